"""Sentences that lean on the one before."""

import pytest

from briefing.sentences.dependence import depends_on_previous, refers_back

NAMES = [
    ("en", "She signed it."),
    ("en", "“He’ll pay,” said Ruiz."),
    ("en", "Their dams are low."),
    ("es", "Sus presas están bajas."),
    ("es", "¿También cambiarán?"),
    ("es", "Ella firmó."),
]
SAID = [
    ("en", "But the dams are low."),
    ("en", "It was signed."),
    ("en", "Some of them left."),
    ("es", "Añadió que no."),
    ("es", "Sin embargo, no."),
]
NEITHER = [
    ("en", "Hermosillo has water."),
    ("en", "Sonora leads."),
    ("es", "Cruz firmó."),
    ("es", "Yucatán firmó."),
    ("und", "She signed it."),
    ("en", ""),
]


@pytest.mark.parametrize(("language", "text"), NAMES)
def test_on_names(language: str, text: str) -> None:
    """A sentence that begins with a word for somebody named before leans on that name, and so it
    leans.
    """
    assert refers_back(text, language)
    assert depends_on_previous(text, language)


@pytest.mark.parametrize(("language", "text"), SAID)
def test_on_what_was_said(language: str, text: str) -> None:
    """One that goes on from what was said leans, but on no name."""
    assert depends_on_previous(text, language)
    assert not refers_back(text, language)


@pytest.mark.parametrize(("language", "text"), NEITHER)
def test_stands(language: str, text: str) -> None:
    """One that begins with a name of its own leans on nothing; of an unknown language nothing is
    known to lean.
    """
    assert not depends_on_previous(text, language)
