"""Captions in whole sentences without a credit: they say what is seen.

"A man walks past a mural in Port Alder." tells in the present what a camera sees, of somebody whom
nobody has named. Where somebody is named, as in a lead, a second sign must stand by it: the
picture's credit or button below, the day with its year, the same line a second time, or the byline
or dateline of the article right below.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from briefing.cleaning.features.tokens import PageTokens
from briefing.cleaning.lexicon import CleaningLexicon, phrase_set
from briefing.cleaning.lines import TextLine
from briefing.cleaning.rules.labels import LineLabel
from briefing.cleaning.rules.pictures import picture_credits
from briefing.model import Reason
from briefing.text.dates.datelines import DATELINE, LONGEST
from briefing.text.dates.printed_dates import find_dates_beside

SCENE_WORDS = 6, 45  # fewest and most of a caption of one sentence
VERB_WITHIN = 14  # words in which its verb stands, behind offices and names
MAX_CREDIT_WORDS = 10  # of a picture's credit on a line of its own
LINES_BELOW = 2  # in which credit, byline or dateline stand below a caption

_WORD = re.compile(r"[\w’'-]+")
# Somebody's words, a question, a sum: no picture shows them.
_NOT_SHOWN = re.compile(r"[\"“”«»?!$%]")
_TWO_SENTENCES = re.compile(r"[^\W\d_]{3}[.!?] [^\W\d_a-z¿¡]")
BEHIND_DAY = 3  # characters behind a day that ends a caption: ".)"
KINDS_BELOW = ("byline", "caption", "credit")

_SCENE = LineLabel(kind="caption", reason=Reason(code="block_scene"))
_HIDEABLE = LineLabel(kind="caption", reason=Reason(code="block_hideable"))
_BUTTON = LineLabel(kind="nav", reason=Reason(code="block_caption_button"))
_CREDIT = LineLabel(kind="credit", reason=Reason(code="block_bare_credit"))


class ScenePage(NamedTuple):
    """The lines of a page with what tells whether one of them is of a picture."""

    lines: Sequence[TextLine]
    labels: Sequence[LineLabel | None]  # by the lines' own text
    tokens: PageTokens
    lexicon: CleaningLexicon


def label_scenes(page: ScenePage) -> dict[int, LineLabel]:
    """Line index -> label, for captions that say what is seen and those with a button.

    So are the credits without a label or brackets right below them.
    """
    found = dict(_with_button(page))
    verbs = page.tokens.count_words(phrase_set(page.lexicon, "scene_verbs"))
    possible = verbs.nonzero()[0].tolist()
    scenes = [index for index in possible if page.labels[index] is None and _is_scene(page, index)]
    uses = Counter(line.lower_text for line in page.lines) if scenes else {}
    for index in scenes:
        is_repeated = uses[page.lines[index].lower_text] > 1
        if is_repeated or _is_indefinite(page, index) or _has_sign(page, index):
            found[index] = _SCENE
    return found | {below: _CREDIT for index in found for below in _credit_below(page, index)}


def _with_button(page: ScenePage) -> Iterator[tuple[int, LineLabel]]:
    """The captions above "hide caption", between which their credit may stand."""
    buttons = [one for one in page.lexicon.caption_buttons if _has_words(page.tokens, one)]
    for index, line in enumerate(page.lines) if buttons else ():
        if not line.lower_bare.endswith(tuple(buttons)):
            continue
        if line.lower_bare not in buttons:
            yield index, _HIDEABLE  # "… in Lomas. Ana Ruiz/Alder Pictures hide caption"
            continue
        yield index, _BUTTON
        above = index - 1
        if above > 0 and picture_credits.is_bare_credit(page.lines[above], page.lexicon):
            above -= 1
        is_caption = above >= 0 and page.lines[above].is_paragraph
        if is_caption and not page.labels[above] and page.lines[above].word_count <= SCENE_WORDS[1]:
            yield above, _HIDEABLE


def _has_words(tokens: PageTokens, phrase: str) -> bool:
    return all(word in tokens.vocabulary for word in phrase.split())


def _is_scene(page: ScenePage, index: int) -> bool:
    line = page.lines[index]
    low, high = SCENE_WORDS
    if not low <= line.word_count <= high or not line.ends_sentence or line.bullet:
        return False
    if _NOT_SHOWN.search(line.text) or _TWO_SENTENCES.search(line.text):
        return False
    words = _WORD.findall(line.text)
    breaks = phrase_set(page.lexicon, "scene_breaks") | phrase_set(page.lexicon, "reader_pronouns")
    return breaks.isdisjoint(map(str.lower, words)) and _find_verb(words, page.lexicon) is not None


def _find_verb(words: Sequence[str], lexicon: CleaningLexicon) -> int | None:
    """The place of the first verb of a scene that has a noun or a name right before it.

    None behind a verb of the past: "Thousands continued their long march in Lomas".
    """
    verbs, stops = phrase_set(lexicon, "scene_verbs"), phrase_set(lexicon, "stop_words")
    for place in range(1, min(len(words), VERB_WITHIN)):
        if words[place].endswith(lexicon.scene_past_endings):
            return None
        if words[place] in verbs and words[place - 1].lower() not in stops:
            return place
    return None


def _names_place(behind: Sequence[str], lexicon: CleaningLexicon) -> bool:
    """Whether words behind a verb say where: a preposition of place, and a name or a number."""
    places = phrase_set(lexicon, "place_words")
    first = next((number for number, word in enumerate(behind) if word in places), None)
    return first is not None and any(not word[0].islower() for word in behind[first + 1 :])


def _is_indefinite(page: ScenePage, index: int) -> bool:
    """Whether somebody whom nobody has named is seen somewhere: "A man", "Migrants", "Dos agentes".

    A plural without an article is one too. The verb has the number of its subject: "A caravan of
    thousands on its long march" has none.
    """
    words = _WORD.findall(page.lines[index].text)
    verb = _find_verb(words, page.lexicon) or 0
    if not _names_place(words[verb + 1 :], page.lexicon):
        return False
    first = words[0].lower()
    if first in phrase_set(page.lexicon, "scene_singulars"):
        return words[verb] in _singular_verbs(page.lexicon)
    if words[verb] in _singular_verbs(page.lexicon):
        return False
    if first in phrase_set(page.lexicon, "scene_openers"):
        return True
    is_noun = words[1].islower() and first.endswith("s") and first.isalpha()
    return is_noun and first not in phrase_set(page.lexicon, "stop_words")


def _has_sign(page: ScenePage, index: int) -> bool:
    """Whether a day in the line, or what stands below it, shows that it belongs to a picture."""
    line = page.lines[index]
    printed = find_dates_beside(line.text, "und")
    is_last = bool(printed) and len(line.text) - printed[-1].span.end <= BEHIND_DAY
    if is_last or any(one.weekday for one in printed):
        return True
    return bool([*_credit_below(page, index)]) or _precedes_picture(page, index)


def _precedes_picture(page: ScenePage, index: int) -> bool:
    """Whether a labelled credit, or the article's byline or dateline, stands right below."""
    for below in _lines_below(page, index):
        label, line = page.labels[below], page.lines[below]
        if label is not None:
            return label.kind in KINDS_BELOW and line.word_count <= MAX_CREDIT_WORDS
        if line.is_paragraph:
            return DATELINE.match(line.text, 0, LONGEST) is not None
    return False


def _credit_below(page: ScenePage, index: int) -> Iterator[int]:
    """The line right below that is a credit and nothing else, without a label of its own."""
    for below in _lines_below(page, index)[:1]:
        line = page.lines[below]
        if page.labels[below] is None and picture_credits.is_bare_credit(line, page.lexicon):
            yield below


def _lines_below(page: ScenePage, index: int) -> range:
    return range(index + 1, min(len(page.lines), index + 1 + LINES_BELOW))


@cache
def _singular_verbs(lexicon: CleaningLexicon) -> frozenset[str]:
    """The verbs in the singular: those that end so, or do not end as all plurals do."""
    singular, plural = lexicon.singular_verb_endings, lexicon.plural_verb_endings
    return frozenset(
        verb
        for verb in lexicon.scene_verbs
        if (not singular or verb.endswith(singular)) and not (plural and verb.endswith(plural))
    )
