"""TODO: say what sources is."""
