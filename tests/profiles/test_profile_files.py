"""Profiles: a relationship as data, and what is said of a faulty one."""

from datetime import date, timedelta
from pathlib import Path
from typing import get_type_hints

import pytest

from briefing import profiles
from briefing.cleaning import clean_article
from briefing.errors import SettingsError, UnknownName
from briefing.model import Article
from briefing.profiles import masthead
from briefing.profiles.loading import profile_schema

REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "profiles.md"

PAIR = """key = "x"
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
"""


def _faults(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "pair.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as raised:
        profiles.load(str(path))
    return str(raised.value).split("\n")


@pytest.mark.parametrize("name", profiles.BUILT_IN)
def test_built_in_profiles_are_without_fault(name: str) -> None:
    """Every profile that comes with the program loads, under its own name."""
    assert profiles.load(name).key == name


def test_office_by_day() -> None:
    """On the day of a hand-over the successor holds the office."""
    people = {person.name: person for person in profiles.load("us-mexico").people}
    before, on_the_day = date(2025, 1, 19), date(2025, 1, 20)
    assert (
        people["Donald Trump"].office_on(before),
        people["Joe Biden"].office_on(on_the_day),
    ) == (
        None,
        None,
    )
    assert people["Donald Trump"].office_on(on_the_day).title == "President of the United States"


CHANGES = (  # the day of each hand-over, whose it was, and whose it became
    ("President of the United States", "2017-01-20", "Barack Obama", "Donald Trump"),
    ("President of the United States", "2021-01-20", "Donald Trump", "Joe Biden"),
    ("President of the United States", "2025-01-20", "Joe Biden", "Donald Trump"),
    ("President of Mexico", "2018-12-01", "Enrique Peña Nieto", "Andrés Manuel López Obrador"),
    ("President of Mexico", "2024-10-01", "Andrés Manuel López Obrador", "Claudia Sheinbaum"),
    ("Foreign Secretary of Mexico", "2018-12-01", "Luis Videgaray", "Marcelo Ebrard"),
    ("Foreign Secretary of Mexico", "2024-10-01", "Alicia Bárcena", "Juan Ramón de la Fuente"),
    ("Secretary of Economy of Mexico", "2022-10-07", None, "Raquel Buenrostro"),
    ("Secretary of Economy of Mexico", "2024-10-01", "Raquel Buenrostro", "Marcelo Ebrard"),
    (
        "Secretary of Finance of Mexico",
        "2025-03-08",
        "Rogelio Ramírez de la O",
        "Édgar Amador Zamora",
    ),
    ("Secretary of the Interior of Mexico", "2023-06-19", None, "Luisa María Alcalde"),
    (
        "Secretary of the Interior of Mexico",
        "2024-10-01",
        "Luisa María Alcalde",
        "Rosa Icela Rodríguez",
    ),
    ("U.S. Secretary of State", "2018-04-26", None, "Mike Pompeo"),
    ("U.S. Secretary of Labor", "2019-09-30", None, "Eugene Scalia"),
    ("U.S. Ambassador to the United Nations", "2019-09-12", None, "Kelly Craft"),
    ("Governor of Nuevo León", "2021-10-04", None, "Samuel García"),
    ("Governor of Arizona", "2023-01-02", "Doug Ducey", "Katie Hobbs"),
    ("Governor of Baja California", "2021-11-01", "Jaime Bonilla", "Marina del Pilar Ávila"),
)


@pytest.mark.parametrize(("title", "day", "before", "after"), CHANGES)
def test_changes_of_office(title: str, day: str, before: str | None, after: str) -> None:
    """On the eve of a hand-over the office is the predecessor's, on the day the successor's."""

    def holders(when: date) -> list[str]:
        people = profiles.load("us-mexico").people
        return [
            person.name
            for person in people
            if (office := person.office_on(when)) and office.title == title
        ]

    today = date.fromisoformat(day)
    assert (holders(today - timedelta(days=1)), holders(today)) == (
        [before] if before else [],
        [after],
    )


def test_office_without_a_day() -> None:
    """Without a day nobody is given an office, not even who held one only: it may be over."""
    people = {person.name: person for person in profiles.load("us-mexico").people}
    assert people["Donald Trump"].office_on(None) is None
    assert people["Barack Obama"].office_on(None) is None


def test_outlet_by_address_or_name() -> None:
    """An outlet is found by its domain, a subdomain of it, or its name.

    An unlike domain is not it.
    """
    find = profiles.load("us-mexico").outlet
    assert (
        find("https://jp.reuters.com/x", None)
        == find(None, "reuters")
        == find("https://www.reuters.com", None)
    )
    assert find(None, "reuters.com") == find(None, "Reuters")
    assert find("https://notreuters.com/x", "nobody") is None


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://oem.com.mx/elsoldemexico/mexico/x-1", "El Sol de México"),
        ("https://www.oem.com.mx/elheraldodejuarez/local/x-1", "El Heraldo de Juárez"),
        ("https://oem.com.mx/tulancingo/local/x-1", None),
        ("https://oem.com.mx/", None),
        ("https://www.elsoldemexico.com.mx/x", "El Sol de México"),
        ("https://oem.com.mx/local/elsoldemexico", None),
    ],
)
def test_titles_that_share_a_host(url: str, name: str | None) -> None:
    """Of several titles at one host each has its folder, and the host alone is nobody's."""
    known = profiles.load("us-mexico").outlet(url, None)
    assert (known.name if known else None) == name


