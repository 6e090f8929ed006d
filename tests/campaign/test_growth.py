"""Hostile shapes: from file to page a build takes time in proportion to the text."""

from datetime import date
from pathlib import Path

import pytest

from briefing import rendering, sources
from briefing.config import Settings
from briefing.workflow.brief.build_brief import build_brief
from tests.campaign import SEED, length
from tests.campaign.shapes import list_shapes, make_text
from tests.growth import assert_linear

pytestmark = pytest.mark.slow  # large texts
SHORT = 5  # shapes of the short form, others for each seed
SIZE = 60_000  # characters of the larger text
HEADS = {
    ".eml": "From: a@x.example\nSubject: Mexico\nContent-Type: text/plain\n\n",
    ".html": "<html><title>Mexico and the United States</title><body>",
}


def _chosen() -> list[tuple[str, str, str]]:
    shapes = list_shapes()
    step = max(1, len(shapes) // min(length(SHORT), len(shapes)))
    return shapes[SEED % step :: step]


@pytest.mark.parametrize("shape", _chosen(), ids=lambda shape: shape[0])
def test_a_build_is_linear_in_a_hostile_text(shape: tuple[str, str, str], tmp_path: Path) -> None:
    """Twice as long a text takes at most 2.3 times as long to read, tell and render."""
    _, suffix, piece = shape

    def run(size: int) -> object:
        path = tmp_path / f"a{suffix}"
        path.write_text(HEADS.get(suffix, "") + make_text(piece, size), encoding="utf-8")
        read = sources.read([str(path)])
        made = build_brief(read.articles, Settings(archive=""), date(2025, 1, 16))
        return rendering.render_html(made.brief)

    assert_linear(run, SIZE)
