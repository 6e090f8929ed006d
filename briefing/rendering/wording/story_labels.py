"""The line below a story's headline in the document: status, topic, outlet, day, other outlets."""

from collections.abc import Iterable

from briefing.model import Brief, Story
from briefing.rendering import escape
from briefing.rendering.escape import Markdown
from briefing.rendering.wording.brief_summary import BriefSummary
from briefing.rendering.wording.labels import Labels
from briefing.rendering.wording.source_list import SourceList


class StoryLabels:
    """What is said of the stories of one brief beside their slices."""

    def __init__(self, brief: Brief, summary: BriefSummary, sources: SourceList) -> None:
        self._brief, self._summary, self._sources = brief, summary, sources

    def status(self, story: Story) -> Markdown:
        """Status, topic, the outlet and date of the best article, where else it was found."""
        outlet = escape.markdown(self._sources.outlet(story.headline_citation))
        topic = [self._summary.topic(story.topic)]
        return _join(" · ", [self._state(story), *topic, *self._found(story, outlet)])

    def status_line(self, story: Story) -> Markdown:
        """The same in the document: the topic only where no heading says it, the outlet linked to
        all that is printed of its article; where no outlet is known, the link stands at the end.
        """
        name = escape.markdown(self._sources.outlet(story.headline_citation))
        place = self._sources.place(story)
        outlet = Markdown(f"[{name}]({place})") if name else name
        source = Markdown(f"[{escape.markdown(self._summary.labels.passages)}]({place})")
        leads = story.kind == "opinion" or story in self._brief.stories[: self._brief.leads]
        topic = [self._summary.topic(story.topic)] if leads else []
        found = [*self._found(story, outlet), *([] if name else [source])]
        return _join(" · ", [self._state(story), *topic, *found])

    def _state(self, story: Story) -> str:
        words = self._summary.labels
        since = self._summary.day(story.first_seen) if story.first_seen else None
        ongoing = words.ongoing.format(date=since) if since else words.ongoing_label
        return {"new": words.new, "update": words.update, "ongoing": ongoing}[story.status]

    def _found(self, story: Story, outlet: Markdown) -> list[str]:
        """Outlet and date, other outlets, independent ones, remarks on date and headline."""
        words, sources = self._summary.labels, self._sources
        source = sources.cited[story.headline_citation]
        titled = name_title(story, words)
        translated = [
            f"{words.translated.format(by=translation.by)}: {translation.text}"
            for translation in self._brief.translations
            if translation.story == story.key
        ]
        said = (
            sources.kind(source),
            _join(", ", [outlet, sources.published(source) if source.published else ""]),
            sources.also(story),
            sources.independent(story),
            sources.differing(story),
            "" if source.published else sources.published(source),
            titled,
            *translated,
        )
        return [part for part in said if part]


def name_title(story: Story, words: Labels) -> str:
    """What is said of a story's headline: whose it is, that there is none, or the document's name.

    A story that is headed by somebody's words, or by the occasion, is of a document, which is named
    here.
    """
    if story.retitled:
        return words.retitled
    if story.headline is None:
        return words.untitled
    return story.headline if story.head or story.occasion else ""


def _join(between: str, parts: Iterable[str]) -> Markdown:
    """The parts that say something, each escaped unless it is Markdown already."""
    return Markdown(
        between.join(
            part if isinstance(part, Markdown) else escape.markdown(part) for part in parts if part
        )
    )
