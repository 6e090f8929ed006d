"""No input of a megabyte makes a build take more than 300 MB."""

import subprocess
import sys
from pathlib import Path

import pytest

from briefing.sources import read
from briefing.sources.field_limits import MOST_LINES
from briefing.sources.pages.extractor_vote import MOST_ELEMENTS
from tests.campaign.projects import ROOT

pytestmark = pytest.mark.slow  # builds of a megabyte
MOST_MEGABYTES = 300
_HEAD = "Mexico and the United States agree on tariffs\n\n"
_PAGE = "<html><title>Mexico and the United States agree</title><body>"
# What took 340 to 390 MB, and the most that is read still.
HEAVY = {
    "lines.txt": _HEAD + "a\n" * 490_000,
    "pre.html": f"{_PAGE}<pre>" + "a\n" * 490_000,
    "breaks.html": _PAGE + "a<br>" * 200_000,
    "most.txt": _HEAD + "a\n" * (MOST_LINES - 2),
    "most.html": _PAGE + "a<br>" * (MOST_ELEMENTS - 9),
}
_BUILD = """
import re, sys
from datetime import date
from pathlib import Path
from briefing.config import Settings
from briefing.errors import NothingRead
from briefing.workflow.day import daily_build
settings = Settings(sources=(sys.argv[1],), out=sys.argv[2], archive="")
try:
    daily_build.run_build(settings, date(2025, 1, 16))
except NothingRead as error:
    print(error, file=sys.stderr)
print(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux’s")
@pytest.mark.parametrize("name", HEAVY)
def test_a_megabyte_takes_no_more_than_300(name: str, tmp_path: Path) -> None:
    """The most that the process ever had, imports and all; not ru_maxrss, which begins with what
    the process that started it had.
    """
    (tmp_path / name).write_text(HEAVY[name], encoding="utf-8")
    words = [sys.executable, "-c", _BUILD, str(tmp_path / name), str(tmp_path / "out")]
    done = subprocess.run(words, capture_output=True, text=True, check=True, cwd=ROOT)
    assert int(done.stdout) / 1024 < MOST_MEGABYTES
    refused = name in ("lines.txt", "pre.html")
    assert ("has more than 100,000 lines" in done.stderr) == refused


def test_a_good_article_beside_it_is_read(tmp_path: Path) -> None:
    """What has too many lines is a problem of its own, and costs no other."""
    for name in ("lines.txt", "pre.html"):
        (tmp_path / name).write_text(HEAVY[name], encoding="utf-8")
    (tmp_path / "good.txt").write_text(_HEAD + "They met in Laredo.", encoding="utf-8")
    reading = read([str(tmp_path)])
    assert [article.id for article in reading.articles] == ["good.txt"]
    codes = [getattr(problem.what, "code", "") for problem in reading.problems]
    assert codes == ["too_many_lines", "too_many_lines"]
