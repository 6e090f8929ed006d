"""The real days can be had again from clones of the repositories that hold them."""

import csv
import hashlib
import json
import runpy
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

HERE = Path(__file__).parents[2] / "benchmarks" / "briefs"
SCRIPT = runpy.run_path(str(HERE / "real_days.py"))
Rebuild = Callable[..., tuple[list[str], Path]]
HEADING = ("day", "part", "repository", "commit", "path", "sha256", "file")
NEWS = {
    "title": "Port opens",
    "url": "https://example.org/port",
    "source": "The Example",
    "date": "2031-05-02",
    "authors": "Ana Luz",
    "content": "The port opened .",
    "content_original": "The port opened.",
}
TRANSCRIPT = """Versión estenográfica
Presidencia
02 de mayo de 2031
---
PRESIDENTA, INÉS ROBLEDO
Buenos días.
---
PREGUNTA
¿Y el puerto?
"""
TEXTS = {
    "news/1.json": json.dumps(NEWS),
    "talks/02--version-del-2-de-mayo.txt": TRANSCRIPT,
    "posts/port.md": "---\ntitle: Port\n---\nThe port opened.\n",
    "days/2031-05-02.txt": "Fecha: 2031-05-02\n\nPRESIDENTA, INÉS ROBLEDO: Buenos días.\n",
}
KEPT = ("posts/", "days/")  # whose files keep their ending


def run_git(folder: Path, *arguments: str) -> str:
    """What git answers in a folder, as nobody in particular."""
    someone = ("-c", "user.name=Ana Luz", "-c", "user.email=ana@example.org")
    command = ["git", "-C", str(folder), *someone, *arguments]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout.strip()


@pytest.fixture
def clones(tmp_path: Path) -> Path:
    """A folder with one clone, of invented texts."""
    folder = tmp_path / "clones" / "press" / "texts"
    for path, text in TEXTS.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    run_git(folder, "init", "-q")
    run_git(folder, "add", ".")
    run_git(folder, "commit", "-qm", "Add texts")
    return tmp_path / "clones"


@pytest.fixture
def rebuilt(clones: Path, tmp_path: Path) -> Rebuild:
    """Rebuild a day of the clone's texts, with what is told of the missing ones."""

    def rebuild(**changed: str) -> tuple[list[str], Path]:
        commit = run_git(clones / "press" / "texts", "rev-parse", "HEAD")
        manifest = tmp_path / "days.tsv"
        with manifest.open("w", encoding="utf-8", newline="") as lines:
            rows = csv.writer(lines, delimiter="\t")
            rows.writerow(HEADING)
            for path, text in TEXTS.items():
                row = {
                    "day": "2031-05-02",
                    "part": "open",
                    "repository": "press/texts",
                    "commit": commit,
                    "path": path,
                    "sha256": hashlib.sha256(text.encode()).hexdigest(),
                    "file": Path(path).name if path.startswith(KEPT) else f"{Path(path).stem}.json",
                }
                rows.writerow((row | changed).values())
        out = tmp_path / "out"
        return list(SCRIPT["rebuild"](clones, out, manifest)), out / "open" / "2031-05-02"

    return rebuild


def test_texts_are_written_as_a_user_has_them(rebuilt: Rebuild) -> None:
    """A file that keeps its ending stays as it is; news and stenographic versions become JSON."""
    told, day = rebuilt()
    assert told == []
    for path in ("posts/port.md", "days/2031-05-02.txt"):
        assert (day / Path(path).name).read_text(encoding="utf-8") == TEXTS[path]
    news = json.loads((day / "1.json").read_text(encoding="utf-8"))
    assert (news["text"], news["author"]) == ("The port opened.", "Ana Luz")
    talk = json.loads((day / "02--version-del-2-de-mayo.json").read_text(encoding="utf-8"))
    assert talk["url"].endswith("/version-del-2-de-mayo")
    assert talk["text"] == "PRESIDENTA, INÉS ROBLEDO: Buenos días.\n\nPREGUNTA: ¿Y el puerto?"


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"repository": "press/other"}, "no clone of press/other in"),
        ({"path": "posts/gone.md"}, "press/texts has no posts/gone.md at"),
        (
            {"path": "posts/port.md", "sha256": "0" * 64},
            "press/texts has another posts/port.md than was read",
        ),
    ],
)
def test_what_is_missing_is_one_line(rebuilt: Rebuild, changed: dict[str, str], told: str) -> None:
    """A clone, path or content that is not the one read is told once."""
    lines, day = rebuilt(**changed)
    assert len(lines) == 1
    assert lines[0].startswith(told)
    assert not day.exists()


def test_the_manifest_names_each_text_once_and_holds_no_text() -> None:
    """Each row is a file of a day, found by commit and hash."""
    rows = SCRIPT["list_rows"]()
    assert len({(row.day, row.file) for row in rows}) == len(rows)
    assert {row.part for row in rows} == {"open", "sealed"}
    assert {(len(row.sha256), len(row.commit)) for row in rows} == {(64, 40)}


def test_judged_lines_are_of_open_days() -> None:
    """Lines are kept of open days alone, and a wrong one has its fault."""
    days = {row.day for row in SCRIPT["list_rows"]() if row.part == "open"}
    with (HERE / "real_lines.tsv").open(encoding="utf-8", newline="") as lines:
        judged = list(csv.DictReader(lines, delimiter="\t"))
    assert {line["day"] for line in judged} <= days
    assert {line["verdict"] for line in judged} == {"right", "wrong"}
    assert all(bool(line["fault"]) == (line["verdict"] == "wrong") for line in judged)


def test_judged_candidates_are_of_the_manifests_texts() -> None:
    """Each candidate is a place in a text of a day, named once, right or wrong."""
    texts = {(row.day, row.file) for row in SCRIPT["list_rows"]()}
    with (HERE / "real_candidates.tsv").open(encoding="utf-8", newline="") as lines:
        judged = list(csv.DictReader(lines, delimiter="\t"))
    assert {(line["day"], line["file"]) for line in judged} <= texts
    assert {line["verdict"] for line in judged} == {"right", "wrong"}
    places = {(line["day"], line["file"], line["offset"]) for line in judged}
    assert len(places) == len(judged)
