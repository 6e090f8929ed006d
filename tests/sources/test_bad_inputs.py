"""Bad inputs: each becomes one clear line, and the good article beside it is still read."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing import languages
from briefing.languages.reasons import render_reason
from briefing.sources import ReadOptions, ReadResult, read

GOOD = "Talks on tariffs resume on Monday."
TEN_THOUSAND = ReadOptions(max_bytes=10_000)

# What is wrong -> file name, content, and words of the problem.
REFUSED: dict[str, tuple[str, bytes, str]] = {
    "an empty file": ("a.txt", b"", "is empty"),
    "an empty page": ("a.html", b"", "is empty"),
    "white space only": ("a.txt", b" \r\n\t\n\xc2\xa0 ", "holds no text"),
    "a byte-order mark and nothing else": ("a.txt", b"\xef\xbb\xbf", "holds no text"),
    "invisible characters only": ("a.txt", "\u200b\u2060\u00ad\ufeff".encode(), "holds no text"),
    "a PDF named .txt": ("a.txt", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "is a PDF document"),
    "an office document named .txt": ("a.txt", b"PK\x03\x04\x14\x00\x06\x00", "an office document"),
    "an image named .html": ("a.html", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is a PNG image"),
    "bytes of no text": ("a.txt", bytes(range(256)) * 20, "is a binary file"),
    "bytes of no text in a JSON file": ("a.json", b"\x00\x01\x02\x03" * 50, "is a binary file"),
    "a page that holds only comments": (
        "a.html",
        b"<!-- nothing --><!-- at all -->",
        "holds no text",
    ),
    "a page that holds only scripts": (
        "a.html",
        b"<script>go()</script><style>p{}</style>",
        "holds no text",
    ),
    "a page whose text is hidden": (
        "a.html",
        b"<p style='display: none'>gone</p><p hidden>too</p>",
        "holds no text",
    ),
    "a page of nothing but an opened tag": ("a.html", b"<p", "holds no text"),
    "half a JSON object": ("a.json", b'{"title": "Talks", "text": "Talks on', "is not JSON"),
    "a JSON number": ("a.json", b"42", "is int; wanted a JSON object"),
    "a JSON file that is a page": ("a.json", b"<html><p>Talks</p></html>", "is not JSON"),
    "JSON without text": ("a.json", b'{"title": "Talks"}', "holds no text"),
    "JSON whose text is a number": ("a.json", b'{"text": 7}', "holds no text"),
    "JSON whose text is blank": ("a.json", b'{"text": "  "}', "holds no text"),
    "JSON nested too deeply": ("a.json", b"[" * 100_000, "is JSON nested too deeply"),
    "an empty array": ("a.json", b"[]", "holds no article"),
    "half a line of JSON": ("a.jsonl", b'{"text": "Talks', "is not JSON"),
    "a mail without text": (
        "a.eml",
        b"Subject: Talks\nContent-Type: image/png\n\niVBO\n",
        "is a mail without text",
    ),
    "a mail of headers only": ("a.eml", b"Subject: Talks\n\n", "is a mail without text"),
    "a mail nested too deeply": (
        "a.eml",
        b"".join(
            b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(5_000)
        ),
        "is a mail",
    ),
    "Markdown of front matter only": ("a.md", b"---\ntitle: Talks\n---\n", "holds no text"),
    "a type that is not known": ("a.xls", b"\xd0\xcf\x11\xe0", "of the unknown type .xls"),
    "a file without a type": ("notes", b"Talks", "without an extension"),
    "a copy of another file": ("z.txt", GOOD.encode() + b"\r\n", "is a duplicate"),
}


def read_beside_good(folder: Path, name: str, options: ReadOptions | None = None) -> ReadResult:
    """The reading of a good file and of the named one."""
    (folder / "good.txt").write_text(GOOD + "\n", encoding="utf-8")
    return read([str(folder / "good.txt"), str(folder / name)], options or ReadOptions())


def texts(reading: ReadResult) -> list[str]:
    """The articles' texts without the white space around them."""
    return [article.text.strip() for article in reading.articles]


def _said(reading: ReadResult) -> list[str]:
    """The problems in words."""
    return [render_reason(problem.what, "en") for problem in reading.problems]


@pytest.mark.parametrize("what", REFUSED)
def test_a_bad_file_is_one_line(tmp_path: Path, what: str) -> None:
    """A file that can't be used is one problem, on one line, that says what was found; the good one
    is still read."""
    name, content, words = REFUSED[what]
    (tmp_path / name).write_bytes(content)
    reading = read_beside_good(tmp_path, name)
    assert texts(reading) == [GOOD]
    assert len(reading.problems) == 1
    problem = reading.problems[0]
    assert problem.where.split("#")[0] == name
    for language in languages.KNOWN:
        assert "\n" not in render_reason(problem.what, language)
    assert words in render_reason(problem.what, "en")


def _missing(folder: Path) -> None:
    """Nothing is there."""


def _broken_link(folder: Path) -> None:
    (folder / "bad.txt").symlink_to(folder / "gone.txt")


def _pipe(folder: Path) -> None:
    os.mkfifo(folder / "bad.txt")


