"""CSV and TSV: a row is an article; what holds no text is one clear problem."""

from datetime import date
from pathlib import Path

import pytest

from briefing.model import Reason
from briefing.sources import ReadResult, read

TEXT = 'The council of Vega met on Monday.\n\nIt spoke of "water", and of tolls; nobody left.'
CELL = '"' + TEXT.replace('"', '""') + '"'


def _read(
    folder: Path, content: str, name: str = "delivery.csv", encoding: str = "utf-8"
) -> ReadResult:
    (folder / name).write_bytes(content.encode(encoding))
    return read(folder / name)


@pytest.mark.parametrize(
    ("name", "content", "encoding"),
    [
        ("a.csv", "Date,Source,Title,Author,Link,Text\n{},The Vega Post,Water,Ana Vale,{},{}\n", "utf-8"),
        ("a.csv", "Fecha;Medio;Título;Autor;Liga;Texto\n{};The Vega Post;Water;Ana Vale;{};{}\n", "cp1252"),
        ("a.csv", "sep=;\r\ndate;outlet;title;author;url;content\r\n{};The Vega Post;Water;Ana Vale;{};{}\r\n", "utf-8-sig"),
        ("a.tsv", "fecha\tmedio\ttitulo\tautor\tenlace\tcuerpo\n{}\tThe Vega Post\tWater\tAna Vale\t{}\t{}", "utf-8"),
        ("a.csv", "published|publisher|headline|byline|url|body|note\n{}|The Vega Post|Water|By Ana Vale|{}|{}|x|y", "utf-16"),
    ],
)  # fmt: skip
def test_a_row_is_an_article(tmp_path: Path, name: str, content: str, encoding: str) -> None:
    """Whatever parts its cells, in either language, with line breaks and marks in its text."""
    full = content.format("2025-01-15", "https://vegapost.example/a", CELL)
    reading = _read(tmp_path, full, name, encoding)
    (article,) = reading.articles
    assert not reading.problems
    assert (article.title, article.outlet, article.author) == ("Water", "The Vega Post", "Ana Vale")
    assert (article.published, article.url) == (date(2025, 1, 15), "https://vegapost.example/a")
    assert article.text == TEXT
    assert article.origin.endswith(f"{name}#1")


def test_rows_without_text_are_told_and_blank_ones_are_nothing(tmp_path: Path) -> None:
    """The others are read, with the number of their row."""
    rows = ("title,text", f"Water,{CELL}", ",", "Tolls,", f"Tides,{CELL[:-1]} Twice{CELL[-1:]}")
    reading = _read(tmp_path, "\n".join(rows))
    assert [one.title for one in reading.articles] == ["Water", "Tides"]
    assert [one.where.rpartition("#")[0] for one in reading.problems] == ["delivery.csv"]


def test_a_long_text_is_read_whole(tmp_path: Path) -> None:
    """Python's own limit of a cell is shorter than some documents."""
    long = "The council met again. " * 8_000
    (article,) = _read(tmp_path, f'text\n"{long}"\n').articles
    assert len(article.text) >= len(long) - 1


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("name,price\nsalt,3\n", "no_text_field"),
        ("\n\n", "not_table"),
        ('text\n"' + "a" * 3_000_001 + '"\n', "not_table"),
    ],
)
def test_another_table_is_one_problem(tmp_path: Path, content: str, code: str) -> None:
    """A list of prices, nothing at all, and a cell beyond any article."""
    reading = _read(tmp_path, content)
    (problem,) = reading.problems
    assert not reading.articles
    assert isinstance(problem.what, Reason)
    assert problem.what.code == code


@pytest.mark.parametrize(
    ("days", "read_as"),
    [
        (("03/04/2025", "15/04/2025"), (date(2025, 4, 3), date(2025, 4, 15))),
        (("03/04/2025 08:30", "04/15/2025 09:00"), (date(2025, 3, 4), date(2025, 4, 15))),
        (("03/04/2025", "05/04/2025"), (None, None)),
        (("13/04/2025", "04/15/2025", "03/04/2025"), (date(2025, 4, 13), date(2025, 4, 15), None)),
        (("2025-04-03", "03-04-2025"), (date(2025, 4, 3), None)),
    ],
)
def test_a_column_tells_how_its_days_read(
    tmp_path: Path, days: tuple[str, ...], read_as: tuple[date | None, ...]
) -> None:
    """One that reads one way tells of all; where none or both ways do, a doubtful day is none."""
    rows = (f"{day},{CELL[:-1]} {number}{CELL[-1:]}" for number, day in enumerate(days))
    reading = _read(tmp_path, "\n".join(("fecha,texto", *rows)))
    assert tuple(one.published for one in reading.articles) == read_as
