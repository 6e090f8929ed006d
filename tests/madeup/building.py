"""The made-up week, built: a brief for each day, and the summary that a person reads.

`python -m tests.madeup.building > tests/golden/week.txt` writes the summary anew; read the
difference before a commit.
"""

import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from briefing.config import Settings
from briefing.model import Brief
from briefing.workflow.day import daily_build
from tests.madeup import week


def built(folder: Path, days: Sequence[date] = week.DAYS) -> dict[date, Brief]:
    """The briefs of days, built one after the other with an archive."""
    for day in days:
        week.write(
            [article.printing for article in week.articles(day)], folder / "inbox" / day.isoformat()
        )
    return {day: daily_build.run_build(settings(folder, day), day).brief for day in days}


def settings(folder: Path, day: date) -> Settings:
    """How a day of the week is built."""
    inbox = folder / "inbox" / day.isoformat()
    return Settings(
        sources=(str(inbox),), out=str(folder / "briefs"), archive=str(folder / ".briefing")
    )


def summary(briefs: Mapping[date, Brief]) -> Iterator[str]:
    """A line a day and, under it, a line a story: status, independent outlets, headline."""
    for day, brief in briefs.items():
        counts = brief.counts
        yield f"{day:%a} {day}: {counts.read} read, {counts.kept} kept, {counts.copies} copies, {counts.left_out} out"
        for story in brief.stories:
            since = f" {story.first_seen:%a}" if story.first_seen and story.status != "new" else ""
            kind = "opinion" if story.kind == "opinion" else story.status
            yield f"  {kind + since:12} {story.independent}  {story.headline or '(no headline)'}"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as here:
        sys.stdout.write("\n".join(summary(built(Path(here)))) + "\n")
