"""Sentences that refer back to the one before."""

import pytest

from briefing.sentences.dependence import refers_back


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "She signed it."),
        ("en", "“He’ll pay,” said Ruiz."),
        ("en", "Their dams are low."),
        ("es", "Sus presas están bajas."),
        ("es", "¿También cambiarán?"),
        ("es", "Ella firmó."),
    ],
)
def test_on_names(language: str, text: str) -> None:
    """A sentence that begins with a word for somebody named before refers back."""
    assert refers_back(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Hermosillo has water."),
        ("en", "But the dams are low."),
        ("en", "It was signed."),
        ("en", "Sonora leads."),
        ("es", "Cruz firmó."),
        ("es", "Sin embargo, no."),
        ("es", "Yucatán firmó."),
        ("und", "She signed it."),
        ("en", ""),
    ],
)
def test_on_none(language: str, text: str) -> None:
    """One that begins with a name of its own, or goes on from what was said, names nobody of the
    one before; of an unknown language nothing is known.
    """
    assert not refers_back(text, language)
