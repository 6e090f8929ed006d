"""Stop words and stems for grouping, by which English and Spanish reports meet."""

from collections.abc import Iterable, Mapping
from functools import cache

from briefing import languages
from briefing.grouping.phrase_matcher import fold_word
from briefing.quick_dataclass import dataclass

# Letters: long enough for English (.918 against .923 with Snowball's stems), and where cognates
# still agree.
STEM_LETTERS = 6


@dataclass(frozen=True, slots=True)
class GroupingWords:
    """A language's stop words, and its words and endings with their English ("acero steel")."""

    stop: tuple[str, ...] = ()
    english: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()  # of cognates: "cion tion"
    owner_links: tuple[str, ...] = ()  # "Guardia Nacional | de | Venezuela"
    governing: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    ago: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GroupingLexicon:
    """The words of a language for grouping, ready for use."""

    stop: frozenset[str]
    english: Mapping[str, str]  # stems, by word and by what their families begin with
    endings: Mapping[str, str]

    def stem(self, folded: str) -> str:
        """The beginning of a word, of its English where that is known, by which families meet."""
        own = self.english.get(folded) or self.english.get(folded[:STEM_LETTERS])
        return own or self._as_cognate(folded)[:STEM_LETTERS]

    def _as_cognate(self, folded: str) -> str:
        for ending, english in self.endings.items():
            if folded.endswith(ending):
                return folded.removesuffix(ending) + english
        return folded


def collect_words(field: str) -> frozenset[str]:
    """One field's words of all languages together."""
    return languages.join_words("grouping", GroupingWords, field)


@cache
def load_lexicon(language: str) -> GroupingLexicon:
    """The words of a language; none for one that is not known."""
    table = languages.load_words(language, "grouping", GroupingWords)
    return GroupingLexicon(
        stop=frozenset(map(fold_word, table.stop)),
        english=_list_english(table.english),
        endings=dict(entry.split(maxsplit=1) for entry in table.endings),
    )


def _list_english(entries: Iterable[str]) -> Mapping[str, str]:
    """The English stem of each word, and of each beginning whose words agree in it."""
    words = {fold_word(own): english[:STEM_LETTERS] for own, english in map(str.split, entries)}
    families: dict[str, set[str]] = {}
    for own, english in words.items():
        families.setdefault(own[:STEM_LETTERS], set()).add(english)
    return {
        beginning: min(stems) for beginning, stems in families.items() if len(stems) == 1
    } | words
