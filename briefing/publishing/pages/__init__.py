"""The site's Markdown pages, their links, and the engine's configuration."""
