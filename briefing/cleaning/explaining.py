"""Why the scorer thinks what it thinks of each line, in parts that a person can read."""

from dataclasses import dataclass

from briefing.cleaning import page, scorer
from briefing.model import Article, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """One line's chance of belonging to the article, and what adds to it (+) or takes from it (-), on the log scale."""

    span: Span
    chance: float
    parts: tuple[tuple[str, float], ...]  # the weightiest first


def explain(article: Article) -> tuple[Explained, ...]:
    """One for each block that `clean` finds, in the same order; none for an empty text."""
    sheet = page.of(article)
    if not sheet.lines:
        return ()
    scored = scorer.score(sheet)
    return tuple(
        Explained(span=line.span, chance=chance, parts=scorer.parts(scored, index))
        for index, (line, chance) in enumerate(zip(sheet.lines, scored.chance.tolist(), strict=True))
    )
