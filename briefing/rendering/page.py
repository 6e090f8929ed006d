"""A brief as a page: one self-contained file, light and dark, for screen, phone and print."""

from pathlib import Path

from markupsafe import Markup

from briefing.model import Brief
from briefing.rendering import templates
from briefing.rendering.page_view import make_page_view
from briefing.rendering.style_sheets import read_style
from briefing.rendering.wording.labels import load_labels
from briefing.rendering.wording.presenter import Presenter


def render_html(brief: Brief, templates_folder: Path | None = None) -> str:
    """The page. All that it prints of a source is escaped by the templates; nothing is loaded."""
    body = render_content(brief, templates_folder)
    return frame_page(Presenter(brief), body, templates_folder)


def render_content(brief: Brief, templates_folder: Path | None = None) -> str:
    """What the page shows, without its frame: a block of HTML."""
    environment = templates.make_environment(templates_folder)
    return templates.render_template(
        environment,
        "brief.html.j2",
        view=make_page_view(brief),
        labels=load_labels(brief.language),
    )


def frame_page(
    say: Presenter, body: str, templates_folder: Path | None = None, *, is_document: bool = False
) -> str:
    """The page around content that is HTML already: made by our templates, or sanitized."""
    return templates.render_template(
        templates.make_environment(templates_folder),
        "page.html.j2",
        brief=say.brief,
        say=say,
        style=Markup(read_style(templates_folder, "cards.css", "page.css")),  # noqa: S704 - a template's file
        body=Markup(body),  # noqa: S704 - made by templates that escape, or sanitized by nh3
        is_document=is_document,
    )
