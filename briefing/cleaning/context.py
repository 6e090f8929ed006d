"""What a first look at the whole page adds: the columns of the second look.

Stacking (Wolpert 1992; for lines of web pages, the idea of boilerpipe's and CETR's smoothing): a line among lines that
look like the article's is likely one of them, and one behind the last such run is not.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, compress

import numpy as np

from briefing.cleaning.columns import Columns, Marks, Numbers, around, bends, flag, neighbour, steps, where
from briefing.cleaning.evidence import kinds, lengths, sentences, since
from briefing.cleaning.measures import Measures

SURE = 0.8  # chance at the first look that makes a line of …
SURE_WORDS = 10  # … this length one of the article's firm lines
RUN_GAP = 8  # lines; firm lines farther apart belong to different runs
LIKELY = 0.7  # chance of lines whose words are taken for the article's
CONTENT_WORD = 4  # letters
LEAST_WORDS = 3  # of a line that is compared by its words
NO_WORDS: frozenset[str] = frozenset()
TITLE_WORDS = 5  # of an item that may be another article's title
MOST_WORDS = 80  # of a line that count, so that one giant paragraph does not outweigh all
FAR = 200.0  # lines


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstLook:
    """The chance of each line, and the words to compare lines by."""

    chance: Numbers
    words: Sequence[list[str]]
    headline: int | None = None  # index of its line


def of(measures: Measures, look: FirstLook) -> tuple[Columns, ...]:
    """All columns of the second look, in groups."""
    weight = np.minimum(measures.words, MOST_WORDS) * look.chance
    found = [*_chances(measures, look.chance, weight), *_runs(measures, look.chance, weight)]
    found += [*_cohesion(look), *_headline(look), *_marks(measures, weight), *_lists(measures, look.chance)]
    return (*found, *_own(measures))


def log_odds(chance: Numbers) -> Numbers:
    """The chance on the scale where evidence adds up."""
    held = np.clip(chance, 1e-4, 1 - 1e-4)
    return np.asarray(np.log(held / (1 - held)))


def _chances(m: Measures, chance: Numbers, weight: Numbers) -> Iterator[Columns]:
    odds = log_odds(chance)
    yield bends("first look", odds, (-6, -3, -1.5, 0, 1.5, 3, 6))
    near = bends("first look", odds, (-5, -2, 0, 2, 5))
    yield from (neighbour(near, distance) for distance in (-3, -2, -1, 1, 2, 3))
    held = np.minimum(m.words, MOST_WORDS)
    for reach in (2, 5, 12):
        others = around(weight, reach) - weight
        yield bends(
            f"chance within {reach}", others / np.maximum(1, around(held, reach) - held), (0, 0.15, 0.4, 0.7, 0.95)
        )
        yield bends(f"text within {reach}", np.log1p(np.maximum(0, others)), (0, 2, 3.5, 5, 6))
        lines = np.maximum(1, around(np.ones(len(odds)), reach) - 1)
        yield bends(f"lines within {reach}", (around(chance, reach) - chance) / lines, (0, 0.15, 0.4, 0.7, 0.95))
    total = max(1.0, weight.sum())
    above = (np.cumsum(weight) - weight) / total
    yield bends("article above", above, (0, 0.02, 0.1, 0.3, 0.6, 0.9, 0.98, 1))
    yield bends("article below", 1 - above - weight / total, (0, 0.02, 0.1, 0.3, 0.6, 0.9, 0.98, 1))


def _runs(m: Measures, chance: Numbers, weight: Numbers) -> Iterator[Columns]:
    firm = (chance > SURE) & (m.words >= SURE_WORDS)
    above, below = _distances(firm)
    knots = (1, 2, 3, 5, 9, 20, FAR)
    yield bends("lines from the firm one above", above, knots)
    yield bends("lines to the firm one below", below, knots)
    yield bends("gap between firm lines", np.minimum(FAR, above + below), (2, 3, 4, 6, 10, 20, FAR))
    inside = ((above < 12) & (below < 12)).astype(float)
    yield flag("between firm lines", inside)
    own = (lengths(m), flag("closed", sentences(m)), flag("item", m.bulleted), flag("numbered", m.numbered), kinds(m))
    yield from (where("between firm lines", columns, inside) for columns in own)
    first, last = _main_run(firm, weight)
    rows = np.arange(len(chance))
    yield flag("in the longest run", (rows >= first) & (rows <= last))
    yield bends("lines above the longest run", np.clip(first - rows, 0, 100), (0, 1, 2, 4, 8, 20, 100))
    yield bends("lines below the longest run", np.clip(rows - last, 0, 100), (0, 1, 2, 4, 8, 20, 100))


def _distances(firm: Marks) -> tuple[Numbers, Numbers]:
    """For each line how many lines lie to the firm one above and to the one below, itself not counted."""
    above = np.concatenate([[FAR], since(firm)[:-1] + 1])
    below = np.concatenate([since(firm[::-1])[::-1][1:] + 1, [FAR]])
    return np.minimum(FAR, above), np.minimum(FAR, below)


def _main_run(firm: Marks, weight: Numbers) -> tuple[int, int]:
    """First and last line of the run of firm lines with the most text; (0, -1) without any."""
    places = np.flatnonzero(firm)
    if not len(places):
        return 0, -1
    runs = np.concatenate([[0], np.cumsum(np.diff(places) > RUN_GAP)])
    best = np.bincount(runs, weight[places]).argmax()
    return int(places[runs == best][0]), int(places[runs == best][-1])


def _cohesion(look: FirstLook) -> Iterator[Columns]:
    """How many of a line's words of substance the likely lines share."""
    likely = look.chance > LIKELY
    sets = [
        {word for word in words if len(word) >= CONTENT_WORD} if len(words) >= LEAST_WORDS else NO_WORDS
        for words in look.words
    ]
    held = Counter(chain.from_iterable(compress(sets, likely)))
    by_one, by_two = (frozenset(word for word, lines in held.items() if lines >= least) for least in (1, 2))
    shares = [  # a likely line itself holds all of its words
        len(words & (by_two if taken else by_one)) / len(words) if words else 0.0
        for words, taken in zip(sets, likely.tolist(), strict=True)
    ]
    share = np.array(shares)
    knots = (0, 0.15, 0.3, 0.45, 0.6, 0.8, 1)
    yield bends("words shared with the article", share, knots)
    unsure = (np.abs(log_odds(look.chance)) < 3).astype(float)
    yield where("where unsure", bends("words shared with the article", share, knots), unsure)


