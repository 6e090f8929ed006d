"""On which occasion the words of a transcript were said, by the words of its headline."""

import re

from briefing.composing.telling.statements.statement_words import load_statement_words
from briefing.model import Occasion
from briefing.model.analyzed import AnalyzedArticle
from briefing.text.patterns import match_any


def find_occasion(article: AnalyzedArticle) -> Occasion:
    """A press conference, an office's briefing of the press, remarks; else a transcript."""
    words, title = load_statement_words(article.language), article.article.title or ""
    kinds: tuple[tuple[Occasion, tuple[str, ...]], ...] = (
        ("press conference", words.conferences),
        ("press briefing", words.briefings),
        ("remarks", words.speeches),
    )
    return next(
        (kind for kind, forms in kinds if forms and re.search(match_any(forms), title, re.I)),
        "transcript",
    )
