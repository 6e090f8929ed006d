"""How surely a sentence of a speech or a document says something strong by itself.

It says what is decided, done, asked, refused, dated or counted, with who does it; it does not
praise, thank, suppose, look back, or lean on what stands around it.
"""

from collections.abc import Sequence

from briefing.composing.gate.judging import read_passage
from briefing.composing.gate.reading import SentenceReading, has_digit
from briefing.composing.printed_quotes.own_acts import puts_into_force, tells_own_refusal
from briefing.composing.printed_quotes.quote_words import load_quote_words
from briefing.composing.printed_quotes.speech_signs import (
    count_stand_ins,
    count_untold,
    find_deed,
    names_another_year,
    names_past_day,
    opens_with_phrase,
    read_manner,
    read_speech_signs,
    tells_own_day,
    tells_unfinished,
)
from briefing.composing.sentence_matter import SentenceMatter, read_matter
from briefing.model import Span
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Profile

LEAST_WORDS, MOST_WORDS = 8, 60  # of a sentence that says something of itself, and is set off
# Log odds that a reader who sees no more than the sentence and its speaker finds it strong: fitted
# on 324 sentences of 30 documents of 16 days (press conferences, speeches, fact sheets, readouts,
# joint statements; English and Spanish), each that named the other side read and labelled, 23 in a
# hundred strong (`benchmarks/briefs/README.md`). On days left out the area under the curve is .83.
_WEIGHTS = {
    "base": -1.67,
    "own day": 0.91,
    "unfinished": -0.79,
    "count": 0.73,
    "amount": 0.65,
    "supposing": -0.62,
    "topical": 0.53,
    "early deed": 0.53,
    "another year": -0.52,
    "deed": 0.47,
    "commas": -0.46,
    "selves": -0.45,
    "opens with a phrase": -0.43,
    "document": 0.42,
    "own act": 0.37,
    "capitals": 0.33,
    "named deed": 0.31,
    "hedges": -0.30,
    "stand-ins": -0.29,
    "judging": -0.26,
    "thirds": -0.22,
}
# What somebody says that he will not do is decided on the day on which he says it, so that it
# counts as a day of its own; the labelled sentences have too few to fit a weight of its own.
REFUSAL = _WEIGHTS["own day"]
# So does a paper that puts something into force: "shall be subject to a duty of ten percent". Of
# the labelled papers none was an order.
ORDER = _WEIGHTS["own day"]
# Even odds. Of those above it and without a fault below, .91 are strong on days left out, and .41
# of all that are lie there; from .4 on .82, at .49.
PRINTED_FROM = 0.0
# Points from which the best sentence of a transcript is printed where the day has no other story,
# and that of a paper of which nothing else is told: what spoke of the two is better told by it than
# not at all. Three days of conferences that were read, and of which nothing was told, have one
# sentence each with it.
LAST_RESORT = -0.5
# Of the sentences with more of these words 7 and 6 in a hundred are strong.
MOST_JUDGING, MOST_STAND_INS = 1, 1
# Of the strongest one's points, what another one of the same document must have: beside the act it
# is the background that comes next.
SHARE_OF_STRONGEST = 0.5
CONDUCTED_WITHIN = 10  # first words, among which the meeting itself is spoken of


def weigh_speech(span: Span, article: AnalyzedArticle, profile: Profile) -> float:
    """Log odds that a sentence of a document of an office is strong alone."""
    reading = read_passage(article, span)
    matter = read_matter(reading.text, article.language, profile)
    signs = _read_signs(reading, matter)
    refused = REFUSAL if tells_own_refusal(reading) and not signs["own day"] else 0.0
    ordered = ORDER if is_document(article) and puts_into_force(reading) else 0.0
    told = sum(_WEIGHTS[name] * signs[name] for name in signs)
    return _WEIGHTS["base"] + refused + ordered + told


def is_document(article: AnalyzedArticle) -> bool:
    """Whether its sentences were written, and are an office's: no transcript."""
    return article.article.kind == "statement"


def tells_deed(span: Span, article: AnalyzedArticle) -> bool:
    """Whether somebody does something in it."""
    return find_deed(read_passage(article, span)) is not None


def choose_strongest(
    points: Sequence[float], limit: int, share: float = SHARE_OF_STRONGEST
) -> frozenset[int]:
    """The places of the strongest, and of those that come near to it: so many at most."""
    ranked = sorted(range(len(points)), key=lambda place: (-points[place], place))[:limit]
    strongest = points[ranked[0]] if ranked else 0.0
    least = min(strongest, share * strongest)  # of one below zero no share
    return frozenset(place for place in ranked if points[place] >= least)


def find_speech_fault(span: Span, article: AnalyzedArticle) -> str | None:
    """What makes a sentence weak by itself whatever else it says; None for nothing."""
    reading = read_passage(article, span)
    if not reading.lower:
        return "empty"
    found = (
        ("bare", _opens_bare(reading)),
        ("asking", _asks_indirectly(reading)),
        ("conducting", _conducts(reading)),
        ("past", _looks_back(reading)),
        ("trailing", _trails(reading)),
        ("leaning", _count_leaning(reading) > MOST_STAND_INS),
        ("defining", _defines(reading)),
        ("talked", is_document(article) and _only_talks(reading)),
        *_find_manner(reading),
    )
    return next((code for code, is_found in found if is_found), None)


def _find_manner(reading: SentenceReading) -> tuple[tuple[str, bool], ...]:
    signs = read_manner(reading)
    return (
        ("thought", bool(signs["hedges"])),
        ("supposed", bool(signs["supposing"])),
        ("unfinished", tells_unfinished(reading)),
        ("judging", signs["judging"] > MOST_JUDGING),
    )


def _read_signs(reading: SentenceReading, matter: SentenceMatter) -> dict[str, float]:
    return {**read_speech_signs(reading, matter), "document": is_document(reading.article)}


def _trails(reading: SentenceReading) -> bool:
    """Whether a phrase opens what is left of a sentence: "at the border, …", "closing it is …"."""
    is_left = reading.text[:1].islower()
    endings = load_quote_words(reading.article.language).gerund_endings
    is_gerund = bool(endings) and reading.lower[0].endswith(endings)
    return is_left and (opens_with_phrase(reading) or is_gerund)


def _count_leaning(reading: SentenceReading) -> int:
    """How many words stand for what was told before.

    Who writes a paper names first whom "their" means; who speaks has named them minutes ago.
    """
    return (count_untold if is_document(reading.article) else count_stand_ins)(reading)


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
    said = f" {' '.join(reading.lower[:CONDUCTED_WITHIN])} "
    phrases = load_quote_words(reading.article.language).conducting
    return any(f" {one.lower()} " in said for one in phrases)


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
    """Whether its act is that they spoke of something: "The two discussed how to manage …"."""
    deed = find_deed(reading)
    if deed is None or tells_own_day(reading):
        return False
    return reading.lower[deed] in load_quote_words(reading.article.language).talking


def _looks_back(reading: SentenceReading) -> bool:
    """Whether it tells of another year or a day of months ago, and of no day of its own."""
    said = f" {' '.join(reading.lower)} "
    phrases = load_quote_words(reading.article.language).long_past
    if any(f" {one} " in said for one in phrases):
        return True
    if tells_own_day(reading):
        return False
    return names_another_year(reading) or names_past_day(reading)
