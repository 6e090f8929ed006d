"""Whether a sentence tells news or adds a fact of the matter, or gives colour and background.

A logistic regression over 21 abstract signs. `benchmarks/briefs/README.md` says on what it was
fitted, and what it finds on days left out.
"""

import math
from collections.abc import Iterator

from briefing.composing.gate.reading import WORD, SentenceReading, has_digit
from briefing.composing.gate.signs import plans
from briefing.composing.gate.signs.headline_force import HeadlineForce, read_force
from briefing.composing.gate.signs.own_time import (
    dates_whom_it_names,
    names_own_time,
    tells_earlier_time,
)
from briefing.composing.gate.signs.softness import (
    count_headline_words,
    measure_headline_share,
    names_current_day,
    names_old_year,
)
from briefing.composing.gate.signs.tense import (
    is_past,
    tells_before,
    tells_future,
    tells_past,
    tells_perfect,
    tells_progress,
)

# Log odds that an editor calls a sentence that nothing forbids news, or a fact that adds: fitted on
# 2,056 such sentences of 48 real days, each read and labelled (43 in a hundred are).
_WEIGHTS = {
    "base": -4.27,
    "relevance": 2.31,  # of its article, 0 to 1
    "is report": 1.84,  # no analysis, opinion, transcript
    "opens with a quotation": -1.21,
    "says the headline": 1.11,
    "told before": -0.84,  # "Ortiz had said"
    "short": -0.76,
    "old year": -0.76,  # "… in 1985", wherever it stands
    "names both sides": 0.70,
    "share in marks": 0.63,
    "an office acts": 0.61,
    "reports": 0.54,
    "names its day": 0.51,
    "plan": 0.51,
    "place": -0.50,  # by log(1 + its number in the article)
    "length": 0.48,  # by log(words / 22)
    "perfect": -0.47,
    "figure": 0.49,
    "long": -0.44,
    "first": -0.45,  # a deck or caption, as often as the news
    "pronoun": -0.37,
    "capitals": 0.28,  # by a quarter of the words with one, two at most
}
# Even odds: .71 above it are right on days left out, at a recall of .67 (recent days .73, at .72).
# From .6 on .77 are, at .54: but of 34 lines so lost on six days never seen 21 were facts.
ADDS_FROM = 0.0
# What opens a story rather than another should be surer, where another can be had.
TELLS_FROM = math.log(0.6 / 0.4)
# Below it a line is no news: of 20 that opened a story of the labelled days with less 2 were right,
# and a headline alone says more.
WEAK_BELOW = math.log(0.4 / 0.6)
# Below it a line is no fact either of a story that has little else (`telling/further`). On days
# left out .10 of the 554 labelled lines below it are right, .06 of all that are, and .26 of the 146
# next above it (`benchmarks/briefs/fit_tables.py`, above .22).
IDLE_BELOW = -1.25
# Words of its headline that a line below even odds must share to stand under it. 57 of the 62 first
# sentences that articles of the labelled days have with it tell the news, 58 of 67 without; with 4
# it is 57 of 61, and one of the days' three first events is told by its headline alone.
LEAST_HEADLINE_WORDS = 3
# From the seventh sentence on a report goes back to what was known. Of 100 printed further lines of
# 31 open and labelled days, 60 of them right, 16 stand there, name no day of it and are no news
# that an office tells: two are right. Of the 78 that are not of an earlier time either 58 are.
DEEP_FROM = 6
VERB_WITHIN = 8  # words behind the comma of an opening: subject and verb
MIDDLE_LENGTH, SHORT_BELOW, LONG_FROM = 22, 10, 41  # words
MOST_CAPITALS = 8
HEADLINE_FROM = 0.7  # of the headline's words, from which a sentence says it


def find_emptiness(reading: SentenceReading) -> Iterator[str]:
    """The codes of what it says too little for: "thin" to be preferred as the news, "filler" to
    stand behind it, "idle" to stand behind it where there is little else, "weak" to open a story or
    a list, "scene" to open one, "stray" to stand under its headline, "state" to be a fact: it tells
    of no day how things are, or what was done at some time; "standing" (how things are), "earlier"
    and "deep" to stand anywhere: of no day, of another time, or of no day and far down.

    None without a relationship, of which alone it can be said, and where a language has no words.
    Each is looked for when it is asked for.
    """
    if reading.profile is None or not reading.words.perfect_auxiliaries:
        return
    score = score_newsworthiness(reading)
    bounds = (("thin", TELLS_FROM), ("filler", ADDS_FROM), ("idle", IDLE_BELOW))
    yield from (code for code, bound in bounds if score <= bound)
    if _tells_state(reading):
        yield "state"
        if not tells_perfect(reading):
            yield "standing"
    if _tells_lasting(reading):
        yield "lasting"
    if _sets_scene(reading):
        yield "scene"
    if tells_earlier_time(reading):
        yield "earlier"
    if _lies_deep(reading, score):
        yield "deep"
    if score < WEAK_BELOW and not opens_report(reading):
        yield "weak"
    if score <= ADDS_FROM and _is_off_headline(reading):
        yield "stray"


def _tells_state(reading: SentenceReading) -> bool:
    is_moving = tells_past(reading) or tells_future(reading) or tells_progress(reading)
    return not (is_moving or _tells_of_day(reading))


