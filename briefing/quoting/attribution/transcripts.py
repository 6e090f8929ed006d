"""Speech without quotation marks, each turn behind the speaker's label: "PENCE: I think …", "Q: …", «REPORTERO: …».

Labels are speakers only in a transcript: two of them at least come back, each is somebody whom the article names in
full or a word for one side of an interview, and most turns speak of "I", "we" or "you". So "Update: …" is nobody, and
what "Clinton: …" and "Sanders: …" want in a table of their plans is nobody's speech.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.model import Quote, Span
from briefing.quoting.attribution import speaker_resolution
from briefing.quoting.attribution.speaker_resolution import ArticleContext
from briefing.quoting.entities.clustering import Entity
from briefing.quoting.tokens import noun_phrases
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.quotation_spans import QuotationSpan
from briefing.quoting.tokens.tokenizer import Paragraph

_LABEL = 9  # tokens of the longest label, its colon among them: "VICE PRESIDENT MIKE PENCE, FORMER GOVERNOR:"
_LETTER_AND_DOT = 2
_TIMES = 2  # turns of each of two speakers, at least
_SPOKEN = 0.5  # of the turns have a word of one who speaks to another; in reports and tables it is far fewer
_ENDS = (".", "?", "!", "…")


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One paragraph of a transcript: which line, the token behind its label, who speaks, and whether it sounds so."""

    index: int
    start: int
    known: Entity | None
    spoken: bool


def find_turns(read: Sequence[Paragraph], cast: ArticleContext) -> tuple[Turn, ...]:
    """The turns of a transcript, in order; () where the labels of an article make none."""
    found = [(label, turn) for line in read for label, turn in _labelled(line, cast)]
    times = Counter(label for label, _ in found)
    speakers = {label for label, n in times.items() if n >= _TIMES}
    spoken = sum(turn.spoken for _, turn in found)
    if len(speakers) < _TIMES or spoken < _SPOKEN * len(found):
        return ()
    return tuple(turn for _, turn in found)


def outside_turns(
    stretches: Sequence[QuotationSpan], said: Sequence[Turn]
) -> tuple[QuotationSpan, ...]:
    """The marked stretches outside of the turns; those inside quote somebody else."""
    inside = {turn.index for turn in said}
    return tuple(one for one in stretches if inside.isdisjoint(range(one.first, one.last + 1)))


def extract_turn_quotes(
    said: Sequence[Turn], scene: tuple[Sequence[Paragraph], ArticleContext], article_id: str
) -> Iterator[Quote]:
    """Each sentence of the turns as a quote of its speaker; sure where the article names the speaker in full."""
    read, cast = scene
    for turn in said:
        line = read[turn.index]
        label = noun_phrases.parse_range(line.tokens, 0, max(1, turn.start - 1), cast.lexicon)
        for low, high in line.sentences:
            first, last = line.tokens[max(low, turn.start)], line.tokens[high - 1]
            if high > turn.start and last.text in _ENDS:
                yield Quote(
                    article_id=article_id,
                    span=Span(first.start, last.end),
                    speaker=speaker_resolution.make_speaker(label, turn.known, cast),
                    cue=None,
                    pattern="transcript",
                    confidence="high" if turn.known else "medium",
                    kind="direct",
                )


def _labelled(line: Paragraph, cast: ArticleContext) -> Iterator[tuple[str, Turn]]:
    """The line as a turn with its label in small letters, if a label of somebody opens it and speech follows."""
    start = _behind_label(line)
    if not 0 < start < len(line.tokens) or line.tokens[start].quote >= 0:
        return
    words = [token.text for token in line.tokens[:start] if token.text != ":"]
    side = words[0].lower().rstrip(".") if words else ""
    is_side = len(words) == 1 and side in cast.lexicon.turns
    known = _person(words, cast) if words and not is_side else None
    if is_side or known is not None:
        spoken = any(
            token.lower in cast.lexicon.speaking or token.text == "?"
            for token in line.tokens[start:]
        )
        yield (
            known.name if known else side,
            Turn(index=line.index, start=start, known=known, spoken=spoken),
        )


def _behind_label(line: Paragraph) -> int:
    """The first token behind a label ("PENCE:", "Q."); 0 without one."""
    first = line.tokens[:_LABEL]
    if first and len(first[0].text) == _LETTER_AND_DOT and first[0].text.endswith("."):
        return 1
    return next((at + 1 for at, token in enumerate(first) if token.text == ":"), 0)


def _person(label: Sequence[str], cast: ArticleContext) -> Entity | None:
    """Whom a label names, titles before and offices behind a comma taken off."""
    named = label[: label.index(",")] if "," in label else label
    titles = (at for at, word in enumerate(named[:-1]) if _is_title(word, cast.lexicon))
    return cast.people.called(tuple(named[max(titles, default=-1) + 1 :]))


def _is_title(word: str, lexicon: QuoteLexicon) -> bool:
    return word.lower() in lexicon.roles or word.capitalize() in lexicon.titles
