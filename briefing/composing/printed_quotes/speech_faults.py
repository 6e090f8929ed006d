"""What makes a sentence of a speech or a document weak by itself, whatever else it says.

It asks, supposes, praises, looks back, defines, leans on what stands around it, or answers nothing.
"""

import re
from collections.abc import Collection, Sequence
from itertools import takewhile

from briefing.composing.gate.judging import read_passage
from briefing.composing.gate.reading import SentenceReading, has_digit
from briefing.composing.printed_quotes.leaning_forms import counts_on, leans_by_form
from briefing.composing.printed_quotes.own_acts import (
    find_stance,
    puts_into_force,
    takes_position,
)
from briefing.composing.printed_quotes.quote_words import load_quote_words, says_any
from briefing.composing.printed_quotes.speech_signs import (
    find_deed,
    is_own_deed,
    names_another_year,
    names_past_day,
    opens_with_phrase,
    read_manner,
    tells_own_day,
    tells_unfinished,
)
from briefing.composing.printed_quotes.untold_words import count_untold
from briefing.model import Span
from briefing.model.analyzed import AnalyzedArticle

# Of the sentences with more of these words 7 and 6 in a hundred are strong.
MOST_JUDGING, MOST_STAND_INS = 1, 1
MOST_JUDGING_OF_ACT = 3
_CLOCK = re.compile(r"\b\d?\d:\d\d\b")
EMPTY_WITHIN = 4  # words behind "discussed", among which "how" or "challenges" stands
NAMED_BEHIND = 10  # words behind "reaffirmed", among which the name of what it is stands
DAY_WITHIN = 4  # first words of a sentence, in which the day of the speech opens it
RETOLD_WITHIN, SAID_BEHIND = 8, 6  # first words that name a paper, and those behind it that say
CLAUSE_WITHIN = 3  # words behind an act in which "that" opens what was decided; before it "will"
CONDUCTED_WITHIN = 10  # first words, among which the meeting itself is spoken of


def is_written(article: AnalyzedArticle) -> bool:
    """Whether its sentences were written, and are an office's: no transcript."""
    return article.article.kind == "statement"


def find_speech_fault(span: Span, article: AnalyzedArticle) -> str | None:
    """What makes a sentence weak by itself whatever else it says; None for nothing."""
    reading = read_passage(article, span)
    words = load_quote_words(article.language)
    if not reading.lower:
        return "empty"
    found = (
        ("bare", _opens_bare(reading)),
        ("asking", _asks_indirectly(reading)),
        ("conducting", _conducts(reading) or _tells_hour(reading)),
        ("unanswered", _says_any(reading, words.unanswered)),
        ("showing", _says_any(reading, words.showing)),
        ("past", _looks_back(reading)),
        ("retold", _retells(reading)),
        ("trailing", _trails(reading)),
        ("counting", counts_on(reading)),
        ("leaning", count_untold(reading) > MOST_STAND_INS or leans_by_form(reading)),
        ("preamble", is_written(article) and _only_considers(reading)),
        ("defining", find_stance(reading) is None and _defines(reading)),
        ("talked", _says_nothing(reading) or (is_written(article) and _only_talks(reading))),
        *_find_manner(reading),
    )
    return next((code for code, is_found in found if is_found), None)


def tells_what_comes(span: Span, article: AnalyzedArticle) -> bool:
    """Whether its act is more than talk, and has an aim: no "discussed", no "met to deepen …"."""
    reading, words = read_passage(article, span), load_quote_words(article.language)
    deed = find_deed(reading)
    talks = deed is not None and reading.lower[deed] in words.talking
    return not talks and not _says_any(reading, words.empty_aims)


def _find_manner(reading: SentenceReading) -> tuple[tuple[str, bool], ...]:
    signs = read_manner(reading)
    return (
        ("thought", bool(signs["hedges"])),
        ("supposed", bool(signs["supposing"]) and not _reports_intent(reading)),
        ("unfinished", tells_unfinished(reading)),
        ("judging", signs["judging"] > _most_judging(reading)),
    )


