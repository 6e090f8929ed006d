"""Figures in a sentence: money, shares and amounts, each with its whole range, unit and noun."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from briefing import languages
from briefing.composing.gate.words import load_gate_words
from briefing.model import Span
from briefing.quick_dataclass import dataclass
from briefing.quoting.tokens.lexicon_loading import load_lexicon
from briefing.text.patterns import match_any
from briefing.text.plain_words import list_singulars

_NUMBER = r"\d{1,3}(?:[.,\u202f\u00a0 ]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
_GAP = r"[ \u00a0]"
_SIGN = rf"(?:\b(?:US|MX|C|A))?[$€£]{_GAP}?"
_WORD = re.compile(r"[ \u00a0](?P<word>[^\W\d_][^\s,.;:!?()\[\]“”\"«»]*)")
MONEY, SHARE, AMOUNT, PEOPLE = range(4)  # the ranks
MOST_NOUN_WORDS = 5  # "6,000 Mexican National Guard members"


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureWords:
    """Parts of figures in one language; those that vary are regular expressions."""

    scales: tuple[str, ...] = ()
    glued_scales: tuple[str, ...] = ()
    number_words: tuple[str, ...] = ()
    percents: tuple[str, ...] = ()
    currencies: tuple[str, ...] = ()
    range_links: tuple[str, ...] = ()
    range_openings: tuple[str, ...] = ()
    periods: tuple[str, ...] = ()
    no_periods: tuple[str, ...] = ()  # "a month ago" is none
    definite: tuple[str, ...] = ()  # "the", "its": before a figure that is known
    measures: tuple[str, ...] = ()
    measure_links: tuple[str, ...] = ()
    modifiers_first: bool = False  # "raw sewage", but "aguas negras"
    plurals: tuple[str, ...] = ()
    tallies: tuple[str, ...] = ()
    polls: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    bounds: tuple[str, ...] = ()
    # For `count_claims`.
    exact_bounds: tuple[str, ...] = ()
    fates: tuple[str, ...] = ()  # a name of ours, then a pattern of what says it
    active_fates: tuple[str, ...] = ()
    of_fates: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    sum_links: tuple[str, ...] = ()
    sum_articles: tuple[str, ...] = ()
    sure_currencies: tuple[str, ...] = ()  # a name of ours, then a pattern


def find_figure(text: str, language: str) -> tuple[int, Span] | None:
    """The sentence's foremost figure with its rank; None if it has none, or people alone."""
    found = next(iter(list_figures_of(text, language)), None)
    return found if found and found[0] < PEOPLE else None


@lru_cache(maxsize=10_000)  # the gate, the lists and the story ask of each sentence some five times
def list_figures_of(text: str, language: str) -> tuple[tuple[int, Span], ...]:
    """The figures of a sentence with their ranks, the foremost rank first.

    The rank is 0 for money, 1 for a share, 2 for an amount of something, 3 for a number of people
    below a thousand. Votes and shares of voters are no figures; neither is an amount of which the
    text does not say, in so many words, what is counted. No two overlap: those of dollars are money
    and no amount.
    """
    if not _may_have_figure(language).search(text):
        return ()
    found: list[tuple[int, Span]] = []
    signs = zip(_signs(language), _patterns(language), strict=True)
    for rank, (sign, pattern) in enumerate(signs):
        for match in pattern.finditer(text) if sign.search(text) else ():
            end: int | None = match.end()
            if rank >= AMOUNT:
                end = _find_noun_end(text, match.end(), language)
                end = end and _add_period(text, end, language)
            if end is None or _is_tally(text, match.end(), language):
                continue
            span = Span(match.start(), end)
            if not any(span.overlaps(other) for _, other in found):
                found.append((rank, span))
    return tuple(found)


def find_bound(before: str, language: str) -> int:
    """Where the words begin that bound the figure behind this text; its length where none do.

    The lower end of a range belongs to them: "roughly 40 to | 90,000 trucks".
    """
    known = load_figure_words(language)
    lower = rf"(?:(?<![\w$€£.,])\d{{1,3}}{_GAP}{match_any(known.range_links[:1])}{_GAP})?"
    bound = re.search(
        rf"(?<!\w)(?:{match_any(known.bounds)}{_GAP})?{lower}\Z", before, re.IGNORECASE
    )
    return bound.start() if bound else len(before)


