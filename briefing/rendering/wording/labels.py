"""The words and dates around the slices, in the brief's language."""

from functools import cache

from briefing import languages
from briefing.languages.days import name_city, shorten_zone
from briefing.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """A brief's own words; `{…}` are filled by `Presenter`.

    What each is for, `en/labels.toml` shows.
    """

    title: str = ""
    digest_title: str = ""
    month_title: str = ""
    description: str = ""
    lead: str = ""
    bottom_line: str = ""
    voices: str = ""
    others: str = ""
    paraphrase: str = ""
    figures: str = ""
    watch: str = ""
    worked_out: str = ""
    read_by_day: str = ""
    also: str = ""
    other_topic: str = ""
    opinion: str = ""
    sources: str = ""
    about: str = ""
    changes: str = ""
    problems: str = ""
    left_out: str = ""
    no_headline: str = ""
    untitled: str = ""
    no_date: str = ""
    worked_out_day: str = ""
    page_dated: str = ""
    in_zone: str = ""
    city_time: str = ""
    no_outlet: str = ""
    in_language: str = ""
    copy: str = ""
    copies: str = ""
    copy_of: str = ""
    empty: str = ""
    empty_unquoted: str = ""
    articles: str = ""
    article: str = ""
    stories: str = ""
    story: str = ""
    outlets: str = ""
    outlet: str = ""
    window: str = ""
    digest_window: str = ""
    window_open: str = ""
    minutes: str = ""
    minute: str = ""
    new: str = ""
    update: str = ""
    ongoing: str = ""
    independent: str = ""
    differing: str = ""
    promise: str = ""
    counts: str = ""
    kept: str = ""
    left_out_count: str = ""
    merged: str = ""
    merged_one: str = ""
    made_with: str = ""
    quote_open: str = ""
    quote_close: str = ""
    sources_asked: str = ""
    source_asked: str = ""
    none_asked: str = ""
    answered: str = ""
    blocked: str = ""
    broken: str = ""
    put_off: str = ""
    gone: str = ""
    silent: str = ""
    stale: str = ""
    nothing_listed: str = ""
    troubled: str = ""
    note: str = ""
    correction: str = ""
    retitled: str = ""
    translated: str = ""
    context: str = ""
    skip: str = ""
    sections: str = ""
    stories_title: str = ""
    no_stories: str = ""
    only_new_one: str = ""
    only_new: str = ""
    none_new_one: str = ""
    none_new: str = ""
    partly_new: str = ""
    new_one: str = ""
    new_count: str = ""
    told_one: str = ""
    told_count: str = ""
    opinion_count: str = ""
    opinions_count: str = ""
    and_opinions: str = ""
    outlet_short: str = ""
    outlets_short: str = ""
    ongoing_label: str = ""
    since: str = ""
    also_in: str = ""
    also_in_unnamed: str = ""
    also_in_one: str = ""
    source_number: str = ""
    passages: str = ""
    taken: str = ""
    close: str = ""
    all_answered: str = ""
    some_answered: str = ""
    view: str = ""
    not_quoted: str = ""
    today: str = ""
    tomorrow: str = ""
    in_days: str = ""
    copy_short: str = ""
    statement: str = ""
    transcript: str = ""
    question: str = ""
    unnamed: str = ""
    press_conference: str = ""
    press_briefing: str = ""
    remarks: str = ""
    transcript_of: str = ""
    analysis: str = ""


@cache
def load_labels(language: str) -> Labels:
    """The labels of a language that briefs can be written in."""
    return languages.load_words(language, "labels", Labels)


def get_language_name(code: str, language: str) -> str:
    """The name of a language in another: Spanish, inglés.

    The code itself where there is no name.
    """
    from babel import Locale

    return str(Locale.parse(language).languages.get(code, code))


def get_zone_name(zone: str, language: str) -> str:
    """A time zone as readers call it: Mexico City time, hora de Ciudad de México, UTC."""
    city_name = name_city(zone, language)
    if city_name:
        return load_labels(language).city_time.format(city=city_name)
    return shorten_zone(zone)


def format_count(one: str, many: str, n: int) -> str:
    """The label for one thing or for several, filled with the number."""
    return (one if n == 1 else many).format(n=n)
