"""The quotes of a transcript: each whole sentence of a turn, but for what its speaker reads out."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.model import TRANSCRIPT, Quote, Span, Speaker
from briefing.profiles.model import Person
from briefing.quoting.attribution.article_context import ArticleContext
from briefing.quoting.attribution.printed_speakers import make_speaker
from briefing.quoting.attribution.transcript.headline_names import (
    find_headline_office,
    find_in_headline,
)
from briefing.quoting.attribution.transcript.transcripts import FULL_NAME, Turn, ends_sentence
from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.quotation_spans import QuotationSpan
from briefing.quoting.tokens.tokenizer import Paragraph
from briefing.text.folding import fold_text

_NUMERALS = frozenset("IVX")
_SINGLE_MARKS = {"‘": "’", "'": "'"}  # what opens: what closes


def extract_turn_quotes(
    turns: Sequence[Turn], told: Sequence[QuotationSpan], context: ArticleContext
) -> Iterator[Quote]:
    """Yield each whole sentence of the turns as a quote; none that lies inside one of the `told`,
    nor what the speaker reads out between single marks.

    Confidence is high where the speaker is named in full, else medium.
    """
    marks = [span.with_marks for span in told]
    for turn in turns:
        paragraph = context.paragraphs[turn.paragraph_index]
        tokens, speaker = paragraph.tokens, _make_turn_speaker(turn, context)
        read_out = _find_read_out(paragraph, turn.first_token)
        for start, end in paragraph.sentence_ranges:
            if end <= turn.first_token or not ends_sentence(tokens[start:end]):
                continue
            if max(start, turn.first_token) in read_out:
                continue
            span = Span(tokens[max(start, turn.first_token)].start, tokens[end - 1].end)
            before = bisect_right(marks, span.start, key=lambda mark: mark.start)
            if before and marks[before - 1].contains(span):
                continue
            yield Quote(
                article_id=context.article_id,
                span=span,
                speaker=speaker,
                cue=None,
                pattern=TRANSCRIPT,
                confidence="high" if speaker.name else "medium",
                kind="direct",
            )


def _find_read_out(paragraph: Paragraph, first: int) -> frozenset[int]:
    """Return the first tokens of the sentences in single marks over several, from token `first` on.

    Marks so far apart may be apostrophes elsewhere; where one opens a sentence of a speech, and its
    partner ends one, the speaker reads out what another has said or written.
    """
    opening, inside = "", set[int]()
    for start, end in paragraph.sentence_ranges:
        begin = max(start, first)
        if begin >= end:
            continue
        if not opening and paragraph.tokens[begin].text in _SINGLE_MARKS:
            opening = _SINGLE_MARKS[paragraph.tokens[begin].text]
        if opening:
            inside.add(begin)
        if any(token.text == opening for token in paragraph.tokens[begin + 1 : end]):
            opening = ""
    return frozenset(inside)


def _make_turn_speaker(turn: Turn, context: ArticleContext) -> Speaker:
    """Return the speaker of a turn; what only the label tells is the label's name and office."""
    label = turn.label
    speaker = make_speaker(label.phrase, turn.entity, context, is_label=True)
    if speaker.name is None and (headline := find_in_headline(label, context)):
        speaker = _name_by_headline(speaker, *headline, context)
    name, role, printed = speaker.name, speaker.role, speaker.role_printed
    if name is None and len(label.name_words) >= FULL_NAME:
        name = " ".join(label.name_words)
    if label.role is not None and (role is None or printed is not None):
        own = label.role.slice(context.text)
        if role is None or fold_text(role) != fold_text(own):
            role, printed = own, label.role
    if name is not None and _has_title(name, label.name_words):
        name = " ".join(name.split()[-len(label.name_words) :])
    if name is not None and name.isupper():
        name = _write_words(name, context)
    office = find_headline_office(name, context) if name is not None else None
    is_bare = role is None or " " not in role
    if office and (is_bare or office.lower().startswith(f"{role} ".lower())):
        role, printed = office, None
    if role is not None and role.isupper():
        role = _write_words(role, context)
    return replace(speaker, name=name, role=role, role_printed=printed)


def _has_title(name: str, label: Sequence[str]) -> bool:
    """Whether the text has more before the whole name of a label: "Licenciada | Ada Quill"."""
    if is_given_name(name.split()[0]):
        return False  # "Juan Prueba | de la Fuente"
    own, words = tuple(map(fold_text, label)), tuple(map(fold_text, name.split()))
    return FULL_NAME <= len(own) < len(words) and words[-len(own) :] == own


def _name_by_headline(
    speaker: Speaker, name: str, person: Person | None, context: ArticleContext
) -> Speaker:
    """Return the speaker with the name, and the office that the profile's person held that day."""
    office = person.office_on(context.day) if person else None
    if office is None:
        return replace(speaker, name=name)
    return replace(speaker, name=name, role=office.title, role_printed=None, side=office.side)


def _write_words(capitals: str, context: ArticleContext) -> str:
    """Return words in capitals as names and offices are written: "Secretary of the Interior".

    A number behind them stays: "COMANDANTE DE LA XI REGIÓN", but "XI JINPING".
    """
    lexicon = context.lexicon
    small = (lexicon.name_particles, lexicon.np_prepositions, lexicon.coordinators)
    written: list[str] = []
    for word in capitals.split():
        low = word.lower()
        is_small = any(low in group for group in (*small, lexicon.determiners))
        is_number = bool(written) and len(word) > 1 and set(word) <= _NUMERALS
        written.append(low if is_small else word if is_number else word.title())
    return " ".join(written)
