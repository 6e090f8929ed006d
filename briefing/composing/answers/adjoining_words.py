"""Two or three sentences that somebody says one behind the other, and that are printed as one.

"Norlandia closes the port. We will answer that on Monday": the first names the other side, and the
second says what is done and leans on it. Between the marks stands one slice of the source, from
the first letter to the last.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.composing.answers.passages import SpokenPassage
from briefing.composing.answers.spoken_fitness import is_fit_answer, is_fit_behind, take_said
from briefing.composing.gate.judging import read_passage
from briefing.composing.printed_quotes.leaning_forms import leans_by_form
from briefing.composing.printed_quotes.own_acts import find_stance
from briefing.composing.printed_quotes.quote_words import load_quote_words
from briefing.composing.printed_quotes.speech_signs import (
    find_deed,
    opens_with_phrase,
    read_manner,
    read_speech_signs,
)
from briefing.composing.printed_quotes.speech_weight import LEAST_WORDS
from briefing.composing.sentence_matter import SentenceMatter, names_other_alone
from briefing.model import Quote, Span
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Profile
from briefing.quick_dataclass import dataclass

MOST_WORDS = 90  # of all: what is longer nobody reads between marks
MOST_BEFORE = 2  # sentences before the one that leans
SHORTEST_GLUED = 8  # letters: no "charlas"
CLITIC_WITHIN, GLUED_WITHIN = 3, 10  # first words
SHORT = 20  # words: what is shorter says hardly more than that something was said


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjoiningWords:
    """One slice of a turn, its first sentence, and the one for which it is printed."""

    quote: Quote
    opening: Quote
    strongest: Quote


def list_before(
    passage: SpokenPassage, article: AnalyzedArticle, profile: Profile
) -> Iterator[AdjoiningWords]:
    """Each sentence that acts and leans on what stands before it, with the nearest that does not.

    That one names the other side, and opens no answer by what only the question explains.
    """
    for place, quote in enumerate(passage.quotes):
        if place == 0 or not _acts(quote, article) or not is_fit_behind(quote, quote.span, article):
            continue
        is_named = names_other_alone(quote.span, quote.speaker.side, article, profile)
        if is_named and is_fit_answer(quote, article):
            continue
        for start in range(place - 1, max(-1, place - 1 - MOST_BEFORE), -1):
            if found := _join(passage.quotes[start : place + 1], article, profile):
                yield AdjoiningWords(quote=found, opening=passage.quotes[start], strongest=quote)
                break


def lengthen(
    quote: Quote, passage: SpokenPassage, article: AnalyzedArticle, *, is_answer: bool
) -> Quote:
    """The quote with the sentence behind it, where it is short and that one may stand there.

    Behind "No, there was none" whatever is not short itself says why; behind other words what acts
    or counts.
    """
    if len(article.text_of(quote.span).split()) > SHORT:
        return quote
    place = next(n for n, one in enumerate(passage.quotes) if one.span.overlaps(quote.span))
    behind = passage.quotes[place + 1 : place + 2]
    if not behind or not _adjoin(quote.span, behind[0].span, article):
        return quote
    whole = Span(quote.span.start, behind[0].span.end)
    says_why = is_answer and len(article.text_of(behind[0].span).split()) >= LEAST_WORDS
    is_fit = says_why or _tells(behind[0], article)
    is_fit = is_fit and is_fit_behind(behind[0], behind[0].span, article)
    is_fit = is_fit and not leans_by_form(read_passage(article, whole))
    is_short = len(article.text_of(whole).split()) <= MOST_WORDS
    return replace(quote, span=whole) if is_fit and is_short else quote


def _acts(quote: Quote, article: AnalyzedArticle) -> bool:
    """Whether somebody does something in a sentence, or it says how things stand between two."""
    reading = read_passage(article, quote.span)
    return find_deed(reading) is not None or find_stance(reading) is not None


def _tells(quote: Quote, article: AnalyzedArticle) -> bool:
    """Whether a sentence has an act, a day or a number: "the office knows it" adds nothing."""
    reading = read_passage(article, quote.span)
    signs = read_speech_signs(reading, SentenceMatter())
    return _acts(quote, article) or bool(signs["own day"] or signs["count"])


def _join(quotes: Sequence[Quote], article: AnalyzedArticle, profile: Profile) -> Quote | None:
    """The sentences as one, from the beginning of what the first says; None where one is unfit."""
    first, *later = quotes
    start = take_said(first.span, article)
    if start is None or start.end != first.span.end:
        return None
    whole = Span(start.start, later[-1].span.end)
    if len(article.text_of(whole).split()) > MOST_WORDS:
        return None
    pairs = zip(quotes, later, strict=False)
    if not all(_adjoin(one.span, two.span, article) for one, two in pairs):
        return None
    reading, opening = read_passage(article, start), replace(first, span=start)
    if not is_fit_answer(opening, article) or opens_with_phrase(reading):
        return None
    if read_manner(reading)["judging"]:
        return None  # "You have been a great partner": praise before what is told
    clitics = load_quote_words(article.language).object_clitics
    endings = load_quote_words(article.language).clitic_endings
    verbs = (one for one in reading.lower[:GLUED_WITHIN] if len(one) >= SHORTEST_GLUED)
    is_glued = any(endings and one.endswith(endings) for one in verbs)
    if is_glued or not {*clitics}.isdisjoint(reading.lower[:CLITIC_WITHIN]):
        return None  # "lo hizo hace poco", "que ayude a decomisarlas": what, nobody printed
    if not names_other_alone(start, first.speaker.side, article, profile):
        return None
    if not all(is_fit_behind(one, one.span, article) for one in later[:-1]):
        return None
    if leans_by_form(read_passage(article, whole)):
        return None  # "… This decision": none that the first sentence has told
    return replace(first, span=whole)


def _adjoin(first: Span, second: Span, article: AnalyzedArticle) -> bool:
    """Whether nothing stands between two sentences."""
    return not article.article.text[first.end : second.start].strip()
