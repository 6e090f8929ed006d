"""What a single line is by its own shape and words: one table of rules, tried in order; the first that fits wins."""

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass

from briefing.cleaning.lexicon import CleaningLexicon, phrase_set
from briefing.cleaning.lines import TextLine
from briefing.cleaning.rules import phrase_index
from briefing.model import BlockKind

LONGEST_LABEL = (
    25  # words; a longer line that begins like a label ("Subscribe …") is a sentence of an article
)
LONGEST_CAPTION = 60  # words; captions with their description of the picture stay below it
LONGEST_CREDIT = 8  # words between the parentheses that close a caption
LONGEST_LABELLED_CREDIT = 70  # characters of "Photo: Ann Ruiz / The Post"
LONGEST_BYLINE = 12  # where no bar parts it from a day and a list of subjects
LONGEST_AGENCY = 7  # words of "By Agence France-Presse" with a date's place or two
LONGEST_AGE = 6  # words of "Updated 3 hours ago"
FEW_WORDS = 4  # of a button, or of a count of comments
LONGEST_DATE = 20  # words of "Published: Monday, January 6, 2025 at 9:30 a.m. Updated …"
MOST_HEAD_WORDS = (
    12  # of a list of other articles: "More on trade from our reporters in Mexico City"
)
LEAST_TITLE = 3  # words
LONGEST_HEAD = 40  # characters before the colon, where the first entry is glued behind it

