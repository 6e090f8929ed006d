"""Brief -> Markdown, by the template `brief.md.j2`. What a template prints is escaped unless it is Markdown already."""

from pathlib import Path

from briefing.model import Brief
from briefing.rendering import escape, templates
from briefing.rendering.wording import Wording


def markdown(brief: Brief, templates_folder: Path | None = None, say: Wording | None = None) -> str:
    """The document: Markdown with YAML front matter, the same for the same brief.

    The site gives a wording of its own, which adds anchors and links to what is said and says nothing else.
    """
    made = templates.environment(templates_folder, finalize=finalize)
    return templates.render(made, "brief.md.j2", brief=brief, say=say or Wording(brief), yaml=escape.yaml)


def finalize(value: object) -> str:
    """What a template of Markdown prints for a value: escaped unless it is Markdown already."""
    return value if isinstance(value, escape.Markdown) else escape.markdown(str(value))
