"""What a sentence of a speech or a document shows of itself: does it tell an act, a day, a number?

Signs of form alone, read from closed classes of words and endings of the language: none of them
knows what the matter is.
"""

import re

from briefing.composing.gate.reading import WORD, SentenceReading
from briefing.composing.gate.signs.softness import names_current_day
from briefing.composing.gate.signs.tense import SHORTEST_BY_ENDING
from briefing.composing.printed_quotes.quote_words import (
    QuoteWords,
    finite_deed_pattern,
    load_quote_words,
    other_deed_pattern,
    part_contractions,
)
from briefing.composing.printed_quotes.untold_words import count_stand_ins
from briefing.composing.sentence_matter import SentenceMatter
from briefing.text.dates.calendar_words import load_calendar_words

EARLY = 14  # words: a deed behind them is told of in passing
NAMED_WITHIN = 8  # words before a deed among which who does it has a capital letter
LONGEST_AUXILIARY = 3  # words
HELD_WITHIN = 6  # words: "we have | next week the second round"
MOST_COUNTED = 3  # of signs that are counted: the fourth says no more
MOST_HEDGES = 2
MOST_TOPICAL, MOST_CAPITALS = 4, 8
CAPITALS_UNIT = 4
COMMA_UNIT = 10  # words
COMING_MONTHS = 6
PAST_MONTHS = 2  # from which a day of a month, without its year, is of another matter
PAST_WITHIN = 4  # words before a month, among which "attacked us on" makes it a past one
LONGEST_ASIDE = 40  # characters
# No year, no "T-60", no hour, and no "2,000-mile border", which is as long as ever.
_COUNT = re.compile(
    r"(?<![\w,:-])\d(?!\d{3}(?![\d%.,]))(?![\d,]*-[a-z])(?!\d?:\d)"
    r"|\b(?:mil|mill[oó]n(?:es)?|[mbtr]+illion|thousand)\b"  # "siete mil"
)
AMOUNT = re.compile(
    r"[$€£]\s?\d|\d\s?%|\b\d{1,3}(?:[.,]\d{3})+\b(?!-[a-z])"
    r"|\d\s(?:\w+\s){0,2}(?:mil|por|percent|millones|[mbtr]+illion|d[oó]lares|dollars|pesos)\b"
)
_COMMA = re.compile(r",(?!\d)")
_YEAR = re.compile(r"(?<![\d.,$-])(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d)")


def read_speech_signs(reading: SentenceReading, matter: SentenceMatter) -> dict[str, float]:
    """The signs of a sentence with their values, most of them 0 or 1, in a fixed order."""
    deed = find_deed(reading)
    text = reading.text
    return {
        "deed": deed is not None,
        "early deed": deed is not None and deed < EARLY,
        "named deed": deed is not None and _is_named(reading, deed),
        "own act": deed is not None and is_own_deed(reading, deed),
        "own day": tells_own_day(reading),
        "count": _COUNT.search(text) is not None,
        "amount": AMOUNT.search(text) is not None,
        "topical": min(matter.topical, MOST_TOPICAL) / MOST_TOPICAL,
        "thirds": min(matter.thirds, 2),
        "capitals": min(sum(one[0].isupper() for one in reading.tokens[1:]), MOST_CAPITALS)
        / CAPITALS_UNIT,
        "unfinished": tells_unfinished(reading),
        "another year": names_another_year(reading),
        # Who says what he himself does tells an act; who says what is his own, hardly anything.
        "selves": deed is None and _speaks_of_self(reading),
        **read_manner(reading),
    }


def read_manner(reading: SentenceReading) -> dict[str, float]:
    """Those of the signs that tell how it is said: judging, hedged, supposed, leaning."""
    words, lower = load_quote_words(reading.article.language), reading.lower
    said = f" {' '.join(WORD.findall(_cut_asides(reading).lower()))} "
    return {
        "judging": min(sum(one in words.judging for one in lower), MOST_COUNTED),
        "hedges": min(sum(f" {one.lower()} " in said for one in words.hedges), MOST_HEDGES),
        "stand-ins": min(count_stand_ins(reading), MOST_COUNTED),
        "supposing": not set(words.supposing).isdisjoint(lower),
        "opens with a phrase": opens_with_phrase(reading),
        "commas": COMMA_UNIT * len(_COMMA.findall(reading.text)) / max(reading.length, 1),
    }


