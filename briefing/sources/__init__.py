"""Bytes -> Article: one file a format, one table."""
