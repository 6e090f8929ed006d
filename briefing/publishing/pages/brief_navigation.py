"""The line over a brief: where its neighbours are, its month, and its digests or, of a digest, its days."""

from briefing.model import Brief
from briefing.publishing.pages.months import find_days, find_digests, format_month
from briefing.publishing.pages.site_context import SiteContext
from briefing.rendering.escape import Markdown

PRINTED = {
    "docx": "Word",
    "pdf": "PDF",
}  # by the ending of a brief's file: what its link is called in any language


def render_navigation(
    frame: SiteContext, brief: Brief, older: Brief | None, newer: Brief | None
) -> str:
    """Links to the brief before and the one behind it, to what they are part of, and to the brief as Word and PDF."""
    to, words = frame.links("../"), frame.words
    first = brief.window.start if brief.period and brief.window.start else brief.day
    links = [
        to.brief(older, f"← {words.previous}: {older.name}") if older else None,
        to.month(first, format_month(first, frame.language)),
        *(to.brief(digest, digest.name) for digest in _digests(frame, brief)),
        *(
            Markdown(f"[{PRINTED[one]}]({brief.name}.{one})")
            for one in frame.printed.get(brief.name, ())
        ),
        to.brief(newer, f"{words.next}: {newer.name} →") if newer else None,
    ]
    line = " · ".join(link for link in links if link)
    days = find_days(frame.library.days, brief) if brief.period else ()
    of_days = (
        f"<br>{words.briefs}: {' · '.join(to.brief(day, day.name) for day in days)}" if days else ""
    )
    return f'<nav class="signpost" aria-label="{words.neighbours}" markdown="span">{line}{of_days}</nav>\n'


def _digests(frame: SiteContext, brief: Brief) -> tuple[Brief, ...]:
    return () if brief.period else find_digests(frame.library.digests, brief)
