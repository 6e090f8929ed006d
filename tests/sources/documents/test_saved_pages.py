"""Pages that a browser saved: MHTML, SingleFile, the folder of a Zotero library."""

from datetime import date
from pathlib import Path

import pytest

from briefing import sources
from briefing.errors import InputError
from tests.sources.documents.building import article, read

_BODY = "<html><head><title>Invented headline of a page</title></head><body><h1>Invented headline of a page</h1><p>{}</p></body></html>"
_TEXT = "The office said on Tuesday that both countries would open the gates of two reservoirs in February."


def _mhtml(*pages: tuple[str, str]) -> bytes:
    parts = "".join(
        f"------B\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\nContent-Location: {url}\n\n{_BODY.format(text)}\n"
        for url, text in pages
    )
    head = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/news/dams\nSubject: x\n"
        "Date: Thu, 16 Jan 2025 12:00:00 -0000\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="----B"\n\n'
    )
    return f"{head}{parts}------B--\n".encode()


def test_the_main_page_of_an_mhtml_is_read() -> None:
    """Of the pages in the file the one at the snapshot's address is the article, frames of
    advertisers are not.
    """
    found = article(
        _mhtml(("https://ads.example/frame", "Buy!"), ("https://example.org/news/dams", _TEXT)),
        ".mhtml",
    )
    assert (found.url, found.title) == (
        "https://example.org/news/dams",
        "Invented headline of a page",
    )
    assert _TEXT in found.text
    assert "Buy!" not in found.text


def test_the_day_of_saving_is_no_day_of_publication() -> None:
    """An MHTML's date is the page's."""
    found = article(_mhtml(("https://example.org/news/dams", _TEXT)), ".mht")
    assert (found.page_date, found.published) == (date(2025, 1, 16), None)


def test_an_mhtml_without_a_page_is_said() -> None:
    """A mail with nothing of HTML in it is refused in one line."""
    with pytest.raises(InputError, match="no page of HTML"):
        read(b"Content-Type: text/plain\n\nHello.", ".mhtml")


def test_single_file_says_where_the_page_was() -> None:
    """Address and day of saving stand in SingleFile's comment."""
    comment = "<!--\n Page saved with SingleFile \n url: https://example.org/a \n saved date: Thu Jan 16 2025 09:30:00 GMT+0100 (x)\n-->"
    found = article(f"<!DOCTYPE html> <html>{comment}{_BODY.format(_TEXT)[6:]}".encode(), ".html")
    assert (found.url, found.page_date, found.published) == (
        "https://example.org/a",
        date(2025, 1, 16),
        None,
    )


def test_a_library_of_zotero_is_read_as_it_lies(tmp_path: Path) -> None:
    """Snapshots in its folders are articles; what Zotero keeps for itself is passed over."""
    item = tmp_path / "storage" / "AB12CD34"
    item.mkdir(parents=True)
    (item / "dams.html").write_text(_BODY.format(_TEXT), encoding="utf-8")
    (item / ".zotero-ft-cache").write_text(_TEXT, encoding="utf-8")
    found = sources.read([str(tmp_path)])
    assert [one.id for one in found.articles] == ["storage/AB12CD34/dams.html"]
    assert found.problems == ()


def test_an_export_of_wallabag_is_read(tmp_path: Path) -> None:
    """Its entries are articles with title, address, outlet, day and the text of their HTML."""
    (tmp_path / "w.json").write_text(
        '[{"id": 7, "title": "Invented headline", "url": "https://example.org/a", "domain_name": "example.org",'
        f' "published_at": "2025-01-14T08:00:00+0000", "published_by": ["Ana Prueba"], "content": "<p>{_TEXT}</p>"}}]',
        encoding="utf-8",
    )
    (one,) = sources.read([str(tmp_path / "w.json")]).articles
    assert (one.title, one.outlet, one.author, one.published) == (
        "Invented headline", "example.org", "Ana Prueba", date(2025, 1, 14),
    )  # fmt: skip
    assert one.text == _TEXT
