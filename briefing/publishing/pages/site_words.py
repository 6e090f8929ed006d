"""The site's own words, in its language."""

from briefing import languages
from briefing.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteWords:
    """What stands on the pages beside the briefs; `{…}` are filled.

    What each is for, `en/publishing.toml` shows.
    """

    home: str = ""
    latest: str = ""
    briefs: str = ""
    brief: str = ""
    brief_count: str = ""
    read_on: str = ""
    in_this_brief: str = ""
    previous: str = ""
    next: str = ""
    all_months: str = ""
    digests: str = ""
    digests_hint: str = ""
    latest_digest: str = ""
    month: str = ""
    topics: str = ""
    people: str = ""
    people_hint: str = ""
    written: str = ""
    outlets: str = ""
    outlets_hint: str = ""
    courses: str = ""
    courses_hint: str = ""
    no_courses: str = ""
    timeline: str = ""
    quote: str = ""
    quote_count: str = ""
    article: str = ""
    article_count: str = ""
    day_count: str = ""
    date: str = ""
    office: str = ""
    no_office: str = ""
    source: str = ""
    name: str = ""
    count: str = ""
    numbers: str = ""
    before: str = ""
    neighbours: str = ""
    about: str = ""
    about_paragraphs: tuple[str, ...] = ()
    about_counts: str = ""
    figures: str = ""
    topic_mix: str = ""
    who_speaks: str = ""
    quotes: str = ""
    most_quoted: str = ""
    feeds: str = ""
    feeds_hint: str = ""
    feeds_relative: str = ""
    dark: str = ""
    light: str = ""
    search: str = ""
    search_hint: str = ""
    search_words: str = ""
    search_older: str = ""
    search_none: str = ""
    corrections: str = ""
    corrections_hint: str = ""
    not_found: str = ""
    not_found_hint: str = ""
    last_quoted: str = ""
    last_cited: str = ""
    last_days: str = ""
    latest_story: str = ""
    since: str = ""


def load_site_words(language: str) -> SiteWords:
    """The site's words in a language that briefs can be written in."""
    return languages.load_words(language, "publishing", SiteWords)
