"""A dossier of a made-up month: each line right, each slice proven."""

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from briefing.composing import dossier_interchange
from briefing.config import Settings
from briefing.errors import InputError, UnknownName, WrongUse
from briefing.model import Citation
from briefing.model.dossier import Dossier
from briefing.workflow import dossiers
from briefing.workflow.day import daily_build
from briefing.workflow.dossiers import DossierRequest
from briefing.workflow.load_brief import is_dossier

# Invented people. Ana Prueba has three offices in the month; Bruno Ejemplo answers her each day.
PROFILE = """include = ["countries/mexico.toml", "countries/united-states.toml", "common/topics.toml"]
key = "made-up"
title = "Made up"

[[people]]
name = "Ana Prueba"
gender = "f"
offices = [
    { title = { en = "Minister of Bridges", es = "ministra de Puentes" }, side = "mexico", end = 2025-01-10 },
    { title = { en = "Envoy for Ferries", es = "enviada de Transbordadores" }, side = "mexico", start = 2025-01-10, end = 2025-01-20 },
    { title = { en = "Minister of Rivers", es = "ministra de Ríos" }, side = "mexico", start = 2025-01-20 },
]

[[people]]
name = "Bruno Ejemplo"
gender = "m"
offices = [{ title = { en = "Secretary of Rails", es = "secretario de Rieles" }, side = "us" }]
"""
TEXT = """Mexico and the United States talk about crossing number {n} at Laredo

Published: {date}

LAREDO, Texas — Mexico and the United States talked about crossing number {n} over the Rio Grande on {weekday}, both governments said.

"{one}," said Ana Prueba.

"{two}," Ana Prueba said.

"{answer}," said Bruno Ejemplo.

The crossing will carry trade, tariffs and exports between Mexico and the United States from the summer of next year on.
"""
WORDS = (
    "winters", "trucks", "pylons", "lanes", "permits", "barges", "cranes", "engineers", "maps",
    "letters", "meetings", "surveys", "islands", "ferries", "bolts", "signatures", "harbors",
    "seasons", "drawings", "ropes",
)  # fmt: skip
FIRST = date(2025, 1, 3)


def _said(n: int) -> tuple[str, str, str]:
    """The two statements and the answer of the n-th day."""
    thing = WORDS[n]
    return (
        f"We have waited {n + 11} {thing} for this crossing and the river has waited with us",
        f"Nobody will count the {thing} of {1990 + n} twice before the crossing is paid",
        f"Our side has seen {n + 31} {thing} and will pay for every one of them",
    )


