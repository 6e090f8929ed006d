"""The rules of labels by a line's own text: one table, tried in order; the first that fits wins."""

import re
import sys
from collections.abc import Callable

from briefing.cleaning.byline_openings import strip_opening
from briefing.cleaning.counted_lines import (
    CLOCK,
    COUNTED_COMMENTS,
    PAGE_NUMBER,
    PAGE_NUMBER_INITIALS,
)
from briefing.cleaning.lexicon import CleaningLexicon, menu_lines, phrase_set
from briefing.cleaning.lines import TextLine, strip_bullet
from briefing.cleaning.rules import consent_notices
from briefing.cleaning.rules.labels import AGENCY_CREDIT, COMMENT_HEAD, RELATED_HEAD, LineLabel
from briefing.cleaning.rules.pictures import picture_credits, shown_pictures
from briefing.model import Reason
from briefing.quick_dataclass import dataclass
from briefing.sources.outlet_names import PLATFORMS
from briefing.text import bylines

# All lengths are in words, if not said otherwise.
MAX_LABEL = 25  # a longer line that opens like a label ("Subscribe …") is a sentence of an article
MAX_PLACED_CAPTION = 80  # of an agency's caption that says where each person stands
MAX_CAPTION = 60  # captions with the description of their picture stay below it
MAX_CLOSED_CAPTION = 90  # of one that agencies write in two sentences and close with its credit
MAX_BYLINE = 12  # where no bar separates it from a date and a list of topics
MAX_AGENCY = 7  # of "By Agence France-Presse" with a place or two
MAX_AGE = 6  # of "Updated 3 hours ago"
MAX_BUTTON = 4  # of a button, or of a count of comments
MAX_DATE = 20  # of "Published: Monday, January 6, 2025 at 9:30 a.m. Updated …"
MAX_RELATED_HEAD = 12  # of "More on trade from our reporters in Mexico City"
MIN_TITLE = 3
MAX_HEAD_CHARACTERS = 40  # before the colon, where the first entry of a list is glued behind it

MARKS = '¡!¿?.,;:…()"“”«»'  # around a word
AROUND_AGENCY = "()[]-—– "  # stands around an agency's name
_NUMBERS = re.compile(r"[\W\d_]+")
_NUMERIC_DATE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:,? \d{1,2}[:.]\d\d(?::\d\d)?)?")
_CAPITALIZED = re.compile(r"[^\W\d_a-zà-ÿ][\w.'’-]*")


CAPTION_WITH_CREDIT = LineLabel(kind="caption", reason=Reason(code="block_closing_credit"))
PROMO = LineLabel(kind="promo", reason=Reason(code="block_promo"))
PICTURE_CREDIT = LineLabel(kind="credit", reason=Reason(code="block_picture_credit"))

