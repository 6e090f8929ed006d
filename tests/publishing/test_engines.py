"""The tree is not bound to its engine: others build it from the same configuration, without a word
of complaint.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.config import Settings
from briefing.publishing.engine.zensical_run import write_tree
from briefing.publishing.pages.site_config import CONFIG_FILE, SiteOptions
from briefing.publishing.pages.site_context import SiteContext
from briefing.publishing.site_index import build_site_index
from briefing.workflow import site_build
from briefing.workflow.proof.publishable import find_publishable

pytestmark = pytest.mark.slow  # builds the site with other engines
ROOT = Path(__file__).parents[2]
LOOKED_FOR = re.compile(
    "(not_found|absolute_links|unrecognized_links|anchors): ignore"
)  # what is not where it should


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
def test_another_engine_builds_it(engine: str, tmp_path: Path) -> None:
    """MkDocs and ProperDocs with Material build the same tree, every warning an error, dead links
    and anchors too.
    """
    found = find_publishable(Settings(out=str(ROOT / "briefs"), archive=""))
    texts = site_build.list_site_files(
        SiteContext(build_site_index(found.briefs), "en"), SiteOptions()
    )
    write_tree(tmp_path, {**texts, CONFIG_FILE: LOOKED_FOR.sub(r"\1: warn", texts[CONFIG_FILE])})
    command = [
        sys.executable,
        "-m",
        engine,
        "build",
        "--quiet",
        "--strict",
        "--config-file",
        CONFIG_FILE,
    ]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env=_quiet())
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "built" / "briefs" / "2025-01-16" / "index.html").read_text(encoding="utf-8")
    assert '<a id="story-' in page
    assert 'property="og:title"' in page


def _quiet() -> dict[str, str]:
    """Without the engines' notices of each other."""
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
