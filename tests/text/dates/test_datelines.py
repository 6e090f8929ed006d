"""Datelines, and the day that stands in them."""

from datetime import date

import pytest

from briefing.text.dates.datelines import DATELINE, find_dateline_day

MAY_3 = date(2024, 5, 3)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Lomas, 3 de mayo de 2024.- La alcaldesa abrió el puente.", "es"),
        ("Lomas. 3 de mayo del 2024.- La alcaldesa abrió el puente.", "es"),
        ("LOMAS, N.L., a 3 de mayo 2024.- La alcaldesa abrió el puente.", "es"),
        ("LOMAS, 3 DE MAYO DE 2024. La alcaldesa abrió el puente.", "es"),
        ("Ciudad de Lomas, 3 de mayo de 2024 — La alcaldesa abrió el puente.", "es"),
        ("3 de mayo de 2024. Lomas.- La alcaldesa abrió el puente.", "es"),
        ("3/5/2024.- La alcaldesa abrió el puente.", "es"),
        ("El Paso Claro, viernes 3 de mayo de 2024.– La alcaldesa abrió el puente.", "es"),
        ("LOMAS, May 3, 2024 (Agency) — The mayor opened the bridge.", "en"),
        ("Lomas, May 3, 2024: The mayor opened the bridge.", "en"),
        ("LOMAS, May 3, 2024 (NORTH-SOUTH) — The mayor opened the bridge.", "en"),
        ("LOMAS, 3 de mayo de 2024 (NORTE-SUR).- La alcaldesa abrió el puente.", "es"),
    ],
)
def test_the_day_of_a_dateline(text: str, language: str) -> None:
    """A place, a day with its year and a stop or a dash open the text, in whatever order."""
    assert find_dateline_day(text, language) == MAY_3
    opening = DATELINE.match(text)
    assert opening is not None
    assert text[opening.end() :].startswith(("La alcaldesa", "The mayor"))


@pytest.mark.parametrize(
    "text",
    [
        "On Friday, May 3, 2024 — a day of rain — the mayor opened the bridge.",
        "On May 3, 2024. The mayor opened the bridge.",
        "La ley, 3 de mayo de 2024. La alcaldesa abrió el puente.",
        "El 3 de mayo de 2024 la alcaldesa abrió el puente.",
        "La alcaldesa de Lomas, 3 de mayo de 2024, abrió el puente.",
    ],
)
def test_a_day_in_a_sentence_is_no_dateline(text: str) -> None:
    """A weekday, a common noun or a comma makes it a part of the sentence."""
    assert find_dateline_day(text, "es") is None


@pytest.mark.parametrize(
    "text",
    [
        "LOMAS/PASO CLARO (Agency) -U.S. envoys met on Tuesday.",
        "CHICAGO (Agency) -The river rose.",
        "3 may (Alderfn) - La alcaldesa abrió el puente.",
        "03-05-24.-La alcaldesa abrió el puente.",
        "3 de mayo (EFV).- La alcaldesa abrió el puente.",
        "(ALDERFN- Lomas News) The mayor opened the bridge.",
        "(ALF) LOMAS – The mayor opened the bridge.",
        "(ALF) PASO CLARO, 3 de mayo – La alcaldesa abrió el puente.",
        "(ALDER/Lomas) La alcaldesa abrió el puente.",
        "Paso Claro.- La alcaldesa abrió el puente.",
        "Ciudad de Lomas.— “Nadie cruza”, dijo la alcaldesa.",
        "Lomas, Nuevo Valle.- La alcaldesa abrió el puente.",
    ],
)
def test_a_place_with_a_glued_dash(text: str) -> None:
    """An agency in brackets needs no blank behind its dash, a Spanish town no agency."""
    opening = DATELINE.match(text)
    assert opening is not None
    assert text[opening.end() :].startswith(("U.S.", "The", "La", "“Nadie"))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("LOMAS, N.L. / ABCD PRESS RELEASE / May 3, 2024 – The mayor opened it.", MAY_3),
        ("LOMAS, TX / ABCD Newswire / May 3, 2024 / The mayor opened it.", MAY_3),
        ("Lomas, Nuevo Valle | 3 de mayo de 2024 | The mayor opened it.", MAY_3),
        ("May 3, 2024 / LOMAS / PRESS RELEASE -- The mayor opened it.", MAY_3),
        ("LOMAS, May 3, 2024 /ABCDNewswire/ -- The mayor opened it.", MAY_3),
        ("LOMAS--(ALDER WIRE)--The mayor opened it.", None),
        ("PASO CLARO, May 3 (Agency) -- The mayor opened it.", None),
        ("Paso Claro, N.V. – The mayor opened it.", None),
        ("Paso Claro, NV - The mayor opened it.", None),
        ("PASO CLARO, May 3 (Agency) --", None),
        ("LOMAS, N.L. / ABCD PRESS RELEASE / May 3, 2024 –", MAY_3),
    ],
)
def test_press_releases_and_wires(text: str, day: date | None) -> None:
    """Bars, a wire in brackets without blanks, a state's letters; a line of its own may hold it."""
    opening = DATELINE.match(text)
    assert opening is not None
    assert text[opening.end() :] in ("", "The mayor opened it.")
    assert find_dateline_day(text, "en" if "de mayo" not in text else "es") == day


