"""Whether a sentence is one: it begins and ends as one, has a finite verb, and is no debris."""

import re
from collections import Counter
from functools import lru_cache

from briefing.composing.gate.finite_verbs import has_finite_verb
from briefing.composing.gate.reading import SentenceReading
from briefing.composing.gate.signs.tense import tells_future, tells_past, tells_present_only
from briefing.sentences.punkt_rules import sentence_lexicon
from briefing.text.dates.calendar_words import number_months
from briefing.text.dates.printed_dates import find_printed_dates
from briefing.text.plain_words import flatten
from briefing.text.stop_words import load_stop_words

# Words: on the labelled days .99 of what has fewer than eight is not fit to stand alone.
SHORTEST = 8
LEAST_PARAGRAPH = 15  # words: shorter lines without a stop are decks, captions, labels
_ENDS = re.compile(r"[.!…][\"'”’»)\]]*$")
# "The argument: foresees more agents", "Best case: The pact holds": what a list or a box calls by
# its name. Of some 50 such sentences in articles of 285 days three passed the gate: fact checks.
_NAMED_ITEM = re.compile(r"(?:[^\W\d_]+(?:['’][^\W\d_]+)? ){0,2}[^\W\d_]+: [^\W\d_]")
# A feed cuts what it prints: "called for justice, ..."; within marks a speaker breaks off.
_CUT = re.compile(r"(?:\.\.\.|…|\[…\]|\(…\))\.?$")
# A feed cuts at the decimal point too: "creció 4." ends a text of "4.2 %".
_ENDS_IN_NUMBER = re.compile(r"(?<![\w.,])\d{1,3}\.$")
_INKED = re.compile(r"\S")
_BEGINS = re.compile(r"[\"'“‘«(\[¿¡]*[^\W\da-zà-ÿ_]|[\"'“‘«(\[¿¡]*[$€£]?\d")
# "2. ", "b) ", and glued to what it numbers: "3.The pact".
_LIST_MARK = re.compile(r"\W*(?:\(?[a-z\d]{1,2}[).]\s|\d{1,2}\.(?=[^\W\da-zà-ÿ_])|[•*▪●–—-]\s)")
_ASKS = re.compile(r"[?][\"'”’»)\]]*$")
# A caption ends in a credit, a tooltip in MORE between two words.
_CREDIT = re.compile(r"\((?:AP|Reuters|AFP|EFE|Getty|Notimex|Cuartoscuro)[^()]*\)\.?$")
# "Ana Vale/Getty Images": whose picture it is that the sentence before tells of.
_CREDIT_LINE = re.compile(r"[^\W\da-zà-ÿ_][\w.’' -]{2,50}\s?/\s?[^\W\da-zà-ÿ_][\w’ -]{1,40}\.?$")
_PLACED = re.compile(r"[^\W\da-zà-ÿ_]\w+, [a-zà-ÿ]+, ")  # "Ana Vale, center, meets"
_PRESENT = re.compile("[^su]s$")
CAPTION_WITHIN = 60  # days before the article: a report does not print the year of its own weeks
_TOOLTIP = re.compile(r"[a-z)]\s?MORE\s+\w|[a-z][A-Z][a-z]+\s[a-z]+.{0,200}\bMORE\b")
_LABEL = re.compile(r"(?P<label>[A-Z]{4,})(?:\s[A-Z]{4,})*\s[A-Z][a-z]")
DATELINE_WITHIN = 80  # characters of a place with its day
_DATELINE_END = re.compile(r"\s?[.,]?\s?[—–-]{1,2}\s?[^\W\da-zà-ÿ_]")
_PLACE_LINE = re.compile(
    r"[^\W\da-zà-ÿ_][^.,;:!?\n]{2,40}(?:, [^.;:!?\n]{2,30})?\.(?:\s[—–-]{1,2}\s|[—–-]{1,2}\s?)"
    r"[^\W\d_]"  # "Ann Vale Jr. -mayor of Lomas- signed" has a blank before its dash alone
    r"|(?:[A-ZÁÉÍÓÚÑÜ][\w.'’]*,?\s){1,5}[—–]\s[A-ZÁÉÍÓÚÑÜ]"
)
# "LMX, +0.12%": what a page puts beside the name of a share or an index.
_TICKER = re.compile(r"\b[A-Z][A-Z.]{0,5},? [+−–-]\d+(?:[.,]\d+)?\s?%")
_PAIRS = (("«", "»"), ("(", ")"), ("[", "]"))
# A curly mark whose partner was typed straight: “no more", "no more”. One in twenty of sentences
# that lack a mark is such a one.
_MIXED = re.compile(r'“.*"|".*”')
_DOUBLE = re.compile(r'“|”|(?P<opens>(?<![^\s(\[—–-])"(?=[^\s]))|"')
# Two single marks, alike or not, typed for a double one: ‘’, ′', ´´; feet and inches are none.
_SINGLE = "[‘’'′´`]"
_TYPED = re.compile(f"{_SINGLE}{{2}}")
_TYPED_OPENING = re.compile(rf"(?<![^\s(\[¿¡—–]){_SINGLE}{{2}}(?=[^\W_¿¡])")
_TYPED_CLOSING = re.compile(rf"(?<=[\w.,!?…]){_SINGLE}{{2}}(?=[\s,.;:)\]]|$)")
_INCHES = re.compile(r"\d['’′´]\s?\d+['’′´]{2}|\d+['’′´]{2}(?=\s[^\W\d_])")
_GLUED_CAPITAL = re.compile(r"[a-zà-ÿ]{2}[.!?”\"][A-ZÁÉÍÓÚÑ][a-zà-ÿ]")


