"""TODO: say what rendering is."""
