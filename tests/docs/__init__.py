"""TODO: say what docs is."""
