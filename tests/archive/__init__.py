"""TODO: say what archive is."""
