"""TODO: say what rules is."""
