"""`briefing profile update` and `init --people`: bringing a newer list in."""

import csv
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from briefing.cli.app import app
from briefing.profiles.loading.profile_files import read_profile
from briefing.profiles.upkeep.people_import import read_people_file
from briefing.profiles.upkeep.people_update import compare_people

PROFILE = """key = "x"
title = "X"
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
[[offices]]
key = "mayor"
title = "Mayor of Vega"
side = "a"
[[people]]
name = "Ada Quill"
aliases = ["Ada Quill Marsh"]
offices = [
    { office = "mayor", start = 2020-01-05, end = 2024-05-01 },
    { office = "mayor", start = 2026-01-05, as_of = 2026-03-01 },
]
"""
HEADER = "name,gender,office,start,end,as_of\n"
CASES = [
    ("Ada Quill,,mayor,2020-01-05,2024-05-01,", []),
    ("Ada Quill,,mayor,2020-01-05,2024-04-30,", []),  # the last day, not the day after
    ("Ada Quill,,mayor,2019-12-10,2024-05,", [("differs", False)]),  # named before sworn in
    ("Ada Quill,,mayor,2020-01-05,2023-05-01,", [("differs", False)]),
    ("Ada Quill,,mayor,2020-01-05,,2026-03-01", [("differs", False)]),
    ("Ada Quill,,mayor,2026-01-05,2026-08-01,", [("ended", True)]),
    ("Ada Quill Marsh,,mayor,2026-01-05,,2026-06-01", [("checked", True)]),
    ("Ada Quill,,mayor,2026-01-05,,2026-02-01", []),  # seen earlier than we saw it
    ("Ada Quill,,mayor,2012-01-05,2014-05-01,", [("new office", True)]),
    ("Bo Tarn,m,mayor,2024-05-01,2026-01-05,", [("new person", True)]),
    ("Bo Tarn,m,king,2024-05-01,2026-01-05,", [("unknown office", False)]),
]


def _run(*call: str | Path) -> Result:
    return CliRunner().invoke(app, [str(part) for part in call])


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A profile of one's own."""
    path = tmp_path / "mine.toml"
    path.write_text(PROFILE, encoding="utf-8")
    return path


@pytest.mark.parametrize(("row", "found"), CASES)
def test_differences(mine: Path, row: str, found: list[tuple[str, bool]]) -> None:
    """What is new can be written; what differs is for a person to decide.

    What agrees is no difference.
    """
    people = mine.with_name("list.csv")
    people.write_text(HEADER + row + "\n", encoding="utf-8")
    rows = read_people_file(people, date(2026, 6, 1))
    differences = compare_people(read_profile(mine), rows)
    assert [(each.kind, each.row is not None) for each in differences] == found


def test_update_shows_and_writes_only_if_asked(mine: Path) -> None:
    """Without --write nothing is written; with it the profile holds what is new."""
    people = mine.with_name("list.csv")
    new = "Bo Tarn,m,mayor,2024-05-01,2026-01-05,\nAda Quill,,mayor,2026-01-05,2026-08-01,\n"
    people.write_text(HEADER + new, encoding="utf-8")
    shown = _run("profile", "update", mine, "--people", people)
    assert shown.stdout.splitlines() == [
        "new person: Bo Tarn, mayor, 2024-05-01 to 2026-01-05",
        "ended: Ada Quill, Mayor of Vega: ended 2026-08-01",
    ]
    assert mine.read_text("utf-8") == PROFILE
    assert _run("profile", "update", mine, "--people", people, "--write").exit_code == 0
    assert [person.name for person in read_profile(mine).people] == ["Bo Tarn", "Ada Quill"]


