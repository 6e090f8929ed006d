"""TODO: say what profiles is."""
