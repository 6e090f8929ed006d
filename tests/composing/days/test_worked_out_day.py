"""The day of an article that states none."""

from dataclasses import replace
from datetime import date

import pytest

from briefing.composing.days.worked_out_day import date_by_opening, work_out_day
from briefing.model import Window
from tests.builders import taken

WINDOW = Window(start=date(2025, 6, 8), end=date(2025, 6, 12), zone="UTC")
MORE = "The council has debated the bridge for years."


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "La alcaldesa recibió este miércoles 11 de junio al ministro Pedro Ruiz."),
        ("es", "Este miércoles 11 de junio, la alcaldesa recibió al ministro, que volverá pronto."),
        ("es", "La cuota subió.\nEn su conferencia del 11 de junio, la alcaldesa lo rechazó."),
        ("es", "El ministro dijo, el 11 de junio de 2025, que el puente cerrará el 30 de junio."),
        ("es", "Lomas, 11 jun (Agencia).- El puente cerró por obras."),
        ("es", "LOMAS, 11 jun. — El puente cerró por obras."),
        ("en", "Lomas City, Jun 11 (Agency).- The bridge closed."),
        ("es", "El puente sigue abierto.\n— Ana Vale (@anavale) June 11, 2025"),
        ("en", "Mayor Ana Vale met the minister on Wednesday, June 11."),
        ("en", "On June 10 the bridge closed. On June 11 it opened, the harbor said."),
        ("en", "The mayor said on June 11 that the bridge will close on June 12."),
        ("en", "The bridge closed early Wednesday, June 11, 2025."),
        ("en", "The bridge is open.\n— Ana Vale (@anavale) June 11, 2025"),
    ],
)
def test_the_latest_past_day_of_the_window(language: str, text: str) -> None:
    """It is the last day that the opening or an embedded post names, and that is no day to come."""
    assert work_out_day(taken(text, language=language), WINDOW) == date(2025, 6, 11)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El ministro visitará Lomas este miércoles 11 de junio."),
        ("es", "Este miércoles 11 de junio, el ministro visitará Lomas."),
        ("es", "La alcaldesa tiene hasta el 11 de junio para firmar."),
        ("es", "El martes 11 de junio cerró el puente."),
        ("es", "La carta llegó el 9 de abril."),
        ("es", "LOMAS, 9 abr (Agencia).- El puente cerró."),
        ("en", "The minister will visit Lomas on Wednesday, June 11."),
        ("en", "On June 11 the bridge will close."),
        ("en", "The mayor has until June 11 to sign."),
        ("en", "The bridge closed on June 11, 2019."),
        ("en", "The bridge closed on June 11. It fell on May 3, 2026."),
    ],
)
def test_unsure_is_none(language: str, text: str) -> None:
    """A day to come, of another year or week, or before a later one says nothing of the day."""
    assert work_out_day(taken(text, language=language), WINDOW) is None


def test_a_picture_is_no_younger_than_its_article() -> None:
    """A caption's whole day counts, wherever it stands; that of an old picture does not."""
    text = "The bridge is open.\nThe bridge in Lomas on {}. (AP Photo/Ann Ruiz)"
    days = []
    for day in ("June 11, 2025", "May 3, 2024"):
        cleaned = taken(text.format(day))
        body, picture = cleaned.blocks
        caption = replace(picture, kind="caption", keep=False)
        days.append(work_out_day(replace(cleaned, blocks=(body, caption)), WINDOW))
    assert days == [date(2025, 6, 11), None]


def test_not_below_the_opening() -> None:
    """The fourth paragraph tells of what was before."""
    assert work_out_day(taken(f"{MORE}\n{MORE}\n{MORE}\nIt closed on June 11."), WINDOW) is None


def test_no_window() -> None:
    """Without a start the last month counts; a page that was saved before the brief ends it."""
    window = replace(WINDOW, start=None)
    text = "It closed on May 20. It opened on June 11."
    assert work_out_day(taken(text), window) == date(2025, 6, 11)
    assert work_out_day(taken(text, page_date=date(2025, 6, 2)), window) == date(2025, 5, 20)
    assert work_out_day(taken("It closed on May 2."), window) is None


def test_a_stated_day_stays() -> None:
    """An article with a date keeps it; one without gets the day with its basis."""
    stated = taken("It closed on June 11.", published=date(2025, 6, 9), published_basis="given")
    assert date_by_opening(stated, WINDOW) is stated
    article = date_by_opening(taken("It closed on June 11."), WINDOW).article
    assert (article.published, article.published_basis) == (date(2025, 6, 11), "worked out")
