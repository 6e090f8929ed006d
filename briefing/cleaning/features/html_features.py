"""What a page's markup says of each line: columns for a page that was HTML, none for plain text."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from briefing.cleaning.features.arrays import (
    FeatureColumns,
    FloatArray,
    distance_above,
    distance_below,
    shift_lines,
    sum_windows,
)
from briefing.cleaning.parsed_page import PageLines
from briefing.model import MarkupHint

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
_COLUMN = {place: number for number, place in enumerate(PLACES)}
NEAR_PATH = 600  # characters of the path: the nearest eight or so ancestors; the ones above hold the whole page
REACHES = (3, 10)  # lines on either side that are summed up


def html_features(page: PageLines) -> FeatureColumns:
    """The columns of the hints; none where there are no hints."""
    if not page.hints:
        return {}
    hints = page.hints
    vote = np.array([float(hint.voted) for hint in hints])
    links = np.array([hint.link_share for hint in hints])
    return {**_votes(vote, links), **_boxes(page, vote), **_tags(hints), **_places(hints)}


def _votes(vote: FloatArray, links: FloatArray) -> FeatureColumns:
    """The extractor's vote and the share of links, of each line and of those around it."""
    lines = np.ones(len(vote))
    found = {"share of the page with a vote": vote.mean() * lines}
    for name, values in (("extractor's vote", vote), ("share of links", links)):
        found[name] = values
        for distance in (-2, -1, 1, 2):
            found[f"{abs(distance)} {'below' if distance > 0 else 'above'}: {name}"] = shift_lines(
                values, distance
            )
        for reach, sums in zip(REACHES, sum_windows(values, *REACHES), strict=True):
            found[f"{name} within {reach}"] = sums / (2 * reach + 1)
    return found | {
        "lines to a vote": distance_below(vote),
        "lines since a vote": distance_above(vote),
    }


def _boxes(page: PageLines, vote: FloatArray) -> FeatureColumns:
    """How much of the page's words, and how many votes, stand on the same path, and in the same box around it."""
    words = np.array([line.words for line in page.lines], dtype=float)
    paths = [hint.path for hint in page.hints]
    own, box = _numbered(paths), _numbered([path.rpartition(" ")[0] for path in paths])
    in_box, voted = np.bincount(box, words)[box], np.bincount(box, words * vote)[box]
    return {
        "lines on the same path": np.bincount(own)[own].astype(float),
        "share of words on the same path": np.bincount(own, words)[own] / words.sum(),
        "share of words in the same box": in_box / words.sum(),
        "share of its box with a vote": voted / in_box,
        "share of votes in the same box": voted / max(1.0, float(words @ vote)),
        "depth": np.array([float(path.count(" ")) for path in paths]),
    }


def _numbered(names: Sequence[str]) -> NDArray[np.intp]:
    """The same number for the same name."""
    numbers = {name: number for number, name in enumerate(dict.fromkeys(names))}
    return np.array([numbers[name] for name in names])


def _tags(hints: Sequence[MarkupHint]) -> FeatureColumns:
    """Which tag each line has."""
    numbers = np.array([_TAG.get(hint.tag, -1) for hint in hints])
    return {f"tag {tag}": (numbers == number).astype(float) for tag, number in _TAG.items()}


def _places(hints: Sequence[MarkupHint]) -> FeatureColumns:
    """Which places each line stands in; looked up once for each path, which many lines share."""
    paths = list(dict.fromkeys(hint.path for hint in hints))
    held = [
        list(chain.from_iterable(map(_named_in, path[-NEAR_PATH:].split(" ")))) for path in paths
    ]
    found = np.zeros((len(PLACES), len(paths)))
    found[
        list(chain.from_iterable(held)),
        np.repeat(np.arange(len(paths)), [len(places) for places in held]),
    ] = 1
    lines = found[:, _numbered([hint.path for hint in hints])]
    return dict(zip((f"in {place}" for place in PLACES), lines, strict=True))


@lru_cache(maxsize=1024)  # the names of a page's ancestors, each of which is in many paths
def _named_in(name: str) -> tuple[int, ...]:
    return tuple(_COLUMN[place] for place in _PLACE.findall(name))
