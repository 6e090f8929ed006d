"""Made-up articles over many days, a folder a day: the same for the same seed.

python -m benchmarks.scale.made_up 20000 40 FOLDER --seed 7
"""

import argparse
import json
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from tests.madeup import many
from tests.madeup.pages import Printing

FIRST = date(2023, 1, 2)
# Of what a wide delivery brings, most is about something else; a pair has some 30 articles a day.
ABOUT_SHARE = 0.15
# Printed again a day or two later, as agencies' reports are.
LATE_SHARE = 0.05


def write(articles: int, days: int, folder: Path, seed: int, apart: int = 1) -> int:
    """Write so many articles into so many days' folders, as JSON lines; how many were written.

    The days follow one another, or lie so many days `apart`.
    """
    chance = random.Random(seed)  # noqa: S311  no secret
    each, rest = divmod(articles, days)
    written = 0
    late: list[dict[str, str]] = []
    for number in range(days):
        day = FIRST + timedelta(days=number * apart)
        records = [*late, *_records(day, each + (number < rest), number, chance)]
        late = [one for one in records if chance.random() < LATE_SHARE]
        here = folder / day.isoformat()
        here.mkdir(parents=True, exist_ok=True)
        lines = (json.dumps(one, ensure_ascii=False, sort_keys=True) + "\n" for one in records)
        (here / "articles.jsonl").write_text("".join(lines), encoding="utf-8")
        written += len(records)
    return written


def _records(day: date, count: int, number: int, chance: random.Random) -> Iterator[dict[str, str]]:
    """The articles of one day; those that are not about the pair have its names taken out."""
    for place, printing in enumerate(many.articles(count, day)):
        text = "\n\n".join(printing.report.paragraphs)
        title = printing.report.headline
        if chance.random() > ABOUT_SHARE:
            text, title = _elsewhere(text), _elsewhere(title)
        yield {
            "id": f"{day}-{place:05}",
            "title": f"{title} ({number}.{place})" if place % 7 == 0 else title,
            "text": f"{text}\n\n{_own_line(number, place, chance)}",
            "published": day.isoformat(),
            "outlet": _outlet(printing),
            "url": f"https://{_outlet(printing).lower().replace(' ', '-')}.example/{day}/{place}",
        }


def _elsewhere(text: str) -> str:
    for word, other in (
        ("Mexico", "Borduria"), ("México", "Borduria"), ("Mexican", "Bordurian"),
        ("mexican", "bordurian"), ("United States", "Syldavia"), ("Estados Unidos", "Syldavia"),
        ("U.S.", "Syldavian"), ("EE. UU.", "Syldavia"), ("American", "Syldavian"),
    ):  # fmt: skip
        text = text.replace(word, other)
    return text


def _own_line(number: int, place: int, chance: random.Random) -> str:
    """A sentence that no other article has, so that texts are no copies by accident."""
    figure = chance.randrange(1000, 999_999)
    return f"Office {number}.{place} counted {figure:,} crates at the depot that morning."


def _outlet(printing: Printing) -> str:
    return printing.outlet.name


def main() -> None:
    """Write them, from the command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("articles", type=int)
    parser.add_argument("days", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    print(write(asked.articles, asked.days, asked.folder, asked.seed))


if __name__ == "__main__":
    main()
