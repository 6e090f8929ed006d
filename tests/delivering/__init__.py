"""TODO: say what delivering is."""
