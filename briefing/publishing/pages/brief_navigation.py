"""The navigation line above a brief: neighbours, month, digests; days, for a digest."""

from briefing.languages.days import format_month
from briefing.model import Brief
from briefing.publishing.pages.months import find_days, find_digests
from briefing.publishing.pages.site_context import SiteContext
from briefing.rendering.escape import Markdown

# By the ending of a brief's file: what its link is called in any language.
PRINTED = {"docx": "Word", "pdf": "PDF"}


def render_navigation(
    site: SiteContext, brief: Brief, older: Brief | None, newer: Brief | None
) -> str:
    """Links to the briefs before and behind it, to its month and digests, to its Word and PDF."""
    to, words = site.links("../"), site.words
    first = brief.window.start if brief.period and brief.window.start else brief.day
    links = [
        to.brief(older, f"← {words.previous}: {older.name}") if older else None,
        to.month(first, format_month(first, site.language)),
        *(to.brief(digest, digest.name) for digest in _digests(site, brief)),
        *(
            Markdown(f"[{PRINTED[ending]}]({brief.name}.{ending})")
            for ending in site.printed.get(brief.name, ())
        ),
        to.brief(newer, f"{words.next}: {newer.name} →") if newer else None,
    ]
    line = " · ".join(link for link in links if link)
    days = find_days(site.library.days, brief) if brief.period else ()
    of_days = (
        f"<br>{words.briefs}: {' · '.join(to.brief(day, day.name) for day in days)}" if days else ""
    )
    start = f'<nav class="signpost" aria-label="{words.neighbours}" markdown="span">'
    return f"{start}{line}{of_days}</nav>\n"


def _digests(site: SiteContext, brief: Brief) -> tuple[Brief, ...]:
    return () if brief.period else find_digests(site.library.digests, brief)
