"""As much of a brief as a mail may hold: whole stories and sections, from the top."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace

from briefing.rendering.page_view.values import PageView
from briefing.rendering.wording.labels import Labels

# Gmail shows 102 KB of a mail's HTML and hides the rest behind a link; what it adds itself needs
# room as well.
MAX_HTML_BYTES = 90_000
Render = Callable[[PageView, Sequence[str]], str]


def fit_mail(view: PageView, labels: Labels, render: Render) -> tuple[str, bool]:
    """The HTML of the whole brief, or of as much as fits, and whether it was cut.

    `render` gets what is in and the names of the sections that are out.
    """
    blocks = _count_blocks(view)

    def made(count: int) -> str:
        return render(*_keep(view, count, labels))

    whole = made(blocks)
    if _size(whole) <= MAX_HTML_BYTES:
        return whole, False
    too_long = bisect_right(range(blocks), MAX_HTML_BYTES, key=lambda count: _size(made(count)))
    return made(max(0, too_long - 1)), True


def _sections(view: PageView, labels: Labels) -> list[tuple[str, str, bool]]:
    """The sections behind the stories in order: field, name, whether it is there."""
    named = (
        ("also", labels.also),
        ("sides", labels.voices),
        ("others", labels.voices),
        ("figures", labels.figures),
        ("watch", labels.watch),
        ("opinions", labels.opinion),
        ("groups", labels.sources),
    )
    return [(field, name, bool(getattr(view, field))) for field, name in named]


def _count_blocks(view: PageView) -> int:
    return len(view.stories) + 7


def _keep(view: PageView, count: int, labels: Labels) -> tuple[PageView, list[str]]:
    """The first so many blocks, a story or a section each, and the names of those left out."""
    stories = view.stories[:count]
    sections = _sections(view, labels)
    dropped = sections[max(0, count - len(view.stories)) :]
    emptied = {field: None if field == "others" else () for field, _, _ in dropped}
    left = [labels.stories_title] if len(stories) < len(view.stories) else []
    left += [name for _, name, there in dropped if there]
    return replace(view, stories=stories, **emptied), list(dict.fromkeys(left))  # type: ignore[arg-type]


def _size(html: str) -> int:
    return len(html.encode("utf-8"))