def _reports_intent(reading: SentenceReading) -> bool:
    """Whether nothing is supposed by its words: "we determined that it would be 1,000 boxes"; in a
    paper "she made clear that they would pay", and an order "to assess whether it has abated".
    """
    words = load_quote_words(reading.article.language)
    supposing = {*words.supposing}.intersection(reading.lower)
    if not is_written(reading.article):
        return supposing <= {*words.reported_future} and _reports_act(reading, supposing)
    if puts_into_force(reading) and supposing <= {*words.assessed}:
        return True
    return takes_position(reading) and supposing <= {*words.reported_future}


def _reports_act(reading: SentenceReading, words: Collection[str]) -> bool:
    """Whether all these words stand behind an act and the "that" which opens what it decided."""
    deed = find_deed(reading)
    if deed is None or reading.lexicon.complementizers.isdisjoint(
        reading.lower[deed + 1 : deed + 1 + CLAUSE_WITHIN]
    ):
        return False
    return all(place > deed for place, one in enumerate(reading.lower) if one in words)


def _most_judging(reading: SentenceReading) -> int:
    """What somebody did these days himself stays an act however he praises it, and how a
    relationship is he says by praise.
    """
    deed = find_deed(reading)
    is_act = deed is not None and is_own_deed(reading, deed) and tells_own_day(reading)
    praises = is_act or find_stance(reading) == "relation"
    return MOST_JUDGING_OF_ACT if praises else MOST_JUDGING


def _retells(reading: SentenceReading) -> bool:
    """Whether a paper says what follows: "the editorial ends by | saying that they will close it".

    Whoever reads it out judges it; nothing of it is done. Who sends a paper acts before it.
    """
    words, deed = load_quote_words(reading.article.language), find_deed(reading)
    within = reading.lower[: RETOLD_WITHIN if deed is None else min(deed, RETOLD_WITHIN)]
    printed = [n for n, one in enumerate(within) if one in words.papers]
    behind = reading.lower[printed[0] + 1 :][:SAID_BEHIND] if printed else ()
    return any(one in reading.lexicon.saying_verbs or one in words.saying for one in behind)


def _trails(reading: SentenceReading) -> bool:
    """Whether a phrase opens what is left of a sentence: "at the border, …", "closing it is …".

    What stands behind a colon is whole: "as she wrote herself: the duty stays for ninety days".
    """
    is_left = reading.text[:1].islower() and ": " not in reading.text
    opens = opens_with_phrase(reading) or reading.lower[0] in reading.lexicon.clause_openers
    endings = load_quote_words(reading.article.language).gerund_endings
    is_gerund = bool(endings) and reading.lower[0].endswith(endings)
    if is_written(reading.article) and puts_into_force(reading):
        return False  # behind "Therefore," an order names the law first
    return is_left and (is_gerund or (opens and not _opens_with_day(reading)))


def _opens_with_day(reading: SentenceReading) -> bool:
    """Whether a day of the speech opens it: "from today on we …", "desde hoy vamos a …"."""
    days, lexicon = load_quote_words(reading.article.language).told_days, reading.lexicon
    clause = lexicon.complementizers | lexicon.relative_pronouns  # "on what he said today"
    opening = takewhile(lambda one: one not in clause, reading.lower[:DAY_WITHIN])
    return _holds_any([*opening], days)


def _opens_bare(reading: SentenceReading) -> bool:
    """Whether an infinitive or a participle opens it, as an item of a list: "Aprobar que …"."""
    words = load_quote_words(reading.article.language)
    first = reading.lower[0]
    return bool(words.bare_endings) and (
        first.endswith(words.bare_endings) and first not in words.told_days
    )


def _asks_indirectly(reading: SentenceReading) -> bool:
    """Whether a question opens it: "Cuál es la evolución …"."""
    said = f"{' '.join(reading.lower[:2])} "
    asking = load_quote_words(reading.article.language).asking
    return any(said.startswith(f"{one} ") for one in asking)


