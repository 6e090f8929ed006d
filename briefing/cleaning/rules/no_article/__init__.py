"""Pages that are no article, and why: walls before one, and lists of many."""
