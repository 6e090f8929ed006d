"""TODO: say what workflow is."""
