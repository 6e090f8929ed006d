"""What a medium adds to what `Presenter` says: language marks, anchors, links, timelines.

One function for each place; a medium gives those it needs. The words themselves are the same in
every medium.
"""

from collections.abc import Callable

from briefing.model import PrintedQuote, Story
from briefing.quick_dataclass import dataclass
from briefing.rendering import escape
from briefing.rendering.escape import Markdown


def _keep_line(line: Markdown, _story: Story) -> Markdown:
    return line


def _keep_quote(text: Markdown, _quotation: PrintedQuote) -> Markdown:
    return text


@dataclass(frozen=True, slots=True, kw_only=True)
class Decorations:
    """Functions that take what is said and what it is about, and return what is printed.

    `mark_language` gets a text and its language, a BCP 47 code or "und". Without it headlines are
    returned as unescaped text.
    """

    mark_language: Callable[[Markdown, str], Markdown] | None = None
    status: Callable[[Markdown, Story], Markdown] = _keep_line
    quote: Callable[[Markdown, PrintedQuote], Markdown] = _keep_quote
    speaker_name: Callable[[str], Markdown] = escape.markdown
    # What opens the card of a source: gets its number, and the name that is shown, None for the
    # number itself. Without it a citation is a link to the source.
    card: Callable[[int, Markdown | None], Markdown] | None = None


PLAIN = Decorations()
