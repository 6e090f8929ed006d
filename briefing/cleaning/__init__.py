"""Cleaning: article -> labelled blocks.

Nothing is deleted: each block gets a kind, whether it is kept, and a reason.
"""

from briefing.cleaning.cleaner import clean_article, label_all_as_body

__all__ = ["clean_article", "label_all_as_body"]
