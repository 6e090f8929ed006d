"""How many words each story may take: what the settings say and, on a day of few stories, more of what is there."""

from collections.abc import Mapping, Sequence

from briefing.composing.edition import Piece
from briefing.composing.story import told_from
from briefing.config import Settings
from briefing.model import Group

QUOTE = 20  # words of a quote with its speaker, as an estimate of what a story takes
# Words that a story may take where few are told: the lead item of the briefs that analysts praise has 150 to 200, other
# items seldom more than two of their usual paragraphs.
LEAD, OTHER = 180, 120
SHARE = 0.5  # of its articles' words at most: more than half is no brief of them but a copy


def least(group: Group, settings: Settings) -> int:
    """The words of key sentences that a story always has."""
    return settings.story_words if len(group.originals) == 1 else settings.cluster_words


def taken(group: Group, settings: Settings) -> int:
    """An estimate of all words that a story takes at least, with its quotes."""
    return least(group, settings) + QUOTE * settings.story_quotes


def budgets(groups: Sequence[Group], pieces: Mapping[str, Piece], settings: Settings) -> dict[str, int]:
    """The words of key sentences for each story, by its key; what the brief has to spare goes to the foremost ones."""
    spare = settings.brief_words - sum(taken(group, settings) for group in groups)
    found: dict[str, int] = {}
    for group in groups:
        most = min(OTHER if found else LEAD, int(SHARE * _words(group, pieces)))
        more = max(0, min(spare, most - least(group, settings)))
        found[group.key], spare = least(group, settings) + more, spare - more
    return found


def _words(group: Group, pieces: Mapping[str, Piece]) -> int:
    """How many words of the story's articles could be told at all."""
    members = told_from([pieces[article] for article in group.originals])
    return sum(
        len(sentence.span.of(piece.cleaned.article.text).split())
        for piece in members
        for sentence in piece.sentences
        if not sentence.damaged
    )
