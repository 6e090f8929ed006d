"""The files of a profile: CSV, includes within includes, and profiles that extend others."""

from datetime import date
from pathlib import Path

import pytest

from briefing import profiles
from briefing.errors import SettingsError

SIDES = """
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
"""
PAIR = 'key = "x"\ntitle = "X"\ninclude = ["people.csv"]\n' + SIDES
HEADER = "name,gender,aliases,office,start,end\n"


def _load(tmp_path: Path, **files: str) -> profiles.Profile:
    for name, text in files.items():
        stem, _, suffix = name.rpartition("_")
        (tmp_path / f"{stem}.{suffix}").write_text(text, encoding="utf-8")
    return profiles.load(str(tmp_path / "main.toml"))


def _faults(tmp_path: Path, **files: str) -> list[str]:
    with pytest.raises(SettingsError) as raised:
        _load(tmp_path, **files)
    return str(raised.value).split("\n")


def test_people_as_csv(tmp_path: Path) -> None:
    """Rows of one name are one person, with an office for each row."""
    rows = "Ada Quill,f,A. Quill; Quill,mayor,2020-01-01,2021-01-01\nAda Quill,,,mayor,2023,\n"
    (person,) = _load(tmp_path, main_toml=PAIR, people_csv=HEADER + rows).people
    assert (person.gender, person.aliases) == ("f", ("A. Quill", "Quill"))
    assert [(held.key, held.start) for held in person.offices] == [
        ("mayor", date(2020, 1, 1)),
        ("mayor", date(2024, 1, 1)),
    ]


def test_faults_of_a_csv_file(tmp_path: Path) -> None:
    """A fault in a CSV file is reported with its line, whatever lines the others have."""
    rows = "Ada Quill,f,,mayor,2020-01-01,\nBo Tarn,x,,mayr,soon,\n"
    assert _faults(tmp_path, main_toml=PAIR, people_csv=HEADER + rows) == [
        "people.csv, line 3: 'gender' is 'x'; wanted \"f\" or \"m\""
    ]
    rows = rows.replace(",x,", ",m,")
    assert _faults(tmp_path, main_toml=PAIR, people_csv=HEADER + rows) == [
        "people.csv, line 3: there is no office 'mayr'; did you mean 'mayor'?",
        "people.csv, line 3: 'start' is 'soon'; wanted a day such as 2025-01-16, or \"2025-01\" or "
        '"2025"',
    ]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "found the columns none"),
        ("who,what\na,b\n", "found the columns who, what"),
        (HEADER + "Ada,f,,mayor,2020-01-01,,,,\n", "line 2: more cells than columns"),
        (HEADER + "Ada,f,,,2020-01-01,\n", "'title' is missing"),
    ],
)
def test_csv_that_is_none_of_ours(tmp_path: Path, text: str, what: str) -> None:
    """A CSV file with other columns, too many cells or no office in a row is refused."""
    assert what in _faults(tmp_path, main_toml=PAIR, people_csv=text)[0]


def test_includes_within_includes(tmp_path: Path) -> None:
    """An included file may include others; one that is included twice counts once."""
    loaded = _load(
        tmp_path,
        main_toml='key = "x"\ntitle = "X"\ninclude = ["sides.toml", "people.csv"]\n',
        sides_toml='include = ["people.csv", "sides.toml"]\n' + SIDES,
        people_csv=HEADER + "Ada Quill,f,,mayor,2020-01-01,\n",
    )
    assert [person.name for person in loaded.people] == ["Ada Quill"]


BASE = (
    PAIR.replace('include = ["people.csv"]\n', 'masks = ["New A"]\n')
    + """
[[people]]
name = "Ada Quill"
aliases = ["Quill"]
offices = [
    { office = "mayor", start = 2020-01-01 },
    { title = "Envoy", side = "b", start = 2018-01-01, end = 2019-01-01 },
]
"""
)
EXTENSION = """extends = "base.toml"
masks = ["Old A"]
[[people]]
name = "Ada Quill"
gender = "f"
aliases = ["A. Quill"]
offices = [{ office = "mayor", start = 2020-01-01, end = 2024-01-01 }]
[[people]]
name = "Bo Tarn"
offices = [{ office = "mayor", start = 2024-01-01 }]
"""


def test_an_extension_adds_and_overrides(tmp_path: Path) -> None:
    """Lists are joined, other values replaced, and of one office the extension's row counts."""
    loaded = _load(tmp_path, main_toml=EXTENSION, base_toml=BASE)
    ada, bo = loaded.people
    assert (loaded.key, loaded.masks, bo.name) == ("x", ("New A", "Old A"), "Bo Tarn")
    assert (ada.gender, ada.aliases) == ("f", ("Quill", "A. Quill"))
    assert [(held.title, held.end) for held in ada.offices] == [
        ("Envoy", date(2019, 1, 1)),
        ("Mayor of Vega", date(2024, 1, 1)),
    ]


def test_extending_a_built_in_profile(tmp_path: Path) -> None:
    """A built-in profile is extended by its name, and keeps what the extension does not say."""
    extension = 'extends = "us-mexico"\nkey = "mine"\njoint = ["Paso del Norte"]\n'
    loaded, base = _load(tmp_path, main_toml=extension), profiles.load("us-mexico")
    assert (loaded.key, loaded.title, loaded.people) == ("mine", base.title, base.people)
    assert loaded.joint == (*base.joint, "Paso del Norte")


def test_extending_an_extension(tmp_path: Path) -> None:
    """An extension may be extended in its turn."""
    top = 'extends = "mine.toml"\n[[people]]\nname = "Bo Tarn"\ngender = "m"\n'
    loaded = _load(tmp_path, main_toml=top, mine_toml=EXTENSION, base_toml=BASE)
    assert [(person.name, person.gender) for person in loaded.people] == [
        ("Ada Quill", "f"),
        ("Bo Tarn", "m"),
    ]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('extends = "us-mexiko"\n', "main.toml, line 1: there is no profile 'us-mexiko' to extend"),
        ('extends = "main.toml"\n', "main.toml extends itself, by way of main.toml"),
        ("extends = 3\n", "main.toml, line 1: 'extends' is 3; wanted a text"),
        ('key = "x"\ntitle = "X"\ninclude = [3]\n', "'include' is [3]; wanted a list of texts"),
        ('key = "x"\ntitle = "X"\ninclude = ["no.toml"]\n', "there is no profile at"),
    ],
)
def test_what_can_not_be_extended_or_included(tmp_path: Path, text: str, what: str) -> None:
    """A profile that does not exist or extends itself is refused in one line."""
    (fault, *others) = _faults(tmp_path, main_toml=text)
    assert what in fault
    assert others == []
