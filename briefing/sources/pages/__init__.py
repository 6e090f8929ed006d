"""Web pages: blocks of text, metadata, and an extractor's vote."""
