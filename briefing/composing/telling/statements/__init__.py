"""What a statement says as quotes of who signs it, or of the office whose site has it."""
