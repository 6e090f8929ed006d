"""What a brief says around its stories and slices. Templates call it as `say`."""

from itertools import groupby

from briefing.model import Brief, EditorNote, Excerpt, Figure, PrintedQuote, StandIn, Story, Watch
from briefing.rendering import escape
from briefing.rendering.decorations import PLAIN, Decorations
from briefing.rendering.escape import Markdown
from briefing.rendering.wording.anchors import anchor_stories
from briefing.rendering.wording.brief_sections import (
    group_voices,
    list_named_only,
    list_news,
    list_opinions,
)
from briefing.rendering.wording.brief_summary import BriefSummary
from briefing.rendering.wording.citation_wording import CitationWording
from briefing.rendering.wording.headline_words import word_headline
from briefing.rendering.wording.slice_wording import SliceWording
from briefing.rendering.wording.source_list import SourceList
from briefing.rendering.wording.story_labels import StoryLabels
from briefing.rendering.wording.story_runs import (
    choose_body,
    choose_figure_line,
    choose_line,
    find_stood_for,
    find_story,
    group_runs,
    has_one_source,
    list_bullets,
    split_paragraphs,
)


class Presenter:
    """What is said of one brief.

    Methods that return `Markdown` have escaped what came from a source.
    """

    def __init__(self, brief: Brief, decorations: Decorations = PLAIN) -> None:
        self.brief = brief
        self._decorations = decorations
        self._offer_summary(BriefSummary(brief))
        self._offer_slices(SliceWording(brief, self.labels, decorations))
        self.sources = SourceList(brief, self.labels, self.in_language)
        self._offer_citations(CitationWording(self.sources, decorations))
        self._told = StoryLabels(brief, self._summary, self.sources)
        self.status = self._told.status
        self._anchors = anchor_stories(brief)

    def _offer_summary(self, summary: BriefSummary) -> None:
        """Offer what is said of the brief as a whole under the summary's own names."""
        self._summary, self.labels = summary, summary.labels
        self.title, self.description, self.tags = summary.title, summary.description, summary.tags
        self.summary_line, self.articles = summary.summary_line, summary.articles
        self.operator_line, self.answered = summary.operator_line, summary.answered
        self.told, self.day = summary.told, summary.day
        self.window, self.topic = summary.window, summary.topic
        self.left_out, self.problems, self.why = summary.left_out, summary.problems, summary.why
        self.changes, self.empty = summary.changes, summary.empty
        self.about, self.promise, self.made_with = summary.about, summary.promise, summary.made_with
        self.coverage, self.troubled_sources = summary.coverage, summary.troubled_sources

    def _offer_slices(self, slices: SliceWording) -> None:
        """Offer what is said of a slice."""
        self.in_language, self.own, self.spoken = slices.in_language, slices.own, slices.spoken
        self.text, self.original = slices.text, slices.original
        self.translation, self.between_marks = slices.translation, slices.between_marks
        self.quoted, self.asked = slices.quoted, slices.asked
        self.speaker, self.role = slices.speaker, slices.role

    def _offer_citations(self, citations: CitationWording) -> None:
        """Offer what leads from a slice to its source."""
        self.cite, self.cite_run = citations.cite, citations.cite_run
        self.cite_quote, self.cite_story = citations.cite_quote, citations.cite_story
        self.cite_by_name = citations.cite_by_name

    def sections(self) -> list[tuple[str, list[Story]]]:
        """The news: lead stories, then the rest under topic labels, in the brief's order."""
        news, leads = list_news(self.brief), self.brief.leads
        rest = [
            (self.topic(key), list(one))
            for key, one in groupby(news[leads:], key=lambda story: story.topic)
        ]
        return [(self.labels.lead, news[:leads]), *rest] if news else []

    def opinions(self) -> list[Story]:
        """Opinion pieces, which stand apart."""
        return list_opinions(self.brief)

    def also(self) -> list[Story]:
        """The news that is named by its headline only."""
        return list_named_only(self.brief)

    def voices(self) -> list[tuple[str, list[PrintedQuote]]]:
        """Further quotes by side: both sides' headings in their order, then everybody else."""
        return group_voices(self.brief, self.labels.others)

    def headline(self, story: Story) -> str:
        """The editor's headline, else a quote, the best article's own or its first sentence."""
        text = word_headline(story, self.brief) or self.labels.no_headline
        if self._decorations.mark_language is None:
            return text
        own = story.retitled or story.occasion or text == self.labels.no_headline
        language = self.brief.language if own else self.spoken(story.headline_citation)
        return self.in_language(escape.markdown(text), language)

    def heading(self, story: Story) -> Markdown:
        """The headline as it heads a story: linked to its article."""
        name, source = self.headline(story), self.sources.cited[story.headline_citation]
        text = name if isinstance(name, Markdown) else escape.markdown(name)
        link = escape.safe_url(source.url) if source.url else None
        linked = Markdown(f"[{text}]({link})") if link else text
        said = story.leading_quote
        return self._decorations.quote(linked, said) if said else linked

    def body(self, story: Story) -> tuple[Excerpt, ...]:
        """The sentences below the headline: all but the one that stands in for it."""
        return choose_body(story)

    def paragraphs(self, story: Story) -> list[Markdown]:
        """The sentences below the headline, in paragraphs of what stands side by side.

        The source's number stands where the source changes; a story of one source has none.
        """
        runs, one_source = group_runs(split_paragraphs(choose_body(story))), has_one_source(story)
        made: list[Markdown] = []
        for run in runs:
            texts = [" ".join(map(self.text, paragraph)) for paragraph in run]
            if self.brief.period:
                texts[0] = f"*{self._dated(run[0][0])}:* {texts[0]}"
            if not one_source:
                texts[-1] += f" {self.cite_run([one for paragraph in run for one in paragraph])}"
            made += map(Markdown, texts)
        return made

    def _dated(self, excerpt: Excerpt) -> Markdown:
        return escape.markdown(self.sources.published(self.sources.cited[excerpt.citation]))

    def bullets(self) -> list[Markdown]:
        """The bottom line: its sentences, the headlines of very long ones, what stands in for one.

        Each leads to its story. What stands in for a sentence is a headline, or a quote with who
        says it.
        """
        return [self._bullet(one) for one in list_bullets(self.brief)]

    def _bullet(self, excerpt: Excerpt | StandIn) -> Markdown:
        if isinstance(excerpt, StandIn):
            return self._stand_in(excerpt)
        standing, story = choose_line(self.brief, excerpt), find_story(self.brief, excerpt)
        if standing:
            return self._linked(self.headline(standing), standing)
        if story is None:
            return self.text(excerpt)
        return Markdown(f"{self._linked(self.original(excerpt), story)}{self.translation(excerpt)}")

    def _stand_in(self, stand_in: StandIn) -> Markdown:
        story, quote = find_stood_for(self.brief, stand_in), stand_in.quote
        if quote is None:
            return self._linked(self.headline(story), story)
        said = self._linked(self.between_marks(quote.excerpt), story)
        return Markdown(f"{said}{self.translation(quote.excerpt)} — {self.speaker(quote)}")

    def about_figure(self, figure: Figure) -> Markdown:
        """The sentence that a figure stands in, or its story's headline if that has the figure."""
        standing = choose_figure_line(self.brief, figure)
        return (
            self._linked(self.headline(standing), standing)
            if standing
            else self.text(figure.sentence)
        )

    def behind(self, excerpt: Excerpt) -> Markdown:
        """Behind a slice in a list, in parentheses: its story by topic, and its outlet."""
        story, cited = find_story(self.brief, excerpt), self.cite_by_name(excerpt)
        topic = [self._linked(self.topic(story.topic), story)] if story else []
        return Markdown(f"({', '.join([*topic, cited])})")

    def _linked(self, name: str, story: Story) -> Markdown:
        text = name if isinstance(name, Markdown) else escape.markdown(name)
        return Markdown(f"[{text}](#{self.anchor(story)})")

    def anchor(self, story: Story) -> Markdown:
        """Where a story stands in the document."""
        return Markdown(self._anchors[story])

    def status_line(self, story: Story) -> Markdown:
        """As `status`, in the document: the outlet is linked to all that is printed of its article,
        and the topic stands only where no heading says it.
        """
        return self._decorations.status(self._told.status_line(story), story)

    def notes(self, story: Story | None = None) -> list[EditorNote]:
        """The editor's notes on a story, or on the whole brief."""
        key = story.key if story else None
        return [note for note in self.brief.notes if note.story == key]

    def basis(self, watch: Watch) -> Markdown | str:
        """How a day to come was worked out, in parentheses; empty where the source prints it."""
        said = self._summary.basis(watch)
        return Markdown(f" ({escape.markdown(said)})") if said else ""
