"""Metadata that a page prints: headline, author, publication date and outlet."""
