"""What in a profile's offices does not fit together.

Gaps, overlaps, two holders on one day, offices not checked.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Literal

from briefing.profiles.model import Profile
from briefing.profiles.offices import EXERCISED, HeldOffice, Office
from briefing.quick_dataclass import dataclass

# After so many days an office without end wants another look; a quarter of them have changed hands
# by then (benchmarks/profiles/turnover.py).
UNCHECKED_DAYS = 365
ProblemKind = Literal["gap", "overlap", "two holders", "unchecked"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeProblem:
    """One thing to mend, with what was found and on which days."""

    kind: ProblemKind
    office: str
    what: str


@dataclass(frozen=True, slots=True, order=True)
class _Stretch:
    """When an office was surely held (`end` is the day after), and may have been at most."""

    start: date
    end: date
    earliest: date
    latest: date
    name: str


def check_offices(profile: Profile, day: date) -> tuple[OfficeProblem, ...]:
    """All problems as of this day, in the order of the offices, then of the people.

    Only offices with one holder can have a gap or two holders. A gap that the office lists as
    `unlisted` is none.
    """
    stretches: dict[str, list[_Stretch]] = {office.key: [] for office in profile.offices}
    for person in profile.people:
        for held in person.offices:
            if held.key and held.status in EXERCISED:
                stretches[held.key].append(_measure(held, person.name))
    replaced = {key for office in profile.offices for key in office.predecessors}
    problems: list[OfficeProblem] = []
    for office in profile.offices:
        if office.one_holder:
            ordered = sorted(stretches[office.key])
            until_day = None if office.key in replaced else day
            problems += _find_clashes(office, ordered)
            problems += _find_gaps(
                office, _with_predecessors(office, stretches, ordered), until_day
            )
    return (*problems, *_find_unchecked(profile, day))


def _measure(held: HeldOffice, name: str) -> _Stretch:
    ended = held.ended
    exact = ended is not None and ended.earliest == ended.latest
    after = ended.latest + timedelta(days=0 if exact else 1) if ended else date.max
    return _Stretch(
        start=held.start or date.min,
        end=held.end or date.max,
        earliest=held.started.earliest if held.started else date.min,
        latest=after,
        name=name,
    )


def _find_clashes(office: Office, ordered: Sequence[_Stretch]) -> Iterator[OfficeProblem]:
    """Stretches that surely share a day: of one person an overlap, of two people two holders."""
    open_ones: list[_Stretch] = []
    for stretch in ordered:
        open_ones = [other for other in open_ones if other.end > stretch.start]
        for other in open_ones:
            if stretch.start < stretch.end:
                last = min(stretch.end, other.end) - timedelta(days=1)
                yield OfficeProblem(
                    kind="overlap" if other.name == stretch.name else "two holders",
                    office=office.key,
                    what=f"{other.name} and {stretch.name}, {_format_days(stretch.start, last)}",
                )
        open_ones.append(stretch)


def _with_predecessors(
    office: Office, stretches: dict[str, list[_Stretch]], ordered: Sequence[_Stretch]
) -> list[_Stretch]:
    """The last holder of each office that this one replaced, then its own holders."""
    before = [
        max(stretches[key], key=lambda s: s.latest) for key in office.predecessors if stretches[key]
    ]
    return [*before, *ordered]


def _find_gaps(
    office: Office, ordered: Sequence[_Stretch], until_day: date | None
) -> Iterator[OfficeProblem]:
    """Days on which nobody listed held the office: between holders, and from the last to a day."""
    if not ordered:
        return
    until = ordered[0].latest
    last_day = [_Stretch(until_day, until_day, until_day, until_day, "")] if until_day else []
    for stretch in (*ordered[1:], *last_day):
        if until < stretch.earliest and not _is_listed(office, until, stretch.earliest):
            last = stretch.earliest - timedelta(days=1)
            yield OfficeProblem(
                kind="gap", office=office.key, what=f"nobody, {_format_days(until, last)}"
            )
        until = max(until, stretch.latest)


def _is_listed(office: Office, start: date, end: date) -> bool:
    return any(first <= start and end <= last for first, last in office.unlisted)


def _find_unchecked(profile: Profile, day: date) -> Iterator[OfficeProblem]:
    for person in profile.people:
        for held in person.offices:
            begun = held.started is None or held.started.earliest <= day
            if held.ended is None and begun:
                name = f"{person.name}, {held.title}"
                if held.as_of is None:
                    yield OfficeProblem(kind="unchecked", office=held.key, what=f"{name}: no as_of")
                elif day - held.as_of > timedelta(days=UNCHECKED_DAYS):
                    yield OfficeProblem(
                        kind="unchecked", office=held.key, what=f"{name}: not since {held.as_of}"
                    )


def _format_days(first: date, last: date) -> str:
    """`from D on`, `D`, or `D to D`."""
    if last >= date.max - timedelta(days=1):
        return f"from {first} on"
    return str(first) if first >= last else f"{first} to {last}"
