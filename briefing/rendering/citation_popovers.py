"""Popovers behind the citations of the page: the slice in its context, and a citation to copy.

They need no script: a button opens them (HTML's popover, which the escape key closes). On wide
screens hovering over a citation or focusing it shows the context in the margin.
"""

from itertools import count

from briefing.composing.citation_context import find_passage
from briefing.model import Brief, Excerpt
from briefing.rendering import escape
from briefing.rendering.decorations import Decorations
from briefing.rendering.escape import Markdown
from briefing.rendering.lang_spans import make_marked_presenter, mark_languages
from briefing.rendering.presenter import Presenter

_QUOTED = frozenset('“”«»"„‟')


def make_citing_presenter(brief: Brief) -> Presenter:
    """A presenter for one rendering of a page, with popovers and language marks."""
    marks = mark_languages(brief.language)
    return Presenter(brief, Decorations(mark_language=marks, citation=CitationPopovers(brief).add))


class CitationPopovers:
    """The popovers of one rendering, which are numbered as they are made."""

    def __init__(self, brief: Brief) -> None:
        self._brief, self._say = brief, make_marked_presenter(brief)
        self._numbers = count(1)
        quotes = (*(quote for story in brief.stories for quote in story.quotes), *brief.voices)
        self._quotes = {
            (q.excerpt.citation, q.excerpt.span): q for q in quotes if q.kind == "direct"
        }

    def add(self, link: Markdown, excerpt: Excerpt) -> Markdown:
        """The link with a button that opens the slice's context and a citation to copy."""
        name = f"context-{next(self._numbers)}"
        label = escape.markdown(self._say.labels.context.format(n=excerpt.citation))
        button = f'<button popovertarget="{name}" aria-label="{label}">¶</button>'
        inside = f"{self._passage(excerpt)}{self._copy(excerpt)}"
        return Markdown(
            f'<span class="cite">{link}{button}<span popover id="{name}">{inside}</span></span>'
        )

    def _passage(self, excerpt: Excerpt) -> str:
        """The slice in its passage; nothing where no passage is known."""
        context = find_passage(excerpt, self._brief.contexts)
        if context is None:
            return ""
        start, end = excerpt.span.start - context.span.start, excerpt.span.end - context.span.start
        before, after = escape.inline(context.text[:start]), escape.inline(context.text[end:])
        text = Markdown(f"{before}<mark>{escape.inline(excerpt.text)}</mark>{after}")
        shown = self._say.in_language(text, self._say.spoken(excerpt.citation))
        head = f"<strong>{escape.markdown(self._say.labels.in_source)}:</strong>"
        return f'<span class="passage">{head} {shown}</span>'

    def _copy(self, excerpt: Excerpt) -> str:
        """The slice with who said it and where, which one click selects as a whole."""
        quote = self._quotes.get((excerpt.citation, excerpt.span))
        marked = quote is None and not _QUOTED.isdisjoint(excerpt.text)
        words = self._say.original(excerpt) if marked else self._say.between_marks(excerpt)
        said = [self._say.speaker(quote)] if quote else []
        cited = " — ".join([words, ", ".join([*said, self._say.sources.full(excerpt.citation)])])
        head = f"<strong>{escape.markdown(self._say.labels.to_copy)}:</strong>"
        # In the order of the keyboard, so that a passage longer than a phone's screen can be
        # scrolled without a mouse.
        return f'<span class="copy">{head} <span class="whole" tabindex="0">{cited}</span></span>'
