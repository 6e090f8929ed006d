"""A text in several languages, and one that differs for a man and a woman as well."""

from collections.abc import Mapping
from typing import Literal

from briefing.languages import PROGRAM_LANGUAGE
from briefing.quick_dataclass import dataclass

Gender = Literal["f", "m"]


@dataclass(frozen=True, slots=True)
class LocalizedText:
    """One thing's name in several languages.

    The first one stands in where a language is missing.
    """

    by_language: tuple[tuple[str, str], ...]

    def in_language(self, language: str) -> str:
        """The name in this language, else in the first one given."""
        return dict(self.by_language).get(language, self.by_language[0][1])


@dataclass(frozen=True, slots=True, kw_only=True)
class GenderedText:
    """A title as it is said of a man and of a woman: "presidente", "presidenta"."""

    masculine: LocalizedText
    feminine: LocalizedText

    def for_gender(self, gender: Gender | None) -> LocalizedText:
        """The form for this gender; without one the masculine, as for an office in general."""
        return self.feminine if gender == "f" else self.masculine


def parse_text(value: str | Mapping[str, str]) -> LocalizedText:
    """A text of a profile file: a string is English, a table has a text for each language."""
    texts = {PROGRAM_LANGUAGE: value} if isinstance(value, str) else value
    return LocalizedText(tuple(texts.items()))


def parse_title(value: str | Mapping[str, str | Mapping[Gender, str]]) -> GenderedText:
    """A title of a profile file, where a language may have a text for each gender.

    A form that is not given is the other one: `{ es = { m = "rey" } }` is "rey" for everybody.
    """
    if isinstance(value, str):
        return GenderedText(masculine=parse_text(value), feminine=parse_text(value))
    forms: dict[str, Mapping[Gender, str]] = {
        language: {"m": text, "f": text} if isinstance(text, str) else text
        for language, text in value.items()
    }
    return GenderedText(
        masculine=parse_text({lang: form.get("m") or form["f"] for lang, form in forms.items()}),
        feminine=parse_text({lang: form.get("f") or form["m"] for lang, form in forms.items()}),
    )