def _office(day: date) -> str:
    if day < date(2025, 1, 10):
        return "Minister of Bridges"
    return "Envoy for Ferries" if day < date(2025, 1, 20) else "Minister of Rivers"


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Twenty days with an article each, built into the archive; one is printed a second time."""
    folder = tmp_path_factory.mktemp("month")
    (folder / "made-up.toml").write_text(PROFILE, encoding="utf-8")
    inbox = folder / "inbox"
    inbox.mkdir()
    for n in range(20):
        day = FIRST + timedelta(days=n)
        one, two, answer = _said(n)
        text = TEXT.format(
            n=n + 2,
            date=f"{day:%B} {day.day}, {day.year}",
            weekday=f"{day:%A}",
            one=one,
            two=two,
            answer=answer,
        )
        (inbox / f"{n:02}.txt").write_text(text, encoding="utf-8")
        if n == 4:
            again = text.replace("January 7", "January 8").replace(
                "from the summer", "we think from the summer"
            )
            (inbox / "again.txt").write_text(again, encoding="utf-8")
    known = Settings(
        profile=str(folder / "made-up.toml"), sources=(str(inbox),), out=str(folder / "briefs"),
        archive=str(folder / ".briefing"), window_days=60,
    )  # fmt: skip
    daily_build.run_build(known, date(2025, 1, 31))
    return known


def _built(settings: Settings, **asked: object) -> dossiers.BuiltDossier:
    out = Path(settings.out).parent / "dossiers"
    known = {
        "kind": "speaker",
        "value": "Ana Prueba",
        "first": date(2025, 1, 1),
        "last": date(2025, 1, 31),
        "out": out,
    }
    return dossiers.build(settings, DossierRequest(**{**known, **asked}))  # type: ignore[arg-type]


def _lines(dossier: Dossier) -> list[tuple[date, str, str, str | None]]:
    return [
        (one.day, one.excerpt.text, one.said.speaker, one.said.role)
        for one in dossier.statements
        if one.said
    ]


def test_forty_statements_under_three_offices_are_right(settings: Settings) -> None:
    """Each statement stands once, on its day, word for word, with the office of that day."""
    wanted = [
        (FIRST + timedelta(days=n), text, "Ana Prueba", _office(FIRST + timedelta(days=n)))
        for n in range(20)
        for text in _said(n)[:2]
    ]
    assert _lines(_built(settings).dossier) == wanted


def test_the_same_words_stand_once(settings: Settings) -> None:
    """A statement that two articles print stands on its first day, with the other one named."""
    dossier = _built(settings).dossier
    also = {
        one.excerpt.text: [e.citation for e in one.also] for one in dossier.statements if one.also
    }
    assert set(also) == set(_said(4)[:2])
    (number,) = {n for numbers in also.values() for n in numbers}
    assert dossier.citations[number - 1].origin.endswith("again.txt")


def test_a_period_has_its_days_only(settings: Settings) -> None:
    """From the eve of a new office to its first day: four statements under two offices."""
    found = _lines(_built(settings, first=date(2025, 1, 9), last=date(2025, 1, 10)).dossier)
    assert [(day.day, role) for day, _, _, role in found] == [
        (9, "Minister of Bridges"), (9, "Minister of Bridges"),
        (10, "Envoy for Ferries"), (10, "Envoy for Ferries"),
    ]  # fmt: skip


def test_both_sides_stand_beside_each_other(settings: Settings) -> None:
    """On a topic each day has the first side's statements and then the other's."""
    dossier = _built(settings, kind="topic", value="migration", first=FIRST, last=FIRST).dossier
    assert [one.said.side for one in dossier.statements if one.said] == ["mexico", "mexico", "us"]


def test_each_statement_stands_under_its_own_side(settings: Settings) -> None:
    """The document has a heading for each side of a day, and below it what its people said."""
    built = _built(settings, kind="topic", value="migration", first=FIRST, last=FIRST)
    text = next(path for path in built.written if path.suffix == ".md").read_text(encoding="utf-8")
    told = text.partition("### Mexico City")[2].partition("## Sources")[0]
    mexico, washington = told.split("### Washington")
    assert [part.count("- **") for part in (mexico, washington)] == [2, 1]
    assert "Bruno Ejemplo" not in mexico
    assert "Bruno Ejemplo, Secretary of Rails" in washington
    assert 'description: "Made up: what was said on “Migration and border”, ' in text


def test_words_find_quotes_and_reports(settings: Settings) -> None:
    """Words are found in what was said and in other whole sentences; an ending may be left open."""
    found = _built(settings, kind="words", value="crossing laredo").dossier
    assert found.statements == ()
    ferries = _built(settings, kind="words", value="FERR* crossing").dossier
    assert [one.excerpt.text for one in ferries.statements] == list(_said(13)[:2])
    grande = _built(settings, kind="words", value="Grande friday", first=FIRST, last=FIRST).dossier
    (one,) = grande.statements
    assert one.said is None
    assert one.excerpt.text.endswith("over the Rio Grande on Friday, both governments said.")


def test_all_formats_are_written_and_proven(settings: Settings) -> None:
    """All files are written, the same bytes twice, and `verify` proves them."""
    asked = {"formats": ("md", "html", "docx", "pdf"), "last": date(2025, 1, 10)}
    built = _built(settings, **asked)
    assert [path.suffix for path in built.written] == [".json", ".md", ".html", ".docx", ".pdf"]
    before = [path.read_bytes() for path in built.written]
    assert [path.read_bytes() for path in _built(settings, **asked).written] == before
    assert list(dossiers.verify_dossier(built.written[-1], settings)) == []
    assert is_dossier(built.written[1])


def test_a_changed_word_is_found(settings: Settings) -> None:
    """A dossier whose slice, speaker, office or day was changed is no proof any more."""
    path = _built(settings, last=date(2025, 1, 4)).written[0]
    text = path.read_text(encoding="utf-8")
    for old, new in (
        ("We have waited", "We had waited"),
        ("Ana Prueba", "Eva Nadie"),
        ("2025-01-03", "2026-01-03"),
    ):
        path.write_text(text.replace(old, new), encoding="utf-8")
        assert list(dossiers.verify_dossier(path, settings)), old
    path.write_text(text, encoding="utf-8")


def test_a_dossier_speaks_spanish(settings: Settings) -> None:
    """Labels, dates and offices are in the language asked for; the quotes stay in theirs."""
    built = _built(settings.model_copy(update={"language": "es"}), last=FIRST)
    text = built.written[1].read_text(encoding="utf-8")
    assert "## 3 de enero de 2025" in text
    assert "ministra de Puentes" in text
    assert _said(0)[0] in text


def test_nothing_found_is_said(settings: Settings) -> None:
    """A dossier without a statement says so, and how much was looked through."""
    text = _built(settings, value="Nadie Nunca").written[1].read_text(encoding="utf-8")
    assert "nothing was found on this" in text
    assert "21 dated articles" in text


@pytest.mark.parametrize(
    ("asked", "error"),
    [
        ({"kind": "topic", "value": "bridges"}, UnknownName),
        ({"value": "…"}, WrongUse),
        ({"first": date(2025, 2, 1)}, WrongUse),
        ({"formats": ("odt",)}, UnknownName),
    ],
)
def test_a_wrong_request_is_said(
    settings: Settings, asked: dict[str, object], error: type[Exception]
) -> None:
    """A topic, period, format or name that does not exist ends in one line."""
    with pytest.raises(error):
        _built(settings, **asked)


def test_without_an_archive_there_is_no_dossier(settings: Settings, tmp_path: Path) -> None:
    """What was never built cannot be gathered."""
    with pytest.raises(InputError, match="there is no archive"):
        _built(settings.model_copy(update={"archive": str(tmp_path)}))


def test_json_is_read_back(settings: Settings) -> None:
    """Its JSON gives the same dossier; another version, or a missing source, is an error."""
    dossier = _built(settings, last=FIRST).dossier
    text = dossier_interchange.dumps(dossier)
    assert dossier_interchange.loads(text, "x") == dossier
    for key, value in (("dossier_version", 9), ("citations", []), ("statements", 1)):
        with pytest.raises(InputError):
            dossier_interchange.loads(json.dumps({**json.loads(text), key: value}), "x")
    moved: Citation = replace(dossier.citations[0], number=2)
    with pytest.raises(InputError):
        dossier_interchange.loads(
            dossier_interchange.dumps(replace(dossier, citations=(moved,))), "x"
        )
