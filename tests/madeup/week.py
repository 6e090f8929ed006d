"""A week, Thursday to Wednesday with a quiet weekend.

What is printed on each day, and the right answers.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from tests.madeup import pages, texts
from tests.madeup.pages import OUTLETS, Outlet, Printing
from tests.madeup.texts import Report

DAYS = tuple(date(2025, 1, 9) + timedelta(days=n) for n in range(7))
COPIES = {"en": 4, "es": 2}  # outlets that print an agency's report
APART = 14  # articles a day that do not belong to the relationship
LATE = 3  # agency reports of the day before that one more outlet prints


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One printed report. `late` is one that was printed the day before already.

    It says nothing new.
    """

    printing: Printing
    late: bool

    @property
    def report(self) -> Report:
        """What was printed."""
        return self.printing.report

    @property
    def apart(self) -> bool:
        """Whether it does not belong to the relationship."""
        return self.report.source == "apart"

    @property
    def name(self) -> str:
        """By which a ledger names it."""
        return self.printing.name


def articles(day: date) -> tuple[Article, ...]:
    """The articles of a day in an order that tells nothing, the same at each call."""
    chance = random.Random(day.toordinal())
    wanted = [(report, copy, False) for report in _of(day) for copy in _copies(report)]
    wanted += [
        (report, 0, True) for report in _some(LATE, _of(day - timedelta(days=1)), "agency", chance)
    ]
    wanted += [(report, 0, False) for report in _some(APART, texts.apart(), "apart", chance)]
    wanted += [(report, 0, False) for report in _opinion(day)]
    chance.shuffle(wanted)
    found, used = [], set[tuple[Report, Outlet]]()
    for number, (report, copy, late) in enumerate(wanted, start=1):
        outlet = chance.choice(
            [o for o in OUTLETS if o.language == report.language and (report, o) not in used]
        )
        used.add((report, outlet))
        printing = Printing(report=report, outlet=outlet, day=day, copy=copy, number=number)
        found.append(Article(printing=printing, late=late))
    return tuple(found)


def statuses() -> dict[tuple[str, date], tuple[str, date]]:
    """The right status and the first day of each event on each day that has news of it."""
    found = {}
    for event in dict.fromkeys(report.event for report in texts.news()):
        days = sorted(
            {report.day for report in texts.news() if report.event == event and report.day}
        )
        for n, day in enumerate(days):
            found[event, day] = (("new", "update", "ongoing")[min(n, 2)], days[0])
    return found


def write(printed: Sequence[Printing], folder: Path) -> None:
    """The pages as files, the records as the lines of one file."""
    folder.mkdir(parents=True, exist_ok=True)
    for one in printed:
        if not one.outlet.records:
            (folder / one.name).write_text(pages.text(one), encoding="utf-8")
    records = [pages.text(one) + "\n" for one in printed if one.outlet.records]
    (folder / "feed.jsonl").write_text("".join(records), encoding="utf-8")


def _of(day: date) -> list[Report]:
    return [report for report in texts.news() if report.day == day]


def _copies(report: Report) -> range:
    return range(COPIES[report.language] if report.source == "agency" else 1)


def _some(
    count: int, reports: Sequence[Report], source: str, chance: random.Random
) -> list[Report]:
    those = [report for report in reports if report.source == source]
    return chance.sample(those, min(count, len(those)))


def _opinion(day: date) -> Iterator[Report]:
    """One piece on every other day."""
    pieces = [report for report in texts.apart() if report.source == "opinion"]
    place, between = divmod(DAYS.index(day), 2)
    if not between:
        yield pieces[place]
