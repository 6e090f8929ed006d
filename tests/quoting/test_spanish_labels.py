"""Labelled Spanish quotes are scored on the texts of the day they were labelled on."""

import hashlib
import json
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "quotes" / "spanish_labels.py"
COLUMNS = (
    "repository commit path sha256 outlet day start end"
    " speaker_start speaker_end office_start office_end"
)
PAGE = (
    "La alcaldesa de Lomas, Iris Tobar, habló en el mercado. “El puente abre el lunes por la"
    " mañana”, dijo Tobar.\n\n“Nadie nos ha pagado todavía las horas”, se oía entre los puestos.\n"
)
RECORD = "“La escuela no cierra este invierno”, afirmó el maestro Aldo Quill.\n"


@pytest.fixture
def clones(tmp_path: Path) -> Path:
    """A clone with a page in Markdown and a record in JSON, and the labels of their quotes."""
    clone = tmp_path / "someone" / "noticias"
    clone.mkdir(parents=True)
    (clone / "puente.md").write_text(f"---\ntitle: El puente\n---\n{PAGE}", "utf-8")
    (clone / "escuela.json").write_text(json.dumps({"contenido_texto": RECORD}), "utf-8")
    who = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org")
    for command in (["init", "-q"], ["add", "."], [*who, "commit", "-qm", "Two texts"]):
        subprocess.run(["git", "-C", str(clone), *command], check=True)
    lines = [
        _line(
            "puente.md", PAGE, "El puente abre el lunes por la mañana", "Iris Tobar", "alcaldesa"
        ),
        _line("puente.md", PAGE, "Nadie nos ha pagado todavía las horas", None, None),
        _line(
            "escuela.json", RECORD, "La escuela no cierra este invierno", "Aldo Quill", "maestro"
        ),
    ]
    table = "\n".join(["\t".join(COLUMNS.split()), *lines]) + "\n"
    (tmp_path / "labels.tsv").write_text(table, "utf-8")
    return tmp_path


def _line(path: str, text: str, quote: str, name: str | None, office: str | None) -> str:
    places = []
    for words in (quote, name, office):
        start = text.index(words) if words else 0
        places += [str(start), str(start + len(words))] if words else ["", ""]
    digest = hashlib.sha256(text.encode()).hexdigest()
    return "\t".join(["someone/noticias", "HEAD", path, digest, "Lomas", "2025-01-16", *places])


def _figures(clones: Path, answers: dict[str, list[dict[str, object]]]) -> str:
    """What is printed of a program that gives these answers, whatever it is asked."""
    program = clones / "program.py"
    program.write_text(
        "import json, sys\n"
        f"answers = {answers!r}\n"
        "for row in map(json.loads, sys.stdin):\n"
        "    print(json.dumps({'id': row['id'], 'quotes': answers[row['id']]}))\n",
        "utf-8",
    )
    options = [str(clones), "--labels", str(clones / "labels.tsv")]
    command = [sys.executable, str(SCRIPT), *options, "--", sys.executable, str(program)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _answer(text: str, quote: str, name: str | None, role: str | None) -> dict[str, object]:
    start = text.index(quote)
    return {
        "start": start, "end": start + len(quote), "name": name, "role": role, "confidence": "high"
    }  # fmt: skip


def test_right_wrong_and_open_are_told_apart(clones: Path) -> None:
    """A surname is right, another name is wrong, and a name for what the text leaves open is bad."""
    printed = _figures(
        clones,
        {
            "puente.md": [
                _answer(PAGE, "El puente abre el lunes por la mañana", "Tobar", None),
                _answer(PAGE, "Nadie nos ha pagado todavía las horas", "Iris Tobar", None),
            ],
            "escuela.json": [
                _answer(RECORD, "La escuela no cierra este invierno", "Iris Tobar", "alcaldesa")
            ],
        },
    )
    figures = json.loads(printed.splitlines()[-1])
    assert figures == {
        "outlet": "all", "found": 1.0, "right": 0.5, "wrong": 0.5, "high_precision": 0.5,
        "high_recall": 0.5, "role": 0.0, "open_named_bad": 1.0, "quotes": 3,
    }  # fmt: skip


def test_another_text_is_refused(clones: Path) -> None:
    """Offsets fit the text that was labelled only."""
    table = clones / "labels.tsv"
    digest = hashlib.sha256(RECORD.encode()).hexdigest()
    table.write_text(table.read_text("utf-8").replace(digest, "0" * 64), "utf-8")
    with pytest.raises(SystemExit, match=r"escuela\.json is not the text"):
        runpy.run_path(str(SCRIPT))["read_rows"](table, clones)


def test_labels_keep_no_word() -> None:
    """The labels that are kept are names of files, a digest, a day and places, and nothing else."""
    lines = SCRIPT.with_suffix(".tsv").read_text("utf-8").splitlines()
    assert lines[0].split("\t") == COLUMNS.split()
    for line in lines[1:]:
        cells = line.split("\t")
        assert all(cell.isdigit() or not cell for cell in cells[6:])
        assert int(cells[6]) < int(cells[7])
