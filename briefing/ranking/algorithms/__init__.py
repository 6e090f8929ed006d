"""TODO: say what algorithms is."""
