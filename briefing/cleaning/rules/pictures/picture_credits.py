"""Tests of a line for a picture: its credit in brackets, behind a label, a bar or a stop, and who
stands where in it.
"""

import re
from functools import cache

from briefing.cleaning.lexicon import CleaningLexicon
from briefing.cleaning.lines import TextLine
from briefing.languages.page_words import match_page_words

MAX_CREDIT = 8  # words of a credit
# Between the brackets that close a caption: "(Photo credit should read Ann Ruiz/AFP via Getty …)".
MAX_CLOSING_CREDIT = 12
MIN_CREDITED = 10  # words of a caption with it: "8. Mobile UX/UI Design" is an item
MAX_LABELLED_CREDIT = 70  # characters of "Photo: Ann Ruiz / The Post"

_SIGN = re.compile(r"[()\[\]|/:»”.!?](?:(?<![.!?])| )")
_ENDS_IN_PARENTHESES = re.compile(r"[\w.!?\"”’»]\s*[(\[](?P<credit>[^()\[\]]{2,80})[)\]]\.?$")
_CREDIT_BEHIND_BAR = re.compile(r"[.”»] ?[|/] ?[A-ZÁÉÍÓÚÑ][^|/.\d]{2,50}$")
# "… on July 30. Customs Service/Handout via REUTERS": names behind the sentence, mostly without a
# stop of their own.
_CREDIT_BEHIND_STOP = re.compile(r"[.!?”»)] (?P<credit>[A-ZÁÉÍÓÚÑ][^.!?()]{2,60})\.?$")
_HANDED_OUT = re.compile(rf"\b{match_page_words('handed_out')}\b", re.IGNORECASE)
# "… in Lomas. EFE/ Ana Ruiz": an agency's letters and a name.
_AGENCY_AND_NAME = re.compile(
    r"[A-ZÁÉÍÓÚÑ]{2,}/ ?[A-ZÁÉÍÓÚÑ][\w.'’-]+(?: [A-ZÁÉÍÓÚÑ][\w.'’-]+){0,4}"
)
# "… in Lomas. Ann Ruiz/Nova Images", "… in Lomas. Ann Ruiz/AP.": a name of two words and an agency.
_NAME_AND_AGENCY = re.compile(
    r"[A-ZÁÉÍÓÚÑ][\w.'’-]+(?: [A-ZÁÉÍÓÚÑ][\w.'’-]*){1,3} ?/ ?"
    r"[A-ZÁÉÍÓÚÑ][\w.'’-]+(?: [A-ZÁÉÍÓÚÑ]\w+){0,2}"
)
# "Ana Ruiz (c), meets Luis Soto (c-l)": small letters, as "(D)" and "(R)" are parties.
_SIDE = match_page_words("side_letters")
_POSITION = re.compile(
    rf"[A-ZÁÉÍÓÚÑ][\w.'’-]+ \((?:(?:c|{_SIDE})(?:-(?:c|{_SIDE}))?\.?"
    rf"|\d{match_page_words('ordinal_endings')} {_SIDE}|{match_page_words('side_words')}\.?|L)\)"
    r"(?=[\s,.;]|$)"
)
# "LOMAS, NUEVO VALLE - JANUARY 20: Farmers …", "LOMAS, 20ENERO2025.- Ana Ruiz …": no dateline has
# its day in capitals behind a dash with a colon, or in one word with its month and year.
_AGENCY_OPENING = re.compile(
    r"[A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ .,'’-]{2,50}(?: [-–—] [A-Z]{3,9}\.? \d{1,2}(?:, \d{4})?: "
    r"|,? \d{1,2}[A-ZÁÉÍÓÚ]{4,10}\d{4}\.?[-–—])"
)
# "… in Lomas. Ann Ruiz | Nova | Alder Pictures": the last part is whose pictures they are.
_BARS_BEHIND_STOP = re.compile(
    r"[.!?”»)] [A-ZÁÉÍÓÚÑ][\w.'’ -]{1,40}(?: \| [A-ZÁÉÍÓÚÑ][\w.'’ -]{1,30}){0,2}"
    r" \| (?P<agency>[A-ZÁÉÍÓÚÑ][\w.'’ -]{1,30})$"
)
_ONLY_IN_BRACKETS = re.compile(r"[(\[](?P<credit>[^()\[\]]{2,80})[)\]]\.?")
_CAPITALIZED = re.compile(r"[^\W\d_a-zà-ÿ][\w.'’-]*")
CLOSING = (".", "/", "|", "(", ")", ";", ",", "”", "»", "–", "—", "-")  # before a credit's label


def may_credit(line: TextLine) -> bool:
    """Whether a line has what any of the tests below needs, and most lines have not.

    That is a sign, or two capitals at its start as the captions of agencies have.
    """
    if line.text[0].isupper() and line.text[1:3].isupper():
        return True
    if not line.ends_sentence:
        return _SIGN.search(line.text) is not None
    text = line.text
    return "(" in text or "[" in text or "|" in text or _may_end_with_label(line)


def _may_end_with_label(line: TextLine) -> bool:
    """Whether a line that ends as a sentence has a mark of a credit's label: few paragraphs do."""
    ending = line.text[-MAX_LABELLED_CREDIT:]
    return "/" in ending or "|" in ending or ":" in ending


def ends_with_credit(line: TextLine, lexicon: CleaningLexicon, _: frozenset[str]) -> bool:
    """Whether the line closes with a credit in brackets: "… on Tuesday. (AP Photo/Ann Ruiz)"."""
    if not line.text.endswith((")", "]", ").", "].")):
        return False
    match = _ENDS_IN_PARENTHESES.search(line.text)
    if match is None:
        return False
    return _is_picture_credit(match["credit"], lexicon, most=MAX_CLOSING_CREDIT)


