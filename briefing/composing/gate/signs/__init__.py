"""What a sentence shows of itself, outside of what forbids it: tenses, plans, matter, weight."""
