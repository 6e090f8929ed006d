"""What all pages of a site share, and a page of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import jinja2

from briefing.languages.days import day
from briefing.model import Brief
from briefing.publishing.keeping import Kept, digest
from briefing.publishing.library import Library
from briefing.publishing.links import Links
from briefing.publishing.months import Month, month_name, months, weekdays
from briefing.publishing.placed import PlacedWording
from briefing.publishing.words import SiteWords, site_words
from briefing.rendering import document, escape, templates
from briefing.rendering.labels import counted


@dataclass(frozen=True)
class Frame:
    """What all pages of a site share."""

    library: Library
    language: str
    own: Path | None = None  # the user's templates
    kept: Kept = field(default_factory=Kept)

    @cached_property
    def words(self) -> SiteWords:
        """The site's own words."""
        return site_words(self.language)

    @cached_property
    def title(self) -> str:
        """The pair of the latest brief."""
        return self.library.days[0].relationship.title

    @cached_property
    def months(self) -> tuple[Month, ...]:
        """The months that have briefs, the latest first."""
        return months(self.library.days, self.library.digests)

    @cached_property
    def series(self) -> tuple[tuple[Brief, ...], ...]:
        """The briefs that follow each other: days, weeks, months, each the latest first."""
        weeks = tuple(digest for digest in self.library.digests if "W" in digest.name)
        months = tuple(digest for digest in self.library.digests if "W" not in digest.name)
        return self.library.days, weeks, months

    def render(self, name: str, title: str, *, up: str, **values: object) -> str:
        """A page by its template, with its front matter."""
        lines = [f"title: {escape.yaml(title)}", f"description: {escape.yaml(f'{self.title}: {title}')}"]
        head = "\n".join(["---", *lines, f"lang: {self.language}", "---", "", ""])
        given = {**self._shared, "title": title, "to": self.links(up), **values}
        return head + self.fill(f"site/{name}.md.j2", **given)

    def fill(self, name: str, **values: object) -> str:
        """A template of Markdown, filled; whatever it prints is escaped unless it is Markdown already."""
        return templates.render(self._environment, name, **values)

    def once(self, kind: str, brief: Brief, *more: object, make: Callable[[], str]) -> str:
        """A text that is made of nothing but a brief and what else is named: from the last build, if there is one."""
        return self.kept.text((kind, self.language, self._marks[brief.name], *more), make)

    def links(self, up: str) -> Links:
        """The links of pages in the root, or in one of its folders."""
        return self._links[up]

    @cached_property
    def _links(self) -> Mapping[str, Links]:
        return {up: Links(self.library, up, self.language) for up in ("", "../")}

    @cached_property
    def _wordings(self) -> Mapping[str, PlacedWording]:
        return {brief.name: PlacedWording(brief, self.language) for series in self.series for brief in series}

    @cached_property
    def _marks(self) -> Mapping[str, str]:
        return {brief.name: digest(repr(brief)) for series in self.series for brief in series}

    @cached_property
    def _environment(self) -> jinja2.Environment:
        return templates.environment(self.own, finalize=document.finalize)

    @cached_property
    def _shared(self) -> Mapping[str, object]:
        return {
            "library": self.library, "words": self.words, "months": self.months, "counted": counted,
            "day": lambda value: day(value, self.language), "wording": lambda brief: self._wordings[brief.name],
            "month_name": lambda value: month_name(value, self.language), "weekdays": weekdays(self.language),
        }  # fmt: skip
