"""The briefs of several days -> the digest of a week or a month: each story once, as it went on."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from briefing.composing.bottom_line import BottomLine
from briefing.composing.checks.brief_check import list_excerpts
from briefing.composing.source_renumbering import RenumberedSources
from briefing.model import (
    Brief,
    Counts,
    Excerpt,
    Figure,
    PrintedQuote,
    StandIn,
    Story,
    Watch,
    Window,
)
from briefing.model.article import OF_ANOTHER_DAY, Reason
from briefing.quick_dataclass import dataclass

# Stories told with sentences, and named by their headline: what a brief of a day has room for.
FULL, ALSO = (
    8,
    10,
)
SENTENCES = 4  # of a story: how it began, and what came last
BOTTOM_LINE, VOICES, LINES = 5, 6, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A week or a month: its name, such as `2025-W03` or `2025-01`, and its first and last day."""

    name: str
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class StoryTimeline:
    """One story through the days: each version with its brief, the oldest first."""

    versions: tuple[tuple[Brief, Story], ...]

    @property
    def last(self) -> Story:
        """The story as it was told last."""
        return self.versions[-1][1]


def make_digest(briefs: Sequence[Brief], period: Period) -> Brief:
    """The digest of at least one brief, the oldest first.

    Stories are in order of the days on which they were told, then of their outlets.
    """
    sources, latest = RenumberedSources(), briefs[-1]
    timelines = _order_timelines(_timelines(briefs), latest)[: FULL + ALSO]
    stories = tuple(
        _story(timeline, sources, period, full=n < FULL) for n, timeline in enumerate(timelines)
    )
    bullets = _bottom_line(timelines, stories, sources)
    voices, figures, watch = (
        _voices(briefs, sources),
        _figures(briefs, sources),
        _watch(briefs, sources, period),
    )
    made = replace(
        latest,
        period=period.name,
        day=period.end,
        window=Window(start=period.start, end=period.end, zone=latest.window.zone),
        bottom_line=bullets.sentences,
        stand_ins=bullets.stand_ins,
        stories=stories,
        voices=voices,
        figures=figures,
        watch=watch,
        citations=tuple(sources.citations),
        problems=(),
        ledger=(),
        counts=_counts(briefs, stories, sources),
        notes=(),
        corrections=tuple(correction for brief in briefs for correction in brief.corrections),
        contexts=(),
    )
    held = {(excerpt.citation, excerpt.span) for excerpt in list_excerpts(made)}
    passages = dict.fromkeys(
        passage for brief in briefs for passage in sources.passages(brief, held)
    )
    return replace(made, contexts=tuple(passages))


def _timelines(briefs: Iterable[Brief]) -> list[StoryTimeline]:
    versions: dict[str, list[tuple[Brief, Story]]] = {}
    for brief in briefs:
        for story in brief.stories:
            versions.setdefault(story.key, []).append((brief, story))
    return [StoryTimeline(tuple(found)) for found in versions.values()]


def _order_timelines(timelines: Iterable[StoryTimeline], latest: Brief) -> list[StoryTimeline]:
    """The lead, then those with room for sentences by topic, opinion last, then the rest."""
    rank = {key: n for n, (key, _) in enumerate(latest.topics)}
    weighed = sorted(timelines, key=_weight)
    lead, rest = weighed[:1], weighed[1:FULL]
    rest.sort(
        key=lambda timeline: (
            timeline.last.kind == "opinion",
            rank.get(timeline.last.topic, len(rank)),
        )
    )
    return [*lead, *rest, *weighed[FULL:]]


def _weight(timeline: StoryTimeline) -> tuple[bool, int, int, float]:
    most = max(story.independent for _, story in timeline.versions)
    return timeline.last.kind == "opinion", -len(timeline.versions), -most, -timeline.last.relevance


