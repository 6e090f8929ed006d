"""A language is data: one folder a language, one TOML file for each station that needs words of it.

A station says what it wants as a frozen dataclass with a default for every field, and gets it
filled: `load_words("es", "sentences", SentenceWords)` reads `languages/es/sentences.toml`. A
language that is not known ("und") gives the defaults, so that every station works without words, on
shapes alone; a file in `languages/und` holds what one knows of many such languages together.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import TypeVar

from briefing.errors import BrokenLanguage, UnknownName

_FOLDER = Path(__file__).parent
# A language is known where it has a folder with labels; in alphabetical order.
KNOWN = tuple(sorted(labels.parent.name for labels in _FOLDER.glob("*/labels.toml")))

UNKNOWN = "und"

# The language of the program itself: of its messages, its log, its keys, and of a profile's text
# that says no other.
PROGRAM_LANGUAGE = "en"

T = TypeVar("T")


def load_words(language: str, station: str, shape: type[T]) -> T:
    """The words of one language for one station, as the given dataclass.

    A language without data gives the defaults, or what is known of all such languages together.
    Raises UnknownName for a key that the dataclass has not, and BrokenLanguage where a known
    language has no such file or it is no TOML.
    """
    if language not in KNOWN:
        language = UNKNOWN
        if not (_FOLDER / language / f"{station}.toml").is_file():
            return shape()
    return shape(**_filled(_table(language, station), shape))


@cache
def join_words(station: str, shape: type, field: str) -> frozenset[str]:
    """One field's words of all languages together, of those without a folder of their own too.

    For what is read before its language is known, and for pages and papers that mix languages.
    """
    tables: list[object] = [load_words(code, station, shape) for code in (*KNOWN, UNKNOWN)]
    return frozenset(word for table in tables for word in getattr(table, field))


def base_language(tag: str | None) -> str:
    """The language of a tag such as `es-MX`, if it is one that is known, else "und"."""
    code = (tag or "").strip().lower().replace("_", "-").split("-")[0]
    return code if code in KNOWN else UNKNOWN


@cache
def _table(language: str, station: str) -> Mapping[str, object]:
    path = _FOLDER / language / f"{station}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BrokenLanguage(
            f"the language {language!r} has no readable {station}.toml ({error}); "
            f"wanted {path}, with the keys that another language has there"
        ) from error


def _filled(table: Mapping[str, object], shape: type) -> dict[str, object]:
    """The values by field; a list becomes a set where the field's default is one, else a tuple."""
    defaults = {field.name: field.default for field in fields(shape)}
    for key in table:
        if key not in defaults:
            raise UnknownName("language table entry", key, set(defaults))
    return {
        key: (frozenset if isinstance(defaults[key], frozenset) else tuple)(value)
        if isinstance(value, list)
        else value
        for key, value in table.items()
    }
