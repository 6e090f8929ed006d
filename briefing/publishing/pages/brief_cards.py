"""The cards of a brief's page: what stands in each source around the slices, as on the page itself.

A citation is a button that opens the card of its source: no script, and Escape closes it.
"""

from pathlib import Path

from briefing.model import Brief
from briefing.rendering import escape, templates
from briefing.rendering.escape import Markdown
from briefing.rendering.labels import load_labels
from briefing.rendering.page_view.passages import make_cards
from briefing.rendering.page_view.source_shelf import SourceShelf


def render_cards(brief: Brief, own: Path | None = None) -> Markdown:
    """The cards of all sources that something is printed of, as one line of HTML.

    Empty for a brief that prints nothing.
    """
    shelf = SourceShelf(brief)
    text = templates.render_template(
        templates.make_environment(own),
        "cards.html.j2",
        cards=make_cards(brief, shelf),
        labels=shelf.labels,
    )
    # A blank line would end the block for some readers of Markdown; lines of a passage stay lines.
    return Markdown(text.strip().replace("\n", "&#10;"))


def open_card(brief: Brief, number: int, name: Markdown | None) -> Markdown:
    """A button that opens the card of a source, showing a name, or else the source's number."""
    if name:
        return Markdown(f'<button class="open" popovertarget="c{number}">{name}</button>')
    label = escape.markdown(load_labels(brief.language).context.format(n=number))
    start = f'<button class="cite" popovertarget="c{number}" aria-label="{label}">'
    return Markdown(f"{start}{number}</button>")
