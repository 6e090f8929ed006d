"""The document in a page: one self-contained file, light and dark, for screen, phone and print."""

from pathlib import Path

import markdown as library
import nh3
from markupsafe import Markup

from briefing.model import Brief
from briefing.rendering import templates
from briefing.rendering.citation_popovers import make_citing_presenter
from briefing.rendering.document import render_markdown
from briefing.rendering.escape_placeholders import hide_escapes, show_escapes
from briefing.rendering.presenter import Presenter
from briefing.text.front_matter import split_front_matter

_TAGS = {
    "h1",
    "h2",
    "h3",
    "p",
    "ul",
    "ol",
    "li",
    "blockquote",
    "em",
    "strong",
    "a",
    "code",
    "span",
    "mark",
    "button",
}
_ATTRIBUTES = {
    "a": {"href", "id"}, "h1": {"id"}, "h2": {"id"}, "h3": {"id"},
    "span": {"lang", "class", "id", "popover", "tabindex"},
    "button": {"popovertarget", "aria-label"},
}  # fmt: skip


def render_html(brief: Brief, templates_folder: Path | None = None) -> str:
    """The page.

    Its body is the Markdown document itself, converted and sanitized: nothing is said twice.
    """
    environment = templates.make_environment(templates_folder)
    document = render_markdown(brief, templates_folder, make_citing_presenter(brief))
    body = Markup(render_body(document))  # noqa: S704 - sanitized by nh3
    return templates.render_template(
        environment, "page.html.j2", brief=brief, say=Presenter(brief), body=body
    )


def render_body(document: str) -> str:
    """The document without front matter as HTML, sanitized to the tags that our Markdown makes."""
    content = split_front_matter(document).body
    hidden = hide_escapes(content)
    raw = show_escapes(library.markdown(hidden, extensions=["toc"], output_format="html"))
    return nh3.clean(
        raw, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes={"http", "https"}, link_rel="noopener"
    )
