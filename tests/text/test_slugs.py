"""Names as parts of addresses."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.slugs import MAX_SLUG_LENGTH, assign_slugs, make_slug


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Alta Plains Herald", "alta-plains-herald"),
        ("El Ñandú de Córdoba", "el-nandu-de-cordoba"),
        ("  —Talks & tariffs!— ", "talks-tariffs"),
        ("a" * 80, "a" * MAX_SLUG_LENGTH),
        ("../../etc", "etc"),
    ],
)
def test_a_slug_is_plain(name: str, slug: str) -> None:
    """Accents, marks and blanks go; letters and digits stay."""
    assert make_slug(name) == slug


@given(st.lists(st.text(max_size=12), max_size=12))
def test_no_two_names_share_a_slug(names: list[str]) -> None:
    """Whatever the names are, their slugs are safe as file names and differ."""
    slugs = assign_slugs(names, reserved=("index", "a"))
    assert set(slugs) == set(names)
    assert len(set(slugs.values()) | {"index", "a"}) == len(set(names)) + 2
    assert all(re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug) for slug in slugs.values())


def test_the_first_of_two_alike_has_the_plain_slug() -> None:
    """A name that comes later gets a hash and leaves the earlier one's address alone."""
    first, second = assign_slugs(["Río", "Rio"]).values()
    assert (first, second.startswith("rio-")) == ("rio", True)
