"""What `sources.read` gives for files, folders and globs."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.sources import ReadOptions, read

MAIL = b"""From: Desk <desk@example.org>
Subject: Fwd: RE: Tariff talks resume
Date: Thu, 16 Jan 2025 07:30:00 -0600
Content-Type: text/plain; charset=utf-8

Talks on tariffs resume on Monday.
"""
FORMS = {
    "a.txt": b"Talks on tariffs resume on Monday.",
    "a.md": b"---\ntitle: Tariff talks resume\n---\n\nTalks on **tariffs** resume on Monday.\n",
    "a.html": b"<title>Tariff talks resume</title><p>Talks on <b>tariffs</b> resume on Monday.",
    "a.json": b'{"title": "Tariff talks resume", "text": "Talks on tariffs resume on Monday."}',
    "a.jsonl": b'{"title": "Tariff talks resume", "maintext": "Talks on tariffs resume on Monday."}\n',
    "a.eml": MAIL,
}


def put(folder: Path, **files: str) -> Path:
    """A folder with these files; `__` in a name stands for a folder, `_` for a dot."""
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", FORMS)
def test_every_format_gives_the_same_text(tmp_path: Path, name: str) -> None:
    """The same article is the same text, whatever it was saved as."""
    (tmp_path / name).write_bytes(FORMS[name])
    reading = read([str(tmp_path / name)])
    assert [article.text.strip() for article in reading.articles] == [
        "Talks on tariffs resume on Monday."
    ]
    assert reading.problems == ()


def test_folders_are_read_in_order(tmp_path: Path) -> None:
    """A folder is read recursively and sorted; an id is the path below the folder that was
    named."""
    put(tmp_path, b_txt="two", a__z_txt="one", c_md="three", _hidden_txt="hidden")
    assert [article.id for article in read([str(tmp_path)]).articles] == [
        "a/z.txt",
        "b.txt",
        "c.md",
    ]


def test_an_id_does_not_depend_on_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder named from elsewhere gives the same ids and origins."""
    put(tmp_path, in__a_txt="one")
    before = read([str(tmp_path / "in")])
    monkeypatch.chdir(tmp_path)
    assert read(["in"]).articles == before.articles


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    """A file that is named, and matched, and lies in a folder, is one article and no problem."""
    put(tmp_path, a_txt="one")
    reading = read([str(tmp_path / "a.txt"), str(tmp_path / "*.txt"), str(tmp_path)])
    assert (len(reading.articles), reading.problems) == (1, ())


def test_the_same_words_in_two_outlets_are_two_articles(tmp_path: Path) -> None:
    """A wire story on two sites is read twice, for grouping to count; the same record twice is read
    once."""
    wire = [
        {"text": "The same words.", "outlet": outlet}
        for outlet in ("Valle Times", "El Correo", "El Correo")
    ]
    put(tmp_path, a_json=json.dumps(wire))
    reading = read([str(tmp_path / "a.json")])
    assert [article.outlet for article in reading.articles] == ["Valle Times", "El Correo"]
    assert [problem.where for problem in reading.problems] == ["a.json#3"]


def test_one_name_in_two_folders_gives_two_ids(tmp_path: Path) -> None:
    """Where two folders give the same id, the second is told apart by its number."""
    put(tmp_path, x__a_txt="one", y__a_txt="two", z__a_txt="three")
    articles = read([str(tmp_path / name) for name in "xyz"]).articles
    assert [article.id for article in articles] == ["a.txt", "a.txt~2", "a.txt~3"]


def test_records_are_known_by_their_own_id_or_their_line(tmp_path: Path) -> None:
    """A record's own id is its id; without one it is known by file and line, blank lines
    counted."""
    lines = [json.dumps({"id": "own", "text": "one"}), "", json.dumps({"text": "two"})]
    put(tmp_path, a_jsonl="\n".join(lines))
    articles = read([str(tmp_path / "a.jsonl")]).articles
    assert [(article.id, article.origin) for article in articles] == [
        ("own", f"{tmp_path}/a.jsonl#1"),
        ("a.jsonl#3", f"{tmp_path}/a.jsonl#3"),
    ]


@pytest.mark.parametrize(
    ("content", "read_as"),
    [
        (b"Talks resume.", [("-", "-", "Talks resume.")]),
        (b"  <!DOCTYPE html><p>Talks resume.", [("-", "-", "Talks resume.")]),
        (b"<p>Talks resume.</p>", [("-", "-", "Talks resume.")]),
        (b"< 3 % growth", [("-", "-", "< 3 % growth")]),
        (b'{"text": "one"}', [("-", "-", "one")]),
        (
            b'\xef\xbb\xbf{"text": "one"}\n{"id": "b", "text": "two"}',
            [("-#1", "-#1", "one"), ("b", "-#2", "two")],
        ),
        (b'[{"text": "one"}, {"text": "two"}]', [("-#1", "-#1", "one"), ("-#2", "-#2", "two")]),
        (b"[Update] Talks resume.", [("-", "-", "[Update] Talks resume.")]),
    ],
)
def test_standard_input_is_told_by_its_beginning(
    content: bytes, read_as: list[tuple[str, str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """JSON, JSON lines, a page and plain text need no name; records are numbered, unless they have
    an id."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    reading = read(["-", "-"])
    assert [(article.id, article.origin, article.text) for article in reading.articles] == read_as
    assert reading.problems == ()


def test_the_language_of_articles_that_do_not_say(tmp_path: Path) -> None:
    """The default language is for those articles only that state none."""
    put(tmp_path, a_txt="uno", b_html="<html lang=en><p>two")
    articles = read([str(tmp_path)], ReadOptions(language="es")).articles
    assert [article.language for article in articles] == ["es", "en"]


@pytest.mark.parametrize(
    "kind", [str, Path, lambda folder: [folder], lambda folder: iter([str(folder)])]
)
def test_one_location_or_several(tmp_path: Path, kind: Callable[[Path], object]) -> None:
    """One string or path is one location; it is not read letter by letter, "/" would be a
    letter."""
    (tmp_path / "a.txt").write_text("Talks resume on Monday.", encoding="utf-8")
    result = read(kind(tmp_path))  # type: ignore[arg-type]
    assert ([article.id for article in result.articles], result.problems) == (["a.txt"], ())


def test_a_location_that_is_not_there_is_named_whole(tmp_path: Path) -> None:
    """A misspelt folder is one problem with its whole name."""
    assert [problem.where for problem in read(str(tmp_path / "inbix")).problems] == [
        str(tmp_path / "inbix")
    ]


def test_a_page_saved_as_a_mail_is_read(tmp_path: Path) -> None:
    """A file named .html that is MIME is read as the mail it is."""
    mail = b"From: <Saved>\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>Talks resume.</p>"
    (tmp_path / "a.html").write_bytes(mail)
    (article,) = read(str(tmp_path / "a.html")).articles
    assert article.text == "Talks resume."
