"""JSON-LD: what a page tells search engines of its article, as schema.org words it."""

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape

from lxml.html import HtmlElement

Thing = Mapping[str, object]
Things = tuple[Thing, ...]

# NewsArticle, ReportageNewsArticle, BlogPosting, …
_ARTICLE_TYPES = ("article", "posting", "report")
_PAGE_TYPES = ("webpage",)
_NESTED = ("@graph", "mainEntity", "mainEntityOfPage")
# Nobody prints it; "&lt;" might be what a headline is about.
_NUMBERED = re.compile(r"&#x?[0-9a-fA-F]{1,6};")
MOST_THINGS = 1000  # a page has a handful; a hostile one shall not cost more than that


def find_article(described: Things) -> Thing:
    """The first article that a page describes; empty where it describes none.

    An article with headline and date goes before others.
    """
    candidates = [thing for thing in described if _is_a(thing, _ARTICLE_TYPES)]
    whole = [thing for thing in candidates if thing.get("datePublished") and thing.get("headline")]
    return next(iter(whole or candidates), {})


def find_dated(described: Things) -> Iterator[Thing]:
    """The article, and then the page itself, for the day of publication."""
    yield find_article(described)
    yield from (thing for thing in described if _is_a(thing, _PAGE_TYPES))


def refers(value: object) -> bool:
    """Whether a value only refers to another thing on the page, by its `@id`."""
    return isinstance(value, Mapping) and "@id" in value and "name" not in value


def read_string(value: object) -> str | None:
    """The text of a value: itself, its name, or the first of a list that has one."""
    listed = value if isinstance(value, list) else [value]
    for item in listed:
        text = item.get("name") if isinstance(item, Mapping) else item
        if isinstance(text, str) and text.strip():
            # JSON has no entities, but many sites write them, some as "&amp;#8230;".
            written = unescape(text)
            return unescape(written) if _NUMBERED.search(written) else written
    return None


def parse_things(page: HtmlElement) -> Things:
    """Everything that the page describes."""
    scripts = (script.text or "" for script in page.iter("script") if is_json_ld_script(script))
    return tuple(thing for text in scripts for thing in _nested(_parsed(text)))


def is_news_article(thing: Thing) -> bool:
    """Whether it is a NewsArticle or one of its kinds, as newsrooms say.

    Makers of blogs say Article or BlogPosting.
    """
    return _is_a(thing, ("newsarticle",))


def is_json_ld_script(element: HtmlElement) -> bool:
    """Whether the script is JSON-LD."""
    return "ld+json" in (element.get("type") or "").lower()


def _parsed(text: str) -> object:
    try:
        return json.loads(
            text.strip().removeprefix("<![CDATA[").removesuffix("]]>").strip().rstrip(";"),
            strict=False,
        )
    except (ValueError, RecursionError):
        return None


def _nested(value: object) -> Iterator[Thing]:
    """The things in a value, outer before inner, without recursion."""
    waiting, seen = [value], 0
    while waiting and seen < MOST_THINGS:
        item, seen = waiting.pop(0), seen + 1
        if isinstance(item, list):
            waiting = [*item[:MOST_THINGS], *waiting]
        elif isinstance(item, Mapping):
            yield item
            waiting += [item[key] for key in _NESTED if key in item]


def _is_a(thing: Thing, endings: tuple[str, ...]) -> bool:
    types = thing.get("@type")
    listed = types if isinstance(types, list) else [types]
    return any(isinstance(name, str) and name.lower().endswith(endings) for name in listed)
