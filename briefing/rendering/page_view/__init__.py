"""Brief -> the values that the templates of page and mail print: words, languages, addresses."""

from briefing.rendering.page_view.brief_view import make_page_view
from briefing.rendering.page_view.values import PageView

__all__ = ["PageView", "make_page_view"]
