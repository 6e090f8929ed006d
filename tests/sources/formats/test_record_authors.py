"""Who a record states to have written its article."""

import pytest

from briefing.sources.formats.record_authors import read_authors


@pytest.mark.parametrize(
    ("stated", "author"),
    [
        ("Analysis Ana Ruiz", "Ana Ruiz"),
        ("Opinion: Ana Ruiz, Luis Paz", "Ana Ruiz, Luis Paz"),
        ('"Ana Ruiz", Luis Paz', "Ana Ruiz, Luis Paz"),
        ("Analysis Group", "Analysis Group"),
        ("Ana Ruiz, Luis Paz, Eva Soto", "Ana Ruiz, Luis Paz, Eva Soto"),
        ("Ana Ruiz, Luis Paz, Eva Soto, Juan Vale", "Ana Ruiz"),
        ("Ana Ruiz, Luis Paz, Eva Soto, Juan Vale, Rosa Mora, Hugo Rey", "Ana Ruiz"),
        ("Ruiz, Ana, Paz, Luis, Soto, Eva", "Ruiz, Ana, Paz, Luis, Soto, Eva"),
    ],
)
def test_what_scrapers_write_around_authors(stated: str, author: str) -> None:
    """A label before a name, marks around it and a page's other writers are none of the name."""
    assert read_authors(stated, None, is_list=False) == author


@pytest.mark.parametrize(
    ("stated", "author"),
    [
        ("Ana Ruiz, Economics Correspondent", "Ana Ruiz"),
        ("Ana Ruiz, Foreign Affairs", "Ana Ruiz"),
        ("Ana Ruiz, corresponsal, Bo Lindt", "Ana Ruiz"),
        ("Ana Ruiz, Special To Lomas", "Ana Ruiz"),
        ("Ana Ruiz, White House Reporter, Luis Paz", "Ana Ruiz, Luis Paz"),
        ("Ana Ruiz, Staff Writer At, Still Water, River Tales", "Ana Ruiz"),
        ("Ana Ruiz, Alder Legal Analyst", "Ana Ruiz"),
        ("Story Count, Popular Tags", None),
        ("Avatar_Large Quill, Ana Ruiz", None),
        ("Quill Vale, Bo Lindt", "Quill Vale, Bo Lindt"),
        ("Ana Ruiz, Bo Lindt and Quill Vale", "Ana Ruiz, Bo Lindt and Quill Vale"),
        ("Ana Ruiz, Quill Vale y Bo Lindt", "Ana Ruiz, Quill Vale y Bo Lindt"),
        ("Ana Ruiz, J.D. Vale", "Ana Ruiz, J.D. Vale"),
        ("Ruiz, Ana", "Ruiz, Ana"),
        ("Equipo Faro360", None),
        ("Carlos Mesa", "Carlos Mesa"),
    ],
)
def test_jobs_and_desks_are_no_authors(stated: str, author: str | None) -> None:
    """What stands behind a name and is no name tells of it, and so does what follows."""
    assert read_authors(stated, "Alder Post", is_list=False) == author


def test_a_list_of_authors_is_kept() -> None:
    """A list states each author on its own, as of a paper."""
    names = "Ana Ruiz, Luis Paz, Eva Soto, Juan Vale, Rosa Mora, Hugo Rey"
    assert read_authors(names, None, is_list=True) == names
