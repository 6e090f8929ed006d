"""The proof that a brief says what its sources say."""
