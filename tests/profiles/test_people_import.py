"""Lists of people from elsewhere."""

import json
from datetime import date
from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.profiles.upkeep.people_import import ImportedRow, read_people_file

DAY = date(2026, 6, 15)
WIKIDATA = """name,gender,office,start,start_precision,end,end_precision
Ada Quill,f,mayor,2020-01-05T00:00:00Z,11,2024-05-01T00:00:00Z,10
Bo Tarn,male,mayor,2024-01-01T00:00:00Z,9,,
"""
MEMBERS = [
    {
        "name": {
            "first": "Adelaide",
            "last": "Quill",
            "nickname": "Ada",
            "official_full": "Adelaide B. Quill",
        },
        "bio": {"gender": "F"},
        "terms": [
            {"type": "rep", "start": "2013-01-03", "end": "2015-01-03", "state": "TX"},
            {"type": "rep", "start": "2015-01-06", "end": "2017-01-03", "state": "TX"},
            {"type": "sen", "start": "2021-01-03", "end": "2027-01-03", "state": "TX"},
        ],
    },
    {
        "name": {"first": "Bo", "last": "Tarn"},
        "terms": [{"type": "rep", "start": "2021-01-03", "end": "2027-01-03", "state": "GU"}],
    },
]


def _read(tmp_path: Path, name: str, text: str) -> tuple[ImportedRow, ...]:
    (tmp_path / name).write_text(text, encoding="utf-8")
    return read_people_file(tmp_path / name, DAY)


def test_the_answer_of_a_wikidata_query(tmp_path: Path) -> None:
    """Days are as precise as they are known, and an open office is held on the list's day."""
    ada, bo = _read(tmp_path, "people.csv", WIKIDATA)
    assert (ada.start, ada.end, ada.as_of, ada.gender) == ("2020-01-05", "2024-05", "", "f")
    assert (bo.start, bo.end, bo.as_of, bo.gender) == ("2024", "", "2026-06-15", "m")


@pytest.mark.parametrize("suffix", ["json", "yaml"])
def test_congress_legislators(tmp_path: Path, suffix: str) -> None:
    """Terms of one seat in a row are one row, and the end of a running term is none."""
    rows = _read(tmp_path, f"legislators-current.{suffix}", json.dumps(MEMBERS))
    assert [(row.name, row.office, row.start, row.end, row.as_of) for row in rows] == [
        ("Ada Quill", "us-representative-from-texas", "2013-01-03", "2017-01-03", ""),
        ("Ada Quill", "us-senator-from-texas", "2021-01-03", "", "2026-06-15"),
    ]
    assert (rows[0].gender, rows[0].aliases) == ("f", "Adelaide B. Quill; Adelaide Quill")


@pytest.mark.parametrize(
    ("name", "text", "what"),
    [
        ("a.csv", "who,what\nAda,x\n", "found the columns who, what; wanted 'name' and 'office'"),
        ("a.csv", "name,office,start\nAda,mayor,soon\n", "a.csv, line 2: 'start' is 'soon'"),
        ("a.json", "{", "wanted a .csv with 'name' and 'office'"),
        ("a.yaml", "- name: x\n", "wanted a .csv"),
        ("a.yaml", "a: [", "wanted a .csv"),
        ("a.txt", "Ada", "wanted a .csv"),
    ],
)
def test_what_is_no_list_of_people(tmp_path: Path, name: str, text: str, what: str) -> None:
    """A file of another kind is refused in one line that says what is wanted."""
    with pytest.raises(InputError, match=r"^[^\n]*$") as raised:
        _read(tmp_path, name, text)
    assert what in str(raised.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """A file that cannot be read is refused with its name."""
    with pytest.raises(InputError, match=r"no\.csv"):
        read_people_file(tmp_path / "no.csv", DAY)