def find_broken_form(reading: SentenceReading) -> str | None:
    """The code of what makes it no whole sentence; None if it is one.

    "damaged", "short", "question", "fragment", "unbalanced", "verbless", "debris" or "headline".
    """
    if reading.sentence.damaged:
        return "damaged"
    if _ASKS.search(reading.text):
        return "question"
    if not _BEGINS.match(reading.text):
        return "fragment"
    if not _ENDS.search(reading.text) and not _lacks_only_stop(reading):
        return "fragment"
    if (
        _is_named_item(reading)
        or _LIST_MARK.match(reading.text)
        or _CUT.search(reading.text)
        or _is_cut_number(reading)
    ):
        return "fragment"
    if _is_unbalanced(reading.text):
        return "unbalanced"
    if _is_debris(reading):
        return "debris"
    if reading.length < SHORTEST:
        return "short"
    if _repeats_headline(reading):
        return "headline"
    return None if has_finite_verb(reading) else "verbless"


def _lacks_only_stop(reading: SentenceReading) -> bool:
    """Whether it is all of the first paragraph, as some systems print a lead: no stop at its end.

    It is long, has a verb of what happened, was said or is to come, and breaks off nowhere.
    """
    kept, own = reading.article.cleaned.kept, reading.sentence
    first = next((n for n, block in enumerate(kept) if block.kind == "body"), None)
    if own.paragraph != first or reading.length < LEAST_PARAGRAPH or not reading.lower:
        return False
    behind = reading.article.article.text[own.span.end : kept[own.paragraph].span.end]
    if behind.strip() or not reading.text[-1].isalnum() or reading.text.isupper():
        return False
    is_open = reading.lower[-1] in load_stop_words(reading.article.language)
    return not is_open and not tells_present_only(reading)


def _is_cut_number(reading: SentenceReading) -> bool:
    """Whether its last word is a number that may go on, with which the article's text ends.

    A day behind its month is whole: "until June 4."
    """
    if not _ENDS_IN_NUMBER.search(reading.text):
        return False
    before = reading.text.split()[-2:-1]  # none where the number stands alone
    if before and before[0].rstrip(".").lower() in number_months(reading.article.language):
        return False
    return not _INKED.search(reading.article.article.text, reading.sentence.span.end)


def _is_named_item(reading: SentenceReading) -> bool:
    """Whether a name of what it tells stands before a colon, and no verb of saying."""
    named = _NAMED_ITEM.match(reading.text)
    before = named[0].split(":")[0].lower().split() if named else []
    return bool(before) and reading.lexicon.finite_reporting_verbs.isdisjoint(before)


def _is_unbalanced(text: str) -> bool:
    if not (_MIXED.search(text) and _alternates(text)):
        if text.count('"') % 2:
            return True
        if text.count("“") != text.count("”"):
            return True
    if any(text.count(opening) != text.count(closing) for opening, closing in _PAIRS):
        return True
    if not _TYPED.search(text):
        return False
    typed = _INCHES.sub(" ", text)
    return len(_TYPED_OPENING.findall(typed)) != len(_TYPED_CLOSING.findall(typed))