def test_what_is_written_counts(tmp_path: Path) -> None:
    """An extension's own list ends an office that the profile below it leaves open."""
    (tmp_path / "base.toml").write_text(PROFILE, encoding="utf-8")
    mine = tmp_path / "mine.toml"
    mine.write_text(
        'extends = "base.toml"\ninclude = [\n    "common/topics.toml",\n]\n', encoding="utf-8"
    )
    people = tmp_path / "list.csv"
    people.write_text(HEADER + "Ada Quill,,mayor,2026-01-05,2026-08-01,\n", encoding="utf-8")
    _run("profile", "update", mine, "--people", people, "--write")
    (ada,) = read_profile(mine).people
    assert [str(held.ended) for held in ada.offices] == ["2024-05-01", "2026-08-01"]
    again = _run("profile", "update", mine, "--people", people)
    assert again.stdout == ""


def test_later_updates_keep_the_earlier(mine: Path) -> None:
    """A second list adds to what the first one brought."""
    people = mine.with_name("list.csv")
    for row in ("Bo Tarn,m,mayor,2024-05-01,2025-01-01,", "Cy Venn,f,mayor,2025-01-01,2026-01-05,"):
        people.write_text(HEADER + row + "\n", encoding="utf-8")
        _run("profile", "update", mine, "--people", people, "--write")
    with mine.with_name("mine-people.csv").open(encoding="utf-8", newline="") as file:
        assert [row["name"] for row in csv.DictReader(file)] == ["Bo Tarn", "Cy Venn"]


def test_a_built_in_profile_is_not_written_to(tmp_path: Path) -> None:
    """What comes with the program is not written to, and the message says what to do instead."""
    people = tmp_path / "list.csv"
    people.write_text(HEADER + "Bo Tarn,m,us-president,1990-01-01,1991-01-01,\n", encoding="utf-8")
    refused = _run("profile", "update", "us-mexico", "--people", people, "--write")
    assert refused.exit_code == 2
    assert 'extends = "us-mexico"' in refused.stderr


def test_a_row_that_no_profile_may_have(mine: Path) -> None:
    """A list with a status of its own is refused with its place, and nothing is written."""
    people = mine.with_name("list.csv")
    people.write_text(
        "name,office,status,start\nBo Tarn,mayor,sleeping,2024-05-01\n", encoding="utf-8"
    )
    refused = _run("profile", "update", mine, "--people", people, "--write")
    assert (refused.exit_code, mine.read_text("utf-8")) == (2, PROFILE)
    assert "mine-people.csv, line 2: 'status' is 'sleeping'" in refused.stderr


def test_check_says_what_is_wrong(mine: Path) -> None:
    """`profile check` names each problem, a line each, and ends with 1.

    A clean profile ends with 0.
    """
    found = _run("profile", "check", mine, "--on", "2026-11-28")
    assert found.stdout == "gap: mayor: nobody, 2024-05-01 to 2026-01-04\n"
    assert found.exit_code == 1
    assert _run("profile", "check", "us-mexico", "--on", "2026-11-28").exit_code == 0
    assert "wanted a day" in _run("profile", "check", mine, "--on", "today").stderr


def test_init_fills_a_new_pair(tmp_path: Path) -> None:
    """`init --people` writes the list's people, and the offices it gives a title and a side."""
    people = tmp_path / "list.csv"
    people.write_text(
        "name,gender,office,start,end,title_en,title_es,side\n"
        "Ada Quill,f,at-head,2020-01-01,2024-01-01,Head of Austria,jefa de Austria,austria\n"
        "Bo Tarn,m,at-head,2024-01-01,,Head of Austria,jefe de Austria,austria\n",
        encoding="utf-8",
    )
    made = _run("init", tmp_path, "--between", "Austria", "Italy", "--people", people)
    assert made.exit_code == 0
    profile = read_profile(tmp_path / "austria-italy.toml")
    assert [office.key for office in profile.offices] == ["at-head"]
    assert [person.office_on(date(2023, 1, 1)) is None for person in profile.people] == [
        False,
        True,
    ]
    assert _run("init", tmp_path, "--people", people).exit_code == 2
