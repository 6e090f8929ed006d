"""The day of an undated article beside dated ones."""

from dataclasses import replace
from datetime import date

import pytest

from briefing.composing.days.neighbor_days import date_by_neighbors
from briefing.model import Cluster, Window
from briefing.model.analyzed import AnalyzedArticle
from tests.builders import analyzed, taken

FRIDAY = date(2025, 6, 13)
WINDOW = Window(start=date(2025, 6, 10), end=FRIDAY, zone="UTC")


def _date(text: str, language: str, day: date | None = FRIDAY) -> AnalyzedArticle:
    """The undated article, in one story with a dated one."""
    dated = analyzed(taken("It closed.", id="d", published=day), day=day)
    undated = analyzed(taken(text, id="u", language=language))
    story = Cluster(key="k", members=("d", "u"))
    return date_by_neighbors([story], {"d": dated, "u": undated}, WINDOW)["u"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "La alcaldesa recibió este jueves al ministro."),
        ("es", "El jueves la alcaldesa recibió al ministro, que dijo que volverá."),
        ("es", "Tras cerrar el viernes pasado, el puente abrió el jueves."),
        ("es", "El puente, que se cerrará el viernes, fue revisado este jueves."),
        ("es", "El puente abrió.\nLo anunció el jueves la alcaldesa."),
        ("en", "Mayor Ana Vale met the minister on Thursday."),
        ("en", "On Thursday the bridge opened."),
        ("en", "The bridge closed last Friday and opened Thursday."),
        ("en", "Mayor Ana Vale said Thursday that the bridge will close on Friday."),
        ("en", "The bridge is open.\nThe mayor said so Thursday."),
        ("es", "La alcaldesa mostró lo que declaró ayer miércoles y abrió el puente."),
        ("en", "The mayor showed what she had said yesterday, Wednesday, and left."),
        ("es", "Se halló el cuerpo este miércoles, y este jueves lo dijo la alcaldesa."),
        ("en", "The body was found Wednesday, and the mayor told of it Thursday."),
    ],
)
def test_the_weekday_of_the_dated_reports(language: str, text: str) -> None:
    """The latest past weekday of the opening is the one next before a dated report of the story."""
    found = _date(text, language)
    assert found.day == found.article.published == date(2025, 6, 12)
    assert found.article.published_basis == "worked out"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "La alcaldesa recibirá al ministro el viernes."),
        ("es", "El puente cerró el jueves pasado."),
        ("es", "El puente cierra todos los jueves."),
        ("es", "La alcaldesa recibió el martes al ministro."),
        ("es", "La alcaldesa recibió al ministro."),
        ("en", "The minister will be in Lomas by Thursday."),
        ("en", "The bridge closed last Thursday."),
        ("en", "The bridge closes every Thursday."),
        ("en", "Mayor Ana Vale met the minister on Monday."),
        ("en", "Mayor Ana Vale met the minister."),
    ],
)
def test_unsure_stays_undated(language: str, text: str) -> None:
    """A day to come, of another week or too long before the dated reports tells nothing."""
    assert _date(text, language).day is None


def test_no_dated_report() -> None:
    """Without one the week is open; a dated article keeps its day."""
    assert _date("She met him on Thursday.", "en", day=None).day is None
    kept = replace(_date("She met him on Thursday.", "en"), day=FRIDAY)
    story = Cluster(key="k", members=("u",))
    assert date_by_neighbors([story], {"u": kept}, WINDOW)["u"] is kept
