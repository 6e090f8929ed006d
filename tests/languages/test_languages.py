"""Languages as data: every language has every file and every word."""

import ast
import tomllib
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

import pytest

from briefing import languages
from briefing.composing.gate.words import GateWords
from briefing.rendering.wording.labels import Labels
from tests.package_code import read_nodes

ROOT = Path(__file__).parents[2]
FILES = sorted(
    path.name for path in files(languages).joinpath("en").iterdir() if path.name.endswith(".toml")
)


def _keys(language: str, name: str) -> set[str]:
    file = files(languages).joinpath(language, name)
    return set(tomllib.loads(file.read_text(encoding="utf-8"))) if file.is_file() else set()


@pytest.mark.parametrize("language", languages.KNOWN)
def test_languages_say_the_same_things(language: str) -> None:
    """Every known language has a file for each station, and all the labels; grammar differs from
    one to another."""
    folder = files(languages).joinpath(language)
    assert sorted(path.name for path in folder.iterdir() if path.name.endswith(".toml")) == FILES
    assert _keys(language, "labels.toml") == _keys("en", "labels.toml")


def test_every_word_list_is_read() -> None:
    """No key of a language's files is left over: code reads it, by name or as a field, or a
    template does."""
    named = {word for nodes in read_nodes().values() for word in _list_read(nodes)}
    templates = " ".join(path.read_text() for path in (ROOT / "templates").rglob("*.j2"))
    keys = {key for code in ("en", "es", "und") for name in FILES for key in _keys(code, name)}
    assert {key for key in keys - named if f".{key}" not in templates} == set()


def _list_read(nodes: Iterable[ast.AST]) -> list[str]:
    """The names that a module reads of values, and its strings."""
    read = [one.attr for one in nodes if isinstance(one, ast.Attribute)]
    return read + [
        one.value for one in nodes if isinstance(one, ast.Constant) and isinstance(one.value, str)
    ]


def test_the_known_languages_have_folders() -> None:
    """What is known is what has data, in alphabetical order."""
    assert languages.KNOWN == ("en", "es")


def test_an_unknown_language_has_no_words() -> None:
    """A language without data gives a station its defaults."""
    assert languages.load_words("und", "labels", Labels) == Labels()


@pytest.mark.parametrize(
    ("tag", "code"), [("es-MX", "es"), ("EN_us", "en"), ("fr", "und"), (None, "und"), ("", "und")]
)
def test_the_language_of_a_tag(tag: str | None, code: str) -> None:
    """A tag's language is its first part, if it is known."""
    assert languages.base_language(tag) == code


def test_a_list_is_a_set_where_its_station_wants_one() -> None:
    """What a field's default is, a tuple or a set, its list becomes: only a tuple has an order."""
    words = languages.load_words("en", "gate", GateWords)
    assert isinstance(words.irregular_pasts, frozenset)
    assert isinstance(words.connectives, tuple)
