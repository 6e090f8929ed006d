"""TODO: say what publishing is."""
