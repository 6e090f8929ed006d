"""TODO: say what feeds is."""
