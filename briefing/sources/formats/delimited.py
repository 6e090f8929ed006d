"""CSV and TSV: a table with an article a row, as spreadsheets and media monitors export it."""

import csv
import io
import re
from collections.abc import Iterator, Sequence

from briefing.model import Article, Problem
from briefing.sources.decoding import decode
from briefing.sources.formats.json import read_records
from briefing.sources.formats.record import ALIASES
from briefing.sources.formats.record_labels import translate_labels
from briefing.sources.input_errors import make_input_error
from briefing.sources.raw_document import RawDocument

DELIMITERS = ",;\t|"  # a spreadsheet writes semicolons where the comma parts decimals
MOST_OF_FIELD = 3_000_000  # characters, as of an article; Python's own limit is 131,072
MONTHS = 12
_DAY = re.compile(r"^(\d\d?)[/-](\d\d?)[/-]((?:19|20)\d\d)\b")
_ANNOUNCED = "sep="  # the first line by which a spreadsheet is told the delimiter


def read_delimited(document: RawDocument) -> Iterator[Article | Problem]:
    """The article of each row that holds anything, numbered from 1 below the row of names.

    The names are those that fields of JSON go by, in any known language. InputError for a table
    without a column of text, and for one that can't be read to its end.
    """
    text = decode(document.content).lstrip("\ufeff\r\n")
    if text[: len(_ANNOUNCED)].lower() == _ANNOUNCED:
        text = text.partition("\n")[2]
    csv.field_size_limit(MOST_OF_FIELD)
    try:
        names, *rows = csv.reader(io.StringIO(text, newline=""), delimiter=_find_delimiter(text))
    except (csv.Error, ValueError) as error:  # no row at all is a ValueError
        raise make_input_error("not_table", str(error)) from error
    names = [name.strip() for name in names]
    if not any(_names(name, "text", "html") for name in names):
        raise make_input_error("no_text_field", ", ".join((*ALIASES["text"], *ALIASES["html"])))
    records = (dict(_filled(names, row)) for row in _order_days(names, rows))
    yield from read_records(document, enumerate(filter(None, records), start=1))


def _order_days(names: Sequence[str], rows: Sequence[list[str]]) -> Iterator[list[str]]:
    """The rows with days of publication in numbers, "03/04/2025", as ISO where others tell how they
    read: where one of the column has a number above 12 first and none has it second, or the other
    way.
    """
    orders = {}
    for column in (at for at, name in enumerate(names) if _names(name, "published")):
        found = [_DAY.match(row[column].strip()) for row in rows if column < len(row)]
        places = {place for match in filter(None, found) for place in _find_day(match)}
        if len(places) == 1:
            orders[column] = places.pop()
    for row in rows:
        yield [_write_day(cell, orders.get(at)) for at, cell in enumerate(row)]


def _find_day(match: re.Match[str]) -> Iterator[int]:
    """Which of the first two numbers must be the day: 1 or 2; none where both may be."""
    yield from (place for place in (1, 2) if int(match[place]) > MONTHS)


def _write_day(cell: str, day: int | None) -> str:
    """The cell with the day that begins it in ISO, given which of its numbers is the day's."""
    match = _DAY.match(cell.strip()) if day else None
    if not match or not day:
        return cell
    return f"{match[3]}-{int(match[3 - day]):02}-{int(match[day]):02}{cell.strip()[match.end() :]}"


def _find_delimiter(text: str) -> str:
    """The one that the row of names has most often; a comma where it has none."""
    head = text.partition("\n")[0]
    return max(DELIMITERS, key=head.count)


def _names(name: str, *fields: str) -> bool:
    """Whether the name is that of one of these fields, in any language."""
    known = translate_labels({name: "-"}, ALIASES)
    return any(alias in known for field in fields for alias in ALIASES[field])


def _filled(names: Sequence[str], row: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The cells of a row that hold something; those behind the last name belong to none."""
    yield from (
        (name, cell) for name, cell in zip(names, row, strict=False) if name and cell.strip()
    )
