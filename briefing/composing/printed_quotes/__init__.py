"""Which quotes a brief prints: in a story, by side; each once, and none that leans."""
