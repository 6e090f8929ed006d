"""Projects of somebody else's: no code runs, nothing outside is written, no secret is shown."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.campaign.projects import CANARY, ROOT, make_projects

pytestmark = pytest.mark.slow  # runs the program in sixty projects


def test_no_project_runs_code_or_leaves_its_folder(tmp_path: Path) -> None:
    """More than sixty hostile projects: every command ends with a plain answer, and no canary is
    in its words or in any file that it wrote.
    """
    asked = list(make_projects(tmp_path))
    assert len(asked) >= 60
    before = {path: path.read_bytes() for path in (tmp_path / "outside").iterdir()}
    done = subprocess.run(
        [sys.executable, "-m", "tests.campaign.watched"],
        input=json.dumps([[str(folder), words] for folder, words in asked]),
        capture_output=True, text=True, check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "CANARY": CANARY},
    )  # fmt: skip
    faults = []
    for (folder, words), answer in zip(asked, json.loads(done.stdout), strict=True):
        said = answer["output"]
        written = [p for p in folder.rglob("*") if p.is_file() and not p.is_symlink()]
        leaks = [
            p for p in written if "linked" not in p.parts and CANARY.encode() in p.read_bytes()
        ]
        if answer["outside"] or CANARY in said or "Traceback" in said or leaks:
            setting = (folder / "briefing.toml").read_text(encoding="utf-8")
            faults.append((setting, words, answer["outside"], said[-600:], leaks))
    assert not faults, json.dumps([list(map(str, fault)) for fault in faults], indent=1)
    assert before == {path: path.read_bytes() for path in (tmp_path / "outside").iterdir()}