def _large(folder: Path) -> None:
    (folder / "bad.txt").write_text("word " * 2_001, encoding="utf-8")


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (_missing, "there is no such file"),
        (_broken_link, "is a link to something that is not there"),
        (_pipe, "is not a regular file"),
        (_large, "is larger than 10,000 bytes"),
    ],
)
def test_a_file_that_can_not_be_opened_is_one_line(
    tmp_path: Path, make: Callable[[Path], None], words: str
) -> None:
    """A missing, broken, endless or too large file is one problem; the good one is still read."""
    make(tmp_path)
    reading = read_beside_good(tmp_path, "bad.txt", TEN_THOUSAND)
    assert texts(reading) == [GOOD]
    assert [words in what for what in _said(reading)] == [True]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_one_line(tmp_path: Path) -> None:
    """A file that may not be read says so."""
    (tmp_path / "bad.txt").touch(mode=0)
    reading = read_beside_good(tmp_path, "bad.txt")
    assert "check its permissions" in _said(reading)[0]


def test_a_pattern_without_match_is_one_line(tmp_path: Path) -> None:
    """A glob that matches nothing is a problem that names it."""
    reading = read_beside_good(tmp_path, "*.html")
    assert _said(reading) == ["no file matches this pattern; check the spelling"]


def test_an_empty_folder_is_one_line(tmp_path: Path) -> None:
    """A folder without a file to read is a problem."""
    (tmp_path / "in").mkdir()
    assert "no file to read" in _said(read([str(tmp_path / "in")]))[0]


def test_other_files_of_a_folder_are_named_by_type(tmp_path: Path) -> None:
    """Files of other types in a folder are left unread, and one line says which types, how often."""
    for name in ("a.xls", "b.XLS", "c.css", "README"):
        (tmp_path / name).touch()
    (said,) = _said(read_beside_good(tmp_path, ""))
    assert said.endswith(": .xls ×2, .css, README")


def test_many_and_odd_types_are_one_short_line(tmp_path: Path) -> None:
    """A long or hostile extension is cut and harmless; of many types the most frequent are named."""
    for n in range(30):
        (tmp_path / f"a.{n:02}").touch()
    (tmp_path / ("b.x\n\x1b" + "y" * 90)).touch()
    (said,) = _said(read_beside_good(tmp_path, ""))
    assert said.endswith(", …")
    assert len(said) < 300
    assert "\n" not in said


def test_a_folder_that_links_to_itself_is_entered_once(tmp_path: Path) -> None:
    """A loop of links ends, and is named."""
    (tmp_path / "loop").symlink_to(tmp_path)
    reading = read_beside_good(tmp_path, "")
    assert texts(reading) == [GOOD]
    assert [problem.where for problem in reading.problems] == ["loop"]


def test_the_good_lines_of_a_file_are_read(tmp_path: Path) -> None:
    """A line that is no JSON costs only itself, and is named by its number."""
    (tmp_path / "a.jsonl").write_text(
        '{"text": "one"}\n{"text": \n{"text": "three"}\n', encoding="utf-8"
    )
    reading = read([str(tmp_path / "a.jsonl")])
    assert texts(reading) == ["one", "three"]
    assert [problem.where for problem in reading.problems] == ["a.jsonl#2"]


def test_a_file_of_a_thousand_bad_lines_is_a_short_list(tmp_path: Path) -> None:
    """Only the first bad lines of a file are named; the others are counted."""
    (tmp_path / "a.jsonl").write_text("not JSON\n" * 1_000, encoding="utf-8")
    said = _said(read([str(tmp_path / "a.jsonl")]))
    assert (len(said), said[-1]) == (11, "990 more of its records can't be read; see the first 10")


@pytest.mark.parametrize("text", ["Pe\ufffda habl\ufffd en M\ufffdxico", "PeÃ±a donâ€™t MÃ©xico"])
def test_text_garbled_before_it_was_saved_is_read_with_a_warning(tmp_path: Path, text: str) -> None:
    """Text that somebody decoded wrongly is left as it is, and a problem says so."""
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    reading = read([str(tmp_path / "a.txt")])
    assert texts(reading) == [text]
    assert "characters garbled by a wrong encoding before it was read: 3;" in _said(reading)[0]


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 5_000 + GOOD + "</div>" * 5_000,
        "<b><i><p>" * 5_000 + GOOD,
        f"</p></div><p>{GOOD}</table></html><td>",
        f"<p>{GOOD}<script>if (a < b) alert('<p>')",
        f"<?xml version='1.0' encoding='utf-16'?><p>{GOOD}",
        f"<p {'a=1 ' * 30_000}>{GOOD}",
    ],
    ids=[
        "nested deeply",
        "inline nested deeply",
        "tags crossed",
        "script never closed",
        "wrong XML",
        "giant tag",
    ],
)
def test_a_broken_page_is_read(tmp_path: Path, page: str) -> None:
    """Whatever the markup is, the text is found."""
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    assert texts(read([str(tmp_path / "a.html")])) == [GOOD]


@pytest.mark.skipif(not Path("/proc/kmsg").exists(), reason="a file of Linux")
def test_a_link_to_a_file_that_never_answers_ends(tmp_path: Path) -> None:
    """The kernel's log says that it is a regular file, and would be waited for without end."""
    (tmp_path / "a.txt").symlink_to("/proc/kmsg")
    reading = read_beside_good(tmp_path, "")
    assert GOOD in texts(reading)
