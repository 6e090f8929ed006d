"""Event vectors: what tells an article's event, as one weighted row of stems, names and numbers.

Cosines of several kinds of terms are averaged (after Chen, Farrell and others on event detection:
words alone confuse two earthquakes, names alone two matters of one person). Kinds whose rows have
length one, each scaled by the root of its share, give that average as one dot product.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from briefing.grouping.grouping_lexicon import GroupingLexicon, load_lexicon
from briefing.grouping.phrase_matcher import PhraseMatcher, fold_word
from briefing.model.analyzed import ArticleWords
from briefing.profiles import Profile

# Words: news tells its event first; with all, mean B-cubed F1 over ECB+ and parts of it is .01
# lower.
WORDS_READ = 300
# Words in which a name may stand in lower case, as no name, or a person by the full name.
CONTEXT_WORDS = 2_000
# Words that say what happened; without kinds of their own B-cubed F1 on ECB+ falls from .930 to
# .918.
LEAD_WORDS = 60
# What a term of a single article counts: with .4 any two articles alone are alike, with much more
# no two of eight.
SINGLETON_FACTOR = 0.45
# Of 17 settings the best on average over ECB+ and parts of it of 12 to 280 articles; they differ by
# .01.
KIND_SHARES: Mapping[str, float] = {
    "word": 0.25,
    "lead word": 0.25,
    "name": 0.2,
    "lead name": 0.1,
    "number": 0.2,
}
# Terms of a kind, with fewer of which it counts less: one name in common is not all that two
# articles name.
FULL_SHARE_TERMS = 2
# Articles: shares in few articles of a language are drawn to that in all. With 20 the Spanish half
# of a day of ten is one story, with 0 a single article has no rare word.
LANGUAGE_SMOOTHING = 5
# What the terms of a profile are not counted as. So two real articles of one ambassador have
# likeness .08, not .39.
NotCounted = Mapping[str, tuple[str, ...]]
NOT_COUNTED_AS: NotCounted = {
    "side": ("word", "name"),
    "person": ("name",),
    "place": ("name",),
}

Term = tuple[str, str]  # kind, and the stem, name or number
Row = Mapping[Term, float]


# The originals of some thousand articles are counted again with those that join their stories.
@lru_cache(maxsize=2048)
def count_terms(article: ArticleWords, profile: Profile | None = None) -> Counter[Term]:
    """How often each term of each kind stands in the beginning of the article.

    What a profile names stands in many articles of its relationship, though among the few of one
    day its rarity can't be counted: the sides tell nothing apart, people and places are words and
    not names, or else two matters of one ambassador, or of one border town, would be one story.
    """
    counted: Counter[Term] = Counter()
    for place, term in list_terms(article, profile):
        counted[term] += 1
        if place < LEAD_WORDS and term[0] != "number":
            counted[_LEAD_TERMS[term]] += 1
    return counted


def list_terms(
    article: ArticleWords,
    profile: Profile | None = None,
    not_counted: NotCounted = NOT_COUNTED_AS,
) -> Iterator[tuple[int, Term]]:
    """Place and term of each word that is one; its kind is "word", "name" or "number"; in order."""
    usual = find_usual(article, profile) if profile else {}
    for place, term in _read_terms(article):
        if place not in usual or term[0] not in not_counted[usual[place]]:
            yield place, term


@lru_cache(maxsize=1024)  # a day's articles are compared by several measures, and again when joined
def _read_terms(article: ArticleWords) -> tuple[tuple[int, Term], ...]:
    """The terms of an article's beginning as `list_terms` gives them, whatever a profile says."""
    known = _load_terms(article.language)
    read = article.words[:CONTEXT_WORDS]
    common = {word.folded for word in read if word.written[0].islower()}
    return tuple(
        (place, term)
        for place, word in enumerate(article.words[:WORDS_READ])
        for term in known[word.written]
        if term[0] != "name" or term[1] not in common
    )


def weight_terms(rows: Sequence[Counter[Term]], languages: Sequence[str]) -> list[Row]:
    """The rows with weights (logarithmic count by rarity); their dot products are the likeness."""
    rarity = _rarity(rows, languages)
    return [
        scale_kinds({term: log_count(times) * rarity[term] for term, times in row.items()})
        for row in rows
    ]