def _tells_lasting(reading: SentenceReading) -> bool:
    """ "The two have shared data for years": what has been so up to now, and on no day."""
    if not tells_perfect(reading) or names_own_time(reading):
        return False
    return not (tells_past(reading) or tells_future(reading))


def _lies_deep(reading: SentenceReading, score: float) -> bool:
    """Whether it stands far down in its article, of no day, and is no news that an office tells.

    What will hold from now on is no background: the terms of a deal stand below its news.
    """
    if reading.sentence.index < DEEP_FROM or _tells_terms(reading):
        return False
    if names_own_time(reading) and not dates_whom_it_names(reading):
        return False
    verbs = reading.lexicon.sure_reporting_verbs
    is_report = not verbs.isdisjoint(reading.uncapitalized) or reading.names_source()
    if score <= ADDS_FROM or not is_report:
        return True
    force = read_force(reading.text, reading.article.language, reading.profile)
    return force is HeadlineForce.ECHO


def _tells_terms(reading: SentenceReading) -> bool:
    """Whether it says in the text's own voice what is to be; "she said it will" is her word."""
    return tells_future(reading) and not reading.reports()


def opens_report(reading: SentenceReading) -> bool:
    """Whether it is the first sentence of a report, and tells an act of its day on the matter.

    A lead outweighs what stands below it, however few signs it has.
    """
    article = reading.article
    if article.article.kind != "news" or not reading.is_first:
        return False
    if any(block.kind == "body" for block in article.cleaned.kept[: reading.sentence.paragraph]):
        return False
    is_of_day = names_current_day(reading) and tells_past(reading)
    return is_of_day and bool(
        reading.matter.first or reading.matter.second or reading.matter.topical
    )


def _sets_scene(reading: SentenceReading) -> bool:
    """ "Under a bridge of Lomas, dozens of families cram into a camp.": where, and who is seen."""
    comma = reading.outside.find(",")
    opening = WORD.findall(reading.outside[: max(comma, 0)].lower())
    known = {*reading.words.place_prepositions, *reading.words.scene_places}
    if reading.opens_with_quotation or not opening or opening[0] not in known:
        return False
    if reading.attributes() or _tells_of_day(reading) or tells_future(reading):
        return False
    places = range(len(opening), min(len(opening) + VERB_WITHIN, len(reading.lower)))
    return not tells_perfect(reading) and not any(is_past(reading, place) for place in places)


def _tells_of_day(reading: SentenceReading) -> bool:
    """Whether it names a day of its own weeks, or reports somebody: in no clause on the side, and
    not what was done at some time ("mantiene su apoyo y ha fallado").
    """
    verbs, relatives = reading.lexicon.finite_reporting_verbs, reading.lexicon.relative_pronouns
    pairs = zip(("", *reading.uncapitalized), reading.uncapitalized, strict=False)
    is_report = any(two in verbs and one not in relatives for one, two in pairs)
    return (is_report and not tells_perfect(reading)) or names_current_day(reading)


def _is_off_headline(reading: SentenceReading) -> bool:
    """Whether it names not both sides, and few words of its headline: it tells something else."""
    if reading.matter.names_both:
        return False
    shared = count_headline_words(reading)
    return shared is not None and shared < LEAST_HEADLINE_WORDS


def score_newsworthiness(reading: SentenceReading) -> float:
    """Log odds that it tells news of its story's matter, or adds a fact to it."""
    if not reading.lower:
        return -math.inf
    signs = _read_signs(reading)
    return _WEIGHTS["base"] + sum(_WEIGHTS[name] * value for name, value in signs.items())


def _read_signs(reading: SentenceReading) -> dict[str, float]:
    """The signs of a sentence with their values; most are 0 or 1."""
    article, text = reading.article, reading.text
    return {
        "relevance": article.relevance.score,
        "is report": article.article.kind == "news",
        "says the headline": measure_headline_share(reading) > HEADLINE_FROM,
        "names both sides": reading.matter.names_both,
        "an office acts": plans.says_act(text, article.language),
        "plan": plans.mentions_plan(text, article.language),
        "names its day": names_current_day(reading),
        "old year": names_old_year(reading),
        "place": math.log1p(reading.sentence.index),
        "first": reading.sentence.index == 0,
        **_read_form(reading),
        **_read_words(reading),
    }


def _read_form(reading: SentenceReading) -> dict[str, float]:
    length = reading.length
    return {
        "length": math.log(max(length, 1) / MIDDLE_LENGTH),
        "short": length < SHORT_BELOW,
        "long": length >= LONG_FROM,
        "opens with a quotation": reading.opens_with_quotation,
        "share in marks": 1 - len(reading.outside.split()) / max(length, 1),
        "figure": has_digit(reading.outside),
    }


def _read_words(reading: SentenceReading) -> dict[str, float]:
    lexicon, words = reading.lexicon, reading.words
    pronouns = {*words.masculine_feminine, *words.plurals}
    capitals = sum(token[0].isupper() for token in reading.tokens[1:])
    return {
        "reports": not lexicon.finite_reporting_verbs.isdisjoint(reading.lower),
        "perfect": tells_perfect(reading),
        "told before": tells_before(reading),
        "pronoun": not pronouns.isdisjoint(reading.lower),
        "capitals": min(capitals, MOST_CAPITALS) / (MOST_CAPITALS / 2),
    }
