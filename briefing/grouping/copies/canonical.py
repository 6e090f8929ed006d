"""Which near-duplicates are copies (`is_copy`), and of copies of one text, which is the best."""

from bisect import bisect_right, insort
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from briefing.grouping.copies.near_duplicates import (
    LEAST_CONTAINMENT,
    containment,
    drop_boilerplate,
    find_duplicate_pairs,
)
from briefing.model import DOCUMENTS
from briefing.model.analyzed import ArticleWords, FoldedWord, PreparedArticle
from briefing.quick_dataclass import dataclass
from briefing.text.shingles import Hashes, distinct_shingles

# Of the longest text: a copy with less was cut short, however good it is otherwise.
COMPLETE_SHARE = 0.9
# Texts in one chain of links that each copy is compared with, so that the cost stays linear.
MOST_BESTS = 20
PRINTED_WHOLE = 0.8  # of a text's shingles stand in a page that prints all of it
# Of the words of the shorter of two headlines stand in the other, if they are of one text.
SAME_HEADLINE = 0.5
# Containment from which texts of different days are one: printed again, an article keeps all its
# words; the order that pauses an order, and a report brought up to date, keep half of them.
UNCHANGED = 0.8
# And of two papers with different headlines: what their office orders for one border it orders for
# the other in nine of ten words; one paper that stands on two pages has them all.
ONE_PAPER = 0.97
# And of two reports with different headlines: an outlet prints its own background again (.42 in one
# real pair), adds facts of its own to an agency's text (.58), or tells the outcome of what it had
# awaited (.64); what it only gave another headline keeps more (.79). Of 170 real days these are all
# such pairs from .33 on.
RETITLED = 0.7
MOST_WORDS = 2_000  # compared of an article
# Words of a quotation that are no words of the article: two that print one statement are no copies.
STATEMENT_WORDS = 8
LEAST_OWN_SHARE = 0.3  # of the words; an article with less is the statement that it prints
ROUNDUP_PASSES = 3  # of looking for round-ups: one that is put behind may uncover another
LOWEST_TIER = 3  # of an outlet that is not known


class _StatedTime(NamedTuple):
    """When an outlet says that it published a text."""

    outlet: str
    moment: datetime


@dataclass(frozen=True, slots=True)
class _ComparedTexts:
    """What tells which of the articles are copies, each by the article's place."""

    rows: Sequence[Hashes]
    faults: Sequence[tuple[int, ...]]
    headlines: Sequence[frozenset[str]]
    days: Sequence[date | None]
    times: Sequence[_StatedTime | None]
    documents: Sequence[bool]  # whether each is a statement or transcript of an office

    def is_copy(self, place: int, best: int) -> bool:
        """Whether two texts are one; what another day changed in a text is a text of its own.

        So is what an office gave another headline: two orders of one day have one form.
        """
        shared = containment(self.rows[place], self.rows[best])
        day, best_day = self.days[place], self.days[best]
        is_of_one_day = None in (day, best_day) or day == best_day
        are_two_papers = (
            self.documents[place]
            and self.documents[best]
            and self.headlines[place] != self.headlines[best]
        )
        least = LEAST_CONTAINMENT if is_of_one_day else UNCHANGED
        if self._are_two_reports(place, best):
            least = max(least, RETITLED)
        return shared >= (ONE_PAPER if are_two_papers else least)

    def _are_two_reports(self, place: int, best: int) -> bool:
        """Whether two texts have different headlines."""
        first, second = self.headlines[place], self.headlines[best]
        return bool(first and second) and _differ(first, second)


def choose_canonical(articles: Sequence[PreparedArticle]) -> dict[int, int]:
    """For each copy the article that it is a copy of, both by place; that article is no copy."""
    rows = [_read_shingles(article.words) for article in articles]
    texts = _ComparedTexts(
        rows=drop_boilerplate(rows, _number_outlets(articles)),
        faults=[rank_faults(article) for article in articles],
        headlines=[_headline(article.words) for article in articles],
        days=[article.cleaned.article.published for article in articles],
        times=[_find_time(article) for article in articles],
        documents=[article.cleaned.article.kind in DOCUMENTS for article in articles],
    )
    best: dict[int, int] = {}
    for component in _components(len(rows), find_duplicate_pairs(texts.rows)):
        best |= _settled(component, texts)
    return best


def _settled(component: Sequence[int], texts: _ComparedTexts) -> dict[int, int]:
    """The copies of one component, where no round-up is the canonical article.

    A round-up would take away the texts that it prints, each of another event.
    """
    last: set[int] = set()
    copies = _copies(component, texts, last)
    for _ in range(ROUNDUP_PASSES):
        if not (found := _roundups(copies, texts.rows, texts.headlines) - last):
            break
        last |= found
        copies = _copies(component, texts, last)
    return copies


