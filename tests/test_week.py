"""A made-up week whose right answers are known by construction.

Statuses, copies, what belongs and what does not.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest

from briefing.config import Settings
from briefing.model import Brief, Story
from briefing.workflow.proof import verify_brief
from tests.madeup import building, week
from tests.madeup.week import DAYS, Article

pytestmark = pytest.mark.slow  # builds the briefs of a week, and twice

GOLDEN = Path(__file__).parent / "golden" / "week.txt"
COPIES = 0.98  # F1 over pairs
KEPT = 0.95  # of the articles that belong; all that don't must be out. What is missed names one side once, or is short
WHOLE = 0.92  # of the days of all stories, in one story of the brief and not in two: short reports in quite other words

Week = tuple[Mapping[date, Brief], Path]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Week:
    """The seven briefs and the folder they were built in."""
    folder = tmp_path_factory.mktemp("week")
    return building.built(folder), folder


def _stories(brief: Brief) -> Iterator[tuple[Story, Counter[str]]]:
    """Each story of a day with how many articles it has of each event; late ones are of none."""
    events = {
        article.name: article.report.event
        for article in week.articles(brief.day)
        if not article.late
    }
    names = {citation.number: citation.article_id for citation in brief.citations}
    for story in brief.stories:
        yield (
            story,
            Counter(filter(None, (events.get(names[n]) for n in (*story.articles, *story.copies)))),
        )


def _outcomes(brief: Brief) -> Iterator[tuple[Article, str, str]]:
    """Each article of a day, what became of it, and for a copy of which one it is."""
    entries = {entry.article_id: entry for entry in brief.ledger}
    for article in week.articles(brief.day):
        entry = entries[article.name]
        yield article, entry.outcome, "".join(entry.reason.values)


def test_new_update_ongoing(built: Week) -> None:
    """The story of an event is new on its first day, an update on the second, ongoing since the
    first from then on.
    """
    wanted, misses = week.statuses(), []
    for (event, day), right in wanted.items():
        told = [
            (counts[event], story) for story, counts in _stories(built[0][day]) if counts[event]
        ]
        found = max(told, key=lambda one: one[0], default=(0, None))[1]
        if found is None or (found.status, found.first_seen) != right:
            misses.append(
                f"{day} {event}: {found and (found.status, str(found.first_seen))}, wanted {right[0]}"
            )
    print("\n".join(misses))
    assert not misses, misses


def test_monday_remembers_friday(built: Week) -> None:
    """After a weekend without a word of them, the stories of Thursday and Friday are no new ones on
    Monday.
    """
    _, _, saturday, sunday, monday, *_ = DAYS
    quiet = {event for event, day in week.statuses() if day in (saturday, sunday)}
    back = {
        event
        for (event, day), (_, first) in week.statuses().items()
        if day == monday and first < saturday
    } - quiet
    statuses = {
        event: story.status for story, counts in _stories(built[0][monday]) for event in counts
    }
    assert len(back) == 3
    assert all(statuses[event] != "new" for event in back), statuses


def test_an_event_is_one_story(built: Week) -> None:
    """No story mixes two events, and few events of a day are told in two stories."""
    split = []
    for day, brief in built[0].items():
        stories = [counts for story, counts in _stories(brief) if story.kind == "news"]
        assert all(len(counts) < 2 for counts in stories), (
            f"{day}: {[c for c in stories if len(c) > 1]}"
        )
        split += [
            f"{day} {event}"
            for event, n in Counter(e for counts in stories for e in counts).items()
            if n > 1
        ]
    print("\n".join(split))
    assert len(split) <= (1 - WHOLE) * len(week.statuses()), split


def test_copies_are_merged(built: Week) -> None:
    """What is printed by several outlets is one article and copies of it, and nothing else is."""
    right = found = both = 0
    for brief in built[0].values():
        entries = [
            (a, a.name if out == "kept" else why)
            for a, out, why in _outcomes(brief)
            if out != "left out"
        ]
        for (one, its), (other, others) in combinations(entries, 2):
            same = one.report is other.report
            merged = its == others
            right, found, both = right + same, found + merged, both + (same and merged)
    assert right > 250
    assert 2 * both / (right + found) >= COPIES, (right, found, both)


def test_what_does_not_belong_is_left_out(built: Week) -> None:
    """Articles on one country only are out, each with its reason, and nearly all others that are
    not late are in.
    """
    outcomes = [found for brief in built[0].values() for found in _outcomes(brief)]
    wrong = [
        article.report.headline
        for article, out, _ in outcomes
        if article.apart and out != "left out"
    ]
    assert not wrong
    own = [(article, out) for article, out, _ in outcomes if not article.apart and not article.late]
    missed = [
        f"{article.name} {article.report.headline}" for article, out in own if out == "left out"
    ]
    print("\n".join(missed))
    assert len(missed) <= (1 - KEPT) * len(own), f"{len(missed)} of {len(own)}"


def test_what_was_told_is_not_told_again(built: Week) -> None:
    """A report printed a day late says nothing new and is left out, with the day of the brief that
    told it.
    """
    late = [found for brief in built[0].values() for found in _outcomes(brief) if found[0].late]
    again = [
        f"{article.name} {article.report.headline}" for article, out, _ in late if out != "left out"
    ]
    assert len(late) >= 15
    assert not again


def test_the_week_is_the_golden_one(built: Week) -> None:
    """Days, statuses, outlets and headlines are those of the golden file, which
    `tests.madeup.building` writes anew.
    """
    assert "\n".join(building.summary(built[0])) + "\n" == GOLDEN.read_text(encoding="utf-8")


def test_built_again_it_is_the_same(built: Week, tmp_path: Path) -> None:
    """The same days give the same bytes elsewhere, and so does the last day built a second time in
    its place.
    """
    first, last = built[1] / "briefs", f"{DAYS[-1]}.json"
    before = (first / last).read_bytes()
    building.built(tmp_path, DAYS[:3])
    for path in sorted((tmp_path / "briefs").iterdir()):
        assert path.read_bytes() == (first / path.name).read_bytes(), path.name
    building.built(built[1], DAYS[-1:])
    assert (first / last).read_bytes() == before


def test_the_first_and_the_last_day_are_proven(built: Week) -> None:
    """Verify has nothing to say of these briefs, though several of their sources have one text."""
    for day in (DAYS[0], DAYS[-1]):
        assert not list(
            verify_brief.verify_brief(built[1] / "briefs" / f"{day}.json", Settings(archive=""))
        ), day
