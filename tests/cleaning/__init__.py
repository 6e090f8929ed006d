"""TODO: say what cleaning is."""
