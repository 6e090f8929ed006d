"""Headlines that say nothing by themselves, and those of what is to come."""

import pytest

from briefing.composing.gate.signs.headlines import announces, attributes, says_nothing


@pytest.mark.parametrize(
    ("headline", "language", "empty"),
    [
        ("“Es una gran noticia”, celebra Quirarte", "es", True),
        ("¿Cerrará Loma el puente? La alcaldesa propone un plan", "es", True),
        ("Vale explica por qué Loma demandó a Río Alto", "es", True),
        ("Will Lomas close its bridge?", "en", True),
        ("What to know about the bridge of Lomas", "en", True),
        ("Why Lomas closed its bridge", "en", True),
        ("Key issues on the mayor's trip to Lomas: Trade and trucks", "en", True),
        ("Cinco claves del cierre del puente", "es", True),
        ("BORDER REPORT WEEKLY: Bridge of Lomas on the table", "en", True),
        ("Bridge of Lomas on the table | THE MORNING MEMO", "en", True),
        ("BOLETÍN FRONTERA – El puente y otras notas", "es", True),
        ("Frontera", "es", True),
        ("Peso slides", "en", False),
        ("Bridge shut; water deal; two bills in Lomas", "en", True),
        ("Photos: The bridge of Lomas at dawn", "en", True),
        ("FOTOS | El puente de Loma al amanecer", "es", True),
        ("Photos show trucks on the bridge of Lomas", "en", False),
        ("Video muestra el choque en el puente", "es", False),
        ("Bridge shut; mayor resigns", "en", False),
        ("US and EU: bridge of Lomas stays shut", "en", False),
        ("LOMAS CLOSES ITS BRIDGE TO TRUCKS", "en", False),
        ("Vale: NO ES NO", "es", False),
        ("“We Are Done”: Mayor Vale Closes the Bridge of Lomas to All Trucks", "en", False),
        ("Mayor says what she wants closes the bridge", "en", False),
        ("Lomas closes its bridge to trucks", "en", False),
        ("Loma cierra el puente a los camiones de carga", "es", False),
        ("Loma cierra el puente y la alcaldesa lo celebra", "es", False),
    ],
)
def test_headlines_that_say_nothing(headline: str, language: str, empty: bool) -> None:
    """Questions, bare quotations and explainers; no report of an act."""
    assert says_nothing(headline, language) is empty


@pytest.mark.parametrize(
    ("headline", "language", "coming"),
    [
        ("Vale, other mayors to discuss the bridge", "en", True),
        ("Lomas will close its bridge", "en", True),
        ("Lomas agrees to close its bridge", "en", False),
        ("Lomas closes its bridge", "en", False),
        ("Trucks push the bridge to Brink", "en", False),
        ("La empresa que arrendará los puentes es cuestionada", "es", False),
        ("Loma cerrará su puente", "es", True),
        ("Loma cierra su puente", "es", False),
    ],
)
def test_headlines_of_what_is_to_come(headline: str, language: str, coming: bool) -> None:
    """By a future, a modal, or in English a bare infinitive."""
    assert announces(headline, language) is coming


@pytest.mark.parametrize(
    ("sentence", "language", "attributed"),
    [
        ("Para Ana Vale, economista de Norbanco, el puente crecerá.", "es", True),
        ("El puente crecerá, según Ana Vale.", "es", True),
        ("Para el verano, Loma abrirá su puente.", "es", False),
        ("The bridge will grow, Ana Vale said.", "en", True),
        ("To Ana Vale of Norbanco, the bridge will grow.", "en", True),
        ("Lomas will open its bridge in June.", "en", False),
    ],
)
def test_whose_view_a_sentence_tells(sentence: str, language: str, attributed: bool) -> None:
    """By a verb of saying, a phrase for a source, or an opening with a name."""
    assert attributes(sentence, language) is attributed
