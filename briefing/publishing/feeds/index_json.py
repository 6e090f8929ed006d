"""For programs: a JSON index of briefs and digests, and an address of the latest brief."""

from collections.abc import Mapping

from briefing.composing.sorted_json import to_sorted_json
from briefing.model import Brief
from briefing.publishing.feeds.feed_items import page_url
from briefing.publishing.pages.site_context import SiteContext
from briefing.rendering import templates
from briefing.rendering.wording.presenter import Presenter

VERSION = 1


def make_index_files(site: SiteContext) -> Mapping[str, str]:
    """`briefs/index.json` and `latest/`, by path from the root of the site.

    Addresses start at the root.
    """
    days, digests = site.library.days, site.library.digests
    values = {
        "version": VERSION,
        "relationship": days[0].relationship.key,
        "briefs": [{"day": brief.day.isoformat(), **_listed(brief)} for brief in days],
        "digests": [
            {"period": digest.name, "end": digest.day.isoformat(), **_listed(digest)}
            for digest in digests
        ],
    }
    environment = templates.make_environment(site.own)
    latest = templates.render_template(
        environment, "site/latest.html.j2", address=f"../{page_url(days[0])}", brief=days[0]
    )
    return {
        "briefs/index.json": to_sorted_json(values) + "\n",
        "latest/index.html": latest,
    }


def _listed(brief: Brief) -> Mapping[str, object]:
    return {
        "title": Presenter(brief).title(),
        "language": brief.language,
        "address": page_url(brief),
        "stories": brief.counts.stories,
        "articles": brief.counts.read,
        "topics": list(dict.fromkeys(story.topic for story in brief.stories)),
    }
