"""TODO: say what entities is."""
