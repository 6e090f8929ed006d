"""TODO: say what formats is."""
