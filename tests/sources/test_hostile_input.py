"""Whatever the bytes, reading ends with articles and problems, never with an exception."""

import tempfile
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.sources import ReadResult, read
from briefing.sources.formats.table import READERS

# Pieces of all formats: put together at random they are nearly right, which is worse than noise.
PIECES = [
    b"---\n", b"title: x\n", b"- a\n", b"# x\n", b"[a](b)", b"{", b"}", b"[", b"]", b'"text":',
    b'"one"', b",", b"\n",
    b"1e999", b"<p>", b"</p>", b"<br>", b"<!--", b"<script type='application/ld+json'>",
    b"</script>",
    b"<time datetime='2025-01-16'>", b"<h1>", b"<meta name=date content=x>", b"<a rel=author>", b"Date: =?\xc3\xbc?q?x?=\n",
    b"<pre>", b"&#0;",
    b"&#xd800;", b"&#x202e;", b"<?xml encoding='x'?>", b"Subject: =?utf-8?q?=ff?=\n", b"Date: x\n",
    b"Content-Type: multipart/mixed; boundary=b\n\n", b"--b\n", b"--b--\n",
    b"Content-Type: text/plain; charset=utf-16\n\n", b"Content-Type: message/rfc822\n\n",
    b"Content-Transfer-Encoding: base64\n\n", b"\xff\xfe", b"\xef\xbb\xbf", b"\x00",
    b"\xe2\x80\xae", b"\xed\xa0\x80",
    b"\xc3", b"one two three four five.", b" ",
]  # fmt: skip


def reading_of(extension: str, content: bytes) -> ReadResult:
    """The reading of one file with this content."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a{extension}"
        path.write_bytes(content)
        return read([str(path)])


# Formats that are read in a process of their own, half a second each: of what is put together here
# none gets past their first bytes, so that a few stand for all.
APART = (".pdf", ".parquet")
CONTENTS = st.lists(st.sampled_from(PIECES), max_size=30).map(b"".join) | st.binary()


@pytest.mark.parametrize("extension", [one for one in READERS if one not in APART])
@settings(deadline=None)  # the first page imports trafilatura
@given(content=CONTENTS)
def test_reading_never_fails(extension: str, content: bytes) -> None:
    """Every file is an article or a problem; texts are harmless, ids differ, hints slice the
    text."""
    _assert_harmless(reading_of(extension, content))


@pytest.mark.slow  # starts a process for each file
@pytest.mark.parametrize("extension", APART)
@settings(deadline=None, max_examples=20)
@given(content=CONTENTS)
def test_reading_apart_never_fails(extension: str, content: bytes) -> None:
    """The same of a file that is read in a process of its own."""
    _assert_harmless(reading_of(extension, content))


def _assert_harmless(reading: ReadResult) -> None:
    assert reading.articles or reading.problems
    assert len({article.id for article in reading.articles}) == len(reading.articles)
    for article in reading.articles:
        assert article.text.strip()
        assert not any(
            unicodedata.category(c) in {"Cc", "Cs"} and c not in "\n\t" for c in article.text
        )
        assert unicodedata.is_normalized("NFC", article.text)
        assert all(hint.span.slice(article.text).strip() for hint in article.hints)
        assert all(
            not value or value.isprintable()
            for value in (article.title, article.author, article.outlet, article.id)
        )