def _conducts(reading: SentenceReading) -> bool:
    """Whether it speaks of the meeting itself: who will show what to the room."""
    phrases = load_quote_words(reading.article.language).conducting
    return _holds_any(reading.lower[:CONDUCTED_WITHIN], phrases)


def _tells_hour(reading: SentenceReading) -> bool:
    """Whether its act is that they met at an hour: nothing is said of what came of it."""
    deed, words = find_deed(reading), load_quote_words(reading.article.language)
    is_meeting = deed is not None and reading.lower[deed] in words.meeting
    return is_meeting and _CLOCK.search(reading.text) is not None


def _defines(reading: SentenceReading) -> bool:
    """Whether it only says what something is: "Migration is a challenge of the hemisphere"."""
    if find_deed(reading) is not None or tells_own_day(reading) or has_digit(reading.text):
        return False
    finite = reading.lexicon.finite_auxiliaries | reading.lexicon.modals
    copulas = reading.lexicon.present_copulas
    for word, following in zip(reading.lower, reading.lower[1:], strict=False):
        if word in copulas:
            return following in reading.lexicon.determiners
        if word in finite:
            return False
    return False


def _only_talks(reading: SentenceReading) -> bool:
    """Whether its act is that they spoke, and of nothing: "The two discussed how to manage …".

    "Reaffirmed their commitment to the Water Treaty" names what it is of.
    """
    deed = find_deed(reading)
    if deed is None or tells_own_day(reading):
        return False
    words = load_quote_words(reading.article.language)
    behind = reading.lower[deed + 1 : deed + 1 + EMPTY_WITHIN]
    names = any(one[0].isupper() for one in reading.tokens[deed + 1 : deed + 1 + NAMED_BEHIND])
    is_empty = not set(words.empty_talk).isdisjoint(behind) and not names
    return reading.lower[deed] in words.talking and is_empty


def _says_nothing(reading: SentenceReading) -> bool:
    """Whether it only says that they dealt with each other, or how well: "a range of issues"."""
    words, deed = load_quote_words(reading.article.language), find_deed(reading)
    if deed is not None and reading.lower[deed] in words.meeting:
        return False  # "hosted Minister Vale to discuss a range of issues": who met is told
    if tells_own_day(reading) and not {*words.naming}.isdisjoint(reading.lower):
        return False  # "led a mission on May 6 on a range of topics, including the bridge"
    return says_any(reading.text, words.empty_acts)


def _only_considers(reading: SentenceReading) -> bool:
    """Whether who signs says "I", and neither acts nor orders: "I have received word of …"."""
    alone = reading.words.first_person_pronoun
    if not alone or reading.tokens[0] != alone or takes_position(reading):
        return False
    deed = find_deed(reading)
    return not puts_into_force(reading) and (deed is None or not is_own_deed(reading, deed))


def _says_any(reading: SentenceReading, phrases: Sequence[str]) -> bool:
    return _holds_any(reading.lower, phrases)


def _holds_any(words: Sequence[str], phrases: Sequence[str]) -> bool:
    """Whether words hold a phrase, whichever apostrophe they have: "we’re in the"."""
    said = f" {' '.join(words)} ".replace("’", "'")
    return any(f" {one.lower()} " in said for one in phrases)


def _looks_back(reading: SentenceReading) -> bool:
    """Whether it tells of another year or a day of months ago, and of no day of its own."""
    if _says_any(reading, load_quote_words(reading.article.language).long_past):
        return True
    is_order = is_written(reading.article) and puts_into_force(reading)
    if is_order or tells_own_day(reading) or _comes(reading):
        return False  # an order names the laws of other years by which it orders
    return names_another_year(reading) or names_past_day(reading)


def _comes(reading: SentenceReading) -> bool:
    """Whether its act is still to come in a paper: "will remove duties", whatever law it names."""
    deed, modals = find_deed(reading), reading.lexicon.modals
    before = reading.lower[max(0, (deed or 0) - CLAUSE_WITHIN) : deed] if deed else ()
    return is_written(reading.article) and not modals.isdisjoint(before)
