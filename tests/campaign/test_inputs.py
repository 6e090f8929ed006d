"""Mutated inputs of every format: no traceback, no good article lost, no second wasted."""

from datetime import date
from pathlib import Path
from time import process_time

import pytest

from briefing.config import Settings
from briefing.model import Problem, Reason
from briefing.workflow.day import daily_build
from tests.campaign import SEED, length
from tests.campaign.inputs import SAMPLES, make_inputs

pytestmark = pytest.mark.slow  # builds briefs of many broken inputs
DAY = date(2025, 1, 16)
GOOD = ("02-el-correo-del-valle.txt", "03-alta-plains-herald.json")
SHORT, AT_ONCE = 96, 24  # inputs; and those of one build
# Seconds of the processor for an input of at most 1 MB, beside what a build costs; and for each
# megabyte beyond: a line of a page repeated 200 times over makes 15 MB, which take 84 s.
MOST_SECONDS, FURTHER_MEGABYTE = 2.0 * AT_ONCE, 8.0


def test_no_mutated_input_ends_a_build_or_costs_a_good_article(tmp_path: Path) -> None:
    """Each build of 24 mutated inputs and two good articles makes a brief that reads the two."""
    faults, tried = [], list(make_inputs(length(SHORT), SEED))
    for start in range(0, len(tried), AT_ONCE):
        inbox = tmp_path / f"inbox{start}"
        inbox.mkdir()
        size = sum(len(content) for _, content in tried[start : start + AT_ONCE])
        for n, (suffix, content) in enumerate(tried[start : start + AT_ONCE]):
            (inbox / f"m{n:02}{suffix}").write_bytes(content)
        good = [str(SAMPLES / name) for name in GOOD]
        settings = Settings(sources=(str(inbox), *good), out=str(tmp_path / "out"), archive="")
        began = process_time()
        try:
            result = daily_build.run_build(settings, DAY)
        except Exception as error:  # the subject: nothing at all may come through
            faults.append(f"{inbox}: {type(error).__name__}: {error}")
            continue
        # One whose text a mutated input has as well is told once, and the other is named.
        known = {entry.article_id for entry in result.brief.ledger}
        known |= {problem.where for problem in result.unread if _is_duplicate(problem)}
        if not set(GOOD) <= known:
            faults.append(f"{inbox}: a good article is not in the ledger")
        if process_time() - began > MOST_SECONDS + FURTHER_MEGABYTE * size / 1_000_000:
            faults.append(f"{inbox}: {process_time() - began:.1f} s")
    assert not faults, "\n".join(faults)


def _is_duplicate(problem: Problem) -> bool:
    return isinstance(problem.what, Reason) and problem.what.code == "duplicate"
