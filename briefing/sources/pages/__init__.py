"""TODO: say what pages is."""
