"""Which words of a turn may be quoted: whole, of somebody known, and no thanks or stumbling."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.composing.gate.finite_verbs import has_finite_verb
from briefing.composing.gate.judging import find_passage_faults, find_touching, read_passage
from briefing.composing.gate.tiers import DOCUMENT
from briefing.composing.gate.words import load_gate_words, opening_pattern
from briefing.composing.printed_quotes.clause_ends import cut_at_stop, cut_to_act
from briefing.composing.printed_quotes.quote_fitness import (
    is_courtesy,
    is_fit_quote,
    is_half_said,
    skip_fillers,
)
from briefing.composing.printed_quotes.quote_words import load_quote_words
from briefing.composing.printed_quotes.speech_faults import find_speech_fault
from briefing.composing.printed_quotes.speech_signs import (
    find_deed,
    is_own_deed,
    tells_amount,
    tells_own_day,
)
from briefing.composing.printed_quotes.speech_weight import LEAST_WORDS, MOST_WORDS
from briefing.model import Quote, Span
from briefing.model.analyzed import AnalyzedArticle
from briefing.quoting.attribution.transcript.unnamed_officials import is_sure
from briefing.quoting.tokens.lexicon_loading import load_lexicon

# Faults of a sentence that the one before it mends, or the question that it answers: it leans.
MENDED_FAULTS = {"leaning", "defining"}
MENDED = {
    "pronoun", "demonstrative", "subjectless", "fragment", "short", "nameless", "connective"
}  # fmt: skip
_BROKEN_OFF = re.compile(r"[—–-]\s*[.!]?[”»]?$")  # "in '92, I think, '93—."
# "on the cars, on the cars of", "two — two": a speaker begins anew.
_BEGUN_ANEW = re.compile(
    r"\b([\w’'-]+(?:\s[\w’'-]+){2,7}),?\s\1\b|\b([\w,’'-]+)\s[—–]\s\2\b", re.IGNORECASE
)
_COUNTS = re.compile(r"[^\W\d_]+\s(?:[^\W\d_]+\s){0,2}\d")  # "Son 61 los detenidos"
# "Fir- — and", "re- — to return": a word breaks off; "the Mayor — and the Mayor": it comes again;
# "mantenemos, o mantiene": another form of it is better; "we clearly — I clearly": another subject.
_CUT_WORD = re.compile(
    r"[^\W\d_]- ?[—–]|\b(\w+(?:\s\w+)?)\s?[—–]\s?(?:(?:and|y|the|la|el)\s){1,2}\1\b"
    r"|\b([^\W\d_]{4,})[^\W\d_]*, (?:or|o) \2"
    r"|\b([^\W\d_]{4,})\s?[—–]\s?(?:[\w’']+\s){1,2}\3\b"
)
_REMARK = re.compile(r"\([^\W\d_A-Z]+\)|</?[a-z]+>")  # "(applause)"; what was struck out
_ASKED_WITHIN = re.compile(r"^[^¿]*¿[^?]+\?[,;:]?\s\S")  # "the plan, what does it say?, is to"
_TAG = re.compile(r",\s¿?[^,?¿]{1,24}\?(?=,|\s[a-záéíóúñ])")  # ", ¿verdad?, …", ", right? and"
_OPENED_ANEW = re.compile(r"^\w+\s?[—–]\s")  # "Norlandia — this is what it began."
OTHERS_SHARE = 0.5  # of a sentence that another's words in marks may fill: else they are told
AGAIN, AGAIN_WITHIN = 3, 7  # words that come again, and of how many words
SAID_WITHIN = 4  # words before a colon, among which "he said" makes what follows another's
LONGEST_DAY = 4  # words of an opening that only tells the day: "Later in the week,"
GREETED_WITHIN = 3  # words behind a verb that are what it sends: "a greeting to", "our thanks"
# First words of a sentence, or those before its act, among which "also" says that it adds.
ADDED_WITHIN = 9


def take_said(span: Span, article: AnalyzedArticle) -> Span | None:
    """What is said behind the words that take the word; of very much, and of what leans, thinks or
    supposes only in what follows it, the clause that acts.
    """
    begun = skip_fillers(span, article)
    if len(article.text_of(begun).split()) > MOST_WORDS:
        return cut_to_act(begun, article)
    fault = find_speech_fault(begun, article)
    if fault is None:
        return begun
    if fault == "thought":
        begun = _take_behind_colon(begun, article) or begun
    cuts = (cut_at_stop(begun, article), cut_to_act(begun, article))
    found = (one for one in cuts if one and find_speech_fault(one, article) is None)
    return next(found, begun)


def _take_behind_colon(span: Span, article: AnalyzedArticle) -> Span | None:
    """What stands behind a colon: "there are results, for example: | crossings fell by half."

    None behind a verb of saying: those are another's words.
    """
    text = article.text_of(span)
    head, colon, rest = text.rpartition(": ")
    said = {word.strip(",.").lower() for word in head.split()[-SAID_WITHIN:]}
    is_anothers = not said.isdisjoint(load_lexicon(article.language).saying_verbs)
    if not colon or is_anothers or len(rest.split()) < LEAST_WORDS:
        return None
    return Span(span.end - len(rest), span.end)


def is_fit_answer(quote: Quote, article: AnalyzedArticle, *, may_add: bool = False) -> bool:
    """Whether a sentence is somebody's whose side is known, whole, and leans on nothing.

    With `may_add` it may say by "also" that it is one of several acts.
    """
    if quote.speaker.side is None or not is_sure(quote, article.article):
        return False
    text = article.text_of(quote.span)
    judged = _skip_own_day(quote.span, article)
    is_fit = is_fit_quote(replace(quote, span=judged), article)
    if not LEAST_WORDS <= len(text.split()) <= MOST_WORDS or not is_fit:
        return False
    was_cut = _was_cut(quote.span, article)
    is_ended = text.endswith((".", "!", ".”", ".»")) or was_cut
    if not text[0].isalpha() or not is_ended or is_broken_speech(text):
        return False
    if is_half_said(text, article.language) or _only_thanks(text, quote.span, article):
        return False
    if asks_within(text):
        return False
    if find_speech_fault(quote.span, article) is not None:
        return False
    if not may_add and _only_adds(quote.span, article):
        return False
    if text[0].islower() and _is_bare_phrase(quote.span, article):
        return False
    # Behind "So, …" a sentence begins in small letters, and is whole all the same.
    is_part = text[0].islower() or was_cut or judged != quote.span
    allowed = {"fragment"} if is_part else set[str]()
    if _COUNTS.match(text) and find_deed(read_passage(article, quote.span)) is not None:
        allowed.add("subjectless")
    return DOCUMENT.forbidden.isdisjoint(find_passage_faults(article, judged) - allowed)


def _skip_own_day(span: Span, article: AnalyzedArticle) -> Span:
    """What stands behind "Tomorrow," and "Earlier this week,": the day of the speech is known, so
    that such a word leans on nothing.
    """
    opening, comma, rest = article.text_of(span).partition(", ")
    said = f" {opening.lower()} "
    days = load_quote_words(article.language).told_days
    is_day = bool(comma) and len(said.split()) <= LONGEST_DAY
    if is_day and any(f" {day} " in said for day in days):
        return Span(span.end - len(rest), span.end)
    return span


def _only_adds(span: Span, article: AnalyzedArticle) -> bool:
    """Whether "also" stands near the beginning, and who does what on which day, or how much of it,
    is not told: "we will also launch it tomorrow" is an act of its own.
    """
    reading = read_passage(article, span)
    additives, deed = {*load_gate_words(article.language).additives}, find_deed(reading)
    if additives.isdisjoint(reading.lower[: max(ADDED_WITHIN, deed or 0)]):
        return False
    is_act = deed is not None and is_own_deed(reading, deed)
    return not (is_act and (tells_own_day(reading) or tells_amount(reading)))


def is_anothers(span: Span, said: Sequence[Span]) -> bool:
    """Whether words are another's, read out or begun in marks; not where the speaker tells what
    another said, with the marks and more words of his own.
    """
    touching = find_touching(said, span)
    if not all(span.contains(one) for one in touching):
        return True
    told = sum(one.end - one.start for one in touching)
    return told > OTHERS_SHARE * (span.end - span.start)


def is_fit_behind(quote: Quote, span: Span, article: AnalyzedArticle) -> bool:
    """Whether a sentence is somebody's who is known, is whole, and leans on no more than what is
    printed before it: a question, or the sentence that the same one said.
    """
    text = article.text_of(span)
    if not is_sure(quote, article.article) or "?" in text or is_broken_speech(text):
        return False
    if turns_away(span, article):
        return False
    if is_half_said(text, article.language) or not text.endswith((".", "!", ".”", ".»")):
        return False
    fault = find_speech_fault(span, article)
    if fault is not None and fault not in MENDED_FAULTS:
        return False
    return DOCUMENT.forbidden.isdisjoint(find_passage_faults(article, span) - MENDED)


def turns_away(span: Span, article: AnalyzedArticle) -> bool:
    """Whether a sentence opens another matter than the one before it: "And finally, …"."""
    pattern = opening_pattern(load_quote_words(article.language).turning)
    return pattern is not None and pattern.match(article.text_of(span)) is not None


def _is_bare_phrase(span: Span, article: AnalyzedArticle) -> bool:
    """Whether what is left has no verb before "that" or "which": "the aid, which is what …"."""
    pattern = opening_pattern(load_quote_words(article.language).dependents)
    text = article.text_of(span)
    head, comma, rest = text.partition(", ")
    if not comma or pattern is None or pattern.match(rest) is None:
        return False
    before = read_passage(article, Span(span.start, span.start + len(head)))
    return not has_finite_verb(before) and find_deed(before) is None


def _only_thanks(text: str, span: Span, article: AnalyzedArticle) -> bool:
    """Whether it is of thanks: not where who speaks does something, and thanks for it behind that.

    "I will call the president to thank him" tells a call.
    """
    if not is_courtesy(text, article.language):
        return False
    reading = read_passage(article, span)
    deed = find_deed(reading)
    if deed is None or not is_own_deed(reading, deed):
        return True
    # What is sent is a greeting itself: "we send | our greetings".
    return is_courtesy(" ".join(reading.tokens[: deed + 1 + GREETED_WITHIN]), article.language)


def _was_cut(span: Span, article: AnalyzedArticle) -> bool:
    """Whether a sentence goes on behind what is quoted of it."""
    return article.article.text[span.end : span.end + 1] in {",", ";"}


def asks_within(text: str) -> bool:
    """Whether who speaks asks himself within a sentence: "the plan, what is it?, is to"."""
    return _ASKED_WITHIN.search(text) is not None


def is_broken_speech(text: str) -> bool:
    """Whether a speaker breaks off, is applauded, or begins anew: "on the cars, on the cars of"."""
    is_broken = "…" in text or "..." in text or _REMARK.search(text) is not None
    is_broken = is_broken or _BROKEN_OFF.search(text) is not None
    is_broken = is_broken or _CUT_WORD.search(text) is not None
    is_broken = is_broken or _TAG.search(text) is not None
    is_broken = is_broken or _OPENED_ANEW.match(text) is not None
    return is_broken or _BEGUN_ANEW.search(text) is not None or _says_soon_again(text)


def _says_soon_again(text: str) -> bool:
    """Whether three words come again at once: "the Office of Works, the new Office of Works".

    A name may, with what stands before it: "by Norland’s own court of the Free Isles, of the Free
    Isles come …"; and what stands before two names: "the office of Lomas and the office of Rivas".
    """
    words = [*(word.strip(",.;:—―–") for word in text.split()), ""]
    last: dict[tuple[str, ...], int] = {}
    for place in range(len(words) - AGAIN):
        said = tuple(words[place : place + AGAIN])
        if said[0].islower() and said[-1][:1].isupper():
            continue
        said = tuple(word.lower() for word in said)
        before = last.get(said, -AGAIN_WITHIN)
        if place - before < AGAIN_WITHIN:
            names = (words[before + AGAIN], words[place + AGAIN])
            if names[0] == names[1] or not all(one[:1].isupper() for one in names):
                return True
        last[said] = place
    return False
