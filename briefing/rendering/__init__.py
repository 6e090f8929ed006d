"""Brief -> Markdown, and that same Markdown in a page. What differs between the two is a bug."""

from briefing.rendering.document import render_markdown
from briefing.rendering.icalendar import render_ics
from briefing.rendering.page import render_html

__all__ = ["render_html", "render_ics", "render_markdown"]
