"""The made-up day holds the articles, and the dirt, that its README promises."""

import json
import re
import unicodedata
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parent.parent / "samples"
README = (SAMPLES / "README.md").read_text(encoding="utf-8")
ARTICLES = sorted((SAMPLES / "2025-01-16").iterdir())
NAMES = [path.name for path in ARTICLES]
NOT_AN_OUTLET = {"schema.org"}  # the vocabulary that JSON-LD names; nothing is loaded from there
HOST = re.compile(
    r"(?:https?://|@|\b)((?:[a-z0-9-]+\.)+(?:com|org|net|info|news|mx|us|gov|example))\b",
    re.IGNORECASE,
)


def _read(number: int) -> str:
    raw = ARTICLES[number - 1].read_bytes()
    return raw.decode("cp1252" if number == 2 else "utf-8")


def test_there_are_eight() -> None:
    """Eight articles, numbered in the order of reading."""
    assert [name[:3] for name in NAMES] == [f"0{number}-" for number in range(1, 9)]


@pytest.mark.parametrize("name", NAMES)
def test_the_readme_tells_of_each(name: str) -> None:
    """Each article has its line in the README."""
    assert f"| `{name}` |" in README


def test_the_readme_says_that_all_is_invented() -> None:
    """Nobody can take the day for a real one."""
    assert "**All of it is invented**" in README


@pytest.mark.parametrize("number", range(1, 9))
def test_outlets_have_domains_that_nobody_owns(number: int) -> None:
    """Every domain that an article names ends in .example."""
    hosts = set(HOST.findall(_read(number))) - NOT_AN_OUTLET
    assert [host for host in hosts if not host.endswith(".example")] == []


def test_the_page_loads_nothing() -> None:
    """The HTML page can be opened without a request leaving the machine."""
    loaded = re.findall(r"""(?:src|srcset|action|poster)\s*=\s*["']([^"']*)""", _read(1))
    assert loaded
    assert all(target.startswith("data:") for target in loaded)
    assert "stylesheet" not in _read(1)
    assert "url(" not in _read(1)


def test_one_is_windows_1252() -> None:
    """The bytes of the second article are not UTF-8, and they have characters that Latin-1 lacks."""
    raw = ARTICLES[1].read_bytes()
    with pytest.raises(UnicodeDecodeError):
        raw.decode("utf-8")
    assert "\u2014" in raw.decode("cp1252")


def test_the_record_has_its_fields() -> None:
    """The third article is a record with title, address and date beside its text."""
    record = json.loads(_read(3))
    assert record["url"].startswith("https://altaplains-herald.example/")
    assert record["published"].startswith("2025-01-15")
    assert record["title"] not in record["text"]


def test_one_has_a_byte_order_mark() -> None:
    """The fourth article, and no other, starts with a byte order mark."""
    marked = [path.name for path in ARTICLES if path.read_bytes().startswith(b"\xef\xbb\xbf")]
    assert marked == [NAMES[3]]


def test_one_is_a_copy_without_a_date() -> None:
    """The fourth article has most of the third one's paragraphs, and no year anywhere but the
    treaty's.
    """
    straight = str.maketrans("“”—", '""-')
    paragraphs = json.loads(_read(3))["text"].translate(straight).split("\n\n")
    copied = [
        paragraph for paragraph in paragraphs if len(paragraph) > 60 and paragraph in _read(4)
    ]
    assert len(copied) >= 9
    assert set(re.findall(r"\b(?:19|20)\d\d\b", _read(4))) == {"1944"}


def test_one_is_not_composed() -> None:
    """The fifth article has letters whose accents stand apart, as NFC never has them."""
    assert unicodedata.normalize("NFC", _read(5)) != _read(5)


def test_one_has_windows_line_ends() -> None:
    """Every line of the sixth article ends with carriage return and line feed."""
    text = _read(6)
    assert text.count("\r\n") == text.count("\n") > 50


def test_one_masthead_is_not_the_date() -> None:
    """The seventh article was published two days before the day at its top."""
    first, rest = _read(7).split("\n", 1)
    assert first == "Thursday, January 16, 2025"
    assert "Published: January 14, 2025" in rest


@pytest.mark.parametrize("number", [5, 6])
def test_two_have_non_breaking_spaces(number: int) -> None:
    """Number and unit hang together by a space that is not a plain one."""
    assert "\u00a0" in _read(number)
