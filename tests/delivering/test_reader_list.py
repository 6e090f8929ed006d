"""Who wants a brief: by language, relationship and topic, each box once."""

import pytest

from briefing.delivering.reader_list import parse_readers, select_readers
from briefing.errors import WrongUse
from tests import builders

TEXT = "Officials met."
BRIEF = builders.brief(
    (builders.story((builders.excerpt(TEXT, TEXT),)),), (builders.citation(TEXT),)
)  # in English, of us-mexico, on trade


def _boxes(text: str) -> list[str]:
    return [address.box for address in select_readers(parse_readers(text, "r.csv"), BRIEF)]


def test_each_reader_gets_what_they_want() -> None:
    """Language, relationship and topic are conditions; an empty cell is none."""
    rows = (
        "a@example.org,,,",
        "b@example.org,en,us-mexico,trade water",
        "c@example.org,es,,",
        "d@example.org,,us-canada,",
        "e@example.org,,,water;energy",
        "f@example.org,en;es,us-canada us-mexico,",
    )
    text = "address,language,relationships,topics\n" + "\n".join(rows)
    assert _boxes(text) == ["a@example.org", "b@example.org", "f@example.org"]


def test_one_box_is_one_mail() -> None:
    """Rows of one box are one reader who wants what either row says; the first name counts."""
    text = (
        "address,name,relationships\nA@example.org,Ana,us-canada\n"
        "a@example.org,Ana P.,us-mexico\nb@example.org,,us-canada\n"
    )
    (reader, _) = parse_readers(text, "r.csv")
    assert reader.address.name == "Ana"
    assert _boxes(text) == ["A@example.org"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("adress\na@example.org\n", "its columns are adress; wanted address"),
        ("address,colour\na@example.org,red\n", "wanted address and any of name"),
        ("", "its columns are none"),
        ("address\nroot:x:0:0\n", "no mail address in line 2$"),
    ],
)
def test_what_is_no_list_of_readers_is_one_line(text: str, said: str) -> None:
    """Unknown columns are named; of a line without an address only its number is said."""
    with pytest.raises(WrongUse, match=said):
        parse_readers(text, "r.csv")
