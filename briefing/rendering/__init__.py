"""Brief -> Markdown, page, mail, Word file, PDF and calendar, all of the same slices and words.

Word and PDF are made of the Markdown. What one of them tells and another does not is a bug.
"""

from pathlib import Path

from briefing.model import Brief
from briefing.rendering.document import render_markdown
from briefing.rendering.page import render_html

__all__ = ["render_html", "render_ics", "render_markdown", "render_pdf", "render_word"]


# The formats that few builds ask for are imported by the first call.
def render_ics(brief: Brief) -> str:
    """See `briefing.rendering.icalendar`."""
    from briefing.rendering import icalendar

    return icalendar.render_ics(brief)


def render_pdf(brief: Brief, templates_folder: Path | None = None) -> bytes:
    """See `briefing.rendering.paper.pdf_document`."""
    from briefing.rendering.paper import pdf_document

    return pdf_document.render_pdf(brief, templates_folder)


def render_word(brief: Brief, templates_folder: Path | None = None) -> bytes:
    """See `briefing.rendering.paper.word_document`."""
    from briefing.rendering.paper import word_document

    return word_document.render_word(brief, templates_folder)
