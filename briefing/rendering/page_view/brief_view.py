"""A whole brief as page and mail show it."""

from collections.abc import Iterator

from briefing.languages.days import format_bare_day, format_full_day, format_short_day, name_weekday
from briefing.model import Brief, Watch
from briefing.rendering.page_view.passages import make_cards
from briefing.rendering.page_view.source_shelf import SourceShelf
from briefing.rendering.page_view.story_view import StoryView
from briefing.rendering.page_view.values import (
    PageView,
    ShownDay,
    ShownFold,
    ShownSide,
    ShownText,
    SignedNote,
    SourceGroup,
)
from briefing.rendering.wording.anchors import source_anchor
from briefing.rendering.wording.brief_sections import list_named_only, list_news, list_opinions
from briefing.rendering.wording.brief_summary import BriefSummary
from briefing.rendering.wording.labels import Labels
from briefing.rendering.wording.story_runs import list_bullets

# A day of which a fifth of the sources is missing may look quiet and not be.
LEAST_ANSWERED = 0.8


def make_page_view(brief: Brief) -> PageView:
    """Everything that page and mail print of a brief."""
    summary, shelf = BriefSummary(brief), SourceShelf(brief)
    view = StoryView(brief, shelf, summary)
    sides = _show_sides(brief, view)
    report, words = brief.coverage, shelf.labels
    return PageView(
        pair=brief.relationship.title,
        day_iso=brief.day.isoformat(),
        day_name=_name_days(brief, summary),
        told=summary.told(),
        summary=summary.summary_line(),
        coverage=summary.answered(),
        is_alarming=report is not None and report.answered < LEAST_ANSWERED * report.asked,
        corrections=tuple(_show_corrections(brief, summary, words)),
        notes=view.notes(None),
        changes=tuple(summary.changes()),
        bottom_line=tuple(map(view.bullet, list_bullets(brief))),
        stories=tuple(map(view.story, list_news(brief))),
        also=tuple(map(view.story, list_named_only(brief))),
        sides=tuple(side for side in sides if side.key),
        others=next((side for side in sides if not side.key), None),
        figures=tuple(map(view.figure, brief.figures)),
        watch=tuple(_show_day(one, brief, view, summary) for one in brief.watch),
        opinions=tuple(map(view.story, list_opinions(brief))),
        groups=tuple(_group_sources(brief, shelf, view)),
        cards=make_cards(brief, shelf),
        about=tuple(_show_about(summary)),
        folds=tuple(_show_folds(summary)),
        empty=summary.empty(),
    )  # fmt: skip


def _show_corrections(brief: Brief, summary: BriefSummary, words: Labels) -> Iterator[SignedNote]:
    """Our own corrections of earlier briefs, each with its day."""
    for one in brief.corrections:
        label = f"{words.correction}, {summary.day(one.day)}"
        yield SignedNote(label=label, by=one.by, text=one.text)


def _show_about(summary: BriefSummary) -> Iterator[str]:
    """The paragraphs about this brief, those of which there is something to say."""
    written = (
        summary.about,
        summary.operator_line,
        summary.coverage,
        summary.promise,
        summary.made_with,
    )
    yield from filter(None, (write() for write in written))


def _name_days(brief: Brief, summary: BriefSummary) -> str:
    if brief.period and brief.window.start:
        start, end = (format_bare_day(brief.window.start, brief.language), summary.day(brief.day))
        return f"{start} – {end}"
    return format_full_day(brief.day, brief.language)


def _show_sides(brief: Brief, view: StoryView) -> list[ShownSide]:
    """Both sides where either is quoted further, and everybody else."""
    known = {side.key for side in brief.relationship.sides}
    pairs = [
        (key, side.voices, side.key)
        for key, side in zip("ab", brief.relationship.sides, strict=True)
    ]
    shown = [
        ShownSide(
            key=key, name=name, quotes=tuple(view.quote(q) for q in brief.voices if q.side == side)
        )
        for key, name, side in pairs
    ]
    others = tuple(view.quote(q) for q in brief.voices if q.side not in known)
    sides = shown if any(side.quotes for side in shown) else []
    name = BriefSummary(brief).labels.others
    return [*sides, *([ShownSide(key="", name=name, quotes=others)] if others else [])]


def _show_day(watch: Watch, brief: Brief, view: StoryView, summary: BriefSummary) -> ShownDay:
    return ShownDay(
        iso=watch.day.isoformat(),
        name=format_short_day(watch.day, brief.language),
        weekday=name_weekday(watch.day, brief.language),
        away=summary.away((watch.day - brief.day).days),
        basis=summary.basis(watch),
        line=view.line(watch.sentence),
    )


def _group_sources(brief: Brief, shelf: SourceShelf, view: StoryView) -> Iterator[SourceGroup]:
    """The sources of each story; those of no story at the end."""
    left = dict.fromkeys(shelf.shown)
    for story in brief.stories:
        numbers = [n for n in dict.fromkeys((*story.articles, *story.copies)) if n in left]
        for number in numbers:
            del left[number]
        if numbers:
            yield SourceGroup(
                anchor=f"of-{view.anchors[story]}",
                title=view.headline(story),
                outlets=shelf.outlets(story),
                sources=tuple(shelf.shown[n] for n in numbers),
            )
    for number in left:
        source = shelf.shown[number]
        title = source.title or ShownText(text=source.name)
        anchor = f"of-{source_anchor(number)}"
        yield SourceGroup(anchor=anchor, title=title, outlets=source.name, sources=(source,))


def _show_folds(summary: BriefSummary) -> Iterator[ShownFold]:
    words = summary.labels
    named = (
        (words.troubled, [(name, [what]) for name, what in summary.troubled_sources()]),
        (words.left_out, summary.left_out()),
        (words.problems, summary.problems()),
    )
    for title, entries in named:
        if entries:
            yield ShownFold(title=title, entries=tuple((why, tuple(all_)) for why, all_ in entries))
