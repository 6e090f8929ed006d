"""Lists of addresses: one a line, or a table with a column of them, as Pocket exported it."""

import csv
import re

from briefing.collecting.documents.listing import ListedArticle, Listing
from briefing.model import Reason
from briefing.sources.decoding import decode

_COLUMNS = ("url", "link", "address", "href")
_TITLES = ("title", "name")
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)


def read_address_list(body: bytes) -> Listing:
    """The addresses of a list, each once; a line that holds none is a remark with its number.

    Blank lines and those that begin with # are passed over. With a first line that names a column
    `url` it is read as a table.
    """
    lines = decode(body).splitlines()
    header = [cell.strip().lower() for cell in next(csv.reader(lines[:1]), [])]
    column = next((name for name in _COLUMNS if name in header), None)
    entries = _of_table(lines) if column else _of_lines(lines)
    good = {entry.address: entry for entry in reversed(entries) if entry.address}
    bad = [str(number) for number, entry in enumerate(entries, start=1 + bool(column))
           if not entry.address and entry.title]  # fmt: skip
    remarks = (
        (Reason(code="bad_lines", values=(", ".join(bad[:10]), str(len(bad)))),) if bad else ()
    )
    return Listing(kind="list", entries=tuple(reversed(good.values())), remarks=remarks)


def looks_like_list(text: str) -> bool:
    """Whether the first line that says something is an address or names a column of them."""
    lines = (line.strip() for line in text.splitlines())
    first = next((line for line in lines if line and not line.startswith("#")), "")
    cells = [cell.strip().lower() for cell in first.split(",")]
    return bool(_ADDRESS.match(first)) or (len(first) < 200 and any(c in _COLUMNS for c in cells))


def _of_lines(lines: list[str]) -> list[ListedArticle]:
    """An entry for each line; what follows the address is no part of it. Bad ones have a title
    only."""
    found = []
    for line in lines:
        written = "" if line.lstrip().startswith("#") else line.strip()
        match = _ADDRESS.match(written)
        found.append(
            ListedArticle(address=match[0] if match else "", title="" if match else written)
        )
    return found


def _of_table(lines: list[str]) -> list[ListedArticle]:
    found = []
    for row in csv.DictReader(lines):
        cells = {(key or "").strip().lower(): value for key, value in row.items()}
        url = next((str(cells[name] or "").strip() for name in _COLUMNS if cells.get(name)), "")
        title = next((str(cells[name] or "") for name in _TITLES if cells.get(name)), "")
        good = bool(_ADDRESS.fullmatch(url))
        found.append(
            ListedArticle(address=url if good else "", title=title if good else url or title)
        )
    return found
