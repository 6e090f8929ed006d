"""Briefs on disk -> whether brief, documents and sources still say the same."""
