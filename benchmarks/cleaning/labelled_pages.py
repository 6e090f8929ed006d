"""Labelled pages: which lines of a page its gold text holds, and the 4-gram F1 that pages are
measured by.
"""

import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from statistics import median_low

from briefing.cleaning import parsed_page
from briefing.cleaning.model.extractor_question import ask_extractor
from briefing.sources.formats import record

GRAM = 4  # words, as in the article extraction benchmark of Zyte
HELD = 0.5  # of a line's 4-grams in the gold text that make it a line of the article
LOOK_BACK = (
    200  # lines of the chain that are tried before a line: lines of one article lie closer together
)
LONGEST_SHORT = 12  # words of a line that counts by its place between lines of the article
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class LabelledPage:
    """One page of a labelled file, with 1 for the lines of its article and 0 for the others."""

    file: str
    site: str
    gold: str
    title: str
    page: parsed_page.PageLines
    labels: tuple[float, ...]
    weight: float = 1.0  # how much it counts where something is learned from it


@dataclass(frozen=True, slots=True)
class _Match:
    """A line that the gold text holds: its number, its place in the gold text, its words."""

    line: int
    place: int
    words: int
    share: float


def read_pages(path: Path, *, weight: float = 1.0) -> Iterator[LabelledPage]:
    """The pages of a gzipped file of JSON lines, each with "text" or "html", "gold" and "url"."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            article = record.read_record(
                {key: row[key] for key in ("id", "text", "html", "url") if key in row}
            )
            page = parsed_page.parse_page(article)
            if article.page_source:
                page = ask_extractor(page)
            if page.lines:
                labels = label_lines([one.text for one in page.lines], row["gold"])
                yield LabelledPage(
                    path.name.split(".")[0],
                    _site(row),
                    row["gold"],
                    row["title"] or "",
                    page,
                    labels,
                    weight,
                )


def shorten_page(labelled: LabelledPage, paragraphs: int) -> LabelledPage:
    """The same page as if its article had only so many paragraphs: agencies and local papers print
    such items.
    """
    page, kept, left = labelled.page, [], paragraphs
    for line, own in zip(page.lines, labelled.labels, strict=True):
        if not own or left > 0:
            kept.append((line, own))
        left -= bool(own) and line.is_paragraph
    text = "".join(("\n\n" if line.after_blank else "\n") + line.text for line, _ in kept)
    shorter = parsed_page.parse_page(replace(page.article, text=text, language=page.language))
    gold = "\n".join(line.text for line, own in kept if own)
    labels = label_lines([line.text for line in shorter.lines], gold)
    return LabelledPage(
        f"{labelled.file}, cut",
        labelled.site,
        gold,
        labelled.title,
        shorter,
        labels,
        labelled.weight,
    )


def label_lines(lines: Sequence[str], gold: str) -> tuple[float, ...]:
    """1 for each line of the article. Of lines that stand twice, the one that keeps the order of
    the gold text.
    """
    words, goal = [_WORD.findall(line) for line in lines], _WORD.findall(gold)
    chain = _chain(_matches(words, goal))
    taken = {match.line for match in chain}
    for before, after in pairwise([None, *chain, None]):
        taken |= _short_lines(words, goal, before, after)
    return tuple(float(number in taken) for number in range(len(lines)))


def token_f1(one: str, other: str) -> float:
    """Token F1 of two short texts."""
    first, second = (Counter(word.lower() for word in _WORD.findall(text)) for text in (one, other))
    return 2 * (first & second).total() / max(1, first.total() + second.total())


def macro_f1(rows: Sequence[tuple[str, str]]) -> tuple[float, float, float]:
    """Macro F1, precision and recall of (gold, found) texts by word 4-grams."""
    precisions, recalls = [], []
    for gold, found in rows:
        one, two = _grams(gold), _grams(found)
        hit = sum((one & two).values())
        precisions.append(hit / two.total())
        recalls.append(hit / one.total())
    precision, recall = sum(precisions) / len(rows), sum(recalls) / len(rows)
    return 2 * precision * recall / ((precision + recall) or 1), precision, recall


def _site(row: dict[str, str]) -> str:
    """The host of a page of the web corpus, which numbers its pages; the outlet that a news page is
    named after.
    """
    host = (row.get("url") or "").partition("//")[2].partition("/")[0].removeprefix("www.")
    return host if host and row["id"].isdigit() else row["id"].split("_")[0]


def _grams(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    return Counter(tuple(words[at : at + GRAM]) for at in range(max(1, len(words) - GRAM + 1)))


def _matches(words: Sequence[list[str]], goal: Sequence[str]) -> list[_Match]:
    places = defaultdict(list)
    for at in range(len(goal) - GRAM + 1):
        places[tuple(goal[at : at + GRAM])].append(at)
    found = []
    for number, own in enumerate(words):
        grams = [tuple(own[at : at + GRAM]) for at in range(len(own) - GRAM + 1)]
        hits = [places[gram][0] - at for at, gram in enumerate(grams) if gram in places]
        if grams and len(hits) >= HELD * len(grams):
            found.append(_Match(number, median_low(hits), len(own), len(hits) / len(grams)))
    return found


def _chain(matches: Sequence[_Match]) -> list[_Match]:
    """The heaviest chain of matches in the order of the gold text (longest increasing subsequence
    by words).
    """
    best: list[tuple[float, int]] = []
    for at, match in enumerate(matches):
        earlier = range(max(0, at - LOOK_BACK), at)
        weight, before = max(
            ((best[one][0], one) for one in earlier if matches[one].place < match.place),
            default=(0.0, -1),
        )
        best.append((weight + match.words * match.share, before))
    at = max(range(len(best)), key=lambda one: best[one][0], default=-1)
    chain = []
    while at >= 0:
        chain.append(matches[at])
        at = best[at][1]
    return chain[::-1]


def _short_lines(
    words: Sequence[list[str]], goal: Sequence[str], before: _Match | None, after: _Match | None
) -> set[int]:
    """The short lines between two lines of the article whose words stand, in order, between those
    two in the gold.
    """
    low = before.place + before.words - GRAM + 1 if before else 0
    high = after.place + GRAM - 1 if after else len(goal)
    first = before.line + 1 if before else max(0, (after.line if after else 0) - LONGEST_SHORT)
    last = after.line if after else min(len(words), first + LONGEST_SHORT * 3)
    rest, taken = f" {' '.join(goal[max(0, low) : high])} ", set()
    for number in range(first, last):
        own = f" {' '.join(words[number])} "
        at = rest.find(own) if 0 < len(words[number]) <= LONGEST_SHORT else -1
        if at >= 0:
            taken.add(number)
            rest = rest[at + len(own) - 1 :]
    return taken
