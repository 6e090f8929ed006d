"""A story, a quotation and a line of a list as page and mail show them."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.model import Brief, Excerpt, Figure, PrintedQuote, StandIn, Story
from briefing.rendering.page_view.source_shelf import SourceShelf
from briefing.rendering.page_view.values import (
    ShownFigure,
    ShownLine,
    ShownMark,
    ShownParagraph,
    ShownQuote,
    ShownStory,
    ShownText,
    SignedNote,
)
from briefing.rendering.wording.anchors import anchor_stories
from briefing.rendering.wording.brief_summary import BriefSummary
from briefing.rendering.wording.headline_words import word_headline
from briefing.rendering.wording.labels import load_labels
from briefing.rendering.wording.story_labels import name_title
from briefing.rendering.wording.story_runs import (
    choose_body,
    choose_figure_line,
    choose_line,
    find_stood_for,
    find_story,
    group_runs,
    has_one_source,
    split_paragraphs,
)


class StoryView:
    """Shows the stories and slices of one brief."""

    def __init__(self, brief: Brief, shelf: SourceShelf, summary: BriefSummary) -> None:
        self._brief, self._shelf, self._summary = brief, shelf, summary
        self._labels, self.anchors = shelf.labels, anchor_stories(brief)
        self._sides = {
            side.key: (key, side.voices)
            for key, side in zip("ab", brief.relationship.sides, strict=True)
        }
        quotes = (*(one for story in brief.stories for one in story.quotes), *brief.voices)
        # Somebody whose side one quotation tells has it in all of them.
        self._speakers = {one.speaker: one.side for one in quotes if one.side}
        self._translated = {
            one.excerpt: self._translation(one.by, one.text)
            for one in brief.translations
            if one.excerpt
        }

    def story(self, story: Story) -> ShownStory:
        """A story with its labels."""
        words, source = self._labels, self._shelf.shown[story.headline_citation]
        status = "opinion" if story.kind == "opinion" else story.status
        goes_on = status in ("update", "ongoing") and story.first_seen is not None
        since = self._summary.bare_day(story.first_seen) if goes_on and story.first_seen else ""
        return ShownStory(
            anchor=self.anchors[story],
            headline=self.headline(story),
            is_sentence=not story.title,
            url=source.url,
            status=status,
            status_name=self._name_status(status),
            since=words.since.format(date=since) if since else "",
            topic=self._summary.topic(story.topic),
            source=source,
            place=self._shelf.listed.place(story),
            also=self._shelf.listed.also(story),
            remarks=tuple(self._remarks(story)),
            paragraphs=self._paragraphs(story),
            quotes=tuple(self.quote(one, story) for one in story.quotes_below),
            notes=self.notes(story.key),
        )

    def headline(self, story: Story) -> ShownText:
        """The editor's headline, else a quote, the best article's own or its first sentence."""
        text = word_headline(story, self._brief) or self._labels.no_headline
        own = bool(story.retitled or story.occasion) or text == self._labels.no_headline
        translation = next(
            (
                self._translation(one.by, one.text)
                for one in self._brief.translations
                if one.story == story.key
            ),
            "",
        )
        language = "" if own else self._shelf.language(story.headline_citation)
        return ShownText(text=text, language=language, translation=translation)

    def text(self, excerpt: Excerpt) -> ShownText:
        """A slice with its language."""
        return ShownText(
            text=" ".join(excerpt.text.split()),
            language=self._shelf.language(excerpt.citation),
            translation=self._translated.get(excerpt, ""),
        )

    def bullet(self, excerpt: Excerpt | StandIn) -> ShownLine:
        """A slice that leads to its story, or for a long one the headline of the story.

        For a story without such a slice its headline, or a quote with who says it.
        """
        if isinstance(excerpt, StandIn):
            return self._stand_in(excerpt)
        return self.line(excerpt, choose_line(self._brief, excerpt))

    def _stand_in(self, stand_in: StandIn) -> ShownLine:
        story, quote = find_stood_for(self._brief, stand_in), stand_in.quote
        shown = self.quote(quote) if quote else None
        source = shown.source if shown else self._shelf.shown[story.headline_citation]
        role = f", {shown.role.text}" if shown and shown.role else ""
        return ShownLine(
            text=shown.words if shown else self.headline(story),
            said_by=f"{shown.speaker}{role}" if shown else "",
            is_headline=shown is None,
            anchor=self.anchors[story],
            topic=self._summary.topic(story.topic),
            status=story.status,
            status_name=self._name_status(story.status),
            source=source,
            place=shown.place if shown else self._shelf.listed.place(story),
        )

    def figure(self, figure: Figure) -> ShownFigure:
        """A figure with its sentence, or with the headline that has it where the story tells it."""
        standing = choose_figure_line(self._brief, figure)
        return ShownFigure(
            figure=self.text(figure.figure), line=self.line(figure.sentence, standing)
        )

    def line(self, excerpt: Excerpt, standing: Story | None = None) -> ShownLine:
        """A slice in a list, or the headline of the story that is `standing` for it."""
        story = find_story(self._brief, excerpt)
        return ShownLine(
            text=self.headline(standing) if standing else self.text(excerpt),
            is_headline=standing is not None,
            anchor=self.anchors[story] if story else "",
            topic=self._summary.topic(story.topic) if story else "",
            status=story.status if story else "",
            status_name=self._name_status(story.status) if story else "",
            source=self._shelf.shown[excerpt.citation],
            place=self._shelf.listed.address([excerpt]),
        )

    def quote(self, quotation: PrintedQuote, story: Story | None = None) -> ShownQuote:
        """A quotation; the number of its source only where that is not the story's."""
        excerpt, words = quotation.excerpt, self._labels
        spoken = self._shelf.language(excerpt.citation)
        is_own = quotation.kind == "paraphrase"
        side, name = self._sides.get(
            quotation.side or self._speakers.get(quotation.speaker, ""), ("", "")
        )
        held = words.unnamed if quotation.is_unnamed else quotation.role
        role = held and ShownText(text=held, language=spoken if quotation.role_printed else "")
        elsewhere = story is not None and excerpt.citation != story.headline_citation
        return ShownQuote(
            words=self.text(excerpt) if is_own else self._between_marks(excerpt),
            speaker=quotation.speaker,
            role=role or None,
            side=side,
            side_name=name,
            paraphrase=words.paraphrase if is_own else "",
            asked=self._between_marks(quotation.question) if quotation.question else None,
            asked_label=words.question,
            mark=self._shelf.mark([excerpt]) if elsewhere else None,
            source=self._shelf.shown[excerpt.citation],
            place=self._shelf.listed.address([excerpt]),
        )

    def _between_marks(self, excerpt: Excerpt) -> ShownText:
        """A slice with its language, between the quotation marks of that language."""
        cited, text = self._shelf.cited[excerpt.citation], self.text(excerpt)
        marks = self._labels if cited.language == "und" else load_labels(cited.language)
        return replace(text, text=f"{marks.quote_open}{text.text}{marks.quote_close}")

    def notes(self, key: str | None) -> tuple[SignedNote, ...]:
        """The editor's notes on a story, or on the whole brief."""
        return tuple(
            SignedNote(label=self._labels.note, by=note.by, text=note.text)
            for note in self._brief.notes
            if note.story == key
        )

    def _name_status(self, status: str) -> str:
        words = self._labels
        return {
            "new": words.new,
            "update": words.update,
            "ongoing": words.ongoing_label,
            "opinion": words.opinion,
        }[status]

    def _paragraphs(self, story: Story) -> tuple[ShownParagraph, ...]:
        if story.told != "full":
            return ()
        runs, one_source = group_runs(split_paragraphs(choose_body(story))), has_one_source(story)
        shown: list[ShownParagraph] = []
        for run in runs:
            whole = [excerpt for paragraph in run for excerpt in paragraph]
            mark = None if one_source else self._shelf.mark(whole)
            shown += [
                self._paragraph(paragraph, mark if n == len(run) - 1 else None)
                for n, paragraph in enumerate(run)
            ]
        return tuple(shown)

    def _paragraph(self, excerpts: Sequence[Excerpt], mark: ShownMark | None) -> ShownParagraph:
        number = excerpts[0].citation
        return ShownParagraph(
            sentences=tuple(map(self.text, excerpts)),
            language=self._shelf.language(number),
            mark=mark,
            day=self._shelf.shown[number].day if self._brief.period else "",
        )

    def _remarks(self, story: Story) -> list[str]:
        words, source = self._labels, self._shelf.cited[story.headline_citation]
        several = self._shelf.listed.independent(story)
        differing = self._shelf.listed.differing(story)
        undated = "" if source.published else self._shelf.listed.published(source)
        titled = name_title(story, words)
        return [remark for remark in (several, differing, undated, titled) if remark]

    def _translation(self, by: str, text: str) -> str:
        return f"{self._labels.translated.format(by=by)}: {text}"
