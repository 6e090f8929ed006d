"""A brief as plain text, for the text part of a mail: the same order, wrapped, links below."""

import textwrap
from collections.abc import Iterator

from briefing.rendering.page_view.values import (
    PageView,
    ShownLine,
    ShownMark,
    ShownQuote,
    ShownSource,
    ShownStory,
    ShownText,
    SignedNote,
)
from briefing.rendering.wording.labels import Labels

LINE_WIDTH = 72  # RFC 3676, 4.2: room for the marks of a few replies within 78
_RULE = "-" * LINE_WIDTH


def render_mail_text(view: PageView, labels: Labels) -> str:
    """The whole brief; it ends with one line break.

    Nothing is escaped. Each text is one paragraph, whatever line breaks a source has in it.
    """
    return "\n".join(_list_lines(view, labels)).strip("\n") + "\n"


def _list_lines(view: PageView, labels: Labels) -> Iterator[str]:
    # Not a comma: the day begins with a capital, which Spanish has only at the head of a line.
    yield from _underline(f"{view.pair} · {view.day_name}", "=")
    yield from _fold(" · ".join(part for part in (view.summary, view.coverage) if part))
    yield from _notes((*view.corrections, *view.notes))
    for name, what in view.changes:
        yield from ("", *_fold(f"{labels.changes}: {name}: {what}"))
    if view.empty and not view.notes:
        yield from ("", *_fold(view.empty))
    if view.bottom_line:
        yield from _underline(labels.bottom_line)
        for line in view.bottom_line:
            status = f" ({line.status_name})" if line.status else ""
            by = f" — {line.said_by}" if line.said_by else ""
            yield from _fold(f"{line.topic}{status}: {line.text.text}{by}", "- ")
    for story in view.stories:
        yield from ("", _RULE, *_story(story))
    yield from _lists(view, labels)
    for story in view.opinions:
        yield from ("", _RULE, *_story(story), *_fold(labels.view))
    yield from _sources(view, labels)
    yield from _underline(labels.about)
    yield from _fold(" ".join(view.about))


def _lists(view: PageView, labels: Labels) -> Iterator[str]:
    """What stands behind the stories told in full."""
    if view.also:
        yield from _underline(labels.also)
        for story in view.also:
            yield from (*_head(story), *_notes(story.notes), "")
    quotes = [one for side in view.sides for one in side.quotes]
    quotes += view.others.quotes if view.others else ()
    if quotes:
        yield from _underline(labels.voices)
        for quote in quotes:
            yield from (*_quote(quote), *_link(quote.source.name, _page(quote.place)), "")
    if view.figures:
        yield from _underline(labels.figures)
        for figure in view.figures:
            yield from _told(figure.figure.text, figure.line)
    if view.watch:
        yield from _underline(labels.watch)
        for day in view.watch:
            basis = f" ({day.basis})" if day.basis else ""
            yield from _told(f"{day.name}, {day.weekday}, {day.away}{basis}", day.line)


def _told(name: str, line: ShownLine) -> Iterator[str]:
    topic = f" ({line.topic})" if line.topic else ""
    yield from _fold(f"{name}: {_words(line.text)}{topic}", "- ")
    yield from _link(line.source.name, _page(line.place))


def _story(story: ShownStory) -> Iterator[str]:
    yield from _head(story)
    for paragraph in story.paragraphs:
        said = " ".join(map(_words, paragraph.sentences))
        day = f"{paragraph.day}: " if paragraph.day else ""
        yield from ("", *_fold(f"{day}{said}{_number(paragraph.mark)}"), *_place(paragraph.mark))
    yield from _notes(story.notes)
    for quote in story.quotes:
        yield from ("", *_quote(quote), *_place(quote.mark))


def _head(story: ShownStory) -> Iterator[str]:
    since = f" {story.since}" if story.since else ""
    yield from _fold(f"{story.status_name.upper()}{since} · {story.topic}")
    yield from _fold(_words(story.headline))
    source = story.source
    outlet = source.name if source.is_named else ""
    named = (outlet, source.day, source.kind, source.author, source.foreign, story.also)
    yield from _fold(" · ".join(part for part in (*named, *story.remarks) if part))
    yield from _link("", story.url)


def _quote(quote: ShownQuote) -> Iterator[str]:
    side = f" ({quote.side_name})" if quote.side_name else ""
    role = f", {quote.role.text}" if quote.role else ""
    label = f"{quote.paraphrase}: " if quote.paraphrase else ""
    yield from _fold(f"{label}{_words(quote.words)}{_number(quote.mark)}", "> ", "> ")
    yield from _fold(f"— {quote.speaker}{role}{side}", "> ", "> ")


def _sources(view: PageView, labels: Labels) -> Iterator[str]:
    """One line a source and its address; copies by outlet alone."""
    if not view.groups:
        return
    yield from _underline(labels.sources)
    for group in view.groups:
        for source in group.sources:
            yield from _fold(_named(source, labels), f"[{source.number}] ", "    ")
            yield from _link("", source.url, "    ")


def _named(source: ShownSource, labels: Labels) -> str:
    title = source.title.text if source.title else labels.untitled
    said = labels.copy_short.format(n=source.copy_of) if source.copy_of else title
    outlet = source.name if source.is_named else ""
    parts = (outlet, said, source.dated, source.author, source.kind, source.foreign)
    return ", ".join(part for part in parts if part)


def _notes(signed: tuple[SignedNote, ...]) -> Iterator[str]:
    for note in signed:
        yield from ("", *_fold(f"{note.label} ({note.by}): {note.text}"))


def _words(shown: ShownText) -> str:
    return f"{shown.text} [{shown.translation}]" if shown.translation else shown.text


def _number(mark: ShownMark | None) -> str:
    return f" [{mark.number}]" if mark else ""


def _place(mark: ShownMark | None) -> Iterator[str]:
    return _link(f"[{mark.number}]", _page(mark.url)) if mark else iter(())


def _page(place: str) -> str:
    """The address of a source without the places in it, which are for a click alone."""
    return place.split("#:~:")[0]


def _link(name: str, address: str, indent: str = "  ") -> Iterator[str]:
    """An address below its words; none of a place in the brief itself."""
    if address and not address.startswith("#"):
        yield f"{indent}{name} {address}" if name else f"{indent}{address}"
    elif name and not name.startswith("["):
        yield f"{indent}{name}"


def _underline(title: str, rule: str = "-") -> Iterator[str]:
    lines = _fold(title)
    yield from ("", *lines, rule * max(map(len, lines)))


def _fold(text: str, first: str = "", rest: str | None = None) -> list[str]:
    return textwrap.wrap(
        " ".join(text.split()),
        LINE_WIDTH,
        initial_indent=first,
        subsequent_indent=" " * len(first) if rest is None else rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
