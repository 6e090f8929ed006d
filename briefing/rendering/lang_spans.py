"""Language marks in the document: a slice in another language than the document says which.

WCAG 2.2, 3.1.2 (language of parts): screen readers then pronounce it as such.
"""

from collections.abc import Callable

from briefing.model import Brief
from briefing.rendering import escape
from briefing.rendering.decorations import Decorations
from briefing.rendering.escape import Markdown
from briefing.rendering.wording.presenter import Presenter


def mark_languages(page_language: str) -> Callable[[Markdown, str], Markdown]:
    """A function that puts a text in a span of its language.

    Bare if that is the page's or is not known.
    """

    def mark(text: Markdown, language: str) -> Markdown:
        if not text or language in ("und", page_language):
            return text
        return Markdown(f'<span lang="{escape.markdown(language)}">{text}</span>')

    return mark


def make_marked_presenter(brief: Brief, page_language: str | None = None) -> Presenter:
    """A presenter that marks text in other languages than the page's, by default the brief's."""
    return Presenter(
        brief, Decorations(mark_language=mark_languages(page_language or brief.language))
    )
