"""An explanation of each line's probability, in contributions of named features."""

from briefing.cleaning import parsed_page
from briefing.cleaning.model import classifier
from briefing.model import Article, Span
from briefing.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LineExplanation:
    """The probability of a line to belong to the article, and each feature's contribution to it."""

    span: Span
    probability: float
    contributions: tuple[tuple[str, float], ...]  # in log-odds, the largest amount first


def explain_article(article: Article) -> tuple[LineExplanation, ...]:
    """One explanation for each block of the cleaned article, in order; none for an empty text."""
    page = parsed_page.parse_page(article)
    if not page.lines:
        return ()
    scores = classifier.score_lines(page)
    return tuple(
        LineExplanation(
            span=line.span,
            probability=probability,
            contributions=classifier.explain_line(scores, index),
        )
        for index, (line, probability) in enumerate(
            zip(page.lines, scores.probability.tolist(), strict=True)
        )
    )
