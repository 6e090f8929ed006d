"""TODO: say what engine is."""
