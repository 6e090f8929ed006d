"""What stands in a story behind its first sentence: facts, and what keeps a sentence out."""
