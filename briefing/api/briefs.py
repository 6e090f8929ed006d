"""The brief of a day's documents."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from briefing import rendering
from briefing.api.document import Document
from briefing.api.reading import Documents, give_own_ids
from briefing.composing.brief_json import brief_to_json
from briefing.config import SettingsLayer, resolve
from briefing.errors import WrongUse
from briefing.model import Brief
from briefing.workflow.brief.build_brief import build_brief
from briefing.workflow.day.settle_articles import choose_window_days
from briefing.workflow.profile_zone import settle_zone


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BriefDocuments:
    """A brief as data (`brief`), and as each of its documents.

    The same brief gives the same bytes.
    """

    brief: Brief
    templates: Path | None = field(default=None)

    def to_markdown(self) -> str:
        """The Markdown document with its YAML front matter."""
        return rendering.render_markdown(self.brief, self.templates)

    def to_html(self) -> str:
        """The page: one file, no script, nothing loaded from elsewhere."""
        return rendering.render_html(self.brief, self.templates)

    def to_json(self) -> str:
        """The brief's JSON, which `briefing verify`, `send` and `site` read."""
        return brief_to_json(self.brief)

    def __repr__(self) -> str:
        told = sum(story.told == "full" for story in self.brief.stories)
        return f"<BriefDocuments {self.brief.day} {self.brief.relationship.key}: {told} stories>"


def build(
    docs: Document | Iterable[Document],
    *,
    day: date,
    profile: str = "us-mexico",
    **settings: object,
) -> BriefDocuments:
    """The brief of a day. `settings` are those that `briefing.toml` has; none are read from files.

    `docs` that `read` gave bring their problems along: they stand in the brief. No archive is
    asked, so that every story is new. SettingsError for an unknown or faulty setting.

    >>> build([], day=date(2025, 1, 16), language="es")
    <BriefDocuments 2025-01-16 us-mexico: 0 stories>
    """
    if not isinstance(day, date) or isinstance(day, datetime):
        raise WrongUse(f"found day={day!r}; wanted a datetime.date, as date(2025, 1, 16)")
    documents = tuple(give_own_ids(docs))
    problems = docs.problems if isinstance(docs, Documents) else ()
    # A script without `if __name__ == "__main__"` must not be run again by processes of ours.
    values = {"profile": profile, "jobs": 1, **settings}
    chosen = settle_zone(resolve([SettingsLayer("build", values)])).settings
    days = choose_window_days(chosen, day, None)
    chosen = chosen.model_copy(update={"window_days": days})
    made = build_brief([document.source for document in documents], chosen, day, problems=problems)
    return BriefDocuments(
        brief=made.brief, templates=Path(chosen.templates) if chosen.templates else None
    )
