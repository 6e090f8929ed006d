"""TODO: say what metadata is."""
