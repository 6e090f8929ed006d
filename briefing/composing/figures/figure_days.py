"""Whether a sentence with a figure tells of the day and of the two sides."""

import re
from functools import cache

from briefing.composing.days.other_day import means_other_day, names_own_day
from briefing.composing.edition import Edition
from briefing.composing.gate.words import load_gate_words
from briefing.composing.sentence_matter import SentenceMatter
from briefing.composing.standalone_sentences import StandaloneSentence
from briefing.composing.topical_overlap import LEAST_SHARED_BY_LINE
from briefing.quoting.tokens.lexicon_loading import load_lexicon
from briefing.text.dates.calendar_words import load_calendar_words

SHORTEST = 9  # words: "Shipments from Florida and Georgia fell 11 percent." does not say of what
OLD_YEARS = 2  # years back: a figure of such a year is background, wherever the year stands
_YEAR = re.compile(r"(?<!since )(?<!desde )\b(?:19|20)\d\d\b(?! [A-ZÁÉÍÓÚÑ])")


def is_on_matter(
    line: StandaloneSentence, matter: SentenceMatter, edition: Edition, *, is_foreign: bool
) -> bool:
    """Whether its paragraph shares the story's words, and it is about the two sides.

    A figure with its day may be of one side. The words of another language are not the story's.
    """
    if line.shared_stems < (1 if is_foreign else LEAST_SHARED_BY_LINE):
        return False
    names_one = bool(matter.first or matter.second) and names_weekday(line)
    return edition.profile is None or matter.is_between or names_one


def is_of_other_day(line: StandaloneSentence, edition: Edition, *, is_confirmed: bool) -> bool:
    """Whether its "today" or "yesterday" is another day than the reader's.

    The weekday of an undated article is known where another article of the story agrees with it.
    """
    if line.article.day is None and is_confirmed:
        return names_own_day(line.text, line.article, edition.day)
    return means_other_day(line.text, line.article, edition.day)


def names_weekday(line: StandaloneSentence) -> bool:
    """Whether it names a day of the week, or today."""
    days = _own_days(line.article.language)
    return not days.isdisjoint(re.findall(r"[^\W\d_]+", line.text.lower()))


@cache
def _own_days(language: str) -> frozenset[str]:
    return frozenset((*load_calendar_words(language).weekdays, *load_gate_words(language).todays))


def says_too_little(line: StandaloneSentence) -> bool:
    """Whether it is short, or begins with an article or preposition and names nothing behind it.

    That is a rule, or leans on what was told: "A higher rate …", "On land, …".
    """
    if len(line.text.split()) < SHORTEST:
        return True
    first, *others = re.findall(r"[^\W\d_]+", line.text) or [""]
    lexicon = load_lexicon(line.article.language)
    opens_bare = first.lower() in lexicon.determiners or first.lower() in lexicon.prepositions
    return opens_bare and not any(word[0].isupper() for word in others)


def is_old(line: StandaloneSentence) -> bool:
    """Whether it names a year of some years back, that is no part of a name nor a beginning."""
    published = line.article.article.published
    years = [int(year) for year in _YEAR.findall(line.text)]
    return published is not None and bool(years) and max(years) <= published.year - OLD_YEARS
