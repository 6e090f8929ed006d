"""What of a relationship the words of an article name, and where."""

import math
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from briefing.grouping.opening_places import MentionKind
from briefing.quick_dataclass import dataclass

# Words added to the length, so that one mention in a short item is not the densest of all.
SMOOTHING = 100
# Words: headline and first paragraph, where an article says what it is about; 30 to 100 are no
# better.
LEAD_WORDS = 60
BESIDE = 15  # words at most between the two sides where they are named together: a clause
BEGINNING = 1 / 3  # of a text, in which a list of matters may be of the two
LEAST_BESIDE = 3  # times that a side is named of which it is asked; what is named once is an aside


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where in the words of an article the sides, what is joint and other countries are named."""

    places: Mapping[MentionKind, Sequence[int]]
    length: int
    headline: int
    is_past: bool = False  # its lead is of what was long ago

    def places_of(self, kind: str, index: int = 0) -> Sequence[int]:
        """The places of what is of this kind, in order."""
        return self.places.get((kind, index), ())

    def side(self, index: int) -> tuple[int, ...]:
        """Where a side is named, by itself, by a body that sits there, or by what names both."""
        return (*self.own_places(index), *self.places_of("joint"))

    def own_places(self, index: int) -> tuple[int, ...]:
        """Where a side is named by itself or by a body that sits there; what names both is none."""
        return (*self.places_of("side", index), *self.places_of("host", index))

    def named_places(self, index: int) -> tuple[int, ...]:
        """Where a side itself is named, or what names both; a body that sits there is not it."""
        return (*self.places_of("side", index), *self.places_of("joint"))

    @property
    def rarer_side(self) -> tuple[int, ...]:
        """Where the side is named that is named less."""
        return min((self.side(0), self.side(1)), key=len)

    @property
    def begins_with_both(self) -> bool:
        """Whether headline and first paragraph name both sides."""
        return all(min(self.side(index), default=LEAD_WORDS) < LEAD_WORDS for index in (0, 1))

    @property
    def is_of_both(self) -> bool:
        """Whether it begins with the two, not with what a third country does, and goes on with them
        together: the one that is named less stands beside the other as often as not.
        """
        is_of_others = self.opens_with_third and not self.is_headed_by_both
        return self.begins_with_both and not is_of_others and self.stand_together

    @property
    def is_headed_by_both(self) -> bool:
        """Whether the headline names both sides."""
        return all(min(self.side(index), default=self.headline) < self.headline for index in (0, 1))

    @property
    def opens_with_third(self) -> bool:
        """Whether the first country that the text names behind the headline is a third one."""
        own = (at for index in (0, 1) for at in self.side(index))
        first, third = (
            min((at for at in places if at >= self.headline), default=self.length)
            for places in (own, self.places_of("other"))
        )
        return third < first

    @property
    def stand_together(self) -> bool:
        """Whether the side that is named less stands beside the other as often as not, and not only
        where the text begins: a list of the day's matters tells of the two in one of them.
        """
        other, rarer = sorted(map(self._own_in_order, (0, 1)), key=len, reverse=True)
        beside = [at for at in rarer if _find_next(other, at - BESIDE) <= at + BESIDE]
        is_often = len(rarer) >= LEAST_BESIDE and 2 * len(beside) >= len(rarer)
        return is_often and beside[-1] >= BEGINNING * self.length

    @property
    def is_of_third(self) -> bool:
        """Whether the headline names a third country, and a side stands a single time in all."""
        is_named = min(self.places_of("other"), default=self.headline) < self.headline
        return is_named and min(len(self.side(index)) for index in (0, 1)) == 1

    def _own_in_order(self, index: int) -> list[int]:
        return sorted(self.own_places(index))

    def per_hundred(self, times: int) -> float:
        """So many in the whole article, in a hundred words of it."""
        return 100 * times / (self.length + SMOOTHING)


def _find_next(places: Sequence[int], start: int) -> float:
    """The first of ordered places from this one on; infinity where there is none."""
    index = bisect_left(places, start)
    return places[index] if index < len(places) else math.inf