def test_outlet_of_the_masthead() -> None:
    """A known outlet alone above the text is its outlet; not one in a credit or beside another."""
    body = "The river commission of Port Alder agreed on Tuesday to share the valley’s water."
    found = profiles.load("us-mexico")

    def named(*above: str) -> str | None:
        article = Article(id="a", text="\n".join((*above, body, body)))
        known = masthead.find_outlet(clean_article(article), found)
        return known.name if known else None

    assert named("Home | News", "El Universal") == "El Universal"
    assert named("El Universal", "Milenio") is None
    assert named("(Reuters)") is None
    assert named("The White House") is None


@pytest.mark.parametrize(
    ("url", "opinion"),
    [
        ("https://www.theguardian.com/commentisfree/2025/jan/16/x", True),
        ("https://made-up.example/2025/opinion/x", True),
        ("https://made-up.example/news/opinion-poll-shows", False),
        ("https://www.reuters.com/world/x", False),
        ("https://www.reuters.com/breakingviews/x", True),
        ("https://reuters.com/world/breakingviews/x", False),
        ("https://www.economist.com/leaders/2025/01/16/x", True),
        ("https://www.politico.com/news/magazine/2025/01/16/x-1", False),
        ("https://[made-up", False),
        (None, False),
    ],
)
def test_opinion_by_path(url: str | None, opinion: bool) -> None:
    """Opinion is told by the address: a path of the outlet, or a folder that is called so."""
    assert profiles.load("us-mexico").is_opinion(url) is opinion


def test_all_faults_at_once(tmp_path: Path) -> None:
    """Every fault is reported, each with its line, an unknown key with the nearest one."""
    faults = _faults(
        tmp_path,
        PAIR + 'citis = ["a"]\n[[people]]\nname = 3\noffices = [\n{ title = "T", sid = "a" },\n]',
    )
    assert faults == [
        "pair.toml, line 13: unknown key 'citis'; did you mean 'cities'?; "
        "known: bodies, cities, demonyms, hosts, institutions, key, language, name, names, voices",
        "pair.toml, line 15: 'name' is 3; wanted a text",
        "pair.toml, line 17: unknown key 'sid'; did you mean 'side'?; known: "
        "as_of, confidence, end, first, office, settled, side, source, start, status, title",
    ]


def test_contradictions(tmp_path: Path) -> None:
    """A side that does not exist, an end before its start and a name given twice are faults."""
    offices = 'offices = [{ title = "T", side = "c", start = 2020-01-01, end = 2019-01-01 }]\n'
    faults = _faults(tmp_path, PAIR + f'[[people]]\nname = "P"\n{offices}[[people]]\nname = "P"\n')
    assert [fault.split(": ", 1)[1] for fault in faults] == [
        "there is no side 'c'",
        "the office ends on 2019-01-01, before it starts on 2020-01-01",
        "'P' stands twice among the people",
    ]


SHAPES = (
    profile_schema.ProfileTable,
    profile_schema.SideTable,
    profile_schema.OfficeTable,
    profile_schema.PersonTable,
    profile_schema.HeldOfficeTable,
    profile_schema.OutletTable,
    profile_schema.TopicTable,
)


@pytest.mark.parametrize("shape", SHAPES)
def test_documented(shape: type) -> None:
    """Every key of a profile stands in the reference."""
    reference = REFERENCE.read_text("utf-8")
    assert [key for key in get_type_hints(shape) if f"| `{key}` |" not in reference] == []


def test_the_documented_example(tmp_path: Path) -> None:
    """The example of the reference is a profile without fault, with the file it includes."""
    reference = REFERENCE.read_text("utf-8")
    (tmp_path / "pair.toml").write_text(
        reference.split("```toml\n")[1].split("```")[0], encoding="utf-8"
    )
    side = "[[sides]]" + PAIR.split("[[sides]]")[2]
    (tmp_path / "italy.toml").write_text(side, encoding="utf-8")
    assert [side.key for side in profiles.load(str(tmp_path / "pair.toml")).sides] == [
        "b",
        "austria",
    ]


def test_two_sides(tmp_path: Path) -> None:
    """A profile has two sides."""
    assert "found 0 sides (none)" in _faults(tmp_path, 'key = "x"\ntitle = "X"\n')[0]


def test_syntax(tmp_path: Path) -> None:
    """A file that is not TOML is reported with the line on which it fails."""
    assert "line 1" in _faults(tmp_path, "key = \n")[0]


def test_unknown_profile() -> None:
    """A profile that does not exist is refused with the nearest name."""
    with pytest.raises(UnknownName, match="us-mexico"):
        profiles.load("us-mexiko")
