"""What a sentence counts, in a form that two reports can be compared by.

"13 dead" and "at least 15 people were killed" count one thing; so do "a $25 million reward" and "a
reward of $20 million". A number is only read where the text says in so many words what is counted,
and of estimates none is.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from briefing.composing.figures.figure_patterns import (
    AMOUNT,
    MONEY,
    find_bound,
    list_figures_of,
    load_figure_words,
)
from briefing.grouping.grouping_lexicon import load_lexicon
from briefing.grouping.phrase_matcher import fold_word
from briefing.model import Span
from briefing.quick_dataclass import dataclass
from briefing.quoting.tokens.lexicon_loading import load_lexicon as load_quoting_lexicon
from briefing.text.patterns import match_any

# A round number this near to another may be the same one: "100 dead" and "104 dead".
NEAR_SHARE = 0.1
ROUND_TO = 10
PEOPLE_NOUN = "people"  # what is counted where no narrower noun stands
_GAP = r"[ \u00a0]"
_WHOLE = r"\d{1,3}(?:[.,]\d{3})+|\d+"
_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d{3})+(?![\d.,]\d)|\d+(?:[.,]\d{1,2})?(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class CountClaim:
    """A number with what it counts, and its words with what bounds them."""

    what: str
    number: float
    span: Span

    def is_same_count(self, other: "CountClaim") -> bool:
        """Whether both count one thing."""
        return self.what == other.what

    def differs(self, other: "CountClaim") -> bool:
        """Whether both count one thing and have two numbers."""
        return self.is_same_count(other) and self.number != other.number

    def surely_differs(self, other: "CountClaim") -> bool:
        """The same, and neither may be the other one rounded."""
        if not self.differs(other):
            return False
        low, high = sorted((self.number, other.number))
        is_rounded = any(number % ROUND_TO == 0 for number in (low, high))
        return not (is_rounded and high - low <= NEAR_SHARE * high) and int(low) != int(high)


@lru_cache(maxsize=5_000)  # asked of each sentence of a story beside each printed one
def read_claims(text: str, language: str) -> tuple[CountClaim, ...]:
    """What a sentence counts: people by what befell them, money and amounts by their nouns."""
    found = [*_read_fates(text, language)]
    for rank, span in list_figures_of(text, language):
        if rank != MONEY and rank < AMOUNT:
            continue
        if any(span.overlaps(one.span) for one in found):
            continue
        claim = (
            _read_money(text, span, language)
            if rank == MONEY
            else _read_amount(text, span, language)
        )
        if claim:
            found.append(claim)
    return tuple(found)


def _read_fates(text: str, language: str) -> Iterator[CountClaim]:
    """People by what befell them: "13 dead", "killed at least 15 people"."""
    taken: list[Span] = []
    for fate, patterns in _fate_patterns(language):
        for match in (found for pattern in patterns for found in pattern.finditer(text)):
            start = find_bound(text[: match.start("figure")], language)
            span = Span(min(start, match.start()), match.end())
            if any(span.overlaps(other) for other in taken) or _is_active(match, text, language):
                continue
            taken.append(span)
            if not _is_estimate(text[start : match.start("figure")], language):
                noun = name_counted(match["noun"], language)
                number = float(re.sub(r"\D", "", match["figure"]))
                yield CountClaim(what=f"{fate} {noun}", number=number, span=span)


def _read_amount(text: str, span: Span, language: str) -> CountClaim | None:
    """ "26 fugitives", "1,500 troops": by the last noun; none of a scale or a range."""
    figure = span.slice(text)
    number, *words = figure.split()
    start = find_bound(text[: span.start], language)
    is_whole = re.fullmatch(_WHOLE, number) is not None
    if not is_whole or not words or any(word[0].isdigit() for word in words):
        return None
    if _is_scale(words[0], language) or _is_estimate(text[start : span.start], language):
        return None
    noun = name_counted(" ".join(words), language)
    value = float(re.sub(r"\D", "", number))
    return CountClaim(what=f"counted {noun}", number=value, span=Span(start, span.end))


def _read_money(text: str, span: Span, language: str) -> CountClaim | None:
    """ "a $25 million reward", "una recompensa de 25 millones de dólares"."""
    figure = span.slice(text)
    numbers = _NUMBER.findall(figure)
    start = find_bound(text[: span.start], language)
    noun = _find_money_noun(text, Span(start, span.end), language)
    is_estimate = _is_estimate(text[start : span.start], language)
    currency = _name_currency(figure, language)
    if len(numbers) != 1 or noun is None or currency is None or is_estimate:
        return None
    scales = [_stem(word, language) for word in re.findall(r"[^\W\d_]+", figure)]
    scale = " ".join(one for one in scales if one in _scale_stems(language))
    number = _read_number(numbers[0])
    return CountClaim(what=f"{currency} {scale} {noun}", number=number, span=Span(start, span.end))


def _find_money_noun(text: str, span: Span, language: str) -> str | None:
    """The noun that a sum is of: right before "of", or right behind a sum with an article."""
    words = load_figure_words(language)
    of = re.search(rf"(\w{{3,}}){_GAP}{match_any(words.sum_links)}{_GAP}$", text[: span.start])
    if of and fold_word(of[1]) not in load_lexicon(language).stop:
        return _stem(of[1], language)
    if not re.search(rf"(?<!\w){match_any(words.sum_articles)}{_GAP}$", text[: span.start]):
        return None
    behind = re.match(rf"{_GAP}([^\W\d_]{{3,}})", text[span.end :])
    return _stem(behind[1], language) if behind else None


def _name_currency(figure: str, language: str) -> str | None:
    """The currency of a sum where it is sure: "$" is of dollars in English, of two in Spanish."""
    for name, pattern in map(str.split, load_figure_words(language).sure_currencies):
        if re.search(pattern, figure, re.IGNORECASE):
            return name
    return None


def name_counted(words: str, language: str) -> str:
    """The stem of what is counted; one name for people of no kind."""
    known = load_figure_words(language)
    nouns = [word for word in re.findall(r"[^\W\d_]+", words.lower()) if word not in known.of_fates]
    if not nouns or nouns[-1] in known.persons:
        return PEOPLE_NOUN
    return _stem(nouns[-1], language)


def _stem(word: str, language: str) -> str:
    return load_lexicon(language).stem(fold_word(word))


def _is_estimate(bound: str, language: str) -> bool:
    """Whether what stands before a figure makes it no number; "at least" leaves it one."""
    exact = load_figure_words(language).exact_bounds
    return bool(bound.strip()) and bound.strip().lower() not in exact


def _is_scale(word: str, language: str) -> bool:
    return re.fullmatch(match_any(load_figure_words(language).scales), word.lower()) is not None


@cache
def _scale_stems(language: str) -> frozenset[str]:
    return frozenset(_stem(scale, language) for scale in load_figure_words(language).scales)


def _read_number(written: str) -> float:
    """ "1,500" and "1.500" are whole, "2.5" and "2,5" are not."""
    if re.fullmatch(_WHOLE, written):
        return float(re.sub(r"\D", "", written))
    return float(written.replace(",", "."))


def _is_active(match: re.Match[str], text: str, language: str) -> bool:
    """Whether who did it is counted: "2 men killed 4", "12 agents arrested the mayor", "… Ada"."""
    words = load_figure_words(language)
    if match[0].split()[-1].lower() not in words.active_fates:
        return False
    bound = rf"(?:{match_any(words.bounds)}{_GAP})?"
    articles = "|".join(sorted(load_quoting_lexicon(language).determiners))
    follows = rf"{_GAP}{bound}(?:\d|(?:{articles})\b|(?-i:[A-Z]))"
    return re.match(follows, text[match.end() :], re.IGNORECASE) is not None


@cache
def _fate_patterns(language: str) -> tuple[tuple[str, tuple[re.Pattern[str], ...]], ...]:
    """By the name of each fate: a number before what says it, and one behind."""
    words = load_figure_words(language)
    figure = rf"(?<![\w$€£.,])(?P<figure>{_WHOLE})(?![\d%]|[.,]\d)"
    between = rf"(?P<noun>(?:{_GAP}(?!{match_any(words.range_links)}\b)[^\W\d_]+){{0,3}})"
    people = rf"(?P<noun>(?:{_GAP}[^\W\d_]+){{0,2}}?{_GAP}{match_any(words.people)})\b"
    bound = rf"(?:{match_any(words.bounds)}{_GAP})?"
    found = []
    for entry in words.fates:
        name, said = entry.split(maxsplit=1)
        before = rf"{figure}{between}{_GAP}(?:{said})\b"
        behind = rf"\b(?:{said}){_GAP}(?:a{_GAP})?{bound}{figure}{people}"
        found.append((name, tuple(re.compile(one, re.IGNORECASE) for one in (before, behind))))
    return tuple(found)
