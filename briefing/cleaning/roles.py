"""What a single line is by its own shape and words: one table of rules, tried in order; the first that fits wins."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from briefing.cleaning.lines import Line
from briefing.cleaning.vocabulary import CleaningWords
from briefing.model import BlockKind

LONGEST_LABEL = 25  # words; a longer line that begins like a label ("Subscribe …") is a sentence of an article
LONGEST_CAPTION = 60  # words; captions with their description of the picture stay below it
LONGEST_CREDIT = 8  # words between the parentheses that close a caption
LONGEST_BYLINE = 12
LONGEST_DATE = 14  # words of "Published: Monday, January 6, 2025 at 9:30 a.m. Updated …"
MOST_HEAD_WORDS = 12  # of a list of other articles: "More on trade from our reporters in Mexico City"
LONGEST_HEAD = 40  # characters before the colon, where the first entry is glued behind it

_ENDS_IN_PARENTHESES = re.compile(r"[\w.!?\"”’»]\s*[(\[](?P<credit>[^()\[\]]{2,80})[)\]]\.?$")
_COUNTED_COMMENTS = re.compile(r"\d{1,4} (?:comments?|comentarios?|repl(?:y|ies)|respuestas?)\b", re.IGNORECASE)
_NUMBERS = re.compile(r"[\W\d_]+")
_CLOCK = re.compile(
    r"(?:\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\.?)?|\d{1,3} (?:min|mins|minutes?|minutos|hours?|horas?|days?|días?)\b.{0,20})",
    re.IGNORECASE,
)
_CAPITALIZED = re.compile(r"[^\W\d_a-zà-ÿ][\w.'’-]*")
_BULLET = re.compile(r"^(?:[•·*▪●○■►»>|-]|\d{1,3}[.)])\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What a line is, and why, in words."""

    kind: BlockKind
    reason: str


COMMENT_HEAD = Role(kind="comment", reason="head or end of a comment section")
RELATED_HEAD = Role(kind="related", reason="head of a list of other articles")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A role and the lines that have it."""

    role: Role
    applies: Callable[[Line, CleaningWords], bool]


def of(line: Line, words: CleaningWords) -> Role | None:
    """The role that the line's own words give it; None for a line that only its place can tell of."""
    return next((rule.role for rule in RULES if rule.applies(line, words)), None)


def bare(line: Line) -> str:
    """The line in lower case without bullet or number before it and without punctuation behind."""
    return _BULLET.sub("", line.lower).strip(" :.»›>…|")


def unsigned(text: str, words: CleaningWords) -> str:
    """The text behind the "By " that opens it, if one does."""
    openings = [opening for opening in words.byline if text.lower().startswith(opening)]
    return text[max(map(len, openings), default=0) :].strip()


def is_listed(line: Line) -> bool:
    """Whether a bullet or a number stands before it."""
    return bool(_BULLET.match(line.text))


def _begins(line: Line, phrases: tuple[str, ...], most: int = LONGEST_LABEL) -> bool:
    return line.words <= most and _BULLET.sub("", line.lower).startswith(phrases)


def _is_comment_head(line: Line, words: CleaningWords) -> bool:
    counted = line.words <= 4 and _COUNTED_COMMENTS.match(bare(line))
    return bool(counted) or _begins(line, words.comments)


def _is_related_head(line: Line, words: CleaningWords) -> bool:
    head, colon, _ = line.lower[:LONGEST_HEAD].partition(":")
    return _begins(line, words.related, MOST_HEAD_WORDS) or bool(colon and head in words.related)


def _is_source_credit(line: Line, words: CleaningWords) -> bool:
    return _begins(line, words.sources) or unsigned(bare(line), words).strip("()[]-—– ") in words.agencies


def _is_captioned(line: Line, words: CleaningWords) -> bool:
    return _begins(line, words.caption, LONGEST_CAPTION)


def _closes_with_credit(line: Line, words: CleaningWords) -> bool:
    match = _ENDS_IN_PARENTHESES.search(line.text) if line.words <= LONGEST_CAPTION else None
    if not match:
        return False
    credit = match["credit"]
    names = credit.replace("/", " / ").split()
    if len(names) > LONGEST_CREDIT or any(name.isdigit() for name in names):
        return False
    known = any(part.strip().lower() in words.photo for part in [*names, *credit.split("/"), credit])
    return known or ("/" in credit and all(_CAPITALIZED.match(name) for name in names if name != "/"))


def _is_byline(line: Line, words: CleaningWords) -> bool:
    if not _begins(line, words.byline, LONGEST_BYLINE) or line.text.endswith((".", "?", "!", ":")):
        return False
    names = line.text.split()[1:]
    return bool(names) and _CAPITALIZED.match(names[0]) is not None


def _is_dated(line: Line, words: CleaningWords) -> bool:
    labelled = _begins(line, words.published + words.updated, LONGEST_DATE)
    return labelled and any(character.isdigit() for character in line.text)


def _is_furniture(line: Line, words: CleaningWords) -> bool:
    return line.words <= 4 and bare(line) in words.controls


RULES: tuple[Rule, ...] = (
    Rule(role=COMMENT_HEAD, applies=_is_comment_head),
    Rule(role=Role(kind="credit", reason="credit to an agency or a paper"), applies=_is_source_credit),
    Rule(role=Role(kind="caption", reason="opens as a caption or a picture's credit does"), applies=_is_captioned),
    Rule(role=Role(kind="caption", reason="closes with a picture's credit"), applies=_closes_with_credit),
    Rule(role=Role(kind="byline", reason="names the author"), applies=_is_byline),
    Rule(role=Role(kind="date", reason="gives the date of the article"), applies=_is_dated),
    Rule(role=Role(kind="nav", reason="a button or an entry of a menu"), applies=_is_furniture),
    Rule(role=RELATED_HEAD, applies=_is_related_head),
    Rule(
        role=Role(kind="related", reason="link to another article"),
        applies=lambda line, words: _begins(line, words.read_more),
    ),
    Rule(
        role=Role(kind="promo", reason="asks to subscribe, follow or share"),
        applies=lambda line, words: _begins(line, words.promo),
    ),
    Rule(
        role=Role(kind="notice", reason="a notice of the publisher"),
        applies=lambda line, words: _begins(line, words.notice),
    ),
    Rule(
        role=Role(kind="other", reason="only numbers or signs"),
        applies=lambda line, _words: _NUMBERS.fullmatch(line.text) is not None,
    ),
    Rule(
        role=Role(kind="date", reason="a time or an age"),
        applies=lambda line, _words: line.words <= 6 and _CLOCK.fullmatch(line.text) is not None,
    ),
)
