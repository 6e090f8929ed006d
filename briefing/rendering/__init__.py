"""Brief -> Markdown, and that same Markdown in a page. What differs between the two is a bug."""

from briefing.rendering.calendar import ics
from briefing.rendering.document import markdown
from briefing.rendering.page import html

__all__ = ["html", "ics", "markdown"]
