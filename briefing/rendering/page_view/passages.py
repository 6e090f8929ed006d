"""What stands around the slices of a source: its passages in order, with all that was taken."""

from collections.abc import Iterator, Sequence

from briefing.composing.checks.brief_check import list_excerpts
from briefing.model import Brief, Excerpt, Span
from briefing.rendering import escape
from briefing.rendering.page_view.source_shelf import SourceShelf
from briefing.rendering.page_view.values import CardPart, SourceCard
from briefing.rendering.wording.story_runs import MOST_BETWEEN

# Between two passages of which one follows the other at once.
_NEXT = CardPart(text="\n", url="", is_taken=False, after_gap=False)


def make_cards(brief: Brief, shelf: SourceShelf) -> tuple[SourceCard, ...]:
    """A card for each source that a slice is from, by number."""
    around = {(one.citation, one.span) for one in brief.contexts}
    taken: dict[int, list[Excerpt]] = {}
    for excerpt in list_excerpts(brief):
        if (excerpt.citation, excerpt.span) not in around:
            taken.setdefault(excerpt.citation, []).append(excerpt)
    return tuple(_make_card(number, taken[number], brief, shelf) for number in sorted(taken))


def _make_card(
    number: int, taken: Sequence[Excerpt], brief: Brief, shelf: SourceShelf
) -> SourceCard:
    own = [one for one in brief.contexts if one.citation == number]
    passages = _merge([*own, *taken])
    address = shelf.cited[number].url or ""
    parts = [
        part
        for n, passage in enumerate(passages)
        for part in (
            *([_NEXT] if n and not _is_gap(passages, n) else []),
            *_cut(passage, _merge_spans(taken, passage), address, gap=_is_gap(passages, n)),
        )
    ]
    return SourceCard(
        name=f"c{number}",
        source=shelf.shown[number],
        language=shelf.language(number),
        parts=tuple(parts),
        citation=shelf.cite(number),
    )


def _cut(passage: Excerpt, taken: Sequence[Span], address: str, *, gap: bool) -> Iterator[CardPart]:
    """The passage in parts that were taken and parts that were not, in order."""
    at = passage.span.start
    for span in taken:
        before = passage.text[at - passage.span.start : span.start - passage.span.start]
        if before:
            yield CardPart(text=before, url="", is_taken=False, after_gap=gap)
            gap = False
        text = passage.text[span.start - passage.span.start : span.end - passage.span.start]
        link = escape.text_fragment_url(address, text) if address else None
        yield CardPart(text=text, url=link or "", is_taken=True, after_gap=gap)
        gap, at = False, span.end
    if rest := passage.text[at - passage.span.start :]:
        yield CardPart(text=rest, url="", is_taken=False, after_gap=gap)


def _is_gap(passages: Sequence[Excerpt], n: int) -> bool:
    """Whether something of the source is left out before a passage."""
    return n > 0 and passages[n].span.start - passages[n - 1].span.end > MOST_BETWEEN


def _merge(excerpts: Sequence[Excerpt]) -> list[Excerpt]:
    """Passages in the order of their source; those that overlap are one."""
    merged: list[Excerpt] = []
    for one in sorted(excerpts, key=lambda one: (one.span.start, -one.span.end)):
        last = merged[-1] if merged else None
        if last is None or one.span.start >= last.span.end:
            merged.append(one)
        elif one.span.end > last.span.end:
            text = last.text + one.text[last.span.end - one.span.start :]
            merged[-1] = Excerpt(
                citation=one.citation, span=Span(last.span.start, one.span.end), text=text
            )
    return merged


def _merge_spans(taken: Sequence[Excerpt], passage: Excerpt) -> list[Span]:
    """Where something was taken of a passage; with a blank between two they are one stretch."""
    spans: list[Span] = []
    for one in _merge([excerpt for excerpt in taken if passage.span.contains(excerpt.span)]):
        between = (
            passage.text[spans[-1].end - passage.span.start : one.span.start - passage.span.start]
            if spans
            else "-"
        )
        if not between.strip():
            spans[-1] = Span(spans[-1].start, one.span.end)
        else:
            spans.append(one.span)
    return spans
