"""Cleaned article -> quotes with their speakers."""

from briefing.model import Cleaned, Quote


def find(cleaned: Cleaned) -> tuple[Quote, ...]:
    """The quotes of the kept blocks, in order, without overlap."""
    raise NotImplementedError(cleaned.article.id)
