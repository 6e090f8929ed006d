"""Articles -> copies, stories, relevance, topics."""
