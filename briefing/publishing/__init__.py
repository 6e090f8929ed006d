"""Briefs -> a tree of portable Markdown pages, its configuration, its feeds -> the site that an engine makes of it."""
