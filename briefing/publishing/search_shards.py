"""What the site's search looks through: a file for each month, so that a page loads none of it.

A story is found once, by its headline, sentences, quotations, speakers and outlets, with its day.
"""

import json
from collections.abc import Iterator, Mapping, Sequence

from briefing.model import Brief, Story
from briefing.publishing.pages.site_context import SiteContext
from briefing.publishing.site_paths import page_path
from briefing.rendering.wording.anchors import story_anchor
from briefing.rendering.wording.headline_words import name_speaker, word_headline_apart

FOLDER = "search"


def make_search_files(site: SiteContext) -> Mapping[str, str]:
    """The list of months, the latest first, a file for each, and one for people; by path."""
    months = {f"{month.start:%Y-%m}": month.briefs for month in site.months}
    files = {
        f"{FOLDER}/{name}.json": _dump(_entries(site, briefs)) for name, briefs in months.items()
    }
    files[f"{FOLDER}/people.json"] = _dump(_people(site))
    files[f"{FOLDER}/files.json"] = json.dumps(["people", *months])
    return files


def _entries(site: SiteContext, briefs: Sequence[Brief]) -> Iterator[Mapping[str, str]]:
    ordered = sorted(briefs, key=lambda brief: brief.day, reverse=True)
    for brief in ordered:
        for story in brief.stories:
            yield {
                "day": site.day(brief.day),
                "url": f"{page_path(brief).removesuffix('.md')}/#{story_anchor(story)}",
                "title": word_headline_apart(story, brief) or story.key,
                "text": " ".join(_said(story, brief)),
            }


def _said(story: Story, brief: Brief) -> Iterator[str]:
    """What is printed of a story, and the further quotations of its sources."""
    if (story.leading_quote or story.occasion) and story.headline:  # by what its document is called
        yield story.headline
    yield from (excerpt.text for excerpt in story.sentences)
    further = [quote for quote in brief.voices if quote.excerpt.citation in story.articles]
    for quote in (*story.quotes, *further):
        yield f"“{quote.excerpt.text}” {name_speaker(quote, brief.language)}."
    cited = {citation.number: citation.outlet for citation in brief.citations}
    outlets = dict.fromkeys(cited.get(n) for n in (*story.articles, *story.copies))
    yield ", ".join(outlet for outlet in outlets if outlet)


def _people(site: SiteContext) -> Iterator[Mapping[str, str]]:
    for person in site.library.people:
        offices = dict.fromkeys(said.quotation.role for said in person.said if said.quotation.role)
        yield {
            "day": site.day(person.said[0].brief.day),
            "url": f"people/{person.slug}/",
            "title": person.name,
            "text": ", ".join((*offices, *person.written)),
        }


def _dump(entries: Iterator[Mapping[str, str]]) -> str:
    return json.dumps(list(entries), ensure_ascii=False, separators=(",", ":"))