def is_known_before(before: str, language: str) -> bool:
    """Whether a figure behind this text is one that the reader is taken to know: "the 27% fall",
    "Vidal's $15 billion bridge".
    """
    words = load_figure_words(language).definite
    opening = before[: find_bound(before, language)].lower()
    return bool(words) and re.search(rf"(?:{'|'.join(words)}){_GAP}\Z", opening) is not None


def tells_poll(text: str, language: str) -> bool:
    """Whether a sentence tells what was asked of people: its shares are no figures of the day."""
    return _poll_pattern(language).search(text.lower()) is not None


@cache
def _poll_pattern(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b{match_any(load_figure_words(language).polls)}\b")


@cache
def load_figure_words(language: str) -> FigureWords:
    """The words of this language; all of them empty for a language without data."""
    return languages.load_words(language, "composing", FigureWords)


@cache
def _may_have_figure(language: str) -> re.Pattern[str]:
    """A digit or a spelled number: without one no pattern matches, and most sentences have none."""
    known = load_figure_words(language)
    return re.compile(rf"\d|\b{match_any(known.number_words)}{_GAP}{match_any(known.scales)}\b")


@cache
def _signs(language: str) -> tuple[re.Pattern[str], ...]:
    """What each of the patterns has somewhere: quickly found, where those try each number."""
    known = load_figure_words(language)
    return tuple(
        map(
            re.compile,
            (
                rf"[$€£]|{match_any(known.currencies)}",
                rf"%|{'|'.join(known.percents) or '(?!)'}",
                rf"\d[.,]\d{{3}}|{match_any(known.scales)}",
                match_any(known.people),
            ),
        )
    )


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """Of money, of shares, of amounts up to the noun, and of a number before people."""
    known = load_figure_words(language)
    scale, link = match_any(known.scales), match_any(known.range_links)
    opening = rf"(?:\b{match_any(known.range_openings)}{_GAP})?"
    # "mil 400 millones", "2 mil 600", "un millón 300 mil"; "$1.5 to $2 billion".
    scaled = rf"(?:{_NUMBER})(?:[ \u00a0-]{scale}\b)*(?:{_GAP}(?:{_NUMBER}){_GAP}{scale}\b)*"
    spelled = (
        rf"\b{match_any(known.number_words)}{_GAP}{scale}\b(?:{_GAP}{scaled}|{_GAP}{scale}\b)*"
    )
    bare_scale = rf"\b{scale}{_GAP}{scaled}"
    # "2 mil 600": a number may follow its scale with no other behind.
    mixed = rf"{scaled}(?:{_GAP}(?:{_NUMBER}))?(?:{_GAP}{scale}\b)*"
    number = rf"(?:{spelled}|{bare_scale}|{mixed})"
    between = rf"(?:{_GAP}?[-–]{_GAP}?|{_GAP}{link}{_GAP})"
    period = rf"(?:{_GAP}{match_any(known.periods)}\b)?"
    edge = r"(?<![\w$€£.,])"
    currency = rf"{_GAP}(?:de{_GAP})?{match_any(known.currencies)}\b"
    percent = "|".join(("%", *(rf"[ \u00a0-](?:{word})\b" for word in known.percents)))
    percent = rf"{_GAP}?(?:{percent})"
    # "$1.375bn": what is glued to a sum is a unit of it that is known, or there is no figure.
    glued = rf"(?i:{match_any(known.glued_scales)})"
    # "a $2 million-a-day profit": cut before its hyphen, it would be the whole.
    hyphened = r"(?:-[^\W\d_]+)*"
    signed = rf"{_SIGN}(?:(?:{_NUMBER}){glued}\b|{scaled}(?!\w|[.,]\d)){hyphened}"
    large = (
        rf"(?:{spelled}|{bare_scale}|(?:{_NUMBER})(?:{_GAP}{scale}\b)+(?:{_GAP}{scaled})?"
        rf"|\d{{1,3}}(?:[.,]\d{{3}})+(?:{_GAP}{scale}\b)*)"
    )
    return (
        re.compile(
            rf"(?:{opening}{signed}{between}(?:{signed}|{scaled}(?!\w))|{signed})"
            rf"(?:{currency})?{period}"
            rf"|{edge}(?:{opening}{number}{between})?{number}{currency}{period}"
        ),
        re.compile(
            rf"{edge}{opening}(?:{_NUMBER})(?P<unit>{percent})?{between}(?:{_NUMBER})"
            rf"(?(unit)(?P=unit)|{percent})"
            rf"|{edge}(?:{_NUMBER}){percent}"
        ),
        re.compile(rf"{edge}(?:{opening}{large}{between})?{large}(?!\w)"),
        re.compile(
            rf"{edge}(?:{opening}\d{{1,3}}{between}\d{{1,3}}|\d{{1,3}})"
            rf"(?={_GAP}(?:[^\W\d_]+{_GAP}){{0,2}}{match_any(known.people)}\b)"
        ),
    )


def _is_tally(text: str, end: int, language: str) -> bool:
    """Whether what follows the figure says that votes or voters are counted."""
    return _tally_pattern(language).match(text[end:]) is not None


@cache
def _tally_pattern(language: str) -> re.Pattern[str]:
    return re.compile(rf"{_GAP}{match_any(load_figure_words(language).tallies)}\b")


def _find_noun_end(text: str, end: int, language: str) -> int | None:
    """Where the noun ends that an amount counts: at its first plural; None where none is found."""
    words = list(_list_following(text, end, language))
    plurals = [n for n, (word, _) in enumerate(words) if _is_plural(word, language)]
    if not plurals:
        return None
    last = plurals[0]
    while last + 1 in plurals:
        last += 1  # "nuevos elementos", "personas diarias", "customs cases"
    word, stop = words[last]
    if word in load_figure_words(language).measures:
        return _add_measured(text, stop, language)
    return _add_listed(text, stop, language)


def _add_period(text: str, end: int, language: str) -> int:
    """The end with the time in which so many come: "1,500 trucks a day"."""
    period = _period_pattern(language).match(text, end)
    return period.end() if period else end


@cache
def _period_pattern(language: str) -> re.Pattern[str]:
    known = load_figure_words(language)
    return re.compile(
        rf"{_GAP}{match_any(known.periods)}\b(?!{_GAP}{match_any(known.no_periods)}\b)"
    )


def _add_listed(text: str, end: int, language: str) -> int:
    """The end with the nouns of a list that one number counts: "police, soldiers and agents"."""
    links = match_any(tuple(sorted(load_lexicon(language).coordinators)))
    listed = re.match(rf"(?:, [^\W\d_]+){{1,4}},?{_GAP}{links}{_GAP}[^\W\d_]+", text[end:])
    nouns = re.findall(r"[^\W\d_]{4,}", listed[0]) if listed else []
    is_list = len(nouns) > 1 and all(_are_people(noun.lower(), language) for noun in nouns)
    return end + listed.end() if listed and is_list else end


def _are_people(noun: str, language: str) -> bool:
    """Whether a plural is of people by what they do: one number may count several such."""
    singulars = list_singulars(noun)
    known = load_lexicon(language).person_nouns | {*load_figure_words(language).people}
    return noun.endswith("s") and not singulars.isdisjoint(known)


def _list_following(text: str, end: int, language: str) -> Iterator[tuple[str, int]]:
    """The words behind an amount with their ends, up to one that no noun phrase has inside."""
    closed, gap = _closed_words(language), re.match(r"[ \u00a0]de(?=[ \u00a0])", text[end:])
    at = end + gap.end() if gap else end
    for _ in range(MOST_NOUN_WORDS):
        match = _WORD.match(text, at)
        if match is None or match["word"].lower() in closed:
            return
        at = match.end()
        yield match["word"].lower(), at


@cache
def _closed_words(language: str) -> frozenset[str]:
    """Words that no noun phrase has inside."""
    lexicon = load_lexicon(language)
    closed = lexicon.prepositions | lexicon.np_prepositions | lexicon.np_boundary_words
    closed |= lexicon.relative_pronouns | lexicon.modals | lexicon.passive_auxiliaries
    return closed | load_gate_words(language).irregular_pasts


def _is_plural(word: str, language: str) -> bool:
    known = word in load_figure_words(language).plurals
    return known or (len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "us", "'s")))


def _add_measured(text: str, end: int, language: str) -> int:
    """The end with what a measure measures, as far as its noun surely ends: "tons of steel".

    Where modifiers stand before their noun, the word may be one ("gallons of raw sewage", "tons of
    the drug"): it is added where it is a plural, or no other word follows.
    """
    known = load_figure_words(language)
    pattern = rf"{_GAP}{match_any(known.measure_links)}{_GAP}(?P<word>[^\W\d_]{{3,}})(?![\w-])"
    measured = re.match(pattern, text[end:])
    if measured is None:
        return end
    stop = end + measured.end()
    following = _WORD.match(text, stop)
    is_whole = (
        not known.modifiers_first
        or following is None
        or following["word"].lower() in _closed_words(language)
        or _is_plural(measured["word"].lower(), language)
    )
    return stop if is_whole else end
