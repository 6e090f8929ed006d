"""Sentence boundaries: every mark that may end a sentence, decided by shape or by Punkt's rules."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from briefing.sentences.measure_stops import ends_at_measure, is_measure
from briefing.sentences.openings import find_opening_ends
from briefing.sentences.punkt_rules import ends_at_stop, sentence_lexicon

# A sentence may end at a run of end marks, a semicolon or an address (which has no room for a full
# stop), then the marks and emoticons that close with it, then white space with something after it.
# A run is tried only once, by its first mark, and what is atomic or possessive never gives back, so
# the search is linear on any input. Groups are atomic, because Python before 3.11.5 matches
# possessive ones wrongly (gh-106052). Each pattern opens with a set of characters and looks back
# from there, because the engine leaps from one of those to the next, ten times as fast.
_STOP = r"[.!?…;](?<![.!?…,].)(?>(?:(?<!;)[.!?…]++)?)"
_LINK = r"[hw](?<![^\s\"'“”‘’«»()[\]{}<>].)(?:ttps?://|ww\.)[^\s\"'“”‘’«»()[\]{}<>]++"
_MAIL = r"@(?<=[\w.].)[\w-]++\.[\w.-]++>?"
# Marks of footnotes too, "1944.[1]", "1944. [2][3]", and a closing mark that a blank parts from its
# stop: they belong to the sentence before them.
_CLOSING = (
    r"""((?>(?:["'”’»›)\]}*`]|\s[:;]-?[()DP](?=\s)|\s?\[\d{1,3}\](?=[\s\[])"""
    r"""|\s[”»](?=\s))*))\s++(?=\S)"""
)
_MARK, *_ADDRESSES = (re.compile(f"({start}){_CLOSING}") for start in (_STOP, _LINK, _MAIL))
_ADDRESS_SIGNS = ("@", "http", "www.")
_OPENING = re.compile(r"""[\s"'“‘«‹(\[{¿¡—–\-*•]*+""")
_DRAWN_LINE = re.compile(r"\s*+[-*_–—=#]{2,}+\s*+")
# Before an item of a list: "1. First", "• 2. Second", "IV. Findings", "Q. When?"; not "No. 5".
_ITEM_LABEL = re.compile(r"[\s•·⁃*–—-]*+(?:\d{1,3}|[IVX]{1,5}|[A-HQa-h])")
# Where a sentence ends without white space behind its stop: "said.The mayor", "said.Mr. Ruiz",
# "1,000.That".
_GLUED_STOP = re.compile(
    r"([.!?](?:(?<=[a-zà-ÿ]{3}.)|(?<=,\d{3}.)))([\"”’»]?)"
    r"(?=[A-ZÁÉÍÓÚÑ¿¡“«](?:[^\W\d_A-Z]{1,30}[\s,]|[^\W\d_A-Z]{1,3}\.\s[A-ZÁÉÍÓÚÑ]))"
)
# Numbers of footnotes: "in the valley.11 12 The mayor", "(type 2).10 The".
_NOTE_NUMBERS = re.compile(
    r"([.](?:(?<=[a-zà-ÿ]{3}.)|(?<=\w[)\]”»].)))(\d{1,3}(?>(?:[,\s]\d{1,3}){0,3}))\s++"
    r"(?=[A-ZÁÉÍÓÚÑ¿¡“«])"
)
_CITED = re.compile(r"\([^()]{1,60}\d\)[.,;]")  # “…” (Smith 55).
# Before the number of a bill: "the bill S. 1044". A name's initial has a capital before it.
_BILL = re.compile(r"(?<=[a-zà-ÿ]\s)[A-Z]\Z")
_INSERTED = ("–", "—", "--")
_PUNCTUATION = ",;:.!?'’"
_STOPS = frozenset(".!?…")
_LAST_STOP = re.compile(r"[.!?…][\"'”’»›)]*")  # of a spaced ellipsis: “complex. . . .”
_MARKS_AROUND = "\"'“‘«‹([{¿¡—–-"
_MAX_LABEL = 5  # characters of a label without its bullet
_NEVER_FIRST = frozenset("/%)]}»”,")  # no sentence begins with these
_QUOTES = frozenset("\"'”’»›")
# Characters around a mark that are looked at, so that an endless word takes no longer than another.
_MAX_WORD = 40
# A quotation's reporting verb stands among these first words: “Why?” Secretary Ana Smith asked.
_REPORTED_WITHIN = 4
# Shorter words with a full stop before a small letter are more often unknown abbreviations ("42
# hab. / km²").
_MIN_LETTERS = 4


def find_boundaries(text: str, language: str) -> Iterator[tuple[int, int]]:
    """The end of each sentence inside the text and the start of the next one, in order.

    The end of the last sentence is not among them. A label of news and a dateline are set apart
    like sentences; the splitter leaves them out.
    """
    begin = 0
    for end in find_opening_ends(text):
        yield len(text[:end].rstrip()), end
        begin = end
    for mark in _find_marks(text, begin):
        if mark.start() >= begin and _is_boundary(text, mark, begin, language):
            yield mark.end(2), mark.end()
            begin = mark.end()


def _find_marks(text: str, begin: int) -> Iterable[re.Match[str]]:
    """Everything that may end a sentence, in order."""
    marks = _MARK.finditer(text, begin)
    glued = (*_GLUED_STOP.finditer(text, begin), *_NOTE_NUMBERS.finditer(text, begin))
    has_address = any(sign in text for sign in _ADDRESS_SIGNS)
    if not has_address and not glued:
        return marks
    patterns = _ADDRESSES if has_address else ()
    addresses = chain.from_iterable(address.finditer(text, begin) for address in patterns)
    return sorted((*marks, *glued, *addresses), key=lambda mark: mark.start())


def _is_boundary(text: str, mark: re.Match[str], begin: int, language: str) -> bool:
    """Whether the sentence that starts at `begin` ends at this mark."""
    stops, closing = mark.groups()
    next_start = _skip_opening(text, mark.end())
    word, following = _word_before(text, begin, mark.start()), _word_at(text, next_start)
    if not word or not following or _LAST_STOP.fullmatch(following):
        return _DRAWN_LINE.fullmatch(text, mark.end(2)) is not None
    if following[0] in _NEVER_FIRST or (following == "..." and stops in "!?"):
        return False  # What a bridge! ... Nobody crossed it.
    if mark.end(2) == mark.end() and not word.strip(_MARKS_AROUND).replace(",", "").isalnum():
        return False  # a host's name, "valley.Example", and no word glued to the next
    if len(word) <= _MAX_LABEL and _ITEM_LABEL.fullmatch(text, begin, mark.start()):
        return False
    if closing and text[mark.end()] == "(" and _CITED.match(text, mark.end()):
        return False
    if following[0].islower():
        goes_on = _goes_on_small(text, mark, following, next_start, language)
        return not goes_on and _is_careless_start(word, stops, following, language)
    if set(word) == {"."} and _is_always_capital(following, language):
        return False  # the thing is . . . I would go
    if stops == ";":
        is_starter = following.lower() in sentence_lexicon(language).sentence_starters
        return is_starter and not following.isupper()
    if len(stops) > 1 and stops[1] not in _STOPS:
        return following[0].isupper()
    if "!" in stops or "?" in stops:
        if _stands_in_brackets(text, begin, mark):
            return False  # [16: name? 13:28]
        return not (_QUOTES & set(closing) and _is_reported(text, next_start, language))
    if word == "X" and _names_network(text, begin, mark.start()):
        return True
    if stops == "." and following[-1] == "." and _cites(word, following, language):
        return False
    if stops == "." and _goes_on_spelled(text, begin, mark.start(), following):
        return False
    if stops == "." and following.isdigit() and _BILL.search(text, begin, mark.start()):
        return False
    if stops == "." and is_measure(word, language):
        measured = ends_at_measure(text, begin, mark.start(), next_start, language)
        if measured is not None:
            return measured
    return ends_at_stop(word, stops, following, language)


def _goes_on_small(
    text: str, mark: re.Match[str], following: str, next_start: int, language: str
) -> bool:
    """Whether a small letter behind the mark goes on with the sentence, whatever the stop is."""
    stops, closing = mark.groups()
    if text.startswith(_INSERTED, mark.end()):  # a bill — really? — passed
        return True
    if stops[0] in "!?" and following in sentence_lexicon(language).continuing_words:
        return True  # Will it go on? or end?
    is_reported = _is_reported(text, next_start, language) and "." not in stops
    return is_reported or bool(closing)  # Leave! he yelled


def _is_always_capital(following: str, language: str) -> bool:
    """Whether the word has a capital wherever it stands, so that it shows no beginning: "I"."""
    plain = following.lower().replace("’", "'").rstrip(_PUNCTUATION)
    return plain in sentence_lexicon(language).lowercase_starters


def _stands_in_brackets(text: str, begin: int, mark: re.Match[str]) -> bool:
    """Whether square brackets that hold only a few words are open at the mark."""
    start = text.rfind("[", max(begin, mark.start() - _MAX_WORD), mark.start())
    end = text.find("]", mark.end(), mark.end() + _MAX_WORD)
    return 0 <= start < end and text.find("]", start, mark.end()) < 0


def _names_network(text: str, begin: int, end: int) -> bool:
    """Whether the X before a stop is the network's name, "posted on X.", and no initial."""
    before = text[max(begin, end - _MAX_WORD) : end].split()[:-1]
    return bool(before) and before[-1].islower()


def _cites(word: str, following: str, language: str) -> bool:
    """Whether both words are the abbreviated title of a work: "91 Fed. Reg. 34272"."""
    title = f"{word}. {following[:-1]}".lower()
    return title in sentence_lexicon(language).cited_works


def _goes_on_spelled(text: str, begin: int, end: int, following: str) -> bool:
    """Whether the stop stands between two letters of an acronym or of a name: "U. A. E." """
    letters = text[max(begin, end - 1) : end], following[:1]
    is_single = end - begin == 1 or text[end - 2 : end - 1] in " ("
    return is_single and all(map(str.isupper, letters)) and following[1:2] == "."


def _skip_opening(text: str, position: int) -> int:
    """The position after the marks that open a sentence."""
    opening = None if text[position].isalnum() else _OPENING.match(text, position)
    return opening.end() if opening else position


def _word_before(text: str, begin: int, end: int) -> str:
    before = text[max(begin, end - _MAX_WORD) : end].rsplit(maxsplit=1)
    return before[-1] if before else ""


def _word_at(text: str, position: int) -> str:
    ahead = text[position : position + _MAX_WORD].split(maxsplit=1)
    return ahead[0] if ahead else ""


def _is_careless_start(word: str, stops: str, following: str, language: str) -> bool:
    """Whether a sentence begins with a small letter or an address, as in careless text."""
    if following.startswith(("http", "www.")):
        return True
    if following in sentence_lexicon(language).lowercase_starters:
        return ends_at_stop(word, stops, following, language)
    if not (word.isalpha() and word.islower() and following.strip(_PUNCTUATION).isalpha()):
        return False
    if "." not in stops:
        return stops in "!?"
    return _STOPS.isdisjoint(stops[1:]) and len(word) >= _MIN_LETTERS


def _is_reported(text: str, position: int, language: str) -> bool:
    """Whether a reporting verb comes soon after a quotation that ends before `position`."""
    verbs = sentence_lexicon(language).reporting_verbs
    ahead = text[position : position + 2 * _MAX_WORD].split()[:_REPORTED_WITHIN]
    return any(word.strip(_PUNCTUATION) in verbs for word in ahead)
