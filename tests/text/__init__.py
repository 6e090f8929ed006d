"""TODO: say what text is."""