MatchedLists = frozenset[str]  # names of the lexicon's lists that hold a phrase opening the line
LineTest = Callable[[TextLine, CleaningLexicon, MatchedLists], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRule:
    """A label and the lines that get it: those that a list's phrase opens or that pass a test."""

    label: LineLabel
    opening_list: str | None = None
    max_words: int = MAX_LABEL
    test: LineTest | None = None
    may_start_with_letter: bool = True  # where no phrase opens the line
    needs_phrase: bool = False  # the test fits no line that no phrase opens

    def matches(self, line: TextLine, lexicon: CleaningLexicon, matched: MatchedLists) -> bool:
        """Whether the line gets the label."""
        if line.word_count > self.max_words:
            return False
        opened = self.opening_list in matched
        return opened or (self.test is not None and self.test(line, lexicon, matched))


def _is_labelled(line: TextLine, matched: MatchedLists, name: str, max_words: int) -> bool:
    """Whether the line opens with a phrase of that list and is short enough for a label."""
    return name in matched and line.word_count <= max_words


def _is_comment_head(line: TextLine, _: CleaningLexicon, _matched: MatchedLists) -> bool:
    counted = COUNTED_COMMENTS.match(line.lower_bare)
    return counted is not None and (line.word_count <= MAX_BUTTON or counted["on"] is not None)


def _is_related_head(line: TextLine, lexicon: CleaningLexicon, matched: MatchedLists) -> bool:
    if _is_labelled_link(line, lexicon, matched):
        return False
    if _is_labelled(line, matched, "related_heads", MAX_RELATED_HEAD):
        return True
    head = line.lower_text[:MAX_HEAD_CHARACTERS].partition(":")[0]
    return "related_heads" in matched and head in lexicon.related_heads


def _is_labelled_link(line: TextLine, _: CleaningLexicon, matched: MatchedLists) -> bool:
    """Whether one title follows a list's head and a colon: "Te puede interesar: ¿De quién es?"."""
    if "related_heads" not in matched or line.word_count > MAX_LABEL:
        return False
    _head, colon, title = line.lower_text.partition(": ")
    return bool(colon) and len(title.split()) >= MIN_TITLE


def _is_agency(line: TextLine, lexicon: CleaningLexicon, matched: MatchedLists) -> bool:
    name = line.lower_bare
    if "byline_openings" in matched:
        name = strip_opening(name, lexicon.byline_openings)
    return name.strip(AROUND_AGENCY) in phrase_set(lexicon, "agency_names")


def _is_player_caption(line: TextLine, lexicon: CleaningLexicon, matched: MatchedLists) -> bool:
    """Whether a player's button in capitals is glued before a caption: "CLOSE The mayor says …"."""
    if "player_openings" not in matched:
        return False
    end = max(len(one) for one in lexicon.player_openings if line.lower_text.startswith(one))
    button, caption = line.text[:end], line.text[end:].split(maxsplit=1)
    return len(caption) > 1 and button.isupper() and caption[0].istitle()


def _follows_on_platform(line: TextLine, _: CleaningLexicon, matched: MatchedLists) -> bool:
    """Whether a sentence tells the reader to follow somebody: "Follow Ana Ruiz on Facebook."."""
    if "follow_openings" not in matched or not line.ends_sentence:
        return False
    return any(word.strip(".,;:!") in PLATFORMS for word in line.lower_text.split())


def _invites_reader(line: TextLine, lexicon: CleaningLexicon, matched: MatchedLists) -> bool:
    """Whether a verb that opens headlines too invites the reader: "Recibe nuestro boletín".

    "Recibe la alcaldesa a los cónsules" names nothing of the site's and nobody who reads.
    """
    if "promo_verbs" not in matched or line.word_count > MAX_LABEL:
        return False
    verb, *words = (word.strip(MARKS) for word in line.lower_text.split())
    things = phrase_set(lexicon, "reader_pronouns") | phrase_set(lexicon, "promo_things")
    is_told = line.word_count <= MAX_BUTTON or not things.isdisjoint(words)
    return verb in phrase_set(lexicon, "promo_verbs") and is_told


def _is_byline(line: TextLine, lexicon: CleaningLexicon, matched: MatchedLists) -> bool:
    if "byline_openings" not in matched:
        return False
    text = strip_opening(strip_bullet(line), lexicon.byline_openings)
    if bylines.lists_full_names(text):
        return True
    if line.word_count > (MAX_LABEL if "|" in line.text else MAX_BYLINE):
        return False
    names = text.split()
    ends_open = not line.text.endswith((".", "?", "!", ":"))
    return ends_open and bool(names) and _CAPITALIZED.match(names[0]) is not None


def _is_labelled_date(line: TextLine, _: CleaningLexicon, matched: MatchedLists) -> bool:
    labels = ("publication_labels", "update_labels")
    labelled = any(_is_labelled(line, matched, name, MAX_DATE) for name in labels)
    return labelled and any(character.isdigit() for character in line.text)


def _is_menu_entry(line: TextLine, lexicon: CleaningLexicon, _: MatchedLists) -> bool:
    return line.lower_bare in menu_lines(lexicon)


def _is_page_number(line: TextLine, _: CleaningLexicon, _matched: MatchedLists) -> bool:
    if not line.lower_bare.startswith(PAGE_NUMBER_INITIALS):
        return False
    return PAGE_NUMBER.fullmatch(line.lower_bare) is not None


def _is_numeric_date(line: TextLine, lexicon: CleaningLexicon, _: MatchedLists) -> bool:
    """Whether it is a day in numbers, maybe with that of its change behind: "25/04/2024 Act. …"."""
    found = _NUMERIC_DATE.match(line.text)
    rest = line.lower_text[found.end() :].lstrip(" |·-–") if found else ""
    return found is not None and (not rest or rest.startswith(lexicon.update_labels))


def _is_number(line: TextLine, _: CleaningLexicon, _matched: MatchedLists) -> bool:
    return _NUMBERS.fullmatch(line.text) is not None


def _is_clock_time(line: TextLine, _: CleaningLexicon, _matched: MatchedLists) -> bool:
    return CLOCK.fullmatch(line.lower_text) is not None


RULES: tuple[LineRule, ...] = (
    LineRule(
        label=COMMENT_HEAD,
        opening_list="comment_heads",
        test=_is_comment_head,
        may_start_with_letter=False,
    ),
    LineRule(label=AGENCY_CREDIT, opening_list="agency_credit_openings"),
    LineRule(label=AGENCY_CREDIT, max_words=MAX_AGENCY, test=_is_agency),
    LineRule(
        label=LineLabel(kind="caption", reason=Reason(code="block_caption")),
        opening_list="caption_openings",
        max_words=MAX_CAPTION,
    ),
    LineRule(
        label=LineLabel(kind="caption", reason=Reason(code="block_player")),
        max_words=MAX_CAPTION,
        test=_is_player_caption,
        needs_phrase=True,
    ),
    LineRule(
        label=PICTURE_CREDIT,
        max_words=picture_credits.MAX_CREDIT,
        test=picture_credits.is_only_credit,
        may_start_with_letter=False,
    ),
    LineRule(
        label=CAPTION_WITH_CREDIT,
        max_words=MAX_CLOSED_CAPTION,
        test=picture_credits.ends_with_credit,
    ),
    LineRule(
        label=CAPTION_WITH_CREDIT,
        max_words=MAX_CAPTION,
        test=picture_credits.ends_with_credit_label,
    ),
    LineRule(
        label=CAPTION_WITH_CREDIT,
        max_words=MAX_CLOSED_CAPTION,
        test=picture_credits.has_credit_inside,
    ),
    LineRule(
        label=LineLabel(kind="caption", reason=Reason(code="block_caption_places")),
        max_words=MAX_PLACED_CAPTION,
        test=picture_credits.says_who_stands_where,
    ),
    LineRule(
        label=LineLabel(kind="caption", reason=Reason(code="block_agency_caption")),
        max_words=MAX_PLACED_CAPTION,
        test=picture_credits.opens_as_agency_caption,
    ),
    LineRule(
        label=LineLabel(kind="caption", reason=Reason(code="block_scene")),
        max_words=shown_pictures.MAX_SHOWN,
        test=shown_pictures.names_its_picture,
        needs_phrase=True,
    ),
    LineRule(
        label=LineLabel(kind="byline", reason=Reason(code="block_byline")),
        test=_is_byline,
        needs_phrase=True,
    ),
    LineRule(
        label=LineLabel(kind="date", reason=Reason(code="block_article_date")),
        test=_is_labelled_date,
        needs_phrase=True,
    ),
    LineRule(
        label=LineLabel(kind="nav", reason=Reason(code="block_button")),
        max_words=MAX_BUTTON,
        test=_is_menu_entry,
    ),
    LineRule(
        label=LineLabel(kind="nav", reason=Reason(code="block_page_number")),
        max_words=MAX_BUTTON,
        test=_is_page_number,
    ),
    # The whole list may be glued behind its head.
    LineRule(label=RELATED_HEAD, max_words=sys.maxsize, test=_is_related_head, needs_phrase=True),
    LineRule(
        label=LineLabel(kind="related", reason=Reason(code="block_link")),
        opening_list="link_openings",
        test=_is_labelled_link,
        needs_phrase=True,
    ),
    LineRule(label=PROMO, opening_list="promo_openings"),
    LineRule(label=PROMO, test=_follows_on_platform, needs_phrase=True),
    LineRule(label=PROMO, test=_invites_reader, needs_phrase=True),
    LineRule(
        label=LineLabel(kind="notice", reason=Reason(code="block_notice")),
        opening_list="notice_openings",
    ),
    LineRule(
        label=LineLabel(kind="notice", reason=Reason(code="block_cookies")),
        max_words=consent_notices.MAX_WORDS,
        test=consent_notices.asks_for_consent,
    ),
    LineRule(
        label=LineLabel(kind="date", reason=Reason(code="block_date")),
        max_words=MAX_DATE,
        test=_is_numeric_date,
        may_start_with_letter=False,
    ),
    LineRule(
        label=LineLabel(kind="date", reason=Reason(code="block_age")),
        max_words=MAX_AGE,
        test=_is_clock_time,
        may_start_with_letter=False,
    ),
    LineRule(
        label=LineLabel(kind="other", reason=Reason(code="block_signs")),
        test=_is_number,
        may_start_with_letter=False,
    ),
)
