"""A run that is killed loses nothing that was stored, and nothing is stored twice."""

import os
from pathlib import Path

import pytest

from briefing.collecting.network.urls import make_identity
from tests.collecting.killing import cleared, faults, killed_at, steps_of_writing
from tests.collecting.running import feed, run
from tests.collecting.server import site
from tests.crashing import ended, in_child, points

pytestmark = pytest.mark.slow  # runs again and again, to kill each
POINTS = int(os.environ.get("KILL_POINTS", "10"))  # the benchmark's hundred take minutes


def test_kill_at_points_all_over_the_writing(tmp_path: Path) -> None:
    """No torn file, no lost state, no page twice, and the next run needs no help."""
    with site() as served:
        sources = [feed(served, 4, f"/feed{n}", start=10 * n) for n in range(2)]
        expected = {
            make_identity(served.url(f"/a/{10 * n + m}")) for n in range(2) for m in range(4)
        }
        run(cleared(tmp_path / "first"), sources)  # imports what later runs find imported
        steps = steps_of_writing(cleared(tmp_path / "whole"), sources)
        killed = 0
        for step in points(7, POINTS, steps):
            folder = cleared(tmp_path / "killed")
            killed += killed_at(folder, sources, step)  # the last steps are not always reached
            assert list(faults(folder, sources, expected)) == [], (
                f"killed at step {step} of {steps}"
            )
        assert killed >= 0.8 * POINTS


def test_two_runs_that_begin_together(tmp_path: Path) -> None:
    """One collects, the other says to try again (75) or finds nothing new; no page is stored
    twice."""
    from briefing.errors import TryAgain

    with site() as served:
        source = feed(served, 6)

        def work() -> None:
            try:
                run(tmp_path, [source])
            except TryAgain as error:
                raise SystemExit(error.exit_status) from error

        children = [in_child(work) for _ in range(2)]
        statuses = [ended(child) for child in children]
        assert set(statuses) <= {0, 75}
        assert 0 in statuses
        expected = {make_identity(served.url(f"/a/{n}")) for n in range(6)}
        assert list(faults(tmp_path, [source], expected)) == []
