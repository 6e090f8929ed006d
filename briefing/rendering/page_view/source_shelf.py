"""The sources of a brief as page and mail name them, and marks that lead to them."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import PurePosixPath

from briefing.languages.days import format_bare_day
from briefing.model import Brief, Citation, Excerpt, Story
from briefing.rendering import escape
from briefing.rendering.page_view.values import ShownMark, ShownSource, ShownText
from briefing.rendering.wording.labels import Labels, load_labels
from briefing.rendering.wording.source_list import SourceList


class SourceShelf:
    """The sources of one brief by number."""

    def __init__(self, brief: Brief) -> None:
        self._brief = brief
        self.labels: Labels = load_labels(brief.language)
        self.listed = SourceList(brief, self.labels, lambda text, _language: text)
        self.cited = self.listed.cited

    @cached_property
    def shown(self) -> dict[int, ShownSource]:
        """Each source as source lines and lists name it."""
        return {number: self._show(citation) for number, citation in self.cited.items()}

    def language(self, number: int) -> str:
        """The language of a source's words; empty where it is the brief's or is not known."""
        spoken = self.cited[number].language
        return "" if spoken in ("und", self._brief.language) else spoken

    def mark(self, excerpts: Sequence[Excerpt]) -> ShownMark:
        """The number of the source of these slices, leading to them."""
        number = excerpts[0].citation
        label = self.labels.context.format(n=number)
        return ShownMark(
            number=number, card=f"c{number}", url=self.listed.address(excerpts), label=label
        )

    def cite(self, number: int) -> tuple[ShownText, ...]:
        """A full citation: outlet, headline, date, whole address; without an address the file."""
        source, words = self.shown[number], self.labels
        outlet = [ShownText(text=self.listed.outlet(number))] if source.is_named else []
        title = source.title or ShownText(text=words.no_headline)
        quoted = (
            f"{words.quote_open}{title.text}{words.quote_close}" if source.title else title.text
        )
        place = ShownText(text=source.url or source.file)
        return (
            *outlet,
            ShownText(text=quoted, language=title.language),
            ShownText(text=source.dated),
            place,
        )

    def outlets(self, story: Story) -> str:
        """The outlet of a story's source line and in how many others it was found."""
        named = (self.listed.outlet(story.headline_citation), self.listed.also(story))
        return ", ".join(part for part in named if part)

    def _show(self, citation: Citation) -> ShownSource:
        number, language = citation.number, self.language(citation.number)
        title = ShownText(text=citation.title, language=language) if citation.title else None
        link = escape.safe_url(citation.url) if citation.url else None
        published = citation.published
        return ShownSource(
            number=number,
            name=self.listed.name(number),
            is_named=bool(self.listed.outlet(number)),
            day=format_bare_day(published, self._brief.language) if published else "",
            dated=self.listed.published(citation),
            author=citation.author or "",
            foreign=self.listed.foreign(citation.language),
            url=link or "",
            title=title,
            kind=self.listed.kind(citation),
            file="" if link else PurePosixPath(citation.origin).name,
            card=f"c{number}",
            copy_of=self.listed.copied.get(number, 0),
        )
