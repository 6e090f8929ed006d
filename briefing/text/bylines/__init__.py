"""A line that names an article's authors: what opens it, and their names."""

from briefing.text.bylines.names import (
    is_nobody,
    lists_full_names,
    names_only,
    split_byline,
    tells_author,
)
from briefing.text.bylines.openings import (
    MAX_BYLINE,
    list_openings,
    opens_byline,
    signs_behind_day,
    signs_inside,
)
from briefing.text.bylines.words import (
    begins_as_place,
    holds_given_name,
    is_newsroom,
    names_team,
    opens_with_article,
)

__all__ = [
    "MAX_BYLINE",
    "begins_as_place",
    "holds_given_name",
    "is_newsroom",
    "is_nobody",
    "list_openings",
    "lists_full_names",
    "names_only",
    "names_team",
    "opens_byline",
    "opens_with_article",
    "signs_behind_day",
    "signs_inside",
    "split_byline",
    "tells_author",
]