def _story(
    timeline: StoryTimeline, sources: RenumberedSources, period: Period, *, full: bool
) -> Story:
    last, (brief, first) = timeline.last, timeline.versions[0]
    since = first.first_seen or brief.day
    articles = [
        sources.number(told_in, n) for told_in, story in timeline.versions for n in story.articles
    ]
    copies = [
        sources.number(told_in, n) for told_in, story in timeline.versions for n in story.copies
    ]
    has_sentences = any(story.sentences for _, story in timeline.versions)
    told = full and (has_sentences or last.told == "full")
    newest = timeline.versions[-1][0]
    head = sources.quotation(newest, last.head) if last.head else None
    return replace(
        last,
        headline_citation=sources.number(newest, last.headline_citation),
        articles=tuple(dict.fromkeys(articles)),
        copies=tuple(dict.fromkeys(copies)),
        status="new" if since >= period.start else "ongoing",
        first_seen=since,
        sentences=_sentences(timeline, sources) if told or not last.headline else (),
        quotes=tuple(sources.quotation(newest, quote) for quote in last.quotes)
        if told
        else (head,)
        if head
        else (),
        head=head,
        differing=(),
        told="full" if told else "headline",
    )


def _bottom_line(
    timelines: Iterable[StoryTimeline], stories: Iterable[Story], sources: RenumberedSources
) -> BottomLine:
    """The first sentence of each of the foremost stories of news; of one that has only quotes what
    stood there for it in its last brief.
    """
    sentences: list[Excerpt] = []
    stand_ins: list[StandIn] = []
    for timeline, story in zip(timelines, stories, strict=True):
        if len(sentences) + len(stand_ins) == BOTTOM_LINE:
            break
        if story.kind == "news" and story.sentences:
            sentences.append(story.sentences[0])
        elif story.kind == "news" and story.told == "full":
            brief, _ = timeline.versions[-1]
            stood = (one for one in brief.stand_ins if one.story == story.key)
            stand_ins.extend(
                replace(
                    one,
                    place=len(sentences),
                    quote=sources.quotation(brief, one.quote) if one.quote else None,
                )
                for one in stood
            )
    return BottomLine(sentences=tuple(sentences), stand_ins=tuple(stand_ins))


def _sentences(timeline: StoryTimeline, sources: RenumberedSources) -> tuple[Excerpt, ...]:
    """The first sentence of the first day and of the last days, each once, in order of time."""
    leads = [(brief, story.sentences[0]) for brief, story in timeline.versions if story.sentences]
    chosen = leads if len(leads) <= SENTENCES else [leads[0], *leads[1 - SENTENCES :]]
    return tuple({lead.text: sources.excerpt(brief, lead) for brief, lead in chosen}.values())


def _voices(briefs: Sequence[Brief], sources: RenumberedSources) -> tuple[PrintedQuote, ...]:
    """The last quote of each speaker, the latest day first."""
    said = (
        (brief, quote)
        for brief in briefs
        for quote in brief.voices[:VOICES]
        if quote.kind == "direct"
    )
    found = {quote.speaker: sources.quotation(brief, quote) for brief, quote in said}
    return tuple(reversed(found.values()))[:VOICES]


def _figures(briefs: Sequence[Brief], sources: RenumberedSources) -> tuple[Figure, ...]:
    found = {
        one.sentence.text: sources.figure(brief, one)
        for brief in reversed(briefs)
        for one in brief.figures[:2]
    }
    return tuple(found.values())[:LINES]


def _watch(
    briefs: Sequence[Brief], sources: RenumberedSources, period: Period
) -> tuple[Watch, ...]:
    """The days that are still to come when the period ends, the next first."""
    found = {
        one.sentence.text: sources.watch(brief, one)
        for brief in briefs
        for one in brief.watch
        if one.day > period.end
    }
    return tuple(sorted(found.values(), key=lambda one: one.day))[:LINES]


def _count_repeated(brief: Brief) -> int:
    """How many of a day's articles were read again on it, and were another day's to tell."""
    codes = [one.reason.code for one in brief.ledger if isinstance(one.reason, Reason)]
    return sum(code in OF_ANOTHER_DAY for code in codes)


def _counts(
    briefs: Sequence[Brief], stories: Sequence[Story], sources: RenumberedSources
) -> Counts:
    texts = [
        excerpt.text
        for story in stories
        for excerpt in (*story.sentences, *(q.excerpt for q in story.quotes))
    ]
    repeated = sum(map(_count_repeated, briefs))
    return Counts(
        read=sum(brief.counts.read for brief in briefs) - repeated,
        kept=sum(brief.counts.kept for brief in briefs),
        copies=sum(brief.counts.copies for brief in briefs),
        left_out=sum(brief.counts.left_out for brief in briefs) - repeated,
        stories=len(stories),
        outlets=len({citation.outlet for citation in sources.citations if citation.outlet}),
        words=sum(len(text.split()) for text in texts),
    )
