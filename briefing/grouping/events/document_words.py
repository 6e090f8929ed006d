"""What a document of an office has from its form: "Fact Sheet", "Remarks by", "President".

Two documents of one office and day share these words whatever they are on. Nor has a press
conference a matter of its own: who holds it is asked about all that the day brings.
"""

from collections.abc import Iterator
from functools import cache
from itertools import chain

from briefing.grouping.events import event_vectors
from briefing.grouping.genre import genre_words
from briefing.grouping.phrase_matcher import split_words
from briefing.model import DOCUMENTS
from briefing.model.analyzed import ArticleWords, PreparedArticle
from briefing.profiles import Profile

AUTHOR_WITHIN = 6  # words of a headline, behind the name of the form

Phrase = tuple[str, ...]


def is_document(article: PreparedArticle) -> bool:
    """Whether it is a statement or transcript of an office."""
    return article.cleaned.article.kind in DOCUMENTS


def find_form(article: ArticleWords, profile: Profile | None) -> frozenset[int]:
    """The places of the words that a document begins with by its form, of offices, and of the
    person whose document it is by its headline."""
    taken = _list_roles(article.language) | _find_author(article, profile)
    folded = [word.folded for word in article.words]
    opening = range(_measure_opening(folded, article.language))
    return frozenset(chain(opening, (n for n, word in enumerate(folded) if word in taken)))


def name_others(article: ArticleWords, profile: Profile | None) -> frozenset[str]:
    """The words of the profile's people in the headline, but for whose document it is."""
    usual = event_vectors.find_usual(article, profile) if profile else {}
    named = (n for n in range(article.headline) if usual.get(n) == "person")
    return frozenset(article.words[n].folded for n in named) - _find_author(article, profile)


def _find_author(article: ArticleWords, profile: Profile | None) -> frozenset[str]:
    """The words of the first person of the profile in the headline, where one stands there early:
    "Fact Sheet: President Eva Holt Adjusts …"."""
    usual = event_vectors.find_usual(article, profile) if profile else {}
    folded = [word.folded for word in article.words[: article.headline]]
    start = _measure_opening(folded, article.language)
    early = range(min(len(folded), start + AUTHOR_WITHIN))
    first = next((n for n in early if usual.get(n) == "person"), None)
    if first is None:
        return frozenset()
    last = next(n for n in range(first, len(folded) + 1) if usual.get(n) != "person")
    return frozenset(folded[first:last])


def _measure_opening(folded: list[str], language: str) -> int:
    return max((len(one) for one in _list_openings(language) if _begins(folded, one)), default=0)


def has_no_matter(article: PreparedArticle) -> bool:
    """Whether it is a press conference whose headline does not say what it is on."""
    if not is_document(article):
        return False
    words = article.words
    headline = [word.folded for word in words.words[: words.headline]]
    known = genre_words.load_phrases(words.language).words
    if not any(_contains(headline, form) for form in _fold(known.conference_forms)):
        return False
    return not any(_contains(headline, link) for link in _fold(known.matter_links))


def _contains(folded: list[str], phrase: Phrase) -> bool:
    return any(_begins(folded[start:], phrase) for start in range(len(folded)))


def _begins(folded: list[str], phrase: Phrase) -> bool:
    return tuple(folded[: len(phrase)]) == phrase


@cache
def _list_openings(language: str) -> tuple[Phrase, ...]:
    known = genre_words.load_phrases(language).words
    return tuple(_fold((*known.transcript_openings, *known.statement_openings)))


@cache
def _list_roles(language: str) -> frozenset[str]:
    known = genre_words.load_phrases(language).words
    return frozenset(chain.from_iterable(_fold((*known.turn_roles, *known.issuers))))


def _fold(phrases: tuple[str, ...]) -> Iterator[Phrase]:
    for phrase in phrases:
        yield tuple(word.folded for word in split_words(phrase))
