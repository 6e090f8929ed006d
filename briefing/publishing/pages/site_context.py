"""What all pages of a site share, and a page of it."""

from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import date
from functools import cached_property
from pathlib import Path

import jinja2

from briefing.languages.days import format_day, format_month
from briefing.model import Brief
from briefing.publishing.build_cache import RenderCache
from briefing.publishing.pages.front_matter_html import write_front_matter
from briefing.publishing.pages.months import Month, get_weekday_names, group_by_month
from briefing.publishing.pages.page_links import PageLinks
from briefing.publishing.pages.site_words import SiteWords, load_site_words
from briefing.publishing.site_index import SiteIndex, StoryList
from briefing.quick_dataclass import dataclass
from briefing.rendering import document, templates
from briefing.rendering.lang_spans import make_marked_presenter
from briefing.rendering.wording.labels import format_count
from briefing.rendering.wording.presenter import Presenter
from briefing.text.hashing import hash_text

DAYS = 30  # of which the site counts what is recent
# The most stories of a day of each shade but the last: a day of eight is an ordinary one.
SHADES = (3, 6, 9)


def choose_heat(brief: Brief) -> int:
    """The shade of a day in a calendar, from 1 to 4, by its number of stories."""
    return 1 + sum(len(brief.stories) > most for most in SHADES)


@dataclass(frozen=True)
class SiteContext:
    """What all pages of a site share."""

    library: SiteIndex
    language: str
    own: Path | None = None  # the user's templates
    kept: RenderCache = field(default_factory=RenderCache)
    # A brief's name -> "docx", "pdf" beside it.
    printed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def words(self) -> SiteWords:
        """The site's own words."""
        return load_site_words(self.language)

    @cached_property
    def title(self) -> str:
        """The pair of the latest brief."""
        return self.library.days[0].relationship.title

    @cached_property
    def months(self) -> tuple[Month, ...]:
        """The months that have briefs, the latest first."""
        return group_by_month(self.library.days, self.library.digests)

    @cached_property
    def series(self) -> tuple[tuple[Brief, ...], ...]:
        """The briefs that follow each other: days, weeks, months, each the latest first."""
        weeks = tuple(digest for digest in self.library.digests if "W" in digest.name)
        months = tuple(digest for digest in self.library.digests if "W" not in digest.name)
        return self.library.days, weeks, months

    def day(self, value: date) -> str:
        """A date in the site's language."""
        return format_day(value, self.language)

    def count_recent(self, strand: StoryList) -> tuple[int, int]:
        """Its stories in the thirty days that end with the latest brief, and in those before."""
        last = self.library.days[0].day
        ages = [(last - brief.day).days // DAYS for brief, _ in strand.told]
        return ages.count(0), ages.count(1)

    def render(self, name: str, title: str, *, up: str, **values: object) -> str:
        """A page by its template, with its front matter."""
        head = write_front_matter(
            {"title": title, "description": f"{self.title}: {title}", "lang": self.language}
        )
        given = {**self._shared, "title": title, "to": self.links(up), **values}
        return head + self.fill(f"site/{name}.md.j2", **given)

    def fill(self, name: str, **values: object) -> str:
        """A template of Markdown, filled.

        Whatever it prints is escaped unless it is Markdown already.
        """
        return templates.render_template(self._environment, name, **values)

    def once(self, kind: str, brief: Brief, *more: object, make: Callable[[], str]) -> str:
        """The cached text, else what `make` returns; it may depend on brief and `more` only."""
        return self.kept.text((kind, self.language, self._marks[brief.name], *more), make)

    def links(self, up: str) -> PageLinks:
        """The links of pages in the root, or in one of its folders."""
        return self._links[up]

    @cached_property
    def _links(self) -> Mapping[str, PageLinks]:
        return {up: PageLinks(self.library, up, self.language) for up in ("", "../")}

    @cached_property
    def _wordings(self) -> Mapping[str, Presenter]:
        return {
            brief.name: make_marked_presenter(brief, self.language)
            for series in self.series
            for brief in series
        }

    @cached_property
    def _marks(self) -> Mapping[str, str]:
        return {brief.name: hash_text(repr(brief)) for series in self.series for brief in series}

    @cached_property
    def _environment(self) -> jinja2.Environment:
        return templates.make_environment(self.own, finalize=document.escape_value)

    @cached_property
    def _shared(self) -> Mapping[str, object]:
        return {
            "library": self.library, "words": self.words, "months": self.months,
            "counted": format_count,
            "day": self.day,
            "heat": choose_heat,
            "recent": self.count_recent,
            "wording": lambda brief: self._wordings[brief.name],
            "month_name": lambda value: format_month(value, self.language),
            "weekdays": get_weekday_names(self.language),
        }  # fmt: skip
