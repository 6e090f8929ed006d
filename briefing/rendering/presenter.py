"""What a brief says around its stories and slices. Templates call it as `say`."""

from collections.abc import Sequence
from itertools import groupby

from briefing.model import Brief, EditorNote, Excerpt, PrintedQuote, Story, Watch
from briefing.rendering import escape
from briefing.rendering.anchors import story_anchor
from briefing.rendering.brief_summary import BriefSummary
from briefing.rendering.decorations import PLAIN, Decorations
from briefing.rendering.escape import Markdown
from briefing.rendering.labels import load_labels
from briefing.rendering.source_list import SourceList
from briefing.rendering.story_labels import StoryLabels
from briefing.rendering.story_runs import (
    choose_body,
    choose_line,
    find_story,
    group_runs,
    has_one_source,
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
        self.sources = SourceList(brief, self.labels, self.in_language)
        self._told = StoryLabels(brief, self._summary, self.sources)
        self.status = self._told.status

    def _offer_summary(self, summary: BriefSummary) -> None:
        """Offer what is said of the brief as a whole under the summary's own names."""
        self._summary, self.labels = summary, summary.labels
        self.title, self.description, self.tags = summary.title, summary.description, summary.tags
        self.summary_line, self.articles = summary.summary_line, summary.articles
        self.operator_line, self.answered = summary.operator_line, summary.answered
        self.day, self.window, self.topic = summary.day, summary.window, summary.topic
        self.left_out, self.problems, self.why = summary.left_out, summary.problems, summary.why
        self.changes = summary.changes
        self.about, self.promise, self.made_with = summary.about, summary.promise, summary.made_with
        self.coverage, self.troubled_sources = summary.coverage, summary.troubled_sources

    def sections(self) -> list[tuple[str, list[Story]]]:
        """The news: lead stories, then the rest under topic labels, in the brief's order."""
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
        """The news that is named by its headline only."""
        return [
            story
            for story in self.brief.stories
            if story.told == "headline" and story.kind == "news"
        ]

    def in_language(self, text: Markdown, language: str) -> Markdown:
        """The text, marked with its language where the medium does that."""
        mark = self._decorations.mark_language
        return mark(text, language) if mark else text

    def own(self, text: str) -> Markdown:
        """Words of the brief itself, marked with the brief's language on a page of another."""
        escaped = text if isinstance(text, Markdown) else escape.markdown(text)
        return self.in_language(escaped, self.brief.language)

    def text(self, excerpt: Excerpt) -> Markdown:
        """The slice and, beside it, its translation if an editor gave one."""
        return Markdown(f"{self.original(excerpt)}{self.translation(excerpt)}")

    def original(self, excerpt: Excerpt) -> Markdown:
        """The slice alone."""
        return self.in_language(escape.markdown(excerpt.text), self.spoken(excerpt.citation))

    def translation(self, excerpt: Excerpt) -> Markdown:
        """Its translation, marked as such and signed; nothing where there is none."""
        translation = next((one for one in self.brief.translations if one.excerpt == excerpt), None)
        if translation is None:
            return Markdown("")
        label = escape.inline(self.labels.translated.format(by=translation.by))
        return Markdown(rf" \[*{label}:* {escape.inline(translation.text)}\]")

    def spoken(self, citation: int) -> str:
        """The language of a source."""
        return self.sources.cited[citation].language

    def headline(self, story: Story) -> str:
        """The editor's headline, else the best article's own, else its first sentence."""
        text = self._headline_text(story)
        if self._decorations.mark_language is None:
            return text
        own = story.retitled or text == self.labels.no_headline
        language = self.brief.language if own else self.spoken(story.headline_citation)
        return self.in_language(escape.markdown(text), language)

    def _headline_text(self, story: Story) -> str:
        first_sentence = next(
            (excerpt.text for excerpt in story.sentences), self.labels.no_headline
        )
        return story.retitled or story.headline or first_sentence

    def heading(self, story: Story) -> Markdown:
        """The headline as it heads a story: linked to its article."""
        name, source = self.headline(story), self.sources.cited[story.headline_citation]
        text = name if isinstance(name, Markdown) else escape.markdown(name)
        link = escape.safe_url(source.url) if source.url else None
        return Markdown(f"[{text}]({link})") if link else text

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

    def cite_run(self, excerpts: Sequence[Excerpt]) -> Markdown:
        """The number of the source of these slices, linked to all of them there."""
        return Markdown(f"[\\[{excerpts[0].citation}\\]]({self.sources.address(excerpts)})")

    def cite_quote(self, quotation: PrintedQuote, story: Story) -> Markdown:
        """The number of a quote's source where it is not the story's; else nothing."""
        excerpt = quotation.excerpt
        return Markdown("") if has_one_source(story) else Markdown(f" {self.cite(excerpt)}")

    def bullets(self) -> list[Markdown]:
        """The bottom line: short sentences, and the headlines of those that are long, each leading
        to its story.
        """
        return [self._bullet(excerpt) for excerpt in self.brief.bottom_line]

    def _bullet(self, excerpt: Excerpt) -> Markdown:
        standing, story = choose_line(self.brief, excerpt), find_story(self.brief, excerpt)
        if standing:
            return self._linked(self.headline(standing), standing)
        if story is None:
            return self.text(excerpt)
        return Markdown(f"{self._linked(self.original(excerpt), story)}{self.translation(excerpt)}")

    def behind(self, excerpt: Excerpt) -> Markdown:
        """Behind a slice in a list, in parentheses: its story by topic, and its outlet."""
        story, cited = find_story(self.brief, excerpt), self.cite_by_name(excerpt)
        topic = [self._linked(self.topic(story.topic), story)] if story else []
        return Markdown(f"({', '.join([*topic, cited])})")

    def _linked(self, name: str, story: Story) -> Markdown:
        text = name if isinstance(name, Markdown) else escape.markdown(name)
        return Markdown(f"[{text}](#{story_anchor(story)})")

    def anchor(self, story: Story) -> Markdown:
        """Where a story stands in the document."""
        return Markdown(story_anchor(story))

    def status_line(self, story: Story) -> Markdown:
        """As `status`, in the document: the outlet is linked to all that is printed of its article,
        and the topic stands only where no heading says it.
        """
        return self._decorations.status(self._told.status_line(story), story)

    def notes(self, story: Story | None = None) -> list[EditorNote]:
        """The editor's notes on a story, or on the whole brief."""
        key = story.key if story else None
        return [note for note in self.brief.notes if note.story == key]

    def cite(self, excerpt: Excerpt) -> Markdown:
        """The source's number, linked to the sentence there, else to the list of sources."""
        return self.sources.link(excerpt, str(excerpt.citation))

    def cite_story(self, story: Story) -> Markdown:
        """The outlet of a story's best article, linked to the article."""
        return self.sources.whole(story.headline_citation)

    def basis(self, watch: Watch) -> Markdown | str:
        """How a day to come was worked out, in parentheses; empty where the source prints it."""
        said = self._summary.basis(watch)
        return Markdown(f" ({escape.markdown(said)})") if said else ""

    def cite_by_name(self, excerpt: Excerpt) -> Markdown:
        """The outlet's name, linked to the slice, for places where no status line names it."""
        name = escape.markdown(self.sources.name(excerpt.citation))
        return Markdown(f"[{name}]({self.sources.address([excerpt])})")

    def quoted(self, quotation: PrintedQuote) -> Markdown:
        """The quote in quotation marks of its language; a paraphrase without marks, labelled."""
        text = self.between_marks(quotation.excerpt)
        if quotation.kind == "paraphrase":
            text = Markdown(
                f"*{escape.markdown(self.labels.paraphrase)}:* {self.text(quotation.excerpt)}"
            )
        else:
            text = Markdown(f"{text}{self.translation(quotation.excerpt)}")
        return self._decorations.quote(text, quotation)

    def between_marks(self, excerpt: Excerpt) -> Markdown:
        """The slice between the quotation marks of its own language."""
        text = escape.inline(excerpt.text.strip())  # behind the mark nothing begins a line
        spoken = self.spoken(excerpt.citation)
        marks = self.labels if spoken == "und" else load_labels(spoken)
        return self.in_language(Markdown(f"{marks.quote_open}{text}{marks.quote_close}"), spoken)

    def speaker(self, quotation: PrintedQuote) -> Markdown:
        """Full name and office."""
        name, role = self._decorations.speaker_name(quotation.speaker), self.role(quotation)
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
