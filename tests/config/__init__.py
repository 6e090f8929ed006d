"""TODO: say what config is."""
