"""The sources of a brief: entries of the list, dates, and links to sentences."""

from collections.abc import Callable
from datetime import date
from pathlib import PurePosixPath

from briefing.languages.days import format_day
from briefing.model import Brief, Citation, Excerpt, Reason
from briefing.rendering import escape
from briefing.rendering.escape import Markdown
from briefing.rendering.labels import Labels, get_language_name, get_zone_name


class SourceList:
    """The sources of one brief. Templates call it as `say.sources`."""

    def __init__(
        self, brief: Brief, labels: Labels, in_language: Callable[[Markdown, str], Markdown]
    ) -> None:
        self._in_language = in_language
        self.cited = {citation.number: citation for citation in brief.citations}
        self._language, self._labels, self._zone = (
            brief.language,
            labels,
            get_zone_name(brief.window.zone, brief.language),
        )
        self._copies = _find_copied(brief)

    def link(self, excerpt: Excerpt, name: str) -> Markdown:
        """A link to the slice in its source, or to the list of sources if it has no address."""
        source = self.cited[excerpt.citation]
        link = (
            source.url and escape.text_fragment_url(source.url, excerpt.text)
        ) or f"#source-{source.number}"
        return Markdown(f"[\\[{escape.markdown(name)}\\]]({link})")

    def whole(self, number: int) -> Markdown:
        """A link to a whole source, with its number and outlet."""
        source = self.cited[number]
        link = (source.url and escape.safe_url(source.url)) or f"#source-{number}"
        name = f"{number} {source.outlet}" if source.outlet else str(number)
        return Markdown(f"[\\[{escape.markdown(name)}\\]]({link})")

    def published(self, citation: Citation) -> str:
        """The source's own date, or that it is not established; never the day of the crawl."""
        if citation.published:
            return self._day(citation.published)
        if citation.page_date:
            page_date = self._labels.page_dated.format(date=self._day(citation.page_date))
            return f"{self._labels.no_date} ({page_date})"
        return self._labels.no_date

    def entry(self, citation: Citation) -> Markdown:
        """An entry of the list of sources: outlet, headline, date, author, language, link or file.

        A copy says of which source it is one, and no headline: a wire story on twenty sites is
        twenty short lines.
        """
        outlet, published = citation.outlet or self._labels.no_outlet, self._dated(citation)
        if citation.number in self._copies:
            copied = self._labels.copy_of.format(n=self._copies[citation.number])
            parts = [*map(escape.markdown, (outlet, published, copied)), self._place(citation)]
        else:
            more = (published, citation.author or "", self._foreign(citation.language))
            parts = [
                escape.markdown(outlet),
                self._titled(citation),
                *map(escape.markdown, more),
                self._place(citation),
            ]
        return Markdown(", ".join(filter(None, parts)))

    def _dated(self, citation: Citation) -> str:
        """The source's own date, and the day in the brief's time zone if that is another."""
        if not citation.day_in_zone:
            return self.published(citation)
        here = self._labels.in_zone.format(date=self._day(citation.day_in_zone), zone=self._zone)
        return f"{self.published(citation)} ({here})"

    def _place(self, citation: Citation) -> Markdown:
        """A link with the name of its site, or else the name of the file."""
        link = escape.safe_url(citation.url) if citation.url else None
        if link is None:
            return escape.markdown(PurePosixPath(citation.origin).name)
        return Markdown(f"[{escape.markdown(self._host(link))}]({link})")

    def full(self, number: int) -> Markdown:
        """A full citation: outlet, date, whole address; without an address headline and file."""
        citation = self.cited[number]
        address = escape.safe_url(citation.url or "")
        outlet, published = citation.outlet or self._labels.no_outlet, self.published(citation)
        if address:
            return Markdown(
                ", ".join(escape.markdown(part) for part in (outlet, published, address))
            )
        file = escape.markdown(PurePosixPath(citation.origin).name)
        return Markdown(
            ", ".join(
                (escape.markdown(outlet), self._titled(citation), escape.markdown(published), file)
            )
        )

    def titled(self, number: int) -> Markdown:
        """The headline of a source between quotation marks, or that it has none."""
        return self._titled(self.cited[number])

    def _titled(self, citation: Citation) -> Markdown:
        words = self._labels
        if not citation.title:
            return escape.markdown(words.no_headline)
        title = escape.markdown(f"{words.quote_open}{citation.title}{words.quote_close}")
        return self._in_language(title, citation.language)

    def _foreign(self, code: str) -> str:
        if code in ("und", self._language):
            return ""
        return self._labels.in_language.format(language=get_language_name(code, self._language))

    @staticmethod
    def _host(link: str) -> str:
        return link.split("/")[2].removeprefix("www.")

    def _day(self, value: date) -> str:
        return format_day(value, self._language)


def _find_copied(brief: Brief) -> dict[int, int]:
    """Of which source each copy is one, by their numbers.

    The ledger says it; where it names no cited source, the best article of the story stands for it.
    """
    numbers = {citation.article_id: citation.number for citation in brief.citations}
    best = {n: story.articles[0] for story in brief.stories for n in story.copies}
    named = {
        numbers[entry.article_id]: numbers[entry.reason.values[0]]
        for entry in brief.ledger
        if entry.outcome == "copy"
        and isinstance(entry.reason, Reason)
        and entry.article_id in numbers
        and entry.reason.values[:1]
        and entry.reason.values[0] in numbers
    }
    return {number: named.get(number, original) for number, original in best.items()}
