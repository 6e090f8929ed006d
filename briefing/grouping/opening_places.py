"""Places that open an article's text: where it was written, not what it is about."""

from functools import cache

from briefing.grouping.phrase_matcher import PhraseMatch, split_words
from briefing.model.analyzed import ArticleWords
from briefing.profiles import Profile

# "side" and "host" with the index of the side; "joint", "other" and "mask" with 0
MentionKind = tuple[str, int]


def is_dateline(match: PhraseMatch[MentionKind], article: ArticleWords, profile: Profile) -> bool:
    """Whether it is a place in the capitals at the start of the body, such as MEXICO CITY (Wire).

    Initials are in capitals wherever they stand, and a body or a person writes no report from
    there: "US President …" and "ICE agents …" are about them.
    """
    if not match.first == article.headline > 0:
        return False
    words = article.words[match.first : match.last]
    is_capital = all(word.written.isupper() for word in words)
    return is_capital and (match.tag[0] == "other" or _is_place(match, article, profile))


def is_small_dateline(
    match: PhraseMatch[MentionKind], article: ArticleWords, profile: Profile
) -> bool:
    """Whether it is a side's place in small letters, and a stop, such as "Lomas. The mayor …"."""
    is_opening = match.first == article.headline and match.last <= match.first + article.dateline
    return is_opening and _is_place(match, article, profile)


def _is_place(match: PhraseMatch[MentionKind], article: ArticleWords, profile: Profile) -> bool:
    words = article.words[match.first : match.last]
    return tuple(word.folded for word in words) in _load_places(profile)


@cache
def _load_places(profile: Profile) -> frozenset[tuple[str, ...]]:
    """The folded words of the sides' cities and of their names that are no initials."""
    return frozenset(
        tuple(word.folded for word in split_words(name))
        for side in profile.sides
        for name in (
            *map(_strip_language, side.cities),
            *(name for name in map(_strip_language, side.names) if not name.isupper()),
        )
    )


def _strip_language(term: str) -> str:
    return term.rpartition(":")[2]
