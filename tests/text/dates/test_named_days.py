"""Days that a text names without their year."""

from datetime import date

import pytest

from briefing.text.dates.named_days import (
    find_bare_day,
    find_named_days,
    find_weekdays,
    resolve_day,
)

FIRST, LAST = date(2025, 6, 8), date(2025, 6, 12)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "La alcaldesa se reunió este miércoles 11 de junio con el ministro."),
        ("es", "Este miércoles, 11 de junio, la alcaldesa firmó el pacto."),
        ("es", "En su conferencia del 11 de junio rechazó la cuota."),
        ("es", "El puente cerró el 11 de junio de 2025 por la tarde."),
        ("es", "MIÉRCOLES 11 DE JUNIO"),
        ("en", "The mayor met the minister on Wednesday, June 11, in Lomas."),
        ("en", "On Wednesday (June 11) the mayor signed the pact."),
        ("en", "The bridge closed on June 11th."),
        ("en", "The bridge closed on 11 June 2025 at noon."),
        ("en", "The bridge closed Jun. 11."),
    ],
)
def test_a_day_near_a_known_one(language: str, text: str) -> None:
    """Month and day tell the year near a known day, and a weekday or a year must agree."""
    (named,) = find_named_days(text, language)
    assert resolve_day(named, FIRST, LAST) == date(2025, 6, 11)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El martes 11 de junio cerró el puente."),
        ("es", "El 11 de junio de 2019 cerró el puente."),
        ("es", "El puente cierra el 13 de junio."),
        ("es", "El puente cierra del 10-11 de junio."),
        ("es", "La calle 11 de Junio amaneció cerrada."),
        ("en", "The bridge closed on Tuesday, June 11."),
        ("en", "The bridge closed on June 11, 2019."),
        ("en", "The bridge closes June 9–11."),
        ("en", "The toll may 11 times be raised."),
        ("und", "Die Brücke schließt am 11 June."),
    ],
)
def test_no_such_day(language: str, text: str) -> None:
    """Another weekday, year or day, a span of days and a street's name are none of these days."""
    resolved = [resolve_day(named, FIRST, LAST) for named in find_named_days(text, language)]
    assert not any(resolved)


def test_one_reading_only() -> None:
    """Where the days go over more than a year, a day without its year has no single reading."""
    (named,) = find_named_days("The bridge closed on June 11.", "en")
    assert resolve_day(named, date(2023, 1, 1), date(2025, 12, 31)) is None


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("- 11 jun", (6, 11)), ("Jun 11 · 2 min read", (6, 11)), ("11 de junio", (6, 11)),
        ("11 de junio, calle cerrada", None), ("28 febreros", None), ("Junio", None),
    ],
)  # fmt: skip
def test_a_line_of_a_day(line: str, found: tuple[int, int] | None) -> None:
    """A day that opens its line stands there alone or before a mark."""
    named = find_bare_day(line)
    assert (named and (named.month, named.day)) == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "It closed last Friday and opened on Monday.", [0]),
        ("es", "Cerró el viernes pasado y abrió este lunes.", [0]),
        ("es", "Abre los lunes y cada martes; hoy es MIÉRCOLES.", [2]),
        ("und", "On Monday.", []),
    ],
)
def test_weekdays_of_this_week(language: str, text: str, found: list[int]) -> None:
    """Those of another week and of every week are left out."""
    assert [weekday for weekday, _ in find_weekdays(text, language)] == found
