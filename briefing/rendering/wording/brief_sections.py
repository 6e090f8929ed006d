"""Which stories and quotes of a brief stand in which of its sections, in the brief's order."""

from briefing.model import Brief, PrintedQuote, Story


def list_news(brief: Brief) -> list[Story]:
    """The news that is told in full."""
    return [story for story in brief.stories if story.kind == "news" and story.told == "full"]


def list_named_only(brief: Brief) -> list[Story]:
    """The news that is named by its headline only."""
    return [story for story in brief.stories if story.kind == "news" and story.told == "headline"]


def list_opinions(brief: Brief) -> list[Story]:
    """Opinion pieces, which stand apart."""
    return [story for story in brief.stories if story.kind == "opinion"]


def group_voices(brief: Brief, others: str) -> list[tuple[str, list[PrintedQuote]]]:
    """Further quotes by side: both sides' names in their order, then everybody else under `others`.

    A side without quotes is not there.
    """
    sides = [(side.key, side.voices) for side in brief.relationship.sides]
    known = {key for key, _ in sides}
    by_side = [(name, [one for one in brief.voices if one.side == key]) for key, name in sides]
    rest = [one for one in brief.voices if one.side not in known]
    return [(name, quotes) for name, quotes in [*by_side, (others, rest)] if quotes]
