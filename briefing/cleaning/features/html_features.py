"""Features from the HTML of a page: tags, places and link density."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

import numpy as np

from briefing.cleaning.features.arrays import (
    FeatureColumns,
    FloatArray,
    IntArray,
    shift_lines,
    sum_windows,
)
from briefing.cleaning.parsed_page import PageLines
from briefing.model import MarkupHint

TAGS = (
    "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figcaption", "td", "th",
    "div", "span", "a", "button", "label", "dd", "dt", "pre",
)  # fmt: skip
# Tags of ancestors and parts of class names and ids: names of the places of a page.
PLACES = (
    "article", "main", "nav", "footer", "header", "aside", "figure", "form", "blockquote",
    "table", "ul", "ol", "body", "content", "entry", "post", "story", "text", "paragraph",
    "related", "recommend", "more", "teaser", "card", "list", "widget", "sidebar", "promo",
    "newsletter", "subscribe", "sign", "share", "social", "comment", "reply", "author", "bio",
    "byline", "caption", "credit", "image", "gallery", "video", "tag", "topic", "breadcrumb",
    "menu", "ad", "sponsor", "banner", "cookie", "consent", "modal", "popup", "paywall",
    "summary", "lead", "intro", "deck", "subtitle", "standfirst", "title", "headline", "date",
    "time", "meta", "disclaimer", "popular", "trending", "latest", "next", "quote", "embed",
    "toc", "faq", "product", "cta", "button", "link", "search",
)  # fmt: skip

# A part of a class or id that begins with the name of a place: "article-body", "related_links".
_PLACE = re.compile(rf"(?:^|(?<=[\s.#_:-]))({'|'.join(sorted(PLACES, key=len, reverse=True))})")

_TAG_INDEX = {tag: index for index, tag in enumerate(TAGS)}
_PLACE_INDEX = {place: index for index, place in enumerate(PLACES)}
# Characters at the end of the path: the nearest eight or so ancestors. The ones above hold the
# whole page.
NEAR_PATH = 600
REACHES = (3, 10)  # lines on both sides that are summed up


def html_features(page: PageLines) -> FeatureColumns:
    """The features of a page that was HTML; none for plain text."""
    if not page.hints:
        return {}
    return {
        **spread_around("link density", np.array([hint.link_share for hint in page.hints])),
        **_path_features(page),
        **_tag_features(page.hints),
        **_place_features(page.hints),
    }


def spread_around(name: str, values: FloatArray) -> dict[str, FloatArray]:
    """The values of this name, those of the lines above and below, and sums around each line."""
    features = {name: values}
    for distance in (-2, -1, 1, 2):
        side = "below" if distance > 0 else "above"
        features[f"{abs(distance)} {side}: {name}"] = shift_lines(values, distance)
    for reach, sums in zip(REACHES, sum_windows(values, *REACHES), strict=True):
        features[f"{name} within {reach}"] = sums / (2 * reach + 1)
    return features


def _path_features(page: PageLines) -> FeatureColumns:
    """How many lines and words of the page have the same path, or the same parent element."""
    words = np.array([line.word_count for line in page.lines], dtype=float)
    paths = [hint.path for hint in page.hints]
    own, parent = number_names(paths), number_names(list(map(find_parent, paths)))
    return {
        "lines on same path": np.bincount(own)[own].astype(float),
        "word share on same path": np.bincount(own, words)[own] / words.sum(),
        "word share in same box": np.bincount(parent, words)[parent] / words.sum(),
        "tree depth": np.array([float(path.count(" ")) for path in paths]),
    }


def find_parent(path: str) -> str:
    """The path of the parent element; "" for the outermost one."""
    return path.rpartition(" ")[0]


def number_names(names: Sequence[str]) -> IntArray:
    """A number for each name, the same for equal names, in order of first use."""
    numbers = {name: number for number, name in enumerate(dict.fromkeys(names))}
    return np.array([numbers[name] for name in names])


def _tag_features(hints: Sequence[MarkupHint]) -> FeatureColumns:
    """A flag for each known tag."""
    tags = np.array([_TAG_INDEX.get(hint.tag, -1) for hint in hints])
    return {f"tag {tag}": (tags == index).astype(float) for tag, index in _TAG_INDEX.items()}


def _place_features(hints: Sequence[MarkupHint]) -> FeatureColumns:
    """A flag for each place that a line stands in, looked up once for each path."""
    paths = list(dict.fromkeys(hint.path for hint in hints))
    places = [
        list(chain.from_iterable(map(_find_places, path[-NEAR_PATH:].split(" ")))) for path in paths
    ]
    columns = np.repeat(np.arange(len(paths)), [len(own) for own in places])
    flags = np.zeros((len(PLACES), len(paths)))
    flags[list(chain.from_iterable(places)), columns] = 1
    of_lines = flags[:, number_names([hint.path for hint in hints])]
    return dict(zip((f"in {place}" for place in PLACES), of_lines, strict=True))


@lru_cache(maxsize=1024)  # each ancestor of a page is in many paths
def _find_places(ancestor: str) -> tuple[int, ...]:
    return tuple(_PLACE_INDEX[place] for place in _PLACE.findall(ancestor))
