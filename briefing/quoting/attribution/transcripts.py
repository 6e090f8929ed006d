"""Speech without quotation marks, each turn behind its speaker's label: "PENCE: I think …", "Q: …".

Labels are speakers only in a transcript: at least two of them recur, each is somebody whom the
article names in full or a word for one side of an interview, and most turns speak of "I", "we" or
"you". So "Update: …" has no speaker, and what "Clinton: …" and "Sanders: …" want in a table of
their plans is nobody's speech.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.model import Quote, Span
from briefing.quoting.attribution.speaker_resolution import ArticleContext, make_speaker
from briefing.quoting.entities.entity import Entity
from briefing.quoting.tokens import noun_phrases
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.quotation_spans import QuotationSpan
from briefing.quoting.tokens.tokenizer import Paragraph

_LONGEST_LABEL = 9  # tokens with the colon: "VICE PRESIDENT MIKE PENCE, FORMER GOVERNOR:"
_LENGTH_OF_INITIAL = 2  # "Q."
_MIN_TURNS = 2  # of each of `_MIN_SPEAKERS` labels
_MIN_SPEAKERS = 2
_MIN_CONVERSATIONAL_SHARE = 0.5  # of the turns; in reports and tables it is far lower
_SENTENCE_ENDS = (".", "?", "!", "…")


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One paragraph of a transcript: its index, where the speech begins, and who speaks."""

    paragraph_index: int
    first_token: int  # after the label
    entity: Entity | None  # None for a side of an interview ("Q")
    is_conversational: bool  # has a word of somebody who addresses somebody


def find_turns(context: ArticleContext) -> tuple[Turn, ...]:
    """Return the turns of a transcript, in text order; () where the labels make none."""
    labelled = [pair for paragraph in context.paragraphs for pair in _parse(paragraph, context)]
    counts = Counter(label for label, _ in labelled)
    recurring = [label for label, count in counts.items() if count >= _MIN_TURNS]
    conversational = sum(turn.is_conversational for _, turn in labelled)
    if len(recurring) < _MIN_SPEAKERS:
        return ()
    if conversational < _MIN_CONVERSATIONAL_SHARE * len(labelled):
        return ()
    return tuple(turn for _, turn in labelled)


def outside_turns(
    quotations: Sequence[QuotationSpan], turns: Sequence[Turn]
) -> tuple[QuotationSpan, ...]:
    """Return the quotations outside of the turns; those inside quote somebody else."""
    inside = {turn.paragraph_index for turn in turns}
    return tuple(
        span
        for span in quotations
        if inside.isdisjoint(range(span.first_paragraph, span.last_paragraph + 1))
    )


def extract_turn_quotes(turns: Sequence[Turn], context: ArticleContext) -> Iterator[Quote]:
    """Yield each whole sentence of the turns as a quote.

    Confidence is high where the article names the speaker in full, else medium.
    """
    for turn in turns:
        paragraph = context.paragraphs[turn.paragraph_index]
        tokens, label_end = paragraph.tokens, max(1, turn.first_token - 1)
        label = noun_phrases.parse_range(tokens, 0, label_end, context.lexicon)
        for start, end in paragraph.sentence_ranges:
            first, last = tokens[max(start, turn.first_token)], tokens[end - 1]
            if end > turn.first_token and last.text in _SENTENCE_ENDS:
                yield Quote(
                    article_id=context.article_id,
                    span=Span(first.start, last.end),
                    speaker=make_speaker(label, turn.entity, context),
                    cue=None,
                    pattern="transcript",
                    confidence="high" if turn.entity else "medium",
                    kind="direct",
                )


def _parse(paragraph: Paragraph, context: ArticleContext) -> Iterator[tuple[str, Turn]]:
    """Yield the paragraph as a turn with its speaker's name or label, if it is one."""
    tokens, lexicon = paragraph.tokens, context.lexicon
    start = _label_end(paragraph)
    if not 0 < start < len(tokens) or tokens[start].quotation_index >= 0:
        return
    words = [token.text for token in tokens[:start] if token.text != ":"]
    label = words[0].lower().rstrip(".") if words else ""
    is_interview_side = len(words) == 1 and label in lexicon.interview_labels
    entity = None if is_interview_side or not words else _find_person(words, context)
    if is_interview_side or entity is not None:
        yield (
            entity.name if entity else label,
            Turn(
                paragraph_index=paragraph.index,
                first_token=start,
                entity=entity,
                is_conversational=any(
                    token.lower in lexicon.conversational_words or token.text == "?"
                    for token in tokens[start:]
                ),
            ),
        )


def _label_end(paragraph: Paragraph) -> int:
    """Return the index of the first token after a label ("PENCE:", "Q."); 0 without a label."""
    tokens = paragraph.tokens[:_LONGEST_LABEL]
    if tokens and len(tokens[0].text) == _LENGTH_OF_INITIAL and tokens[0].text.endswith("."):
        return 1
    return next((index + 1 for index, token in enumerate(tokens) if token.text == ":"), 0)


def _find_person(label: Sequence[str], context: ArticleContext) -> Entity | None:
    """Return whom a label names, without titles before and roles after a comma."""
    words = label[: label.index(",")] if "," in label else label
    titles = (i for i, word in enumerate(words[:-1]) if _is_title(word, context.lexicon))
    name = tuple(words[max(titles, default=-1) + 1 :])
    return context.entities.find_ignoring_case(name)


def _is_title(word: str, lexicon: QuoteLexicon) -> bool:
    return word.lower() in lexicon.person_nouns or word.capitalize() in lexicon.titles
