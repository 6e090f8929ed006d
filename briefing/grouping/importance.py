"""The order of a brief's stories, and below what a story is left out even on a slow day."""

import math

from briefing.quick_dataclass import dataclass

# Less than it takes: an old article that names both sides in passing, and quotes no official.
LEAST_IMPORTANCE = 0.5
# For the share of a story's articles that name both sides in headline or first paragraph: with the
# officials the sign that best tells which event editors put first (15 of 18 days).
IN_LEAD = 0.9
# For the share of articles that tell an official act, which goes before what is said of it.
ACT = 0.3
# As much again for the share whose headline also names both sides: an act of one towards the other
# goes before an act of one at home. From .2 to 1 the labelled days' first stories are the same.
ACT_BETWEEN = 0.3
# Off for the share of articles whose headline tells what was said of an act by those who hold no
# office: a petition or a reaction goes behind the act.
ECHO = 0.4
# Off for a story without any news: analysis, lists and what may be opinion lead no day that has it,
# nor does a press conference whose headline does not say what it is on.
COMMENTARY = 0.5
# For each doubling of the independent publisher families: the best sign that something happened.
FAMILY = 0.35
OFFICIAL = 0.1  # for each official of either side who is quoted …
OFFICIALS = 3  # … up to so many
DAY = 0.1  # off for each day since the newest article …
DAYS = 5  # … up to so many; a week-old story of ten outlets still goes before a trifle of today


@dataclass(frozen=True, slots=True, kw_only=True)
class StorySigns:
    """What speaks for a story, counted over its articles."""

    relevance: float  # 0-1, of its best article
    families: int  # independent publisher families, copies' too
    officials: int  # people of either side's offices whom it quotes
    age: int | None  # days from its newest article to the day of the brief; None: not known
    in_lead: float  # share of the articles that name both sides in headline or first paragraph
    acts: float = 0.0  # share of the articles whose headline says that an office acted
    acts_between: float = 0.0  # … and names both sides
    echoes: float = 0.0  # share of the articles whose headline tells others' words of an act
    has_news: bool = True


def score_importance(signs: StorySigns) -> float:
    """How important a story is, for the order of stories only; an unknown age counts as one day."""
    return (
        _weigh(signs)
        + IN_LEAD * signs.in_lead
        + ACT * signs.acts
        + ACT_BETWEEN * signs.acts_between
        - ECHO * signs.echoes
        - COMMENTARY * (not signs.has_news)
        - DAY * min(_count_days(signs.age), DAYS)
    )


def is_slight(signs: StorySigns) -> bool:
    """Whether a story is left out even on a slow day.

    Never by its age alone: what no brief has told yet and names both sides where an article says
    what it is about is told, however late.
    """
    weight = _weigh(signs) - DAY * min(_count_days(signs.age), DAYS)
    return weight < LEAST_IMPORTANCE and not signs.in_lead


def _weigh(signs: StorySigns) -> float:
    return (
        signs.relevance
        + FAMILY * math.log2(max(1, signs.families))
        + OFFICIAL * min(signs.officials, OFFICIALS)
    )


def _count_days(age: int | None) -> int:
    return 1 if age is None else max(0, age)