def _alternates(text: str) -> bool:
    """Whether each double mark that opens is closed, whichever form either has."""
    is_open = False
    for mark in _DOUBLE.finditer(text):
        opens = mark[0] == "“" or mark["opens"] is not None
        if opens is is_open:
            return False
        is_open = opens
    return not is_open


def _is_debris(reading: SentenceReading) -> bool:
    """A caption, a credit, a tooltip, a ticker, two lines glued together, or words on the page."""
    text = reading.text
    if (
        _CREDIT.search(text)
        or _CREDIT_LINE.match(reading.following)
        or _is_credited_behind(reading)
        or _ends_as_caption(reading)
        or ("MORE" in text and _TOOLTIP.search(text))
        or _GLUED_CAPITAL.search(text)
        or ("%" in text and _TICKER.search(text))
    ):
        return True
    if _opens_with_label(reading) or _keeps_dateline(reading):
        return True
    lower = f" {text.lower()} "
    return any(phrase in lower for phrase in reading.words.boilerplate)


def _is_credited_behind(reading: SentenceReading) -> bool:
    """Whether a credit in brackets follows: "(Photo: Ana Vale, Lomas Post)"."""
    label = re.match(r"\(([^\W\d_]+)\s?:", reading.following)
    return label is not None and label[1].lower() in reading.words.credit_labels


def _ends_as_caption(reading: SentenceReading) -> bool:
    """Whether it has a whole date of the article's own weeks at its end, or with its weekday, and
    says what is seen: in the present, or who stands where.

    Of eleven such sentences of the labelled days seven tell what was done or will be: facts.
    """
    published = reading.article.article.published
    printed = find_printed_dates(reading.text, reading.article.language)
    if not printed:
        return False
    is_last = len(reading.text) - printed[-1].span.end <= len("2.”")
    if not is_last and not any(one.weekday for one in printed):
        return False
    if published is not None and not 0 <= (published - printed[-1].day).days <= CAPTION_WITHIN:
        return False
    tells = tells_past(reading) or tells_future(reading)
    return not tells or bool(_PLACED.search(reading.text)) or (is_last and _shows(reading))


def _shows(reading: SentenceReading) -> bool:
    """Whether somebody named does something in the present: "Ana Vale holds up the accord"."""
    name = next((n for n, token in enumerate(reading.tokens) if not token[0].isupper()), 0)
    verb = reading.lower[name] if name else ""
    known = reading.lexicon.finite_reporting_verbs | reading.words.irregular_pasts
    is_present = bool(_PRESENT.search(verb)) and not reading.lexicon.drops_subjects
    return name > 1 and is_present and verb not in known


def _keeps_dateline(reading: SentenceReading) -> bool:
    """Whether a dateline is left before it: "Lomas, 3 de mayo de 2024 — El …", "Lomas.- La …"."""
    if _PLACE_LINE.match(reading.text):
        return True
    printed = find_printed_dates(reading.text[:DATELINE_WITHIN], reading.article.language)
    behind = reading.text[printed[0].span.end :] if printed else ""
    return bool(_DATELINE_END.match(behind))


def _opens_with_label(reading: SentenceReading) -> bool:
    """Whether a word in capitals before a sentence stands nowhere else: a player's label."""
    label = _LABEL.match(reading.text)
    if label is None:
        return False
    return _count_capitals(reading.article.article.text)[label["label"]] == 1


@lru_cache(maxsize=16)
def _count_capitals(text: str) -> Counter[str]:
    """How often each word in capitals stands in a text."""
    return Counter(re.findall(r"[A-Z]{4,}", text))


_flatten_title = lru_cache(maxsize=16)(flatten)  # asked of each sentence below it


def _repeats_headline(reading: SentenceReading) -> bool:
    """Whether it is the headline, or begins with it and goes on with another sentence's first word.

    "Vidalia sends troops to the border The order follows …": two lines of a page, read as one.
    """
    title = reading.article.article.title
    if title is None or not reading.flat.startswith(flat := _flatten_title(title)):
        return False
    behind = reading.text.split()[len(title.split()) :]
    if not behind or len(behind) == reading.length:
        return reading.flat == flat
    starters = sentence_lexicon(reading.article.language).sentence_starters
    return behind[0][0].isupper() and behind[0].lower() in starters
