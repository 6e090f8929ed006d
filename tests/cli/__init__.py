"""TODO: say what cli is."""
