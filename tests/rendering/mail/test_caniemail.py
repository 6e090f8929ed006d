"""The mail against the data of caniemail.com: whatever some mail program does not support is known,
with a reason.
"""

import json
import os
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from briefing.composing.brief_json import brief_from_json
from briefing.rendering.mail.email import MailLinks, render_email

pytestmark = pytest.mark.slow  # runs node
HERE = Path(__file__).parents[2] / "caniemail"
BRIEF = Path(__file__).parents[3] / "briefs" / "2025-01-16.json"
ALLOWED: dict[str, dict[str, str]] = tomllib.loads(
    (HERE / "allowed.toml").read_text(encoding="utf-8")
)
SHORTEST = 20  # characters: less explains nothing


def _missing() -> str | None:
    """What is not there to check with."""
    if not shutil.which("node"):
        return "there is no node; install Node.js 20 or newer with npm"
    if not (HERE / "node_modules" / "caniemail").is_dir():
        return "caniemail's data are missing; `npm ci --prefix tests/caniemail` fetches them"
    return None


@pytest.fixture(scope="module")
def found() -> dict[str, dict[str, list[str]]]:
    """What the sample day's mail with charts uses that not all mail programs support."""
    if lacking := _missing():
        if os.environ.get("CI"):
            pytest.fail(lacking)
        pytest.skip(f"the mail is not checked with caniemail: {lacking}")
    around = MailLinks(
        page="https://briefs.example/2025-01-16.html", unsubscribe="https://briefs.example/leave"
    )
    made = render_email(brief_from_json(BRIEF.read_text(encoding="utf-8")), around, charts=True)
    done = subprocess.run(
        ["node", str(HERE / "check.mjs")],
        input=made.html,
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    return json.loads(done.stdout)


@pytest.mark.parametrize("kind", ["missing", "partial"])
def test_what_some_program_does_not_support_is_known(
    found: dict[str, dict[str, list[str]]], kind: str
) -> None:
    """Every such feature is on the list, and none is on the list that the mail no longer uses."""
    new = {title: where for title, where in found[kind].items() if title not in ALLOWED[kind]}
    assert not new, (
        "find another way, or add it to tests/caniemail/allowed.toml with the reason why it does "
        "no harm"
    )
    assert not ALLOWED[kind].keys() - found[kind].keys()


def test_every_allowance_is_explained() -> None:
    """Each feature on the list has a sentence that says why it is used all the same."""
    reasons = [reason for kind in ALLOWED.values() for reason in kind.values()]
    assert all(len(reason) > SHORTEST and reason.endswith(".") for reason in reasons)