def _cut_asides(reading: SentenceReading) -> str:
    """The sentence without what stands between commas or dashes: ", as you know,", "—digo—"."""
    words = load_quote_words(reading.article.language)
    openers = "|".join(map(re.escape, words.aside_openers))
    if not openers:
        return reading.text
    # Of one word: ", entonces,"; ", you know," is a thought's. What assures doubts nothing.
    single = (one for one in words.fillers if " " not in one)
    fillers = "|".join(map(re.escape, (*single, *words.assurances)))
    text = re.sub(rf",\s(?:{fillers}),", ",", reading.text, flags=re.IGNORECASE)
    said = rf"(?:{openers})\s[^,;:—―–]{{1,{LONGEST_ASIDE}}}"
    return re.sub(rf",\s{said},|[—―–]\s?{said}[—―–]", ",", text)


def find_deed(reading: SentenceReading) -> int | None:
    """The place of the first finite verb of a public act: "signed", "han | acordado"; of the noun
    for one that two hold: "we will have a | meeting".
    """
    words = load_quote_words(reading.article.language)
    finite = finite_deed_pattern(reading.article.language)
    other = other_deed_pattern(reading.article.language)
    if finite is None or other is None:
        return None
    openers = reading.lexicon.noun_openers | reading.lexicon.prepositions
    openers |= frozenset(reading.lexicon.coordinators)
    for place, word in enumerate(reading.lower):
        if place and reading.tokens[place][0].isupper():
            continue
        before = reading.lower[place - 1] if place else ""
        if finite.fullmatch(word) and before not in openers:
            return place
        if other.fullmatch(word) and _stands_behind_auxiliary(reading, place):
            return place
        held = reading.lower[max(0, place - HELD_WITHIN) : place]
        if word in words.meeting_nouns and not {*words.holding}.isdisjoint(held):
            return place
    return None


def tells_own_day(reading: SentenceReading) -> bool:
    """Whether it names a day of its article's own weeks, or tells one from today."""
    said = f" {' '.join(reading.lower)} "
    days = load_quote_words(reading.article.language).told_days
    if any(f" {one} " in said for one in days) or names_current_day(reading):
        return True
    return _names_coming_month(reading)


def _names_coming_month(reading: SentenceReading) -> bool:
    """Whether it names a month of the next half year, without its year: "in July"."""
    published = reading.article.article.published
    calendar = load_calendar_words(reading.article.language)
    if published is None or _YEAR.search(reading.text):
        return False
    told = _find_past_deed(reading)
    months = (
        calendar.months.index(one)
        for place, (one, token) in enumerate(zip(reading.lower, reading.tokens, strict=True))
        if one in calendar.months
        and (token[0].isupper() or not calendar.capitalizes_months)
        and place >= told  # "in July the two agreed" is of the last one
        and not _is_told_before(place, reading)
    )
    return any(0 < (month + 1 - published.month) % 12 <= COMING_MONTHS for month in months)


def _is_told_before(place: int, reading: SentenceReading) -> bool:
    """Whether what is over stands right before a month: "attacked us on | September 11"; not "will
    be opened in | July".
    """
    auxiliaries = reading.lexicon.passive_auxiliaries | reading.words.perfect_auxiliaries
    return any(
        _is_past(reading.lower[at], reading) and reading.lower[at - 1] not in auxiliaries
        for at in range(max(1, place - PAST_WITHIN), place)
    )


def _is_past(word: str, reading: SentenceReading) -> bool:
    """Whether a verb tells what is over: "attacked", "came"."""
    return word in reading.words.irregular_pasts or word.endswith(reading.words.past_endings)


def _find_past_deed(reading: SentenceReading) -> int:
    """The place of an act that is told as past; 0 where none is."""
    deed = find_deed(reading)
    return deed if deed is not None and _is_past(reading.lower[deed], reading) else 0


def names_past_day(reading: SentenceReading) -> bool:
    """Whether it names a day of two to five months ago, without its year or with this one's: "On
    July 12"; of longer ago, where an act told as past stands behind it, for it may be to come.
    """
    published = reading.article.article.published
    if published is None or {*_YEAR.findall(reading.text)} - {str(published.year)}:
        return False
    calendar, told = load_calendar_words(reading.article.language), _find_past_deed(reading)
    padded = ("", "", *reading.lower, "")
    joined = calendar.joiners
    for place, word in enumerate(padded[2:-1], start=2):
        if word not in calendar.months:
            continue
        before = padded[place - 2] if padded[place - 1] in joined else padded[place - 1]
        beside = before if calendar.writes_day_first else padded[place + 1]
        ago = (published.month - calendar.months.index(word) - 1) % 12
        # Before the act, or with this year's number, of which the months before this are over.
        is_told = place - 2 < told or (_YEAR.search(reading.text) and ago < published.month)
        is_past = PAST_MONTHS <= ago < COMING_MONTHS or (ago >= COMING_MONTHS and is_told)
        if beside[:1].isdigit() and is_past:
            return True
    return False