def has_credit_inside(line: TextLine, lexicon: CleaningLexicon, _: frozenset[str]) -> bool:
    """Whether a caption with its credit is glued before the headline: "… in Lomas. | Nova Photo
    Mayor hails …".
    """
    return "|" in line.text and _credit_inside(lexicon).search(line.text) is not None


@cache
def _credit_inside(lexicon: CleaningLexicon) -> re.Pattern[str]:
    """A bar behind a sentence, and right behind it, or behind a name and a stroke, an agency.

    Between titles that a page lists in a row no sentence ends.
    """
    words = sorted({*lexicon.agency_names, *lexicon.picture_credit_words}, key=len, reverse=True)
    name = r"[A-ZÁÉÍÓÚÑ][\w.'’-]*(?: [\w.'’-]+){0,4}"
    agency = rf"(?=[A-ZÁÉÍÓÚÑ])(?i:{'|'.join(map(re.escape, words))})\b"
    return re.compile(rf"(?:[.!?][\"'’)]?|[”\"»]) ?\| ?(?:{name} ?/ ?){{0,2}}{agency}")


def says_who_stands_where(line: TextLine, _: CleaningLexicon, _matched: frozenset[str]) -> bool:
    """Whether a name has its place in a picture behind it: "Ana Ruiz (c) receives …"."""
    return "(" in line.text and _POSITION.search(line.text) is not None


def is_only_credit(line: TextLine, lexicon: CleaningLexicon, _: frozenset[str]) -> bool:
    """Whether the line is a credit in brackets and nothing else: "(AP Photo)"."""
    match = _ONLY_IN_BRACKETS.fullmatch(line.text)
    return match is not None and _is_picture_credit(match["credit"], lexicon)


def ends_with_credit_label(line: TextLine, lexicon: CleaningLexicon, _: frozenset[str]) -> bool:
    """Whether the line ends in "… on Tuesday. Photo: Ann Ruiz", or in "… | ANN RUIZ (AP)"."""
    if line.ends_sentence and not _may_end_with_label(line):
        return False
    ending = line.text[-MAX_LABELLED_CREDIT:]
    # The names of a sentence's own end have a bar between them.
    may_stand_behind = not line.ends_sentence or "/" in ending
    behind = _CREDIT_BEHIND_STOP.search(ending) if may_stand_behind else None
    if behind and line.word_count >= MIN_CREDITED and _NAME_AND_AGENCY.fullmatch(behind["credit"]):
        return True
    if behind and not line.ends_sentence and _names_source(behind["credit"]):
        return True
    if line.word_count >= MIN_CREDITED and _ends_with_barred_agency(ending, lexicon):
        return True
    if ("|" in ending or "/" in ending) and _CREDIT_BEHIND_BAR.search(ending):
        return True
    if ":" not in ending:
        return False
    lower = line.lower_text[-MAX_LABELLED_CREDIT:]
    labels = [label for label in _credit_labels(lexicon) if label in lower]
    return any(_is_labelled_credit(ending, lower.rfind(label), len(label)) for label in labels)


def _ends_with_barred_agency(ending: str, lexicon: CleaningLexicon) -> bool:
    barred = _BARS_BEHIND_STOP.search(ending) if "|" in ending else None
    if barred is None:
        return False
    agency = barred["agency"].lower()
    is_picture = not set(agency.split()).isdisjoint(lexicon.picture_credit_words)
    return is_picture or agency in lexicon.agency_names


@cache
def _credit_labels(lexicon: CleaningLexicon) -> tuple[str, ...]:
    return tuple(label for label in lexicon.caption_openings if label.endswith(":"))


def opens_as_agency_caption(line: TextLine, _: CleaningLexicon, _matched: frozenset[str]) -> bool:
    """Whether the line opens with place and day as only the captions of agencies do."""
    return line.text[1:3].isupper() and _AGENCY_OPENING.match(line.text) is not None


def is_bare_credit(line: TextLine, lexicon: CleaningLexicon) -> bool:
    """Whether the line is a credit without brackets or label: "Ann Ruiz/Alder Pictures"."""
    is_short = line.word_count <= MAX_CREDIT and not line.ends_sentence
    return is_short and "/" in line.text and _is_picture_credit(line.text, lexicon)


def _is_labelled_credit(ending: str, place: int, length: int) -> bool:
    """Whether a label at this place is a credit's: behind a mark, or with a capital before names.

    An example without a mark: "… saluda a los vecinos Foto: Ana Ruiz".
    """
    before, names = ending[:place].rstrip(), ending[place + length :].split()
    if before.endswith(CLOSING):
        return True
    is_apart = bool(before) and ending[place].isupper()
    return is_apart and 0 < len(names) <= MAX_CREDIT and all(map(_CAPITALIZED.match, names))


def _names_source(credit: str) -> bool:
    """Whether what stands behind a caption is who handed out the picture: "… EFE/Archivo"."""
    if _AGENCY_AND_NAME.fullmatch(credit):
        return True
    if not _HANDED_OUT.search(credit):
        return False
    names = credit.replace("/", " ").split()
    return len(names) <= MAX_CREDIT and any(name[0].isupper() for name in names[-1:])


def _is_picture_credit(credit: str, lexicon: CleaningLexicon, *, most: int = MAX_CREDIT) -> bool:
    names = credit.replace("/", " / ").split()
    if len(names) > most or any(name.isdigit() for name in names):
        return False
    parts = (*names, *credit.split("/"), credit)
    if any(part.strip(" :").lower() in lexicon.picture_credit_words for part in parts):
        return True
    return "/" in credit and all(_CAPITALIZED.match(name) for name in names if name != "/")
