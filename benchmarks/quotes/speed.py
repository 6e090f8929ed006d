"""Articles a second, ours and a peer's, in turns on one core: the machine's mood is shared by both.

python benchmarks/quotes/speed.py ARTICLES.jsonl PEER_PYTHON [ROUNDS]
"""

import resource
import subprocess
import sys
from pathlib import Path
from statistics import median

HERE = Path(__file__).parent
OURS = (sys.executable, "-m", "briefing", "quotes", "--jsonl", "--no-clean")


def main() -> None:
    """CPU seconds of each command, start-up included and taken off, and how many times faster ours
    is.
    """
    articles, peer = Path(sys.argv[1]).read_bytes(), (sys.argv[2], str(HERE / "peer.py"))
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    count = articles.count(b"\n")
    empty = b'{"id": "0", "text": "Nothing was said."}\n'
    taken = {name: [] for name in ("ours", "peer")}
    for _ in range(rounds):
        for name, command in (("ours", OURS), ("peer", peer)):
            taken[name].append(_seconds(command, articles) - _seconds(command, empty))
    for name, seconds in taken.items():
        print(f"{name}: {count / median(seconds):.1f} articles a second")
    print(f"times: {median(taken['peer']) / median(taken['ours']):.0f}")


def _seconds(command: tuple[str, ...], articles: bytes) -> float:
    """CPU seconds of the command and its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, input=articles, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
