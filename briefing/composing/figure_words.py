"""The words of a language that composing needs."""

from dataclasses import dataclass

from briefing import languages


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureWords:
    """Parts of figures, as regular expressions."""

    scales: tuple[str, ...] = ()
    percents: tuple[str, ...] = ()
    currencies: tuple[str, ...] = ()


def figure_words(language: str) -> FigureWords:
    """The words of a language; none for one that is not known."""
    return languages.load_words(language, "composing", FigureWords)
