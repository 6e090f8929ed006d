"""A side's own matter told by its own press, which hardly names it: readers are at home.

A Mexican paper on the immigration bill of the United States need not name Mexico.
"""

from collections import Counter
from urllib.parse import urlsplit

from briefing.grouping.genre.document_forms import is_of_state
from briefing.model import Article
from briefing.profiles import Profile, country_names
from briefing.profiles.model import PRESS_ROOM

# Points of topics that are `at_home`, in a hundred words: three labelled articles that editors put
# among the day's first three have 2.3 to 4.5, those of television and storms below 1.
LEAST_POINTS = 2.0


def is_home_matter(
    article: Article, named: tuple[bool, bool], per_hundred: float, profile: Profile
) -> bool:
    """Whether the outlet is of one side, the other is named, and what is at home is told.

    `per_hundred` are the points of such topics in a hundred words.
    """
    if not any(named) or per_hundred < LEAST_POINTS:
        return False
    home = find_home(article, profile)
    return home is not None and named[1 - home]


def count_home_points(counted: Counter[str], profile: Profile) -> int:
    """The points of all topics that are at home on either side."""
    return sum(counted[topic.key] for topic in profile.topics if topic.at_home)


def is_on_other(article: Article, named: tuple[bool, bool], profile: Profile) -> bool:
    """Whether an office of one side publishes a paper whose headline names the other side.

    `named` are the sides that the headline names by themselves. The office itself stands for its
    own: "Notice on the Emergency with Respect to Norlandia" names one country, and is of the two.
    """
    if article.kind != "statement" or not article.title or not _is_of_office(article, profile):
        return False
    home = find_home(article, profile)
    return home is not None and named[1 - home]


def _is_of_office(article: Article, profile: Profile) -> bool:
    known = profile.outlet(article.url, article.outlet)
    return is_of_state(article.url) or (known is not None and known.kind == PRESS_ROOM)


def find_home(article: Article, profile: Profile) -> int | None:
    """The side of the outlet: by the profile, else by the end of its address (".mx")."""
    if known := profile.outlet(article.url, article.outlet):
        return country_names.find_side(known.country, profile)
    try:
        host = urlsplit(article.url or "").hostname or ""
    except ValueError:  # such as "http://[half-an-address"
        return None
    return country_names.find_side(host.rsplit(".", 1)[-1].upper(), profile)
