"""Notices by which a site asks for consent, in a language without a folder of its own."""

import pytest

from briefing.cleaning import parsed_page
from briefing.model import Article


@pytest.mark.parametrize(
    ("line", "is_notice"),
    [
        (
            "Für diese Zwecke können Cookies, Geräte-Kennungen oder andere Informationen auf einem "
            "Gerät gespeichert oder abgerufen werden.",
            True,
        ),
        (
            "Publicités personnalisées et contenu personnalisé, mesure de performance et études de "
            "l'audience sur le site.",
            True,
        ),
        (
            "Das Gericht in Lomas verbot am Dienstag, dass Cookies ohne Einwilligung der Leser auf "
            "deren Rechnern liegen.",
            False,
        ),
        (
            "„Cookies, Geräte-Kennungen und personalisierte Werbung gehören in Lomas verboten“, sagte "
            "die Richterin am Dienstag.",
            False,
        ),
    ],
)
def test_what_the_data_are_for_is_a_notice(line: str, *, is_notice: bool) -> None:
    """Three purposes or kinds of data in one line; an article and a quotation are none."""
    page = parsed_page.parse_page(Article(id="a", text=line))
    label = page.own_labels[0]
    assert (label is not None and label.kind == "notice") is is_notice
