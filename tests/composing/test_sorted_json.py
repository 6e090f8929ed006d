"""Values are written as JSON like `json.dumps` writes them."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.composing.sorted_json import to_sorted_json

LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20
)


@given(VALUES)
def test_the_same_text_as_the_standard_library(values: object) -> None:
    """Every value of JSON has the text that `json.dumps` gives it."""
    wanted = json.dumps(values, ensure_ascii=False, indent=1, sort_keys=True)
    assert to_sorted_json(values) == wanted


def test_a_tuple_is_a_list() -> None:
    """A tuple is written as a list, an empty one without a line of its own."""
    assert to_sorted_json({"b": (), "a": (1, {})}) == '{\n "a": [\n  1,\n  {}\n ],\n "b": []\n}'


@pytest.mark.parametrize("value", [{1: "one"}, {"set": {1}}])
def test_what_is_no_json_is_refused(value: object) -> None:
    """Keys that are no texts have no order of their own, and a set is no JSON."""
    with pytest.raises(TypeError):
        to_sorted_json(value)
