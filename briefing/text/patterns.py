"""Patterns made of the words and patterns that a language lists."""

from collections.abc import Sequence


def match_any(patterns: Sequence[str]) -> str:
    """One pattern for any of these; without any, one that matches nothing."""
    return f"(?:{'|'.join(patterns)})" if patterns else r"(?!)"
