"""Whether somebody's words say something by themselves, and are of these days.

Between the marks a first word that links ("In addition, …") leans on what the reader is not told,
and "I want to comment on …" announces words that stand elsewhere. "…," she said Friday, in an
article of Thursday, is of another week.
"""

import re

from briefing.composing.gate.judging import read_passage
from briefing.composing.gate.pointing import points_back_inside
from briefing.composing.gate.reading import SentenceReading
from briefing.composing.gate.words import load_gate_words, opening_pattern
from briefing.composing.printed_quotes.quote_words import frame_pattern, load_quote_words
from briefing.composing.printed_quotes.said_days import is_of_another_week
from briefing.composing.printed_quotes.told_frame import is_mocking, is_of_another_time
from briefing.model import Quote, Span
from briefing.model.analyzed import AnalyzedArticle
from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.lexicon_loading import load_lexicon

UNTOLD_WITHIN = 8  # first words among which "he" and "she" are of somebody named before them
NAMED_BEHIND = 3  # words in which a name follows: "in her remarks Mayor Quill said"
_PAUSE = re.compile(r"[,\s]+")


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
    if _points_outside(quote, article) or is_of_another_week(quote, article):
        return False
    return not (is_of_another_time(quote, article) or is_mocking(quote, article))


def skip_fillers(span: Span, article: AnalyzedArticle) -> Span:
    """What is said behind the words that only take the word: "Well, so | we will pay …".

    Nor is whom they address, "Ada, | we will pay", nor what links to the sentence before, with its
    comma: "Therefore, | we will pay", "Second, | Norlandia will send …"; nor is "I can tell you
    that | we will pay".
    """
    words = load_quote_words(article.language)
    start = _skip(words.fillers, span.start, span, article)
    start = _skip(words.fillers, _skip_address(Span(start, span.end), article), span, article)
    linked = _skip(words.links, start, span, article)
    if "," in article.article.text[start:linked]:
        start = _skip(words.fillers, linked, span, article)
    pattern = frame_pattern(article.language)
    frame = pattern.match(article.article.text, start, span.end) if pattern else None
    return Span(min(frame.end() if frame else start, span.end - 1), span.end)


def _skip_address(span: Span, article: AnalyzedArticle) -> int:
    """Where the words behind the first name of who asked begin: "Ada, | we will pay"."""
    name, comma, _ = article.text_of(span).partition(", ")
    is_addressed = bool(comma) and name.isalpha() and is_given_name(name)
    return span.start + len(name) + len(comma) if is_addressed else span.start


def _skip(phrases: tuple[str, ...], start: int, span: Span, article: AnalyzedArticle) -> int:
    """Where the words behind these phrases begin, however many of them stand there."""
    text, pattern = article.article.text, opening_pattern(phrases)
    hanging = opening_pattern(load_quote_words(article.language).dependents)
    while pattern is not None and (found := pattern.match(text, start, span.end)):
        behind = _PAUSE.match(text, found.end(), span.end)
        after = behind.end() if behind else found.end()
        if hanging is not None and hanging.match(text, after, span.end):
            break  # "Now that the port is closed, …" is a clause of what follows
        start = after
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
