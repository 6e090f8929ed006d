"""Brief -> Markdown, by the template `brief.md.j2`.

What a template prints is escaped unless it is Markdown already.
"""

from pathlib import Path

from briefing.model import Brief
from briefing.rendering import escape, templates
from briefing.rendering.wording.presenter import Presenter


def render_markdown(
    brief: Brief, templates_folder: Path | None = None, say: Presenter | None = None
) -> str:
    """The document: Markdown with YAML front matter, the same for the same brief.

    `say` adds the decorations of a medium, such as anchors and links; without it there are none.
    """
    environment = templates.make_environment(templates_folder, finalize=escape_value)
    return templates.render_template(
        environment, "brief.md.j2", brief=brief, say=say or Presenter(brief), yaml=escape.yaml
    )


def escape_value(value: object) -> str:
    """What a template of Markdown prints for a value: escaped unless it is Markdown already."""
    return value if isinstance(value, escape.Markdown) else escape.markdown(str(value))
