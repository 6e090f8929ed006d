"""The cards of a brief's page: what stands in each source around the slices, as on the page itself.

A citation is a button that opens the card of its source: no script, and Escape closes it.
"""

from pathlib import Path

from briefing.model import Brief
from briefing.rendering import escape, templates
from briefing.rendering.escape import Markdown
from briefing.rendering.page_view.passages import make_cards
from briefing.rendering.page_view.source_shelf import SourceShelf
from briefing.rendering.wording.labels import load_labels


def render_cards(brief: Brief, own: Path | None = None) -> Markdown:
    """The cards of all sources that something is printed of, a block of HTML each.

    Empty for a brief that prints nothing.
    """
    shelf, environment = SourceShelf(brief), templates.make_environment(own)
    cards = [
        templates.render_template(environment, "card.html.j2", card=card, labels=shelf.labels)
        for card in make_cards(brief, shelf)
    ]
    return Markdown("\n\n".join(map(_join_lines, cards)))


def _join_lines(card: str) -> str:
    """The card as one line, whose passage shows the same lines: a blank one would end the block for
    some readers of Markdown.
    """
    return card.strip().replace("\n", "&#10;")


def open_card(brief: Brief, number: int, name: Markdown | None) -> Markdown:
    """A button that opens the card of a source, showing a name, or else the source's number."""
    if name:
        return Markdown(f'<button class="open" popovertarget="c{number}">{name}</button>')
    label = escape.markdown(load_labels(brief.language).context.format(n=number))
    start = f'<button class="cite" popovertarget="c{number}" aria-label="{label}">'
    return Markdown(f"{start}{number}</button>")
