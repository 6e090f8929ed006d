"""Links between the pages of the site: relative, so that it works under any address."""

from collections.abc import Iterator
from datetime import date

from briefing.model import Brief, Excerpt, StandIn, Story
from briefing.publishing.site_index import (
    CitedOutlet,
    PublishedQuote,
    QuotedPerson,
    SiteIndex,
    StoryList,
)
from briefing.publishing.site_paths import page_path
from briefing.rendering import escape
from briefing.rendering.document import escape_value
from briefing.rendering.escape import Markdown
from briefing.rendering.lang_spans import make_marked_presenter
from briefing.rendering.wording.anchors import story_anchor
from briefing.rendering.wording.labels import load_labels
from briefing.rendering.wording.presenter import Presenter
from briefing.rendering.wording.story_runs import choose_line, find_stood_for, find_story


class PageLinks:
    """The links of one page.

    `up` leads from its folder to the root: empty, or `../`. Templates call it as `to`.
    """

    def __init__(self, library: SiteIndex, up: str, language: str) -> None:
        self.up, self._language = up, language
        self._people = {name: person.slug for person in library.people for name in person.written}
        self._courses = {course.key: course.slug for course in library.courses}
        self._topics = {topic.key: topic.slug for topic in library.topics}
        self._months = {f"{brief.day:%Y-%m}" for brief in library.days}

    def list_targets(self, brief: Brief) -> Iterator[str | None]:
        """Slugs of the people and timelines that a brief's page links to, None without a page."""
        quoted = (*(quote for story in brief.stories for quote in story.quotes), *brief.voices)
        yield from (self._people.get(quotation.speaker) for quotation in quoted)
        yield from (self._courses.get(story.key) for story in brief.stories)

    def page(self, path: str, name: str) -> Markdown:
        """A link to a page of the tree."""
        return Markdown(f"[{escape_value(name)}]({self.up}{path})")

    def brief(self, brief: Brief, name: str) -> Markdown:
        """A link to a brief."""
        return self.page(page_path(brief), name)

    def story(self, brief: Brief, story: Story) -> Markdown:
        """A link to a story in its brief, by its headline; opinion is said to be that."""
        say = make_marked_presenter(brief, self._language)
        link = self.page(f"{page_path(brief)}#{story_anchor(story)}", say.headline(story))
        opinion = escape.markdown(load_labels(self._language).opinion)
        return Markdown(f"{opinion}: {link}") if story.kind == "opinion" else link

    def line(self, brief: Brief, excerpt: Excerpt | StandIn) -> Markdown:
        """A bullet of a brief, or the headline that stands for it, leading to its story."""
        say = make_marked_presenter(brief, self._language)
        if isinstance(excerpt, StandIn):
            return self._stand_in(brief, excerpt, say)
        story = find_story(brief, excerpt)
        standing = choose_line(brief, excerpt)
        if standing is not None:
            return self.story(brief, standing)
        words = say.original(excerpt)
        place = f"#{story_anchor(story)}" if story else ""
        return Markdown(f"{self.page(page_path(brief) + place, words)}{say.translation(excerpt)}")

    def _stand_in(self, brief: Brief, stand_in: StandIn, say: Presenter) -> Markdown:
        story, quote = find_stood_for(brief, stand_in), stand_in.quote
        if quote is None:
            return self.story(brief, story)
        place = f"{page_path(brief)}#{story_anchor(story)}"
        words = self.page(place, say.between_marks(quote.excerpt))
        return Markdown(f"{words}{say.translation(quote.excerpt)} — {say.speaker(quote)}")

    def cite(self, brief: Brief, excerpt: Excerpt) -> Markdown:
        """The number of a slice's source, linked to the list of sources of its brief."""
        return self.page(f"{page_path(brief)}#source-{excerpt.citation}", f"[{excerpt.citation}]")

    def said(self, said: PublishedQuote, name: str) -> Markdown:
        """A link to a quote in its brief."""
        return self.page(f"{page_path(said.brief)}#{said.anchor}", name)

    def person(self, name: str) -> Markdown:
        """A link to a speaker's page; the bare name of one whom only a digest quotes."""
        slug = self._people.get(name)
        return self.page(f"people/{slug}.md", name) if slug else escape.markdown(name)

    def outlet(self, outlet: CitedOutlet) -> Markdown:
        """A link to an outlet's page."""
        return self.page(f"outlets/{outlet.slug}.md", outlet.name)

    def topic(self, key: str, label: str) -> Markdown:
        """A link to a topic's page; the bare label of a topic without stories."""
        slug = self._topics.get(key)
        return self.page(f"topics/{slug}.md", label) if slug else Markdown(escape_value(label))

    def strand(self, folder: str, strand: StoryList) -> Markdown:
        """A link to a topic's or a story's page."""
        return self.page(f"{folder}/{strand.slug}.md", strand.label)

    def course(self, story: Story, name: str) -> Markdown | None:
        """A link to the story over time, for a story that was told on several days."""
        slug = self._courses.get(story.key)
        return self.page(f"stories/{slug}.md", name) if slug else None

    def speaker(self, person: QuotedPerson) -> Markdown:
        """A link to a person's page."""
        return self.page(f"people/{person.slug}.md", person.name)

    def month(self, day: date, name: str) -> Markdown:
        """A link to a day's month; the bare name of one without briefs."""
        month = f"{day:%Y-%m}"
        return (
            self.page(f"months/{month}.md", name)
            if month in self._months
            else escape.markdown(name)
        )

    def year(self, day: date, name: str) -> Markdown:
        """A link to a day's year."""
        return self.page(f"years/{day:%Y}.md", name)
