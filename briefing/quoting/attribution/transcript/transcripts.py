"""Speech without quotation marks, each turn behind its speaker's label: "PENCE: I think …", "Q: …".

Labels are speakers only in a transcript: at least one of them recurs, another speaks as well, and
each is somebody whom the article or the label names in full, an office, or a word for one side of
an interview. Unless the labels stand in capitals or tell questions from answers, two must recur and
most turns speak of "I", "we" or "you". So "Update: …" has no speaker, and what "Clinton: …" and
"Sanders: …" want in a table of their plans is nobody's speech. In a transcript the paragraphs
behind a turn go on with it, up to the next label, be it of somebody unknown ("VOICE OF A WOMAN:");
what a speaker quotes of others is no quote of theirs, and a sentence inside marks not the
speaker's.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.quick_dataclass import dataclass
from briefing.quoting.attribution.article_context import ArticleContext
from briefing.quoting.attribution.transcript.headline_names import find_in_headline
from briefing.quoting.attribution.transcript.labelled_people import find_labelled
from briefing.quoting.attribution.transcript.turn_labels import TurnLabel, read_label
from briefing.quoting.entities.entity import Entity
from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.quotation_spans import QuotationSpan
from briefing.quoting.tokens.tokenizer import Paragraph, Token
from briefing.text.folding import fold_text
from briefing.text.speech.speaker_labels import MOST_LABEL, read_speaker_label

READ_AS_LABEL = MOST_LABEL + 40  # characters of a paragraph, with marks before a label
_MIN_TURNS = 2  # of each of `_MIN_SPEAKERS` labels
_MIN_SPEAKERS = 2
_MIN_STRONG_TURNS = 3  # of a transcript whose labels stand in capitals
# Of the labels in capitals, from which the others are no speakers'. Of 46 conferences in capitals
# three have one other label, of 21, 103 and 177: somebody whom the speaker addresses or reads out.
_MIN_USUAL_SHARE = 0.9
_MIN_CONVERSATIONAL_SHARE = 0.5  # of the turns; in reports and tables it is far lower
_SENTENCE_ENDS = (".", "?", "!", "…")
_CLOSING_MARKS = ("”", '"', "»", "’", "'", ")")
FULL_NAME = 2  # words
# "(INICIA VIDEO):" and "[Video:]", behind which somebody else is heard.
_REMARK = re.compile(r"[(\[][^()\[\]\n]{2,40}[)\]]:")


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One paragraph of a transcript: its index, where the speech begins, and who speaks."""

    paragraph_index: int
    first_token: int  # after the label; 0 in a paragraph that goes on with the turn before
    label: TurnLabel
    entity: Entity | None  # None for a side of an interview ("Q")
    is_conversational: bool  # has a word of somebody who addresses somebody


def find_turns(context: ArticleContext) -> tuple[Turn, ...]:
    """Return the turns of a transcript, in text order; () where the labels make none."""
    people: dict[tuple[str, ...], Entity | None] = {}
    labelled = [
        turn for paragraph in context.paragraphs for turn in _parse(paragraph, context, people)
    ]
    labelled = _keep_usual(labelled)
    if labelled and _is_strong(labelled) and _is_speech(labelled, context):
        return _with_continuations(labelled, context)
    counts = Counter(_key(turn) for turn in labelled)
    recurring = [key for key, count in counts.items() if count >= _MIN_TURNS]
    is_long = len(labelled) >= _MIN_STRONG_TURNS and bool(recurring)
    is_known = _are_officials(labelled) or _are_in_headline(labelled, context)
    if _is_strong(labelled) and (is_long or is_known):
        is_transcript = len(counts) >= _MIN_SPEAKERS
        return _with_continuations(labelled, context) if is_transcript else ()
    conversational = sum(turn.is_conversational for turn in labelled)
    if len(recurring) < _MIN_SPEAKERS:
        return ()
    if conversational < _MIN_CONVERSATIONAL_SHARE * len(labelled):
        return ()
    return tuple(labelled)


def _keep_usual(turns: Sequence[Turn]) -> list[Turn]:
    """The turns without the few labels in small letters of a transcript in capitals.

    "Mayor Quill: …" there is whom a speaker addresses, and "Celaya: …" a head of his list. Were one
    of two hundred a speaker's, each line that ends in a colon would end a turn.
    """
    usual = [turn for turn in turns if turn.label.is_in_capitals]
    are_usual = len(usual) >= _MIN_USUAL_SHARE * len(turns) or _are_officials(usual)
    return usual if are_usual else list(turns)


def _are_officials(turns: Sequence[Turn]) -> bool:
    """Whether each of two and more has a label with an office and a whole name.

    Each may speak once; who speaks again is labelled by the name alone.
    """
    officials = {
        _key(turn)
        for turn in turns
        if turn.label.has_office and len(turn.label.name_words) >= FULL_NAME
    }
    return len(officials) >= _MIN_SPEAKERS and officials.issuperset(map(_key, turns))


def _are_in_headline(turns: Sequence[Turn], context: ArticleContext) -> bool:
    """Whether the headline names two of those who speak: each of two presidents speaks once."""
    headline = {fold_text(word) for word in context.headline.split()}
    names = {tuple(map(fold_text, turn.label.name_words)) for turn in turns}
    return sum(bool(name) and headline.issuperset(name) for name in names) >= _MIN_SPEAKERS


