"""The document as its own page shows it: behind each citation what stands around the slice, and a citation to copy.

No script: a button opens them (the popover of HTML, which the escape key closes); where there is room beside the text,
pointing at a citation or reaching it by keyboard shows what stands around it in the margin, where it hides nothing.
"""

from itertools import count

from briefing.composing.citation_context import find_passage
from briefing.model import Brief, Excerpt
from briefing.rendering import escape
from briefing.rendering.escape import Markdown
from briefing.rendering.lang_spans import MarkedPresenter

_QUOTED = frozenset('“”«»"„‟')


class CitingPresenter(MarkedPresenter):
    """Says what `MarkedWording` says, with context and citation; for one rendering, as it numbers what it says."""

    def __init__(self, brief: Brief) -> None:
        super().__init__(brief)
        self._numbers = count(1)
        quotes = (*(quote for story in brief.stories for quote in story.quotes), *brief.voices)
        self._said = {(q.excerpt.citation, q.excerpt.span): q for q in quotes if q.kind == "direct"}

    def cite(self, excerpt: Excerpt) -> Markdown:
        """The source's number, linked, with context and citation."""
        return self._with_context(super().cite(excerpt), excerpt)

    def cite_by_name(self, excerpt: Excerpt) -> Markdown:
        """The same with the outlet's name."""
        return self._with_context(super().cite_by_name(excerpt), excerpt)

    def _with_context(self, link: Markdown, excerpt: Excerpt) -> Markdown:
        name = f"context-{next(self._numbers)}"
        label = escape.markdown(self.labels.context.format(n=excerpt.citation))
        button = f'<button popovertarget="{name}" aria-label="{label}">¶</button>'
        inside = f"{self._passage(excerpt)}{self._copy(excerpt)}"
        return Markdown(
            f'<span class="cite">{link}{button}<span popover id="{name}">{inside}</span></span>'
        )

    def _passage(self, excerpt: Excerpt) -> str:
        """The slice in its passage; nothing where no passage is known."""
        found = find_passage(excerpt, self.brief.contexts)
        if found is None:
            return ""
        start, end = excerpt.span.start - found.span.start, excerpt.span.end - found.span.start
        before, after = escape.inline(found.text[:start]), escape.inline(found.text[end:])
        text = Markdown(f"{before}<mark>{escape.inline(excerpt.text)}</mark>{after}")
        shown = self.in_language(text, self.spoken(excerpt.citation))
        return f'<span class="passage"><strong>{escape.markdown(self.labels.in_source)}:</strong> {shown}</span>'

    def _copy(self, excerpt: Excerpt) -> str:
        """The slice with who said it and where, which one click selects as a whole."""
        quote = self._said.get((excerpt.citation, excerpt.span))
        marked = quote is None and not _QUOTED.isdisjoint(excerpt.text)
        words = self.original(excerpt) if marked else self.between_marks(excerpt)
        said = [self.speaker(quote)] if quote else []
        cited = " — ".join([words, ", ".join([*said, self.sources.full(excerpt.citation)])])
        head = f"<strong>{escape.markdown(self.labels.to_copy)}:</strong>"
        # In the order of the keyboard, so that a passage longer than a phone's screen can be scrolled without a mouse.
        return f'<span class="copy">{head} <span class="whole" tabindex="0">{cited}</span></span>'