def log_count(times: int) -> float:
    """What a term counts that stands so many times in an article."""
    return 1 + math.log(times)


def _rarity(rows: Sequence[Counter[Term]], languages: Sequence[str]) -> Mapping[Term, float]:
    """The logarithm of the share of articles with a term, of the language where that is greatest.

    Three Spanish articles among thirty share all that is Spanish about them; a share in few
    articles is drawn to that in all.
    """
    holders = Counter(term for row in rows for term in row)
    shares = {term: held / (len(rows) + 1) for term, held in holders.items()}
    for language in sorted(set(languages)):
        own = [row for row, of in zip(rows, languages, strict=True) if of == language]
        for term, held in Counter(term for row in own for term in row).items():
            drawn = (held + LANGUAGE_SMOOTHING * holders[term] / (len(rows) + 1)) / (
                len(own) + 1 + LANGUAGE_SMOOTHING
            )
            shares[term] = max(shares[term], drawn)
    return {
        term: -math.log(share) * (1 if holders[term] > 1 else SINGLETON_FACTOR)
        for term, share in shares.items()
    }


def scale_kinds(
    weights: Mapping[Term, float], shares: Mapping[str, float] = KIND_SHARES
) -> dict[Term, float]:
    """The row of which each kind has the length that its share of the likeness gives it."""
    squares, sizes = dict.fromkeys(shares, 0.0), dict.fromkeys(shares, 0)
    for (kind, _), weight in weights.items():
        squares[kind] += weight * weight
        sizes[kind] += 1
    scale = {
        kind: math.sqrt(share * min(1, sizes[kind] / FULL_SHARE_TERMS) / squares[kind])
        for kind, share in shares.items()
        if squares[kind]
    }
    return {term: weight * scale[term[0]] for term, weight in weights.items() if weight}


class _TermsByWord(dict[str, tuple[Term, ...]]):
    """The terms of a language's words as they are written, each found once."""

    def __init__(self, known: GroupingLexicon) -> None:
        super().__init__()
        self._known = known

    def __missing__(self, written: str) -> tuple[Term, ...]:
        folded = fold_word(written)
        found: tuple[Term, ...] = ()
        if written[0].isdigit():
            found = (("number", folded),)
        elif folded not in self._known.stop and len(folded) > 1:
            name = (("name", folded),) if written[0].isupper() else ()
            found = (("word", self._known.stem(folded)), *name)
        self[written] = found
        return found


class _LeadTerms(dict[Term, Term]):
    """What a term in the first words is counted as beside itself."""

    def __missing__(self, term: Term) -> Term:
        kind, form = term
        self[term] = lead = (f"lead {kind}", form)
        return lead


_LEAD_TERMS = _LeadTerms()


@cache
def _load_terms(language: str) -> _TermsByWord:
    return _TermsByWord(load_lexicon(language))


@lru_cache(maxsize=1024)
def find_usual(article: ArticleWords, profile: Profile) -> Mapping[int, str]:
    """What a profile's terms name (a key of `NotCounted`), by the place of each word they take."""
    words = article.words[:CONTEXT_WORDS]
    matches = tuple(_matcher(profile).find_matches(words, article.language))
    taken = {place: match.tag for match in matches for place in range(match.first, match.last)}
    people = {
        word.folded
        for match in matches
        if match.tag == "person"
        for word in words[match.first : match.last]
    }
    named_again = (
        place
        for place, word in enumerate(words)
        if word.folded in people and word.written[0].isupper()
    )
    return taken | dict.fromkeys(named_again, "person")


@cache
def _matcher(profile: Profile) -> PhraseMatcher[str]:
    sides = [(term, "side") for side in profile.sides for term in (*side.names, *side.demonyms)]
    places = [
        (term, "place") for side in profile.sides for term in (*side.cities, *side.institutions)
    ]
    people = [
        (term, "person") for person in profile.people for term in (person.name, *person.aliases)
    ]
    return PhraseMatcher((*sides, *places, *people))
