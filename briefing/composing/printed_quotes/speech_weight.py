"""How surely a sentence of a speech or a document says something strong by itself.

It says what is decided, done, asked, refused, dated or counted, with who does it; it does not
praise, thank, suppose, look back, or lean on what stands around it.
"""

from briefing.composing.gate.judging import read_passage
from briefing.composing.gate.reading import SentenceReading
from briefing.composing.printed_quotes.own_acts import (
    find_stance,
    puts_into_force,
    takes_position,
    tells_decision,
    tells_own_refusal,
)
from briefing.composing.printed_quotes.speech_faults import is_written
from briefing.composing.printed_quotes.speech_signs import read_speech_signs
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
# What somebody says that he will not do, or that is decided, is so on the day on which he says it:
# it counts as a day of its own; the labelled sentences have too few to fit a weight of its own.
REFUSAL = _WEIGHTS["own day"]
# So does a paper that puts something into force: "shall be subject to a duty of ten percent". Of
# the labelled papers none was an order.
ORDER = _WEIGHTS["own day"]
# A speaker's stance never weighs less: of eleven conferences of open days six were told by nothing
# or by an aside, where a reader chose such an answer. Acts go before it. How a relationship is, is
# said every day: of 13 such lines of 74 conferences seven say anything, so that one is printed only
# where a transcript has nothing strong.
STANCES = {"refusal": 0.1, "relation": -0.1}
# What a paper says an office stands for never weighs less, "the United States condemns": of twelve
# statements of days of other pairs that took a position five told it, and one an aside instead.
POSITION = 0.1
# Even odds. Of those above it and without a fault of form, .91 are strong on days left out, and .41
# of all that are lie there; from .4 on .82, at .49.
PRINTED_FROM = 0.0
# Points from which the best sentence of a transcript is printed where the day has no other story,
# and that of a paper of which nothing else is told: what spoke of the two is better told by it than
# not at all. Three days of conferences that were read, and of which nothing was told, have one
# sentence each with it.
LAST_RESORT = -0.5
# Of the strongest one's points, what another one of the same document must have: beside the act it
# is the background that comes next.
SHARE_OF_STRONGEST = 0.5


def weigh_speech(span: Span, article: AnalyzedArticle, profile: Profile) -> float:
    """Log odds that a sentence of a document of an office is strong alone."""
    reading = read_passage(article, span)
    matter = read_matter(reading.text, article.language, profile)
    signs = _read_signs(reading, matter)
    is_decided = tells_own_refusal(reading) or tells_decision(reading)
    refused = REFUSAL if is_decided and not signs["own day"] else 0.0
    ordered = ORDER if is_written(article) and puts_into_force(reading) else 0.0
    told = sum(_WEIGHTS[name] * signs[name] for name in signs)
    weight = _WEIGHTS["base"] + refused + ordered + told
    if is_written(article):
        return max(weight, POSITION) if takes_position(reading) else weight
    stance = find_stance(reading)
    return max(weight, STANCES[stance]) if stance else weight


def _read_signs(reading: SentenceReading, matter: SentenceMatter) -> dict[str, float]:
    return {**read_speech_signs(reading, matter), "document": is_written(reading.article)}
