"""TODO: say what tokens is."""
