"""How an archive grows and how soon it answers, with so many made-up passages.

    python -m benchmarks.scale.archive 300000 FOLDER

Each article has ten passages of 18 words, drawn like words of a language (Zipf's law, 1/rank, from
150,000 words); one in five is a quote of one of 2,000 speakers. JSON lines: the CPU seconds of
recording a day when so many articles are there, then of each kind of query, the median of nine.
"""

import argparse
import json
import random
import sqlite3
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

from briefing.archive.search_filter import SearchFilter
from briefing.archive.search_index import Passage
from briefing.archive.store import ARCHIVE_FILE, Archive, ArchivedRun, open_unlocked
from briefing.model import Article, Block, CleanedArticle, LedgerEntry, Span
from briefing.text.hashing import hash_text

FIRST = date(2011, 1, 3)
PAIR = "us-mexico"
EACH_DAY = 100
PASSAGES, WORDS = 10, 18
VOCABULARY, SPEAKERS = 150_000, 2_000
SYLLABLES = [a + b for a in "bcdfglmnprstvz" for b in "aeiou"]
TIMES = 9


def main() -> None:
    """Fill the archive as far as it is not, then ask it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("articles", type=int)
    parser.add_argument("folder", type=Path)
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    path = asked.folder / ARCHIVE_FILE
    with open_unlocked(path) as archive:
        fill(archive, asked.articles)
    with open_unlocked(path) as archive:
        for name, seconds in ask(archive):
            say({"query": name, "seconds": round(seconds, 4)})
    size = path.stat().st_size
    say({"megabytes": size // 1_000_000, "bytes_an_article": size // asked.articles})
    for table, pages in list_sizes(path):
        say({"table": table, "megabytes": pages // 1_000_000})


def say(values: dict[str, object]) -> None:
    """A JSON line."""
    sys.stdout.write(json.dumps(values) + "\n")
    sys.stdout.flush()


def fill(archive: Archive, articles: int) -> None:
    """Days of articles until there are so many."""
    words = [_word(number) for number in range(VOCABULARY)]
    weights = [*accumulate(1 / (rank + 1) for rank in range(VOCABULARY))]
    there = len(archive.brief_days(PAIR))
    for number in range(articles // EACH_DAY):
        if number < there:
            continue
        chance = random.Random(number)  # noqa: S311  no secret
        run = make_day(FIRST + timedelta(days=number), words, weights, chance)
        begun = time.process_time()
        archive.record(run)
        if number % 250 == 0:
            say({"articles": number * EACH_DAY, "record": round(time.process_time() - begun, 4)})


def make_day(
    day: date, words: list[str], weights: list[float], chance: random.Random
) -> ArchivedRun:
    """What a build of one day leaves."""
    articles, passages, cleaned = [], [], []
    for number in range(EACH_DAY):
        sentences = [
            " ".join(chance.choices(words, cum_weights=weights, k=WORDS)).capitalize() + "."
            for _ in range(PASSAGES)
        ]
        text = "\n".join(sentences)
        sha = hash_text(text)
        article = Article(
            id=f"{day}-{number}", text=text, title=sentences[0][:60], language="en",
            origin=f"/in/{day}.jsonl#{number}", published=day, published_basis="given",
            url=f"https://paper-{number}.example/{day}", outlet=f"Paper {number}",
        )  # fmt: skip
        articles.append((sha, article))
        blocks = (Block(span=Span(0, len(text)), kind="body", keep=True, reason="made up"),)
        cleaned.append((sha, CleanedArticle(article=article, blocks=blocks)))
        start = 0
        for place, sentence in enumerate(sentences):
            span = Span(start, start + len(sentence))
            speaker = f"Ada Quill{chance.randrange(SPEAKERS)}" if place % 5 == 0 else ""
            side = "us" if speaker else None
            passages.append(
                Passage(text=sentence, speaker=speaker, sha256=sha, span=span, side=side)
            )
            start = span.end + 1
    entries = [
        (sha, LedgerEntry(article_id=a.id, origin=a.origin, outcome="kept", reason="about both"))
        for sha, a in articles
    ]
    topics = {sha: ("trade",) for sha, _ in articles[::3]}
    return ArchivedRun(
        relationship=PAIR, day=day, brief="{}", articles=articles, ledger=entries,
        passages=passages, cleaned=cleaned, topics=topics,
    )  # fmt: skip


def ask(archive: Archive) -> Iterator[tuple[str, float]]:
    """The median CPU seconds of each kind of query."""
    common, second, often = _word(3), _word(5), _word(30)  # in 30, 20, 5 passages of a hundred
    middling, rare = _word(2_000), _word(90_000)
    last = archive.brief_days(PAIR)[-1]
    month = SearchFilter(first=last - timedelta(days=30), last=last)
    then = SearchFilter(first=FIRST + timedelta(days=30), last=FIRST + timedelta(days=60))
    whole, trade, ours = (
        SearchFilter(relationship=PAIR), SearchFilter(topic="trade"), SearchFilter(side="us"),
    )  # fmt: skip
    queries: dict[str, Callable[[], object]] = {
        "a rare word": lambda: archive.search([rare]),
        "a phrase of common words": lambda: archive.search([f'"{common} {second}"']),
        "a phrase of a common word and a rare one": lambda: archive.search(
            [f'"{common} {middling}"']
        ),
        "two common words": lambda: archive.search([common, second]),
        "a word in five passages of a hundred": lambda: archive.search([often]),
        "the commonest words": lambda: archive.search([common]),
        "three words": lambda: archive.search([middling, _word(300), common]),
        "a speaker": lambda: archive.search([], speaker="Ada Quill17"),
        "a speaker and a common word": lambda: archive.search([common], speaker="Ada Quill17"),
        "a beginning": lambda: archive.search([f"{middling[:4]}*"]),
        "a word of the last month": lambda: archive.search([often], only=month),
        "a common word of the last month": lambda: archive.search([common], only=month),
        "a common word of a month years ago": lambda: archive.search([common], only=then),
        "two common words of a month years ago": lambda: archive.search(
            [common, second], only=then
        ),
        "a word of a relationship": lambda: archive.search([often], only=whole),
        "a common word of a topic": lambda: archive.search([common], only=trade),
        "what a side said with a common word": lambda: archive.search([common], only=ours),
        "a topic's newest": lambda: archive.search([], only=SearchFilter(topic="trade")),
        "the texts of a month (dossier)": lambda: archive.kept_between(PAIR, *_days(month)),
        "undated texts of a month": lambda: archive.undated_between(PAIR, *_days(month)),
        "articles of an address": lambda: archive.articles_at(f"https://paper-7.example/{last}"),
        "texts of an id": lambda: archive.find_texts(f"{last}-7"),
        "what became of a day's texts": lambda: archive.past_outcomes(PAIR, last, ["0" * 64] * 100),
    }
    for name, query in queries.items():
        query()  # what it reads lies in the system's memory then, as it does for whoever searches
        yield name, statistics.median(_time(query) for _ in range(TIMES))


def _days(only: SearchFilter) -> tuple[date, date]:
    return only.first or FIRST, only.last or FIRST


def _time(query: Callable[[], object]) -> float:
    begun = time.process_time()
    query()
    return time.process_time() - begun


def _word(number: int) -> str:
    """A word of its own for each number, the first ones short."""
    word = ""
    number += 1
    while number:
        number, digit = divmod(number - 1, len(SYLLABLES))
        word += SYLLABLES[digit]
    return word + "n"


def list_sizes(path: Path) -> list[tuple[str, int]]:
    """The bytes of each table and index, if this SQLite can tell."""
    with suppress(sqlite3.Error), sqlite3.connect(path) as db:
        return [
            (str(name), int(size))
            for name, size in db.execute(
                "SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC"
            )
        ]
    return []


if __name__ == "__main__":
    main()
