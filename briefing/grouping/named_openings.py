"""Whether an article opens with what it is about: with both sides, or with what belongs to both.

A report of something between two countries names both where it says what happened. What names one
of them further down tells of something else, and comes to the other: a rally, a bill, a market.
"""

from briefing.grouping.evidence import Evidence

# Words of the headline and about three sentences. Of 122 stories of known days that one reader
# judged, 19 of the 38 wrong ones name a side later or never, and one of the 69 right ones (fifteen
# are neither); with 60 words 24 and four, with 120 seventeen and one.
OPENING_WORDS = 100
# Times that a report names each side that comes back to both. Of 36 reports of days never seen that
# it lets in, four of five wrong ones name one side thrice at most, and one of 25 right ones.
LEAST_NAMED = 4


def opens_elsewhere(evidence: Evidence, home: int | None, *, at_home: bool) -> bool:
    """Whether the opening does not name both sides.

    `home` is the side of the outlet, where it is known. Its readers are there, so that it need not
    be named by a headline that names the other one ("Mexico elects …"), nor by what is a matter
    `at_home` for them wherever it happens.
    """
    openings = [min(evidence.named_places(index), default=OPENING_WORDS) for index in (0, 1)]
    if home is not None:
        abroad = openings[1 - home]
        if abroad < (OPENING_WORDS if at_home else evidence.headline):
            return False
    return max(openings) >= OPENING_WORDS


def opens_with_each(evidence: Evidence) -> bool:
    """Whether the opening names each side by itself, and the text comes back to each."""
    own = [evidence.own_places(index) for index in (0, 1)]
    return all(len(places) >= LEAST_NAMED and min(places) < OPENING_WORDS for places in own)
