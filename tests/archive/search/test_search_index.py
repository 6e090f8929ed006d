"""Searching the archive, by hand and from the command line."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

from briefing.archive.search.search_index import Passage, SearchHit
from briefing.archive.store import ArchivedRun, open_locked
from briefing.cli.app import app
from briefing.model import Article, Genre, Span
from briefing.text.hashing import hash_text
from tests import builders

TEXT = "México abrirá dos presas. “Habrá agua para todos”, dijo Ana Prueba."
ARTICLE = builders.article(TEXT, title="Agua", published=date(2025, 1, 15), language="es")


def _passages(article: Article) -> list[Passage]:
    sha, quote = hash_text(article.text), article.text.index("Habrá")
    spoken = Span(quote, quote + len("Habrá agua para todos"))
    return [
        Passage(text=article.text[:25], speaker="", sha256=sha, span=Span(0, 25)),
        Passage(text=spoken.slice(article.text), speaker="Ana Prueba", sha256=sha, span=spoken),
    ]


def _keep(folder: Path, articles: Sequence[Article]) -> None:
    passages = [passage for article in articles for passage in _passages(article)]
    kept = [(hash_text(article.text), article) for article in articles]
    with open_locked(folder) as archive:
        archive.record(
            ArchivedRun(
                relationship="p",
                day=date(2025, 1, 16),
                brief="{}",
                articles=kept,
                ledger=[],
                passages=passages,
            )
        )


def _found(
    folder: Path, words: Sequence[str], speaker: str = "", limit: int = 20
) -> list[SearchHit]:
    with open_locked(folder) as archive:
        return archive.search(words, speaker=speaker, limit=limit)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of one article."""
    made = tmp_path_factory.mktemp("archive")
    _keep(made, [ARTICLE])
    return made


@pytest.mark.parametrize(
    ("words", "speaker", "count"),
    [(["mexico"], "", 1), (["AGUA"], "", 1), (["agua"], "prueba", 1), ([], "Ana", 1),
     (["presas"], "prueba", 0),
     (["México"], "", 1), (["Me\u0301xico"], "", 1), (["agua", "todos"], "", 1),
     (["agua", "presas"], "", 0),
     (["pres*"], "", 1), (["pre"], "", 0), (["resas*"], "", 0), (["agua para"], "", 1),
     (["para agua"], "", 0),
     (['"', "OR", "*"], "", 0), (["agua", '"', "("], "", 1), ([], "pru*", 1), (["nada"], "", 0)],
)  # fmt: skip
def test_words(folder: Path, words: list[str], speaker: str, count: int) -> None:
    """Words are found without case and accents, in any mouth or one's, as beginnings with `*`.

    Operators are words.
    """
    found = _found(folder, words, speaker)
    assert len(found) == count
    assert all(one.passage.span.slice(one.article.text) == one.passage.text for one in found)


HOSTILE = (
    '"',
    "NEAR(",
    "*",
    "(",
    ")",
    "-",
    "^",
    "text:",
    "a AND",
    "{x}",
    '"a',
    "a*b",
    "\\",
    "'",
    "%",
    "a\0",
)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_words(folder: Path, hostile: str) -> None:
    """What means something to the search engine means nothing here."""
    assert isinstance(_found(folder, [hostile]), list)
    assert isinstance(_found(folder, [], hostile), list)


@given(
    words=st.lists(
        st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=8), max_size=4
    )
)
def test_any_words(folder: Path, words: list[str]) -> None:
    """Whatever is asked for, there is an answer."""
    assert all(one.article.text == TEXT for one in _found(folder, words))


def test_copies_are_found_once(tmp_path: Path) -> None:
    """A sentence of several copies is found once, in one that has a date, with the number of the
    others.
    """
    undated = replace(
        ARTICLE,
        id="b",
        text=TEXT.replace("“", '"').replace("”", '"'),
        origin="b.txt",
        published=None,
    )
    twice = replace(ARTICLE, id="c", origin="c.txt")
    _keep(tmp_path, [undated, ARTICLE, twice])
    (found,) = _found(tmp_path, ["agua"])
    assert (found.article.published, found.also) == (date(2025, 1, 15), 1)


def test_limit(folder: Path) -> None:
    """At most so many passages are found."""
    assert len(_found(folder, ["a*"])) == 2
    assert len(_found(folder, ["a*"], limit=1)) == 1


def _run(folder: Path, monkeypatch: pytest.MonkeyPatch, *call: str) -> Result:
    monkeypatch.chdir(folder)
    monkeypatch.setenv("BRIEFING_ARCHIVE", str(folder))
    return CliRunner().invoke(app, ["search", *call])


def test_command(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command prints day, words, speaker and source; with --json one object a line."""
    done = _run(folder, monkeypatch, "agua", "--speaker", "prueba")
    assert done.stdout.splitlines()[0] == "2025-01-15  Habrá agua para todos  — Ana Prueba"
    found = json.loads(_run(folder, monkeypatch, "agua", "--json").stdout)
    assert (found["speaker"], found["published"], found["title"]) == (
        "Ana Prueba",
        "2025-01-15",
        "Agua",
    )


@pytest.mark.parametrize(
    ("genre", "first"),
    [
        ("opinion", "Opinion"), ("analysis", "Analysis"), ("statement", "Statement"),
        ("transcript", "Transcript"), ("news", "Agua"), ("other", "Agua"),
    ],
)  # fmt: skip
def test_what_is_no_report_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, genre: Genre, first: str
) -> None:
    """A column's sentence stands above its genre and title, a report's above its title alone."""
    _keep(tmp_path, [replace(ARTICLE, kind=genre)])
    source = _run(tmp_path, monkeypatch, "presas").stdout.splitlines()[1]
    assert source.split(" · ")[0].strip() == first
    hit = json.loads(_run(tmp_path, monkeypatch, "presas", "--json").stdout)
    assert hit["genre"] == genre


@pytest.mark.parametrize("nothing", [(), ("*",), ('"',), ("--speaker", "(")])
def test_nothing_asked(
    folder: Path, monkeypatch: pytest.MonkeyPatch, nothing: tuple[str, ...]
) -> None:
    """A search for no word at all is one line that says so."""
    done = _run(folder, monkeypatch, *nothing)
    assert done.exit_code == 2
    assert done.stderr.count("\n") == 1
    assert "nothing to search for" in done.stderr


def test_nothing_found(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing is found one line says so, and how to ask for other endings of a word."""
    done = _run(folder, monkeypatch, "presagio")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == "nothing found; a word that ends in * has any ending: presagio*\n"
    assert _run(folder, monkeypatch, "agu*", "xyz*").stderr == "nothing found\n"


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("tomato", True), ("tomatoes", True), ("arancel", True), ("country", True),
        ("countries", True), ('"tomato"', False), ("tomahawk", False), ("tariff", False),
    ],
)  # fmt: skip
def test_a_word_finds_its_forms(tmp_path: Path, asked: str, found: bool) -> None:
    """Forms of one word are found in both languages; another word with the same beginning is not,
    nor any form where the word stands in quotation marks.
    """
    text = "Both countries put aranceles on tomatoes."
    article = builders.article(text)
    sha = hash_text(text)
    run = ArchivedRun(
        relationship="p",
        day=date(2025, 1, 16),
        brief="{}",
        articles=[(sha, article)],
        ledger=[],
        passages=[Passage(text=text, speaker="", sha256=sha, span=Span(0, len(text)))],
    )
    with open_locked(tmp_path) as archive:
        archive.record(run)
        assert bool(archive.search([asked])) == found