def _headline(look: FirstLook) -> Iterator[Columns]:
    """Where a line stands to the headline, and how many of the headline's words it says again."""
    rows = np.arange(len(look.chance), dtype=float)
    at = -1 if look.headline is None else look.headline
    yield flag("no headline", np.full(len(rows), at < 0))
    yield bends("lines below the headline", np.clip(rows - at, -3, 60) * (at >= 0), (-3, 0, 1, 2, 3, 5, 10, 60))
    title = {word for word in look.words[at] if len(word) >= CONTENT_WORD} if at >= 0 else set()
    shares = np.array([len(title.intersection(words)) / len(title) if title else 0.0 for words in look.words])
    yield bends("words of the headline", shares, (0, 0.2, 0.4, 0.7, 1))


def _lists(m: Measures, chance: Numbers) -> Iterator[Columns]:
    """A list of the article's own is mostly introduced by a colon; links to other articles follow a paragraph."""
    item = flag("item", m.bulleted)
    run = m.bulleted * neighbour(item, -1).values[:, 0] * neighbour(item, 1).values[:, 0]
    yield flag("inside a list", run)
    listed = m.bulleted * around(chance * m.bulleted, 6) / np.maximum(1, around(m.bulleted, 6))
    yield bends("chance of its list", listed, (0, 0.1, 0.3, 0.6, 1))
    rows = np.arange(len(chance))
    intro = np.maximum.accumulate(np.where(m.bulleted > 0, 0, rows))
    title = m.bulleted * (1 - sentences(m)) * (m.words >= TITLE_WORDS)
    for name, values in (("a colon", m.colon), ("a sentence", sentences(m)), ("a role", (m.kind >= 0).astype(float))):
        yield flag(f"item introduced by {name}", m.bulleted * values[intro])
        yield flag(f"item like a title introduced by {name}", title * values[intro])
    yield steps("items within 6 like titles", title * around(title, 6), (1, 2, 4, 7))


def _marks(m: Measures, weight: Numbers) -> Iterator[Columns]:
    above = (np.cumsum(weight) - weight) / max(1.0, weight.sum())
    comments, related = m.kind == 0, m.kind == 1
    for share in (0.3, 0.6, 0.9):
        late = above > share
        yield steps(
            f"marks of an end behind {share:g}", np.cumsum((comments | related) & late).astype(float), (1, 2, 4)
        )
        yield flag(f"comments behind {share:g}", np.cumsum(comments & late) > 0)
    yield bends("lines since a mark of an end", since(comments | related), (0, 1, 2, 4, 8, 20))
    notices = np.cumsum(((m.kind == 2) | (m.kind == 3)) & (above > 0.5)).astype(float)
    yield steps("invitations and notices behind half", notices, (1, 2, 4, 8))


def _own(m: Measures) -> Iterator[Columns]:
    yield kinds(m)
    yield steps("words", m.words, (2, 4, 7, 10, 14, 20, 28, 40, 60))
    yield flag("closed", sentences(m))
    for name in ("bulleted", "numbered", "colon", "apart", "named", "parenthesis"):
        yield flag(name, getattr(m, name))
    yield steps("said again", m.repeats, (1, 2))
    yield steps("words of the site", m.of_site, (1, 2, 3, 5))
    yield steps("words of pictures", m.of_picture, (1, 2))
    yield bends(
        "words of the site within 4", around(m.of_site, 4) / np.maximum(1, around(m.words, 4)), (0, 0.03, 0.08, 0.2)
    )
