"""The sources of a brief: entries of the list, dates, and links to sentences."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import PurePosixPath

from briefing.composing.checks.brief_check import list_excerpts
from briefing.languages.days import format_day
from briefing.model import Brief, Citation, Excerpt, Reason, Story
from briefing.rendering import escape
from briefing.rendering.escape import Markdown
from briefing.rendering.wording.anchors import source_anchor
from briefing.rendering.wording.labels import Labels, get_language_name, get_zone_name
from briefing.rendering.wording.story_runs import count_outlets

# Kinds of text that are no report: each is labelled as what it is.
LABELLED = ("statement", "transcript", "analysis")


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
        self._outlets = {number: self.outlet(number) for number in self.cited}
        self.copied = _find_copied(brief)
        cited = {excerpt.citation for excerpt in list_excerpts(brief)}
        # Copies of which nothing is printed: they stand behind the source that they are one of.
        self._folded = [n for n in self.copied if n not in cited and self.copied[n] in self.cited]

    def listed(self) -> list[Citation]:
        """The sources that have a line of their own: all but the copies behind them."""
        return [one for number, one in self.cited.items() if number not in self._folded]

    def link(self, excerpt: Excerpt, name: str) -> Markdown:
        """A link to the slice in its source, or to the list of sources if it has no address."""
        return Markdown(f"[\\[{escape.markdown(name)}\\]]({self.address([excerpt])})")

    def address(self, excerpts: Sequence[Excerpt]) -> str:
        """Where slices of one source stand in it, else where it stands in the list of sources."""
        source = self.cited[excerpts[0].citation]
        texts = [excerpt.text for excerpt in excerpts]
        found = source.url and escape.text_fragment_url(source.url, *texts)
        return found or f"#{source_anchor(source.number)}"

    def place(self, story: Story) -> str:
        """A story's best article, with all marked that is printed of it."""
        number = story.headline_citation
        printed = [*story.sentences, *(one for quote in story.quotes for one in quote.excerpts)]
        own = [excerpt for excerpt in printed if excerpt.citation == number]
        return self.address(own) if own else self.base(number)

    def base(self, number: int) -> str:
        """The address of a source, else its place in the list of sources."""
        url = self.cited[number].url
        return (url and escape.safe_url(url)) or f"#{source_anchor(number)}"

    def whole(self, number: int) -> Markdown:
        """A link to a whole source by its outlet, or by its number."""
        return Markdown(f"[{escape.markdown(self.name(number))}]({self.base(number)})")

    def name(self, number: int) -> str:
        """The outlet of a source, else its site, else its number."""
        return self.outlet(number) or self._labels.source_number.format(n=number)

    def outlet(self, number: int) -> str:
        """The outlet of a source, else its site; empty where neither is known."""
        source = self.cited[number]
        link = escape.safe_url(source.url) if source.url else None
        return source.outlet or (self._host(link) if link else "")

    def published(self, citation: Citation) -> str:
        """The source's date and whether it was worked out, or that none is established.

        The day of a crawl is never its date.
        """
        if citation.published:
            worked_out = citation.published_basis == "worked out"
            said = self._labels.worked_out_day if worked_out else "{date}"
            return said.format(date=self._day(citation.published))
        if citation.page_date:
            page_date = self._labels.page_dated.format(date=self._day(citation.page_date))
            return f"{self._labels.no_date} ({page_date})"
        return self._labels.no_date

    def entry(self, citation: Citation) -> Markdown:
        """An entry of the list of sources: outlet, headline, date, author, language, link or file.

        A copy says of which source it is one, and no headline: a wire story on twenty sites is
        twenty short lines.
        """
        outlet, published = citation.outlet or "", self._dated(citation)
        if citation.number in self.copied:
            copied = self._labels.copy_of.format(n=self.copied[citation.number])
            parts = [*map(escape.markdown, (outlet, published, copied)), self._place(citation)]
        else:
            kind = self.kind(citation)
            more = (kind, published, citation.author or "", self.foreign(citation.language))
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

    def copies(self, citation: Citation) -> Markdown:
        """The copies of a source, each linked; nothing where it has none."""
        numbers = [n for n in self._folded if self.copied[n] == citation.number]
        if not numbers:
            return Markdown("")
        links = ", ".join(self._copy(number) for number in numbers)
        label = self._labels.copy if len(numbers) == 1 else self._labels.copies
        return Markdown(f" — {escape.markdown(label.format(n=len(numbers)))}: {links}")

    def _copy(self, number: int) -> str:
        anchor = f'<a id="{source_anchor(number)}"></a>'
        link = escape.safe_url(self.cited[number].url or "")
        name = escape.markdown(self.outlet(number) or PurePosixPath(self.cited[number].origin).name)
        return anchor + (f"[{name}]({link})" if link else name)

    def also(self, story: Story) -> str:
        """In which other outlets a story was found, in words; empty where in none."""
        words, others = self._labels, count_outlets(story, self._outlets)
        if not others:
            return ""
        if len(others) == 1:
            return (
                words.also_in_one.format(outlet=others[0]) if others[0] else words.also_in_unnamed
            )
        return words.also_in.format(n=len(others))

    def independent(self, story: Story) -> str:
        """How many of the outlets that report a story are of no common publisher and copy nothing.

        Nothing where all are, where it is one, and where an outlet is not known: who can say then?
        """
        others = count_outlets(story, self._outlets)
        everyone = (self._outlets.get(story.headline_citation, ""), *others)
        if not all(everyone) or story.independent in (0, 1, len(everyone)):
            return ""
        return self._labels.independent.format(n=story.independent, all=len(everyone))

    def differing(self, story: Story) -> str:
        """That sources differ in a number, with what each of them has; empty where none do."""
        words = self._labels
        said = [
            f"{words.quote_open}{' '.join(one.text.split())}{words.quote_close}"
            f" ({self.name(one.citation)})"
            for one in story.differing
        ]
        return words.differing.format(figures=", ".join(said)) if said else ""

    def kind(self, citation: Citation) -> str:
        """What a text is that is no report: a statement, a transcript, an analysis."""
        return getattr(self._labels, citation.kind) if citation.kind in LABELLED else ""

    def titled(self, number: int) -> Markdown:
        """The headline of a source between quotation marks, or that it has none."""
        return self._titled(self.cited[number])

    def _titled(self, citation: Citation) -> Markdown:
        words = self._labels
        if not citation.title:
            return escape.markdown(words.no_headline)
        title = escape.markdown(f"{words.quote_open}{citation.title}{words.quote_close}")
        return self._in_language(title, citation.language)

    def foreign(self, code: str) -> str:
        """That a text is in another language than the brief; empty where it is not."""
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
    found = {number: named.get(number, original) for number, original in best.items()}
    return {number: _follow(original, found) for number, original in found.items()}


def _follow(number: int, copied: Mapping[int, int]) -> int:
    """The source at the end of a chain of copies."""
    seen: set[int] = set()
    while number in copied and number not in seen:
        seen.add(number)
        number = copied[number]
    return number
