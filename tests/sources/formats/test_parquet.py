"""Parquet: a row is an article, as a line of JSON would be; what is none is one clear problem."""

from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow as arrow
import pytest
from pyarrow import parquet

from briefing.model import Reason
from briefing.sources import ReadResult, read
from briefing.sources.formats.parquet import MOST_UNPACKED

TEXT = "The council of Vega met on Monday.\n\nIt spoke of water."


def _read(folder: Path, columns: dict[str, object]) -> ReadResult:
    parquet.write_table(arrow.table(columns), folder / "delivery.parquet", compression="zstd")
    return read(folder / "delivery.parquet")


def _problem(reading: ReadResult) -> str:
    assert not reading.articles
    (problem,) = reading.problems
    assert isinstance(problem.what, Reason)
    return problem.what.code


def test_a_row_is_an_article_with_what_it_states(tmp_path: Path) -> None:
    """Moments, lists of authors, numbers as ids, words that are stored as bytes."""
    moment = datetime(2024, 3, 4, 7, 30, tzinfo=UTC)
    columns = {
        "id": [17],
        "maintext": [TEXT],
        "date": arrow.array([moment], type=arrow.timestamp("ns", tz="UTC")),
        "authors": [["Ana Vale", "Beto Cruz"]],
        "outlet": arrow.array([b"The Vega Post"], type=arrow.binary()),
        "picture": arrow.array([b"\xff\xd8"], type=arrow.binary()),
    }
    (article,) = _read(tmp_path, columns).articles
    assert (article.id, article.text, article.author) == ("17", TEXT, "Ana Vale, Beto Cruz")
    assert (article.published, article.moment) == (date(2024, 3, 4), moment)
    assert article.outlet == "The Vega Post"
    assert article.origin.endswith("delivery.parquet#1")


def test_rows_are_numbered_and_one_without_text_is_a_problem(tmp_path: Path) -> None:
    """The others are read."""
    reading = _read(tmp_path, {"text": [TEXT, None, TEXT + " Twice."], "author": [b"\xff"] * 3})
    assert [one.id for one in reading.articles] == ["delivery.parquet#1", "delivery.parquet#3"]
    assert [one.where for one in reading.problems] == ["delivery.parquet#2"]
    assert {one.author for one in reading.articles} == {None}


def test_a_table_without_a_column_of_text_is_told(tmp_path: Path) -> None:
    """With the names that would do."""
    assert _problem(_read(tmp_path, {"title": ["Water"]})) == "no_text_field"


@pytest.mark.parametrize("keep", [0, 4, 100])
def test_a_file_that_is_none_or_breaks_off_is_told(tmp_path: Path, keep: int) -> None:
    """One clear line, whatever the library says."""
    parquet.write_table(arrow.table({"text": [TEXT] * 50}), tmp_path / "whole")
    content = (tmp_path / "whole").read_bytes()
    (tmp_path / "a.parquet").write_bytes(content[:keep] + b"no table")
    assert _problem(read(tmp_path / "a.parquet")) == "not_parquet"


@pytest.mark.slow  # a large input
def test_a_small_file_that_unpacks_to_very_much_is_refused(tmp_path: Path) -> None:
    """A text that stands in it once and is meant two hundred times."""
    large = arrow.array(["x" * (MOST_UNPACKED // 100)]).dictionary_encode()
    columns = {"text": large.take(arrow.array([0] * 200))}
    assert _problem(_read(tmp_path, columns)) == "unpacks_too_large"
    assert (tmp_path / "delivery.parquet").stat().st_size < MOST_UNPACKED / 1000


@pytest.mark.slow  # starts a reader for each file
def test_what_a_process_ends_at_costs_the_file_only(tmp_path: Path) -> None:
    """Of many damaged files each is a problem or articles, and this process goes on."""
    parquet.write_table(arrow.table({"text": [TEXT] * 9}), tmp_path / "whole")
    content = (tmp_path / "whole").read_bytes()
    for number in range(4):
        place = len(content) - 20 - 97 * number
        (tmp_path / "a.parquet").write_bytes(
            content[:place] + bytes([number]) + content[place + 1 :]
        )
        reading = read(tmp_path / "a.parquet")
        assert reading.articles or reading.problems


def test_a_reader_that_dies_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As pyarrow does at some damaged files."""
    parquet.write_table(arrow.table({"text": [TEXT]}), tmp_path / "a.parquet")
    monkeypatch.setattr("briefing.sources.formats.parquet._CHILD", ("-c", "import os; os.abort()"))
    assert _problem(read(tmp_path / "a.parquet")) == "not_parquet"


def test_a_moment_finer_than_python_has_is_read(tmp_path: Path) -> None:
    """As the microsecond it lies in."""
    moment = arrow.array([1_709_537_400_000_000_123], type=arrow.timestamp("ns", tz="UTC"))
    (article,) = _read(tmp_path, {"text": [TEXT], "date": moment}).articles
    assert article.moment == datetime(2024, 3, 4, 7, 30, tzinfo=UTC)


def test_without_the_package_there_is_a_line_that_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And no traceback."""
    parquet.write_table(arrow.table({"text": [TEXT]}), tmp_path / "a.parquet")
    monkeypatch.setattr("briefing.sources.formats.parquet.find_spec", lambda _name: None)
    assert _problem(read(tmp_path / "a.parquet")) == "needs_parquet"
