"""TODO: say what attribution is."""
