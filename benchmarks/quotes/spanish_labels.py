"""How many labelled Spanish quotes have the right speaker, on texts that public repositories hold.

    python benchmarks/quotes/spanish_labels.py CLONES [--labels FILE] [--rows FILE] [--show]
        [-- briefing quotes --jsonl --no-clean --profile us-mexico]

CLONES has a clone of each repository, bare or not, as OWNER/NAME. `--rows` writes the texts with
their labels as JSON Lines instead, as `SHARED/measure/names.py` reads them once they are gzipped.
"""

import argparse
import csv
import hashlib
import json
import re
import subprocess
import sys
from collections import Counter, defaultdict
from itertools import groupby
from pathlib import Path
from typing import TypedDict

LABELS = Path(__file__).with_suffix(".tsv")
OURS = (sys.executable, "-m", "briefing", "quotes", "--jsonl", "--no-clean")
BODY_FIELD = "contenido_texto"  # of a record in JSON
FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)  # of a page in Markdown
SHARES = {
    "found": ("found", "quotes"),
    "right": ("right", "named"),
    "wrong": ("wrong", "named"),
    "high_precision": ("right_high", "named_high"),
    "high_recall": ("right_high", "named"),
    "role": ("role", "role_of"),
    "open_named_bad": ("open_named_high", "open"),
}


class Quote(TypedDict, total=False):
    """A label or an answer: who says it (None: open), the printed office, how sure."""

    start: int
    end: int
    starts: str
    name: str | None
    role: str | None
    confidence: str


def main(arguments: list[str]) -> None:
    """Print the figures of each outlet, then of all together, one JSON object a line."""
    cut = arguments.index("--") if "--" in arguments else len(arguments)
    parser = argparse.ArgumentParser(description="Score the speakers of labelled Spanish quotes.")
    parser.add_argument("clones", type=Path)
    parser.add_argument("--labels", type=Path, default=LABELS)
    parser.add_argument("--rows", type=Path, help="write the labelled texts there, ask nobody")
    parser.add_argument("--show", action="store_true", help="list each quote and what it counts as")
    options = parser.parse_args(arguments[:cut])
    rows = read_rows(options.labels, options.clones)
    asked = "".join(json.dumps(row | {"quotes": labels}) + "\n" for row, labels in rows)
    if options.rows:
        options.rows.write_text(asked, "utf-8")
        return
    command = arguments[cut + 1 :] or OURS
    done = subprocess.run(command, input=asked.encode(), stdout=subprocess.PIPE, check=True)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for (row, labels), line in zip(rows, done.stdout.splitlines(), strict=True):
        answers: list[Quote] = json.loads(line)["quotes"]
        for label in labels:
            answer = next((a for a in answers if a["start"] <= label["start"] < a["end"]), None)
            signs = verdict(label, answer)
            counts[row["outlet"]].update(signs)
            counts["all"].update(signs)
            if options.show:
                print(row["id"], label, answer, *signs, sep=" | ", file=sys.stderr)
    for outlet in sorted(counts, key=lambda name: (name == "all", name)):
        print(json.dumps({"outlet": outlet} | figures(counts[outlet])))


def read_rows(labels: Path, clones: Path) -> list[tuple[dict[str, str], list[Quote]]]:
    """The labelled texts with their labels; another text than the one of then ends the run."""
    with labels.open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file, delimiter="\t"))
    rows = []
    for path, group in groupby(lines, lambda line: line["path"]):
        quotes = list(group)
        first = quotes[0]
        text = _text(clones / first["repository"], first["commit"], path)
        if hashlib.sha256(text.encode()).hexdigest() != first["sha256"]:
            raise SystemExit(f"{first['repository']}: {path} is not the text that was labelled.")
        row = {"id": path, "text": text, "lang": "es", "published": first["day"]}
        rows.append((row | {"outlet": first["outlet"]}, [_label(text, line) for line in quotes]))
    return rows


def verdict(label: Quote, answer: Quote | None) -> list[str]:
    """What is counted of a quote, by the rules of `SHARED/measure/names.py`."""
    signs = ["quotes", "open" if label["name"] is None else "named"]
    signs += ["found"] * (answer is not None)
    if answer is None or not answer["name"]:
        return signs
    high = answer["confidence"] == "high"
    if label["name"] is None:
        return signs + ["open_named_high"] * high
    kind = "right" if _agree(answer["name"], label["name"]) else "wrong"
    signs += [kind, *(f"{kind}_high", "named_high") * high]
    if kind == "right" and label["role"]:
        signs += ["role_of"] + ["role"] * bool(answer["role"])
    return signs


def figures(counts: Counter[str]) -> dict[str, float | None]:
    """The shares that `names.py` prints, and of how many quotes they are."""
    shares = {
        share: round(counts[part] / counts[whole], 4) if counts[whole] else None
        for share, (part, whole) in SHARES.items()
    }
    return shares | {"quotes": counts["quotes"]}


def _text(clone: Path, commit: str, path: str) -> str:
    command = ("git", "-C", str(clone), "show", f"{commit}:{path}")
    shown = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.decode()
    return json.loads(shown)[BODY_FIELD] if path.endswith(".json") else FRONT_MATTER.sub("", shown)


def _label(text: str, line: dict[str, str]) -> Quote:
    name, role, words = (
        text[int(line[f"{what}start"]) : int(line[f"{what}end"])] if line[f"{what}start"] else None
        for what in ("speaker_", "office_", "")
    )
    start, end = int(line["start"]), int(line["end"])
    return {"start": start, "end": end, "starts": (words or "")[:60], "name": name, "role": role}


def _agree(given: str, label: str) -> bool:
    """Whether the words of one name stand in the other, or two of them agree."""
    ours, theirs = (set(re.findall(r"\w+", name.lower())) for name in (given, label))
    return ours <= theirs or theirs <= ours or len(ours & theirs) >= 2


if __name__ == "__main__":
    main(sys.argv[1:])
