"""Reasons in words: the same codes in every language, each used, each filled; what is unknown is
shown, not guessed."""

import ast
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import languages
from briefing.languages.reasons import ReasonWords, RelationshipNames, render_reason
from briefing.model import Reason
from tests.package_code import read_nodes

NAMES = RelationshipNames(side={"us": "Estados Unidos", "mx": "México"}, topic={"water": "Agua"})


def _words(language: str) -> dict[str, str]:
    return dict(languages.load_words(language, "reasons", ReasonWords).words)


def _strings() -> Iterator[str]:
    """Every string constant of the package."""
    for nodes in read_nodes().values():
        for node in nodes:
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def _codes() -> Iterator[str]:
    """Every code that the package gives a reason, where it is written at the place itself."""
    for nodes in read_nodes().values():
        for node in nodes:
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                given = (
                    [key.value for key in node.keywords if key.arg == "code"]
                    if node.func.id == "Reason"
                    else []
                )
                given += node.args[:1] if node.func.id == "refused" else []
                yield from (one.value for one in given if isinstance(one, ast.Constant))


@pytest.mark.parametrize("language", languages.KNOWN)
def test_every_language_words_every_code(language: str) -> None:
    """The codes are the same in every language, with the same gaps to fill, and no code of the
    program is missing."""
    words, english = _words(language), _words("en")
    assert words.keys() == english.keys()
    for code, text in words.items():
        assert (
            sorted(re.findall(r"\{.*?\}", text)) == sorted(re.findall(r"\{.*?\}", english[code]))
            or "once" in code
        )
    assert set(_codes()) <= words.keys()


def test_no_code_is_left_over() -> None:
    """Every code that has words is used somewhere in the program."""
    assert set(_words("en")) <= set(_strings())


@pytest.mark.parametrize(
    ("reason", "english", "spanish"),
    [
        (
            Reason(code="before_the_window", values=("2025-01-02", "2025-01-10")),
            "published on 2 January 2025, before the window that begins on 10 January 2025",
            "publicado el 2 de enero de 2025, antes del 10 de enero de 2025, cuando empieza el plazo",
        ),
        (
            Reason(
                code="not_about",
                because=(
                    Reason(code="side_absent", values=("mx", "0")),
                    Reason(code="topic", values=("water",)),
                ),
            ),
            "not about this relationship (México: no mention; topic: Agua)",
            "no trata de esta relación (México: sin mención; tema: Agua)",
        ),
        (
            Reason(code="binary_of", because=(Reason(code="pdf"),)),
            "is a PDF document; wanted text; save it as .txt or .html",
            "es un documento PDF; se esperaba texto; guárdelo como .txt o .html",
        ),
        (
            "words of an earlier version",
            "words of an earlier version",
            "words of an earlier version",
        ),
    ],
)
def test_a_reason_in_words(reason: Reason | str, english: str, spanish: str) -> None:
    """Days, names and reasons behind a reason are filled in the language that is asked for; words
    stay as they are."""
    assert (render_reason(reason, "en", NAMES), render_reason(reason, "es", NAMES)) == (
        english,
        spanish,
    )


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (Reason(code="of_a_later_version", values=("3", "x")), "of_a_later_version 3 x"),
        (Reason(code="after_the_day"), "published on ?, after the day of the brief"),
        (
            Reason(code="after_the_day", values=("soon",)),
            "published on soon, after the day of the brief",
        ),
        (Reason(code="topic", values=("unheard",)), "topic: unheard"),
        (Reason(code="counted_in", values=("Moon/Crater",)), " (Moon/Crater time)"),
        (Reason(code="counted_in", values=("America/New_York",)), " (New York time)"),
    ],
)
def test_what_is_not_known_is_shown_as_it_is(reason: Reason, said: str) -> None:
    """A code, a day or a name that this version does not know is no error: a brief from elsewhere
    is still read."""
    assert render_reason(reason, "en", NAMES) == said


@given(st.text(), st.lists(st.text(), max_size=3), st.sampled_from(sorted(_words("en"))))
def test_any_value_is_text(code: str, values: list[str], known: str) -> None:
    """Whatever the values are, they are printed as they are: none is taken for a gap to fill."""
    for one in (code, known):
        said = render_reason(Reason(code=one, values=tuple(values)), "es", NAMES)
        assert isinstance(said, str)
    assert (
        render_reason(Reason(code="copy", values=("{0:day} {because}",)), "en")
        == "copy of {0:day} {because}"
    )
