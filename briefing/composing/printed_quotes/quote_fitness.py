"""Whether somebody's words say something by themselves, and are of these days.

Between the marks a first word that links ("In addition, …") leans on what the reader is not told,
and "I want to comment on …" announces words that stand elsewhere. "…," she said Friday, in an
article of Thursday, is of another week.
"""

import re
from datetime import date, timedelta
from functools import cache

from briefing.composing.gate.judging import read_passage
from briefing.composing.gate.pointing import points_back_inside
from briefing.composing.gate.reading import SentenceReading
from briefing.composing.gate.words import load_gate_words, opening_pattern
from briefing.composing.printed_quotes.quote_words import frame_pattern, load_quote_words
from briefing.composing.printed_quotes.told_frame import is_mocking, is_of_another_time
from briefing.model import Quote, Span
from briefing.model.analyzed import AnalyzedArticle
from briefing.quoting.tokens.lexicon_loading import load_lexicon
from briefing.text.dates.calendar_words import load_calendar_words

# Days before its article on which a quote may have been said: yesterday's words are told today, and
# pages carry the day after.
MOST_DAYS_AGO = 2
UNTOLD_WITHIN = 8  # first words among which "he" and "she" are of somebody named before them
NAMED_BEHIND = 3  # words in which a name follows: "in her remarks Mayor Quill said"
_PAUSE = re.compile(r"[,\s]+")
_CUE_REACH = 60  # characters behind speaker and verb in which the day of speaking is told


def is_fit_quote(quote: Quote, article: AnalyzedArticle) -> bool:
    """Whether a quote may be printed apart from its article: no link opens it, it is no
    announcement, points to nothing outside it, and its report tells no other time and no mockery.
    """
    words = article.text_of(quote.span).replace("’", "'")
    language = article.language
    gate = load_gate_words(language)
    openings = (*gate.coordinators, *gate.connectives, *load_quote_words(language).announcing)
    pattern = opening_pattern(openings)
    if pattern is not None and pattern.match(words):
        return False
    if _points_outside(quote, article) or _is_of_another_week(quote, article):
        return False
    behind = _read_cue(quote, quote.cue, article.article.text) if quote.cue else ""
    return not (is_of_another_time(quote, article, behind) or is_mocking(quote, article))


def skip_fillers(span: Span, article: AnalyzedArticle) -> Span:
    """What is said behind the words that only take the word: "Well, so | we will pay …".

    Nor is what links to the sentence before, with its comma, any part of what is said: "Therefore,
    | we will pay", "Second, | Norlandia will send …"; nor is "I can tell you that | we will pay".
    """
    words = load_quote_words(article.language)
    start = _skip(words.fillers, span.start, span, article)
    linked = _skip(words.links, start, span, article)
    if "," in article.article.text[start:linked]:
        start = _skip(words.fillers, linked, span, article)
    pattern = frame_pattern(article.language)
    frame = pattern.match(article.article.text, start, span.end) if pattern else None
    return Span(min(frame.end() if frame else start, span.end - 1), span.end)


def _skip(phrases: tuple[str, ...], start: int, span: Span, article: AnalyzedArticle) -> int:
    """Where the words behind these phrases begin, however many of them stand there."""
    text, pattern = article.article.text, opening_pattern(phrases)
    while pattern is not None and (found := pattern.match(text, start, span.end)):
        behind = _PAUSE.match(text, found.end(), span.end)
        start = behind.end() if behind else found.end()
    return start


def is_half_said(text: str, language: str) -> bool:
    """Whether a spoken sentence is a clause that hangs on what stood before: "que somos …"."""
    pattern = opening_pattern(load_quote_words(language).dependents)
    return pattern is not None and pattern.match(text) is not None


def is_courtesy(text: str, language: str) -> bool:
    """Whether words of thanks, welcome or praise stand in it."""
    words = re.findall(r"[^\W_]+", text.lower())
    said = f" {' '.join(words)} "
    return any(f" {phrase} " in said for phrase in load_quote_words(language).courtesies)


