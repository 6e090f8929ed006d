"""What a search is narrowed by: relationship, days, side, topic."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefing.archive.search.search_filter import SearchFilter
from briefing.archive.search.search_index import Passage
from briefing.archive.store import ArchivedRun, open_locked
from briefing.cli.app import app
from briefing.model import LedgerEntry, Span
from briefing.text.hashing import hash_text
from tests import builders

OLD = "The dam is closed. “It stays closed,” Ana Prueba said."
NEW = "The dam is open. “It stays open,” Bruno Ensayo said."


def _run(text: str, day: date, side: str, relationship: str = "a") -> ArchivedRun:
    sha, start = hash_text(text), text.index("It stays")
    end = text.index(",”")
    article = builders.article(text, title="Dam", published=day)
    entry = LedgerEntry(article_id="a", origin="a.txt", outcome="kept", reason="it belongs")
    first = text.index(".") + 1
    return ArchivedRun(
        relationship=relationship,
        day=day,
        brief="{}",
        articles=[(sha, article)],
        ledger=[(sha, entry)],
        passages=[
            Passage(text=text[:first], speaker="", sha256=sha, span=Span(0, first)),
            Passage(
                text=text[start:end],
                speaker="Somebody",
                sha256=sha,
                span=Span(start, end),
                side=side,
            ),
        ],
        topics={sha: ("water", side)},
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of two days, two sides, two relationships."""
    made = tmp_path_factory.mktemp("archive")
    with open_locked(made) as archive:
        archive.record(_run(OLD, date(2025, 1, 10), "us"))
        archive.record(_run(NEW, date(2025, 1, 16), "mx", "b"))
    return made


@pytest.mark.parametrize(
    ("words", "only", "count"),
    [
        (["dam"], SearchFilter(), 2),
        (["dam"], SearchFilter(relationship="b"), 1),
        (["dam"], SearchFilter(first=date(2025, 1, 11)), 1),
        (["dam"], SearchFilter(last=date(2025, 1, 16)), 2),
        (["dam"], SearchFilter(first=date(2025, 1, 11), last=date(2025, 1, 15)), 0),
        (["dam"], SearchFilter(topic="water"), 2),
        (["dam"], SearchFilter(topic="us"), 1),
        (["dam"], SearchFilter(side="us"), 0),
        (["stays"], SearchFilter(side="us"), 1),
        (["stays"], SearchFilter(side="us", relationship="b"), 0),
        ([], SearchFilter(side="mx"), 1),
        ([], SearchFilter(topic="water"), 4),
        ([], SearchFilter(), 0),
        (["..."], SearchFilter(topic="water"), 0),
    ],
)
def test_only_what_is_asked_for(
    folder: Path, words: list[str], only: SearchFilter, count: int
) -> None:
    """Each part of a filter narrows what words find; without words it is all that it lets through."""
    with open_locked(folder) as archive:
        assert len(archive.search(words, only=only)) == count


def test_the_newest_comes_first_without_words(folder: Path) -> None:
    """Where nothing is matched there is no best match, and the last that was read leads."""
    with open_locked(folder) as archive:
        found = archive.search([], only=SearchFilter(topic="water"))
    assert found[0].article.published == date(2025, 1, 16)


def test_a_text_that_was_indexed_before_gains_its_topics(tmp_path: Path) -> None:
    """Another run of the same text notes what it can be narrowed by, and doubles no passage."""
    run = _run(OLD, date(2025, 1, 10), "us")
    with open_locked(tmp_path) as archive:
        archive.record(replace(run, topics={}, passages=[replace(run.passages[1], side=None)]))
        assert archive.search([], only=SearchFilter(side="us")) == []
        archive.record(run)
        assert len(archive.search([], only=SearchFilter(side="us"))) == 1
        assert len(archive.search(["stays"], only=SearchFilter(topic="water"))) == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["dam", "--side", "moon"], "there is no side 'moon'"),
        (["dam", "--topic", "watre"], "there is no topic 'watre'"),
        (["dam", "--from", "tomorrow"], "--from is 'tomorrow'; wanted a day"),
        (["dam", "--from", "2025-01-02", "--to", "2025-01-01"], "is after --to 2025-01-01"),
        ([], "nothing to search for; name words"),
        (["dam", "--to", "2025-01-12"], "2025-01-10  The dam is closed."),
    ],
)
def test_the_command_asks_for_what_there_is(
    folder: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], said: str
) -> None:
    """A name that the profile does not have, and days that can't be, are one clear line."""
    monkeypatch.setenv("BRIEFING_ARCHIVE", str(folder))
    done = CliRunner().invoke(app, ["search", *words])
    assert said in done.output
    assert len(done.output.splitlines()) <= 2
