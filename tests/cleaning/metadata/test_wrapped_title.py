"""Headlines that a column's width broke."""

import textwrap

import pytest

from briefing.cleaning import clean_article
from briefing.model import Article

_BODY = {
    "en": (
        "The harbor council of Lomas agreed on Tuesday to raise the toll on the bridge by a tenth.",
        "The money will pay for the repairs of the eastern pier, which a storm broke last winter.",
        "Truckers said that the council had not asked them, and that they would go to court soon.",
    ),
    "es": (
        "El consejo del puerto de Lomas acordó el martes subir un diez por ciento la cuota.",
        "El dinero pagará la reparación del muelle del este, que una tormenta dañó en invierno.",
        "Los transportistas dijeron que nadie les preguntó nada y que irán a los tribunales.",
    ),
}


def _read(language: str, above: str, width: int) -> tuple[str | None, list[str]]:
    """The headline, and the paragraphs that are kept as one line each."""
    body = "\n\n".join(textwrap.fill(line, width) for line in _BODY[language])
    cleaned = clean_article(Article(id="a", text=f"{above}\n\n{body}", language=language))
    kept = (block.span.slice(cleaned.article.text) for block in cleaned.blocks if block.keep)
    return cleaned.article.title, [" ".join(line.split()) for line in kept]


@pytest.mark.parametrize("width", [28, 34, 42, 58])
@pytest.mark.parametrize(
    ("language", "above", "title"),
    [
        (
            "en",
            "Council raises the toll\non the bridge of Lomas",
            "Council raises the toll on the bridge of Lomas",
        ),
        (
            "en",
            "COUNCIL RAISES\nTHE TOLL ON\nLOMAS BRIDGE",
            "COUNCIL RAISES THE TOLL ON LOMAS BRIDGE",
        ),
        ("en", "Council raises bridge toll\n\nBy ANN VALE", "Council raises bridge toll"),
        ("es", "El consejo de Lomas\nsube la cuota", "El consejo de Lomas sube la cuota"),
        (
            "es",
            "SUBE LA CUOTA\nDEL PUENTE\nANA RUIZ VALE",
            "SUBE LA CUOTA DEL PUENTE",
        ),
    ],
)
def test_a_headline_in_a_column(language: str, above: str, title: str, width: int) -> None:
    """It is whole, ends at a name, and the paragraphs below are whole as well."""
    found, kept = _read(language, above, width)
    assert found == title
    assert kept == list(_BODY[language])


@pytest.mark.parametrize(
    ("language", "above", "title"),
    [
        ("en", "Council raises bridge toll\nTruckers go to court", "Council raises bridge toll"),
        ("en", "COUNCIL RAISES TOLL\n\nTRUCKERS GO TO COURT", "COUNCIL RAISES TOLL"),
        ("es", "Sube la cuota del puente\nHabrá tribunales", "Sube la cuota del puente"),
    ],
)
def test_what_begins_anew_is_no_part_of_the_headline(language: str, above: str, title: str) -> None:
    """A capital below small letters, and a blank line, begin a deck."""
    assert _read(language, above, 42)[0] == title


def test_capitals_of_a_text_that_nothing_wrapped_stay_apart() -> None:
    """There a second line in capitals may be a section or a deck."""
    text = "\n\n".join(("COUNCIL RAISES TOLL\nTRUCKERS GO TO COURT", *_BODY["en"]))
    assert clean_article(Article(id="a", text=text)).article.title == "COUNCIL RAISES TOLL"
