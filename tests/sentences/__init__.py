"""TODO: say what sentences is."""
