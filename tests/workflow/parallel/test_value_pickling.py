"""What passes between processes arrives as it was sent."""

import pickle
from dataclasses import dataclass

from briefing.grouping.phrase_matcher import join_words, split_joined, split_words
from briefing.model import Span
from briefing.workflow.parallel.value_pickling import dump_value


@dataclass(frozen=True, slots=True)
class _One:
    only: str


@dataclass(frozen=True, slots=True)
class _Longer(_One):
    more: tuple[Span, ...]


@dataclass
class _Open:
    number: int


def test_values_of_every_kind_of_dataclass_come_back() -> None:
    """Of slots, of one field, of a class above, of a dictionary, within each other."""
    longer = _Longer("a", (Span(3, 4),))
    for value in (Span(1, 2), _One("a"), longer, _Open(5), {"b": [Span(0, 0)]}, Span):
        assert pickle.loads(dump_value(value)) == value


def test_joined_words_are_the_words_again() -> None:
    """Initials, digits and accents included; none for none."""
    for text in ("The U.S. told Peña 3,000 times", ""):
        assert split_joined(join_words(split_words(text))) == split_words(text)
