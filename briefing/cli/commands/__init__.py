"""TODO: say what commands is."""
