"""The order of a brief's stories, and below what a story is left out even on a slow day."""

import math

# A lone article of yesterday that names both sides in passing stays below, one on a joint matter is
# above.
LEAST_IMPORTANCE = 0.5
# For each doubling of the independent publisher families: the best sign that something happened.
FAMILY = 0.35
OFFICIAL = 0.1  # for each official of either side who is quoted …
OFFICIALS = 3  # … up to so many
DAY = 0.1  # off for each day since the newest article …
DAYS = 5  # … up to so many; a week-old story of ten outlets still goes before a trifle of today


def score_importance(*, relevance: float, families: int, officials: int, age: int | None) -> float:
    """How important a story is; see `LEAST_IMPORTANCE`.

    `relevance` (0-1) is that of its best article, `families` are independent publisher families
    among its articles and copies, `officials` the people in office whom it quotes, `age` the days
    from its newest article to the day of the brief (None, not known, counts as one day).
    """
    days = 1 if age is None else max(0, age)
    return (
        relevance
        + FAMILY * math.log2(max(1, families))
        + OFFICIAL * min(officials, OFFICIALS)
        - DAY * min(days, DAYS)
    )