def _copies(
    component: Sequence[int], texts: _ComparedTexts, last: Collection[int]
) -> dict[int, int]:
    """Each a copy of the first better article that shares enough with it.

    A text that quotes two others may link them, so a link alone does not make a copy.
    """
    text, newer = _lengths(component, texts.rows), _count_newer(component, texts)
    enough = COMPLETE_SHARE * max(text.values())
    copies: dict[int, int] = {}
    bests: list[int] = []
    for place in sorted(
        component,
        key=lambda place: (
            place in last,
            text[place] < enough,
            texts.faults[place],
            newer[place],
            place,
        ),
    ):
        alike = (best for best in bests[:MOST_BESTS] if texts.is_copy(place, best))
        if (best := next(alike, None)) is not None:
            copies[place] = best
        else:
            bests.append(place)
    return copies


def _roundups(
    copies: Mapping[int, int], rows: Sequence[Hashes], headlines: Sequence[frozenset[str]]
) -> set[int]:
    """The canonical articles that print two whole texts of different headlines."""
    held: dict[int, list[int]] = {}
    for copy, best in copies.items():
        if (
            headlines[copy]
            and len(rows[copy]) < len(rows[best])
            and containment(rows[copy], rows[best]) >= PRINTED_WHOLE
        ):
            held.setdefault(best, []).append(copy)
    found = set()
    for best, (first, *others) in held.items():
        strangers = (
            one for one in others if containment(rows[first], rows[one]) < LEAST_CONTAINMENT
        )
        if any(_differ(headlines[first], headlines[one]) for one in strangers):
            found.add(best)
    return found


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) < SAME_HEADLINE * min(len(one), len(other))


def _find_time(article: PreparedArticle) -> _StatedTime | None:
    moment = article.cleaned.article.moment
    return _StatedTime(article.outlet, moment) if article.outlet and moment else None


def _headline(article: ArticleWords) -> frozenset[str]:
    return frozenset(word.folded for word in article.words[: article.headline])


def _lengths(component: Sequence[int], rows: Sequence[Hashes]) -> dict[int, int]:
    """The length of each text in shingles.

    Of three or more texts, what only one has is no text that the others lack, and not counted.
    """
    least = 1 if len(component) == 2 else 2
    runs = np.concatenate([rows[place] for place in component])
    _, number, holders = np.unique(runs, return_inverse=True, return_counts=True)
    ends = np.cumsum([len(rows[place]) for place in component])
    counted = np.concatenate([[0], np.cumsum(holders[number] >= least)])[ends]
    lengths = np.diff(counted, prepend=0)
    return dict(zip(component, lengths.tolist(), strict=True))


def rank_faults(prepared: PreparedArticle) -> tuple[int, ...]:
    """What speaks against showing an article: damage, no date, no headline, a lesser outlet.

    The gravest stands first; of two articles the one with the smaller tuple is shown.
    """
    article = prepared.cleaned.article
    tier = LOWEST_TIER if prepared.tier is None else prepared.tier
    return (len(prepared.cleaned.damage), article.published is None, article.title is None, tier)


def _count_newer(component: Sequence[int], texts: _ComparedTexts) -> dict[int, int]:
    """How many texts of its own outlet came after each; 0 for one without a stated moment.

    An outlet brings its report up to date under a new headline: of its copies the newest is shown.
    Between outlets the later one only prints what the first one wrote.
    """
    moments: dict[str, list[datetime]] = {}
    for place in component:
        if (time := texts.times[place]) is not None:
            insort(moments.setdefault(time.outlet, []), time.moment)
    return {
        place: len(moments[time.outlet]) - bisect_right(moments[time.outlet], time.moment)
        if (time := texts.times[place]) is not None
        else 0
        for place in component
    }


def _components(count: int, links: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The groups of two or more that links hold together, each ascending."""
    root = list(range(count))
    for first, second in links:
        root[_find_root(root, second)] = _find_root(root, first)
    components: dict[int, list[int]] = {}
    for place in range(count):
        components.setdefault(_find_root(root, place), []).append(place)
    return [component for component in components.values() if len(component) > 1]


def _find_root(root: list[int], place: int) -> int:
    while root[place] != place:
        root[place] = place = root[root[place]]
    return place


class _WordNumbers(dict[str, int]):
    """A number for each word, in the order in which they are met; they are only compared."""

    def __missing__(self, word: str) -> int:
        self[word] = number = len(self) + 1
        return number


_NUMBERS = _WordNumbers()


@lru_cache(maxsize=8192)  # copies are sought again among what joins the stories of a day
def _read_shingles(article: ArticleWords) -> Hashes:
    """The shingles of the article's own words; of all where it is little but a statement."""
    words = article.words[:MOST_WORDS]
    own: list[FoldedWord] = []
    at = 0
    for first, last in article.quoted:
        if last - first >= STATEMENT_WORDS and last <= len(words):
            own += words[at:first]
            at = last
    own += words[at:]
    read = own if len(own) >= LEAST_OWN_SHARE * len(words) else words
    return distinct_shingles([_NUMBERS[word.folded] for word in read])


def _number_outlets(articles: Sequence[PreparedArticle]) -> list[int]:
    """A number for each outlet that the profile knows, -1 for any other."""
    numbers: dict[str | None, int] = {}
    return [
        -1 if article.tier is None else numbers.setdefault(article.outlet, len(numbers))
        for article in articles
    ]
