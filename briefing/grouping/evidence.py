"""What of a relationship the words of an article name, and where."""

from collections.abc import Mapping, Sequence

from briefing.grouping.opening_places import MentionKind
from briefing.quick_dataclass import dataclass

# Words added to the length, so that one mention in a short item is not the densest of all.
SMOOTHING = 100


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

    def per_hundred(self, times: int) -> float:
        """So many in the whole article, in a hundred words of it."""
        return 100 * times / (self.length + SMOOTHING)