_ENDS_IN_PARENTHESES = re.compile(r"[\w.!?\"”’»]\s*[(\[](?P<credit>[^()\[\]]{2,80})[)\]]\.?$")
_CREDIT_BEHIND_BAR = re.compile(r"[.”»] ?[|/] ?[A-ZÁÉÍÓÚÑ][^|/.\d]{2,50}$")
_COUNTED_COMMENTS = re.compile(
    r"\d{1,4} (?:comments?|comentarios?|repl(?:y|ies)|respuestas?|thoughts?|responses?)\b"
    r"(?P<on> (?:on|to|en|a|sobre) [\"“«‘])?"
)
_NUMBERS = re.compile(r"[\W\d_]+")
_NUMERIC_DATE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:,? \d{1,2}[:.]\d\d(?::\d\d)?)?")
_CLOCK = re.compile(
    r"(?:\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\.?)?(?: (?:gmt|utc|ces?t|bst|[ecp][ds]?t|hrs?|h))?"
    r"|\d{1,3} (?:min|mins|minut[eo]s?|hours?|horas?|days?|días?)\b.{0,20})"
)
_PAGE_NUMBER = re.compile(r"(?:page|p\.|página|pág\.?) ?\d{1,4}(?: ?(?:of|de|/) ?\d{1,4})?")
_CAPITALIZED = re.compile(r"[^\W\d_a-zà-ÿ][\w.'’-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class LineLabel:
    """What a line is, and why, in words."""

    kind: BlockKind
    reason: str


COMMENT_HEAD = LineLabel(kind="comment", reason="head or end of a comment section")
RELATED_HEAD = LineLabel(kind="related", reason="head of a list of other articles")


AGENCY_CREDIT = LineLabel(kind="credit", reason="credit to an agency or a paper")
CAPTION_WITH_CREDIT = LineLabel(kind="caption", reason="closes with a picture's credit")
KINDS_BELOW_HEADLINE = ("byline", "date", "credit")  # they stand below a headline, not below a menu


MatchedLists = frozenset[str]  # the lists of phrases of which one opens a line
LineTest = Callable[[TextLine, CleaningLexicon, MatchedLists], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRule:
    """A role and the lines that have it: those opened by one of a list of phrases, or those for which a test holds."""

    role: LineLabel
    opened_by: str | None = None
    most: int = LONGEST_LABEL  # words of the line
    applies: LineTest | None = None
    letters: bool = True  # whether it can hold for a line that begins with a letter

    def holds(self, line: TextLine, words: CleaningLexicon, opens: MatchedLists) -> bool:
        """Whether the line has this role."""
        if line.words > self.most:
            return False
        return self.opened_by in opens or (
            self.applies is not None and self.applies(line, words, opens)
        )


def label_by_text(line: TextLine, words: CleaningLexicon) -> LineLabel | None:
    """The role that the line's own words give it; None for a line that only its place can tell of."""
    opens = phrase_index.lists_opening(line.opening, words)
    if opens:
        return next((rule.role for rule in RULES if rule.holds(line, words, opens)), None)
    for most, applies, role in _OF_LETTERS if line.opening[:1].isalpha() else _BY_SHAPE:
        if line.words <= most and applies(line, words, opens):
            return role
    return None


def _labelled(line: TextLine, opens: MatchedLists, name: str, most: int) -> bool:
    """Whether the line opens with a phrase of that list and is short enough for a label."""
    return name in opens and line.words <= most


def strip_byline_opening(text: str, words: CleaningLexicon) -> str:
    """The text behind the "By " that opens it, if one does."""
    openings = [opening for opening in words.byline if text.lower().startswith(opening)]
    return text[max(map(len, openings), default=0) :].strip()


def _is_comment_head(line: TextLine, _words: CleaningLexicon, _opens: MatchedLists) -> bool:
    counted = _COUNTED_COMMENTS.match(line.bare)
    return counted is not None and (line.words <= FEW_WORDS or counted["on"] is not None)


def _is_related_head(line: TextLine, words: CleaningLexicon, opens: MatchedLists) -> bool:
    if _is_labelled_link(line, words, opens):
        return False
    if _labelled(line, opens, "related", MOST_HEAD_WORDS):
        return True
    return "related" in opens and line.opening[:LONGEST_HEAD].partition(":")[0] in words.related


def _is_labelled_link(line: TextLine, _words: CleaningLexicon, opens: MatchedLists) -> bool:
    """Whether one title stands behind a list's head and a colon: "Te puede interesar: ¿De quién es el río?"."""
    if "related" not in opens or line.words > LONGEST_LABEL:
        return False
    _, colon, title = line.opening.partition(": ")
    return bool(colon) and len(title.split()) >= LEAST_TITLE


def _is_agency(line: TextLine, words: CleaningLexicon, opens: MatchedLists) -> bool:
    named = strip_byline_opening(line.bare, words) if "byline" in opens else line.bare
    return named.strip("()[]-—– ") in phrase_set(words, "agencies")


def _closes_with_credit(line: TextLine, words: CleaningLexicon, _opens: MatchedLists) -> bool:
    if not line.text.endswith((")", "]", ").", "].")):
        return False
    match = _ENDS_IN_PARENTHESES.search(line.text)
    return match is not None and _is_picture_credit(match["credit"], words)


def _closes_with_label(line: TextLine, words: CleaningLexicon, _opens: MatchedLists) -> bool:
    """Whether the line ends in "… on Tuesday. Photo: Ann Ruiz / The Post", or in "… on Tuesday. | ANN RUIZ (AP)"."""
    ending = line.opening[-LONGEST_LABELLED_CREDIT:]
    if ("|" in ending or "/" in ending) and _CREDIT_BEHIND_BAR.search(
        line.text[-LONGEST_LABELLED_CREDIT:]
    ):
        return True
    if ":" not in ending:
        return False
    places = [
        ending.rfind(label) for label in words.caption if label.endswith(":") and label in ending
    ]
    return any(ending[:place].rstrip().endswith((".", "/", "|", "(", "”", "»")) for place in places)


def _is_picture_credit(credit: str, words: CleaningLexicon) -> bool:
    names = credit.replace("/", " / ").split()
    if len(names) > LONGEST_CREDIT or any(name.isdigit() for name in names):
        return False
    known = any(
        part.strip().lower() in words.photo for part in [*names, *credit.split("/"), credit]
    )
    return known or (
        "/" in credit and all(_CAPITALIZED.match(name) for name in names if name != "/")
    )


def _is_byline(line: TextLine, words: CleaningLexicon, opens: MatchedLists) -> bool:
    most = LONGEST_LABEL if "|" in line.text else LONGEST_BYLINE
    if not _labelled(line, opens, "byline", most) or line.text.endswith((".", "?", "!", ":")):
        return False
    names = strip_byline_opening(line.text, words).split()
    return bool(names) and _CAPITALIZED.match(names[0]) is not None


def _is_dated(line: TextLine, _words: CleaningLexicon, opens: MatchedLists) -> bool:
    labelled = _labelled(line, opens, "published", LONGEST_DATE) or _labelled(
        line, opens, "updated", LONGEST_DATE
    )
    return labelled and any(character.isdigit() for character in line.text)


def _is_furniture(line: TextLine, words: CleaningLexicon, _opens: MatchedLists) -> bool:
    return line.bare in phrase_set(words, "controls")


def _is_page_number(line: TextLine, _words: CleaningLexicon, _opens: MatchedLists) -> bool:
    return line.bare[0:1] == "p" and _PAGE_NUMBER.fullmatch(line.bare) is not None


def _is_numeric_date(line: TextLine, _words: CleaningLexicon, _opens: MatchedLists) -> bool:
    return _NUMERIC_DATE.fullmatch(line.text) is not None


def _is_number(line: TextLine, _words: CleaningLexicon, _opens: MatchedLists) -> bool:
    return _NUMBERS.fullmatch(line.text) is not None


def _is_clock(line: TextLine, _words: CleaningLexicon, _opens: MatchedLists) -> bool:
    return _CLOCK.fullmatch(line.opening) is not None


RULES: tuple[LineRule, ...] = (
    LineRule(role=COMMENT_HEAD, opened_by="comments", applies=_is_comment_head),
    LineRule(role=AGENCY_CREDIT, opened_by="sources"),
    LineRule(role=AGENCY_CREDIT, most=LONGEST_AGENCY, applies=_is_agency),
    LineRule(
        role=LineLabel(kind="caption", reason="opens as a caption or a picture's credit does"),
        opened_by="caption",
        most=LONGEST_CAPTION,
    ),
    LineRule(role=CAPTION_WITH_CREDIT, most=LONGEST_CAPTION, applies=_closes_with_credit),
    LineRule(role=CAPTION_WITH_CREDIT, most=LONGEST_CAPTION, applies=_closes_with_label),
    LineRule(role=LineLabel(kind="byline", reason="names the author"), applies=_is_byline),
    LineRule(
        role=LineLabel(kind="date", reason="gives the date of the article"), applies=_is_dated
    ),
    LineRule(
        role=LineLabel(kind="nav", reason="a button or an entry of a menu"),
        most=FEW_WORDS,
        applies=_is_furniture,
    ),
    LineRule(
        role=LineLabel(kind="nav", reason="the number of a page"),
        most=FEW_WORDS,
        applies=_is_page_number,
    ),
    LineRule(
        role=RELATED_HEAD, most=sys.maxsize, applies=_is_related_head
    ),  # the whole list may be glued behind it
    LineRule(
        role=LineLabel(kind="related", reason="link to another article"),
        opened_by="read_more",
        applies=_is_labelled_link,
    ),
    LineRule(
        role=LineLabel(kind="promo", reason="asks to subscribe, follow or share"),
        opened_by="promo",
    ),
    LineRule(
        role=LineLabel(kind="notice", reason="a notice of the publisher"),
        opened_by="notice",
    ),
    LineRule(
        role=LineLabel(kind="date", reason="a date"),
        most=2,
        applies=_is_numeric_date,
        letters=False,
    ),
    LineRule(
        role=LineLabel(kind="date", reason="a time or an age"),
        most=LONGEST_AGE,
        applies=_is_clock,
        letters=False,
    ),
    LineRule(
        role=LineLabel(kind="other", reason="only numbers or signs"),
        applies=_is_number,
        letters=False,
    ),
)
# What is left to ask of a line that no phrase opens, as most do not; fewer of one that begins with a letter.
_SHAPES = tuple(
    (rule, (rule.most, rule.applies, rule.role))
    for rule in RULES
    if rule.applies
    and rule.applies not in (_is_byline, _is_dated, _is_related_head, _is_labelled_link)
)
_BY_SHAPE = tuple(asked for _, asked in _SHAPES)
_OF_LETTERS = tuple(
    asked for rule, asked in _SHAPES if rule.letters and rule.applies is not _is_comment_head
)
