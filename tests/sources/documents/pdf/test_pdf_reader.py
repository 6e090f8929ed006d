import runpy
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
import typst

from briefing.cleaning import clean_article
from briefing.errors import InputError
from briefing.model import Problem
from briefing.sentences import split_sentences
from briefing.sources.documents.pdf import pdf_reader
from briefing.sources.documents.pdf.pdf_pages import read_pages
from tests.pdf_pages import read_pages_here
from tests.sources.documents.building import article, read

BENCHMARK = runpy.run_path(
    str(Path(__file__).parents[4] / "benchmarks" / "documents" / "settings.py")
)
SETTINGS = BENCHMARK["settings"]()
SHARED = Path(__file__).parents[5] / "shared" / "documents" / "pdf"


def _pdf(source: str) -> bytes:
    return typst.compile(source.encode(), format="pdf", ignore_system_fonts=True)


def _written(stream: bytes, filters: str = "/FlateDecode") -> bytes:
    """A PDF of one page whose content is this stream."""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
    content = b"<< /Length %d /Filter %s >>\nstream\n%s\nendstream" % (
        len(stream),
        filters.encode(),
        stream,
    )
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page,
        content,
        font,
    ]
    file, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        file
        + b"xref\n0 6\n0000000000 65535 f \n%strailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF"
        % (
            table,
            len(file),
        )
    )


@pytest.fixture
def read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages are read by what the child does, without a process for each file."""
    monkeypatch.setattr(pdf_reader, "read_pages", read_pages_here)


def test_the_pages_are_those_of_the_child() -> None:
    """Read here or in a process of their own."""
    content = _pdf(SETTINGS["three columns, narrow"].source)
    assert read_pages_here(content) == read_pages(content)


@pytest.mark.usefixtures("read_here")
@pytest.mark.parametrize("name", SETTINGS)
def test_paragraphs_are_those_of_the_page(name: str) -> None:
    """Columns, boxes, notes, running heads and divided words are read as a reader of the page reads
    them.
    """
    text = article(_pdf(SETTINGS[name].source), ".pdf").text
    assert [one for one in SETTINGS[name].truth if one not in text.split("\n\n")] == []
    assert BENCHMARK["shared"](text, "\n".join(SETTINGS[name].truth)) >= 0.98


@pytest.mark.skipif(
    not SHARED.is_dir(), reason="the files set for trial are not part of this repository"
)
@pytest.mark.usefixtures("read_here")
@pytest.mark.parametrize("name", ["one", "two", "three", "four", "chrom2", "weasy2"])
def test_six_settings_are_read(name: str) -> None:
    """Of a release set by three programs in one to four columns, the words come in order.

    F1 of 4-grams .99 or more.
    """
    text = article((SHARED / f"{name}.pdf").read_bytes(), ".pdf").text
    assert BENCHMARK["shared"](text, (SHARED / "truth.txt").read_text(encoding="utf-8")) >= 0.99


@pytest.mark.usefixtures("read_here")
def test_no_half_line_is_a_sentence() -> None:
    """Whatever is cut at a line's end in narrow columns, every sentence of the body begins and ends
    as one.
    """
    cleaned = clean_article(article(_pdf(SETTINGS["three columns, narrow"].source), ".pdf"))
    texts = [one.span.slice(cleaned.article.text) for one in split_sentences(cleaned)]
    assert len(texts) > 10
    assert [one for one in texts if one[-1] not in ".”" or one[0].islower()] == []


def test_a_picture_of_a_page_is_said_to_be_one() -> None:
    """A scan, which holds no text, is no empty article but one line that says what it is."""
    with pytest.raises(InputError, match="picture of a page"):
        read(_pdf("#rect(width: 3cm, height: 3cm)"), ".pdf")


def test_pages_without_text_are_counted() -> None:
    """A file of which a page is a picture is read, with a word on that page."""
    found = read(_pdf("One sentence on a page.\n#pagebreak()\n#rect()"), ".pdf")
    assert isinstance(found[1], Problem)
    assert "Reason(code='pdf_pictures', values=('1', '2')" in repr(found[1].what)


def _many_letters() -> bytes:
    return _written(zlib.compress(b"BT /F1 12 Tf 72 700 Td (spam spam spam) Tj ET\n" * 400_000, 9))


def _zip_in_zip() -> bytes:
    zeros = zlib.compress(b"0" * 500_000_000, 9)
    return _written(zlib.compress(zeros, 9), "[/FlateDecode /FlateDecode]")


def test_what_is_broken_is_said() -> None:
    """Damage ends in one line."""
    with pytest.raises(InputError, match="can't be read"):
        read(b"%PDF-1.7 and nothing else", ".pdf")


@pytest.mark.slow  # large inputs
@pytest.mark.parametrize("make", [_many_letters, _zip_in_zip])
def test_a_bomb_costs_little(make: Callable[[], bytes]) -> None:
    """Bombs end in one line.

    What the reading takes is bounded by the limits of its process.
    """
    with pytest.raises(InputError, match="takes more than"):
        read(make(), ".pdf")
