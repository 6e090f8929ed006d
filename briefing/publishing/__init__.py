"""Briefs -> Markdown pages, configuration and feeds -> the site that an engine builds."""
