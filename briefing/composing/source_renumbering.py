"""Slices of several briefs -> the same slices under one list of sources."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from briefing.model import Brief, Citation, Excerpt, Figure, PrintedQuote, Span, Watch


class RenumberedSources:
    """The sources of several briefs, each text once, numbered from 1 in order of first use."""

    def __init__(self) -> None:
        self.citations: list[Citation] = []
        self._numbers: dict[str, int] = {}

    def number(self, brief: Brief, number: int) -> int:
        """The new number of a brief's source."""
        citation = brief.citations[number - 1]
        sha = citation.text_sha256
        if sha not in self._numbers:
            self._numbers[sha] = len(self.citations) + 1
            self.citations.append(replace(citation, number=self._numbers[sha]))
        return self._numbers[sha]

    def excerpt(self, brief: Brief, excerpt: Excerpt) -> Excerpt:
        """A brief's slice under the new number of its source."""
        return replace(excerpt, citation=self.number(brief, excerpt.citation))

    def passages(self, brief: Brief, held: Collection[tuple[int, Span]]) -> Iterator[Excerpt]:
        """A brief's passages that stand around one of these slices (new number and span)."""
        for passage in brief.contexts:
            number = self._numbers.get(brief.citations[passage.citation - 1].text_sha256)
            if any(number == other and passage.span.contains(span) for other, span in held):
                yield self.excerpt(brief, passage)

    def quotation(self, brief: Brief, quotation: PrintedQuote) -> PrintedQuote:
        """A brief's quote likewise."""
        question = self.excerpt(brief, quotation.question) if quotation.question else None
        return replace(quotation, excerpt=self.excerpt(brief, quotation.excerpt), question=question)

    def figure(self, brief: Brief, figure: Figure) -> Figure:
        """A brief's figure likewise."""
        return Figure(
            figure=self.excerpt(brief, figure.figure), sentence=self.excerpt(brief, figure.sentence)
        )

    def watch(self, brief: Brief, watch: Watch) -> Watch:
        """A brief's day to come likewise."""
        return replace(
            watch,
            words=self.excerpt(brief, watch.words),
            sentence=self.excerpt(brief, watch.sentence),
        )
