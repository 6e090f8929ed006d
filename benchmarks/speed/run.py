"""How fast, from a text to its three sentences, beside sumy, summa and lexrank, in turns on the same unseen texts.

    python benchmarks/speed/run.py [--sentences 30] [--texts 150] [--methods lex-rank …]

Times are of the processor, so that another program on the machine does not count; imports are done before. What a
contender remembers from earlier texts, as ours does words, it may use.
"""

import argparse
import time
from collections import defaultdict

from contenders import SUMY, ours, peers, sumy
from texts import texts

METHODS = tuple(SUMY)
WARM_UP = 1  # texts that are not counted: imports inside functions, first calls


def main() -> None:
    """Print a table: texts a second, and how many times sumy's."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sentences", type=int, default=30)
    parser.add_argument("--texts", type=int, default=150)
    parser.add_argument("--methods", nargs="+", default=METHODS, choices=METHODS)
    options = parser.parse_args()
    for method in options.methods:
        _compare(method, texts(options.sentences, options.texts + WARM_UP))


def _compare(method: str, sample: list[str]) -> None:
    contenders = {"briefing": ours(method), "sumy": sumy(method)}
    if method in ("lex-rank", "text-rank"):
        contenders |= peers()
    seconds: dict[str, float] = defaultdict(float)
    for number, text in enumerate(sample):
        for name, contender in contenders.items():
            began = time.process_time()
            contender(text)
            if number >= WARM_UP:
                seconds[name] += time.process_time() - began
    counted = len(sample) - WARM_UP
    for name, spent in seconds.items():
        print(f"{method:10} {name:18} {counted / spent:9.1f} texts/s {seconds['sumy'] / spent:7.1f} × sumy", flush=True)


if __name__ == "__main__":
    main()
