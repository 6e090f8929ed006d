"""A statement that stands wholly in quotation marks: its own words, and not somebody else's.

An office gives its spokesperson's words as one quotation, from the first sentence to the last; each
of its paragraphs may open with a mark of its own. Words of several people close more than once.
"""

from briefing.model import Span
from briefing.model.analyzed import AnalyzedArticle

_PAIRS = {"“": "”", "«": "»", '"': '"'}


def find_own_marks(article: AnalyzedArticle) -> Span | None:
    """What stands between the marks that hold all of its sentences; None without such marks."""
    if not article.sentences:
        return None
    body = Span(article.sentences[0].span.start, article.sentences[-1].span.end)
    text = article.text_of(body)
    opening, inner = text[:1], text[1:-1]
    closing = _PAIRS.get(opening)
    if closing is None or not text.endswith(closing) or closing in _cut_openings(inner, opening):
        return None
    return Span(body.start + 1, body.end - 1)


def cut_marks(span: Span, own: Span, article: AnalyzedArticle) -> Span:
    """A sentence without the marks that open its paragraph or close the whole."""
    start, end = max(span.start, own.start), min(span.end, own.end)
    return Span(start + (article.article.text[start] in _PAIRS), end)


def _cut_openings(text: str, opening: str) -> str:
    """The text without the marks that open its further paragraphs."""
    return "\n".join(line.removeprefix(opening) for line in text.split("\n"))
