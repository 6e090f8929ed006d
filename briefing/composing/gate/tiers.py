"""Which faults, by their codes, forbid which kind of line: one tier a kind."""

from dataclasses import replace

from briefing.quick_dataclass import dataclass

FORM = frozenset({
    "damaged", "short", "question", "fragment", "unbalanced", "debris", "headline", "verbless",
})  # fmt: skip
OTHERS = frozenset({"quotation", "unattributed", "post", "introduced", "requoted"})
PERSON = frozenset({"person", "speech"})
# Somebody whom only the article introduces: of whom it tells, or whose reported words it has.
UNKNOWN = frozenset({"unknown", "sourced"})
LEANING = frozenset({
    "connective", "additive", "pronoun", "demonstrative", "unnamed", "reporter", "definite",
    "titled", "subjectless",
})  # fmt: skip


STANDPOINT = frozenset({"superseded", "judgement", "page", "unanswered"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Tier:
    """The faults that forbid a kind of line, and what else is asked of it."""

    name: str
    forbidden: frozenset[str]
    longest: int | None = None  # words

    def allowing(self, *codes: str) -> "Tier":
        """The same tier without these faults."""
        return replace(self, forbidden=self.forbidden.difference(codes))


_ALL = FORM | OTHERS | PERSON | UNKNOWN | LEANING | STANDPOINT | {"occasion"}
# A thing that only an earlier sentence of the article tells, and an answer to one; the headline is
# not beside a bullet. A figure stands by what it counts.
_RECALLING = frozenset({"recalled", "headed", "reply"})
# A bullet is read by whoever reads nothing else, a headline above all else.
EMPTY = frozenset({"soft", "past", "weak", "stray", "placeless", "scene", "standing", "earlier"})
BULLET = Tier(
    name="bullet",
    forbidden=_ALL
    | EMPTY
    | _RECALLING
    | {"untold", "deck", "nameless", "secondhand", "counted", "inferred"},
)
# Under a headline of its own a sentence that says little says less than the headline alone.
FIRST = Tier(
    name="first", forbidden=_ALL | EMPTY | {"untold", "deck", "recalled", "reply", "inferred"}
)
# Where the first sentence of an article has one of these, it is no report of news, whose first
# sentence names who acts and stands by itself. A lost mark, "the mayor said" or a name that only
# the article explains say nothing of that.
NO_REPORT = PERSON | {
    "connective", "additive", "pronoun", "demonstrative", "subjectless", "fragment", "question",
    "judgement", "page", "standing", "scene",
}  # fmt: skip
# The lead of a brief is told by such a sentence rather than by none, but by none that names neither
# side (the labelled days have two such, and none is right), tells what always is, sets a scene or
# is of another time ("Back in May, …"): with these no report begins.
_LEFT_TO_LEAD = EMPTY - {"placeless", "standing", "scene", "earlier"}
LEAD = Tier(name="lead", forbidden=FIRST.forbidden - _LEFT_TO_LEAD)
LEAD_BULLET = Tier(name="lead bullet", forbidden=BULLET.forbidden - _LEFT_TO_LEAD)
# What a first sentence should not be where another can be had: it says little, or what was said.
TELLING = Tier(
    name="telling",
    forbidden=FIRST.forbidden | {"slight", "spoken", "thin", "secondhand", "counted"},
)
# What only adds to the news is a fact: quotes stand apart, set off and with their speakers.
KEY = Tier(
    name="key",
    forbidden=_ALL - {"titled", "additive"}
    | {
        "reply",
        "deck",
        "past",
        "soft",
        "spoken",
        "filler",
        "scene",
        "standing",
        "secondhand",
        "earlier",
        "deep",
        "lasting",
        "inferred",
        "commented",
        "pointing",
    },
)
# A further fact of a story that else is told in a line or two, though its sign of news is weaker.
FACT = Tier(
    name="fact",
    forbidden=KEY.forbidden - {"filler", "lasting"}
    | {
        "idle",
        "state",
        "slight",
        "nameless",
        "placeless",
        "bare",
        "titled",
        "counted",
    },
)
# What stands behind a first sentence that does not tell the thing it takes for told.
UNTOLD = Tier(name="untold", forbidden=frozenset({"recalled"}))
# What is printed directly behind the sentence that it leans on, which names who speaks.
LATER = Tier(
    name="later",
    forbidden=KEY.forbidden
    - LEANING
    - UNKNOWN
    - {"deep", "lasting", "occasion", "pointing", "reply"},
)
# A line of a list stands far from its story's headline: "under the deal" says of none there. More
# words than this are a paragraph.
LINE = Tier(
    name="line",
    forbidden=_ALL | {"bare", "counted", "deck", "past", "soft", "spoken", "weak"},
    longest=60,
)
# A figure is read without the lines around it: "the caravan" has its headline nowhere near, and
# what names neither side says of nobody.
FIGURE = Tier(
    name="figure",
    forbidden=LINE.forbidden | {"untold", "pointing", "placeless"},
    longest=LINE.longest,
)
# A figure that no other article prints, and no line of the story, has its own sentence alone to
# speak for it: of sixteen such on 726 spent days eight said little or told another time, two of
# which were right. How things are may be the day's figure: two of three such.
LONE_FIGURE = Tier(
    name="lone figure", forbidden=FIGURE.forbidden | {"filler", "earlier"}, longest=LINE.longest
)
# What a quote of a document or an answer must not be; "we" and judgement are its own between marks.
DOCUMENT = Tier(
    name="statement", forbidden=FORM | OTHERS | LEANING | {"superseded", "page", "past", "deck"}
)
# What was done some time ago may have its hearing tomorrow; and a day stands whoever names it.
WATCH = Tier(
    name="watch",
    forbidden=_ALL - {"sourced"} | {"bare", "deck", "pointing", "placeless"},
    longest=60,
)
