"""What a page's markup says of each line: columns for a page that was HTML, none for plain text."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np

from briefing.cleaning.columns import Columns, Numbers, around, flag, neighbour, steps
from briefing.cleaning.page import Page
from briefing.model import Hint

TAGS = (
    "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figcaption", "td", "th", "div", "span", "a",
    "button", "label", "dd", "dt", "pre",
)  # fmt: skip
# Tags of ancestors and parts of class names and ids: what page makers call the places of a page.
PLACES = (
    "article", "main", "nav", "footer", "header", "aside", "figure", "form", "blockquote", "table", "ul", "ol",
    "body", "content", "entry", "post", "story", "text", "paragraph", "related", "recommend", "more", "teaser",
    "card", "list", "widget", "sidebar", "promo", "newsletter", "subscribe", "sign", "share", "social",
    "comment", "reply", "author", "bio", "byline", "caption", "credit", "image", "gallery", "video", "tag",
    "topic", "breadcrumb", "menu", "ad", "sponsor", "banner", "cookie", "consent", "modal", "popup", "paywall",
    "summary", "lead", "intro", "deck", "subtitle", "standfirst", "title", "headline", "date", "time", "meta",
    "disclaimer", "popular", "trending", "latest", "next", "quote", "embed", "toc", "faq", "product", "cta",
    "button", "link", "search",
)  # fmt: skip

# A class or id, or a part of one, that begins with the name of a place: "article-body", "related_links".
_PLACE = re.compile(rf"(?:^|(?<=[\s.#_:-]))({'|'.join(sorted(PLACES, key=len, reverse=True))})")

_TAG = {tag: number for number, tag in enumerate(TAGS)}
_TAG_NAMES = tuple(f"tag {tag}" for tag in TAGS)
_COLUMN = {place: number for number, place in enumerate(PLACES)}
_PLACE_NAMES = tuple(f"in {place}" for place in PLACES)
NEAR_PATH = 600  # characters of the path: the nearest eight or so ancestors; the ones above hold the whole page


def of(page: Page) -> Iterator[Columns]:
    """The columns of the hints; none where there are no hints."""
    if not page.hints:
        return
    hints = page.hints
    tags = np.eye(len(TAGS) + 1)[[_TAG.get(hint.tag, len(TAGS)) for hint in hints]]
    yield Columns(_TAG_NAMES, tags[:, :-1])
    links = steps("share of links", np.array([hint.link_share for hint in hints]), (0.01, 0.1, 0.3, 0.6, 0.9))
    voted = np.array([float(hint.voted) for hint in hints])
    vote = flag("extractor's vote", voted)
    yield from (links, vote, flag("whole page without a vote", np.full(len(hints), not voted.any())))
    for distance in (-2, -1, 1, 2):
        yield from (neighbour(columns, distance) for columns in (vote, links))
    for reach in (3, 10):
        yield flag(f"votes within {reach}", around(voted, reach) / (2 * reach + 1))
    yield Columns(_PLACE_NAMES, _places(hints))


def _places(hints: Sequence[Hint]) -> Numbers:
    paths = {hint.path: None for hint in hints}
    numbers = {path: number for number, path in enumerate(paths)}
    found = np.zeros((len(paths), len(PLACES)))
    named = (
        number * len(PLACES) + column
        for path, number in numbers.items()
        for name in path[-NEAR_PATH:].split(" ")
        for column in _named_in(name)
    )
    found.flat[list(named)] = 1
    return np.asarray(found[[numbers[hint.path] for hint in hints]])


@lru_cache(maxsize=1024)  # the names of a page's ancestors, each of which is in many paths
def _named_in(name: str) -> tuple[int, ...]:
    return tuple(_COLUMN[place] for place in _PLACE.findall(name))
