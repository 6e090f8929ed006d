"""The Markdown document as HTML, for what shows it as it is written: Word, PDF, feeds, dossiers."""

import markdown as library
import nh3

from briefing.rendering.escape_placeholders import hide_escapes, show_escapes
from briefing.text.front_matter import split_front_matter

_TAGS = {
    "h1", "h2", "h3", "p", "ul", "ol", "li", "blockquote", "em", "strong", "a", "code", "span",
}  # fmt: skip
_ATTRIBUTES = {
    "a": {"href", "id"}, "h1": {"id"}, "h2": {"id"}, "h3": {"id"}, "span": {"lang"},
}  # fmt: skip


def render_body(document: str) -> str:
    """The document without front matter as HTML, sanitized to the tags that our Markdown makes."""
    content = split_front_matter(document).body
    hidden = hide_escapes(content)
    raw = show_escapes(library.markdown(hidden, extensions=["toc"], output_format="html"))
    return nh3.clean(
        raw, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes={"http", "https"}, link_rel="noopener"
    )
