"""TODO: say what ranking is."""
