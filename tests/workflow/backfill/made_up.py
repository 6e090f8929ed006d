"""A few days of made-up articles, a folder a day."""

import json
from datetime import date, timedelta
from pathlib import Path

from briefing.config import Settings
from briefing.workflow.backfill.backfill_order import BackfillOrder
from briefing.workflow.backfill.engine_choice import EngineChoice
from briefing.workflow.backfill.examine_shard import ExamineOrder
from briefing.workflow.backfill.program_digest import digest_program
from tests.madeup import many

FIRST = date(2024, 3, 4)
DAYS = 3
LAST = FIRST + timedelta(days=DAYS - 1)


def write_days(folder: Path, each: int = 6) -> Path:
    """So many articles for each day, the first two of a day also on the next; a broken line."""
    before: list[str] = []
    for number in range(DAYS):
        day = FIRST + timedelta(days=number)
        lines = [
            json.dumps(
                {
                    "title": printing.report.headline,
                    "text": "\n\n".join((*printing.report.paragraphs, f"Door {number} is shut.")),
                    "published": day.isoformat(),
                    "outlet": printing.outlet.name,
                }
            )
            for printing in many.articles(each, day)
        ]
        here = folder / day.isoformat()
        here.mkdir(parents=True)
        text = "\n".join([*before, *lines, "no JSON"]) + "\n"
        (here / "all.jsonl").write_text(text, encoding="utf-8")
        (here / "note.txt").write_text(f"Note {number}\n\nNothing was said that day.\n", "utf-8")
        before = lines[:2]
    return folder


def settings_in(folder: Path) -> Settings:
    """A project in a folder."""
    return Settings(out=str(folder / "briefs"), archive=str(folder / ".briefing"))


def order_for(inputs: Path, **more: object) -> BackfillOrder:
    """All days of these inputs, in one process beside ours."""
    asked: dict[str, object] = {
        "inputs": (str(inputs),), "first": FIRST, "last": LAST, "engine": EngineChoice(jobs=1),
    }  # fmt: skip
    return BackfillOrder(**{**asked, **more})  # type: ignore[arg-type]


def examine_order(folder: Path, profiles: tuple[str, ...] = ("us-mexico",)) -> ExamineOrder:
    """What workers go by."""
    return ExamineOrder(
        folder=str(folder),
        program=digest_program(),
        profiles=profiles,
        zone="UTC",
        language="en",
        max_bytes=1_000_000,
    )


def keep_quiet(_line: str) -> None:
    """Say nothing of how far a run is: nobody watches."""


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
