"""TODO: say what printing is."""
