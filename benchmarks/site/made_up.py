"""Made-up briefs of many days, from the samples' day: `python made_up.py FOLDER DAYS`."""

import hashlib
import random
import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from briefing.composing.brief_json import brief_from_json, brief_to_json
from briefing.model import Brief, Citation, PrintedQuote, Story

ROOT = Path(__file__).parent.parent.parent
FIRST = date(2025, 1, 16)
GOES_ON = 0.2  # of the stories are told again the next day
GIVEN = (
    "Alba",
    "Bruno",
    "Celia",
    "Darío",
    "Edith",
    "Fermín",
    "Gala",
    "Hugo",
    "Inés",
    "Joel",
    "Lía",
    "Mateo",
)
FAMILY = (
    "Arroyo",
    "Benavides",
    "Cantú",
    "Dunmore",
    "Escalante",
    "Farrow",
    "Góngora",
    "Hollis",
    "Íñiguez",
    "Jurado",
)


def briefs(days: int) -> list[Brief]:
    """The sample day's brief, again and again: other stories of it, other people, other topics.

    The same each time.
    """
    chance = random.Random(1)  # noqa: S311 - for variety, not for secrets
    sample = brief_from_json((ROOT / "briefs" / f"{FIRST}.json").read_text(encoding="utf-8"))
    return [_brief(sample, FIRST + timedelta(days=n), chance) for n in range(days)]


def _brief(sample: Brief, day: date, chance: random.Random) -> Brief:
    sources = tuple(_source(citation, day) for citation in sample.citations)
    stories = chance.sample(sample.stories, chance.randint(3, len(sample.stories)))
    told = tuple(_story(story, sample, day, chance) for story in stories)
    return replace(
        sample,
        day=day,
        citations=sources,
        stories=told,
        voices=tuple(_quoted(quotation, chance) for quotation in sample.voices),
        counts=replace(sample.counts, stories=len(told)),
        window=replace(sample.window, end=day),
    )


def _source(citation: Citation, day: date) -> Citation:
    sha = hashlib.sha256(f"{day} {citation.text_sha256}".encode()).hexdigest()
    return replace(citation, text_sha256=sha, published=citation.published and day)


def _story(story: Story, sample: Brief, day: date, chance: random.Random) -> Story:
    topic = chance.choice([key for key, _ in sample.topics])
    since = day - timedelta(days=1) if chance.random() < GOES_ON else day
    return replace(
        story,
        key=hashlib.sha256(f"{since} {story.key}".encode()).hexdigest()[:12],
        topic=topic,
        topics=(topic,),
        status="new" if since == day else "ongoing",
        first_seen=since,
        quotes=tuple(_quoted(quotation, chance) for quotation in story.quotes),
    )


def _quoted(quotation: PrintedQuote, chance: random.Random) -> PrintedQuote:
    return replace(quotation, speaker=f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}")


def write(folder: Path, days: int) -> None:
    """Write the briefs' JSON into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for brief in briefs(days):
        (folder / f"{brief.day}.json").write_text(brief_to_json(brief), encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
