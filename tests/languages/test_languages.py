"""Languages as data: every language has every file and every word."""

import tomllib
from importlib.resources import files

import pytest

from briefing import languages
from briefing.rendering.wording.labels import Labels

FILES = sorted(
    path.name for path in files(languages).joinpath("en").iterdir() if path.name.endswith(".toml")
)


def _keys(language: str, name: str) -> set[str]:
    return set(tomllib.loads(files(languages).joinpath(language, name).read_text(encoding="utf-8")))


@pytest.mark.parametrize("language", languages.KNOWN)
def test_languages_say_the_same_things(language: str) -> None:
    """Every known language has a file for each station, and all the labels; grammar differs from
    one to another."""
    folder = files(languages).joinpath(language)
    assert sorted(path.name for path in folder.iterdir() if path.name.endswith(".toml")) == FILES
    assert _keys(language, "labels.toml") == _keys("en", "labels.toml")


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
