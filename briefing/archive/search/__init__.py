"""Full-text search of what the archive has: the index, forms of words, filters."""
