"""TODO: say what quoting is."""
