"""Where the clause that tells the act of a very long sentence begins and ends.

An order names its authority for forty words and then what it orders; a joint statement ends in the
list of who was there. The slice that tells the act is quoted by itself; never without a condition
or an exception that stands behind it.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from briefing.composing.gate.judging import read_passage
from briefing.composing.gate.words import load_gate_words, opening_pattern
from briefing.composing.printed_quotes.quote_words import load_quote_words, ordering_pattern
from briefing.composing.printed_quotes.speech_signs import find_deed, is_own_deed
from briefing.composing.printed_quotes.untold_words import count_stand_ins
from briefing.model import Span
from briefing.model.analyzed import AnalyzedArticle
from briefing.quoting.tokens.lexicon_loading import load_lexicon

# Words: a shorter clause says too little, a longer one is a paragraph again. A sentence of 45 words
# still is a bullet.
LEAST_CLAUSE, MOST_CLAUSE = 12, 50
LONG_AUTHORITY = 20  # words before the act of an order that only say by what law
LATEST = (
    20  # words before an act that may stand behind an aside: "the office, after a month, ended"
)
LAST_WORDS = 4
LEAST_LAST = 3  # words behind the last pause of what is told: fewer are an aside, or an item
_PAUSE = re.compile(r"[,;]\s+(?=[^\W\d_]|¿)")
# Words of an opening that may be left out; and the first ones of what follows in which the day
# stands, or the act of who speaks.
LONGEST_OPENING, DAY_WITHIN, ACT_WITHIN = 24, 4, 5
_OPENED = re.compile(r"(?:[,;]|[—―–],?)\s+(?=[^\W\d_])")
_OPENING, _CLOSING = "([“«", ")]”»"


def cut_to_act(span: Span, article: AnalyzedArticle) -> Span | None:
    """The clause of a long sentence that tells its act; None where none can stand by itself."""
    text = article.text_of(span)
    start = _find_start(text, article.language)
    for pause in _PAUSE.finditer(text, start):
        words = text[start : pause.start()].split()
        if len(words) > MOST_CLAUSE:
            return None
        told, following = text[start : pause.start()], text[pause.end() :]
        if len(words) < LEAST_CLAUSE or not _may_end(told, following, article.language):
            continue
        cut = Span(span.start + start, span.start + pause.start())
        if _tells_act(cut, article):
            return cut
    return None


def cut_at_stop(span: Span, article: AnalyzedArticle) -> Span | None:
    """What stands before a semicolon, if nothing behind it restricts it; None without one."""
    told, stop, following = article.text_of(span).partition("; ")
    restricting = opening_pattern(load_quote_words(article.language).restricting)
    is_restricted = restricting is not None and restricting.match(following) is not None
    is_long = len(told.split()) >= LEAST_CLAUSE
    if not stop or not is_long or is_restricted or not _is_balanced(told):
        return None
    return Span(span.start, span.start + len(told))


def cut_opening(span: Span, article: AnalyzedArticle) -> Span | None:
    """What stands behind an opening that leans: "As a result of that, | yesterday we signed …".

    It opens with a day of the speech, or with what who speaks does; what is left out denies nothing
    and is no condition, nor does it say whose words follow. None where nothing opens so.
    """
    text, words = article.text_of(span), load_quote_words(article.language)
    bound = {*words.restricting, *words.supposing, *words.unfree}
    for pause in _OPENED.finditer(text):
        told = text[: pause.start()]
        opening = [one.strip(",.;:¿—―–").lower() for one in told.split()]
        is_bound = not bound.isdisjoint(opening) or _says_what_follows(opening, article.language)
        if len(opening) > LONGEST_OPENING or is_bound:
            return None
        behind = Span(span.start + pause.end(), span.end)
        before = Span(span.start, span.start + pause.start())
        if "?" not in told and _is_balanced(told) and _opens_act(before, behind, article):
            return behind
    return None


def cut_additions(span: Span, article: AnalyzedArticle) -> Span | None:
    """The words up to the first pause behind which a clause only adds; None without one."""
    text = article.text_of(span)
    for pause in _PAUSE.finditer(text):
        told, following = text[: pause.start()], text[pause.end() :]
        is_long = len(told.split()) >= LEAST_CLAUSE
        if is_long and _may_end(told, following, article.language):
            return Span(span.start, span.start + pause.start())
    return None


def _says_what_follows(words: Sequence[str], language: str) -> bool:
    """Whether somebody is told to say what comes: "he said that", "as she told us"."""
    lexicon = load_lexicon(language)
    return any(
        one in lexicon.saying_verbs and (two in lexicon.complementizers or not two)
        for one, two in pairwise((*words, ""))
    )


def _opens_act(before: Span, behind: Span, article: AnalyzedArticle) -> bool:
    """Whether words open with a day of the speech; or with an act of who speaks, unless it goes on
    from what was said before: "I will take up that point, I will show the grounds".
    """
    reading = read_passage(article, behind)
    opening = f" {' '.join(reading.lower[:DAY_WITHIN])} "
    days = load_quote_words(article.language).told_days
    if any(f" {day} " in opening for day in days):
        return True
    deed = find_deed(reading)
    if deed is None or deed >= ACT_WITHIN or not is_own_deed(reading, deed):
        return False
    if "," in reading.text[: reading.text.lower().find(reading.lower[deed])]:
        return False  # "Ada Quill, | we have asked": a name of the opening
    if not reading.lexicon.complementizers.isdisjoint(reading.lower[:deed]):
        return False  # "the visit that we began": no clause
    return not count_stand_ins(read_passage(article, before))


def _find_start(text: str, language: str) -> int:
    """Where the act begins behind the names of laws: "hereby declare …"; else the beginning."""
    pattern = ordering_pattern(language)
    found = pattern.search(text) if pattern else None
    is_far = found is not None and len(text[: found.start()].split()) > LONG_AUTHORITY
    return found.start() if found and is_far and found.groupdict().get("act") else 0


def _may_end(told: str, following: str, language: str) -> bool:
    """Whether what follows the pause only adds, and no bracket or mark is open before it."""
    pattern = opening_pattern(load_quote_words(language).adding_clauses)
    is_added = pattern is not None and pattern.match(following) is not None
    is_added = is_added or following.startswith("¿")  # ", ¿para qué?": who speaks asks himself
    is_aside = "," in told and len(told.rpartition(",")[2].split()) < LEAST_LAST
    lexicon = load_lexicon(language)
    if told.split()[-1].lower() in lexicon.prepositions | lexicon.determiners:
        return False  # "matters that I spoke of, | for example, the port"
    return _is_balanced(told) and is_added and not is_aside and not _wants_verb(told, language)


def _is_balanced(told: str) -> bool:
    return all(
        told.count(one) == told.count(two) for one, two in zip(_OPENING, _CLOSING, strict=True)
    )


def _wants_verb(told: str, language: str) -> bool:
    """Whether its last words open a clause: "until such time that the Secretary"; or one stands in
    it before the clause that it opens: "I recall that when they sent the file, our lawyers, …".
    """
    words = [word.lower().strip(",") for word in told.split()]
    clauses = load_lexicon(language).complementizers
    openers = load_gate_words(language).scene_setters
    is_hung = any(one in clauses and two in openers for one, two in pairwise(words))
    return is_hung or not clauses.isdisjoint(words[-LAST_WORDS:])


def _tells_act(span: Span, article: AnalyzedArticle) -> bool:
    reading, pattern = read_passage(article, span), ordering_pattern(article.language)
    if pattern is not None and pattern.search(reading.text):
        return True
    deed = find_deed(reading)
    if deed is None or deed == len(reading.lower) - 1:
        return False  # "the agreement will allow, | as I said, to close it": what, stands behind
    return deed < LATEST
