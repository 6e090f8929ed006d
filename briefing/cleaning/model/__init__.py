"""The trained model: how probably each line of a page belongs to the article, and why."""
