"""How many words each story may take: what the settings say and, on a day of few stories, more of what is there."""

from collections.abc import Mapping, Sequence

from briefing.composing.story import same_language_articles
from briefing.config import Settings
from briefing.model import Cluster
from briefing.model.analyzed import AnalyzedArticle

QUOTE_WORDS = 20  # words of a quote with its speaker, as an estimate of what a story takes
# Words that a story may take where few are told: the lead item of the briefs that analysts praise has 150 to 200, other
# items seldom more than two of their usual paragraphs.
MOST_LEAD_WORDS, MOST_OTHER_WORDS = 180, 120
MOST_OF_ARTICLES = (
    0.5  # of its articles' words at most: more than half is no brief of them but a copy
)


def base_words(group: Cluster, settings: Settings) -> int:
    """The words of key sentences that a story always has."""
    return settings.story_words if len(group.originals) == 1 else settings.cluster_words


def estimate_words(group: Cluster, settings: Settings) -> int:
    """An estimate of all words that a story takes at least, with its quotes."""
    return base_words(group, settings) + QUOTE_WORDS * settings.story_quotes


def allot_words(
    groups: Sequence[Cluster], pieces: Mapping[str, AnalyzedArticle], settings: Settings
) -> dict[str, int]:
    """The words of key sentences for each story, by its key; what the brief has to spare goes to the foremost ones."""
    spare = settings.brief_words - sum(estimate_words(group, settings) for group in groups)
    found: dict[str, int] = {}
    for group in groups:
        most = min(
            MOST_OTHER_WORDS if found else MOST_LEAD_WORDS,
            int(MOST_OF_ARTICLES * _words(group, pieces)),
        )
        more = max(0, min(spare, most - base_words(group, settings)))
        found[group.key], spare = base_words(group, settings) + more, spare - more
    return found


def _words(group: Cluster, pieces: Mapping[str, AnalyzedArticle]) -> int:
    """How many words of the story's articles could be told at all."""
    members = same_language_articles([pieces[article] for article in group.originals])
    return sum(
        len(sentence.span.slice(piece.cleaned.article.text).split())
        for piece in members
        for sentence in piece.sentences
        if not sentence.damaged
    )
