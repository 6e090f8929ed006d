r"""How fast a text becomes its three sentences, beside sumy, summa and lexrank.

All take turns on the same unseen texts.

    OPENBLAS_NUM_THREADS=1 python benchmarks/speed/run.py \
        [--sentences 30] [--texts 300] [--methods lex-rank …]

Times are of the processor, so that another program on the machine does not count; imports are done
before. What a contender remembers from earlier texts, as ours does words, it may use.
"""

import argparse
import time

from contenders import SUMY, ours, peers, sumy
from texts import texts

from briefing.text.words import shared_vocabulary

METHODS = ("brief", *SUMY)  # the default has no counterpart
# Texts of each contender in turn: fair to all whatever else the machine does, and no cold start for
# each.
TURN = 25


def main() -> None:
    """Print a table: texts a second, and how many times sumy's."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sentences", type=int, default=30)
    parser.add_argument("--texts", type=int, default=300)
    parser.add_argument("--methods", nargs="+", default=METHODS, choices=METHODS)
    options = parser.parse_args()
    for method in options.methods:
        _compare(method, texts(options.sentences, options.texts + 1))


def _compare(method: str, sample: list[str]) -> None:
    shared_vocabulary.cache_clear()  # no words remembered from the method before
    contenders = {"briefing": ours(method)}
    if method in SUMY:
        contenders["sumy"] = sumy(method)
    if method in ("lex-rank", "text-rank"):
        contenders |= peers()
    seconds = dict.fromkeys(contenders, 0.0)
    for contender in contenders.values():
        contender(sample[0])
    counted = sample[1:]
    for start in range(0, len(counted), TURN):
        for name, contender in contenders.items():
            began = time.process_time()
            for text in counted[start : start + TURN]:
                contender(text)
            seconds[name] += time.process_time() - began
    for name, spent in seconds.items():
        times = f"{seconds['sumy'] / spent:7.1f} × sumy" if "sumy" in seconds else ""
        print(f"{method:10} {name:18} {len(counted) / spent:9.1f} texts/s {times}")


if __name__ == "__main__":
    main()
