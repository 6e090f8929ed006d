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
from functools import partial
from itertools import accumulate
from pathlib import Path

from briefing.archive.search.search_filter import EVERYTHING, SearchFilter
from briefing.archive.search.search_index import Passage
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
Query = Callable[[], object]


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
    last = archive.brief_days(PAIR)[-1]
    for name, query in (*_list_searches(archive, last), *_list_look_ups(archive, last)):
        query()  # what it reads lies in the system's memory then, as it does for whoever searches
        yield name, statistics.median(_time(query) for _ in range(TIMES))


def _list_searches(archive: Archive, last: date) -> Iterator[tuple[str, Query]]:
    common, second, often = _word(3), _word(5), _word(30)  # in 30, 20, 5 passages of a hundred
    middling, rare, speaker = _word(2_000), _word(90_000), "Ada Quill17"
    month = SearchFilter(first=last - timedelta(days=30), last=last)
    then = SearchFilter(first=FIRST + timedelta(days=30), last=FIRST + timedelta(days=60))
    trade = SearchFilter(topic="trade")
    for name, words, who, only in (
        ("a rare word", [rare], "", EVERYTHING),
        ("a phrase of common words", [f'"{common} {second}"'], "", EVERYTHING),
        ("a phrase of a common word and a rare one", [f'"{common} {middling}"'], "", EVERYTHING),
        ("two common words", [common, second], "", EVERYTHING),
        ("a word in five passages of a hundred", [often], "", EVERYTHING),
        ("the commonest words", [common], "", EVERYTHING),
        ("three words", [middling, _word(300), common], "", EVERYTHING),
        ("a speaker", [], speaker, EVERYTHING),
        ("a speaker and a common word", [common], speaker, EVERYTHING),
        ("a beginning", [f"{middling[:4]}*"], "", EVERYTHING),
        ("a word of the last month", [often], "", month),
        ("a common word of the last month", [common], "", month),
        ("a common word of a month years ago", [common], "", then),
        ("two common words of a month years ago", [common, second], "", then),
        ("a word of a relationship", [often], "", SearchFilter(relationship=PAIR)),
        ("a common word of a topic", [common], "", trade),
        ("what a side said with a common word", [common], "", SearchFilter(side="us")),
        ("a topic's newest", [], "", trade),
    ):
        yield name, partial(archive.search, words, speaker=who, only=only)


def _list_look_ups(archive: Archive, last: date) -> Iterator[tuple[str, Query]]:
    month = (last - timedelta(days=30), last)
    yield "the texts of a month (dossier)", partial(archive.kept_between, PAIR, *month)
    yield "undated texts of a month", partial(archive.undated_between, PAIR, *month)
    address = f"https://paper-7.example/{last}"
    yield "articles of an address", partial(archive.articles_at, address)
    yield "texts of an id", partial(archive.find_texts, f"{last}-7")
    texts = ["0" * 64] * EACH_DAY
    yield "what became of a day's texts", partial(archive.past_outcomes, PAIR, last, texts)


def _time(query: Query) -> float:
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
