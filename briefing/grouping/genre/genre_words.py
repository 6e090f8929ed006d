"""The words and forms of a language that tell a genre."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from itertools import pairwise
from urllib.parse import urlsplit

from briefing import languages
from briefing.grouping.genre.genre_lists import GenreWords
from briefing.grouping.genre.own_words import OwnWords
from briefing.grouping.phrase_matcher import fold_word
from briefing.model import CleanedArticle, Genre
from briefing.quick_dataclass import dataclass
from briefing.text.folding import fold_text
from briefing.text.patterns import match_any

END_BLOCKS = 4  # kept and other blocks at either end, where a disclaimer stands
SHORTEST_PAST = 3  # letters: "so" and "ed" are no verbs
# What stands behind a headline's last colon or dash, if it is not somebody's words in marks.
_SECOND_HALF = re.compile(r"(?:: | [-–—] )([^:“”\"‘«]+)$")
# An address by itself, of mail or of a network, or behind one word ("Twitter: @…"). Of 360 columns
# of one Mexican paper 164 end so, of 3,349 of its reports five; in US press hardly a text does.
_ADDRESS = re.compile(r"\W*(?:\w+[.:]\s*)?(?:[\w.+-]+@[\w-]+\.[\w.]+|(?<!\w)@\w{3,})\W*")
LONGEST_ADDRESS = 80
BEGINNING = 1_500  # characters in which an order says by what authority it is given


@dataclass(frozen=True, slots=True)
class FoundForm:
    """A genre, and the words that name it."""

    genre: Genre
    words: str


class GenrePhrases:
    """The words of one language, ready for search."""

    def __init__(self, words: GenreWords) -> None:
        self._words = words
        self._kinds = {
            "first_person": _split(words.first_person),
            "judgement": _split((*words.obligation, *words.stance, *words.evaluative)),
            "reporting": _split(words.reporting),
            "weekdays": _split(words.weekdays),
            "informal": _split(words.informal),
            "sourcing": _split((*words.reporting, *words.weekdays)),
        }

    @cached_property
    def _pair_openings(self) -> dict[str, frozenset[str]]:
        """The first words of the pairs of each kind."""
        return {
            kind: frozenset(first for first, *_ in pairs)
            for kind, (_, pairs) in self._kinds.items()
        }

    @cached_property
    def _pasts(self) -> frozenset[str]:
        return frozenset(self._words.pasts)

    @property
    def fewest_pasts(self) -> float:
        """Verbs of the past in a hundred words, below which a text tells nothing that happened."""
        return self._words.fewest_pasts

    @property
    def has_words(self) -> bool:
        """Whether the language has words by which manner is told."""
        return bool(self._words.reporting)

    @cached_property
    def _labels(self) -> tuple[tuple[Genre, re.Pattern[str]], ...]:
        genres: tuple[tuple[Genre, tuple[str, ...]], ...] = (
            ("opinion", self._words.opinion_labels),
            ("analysis", self._words.analysis_labels),
            ("other", self._words.other_labels),
        )
        return tuple((genre, _label_pattern(labels)) for genre, labels in genres if labels)

    def find_label(self, title: str) -> FoundForm | None:
        """The label at either end of a headline, behind or before a mark: "OPINION: …"."""
        for genre, pattern in self._labels:
            if found := pattern.search(title):
                return FoundForm(genre, found[1] or found[2])
        return None

    def find_byline(self, author: str) -> str | None:
        """The words of a byline that only opinion has."""
        return _first_in(self._words.opinion_bylines, author.casefold())

    def find_rubric(self, cleaned: CleanedArticle) -> str | None:
        """The line between headline and author that names a chief's column ("Cuaderno del editor").

        By itself: with more words it announces something ("Carta del director al ministro"), and
        the item of a menu, which stands above the news too, has others beside it.
        """
        kinds = ["headline"] + [block.kind for block in cleaned.blocks]
        for place, kinds_around in enumerate(zip(kinds, kinds[1:], kinds[2:], strict=False)):
            above, kind, below = kinds_around
            if below == "byline" and above == "headline" != kind:
                line = cleaned.blocks[place].span.slice(cleaned.article.text)
                line = fold_text(line).replace("’", "'")
                rubrics = self._words.opinion_rubrics
                return next((one for one in rubrics if fold_text(one) == line.strip(" .:|")), None)
        return None

    def find_opening(self, title: str) -> FoundForm | None:
        """The document that the headline begins with ("Remarks by …", "Fact Sheet: …")."""
        plain = fold_text(title).lstrip("¿¡“\"‘'«")
        if not plain.startswith(self._all_openings):  # as most
            return None
        return next((form for words, form in self._openings if begins_with(plain, words)), None)

    @cached_property
    def _openings(self) -> tuple[tuple[str, FoundForm], ...]:
        genres: tuple[tuple[Genre, tuple[str, ...]], ...] = (
            ("transcript", self._words.transcript_openings),
            ("statement", self._words.statement_openings),
        )
        return tuple(
            (fold_text(opening), FoundForm(genre, opening))
            for genre, openings in genres
            for opening in openings
        )

    @cached_property
    def _all_openings(self) -> tuple[str, ...]:
        return tuple(words for words, _ in self._openings)

    def find_explaining(self, title: str) -> str | None:
        """The words by which a headline says that it explains, at either end or behind a colon
        ("Why …", "…: how …", "…, explained", "…?"), or speaks to its readers ("Forget …").
        """
        plain = _fold_marks(title)
        second = _SECOND_HALF.search(title)
        halves = (plain, _fold_marks(second[1]) if second else "")
        openings = (_opens_with(self._words.analysis_openings, half) for half in halves)
        if opening := next(filter(None, openings), None):
            return opening
        if calling := _opens_with(self._words.calling_openings, plain):
            return calling
        if title.rstrip("”\"’'» ").endswith("?"):
            return "?"
        if counted := self._list_pattern and self._list_pattern.search(title):
            return counted[1]
        return next((end for end in self._words.analysis_endings if plain.endswith(end)), None)

    @cached_property
    def _list_pattern(self) -> re.Pattern[str] | None:
        """A headline or its second half that opens with so many things: "The 4 key things …"."""
        numbers, nouns = self._words.list_numbers, self._words.list_nouns
        if not nouns:
            return None
        number = rf"(?:\d{{1,2}}|{match_any(numbers)})"
        opening = rf"(?:^|[:.] )(?:{match_any(self._words.list_openers)} )?"
        return re.compile(
            rf"{opening}({number} (?:\w+ ){{0,2}}{match_any(nouns)})\b", re.IGNORECASE
        )

    @property
    def words(self) -> GenreWords:
        """The words as the language lists them."""
        return self._words

    def find_release(self, cleaned: CleanedArticle) -> str | None:
        """The words of a press release at the beginning of a text, in whatever line they stand."""
        return _first_in(self._words.release_phrases, cleaned.article.text[:BEGINNING].casefold())

    def find_statement_title(self, title: str) -> str | None:
        """The words within a headline that name a document: "Secretary Vale Statement on …"."""
        plain = fold_text(title)
        return next((one for one in self._words.statement_titles if fold_text(one) in plain), None)

    def tells_past(self, word: str) -> bool:
        """Whether a word, as written, has the form of a past tense."""
        lower = word.lower()
        is_ending = len(lower) > SHORTEST_PAST and lower.endswith(self._words.past_endings)
        return is_ending or lower in self._pasts

    def find_statement(self, cleaned: CleanedArticle) -> str | None:
        """The words that only an order or a press release has, in its beginning."""
        kept = " ".join(block.span.slice(cleaned.article.text) for block in cleaned.kept)
        return _first_in(self._words.statement_phrases, kept[:BEGINNING].casefold())

    def has_disclaimer(self, cleaned: CleanedArticle) -> bool:
        """Whether a line at either end says that its writer gives an opinion, or who that is; or
        the last one is the writer's own address.
        """
        if cleaned.blocks and _is_address(cleaned.blocks[-1].span.slice(cleaned.article.text)):
            return True
        ends = (*cleaned.blocks[:END_BLOCKS], *cleaned.blocks[-END_BLOCKS:])
        text = " ".join(block.span.slice(cleaned.article.text) for block in ends).casefold()
        return _first_in(self._words.disclaimers, text) is not None

    def has_any(self, kind: str, folded: Sequence[str]) -> bool:
        """Whether a word of a kind is among these: where their rate is above 0."""
        single, pairs = self._kinds[kind]
        if not single.isdisjoint(folded):
            return True
        # No pair is made of words that none of them opens, as most.
        may_open = bool(pairs) and not self._pair_openings[kind].isdisjoint(folded)
        return may_open and not pairs.isdisjoint(pairwise(folded))

    def rate(self, kind: str, own: OwnWords) -> float:
        """How many words of a kind there are in a hundred of these."""
        single, pairs = self._kinds[kind]
        counts = own.counts
        count = sum(map(counts.__getitem__, single & counts.keys()))
        if any(counts.keys() >= set(pair) for pair in pairs):  # in few texts
            count += sum(map(pairs.__contains__, pairwise(own.folded)))
        return 100 * count / max(1, len(own.folded))


@cache
def load_phrases(language: str) -> GenrePhrases:
    """The words of a language; none for one that is not known."""
    return GenrePhrases(languages.load_words(language, "genre", GenreWords))


def find_folder(url: str | None) -> Genre | None:
    """The genre of the documents under a folder of the address; None for any other address."""
    try:
        folders = set(urlsplit(url or "").path.lower().split("/")[:-1])
    except ValueError:  # such as "http://[half-an-address"
        return None
    for words in map(_load_words, languages.KNOWN):
        if folders & set(words.transcript_folders):
            return "transcript"
        if folders & set(words.statement_folders):
            return "statement"
    return None


@cache
def _load_words(language: str) -> GenreWords:
    return languages.load_words(language, "genre", GenreWords)


def _is_address(line: str) -> bool:
    return len(line) <= LONGEST_ADDRESS and _ADDRESS.fullmatch(line) is not None


def _first_in(phrases: Iterable[str], text: str) -> str | None:
    return next((phrase for phrase in phrases if phrase in text), None)


def _fold_marks(title: str) -> str:
    """In small letters, with one apostrophe, without the marks at either end."""
    return title.casefold().strip("¿?¡!“”\"‘’'«» .").replace("’", "'")


def _opens_with(openings: Iterable[str], text: str) -> str | None:
    return next((words for words in openings if begins_with(text, words)), None)


def begins_with(text: str, words: str) -> bool:
    r"""Whether a text begins with these words, the last of them whole: as `\b` behind them asks.

    To compile a pattern for each of the sixty openings took a hundredth of the start of `clean`.
    """
    if not text.startswith(words):
        return False
    last, following = words[-1:], text[len(words) : len(words) + 1]
    return _is_of_word(last) != _is_of_word(following)


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _split(
    phrases: Iterable[str],
) -> tuple[frozenset[str], frozenset[tuple[str, ...]]]:
    """The single words, and the pairs of words, folded."""
    parts = [tuple(map(fold_word, phrase.split())) for phrase in phrases]
    return (
        frozenset(part[0] for part in parts if len(part) == 1),
        frozenset(part for part in parts if len(part) > 1),
    )


def _label_pattern(labels: Iterable[str]) -> re.Pattern[str]:
    one = "|".join(sorted(map(re.escape, labels), key=lambda label: (-len(label), label)))
    return re.compile(
        rf"^\W*({one})\s*(?:[:|\])]|\s[-–—/]\s)|(?:[:|(\[]|\s[-–—]\s)\s*({one})\W*$",
        re.IGNORECASE,
    )
