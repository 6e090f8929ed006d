"""`check_offices`: what in a profile's offices does not fit together."""

from datetime import date
from pathlib import Path

import pytest

from briefing import profiles
from briefing.profiles.loading.profile_files import read_profile
from briefing.profiles.upkeep.office_check import check_offices

SIDES = """key = "x"
title = "X"
include = ["people.csv"]
[[sides]]
key = "a"
name = "A"
voices = "A"
names = ["A"]
[[sides]]
key = "b"
name = "B"
voices = "B"
names = ["B"]
"""
OFFICE = '[[offices]]\nkey = "mayor"\ntitle = "Mayor of Vega"\nside = "a"\n'
DAY = date(2026, 11, 28)


def _problems(tmp_path: Path, rows: str, office: str = OFFICE) -> list[tuple[str, str]]:
    (tmp_path / "pair.toml").write_text(SIDES + office, encoding="utf-8")
    header = "name,office,status,start,end,as_of\n"
    (tmp_path / "people.csv").write_text(header + rows, encoding="utf-8")
    problems = check_offices(read_profile(tmp_path / "pair.toml"), DAY)
    return [(problem.kind, problem.what) for problem in problems]


@pytest.mark.parametrize("name", profiles.BUILT_IN)
def test_the_shipped_profiles_are_clean(name: str) -> None:
    """On the day they were checked, no shipped profile has anything to mend."""
    assert check_offices(profiles.load(name), DAY) == ()


@pytest.mark.parametrize("name", profiles.BUILT_IN)
def test_a_year_later_they_want_a_look(name: str) -> None:
    """The same profiles are reported as unchecked two years later."""
    assert {p.kind for p in check_offices(profiles.load(name), replace_year(DAY))} == {"unchecked"}


def replace_year(day: date) -> date:
    """The day two years on."""
    return day.replace(year=day.year + 2)


def test_a_gap(tmp_path: Path) -> None:
    """Days between two holders are a gap, with the first and the last of them."""
    rows = "Ada Quill,mayor,,2020-01-01,2021-03-01,\nBo Tarn,mayor,,2021-03-11,,2026-09-01\n"
    assert _problems(tmp_path, rows) == [("gap", "nobody, 2021-03-01 to 2021-03-10")]


def test_a_gap_that_is_known(tmp_path: Path) -> None:
    """A gap that lies in an unlisted stretch is none, and one that is longer still is."""
    rows = "Ada Quill,mayor,,2020-01-01,2021-03-01,\nBo Tarn,mayor,,2021-03-11,,2026-09-01\n"
    known = OFFICE + 'unlisted = ["2021-03-01/2021-03-11"]\n'
    shorter = OFFICE + 'unlisted = ["2021-03-02/2021-03-11"]\n'
    assert _problems(tmp_path, rows, known) == []
    assert [kind for kind, _ in _problems(tmp_path, rows, shorter)] == ["gap"]


def test_vague_days_leave_no_gap(tmp_path: Path) -> None:
    """An end and a start in the same month may be the same day."""
    rows = "Ada Quill,mayor,,2020-01-01,2021-03,\nBo Tarn,mayor,,2021-03,,2026-09-01\n"
    assert _problems(tmp_path, rows) == []


def test_nobody_after_the_last(tmp_path: Path) -> None:
    """An office whose last holder has gone is vacant to this day."""
    assert _problems(tmp_path, "Ada Quill,mayor,,2020-01-01,2026-11-01,\n") == [
        ("gap", "nobody, 2026-11-01 to 2026-11-27")
    ]


def test_two_holders(tmp_path: Path) -> None:
    """Two people who hold one office on a day are reported with the days they share."""
    rows = "Ada Quill,mayor,,2020-01-01,2021-03-01,\nBo Tarn,mayor,,2021-02-01,,2026-09-01\n"
    assert _problems(tmp_path, rows) == [
        ("two holders", "Ada Quill and Bo Tarn, 2021-02-01 to 2021-02-28")
    ]


def test_on_leave_makes_room(tmp_path: Path) -> None:
    """A holder on leave and one designated hold the office beside nobody."""
    rows = (
        "Ada Quill,mayor,,2020-01-01,2021-03-01,\nAda Quill,mayor,on leave,2021-03-01,,2026-09-01\n"
        "Bo Tarn,mayor,interim,2021-03-01,,2026-09-01\n"
        "Cy Venn,mayor,designate,2026-09-01,,2026-09-01\n"
    )
    assert _problems(tmp_path, rows) == []


def test_an_overlap(tmp_path: Path) -> None:
    """One person's rows of the same office that share days are an overlap."""
    rows = "Ada Quill,mayor,,2020-01-01,2021-03-01,\nAda Quill,mayor,,2021-02-01,,2026-09-01\n"
    assert [kind for kind, _ in _problems(tmp_path, rows)] == ["overlap"]


def test_many_holders(tmp_path: Path) -> None:
    """An office of many holders has neither gaps nor too many of them."""
    rows = "Ada Quill,mayor,,2020-01-01,2021-03-01,\nBo Tarn,mayor,,2021-02-01,2022-01-01,\n"
    assert _problems(tmp_path, rows, OFFICE + 'holders = "many"\n') == []


@pytest.mark.parametrize(
    ("as_of", "what"),
    [
        ("", ["Bo Tarn, Mayor of Vega: no as_of"]),
        ("2025-11-27", ["Bo Tarn, Mayor of Vega: not since 2025-11-27"]),
        ("2025-11-28", []),
    ],
)
def test_unchecked(tmp_path: Path, as_of: str, what: list[str]) -> None:
    """An open office that was not looked at for more than a year is reported."""
    problems = _problems(tmp_path, f"Bo Tarn,mayor,,2021-02-01,,{as_of}\n")
    assert problems == [("unchecked", text) for text in what]


def test_predecessors(tmp_path: Path) -> None:
    """An office follows the one it replaced without a gap, and that one misses no holder."""
    new = OFFICE.replace('"mayor"', '"head"') + 'predecessors = ["mayor"]\n'
    rows = "Ada Quill,mayor,,2020-01-01,2021-03-01,\nBo Tarn,head,,2021-04-01,,2026-09-01\n"
    assert _problems(tmp_path, rows, OFFICE + new) == [("gap", "nobody, 2021-03-01 to 2021-03-31")]
