"""What a brief says around its stories and slices. Templates call it as `say`."""

from itertools import groupby

from briefing.model import Brief, EditorNote, Excerpt, PrintedQuote, Story
from briefing.rendering import escape
from briefing.rendering.brief_summary import BriefSummary
from briefing.rendering.escape import Markdown
from briefing.rendering.labels import format_count, load_labels
from briefing.rendering.source_list import SourceList

# "The first payment is due on March 1." does not say of what; of the lines read, those of 17 words or more do.
MAX_WORDS_NEEDING_TITLE = 16


class Presenter(BriefSummary):
    """The words for one brief. Methods that return `Markdown` have escaped what came from a source."""

    def __init__(self, brief: Brief) -> None:
        super().__init__(brief)
        self.sources = SourceList(brief, self.labels, self.in_language)

    def sections(self) -> list[tuple[str, list[Story]]]:
        """The news: the lead by itself, then the rest under their topics' labels, in the brief's order."""
        news = [
            story for story in self.brief.stories if story.kind == "news" and story.told == "full"
        ]
        leads = self.brief.leads
        rest = [
            (self.topic(key), list(one))
            for key, one in groupby(news[leads:], key=lambda story: story.topic)
        ]
        return [(self.labels.lead, news[:leads]), *rest] if news else []

    def opinions(self) -> list[Story]:
        """Opinion pieces, which stand apart."""
        return [story for story in self.brief.stories if story.kind == "opinion"]

    def also(self) -> list[Story]:
        """The stories that are named by their headline only."""
        return [story for story in self.brief.stories if story.told == "headline"]

    def in_language(self, text: Markdown, _language: str) -> Markdown:
        """The text, which is in this language: a place where pages can say so."""
        return text

    def text(self, excerpt: Excerpt) -> Markdown:
        """The slice and, beside it, its translation if an editor gave one."""
        return Markdown(f"{self.original(excerpt)}{self.translation(excerpt)}")

    def original(self, excerpt: Excerpt) -> Markdown:
        """The slice alone."""
        return self.in_language(escape.markdown(excerpt.text), self.spoken(excerpt.citation))

    def translation(self, excerpt: Excerpt) -> Markdown:
        """Its translation, marked as such and signed; nothing where there is none."""
        found = next((one for one in self.brief.translations if one.excerpt == excerpt), None)
        if found is None:
            return Markdown("")
        said = self.labels.translated.format(by=found.by)
        return Markdown(rf" \[*{escape.inline(said)}:* {escape.inline(found.text)}\]")

    def spoken(self, citation: int) -> str:
        """The language of a source."""
        return self.sources.cited[citation].language

    def headline(self, story: Story) -> str:
        """The best article's own headline, else its first sentence; the editor's, if there is one."""
        return (
            story.retitled
            or story.headline
            or next((e.text for e in story.sentences), self.labels.no_headline)
        )

    def body(self, story: Story) -> tuple[Excerpt, ...]:
        """The sentences below the headline: all but the one that stands in for it."""
        return story.sentences if story.retitled or story.headline else story.sentences[1:]

    def named(self, story: Story) -> str:
        """What names a story in a line: the same."""
        return Presenter.headline(self, story)

    def status(self, story: Story) -> str:
        """New or not, the topic, the best article's outlet and date, and how many independent outlets there are."""
        words = self.labels
        first = (
            words.ongoing.format(date=self.day(story.first_seen))
            if story.first_seen
            else words.ongoing
        )
        said = {"new": words.new, "update": words.update, "ongoing": first}[story.status]
        source = self.sources.cited[story.headline_citation]
        outlet = f"{source.outlet or words.no_outlet}, {self.sources.published(source)}"
        several = [words.independent.format(n=story.independent)] if story.independent > 1 else []
        copies = [format_count(words.copy, words.copies, len(story.copies))] if story.copies else []
        titled = [words.retitled] if story.retitled else [] if story.headline else [words.untitled]
        own = [one for one in self.brief.translations if one.story == story.key]
        titled += [f"{words.translated.format(by=one.by)}: {one.text}" for one in own]
        return " · ".join([said, self.topic(story.topic), outlet, *several, *copies, *titled])

    def notes(self, story: Story | None = None) -> list[EditorNote]:
        """The editor's notes on a story, or on the whole brief."""
        key = story.key if story else None
        return [note for note in self.brief.notes if note.story == key]

    def cite(self, excerpt: Excerpt) -> Markdown:
        """The source's number, linked to the source at the sentence; to the list of sources where it has no address."""
        return self.sources.link(excerpt, str(excerpt.citation))

    def cite_story(self, story: Story) -> Markdown:
        """The outlet and number of a story's best article, linked to the article."""
        return self.sources.whole(story.headline_citation)

    def titled(self, excerpt: Excerpt) -> Markdown | str:
        """The headline of a slice's source, where the slice is too short to say what it is about; else nothing."""
        title = self.sources.cited[excerpt.citation].title
        if not title or len(excerpt.text.split()) > MAX_WORDS_NEEDING_TITLE:
            return ""
        return Markdown(f" ({self.sources.titled(excerpt.citation)})")

    def cite_by_name(self, excerpt: Excerpt) -> Markdown:
        """The same with the outlet's name, for places where no status line names it."""
        outlet = self.sources.cited[excerpt.citation].outlet
        return self.sources.link(
            excerpt, f"{excerpt.citation} {outlet}" if outlet else str(excerpt.citation)
        )

    def quoted(self, quotation: PrintedQuote) -> Markdown:
        """The quote between the quotation marks of its own language; a paraphrase without them, called one."""
        if quotation.kind == "paraphrase":
            return Markdown(
                f"*{escape.markdown(self.labels.paraphrase)}:* {self.text(quotation.excerpt)}"
            )
        return Markdown(
            f"{self.between_marks(quotation.excerpt)}{self.translation(quotation.excerpt)}"
        )

    def between_marks(self, excerpt: Excerpt) -> Markdown:
        """The slice between the quotation marks of its own language."""
        text = escape.inline(excerpt.text.strip())  # behind the mark nothing begins a line
        spoken = self.spoken(excerpt.citation)
        marks = self.labels if spoken == "und" else load_labels(spoken)
        return self.in_language(Markdown(f"{marks.quote_open}{text}{marks.quote_close}"), spoken)

    def speaker(self, quotation: PrintedQuote) -> Markdown:
        """Full name and office."""
        name, role = escape.markdown(quotation.speaker), self.role(quotation)
        return Markdown(f"{name}, {role}") if role else name

    def role(self, quotation: PrintedQuote) -> Markdown | None:
        """The office, in the words of the source or of the profile."""
        if not quotation.role:
            return None
        spoken = (
            self.spoken(quotation.excerpt.citation)
            if quotation.role_printed
            else self.brief.language
        )
        return self.in_language(escape.markdown(quotation.role), spoken)

    def voices(self) -> list[tuple[str, list[PrintedQuote]]]:
        """Further quotes by side: both sides' headings in their order, then everybody else."""
        sides = [(side.key, side.voices) for side in self.brief.relationship.sides]
        known = {key for key, _ in sides}
        by_side = [(name, [q for q in self.brief.voices if q.side == key]) for key, name in sides]
        others = [q for q in self.brief.voices if q.side not in known]
        return [
            (name, quotes) for name, quotes in [*by_side, (self.labels.others, others)] if quotes
        ]
