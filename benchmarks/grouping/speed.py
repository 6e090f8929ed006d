"""How long copies, stories and relevance take, and how much memory, on made-up articles.

    python benchmarks/grouping/speed.py 1000 5000 20000

Prints one JSON line a size. Words follow Zipf's law; one article in five is an edited, shortened
copy of an earlier one, and one story has 150 copies.
"""

import json
import random
import resource
import subprocess
import sys
import time
from itertools import accumulate, pairwise

from briefing.cleaning import label_all_as_body
from briefing.model import Article, CleanedArticle

WORDS = 400  # of an article
VOCABULARY = 40_000
SIDES = ("Mexico", "United States", "Texas", "Tijuana", "tariff", "water", "border")
FAMOUS = 150  # copies of one story


def main() -> None:
    """Measure each size named, in a process of its own, so that memory is that of this size."""
    for size in map(int, sys.argv[1:]):
        if len(sys.argv) == 2:
            print(json.dumps(measure(size)))
        else:
            subprocess.run([sys.executable, __file__, str(size)], check=True)


def measure(size: int) -> dict[str, float]:
    """CPU seconds of copies, of stories with copies, and of relevance; peak memory in megabytes."""
    from briefing import profiles
    from briefing.grouping import cluster_articles, prepare_article, score_relevance
    from briefing.grouping.copies import canonical

    pair, day = profiles.load("us-mexico"), articles(size)
    marks = [time.process_time()]
    prepared = [prepare_article(one, pair) for one in day]
    canonical.choose_canonical(prepared)
    marks.append(time.process_time())
    groups = cluster_articles(prepared, pair)
    marks.append(time.process_time())
    relevant = sum(score_relevance(one, pair).relevant for one in prepared)
    marks.append(time.process_time())
    copies, stories, judged = (round(end - start, 2) for start, end in pairwise(marks))
    return {
        "articles": size,
        "copies_seconds": copies,
        "copies_and_stories_seconds": stories,
        "relevance_seconds": judged,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "stories": len(groups),
        "largest": max(len(one.members) for one in groups),
        "relevant": relevant,
    }


def articles(size: int) -> list[CleanedArticle]:
    """Made-up articles, the same for the same size."""
    chance = random.Random(size)  # noqa: S311 (made-up articles are no secret)
    vocabulary = [f"{chance.choice('bcdfglmnprst')}{number:x}o" for number in range(VOCABULARY)]
    rank = list(accumulate(1 / (place + 10) for place in range(VOCABULARY)))
    texts: list[list[str]] = []
    for number in range(size):
        fate = chance.random()
        if texts and (number < FAMOUS or fate < 0.2):
            texts.append(_edited(texts[0] if number < FAMOUS else chance.choice(texts), chance))
        else:
            names = [word.capitalize() for word in chance.choices(vocabulary[1000:], k=8)]
            event = [*names, *map(str, chance.choices(range(10, 9999), k=4)), *SIDES]
            words = chance.choices(vocabulary, cum_weights=rank, k=WORDS)
            texts.append(
                [chance.choice(event) if chance.random() < 0.1 else word for word in words]
            )
    return [
        label_all_as_body(Article(id=str(place), text=" ".join(words), language="en"))
        for place, words in enumerate(texts)
    ]


def _edited(words: list[str], chance: random.Random) -> list[str]:
    kept = words[: chance.randrange(len(words) // 2, len(words) + 1)]
    return [word if chance.random() > 0.05 else word[::-1] for word in kept]


if __name__ == "__main__":
    main()
