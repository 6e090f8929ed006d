"""TODO: say what composing is."""
