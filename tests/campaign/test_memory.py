"""No input of a megabyte, and none with the longest text that is read, takes more than 300 MB."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.sources import read
from briefing.sources.field_limits import MOST_CHARACTERS, MOST_LINES
from briefing.sources.pages.extractor_vote import MOST_ELEMENTS
from tests.campaign.projects import ROOT

pytestmark = pytest.mark.slow  # builds of a megabyte
MOST_MEGABYTES = 300
_HEAD = "Mexico and the United States agree on tariffs\n\n"
_PAGE = "<html><title>Mexico and the United States agree</title><body>"
_TOLD = "The United States and Mexico agreed on a tariff on Tuesday. "
_LONG = _TOLD * (MOST_CHARACTERS // len(_TOLD) - 2)
# What took 340 to 460 MB, and the most that is read still.
HEAVY = {
    "lines.txt": _HEAD + "a\n" * 490_000,
    "pre.html": f"{_PAGE}<pre>" + "a\n" * 490_000,
    "breaks.html": _PAGE + "a<br>" * 200_000,
    "most.txt": _HEAD + "a\n" * (MOST_LINES - 2),
    "most.html": _PAGE + "a<br>" * (MOST_ELEMENTS - 9),
    "line.txt": _HEAD + _TOLD * 175_000,
    "line.html": f"{_PAGE}<p>{_TOLD * 175_000}",
    "longest.txt": _HEAD + _LONG,
    "longest.html": f"{_PAGE}<p>{_LONG}",
    "longest.json": json.dumps({"title": "Mexico", "text": _LONG}),
    "widest.html": f"{_PAGE}<p>" + "漢字 " * (MOST_CHARACTERS // 3),
}
# The bound that an input is refused by, the others are read.
REFUSED = {
    "lines.txt": "100,000 lines", "pre.html": "100,000 lines",
    "line.txt": "3,000,000 characters", "line.html": "3,000,000 characters",
}  # fmt: skip
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
def test_a_build_takes_no_more_than_300(name: str, tmp_path: Path) -> None:
    """The most that the process ever had, imports and all; not ru_maxrss, which begins with what
    the process that started it had.
    """
    (tmp_path / name).write_text(HEAVY[name], encoding="utf-8")
    words = [sys.executable, "-c", _BUILD, str(tmp_path / name), str(tmp_path / "out")]
    done = subprocess.run(words, capture_output=True, text=True, check=True, cwd=ROOT)
    assert int(done.stdout) / 1024 < MOST_MEGABYTES
    bound = REFUSED.get(name)
    assert bound in done.stderr if bound else "has more than" not in done.stderr


def test_a_good_article_beside_it_is_read(tmp_path: Path) -> None:
    """What is too large for one article is a problem of its own, and costs no other."""
    for name in REFUSED:
        (tmp_path / name).write_text(HEAVY[name], encoding="utf-8")
    (tmp_path / "good.txt").write_text(_HEAD + "They met in Laredo.", encoding="utf-8")
    reading = read([str(tmp_path)])
    assert [article.id for article in reading.articles] == ["good.txt"]
    codes = {problem.where: getattr(problem.what, "code", "") for problem in reading.problems}
    assert codes == {
        "lines.txt": "too_many_lines", "pre.html": "too_many_lines",
        "line.txt": "too_many_characters", "line.html": "too_many_characters",
    }  # fmt: skip