def _stands_behind_auxiliary(reading: SentenceReading, place: int) -> bool:
    words = load_quote_words(reading.article.language).before_deeds
    before = part_contractions(reading.lower[max(0, place - LONGEST_AUXILIARY) : place], words)
    return any(" ".join(before[start:]) in words for start in range(len(before)))


def _is_named(reading: SentenceReading, deed: int) -> bool:
    return any(one[0].isupper() for one in reading.tokens[max(0, deed - NAMED_WITHIN) : deed])


def is_own_deed(reading: SentenceReading, deed: int) -> bool:
    """Whether who speaks does it: "we have | signed", "acordamos", "voy a | firmar"."""
    words, known = load_quote_words(reading.article.language), reading.words
    firsts = {one.lower() for one in words.selves} | {*known.first_person_auxiliaries}
    firsts |= {*known.first_person}
    near = reading.lower[max(0, deed - LONGEST_AUXILIARY) : deed + 1]
    near = (*part_contractions(near, words.before_deeds),)
    if words.own_endings and reading.lower[deed].endswith(words.own_endings):
        return True  # "hablé"
    return any(one in firsts or ends_as_own(one, words) for one in near)


def ends_as_own(word: str, words: QuoteWords) -> bool:
    """Whether its ending is that of what the speakers do: "acordamos"."""
    return len(word) >= SHORTEST_BY_ENDING and word.endswith(words.self_endings)


def tells_unfinished(reading: SentenceReading) -> bool:
    """Whether a verb tells what was or went on: "había", "were"; "was signed" is an act."""
    words = load_quote_words(reading.article.language)
    endings = words.unfinished_endings
    found = find_deed(reading)
    deed = len(reading.lower) if found is None else found
    return any(
        (
            one in words.unfinished
            and before not in reading.words.perfect_auxiliaries  # "has used"
            and not _is_finite_deed(following, reading)
            and not _holds(place, deed, reading)
            # "they discussed chemicals | used to make …": behind an act it is a participle
            and not (place > deed and one.endswith(reading.words.past_endings))
        )
        or (
            bool(endings)
            and len(one) >= SHORTEST_BY_ENDING
            and one.endswith(endings)
            and one not in words.nouns_like_unfinished
            and token.islower()
        )
        for place, (before, one, following, token) in enumerate(
            zip(
                ("", *reading.lower[:-1]),
                reading.lower,
                (*reading.lower[1:], ""),
                reading.tokens,
                strict=True,
            )
        )
    )


def _holds(place: int, deed: int, reading: SentenceReading) -> bool:
    """Whether what was "had" is a meeting of these days: "they had a | call today"."""
    words = load_quote_words(reading.article.language)
    if deed >= len(reading.lower) or reading.lower[deed] not in words.meeting_nouns:
        return False
    is_held = reading.lower[place] in words.holding and 0 < deed - place <= HELD_WITHIN
    return is_held and tells_own_day(reading)


def _is_finite_deed(word: str, reading: SentenceReading) -> bool:
    pattern = finite_deed_pattern(reading.article.language)
    return pattern is not None and pattern.fullmatch(word) is not None


def tells_amount(reading: SentenceReading) -> bool:
    """Whether it says how much: money, a share, thousands."""
    return AMOUNT.search(reading.text) is not None


def names_another_year(reading: SentenceReading) -> bool:
    """Whether all the years that it names are before its article's."""
    published = reading.article.article.published
    years = [int(year) for year in _YEAR.findall(reading.text)]
    return published is not None and bool(years) and max(years) < published.year


def _speaks_of_self(reading: SentenceReading) -> bool:
    words = load_quote_words(reading.article.language)
    if not {one.lower() for one in words.selves}.isdisjoint(reading.lower):
        return True
    endings = words.self_endings
    return bool(endings) and any(
        len(one) >= SHORTEST_BY_ENDING and one.endswith(endings) for one in reading.lower
    )


def opens_with_phrase(reading: SentenceReading) -> bool:
    """Whether a preposition or "when" opens it: what is told stands behind."""
    first = reading.lower[0] if reading.lower else ""
    return first in reading.lexicon.prepositions or first in reading.words.scene_setters
