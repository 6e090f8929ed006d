"""Brief -> Markdown, page, mail, Word file, PDF and calendar, all of the same slices and words.

Word and PDF are made of the Markdown. What one of them tells and another does not is a bug.
"""

from briefing.rendering.document import render_markdown
from briefing.rendering.icalendar import render_ics
from briefing.rendering.page import render_html
from briefing.rendering.pdf_document import render_pdf
from briefing.rendering.word_document import render_word

__all__ = ["render_html", "render_ics", "render_markdown", "render_pdf", "render_word"]
