"""TODO: say what features is."""
