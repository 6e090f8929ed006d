"""TODO: say what languages is."""
