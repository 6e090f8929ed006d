"""Why the scorer thinks what it thinks of each line, in parts that a person can read."""

from dataclasses import dataclass

from briefing.cleaning import parsed_page
from briefing.cleaning.model import classifier
from briefing.model import Article, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class LineExplanation:
    """One line's chance of belonging to the article, and what adds to it (+) or takes from it (-), on the log scale."""

    span: Span
    probability: float
    contributions: tuple[tuple[str, float], ...]  # the weightiest first


def explain_article(article: Article) -> tuple[LineExplanation, ...]:
    """One for each block that `clean` finds, in the same order; none for an empty text."""
    sheet = parsed_page.parse_page(article)
    if not sheet.lines:
        return ()
    scored = classifier.score_lines(sheet)
    return tuple(
        LineExplanation(
            span=line.span, probability=chance, contributions=classifier.explain_line(scored, index)
        )
        for index, (line, chance) in enumerate(
            zip(sheet.lines, scored.probability.tolist(), strict=True)
        )
    )
