"""TODO: say what grouping is."""