@pytest.mark.parametrize(
    "text",
    [
        "TRADE / TOLLS: The mayor opened the bridge.",
        "The 24/7 line opened in 2024 - The mayor was there.",
        "Ana Ruiz, Jr. – The mayor opened the bridge.",
        "Lomas / Paso Claro – The mayor opened the bridge.",
        "Trade with Lomas, 3 May 2024 / a report of the mayor.",
        "3 alcaldes (dos de Lomas) - Ana Ruiz y Luis Soto - se reúnen.",
    ],
)
def test_bars_in_other_lines(text: str) -> None:
    """A bar or a dash without a day, a wire or a state's letters makes no dateline."""
    assert DATELINE.match(text) is None


@pytest.mark.parametrize(
    "text",
    ["Paso Claro. La alcaldesa abrió el puente.", "Nadie cruzó el río grande.- La alcaldesa",
     "La alcaldesa - que no vino - abrió el puente.", "(US-Mexico) talks went on in Lomas."],
)  # fmt: skip
def test_no_dateline(text: str) -> None:
    """A stop alone, and a dash behind common words, open nothing."""
    assert DATELINE.match(text) is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Ciudad de Lomas.- La alcaldesa abrió el puente.", "La alcaldesa abrió el puente."),
        ("LOMAS 23-May-2025 .-La alcaldesa abrió el puente.", "La alcaldesa abrió el puente."),
        ("Lomas.- Ana Ruiz Vale.- La alcaldesa abrió el puente.", "La alcaldesa abrió el puente."),
        ("Lomas, N.L.- La alcaldesa abrió el puente.", "La alcaldesa abrió el puente."),
        ("Lomas, Nuevo Valle- La alcaldesa abrió el puente.", "La alcaldesa abrió el puente."),
        ("Ana Ruiz, alcaldesa- La mujer abrió el puente.", None),
        ("Lomas- La alcaldesa abrió el puente.", None),
        ("Lomas City, Aug 28 (ABCD) The mayor opened it.", "The mayor opened it."),
        ("Lomas (ABC) The mayor opened it.", "The mayor opened it."),
        ("Ana Vale (ABC) opened it.", None),
        ("La alcaldesa de Lomas abrió.", None),
        ("Lomas. La alcaldesa abrió el puente.", None),
    ],
)
def test_a_stop_with_a_dash_ends_a_dateline(text: str, rest: str | None) -> None:
    """Place, numeric day and byline before ".-", or a place with its state before "-", are none
    of the sentence."""
    dateline = DATELINE.match(text)
    assert (text[dateline.end() :] if dateline else None) == rest
