"""The words of a language that composing needs."""

from dataclasses import dataclass

from briefing import languages


@dataclass(frozen=True, slots=True, kw_only=True)
class ComposingWords:
    """Parts of figures, as regular expressions."""

    scales: tuple[str, ...] = ()
    percents: tuple[str, ...] = ()
    currencies: tuple[str, ...] = ()


def words(language: str) -> ComposingWords:
    """The words of a language; none for one that is not known."""
    return languages.words(language, "composing", ComposingWords)