def _is_speech(turns: Sequence[Turn], context: ArticleContext) -> bool:
    """Whether one office alone speaks, whose holder the headline names, and nothing goes before it.

    "Remarks by President Quill on the Bridge", and below place and hour "THE PRESIDENT: Thank you."
    """
    first = turns[0].label
    if len({_key(turn) for turn in turns}) > 1 or not first.has_office:
        return False
    named = {fold_text(word) for word in context.headline.split()}
    is_named = named.issuperset(map(fold_text, first.name_words)) if first.name_words else False
    if not (is_named or find_in_headline(first, context)):
        return False
    before = context.paragraphs[: turns[0].paragraph_index]
    return not any(one.tokens and ends_sentence(one.tokens) for one in before)


def _key(turn: Turn) -> str:
    return turn.entity.name.lower() if turn.entity else turn.label.key


def _is_strong(turns: Sequence[Turn]) -> bool:
    """Whether all labels stand in capitals, or questions are told from who answers by name."""
    kinds = {turn.label.kind for turn in turns}
    in_capitals = all(turn.label.is_in_capitals for turn in turns)
    return "person" in kinds and (in_capitals or len(kinds) > 1)


def _with_continuations(turns: Sequence[Turn], context: ArticleContext) -> tuple[Turn, ...]:
    """Return the turns with the paragraphs behind each, up to the next; no rules or remarks."""
    by_paragraph = {turn.paragraph_index: turn for turn in turns}
    in_capitals = all(turn.label.is_in_capitals for turn in turns)
    current: Turn | None = None
    found: list[Turn] = []
    for paragraph in context.paragraphs:
        labelled = by_paragraph.get(paragraph.index)
        if labelled is not None:
            current = labelled
            found.append(labelled)
        elif _opens_unknown_turn(paragraph, context, in_capitals=in_capitals):
            current = None
        elif current is not None and _goes_on(paragraph):
            found.append(replace(current, paragraph_index=paragraph.index, first_token=0))
    return tuple(found)


def _goes_on(paragraph: Paragraph) -> bool:
    """Whether a paragraph is speech: it ends as a sentence or in marks; no remark in brackets."""
    tokens = paragraph.tokens
    if not tokens or tokens[0].text in "([":
        return False
    return tokens[-1].quotation_index >= 0 or ends_sentence(tokens)


def _opens_unknown_turn(
    paragraph: Paragraph, context: ArticleContext, *, in_capitals: bool
) -> bool:
    """Whether a label that names nobody opens a paragraph: what follows is nobody's known.

    Among labels in capitals one in small letters is the speaker's own: "Three points: …".
    """
    if not paragraph.tokens:
        return False
    start, end = paragraph.tokens[0].start, paragraph.tokens[-1].end
    if _REMARK.match(context.text, start):
        return True
    label = read_speaker_label(context.text[start : min(end, start + READ_AS_LABEL)])
    return label is not None and not label.quotes and (label.is_firm or not in_capitals)


def part_quotations(
    quotations: Sequence[QuotationSpan], turns: Sequence[Turn]
) -> tuple[tuple[QuotationSpan, ...], tuple[QuotationSpan, ...]]:
    """Return the quotations outside of the turns, and those inside, which quote somebody else."""
    inside = {turn.paragraph_index for turn in turns}
    parted: tuple[list[QuotationSpan], list[QuotationSpan]] = ([], [])
    for span in quotations:
        paragraphs = range(span.first_paragraph, span.last_paragraph + 1)
        parted[not inside.isdisjoint(paragraphs)].append(span)
    return tuple(parted[0]), tuple(parted[1])


def ends_sentence(tokens: Sequence[Token]) -> bool:
    """Whether the last token, or the one before a closing mark, is a stop."""
    last = tokens[-2:] if tokens[-1].text in _CLOSING_MARKS else tokens[-1:]
    return last[0].text in _SENTENCE_ENDS


def _parse(
    paragraph: Paragraph, context: ArticleContext, people: dict[tuple[str, ...], Entity | None]
) -> Iterator[Turn]:
    """Yield the paragraph as a turn, if a label opens it that may be a speaker's.

    `people` are those of the labels before: each is looked for once, however often it stands there.
    """
    label = read_label(paragraph, context.lexicon)
    if label is None:
        return
    known = (label.kind, label.key)
    if known not in people:
        people[known] = find_labelled(label, context)
    entity = people[known]
    if label.kind == "person" and entity is None and not _names_speaker(label):
        return
    speech = paragraph.tokens[label.first_token :]
    words, lexicon = (token.lower for token in speech), context.lexicon
    yield Turn(
        paragraph_index=paragraph.index,
        first_token=label.first_token,
        label=label,
        entity=entity,
        is_conversational=any(
            word in lexicon.conversational_words or word == "?" for word in words
        ),
    )


def _names_speaker(label: TurnLabel) -> bool:
    """Whether a label that the article does not explain is a speaker's: in capitals, and full.

    "ADA QUILL", "MINISTER QUILL", "THE PRESIDENT"; not "UPDATE" or "PORT ALDER".
    """
    if not label.is_in_capitals:
        return False
    has_title = len(label.name_words) < label.phrase.end_token - label.phrase.first_token
    is_named = bool(label.name_words) and is_given_name(label.name_words[0].title())
    return has_title or (is_named and len(label.name_words) >= FULL_NAME)
