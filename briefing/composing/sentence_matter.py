"""What a sentence names of the relationship: its sides, what is joint to them, its topics."""

from functools import lru_cache

from briefing.grouping.phrase_matcher import split_words
from briefing.grouping.relevance import find_evidence
from briefing.grouping.topics import score_topics
from briefing.model import Span
from briefing.model.analyzed import AnalyzedArticle, ArticleWords
from briefing.profiles import Profile
from briefing.quick_dataclass import dataclass

# Sentences: the gate, the telling and the lists of one brief ask of each up to five times.
REMEMBERED = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceMatter:
    """Counts of what one sentence names."""

    first: int = 0  # times the first side
    second: int = 0
    own: tuple[bool, bool] = (False, False)  # whether each is named by itself, not by what is joint
    topical: int = 0  # points of topics
    topics: frozenset[str] = frozenset()  # their keys
    thirds: int = 0  # times a third country
    opens_with_third: bool = False  # a third country is the first that it names

    @property
    def names_both(self) -> bool:
        """Whether it names both sides, or something that is joint to them."""
        return bool(self.first and self.second)

    @property
    def is_between(self) -> bool:
        """Whether it is about the two: it names both, or a topic of theirs and no third country."""
        return self.names_both or bool(self.topical and not self.thirds)


def read_matter(text: str, language: str, profile: Profile | None) -> SentenceMatter:
    """What a text names of the relationship; nothing without a profile."""
    return SentenceMatter() if profile is None else _count_named(text, language, profile)


@lru_cache(maxsize=REMEMBERED)
def _count_named(text: str, language: str, profile: Profile) -> SentenceMatter:
    words = ArticleWords(tuple(split_words(text)), 0, language)
    evidence = find_evidence(words, profile)
    third = min(evidence.places_of("other"), default=None)
    own = min((*evidence.side(0), *evidence.side(1)), default=None)
    scored = score_topics(words, profile)
    return SentenceMatter(
        thirds=len(evidence.places_of("other")),
        opens_with_third=third is not None and (own is None or third < own),
        first=len(evidence.side(0)),
        second=len(evidence.side(1)),
        own=(bool(evidence.own_places(0)), bool(evidence.own_places(1))),
        topical=sum(scored.values()),
        topics=frozenset(key for key, points in scored.items() if points),
    )


def names_other_side(
    matter: SentenceMatter, article: AnalyzedArticle, profile: Profile | None
) -> bool:
    """Whether a sentence names the side that its article names less, or what is joint."""
    if profile is None:
        return False
    is_second_less = _names_second_less(article.prepared.words, profile)
    return bool(matter.second if is_second_less else matter.first)


def names_other_alone(
    span: Span, side: str | None, article: AnalyzedArticle, profile: Profile
) -> bool:
    """Whether words name by itself the side that somebody of this side is not of.

    A border town or another thing of both is neither; of who is of no side none is the other.
    """
    matter = read_matter(article.text_of(span), article.language, profile)
    named = zip(profile.sides, matter.own, strict=True)
    return side is not None and any(own for one, own in named if one.key != side)


@lru_cache(maxsize=64)  # asked again for each sentence that may tell a story's news
def _names_second_less(words: ArticleWords, profile: Profile) -> bool:
    evidence = find_evidence(words, profile)
    return len(evidence.side(1)) <= len(evidence.side(0))
