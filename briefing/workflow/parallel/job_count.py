"""How many processes a run of so many articles is worth."""

import os

# What processes are forked from starts in about a second, in which one core examines 150 to 200
# articles; with fewer than this the run would end later than with one process.
FEWEST_ARTICLES = 400
ARTICLES_A_PROCESS = 100


def choose_jobs(wanted: int | None, articles: int) -> int:
    """The processes to use: as many as wanted, else all cores from a few hundred articles on.

    Never more than there are articles; 1 means that none is started.
    """
    if wanted is not None:
        return max(1, min(wanted, articles))
    if articles < FEWEST_ARTICLES:
        return 1
    return max(1, min(count_cores(), articles // ARTICLES_A_PROCESS))


def count_cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):  # Linux
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
