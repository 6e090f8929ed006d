"""Brief -> Markdown, by the template `brief.md.j2`. What a template prints is escaped unless it is Markdown already."""

from pathlib import Path

from briefing.model import Brief
from briefing.rendering import escape, templates
from briefing.rendering.wording import Wording


def markdown(brief: Brief, templates_folder: Path | None = None) -> str:
    """The document: Markdown with YAML front matter, the same for the same brief."""
    made = templates.environment(templates_folder, finalize=_finalize)
    return templates.render(made, "brief.md.j2", brief=brief, say=Wording(brief), yaml=escape.yaml)


def _finalize(value: object) -> str:
    return value if isinstance(value, escape.Markdown) else escape.markdown(str(value))
