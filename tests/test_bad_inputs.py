"""Bad input gets one clear line, the right exit status, never a traceback, and never costs the good
articles.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefing.cli.app import app

pytestmark = pytest.mark.slow  # starts the program for each input, some of which are large

GOOD = """Two capitals settle the date of the tomato talks

Published: January 15, 2025

MEXICO CITY — Officials of Mexico and the United States agreed on Wednesday to begin talks about the
tomato tariff on February 3, the Mexican trade office said. The talks will last two weeks and end
with a report to both governments.

"We have a date and we have a list," Irene Valdivieso, Mexico's undersecretary for North American
trade, said in Mexico City. "The rest is work." She said that the U.S. delegation had asked for the
records of 40 packing houses in Sinaloa.

The United States imported tomatoes worth $2.6 billion from Mexico last year. Growers in Florida
want the duty raised to 17 percent, and growers in Sinaloa want it gone.
"""

Make = Callable[[Path], None]


def _bytes(content: bytes) -> Make:
    return lambda path: path.write_bytes(content) and None


def _forbidden(path: Path) -> None:
    path.write_text(GOOD, encoding="utf-8")
    path.chmod(0)


def _loop(path: Path) -> None:
    path.symlink_to(path)


BAD: dict[str, tuple[str, Make]] = {
    "empty": ("a.txt", _bytes(b"")),
    "white space": ("a.txt", _bytes(b" \n\t\r\n \xc2\xa0")),
    "only a byte order mark": ("a.txt", _bytes(b"\xef\xbb\xbf")),
    "binary": ("a.txt", _bytes(bytes(range(256)) * 40)),
    "a picture called text": ("a.txt", _bytes(b"\x89PNG\r\n\x1a\n" + bytes(500))),
    "a zip called html": ("a.html", _bytes(b"PK\x03\x04" + bytes(500))),
    "a pdf called text": ("a.txt", _bytes(b"%PDF-1.7\n" + bytes(range(128, 256)) * 9)),
    "one long line": ("a.txt", _bytes(b"word " * 3_000_000)),
    "one long word": ("a.txt", _bytes(b"x" * 15_000_000)),
    "half a JSON line": ("a.jsonl", _bytes(b'{"id": 1, "text": "Mexico and')),
    "a JSON number": ("a.json", _bytes(b"42")),
    "a JSON object without text": ("a.json", _bytes(b'{"title": "x"}')),
    "a JSON text that is a number": ("a.json", _bytes(b'{"text": 7}')),
    "deep JSON": ("a.json", _bytes(b"[" * 100_000)),
    "a broken page": (
        "a.html",
        _bytes(b"<html><body><p>Mexico <b><a href=<div></p><table><td></html"),
    ),
    "a page without text": (
        "a.html",
        _bytes(b"<html><head><title>x</title></head><body></body></html>"),
    ),
    "a page of script": ("a.html", _bytes(b"<script>" + b"var x = 1;" * 9000 + b"</script>")),
    "5,000 nested tags": ("a.html", _bytes(b"<div>" * 5000 + b"Mexico" + b"</div>" * 5000)),
    "a bomb of entities": (
        "a.html",
        _bytes(b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><p>&b;</p>'),
    ),
    "only comments": (
        "a.txt",
        _bytes(b"3 COMMENTS\n\n1. Not my idea of Mexico.\n\n2. Mine!\n\nComments are closed.\n"),
    ),
    "a captcha": (
        "a.txt",
        _bytes(b"Just a moment...\n\nVerify you are human by completing the action below.\n"),
    ),
    "a cookie wall": (
        "a.txt",
        _bytes(b"We value your privacy\n\nWe and our 812 partners store cookies.\n\nAccept all\n"),
    ),
    "an error page": ("a.txt", _bytes(b"404 Not Found\n\nnginx\n")),
    "UTF-16 without a mark": ("a.txt", _bytes("México y Estados Unidos".encode("utf-16-le"))),
    "a wrong declaration": ("a.html", _bytes(b'<meta charset="utf-16"><p>M\xe9xico</p>')),
    "an unknown charset": ("a.html", _bytes(b'<meta charset="klingon"><p>Mexico</p>')),
    "no permission": ("a.txt", _forbidden),
    "a link to itself": ("a.txt", _loop),
    "front matter that never ends": ("a.md", _bytes(b"---\ntitle: [\nMexico\n")),
    "a mail without a body": ("a.eml", _bytes(b"From: x@y.example\nSubject: x\n\n")),
    "a mail of garbage": ("a.eml", _bytes(b"\x00\xff" * 300)),
    "an unknown ending": ("a.xlsx", _bytes(b"PK\x03\x04" + bytes(100))),
    "about something else": (
        "a.txt",
        _bytes(("The town's bakery won a prize for its bread. " * 20).encode()),
    ),
}


def _file(name: str) -> str:
    """The file of a bad input: its name with the ending that it pretends to have."""
    return f"{name.replace(' ', '-')}.{BAD[name][0].split('.')[1]}" if name in BAD else name


def _briefing(*words: str, cwd: Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    known = {
        "PATH": os.environ["PATH"],
        "HOME": str(cwd),
        "PYTHONPATH": str(Path(__file__).parent.parent),
    }
    command = [sys.executable, "-m", "briefing", *words]
    return subprocess.run(
        command, cwd=cwd, env={**known, **environment}, capture_output=True, text=True, check=False
    )


def _one_line(text: str) -> bool:
    return "Traceback" not in text and len(text.strip().splitlines()) == 1


@pytest.fixture(scope="module")
def built(
    tmp_path_factory: pytest.TempPathFactory,
) -> "tuple[subprocess.CompletedProcess[str], Path]":
    """One run over a good article and every bad input."""
    folder = tmp_path_factory.mktemp("bad")
    (folder / "in" / "good").mkdir(parents=True)
    (folder / "in" / "good" / "good.txt").write_text(GOOD, encoding="utf-8")
    named = [f"in/{_file(name)}" for name in BAD]
    for path, (_, make) in zip(named, BAD.values(), strict=True):
        make(folder / path)
    return _briefing(
        "build",
        "in/good",
        *named,
        "in/missing.txt",
        "in/*.none",
        "--date",
        "2025-01-16",
        cwd=folder,
    ), folder


def test_the_good_article_is_briefed(
    built: "tuple[subprocess.CompletedProcess[str], Path]",
) -> None:
    """Beside all that is bad, the good article makes its story; the guard says what is missing."""
    done, folder = built
    assert done.returncode == 3, done.stderr
    assert "may be incomplete, and no quiet day" in done.stderr
    document = (folder / "briefs" / "2025-01-16.md").read_text(encoding="utf-8")
    assert "### Two capitals settle the date of the tomato talks" in document
    assert document.count("\n### ") <= 2


@pytest.mark.parametrize("name", [*BAD, "missing.txt", "*.none"])
def test_each_bad_input_is_named(
    built: "tuple[subprocess.CompletedProcess[str], Path]", name: str
) -> None:
    """Each bad input stands in the brief with what was wrong: nothing is dropped silently."""
    if name == "no permission" and os.geteuid() == 0:
        pytest.skip("root may read every file")
    done, folder = built
    assert "Traceback" not in done.stderr
    document = (folder / "briefs" / "2025-01-16.json").read_text(encoding="utf-8")
    assert _file(name) in document


WRONG: list[tuple[list[str], dict[str, str], int, str]] = [
    (["build", "missing.txt"], {}, 1, "missing.txt"),
    (["build"], {}, 2, "no sources"),
    (["build", "good.txt", "--date", "16.01.2025"], {}, 2, "2025-01-16"),
    (["build", "good.txt", "--format", "odt"], {}, 2, "odt"),
    (["build", "good.txt", "--profile", "us-mexcio"], {}, 2, "us-mexico"),
    (["build", "good.txt", "--method", "lexrnk"], {}, 2, "lex"),
    (["build", "good.txt", "--language", "fr"], {}, 2, "fr"),
    (["build", "good.txt", "--templates", "none"], {}, 1, "none"),
    (["build", "good.txt", "--out", "good.txt"], {}, 1, "good.txt"),
    (["build", "good.txt"], {"BRIEFING_ZONE": "Mars"}, 2, "America/Mexico_City"),
    (["build", "good.txt"], {"BRIEFING_LANGAUGE": "es"}, 2, "did you mean 'language'"),
    (["verify", "missing.json"], {}, 1, "missing.json"),
    (["verify", "good.txt"], {}, 2, "good.txt"),
    (["verify", "."], {}, 2, "not a brief"),
    (["show", "."], {}, 1, "not a brief"),
    (["build", "good.txt", "--date", "0001-01-01"], {}, 2, "1970"),
    (["show"], {}, 1, "no brief"),
    (["collect", "--day", "x", "https://a.invalid/"], {}, 2, "--day is 'x'; wanted a day such as"),
    (["backfill", "good.txt", "--from", "x", "--to", "2025-01-01"], {}, 2, "--from is 'x'; wanted"),
    (["backfill", "good.txt", "--from", "2025-01-01", "--to", "y"], {}, 2, "--to is 'y'; wanted"),
]


@pytest.mark.parametrize(
    ("words", "environment", "status", "says"), WRONG, ids=lambda value: str(value)[:40]
)
def test_wrong_use_is_one_line(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    environment: dict[str, str],
    status: int,
    says: str,
) -> None:
    """A wrong call is one line that names what was found and what was wanted, with its exit status.

    In this process: that a program of its own says the same, the next tests try.
    """
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(app, words, env={"HOME": str(tmp_path), **environment})
    assert done.exit_code == status, done.stderr
    assert says in done.stderr
    assert _one_line(done.stderr), done.stderr


@pytest.mark.parametrize(
    ("words", "near"), [(["build", "--dtae", "x"], "--date"), (["biuld"], "build")]
)
def test_a_misspelt_word_names_the_nearest(tmp_path: Path, words: list[str], near: str) -> None:
    """A misspelt option or command names the one that was meant, with exit status 2."""
    done = _briefing(*words, cwd=tmp_path)
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)
    assert near in done.stderr


def test_every_fault_of_the_settings_is_reported_at_once(tmp_path: Path) -> None:
    """Two faults in one file are two lines."""
    (tmp_path / "briefing.toml").write_text(
        'langauge = "es"\nstory_words = "many"\n', encoding="utf-8"
    )
    done = _briefing("config", "show", cwd=tmp_path)
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 2


def test_strict_fails_when_an_input_was_left_out(tmp_path: Path) -> None:
    """With --strict the brief is written all the same, and the exit status is 1."""
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    done = _briefing(
        "build", "good.txt", "empty.txt", "--date", "2025-01-16", "--strict", cwd=tmp_path
    )
    assert done.returncode == 1
    assert (tmp_path / "briefs" / "2025-01-16.md").is_file()


def test_a_filter_answers_bad_lines_and_goes_on() -> None:
    """A line that can't be read is answered with an error, the next is answered, and the exit
    status is 1.
    """
    lines = 'nonsense\n{"id": 2}\n{"id": 3, "text": 7}\n{"id": NaN, "text": "x"}\n'
    lines += (
        '{"id": "\\ud800", "text": "It rained."}\n{"id": 4, "text": "It rained. It stopped."}\n'
    )
    command = [sys.executable, "-m", "briefing", "sentences", "--jsonl", "--no-clean"]
    done = subprocess.run(
        command,
        cwd=Path(__file__).parent.parent,
        input=lines,
        capture_output=True,
        text=True,
        check=False,
    )
    answers = done.stdout.splitlines()
    assert done.returncode == 1
    assert ["error" in answer for answer in answers] == [True, True, True, True, False, False]
