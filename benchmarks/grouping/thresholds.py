"""How much the figure of stories hangs on the likeness from which articles are one story.

    python -m benchmarks.grouping.thresholds SHARED

Prints mean B-cubed F1 by threshold on ECB+, on 20 parts of it (some whole events, or some
articles), and on the days of the made-up week. The parts are the same each time.
"""

import gzip
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from briefing import profiles
from briefing.cleaning import label_all_as_body
from briefing.grouping import prepare_article
from briefing.grouping.events import clustering
from briefing.model import Article, CleanedArticle
from briefing.sources.formats import record
from tests.madeup import texts, week

THRESHOLDS = (0.16, 0.18, 0.2, 0.225, 0.245, 0.27, 0.3)
EVENTS = (3, 3, 5, 5, 8, 8, 12, 12, 20, 20)
ARTICLES = (12, 20, 30, 40, 60, 80, 120, 160, 200, 280)


@dataclass(frozen=True, slots=True)
class Told:
    """An article and the event that it tells."""

    cleaned: CleanedArticle
    event: str


def main() -> None:
    """Print the table."""
    pair, whole = (
        profiles.load("us-mexico"),
        _ecb(Path(sys.argv[1]) / "data" / "stories_ecb_dev.jsonl.gz"),
    )
    sets = ((whole,), tuple(_parts(whole)), tuple(map(_day, week.DAYS)))
    print("| threshold | ECB+ | parts | days of the week |\n|---|---|---|---|")
    for threshold in THRESHOLDS:
        clustering.LEAST_LIKENESS = threshold
        figures = (mean(b_cubed(day, pair) for day in days) for days in sets)
        print(
            f"| {threshold} | " + " | ".join(f"{figure:.3f}" for figure in figures) + " |",
            flush=True,
        )


def b_cubed(day: Sequence[Told], pair: profiles.Profile) -> float:
    """B-cubed F1 of the stories found among these articles."""
    prepared = [prepare_article(told.cleaned, pair) for told in day]
    story = {
        member: cluster.key
        for cluster in clustering.cluster_articles(prepared, pair)
        for member in cluster.members
    }
    found = Counter((told.event, story[told.cleaned.article.id]) for told in day)
    events, stories = Counter(told.event for told in day), Counter(story.values())
    precision = sum(both * both / stories[key] for (_, key), both in found.items())
    recall = sum(both * both / events[event] for (event, _), both in found.items())
    return 2 * precision * recall / (precision + recall) / len(day)


def _ecb(path: Path) -> list[Told]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [
            Told(label_all_as_body(record.read_record(_given(row))), row["cluster"])
            for row in map(json.loads, lines)
        ]


def _given(row: dict[str, object]) -> dict[str, object]:
    return {name: row[name] for name in ("id", "text", "url", "lang")}


def _parts(whole: Sequence[Told]) -> Iterator[Sequence[Told]]:
    chance = random.Random(7)  # noqa: S311
    events = sorted({told.event for told in whole})
    for count in EVENTS:
        some = set(chance.sample(events, count))
        yield [told for told in whole if told.event in some]
    for count in ARTICLES:
        yield chance.sample(whole, count)


def _day(day: object) -> list[Told]:
    reports = [report for report in texts.news() if report.day == day]
    return [
        Told(
            label_all_as_body(
                Article(
                    id=str(number),
                    text="\n".join(report.paragraphs),
                    title=report.headline,
                    language=report.language,
                    published=report.day,
                )
            ),
            report.event,
        )
        for number, report in enumerate(reports)
    ]


if __name__ == "__main__":
    main()