def _points_outside(quote: Quote, article: AnalyzedArticle) -> bool:
    """Whether "He …", "That’s …", "De eso …" open it, or it speaks of "the aforementioned".

    "Those who …" says who, "that Monday" is a day, and a fragment ("that he pays") goes on.
    """
    reading = read_passage(article, quote.span)
    first, following = (*reading.tokens, "", "")[:2]
    opener = first.replace("’", "'").split("'")[0]
    known, words = reading.words, load_quote_words(article.language)
    is_pointing = opener[:1].isupper() and opener.lower() in words.pointing
    is_told = following.lower() in (*known.complements, *known.calendar_nouns)
    is_behind_preposition = following.lower() in words.neuters
    is_pointing = (is_pointing and not is_told) or is_behind_preposition
    return is_pointing or points_back_inside(reading) or _means_untold_person(reading)


def _means_untold_person(reading: SentenceReading) -> bool:
    """ "In his remarks, he endorsed …": nobody stands before whom the pronoun could mean."""
    pronouns = reading.words.masculine_feminine
    places = (n for n, word in enumerate(reading.lower[:UNTOLD_WITHIN]) if word in pronouns)
    place = next(places, None)
    if not place or reading.hints_at_person(place):
        return False
    following = reading.tokens[place + 1 : place + 1 + NAMED_BEHIND]
    return not any(word[0].isupper() for word in following)


def is_by_observer(quote: Quote, language: str) -> bool:
    """Whether who speaks serves neither side and is told by an occupation: "a journalist"."""
    speaker = quote.speaker
    if speaker.side is not None or not speaker.role:
        return False
    words = {word.lower() for word in re.findall(r"[^\W\d_]+", speaker.role)}
    return not words.isdisjoint(load_lexicon(language).occupation_nouns)


def tells_earlier_speech(quote: Quote, article: AnalyzedArticle) -> bool:
    """Whether a sentence of indirect speech goes back to what was said before: "had said"."""
    phrases = load_quote_words(article.language).earlier
    text = article.text_of(quote.span).lower()
    return any(re.search(rf"\b{re.escape(phrase)}\b", text) for phrase in phrases)


def _is_of_another_week(quote: Quote, article: AnalyzedArticle) -> bool:
    """Whether the weekday right behind speaker and verb lies before the days told of."""
    day = article.article.published
    if day is None or quote.cue is None or quote.kind == "paraphrase":
        return False
    said = _find_weekday(_read_cue(quote, quote.cue, article.article.text), article.language)
    return said is not None and not _is_near(said, day)


def _read_cue(quote: Quote, cue: Span, text: str) -> str:
    """What stands behind speaker and verb, up to the end of the line or the next quotation."""
    mention = quote.speaker.mention
    start = max(cue.end, mention.end if mention else cue.end)
    if start < quote.span.end and start > quote.span.start:
        start = quote.span.end
    return re.split(r"[\n“\"«]", text[start : start + _CUE_REACH], maxsplit=1)[0]


def _is_near(weekday: int, day: date) -> bool:
    return any((day - timedelta(days=ago)).weekday() == weekday for ago in range(MOST_DAYS_AGO + 1))


def _find_weekday(text: str, language: str) -> int | None:
    pattern = _weekday_pattern(language)
    match = pattern.match(text) if pattern else None
    return load_calendar_words(language).weekdays.index(match[1].lower()) if match else None


@cache
def _weekday_pattern(language: str) -> re.Pattern[str] | None:
    """A weekday as the first thing told, by itself: not "Friday's meeting"."""
    weekdays = load_calendar_words(language).weekdays
    if not weekdays:
        return None
    names = "|".join(weekdays)
    before = r"[\s,]*(?:(?:on|last|el|este|pasado)\s+)*"
    return re.compile(rf"{before}({names})\b(?![’'-])", re.IGNORECASE)
