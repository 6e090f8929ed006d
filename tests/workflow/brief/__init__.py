"""TODO: say what brief is."""
