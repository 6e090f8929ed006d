"""The old site stays until the new one stands: whatever fails, whenever the process is killed."""

import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest

from briefing.errors import BriefingError, WrongUse
from briefing.publishing.engine import atomic_swap
from tests.crashing import ended, in_child

PAGES = 5
# Of the steps of a swap, at which a process is killed: all of them, once, took forty seconds and
# told the same.
POINTS = 20
IN = ("/publishing/swap.py", "/shutil.py", "/pathlib.py")  # a call in one of these files is a step


def folder(path: Path, text: str) -> Path:
    """A built site whose pages all say the same."""
    for n in range(PAGES):
        (path / f"{n}").mkdir(parents=True, exist_ok=True)
        (path / f"{n}" / "index.html").write_text(text, encoding="utf-8")
    return path


def said(site: Path) -> set[str]:
    """What the pages of a site say; nothing where one is missing."""
    pages = [site / f"{n}" / "index.html" for n in range(PAGES)]
    return (
        {page.read_text(encoding="utf-8") for page in pages}
        if all(page.is_file() for page in pages)
        else set()
    )


@pytest.fixture(params=["in one step", "in two steps"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """How the two change places: as Linux and macOS can, and as it is done elsewhere."""
    if request.param == "in two steps":
        monkeypatch.setattr(atomic_swap, "exchange_folders", lambda _one, _other: False)
    return str(request.param)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """An old site, alone in its folder."""
    atomic_swap.replace_site(folder(tmp_path / "made", "old"), tmp_path / "public" / "site")
    return tmp_path / "public" / "site"


@pytest.mark.usefixtures("way")
def test_the_new_site_replaces_the_old_one_whole(site: Path, tmp_path: Path) -> None:
    """Afterwards the new one stands there, nothing lies beside it, and the folder it was made in is
    free.
    """
    folder(site / "gone", "old")
    atomic_swap.replace_site(folder(tmp_path / "made", "new"), site)
    assert said(site) == {"new"}
    assert {path.name for path in site.iterdir()} == {*map(str, range(PAGES)), atomic_swap.MARK}
    assert [path.name for path in site.parent.iterdir()] == ["site"]
    assert not (tmp_path / "made").exists()


def test_a_link_stays_a_link(site: Path, tmp_path: Path) -> None:
    """Where the site is a link to a folder, that folder is replaced, and the link leads to the new
    site.
    """
    link = tmp_path / "link"
    link.symlink_to(site)
    atomic_swap.replace_site(folder(tmp_path / "made", "new"), link)
    assert link.is_symlink()
    assert said(link) == said(site) == {"new"}


def test_a_site_on_another_disk_is_copied_beside_it_first(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the folder can't be moved to the site's disk, it is copied there before the two change
    places.
    """
    rename = Path.rename

    def within_a_disk(self: Path, target: Path) -> Path:
        if self.parent != target.parent:
            raise OSError(18, "Invalid cross-device link")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", within_a_disk)
    atomic_swap.replace_site(folder(tmp_path / "made", "new"), site)
    assert said(site) == {"new"}
    assert not (tmp_path / "made").exists()


def test_a_folder_that_is_no_site_is_never_replaced(tmp_path: Path) -> None:
    """A folder with files of somebody's own is refused, and so is a file.

    An empty folder is not.
    """
    (tmp_path / "empty").mkdir()
    atomic_swap.check_replaceable(tmp_path / "empty")
    (tmp_path / "mine").write_text("x", encoding="utf-8")
    for path in (tmp_path, tmp_path / "mine"):
        with pytest.raises(WrongUse, match="was not built by"):
            atomic_swap.check_replaceable(path)


@pytest.mark.usefixtures("way")
def test_what_cannot_be_written_leaves_the_old_site(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If the new site can't take its place, the old one is there, and a line says so."""
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if target == site and "new" in self.name:
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse)
    monkeypatch.setattr(atomic_swap, "exchange_folders", lambda _one, _other: False)
    with pytest.raises(BriefingError, match="No space left on device; the old site stays"):
        atomic_swap.replace_site(folder(tmp_path / "made", "new"), site)
    assert said(site) == {"old"}


@pytest.mark.slow  # killed runs
@pytest.mark.skipif(
    not hasattr(os, "fork"), reason="processes are killed after a fork, which this system has not"
)
def test_killed_anywhere(site: Path, tmp_path: Path, way: str) -> None:
    """After kill -9 at any step the old or the new site is there, whole.

    In two steps, once the next run has begun.
    """
    saved = shutil.copytree(site.parent, tmp_path / "saved")
    folder(tmp_path / "made", "new")
    steps = _counted(lambda: atomic_swap.replace_site(tmp_path / "made", site), lambda _step: None)
    found = set()
    for number in range(1, steps, steps // POINTS):
        shutil.rmtree(site.parent)
        shutil.copytree(saved, site.parent)
        folder(tmp_path / "made", "new")
        assert _killed(number, lambda: atomic_swap.replace_site(tmp_path / "made", site))
        assert way == "in two steps" or said(site) in ({"old"}, {"new"})
        atomic_swap.recover_site(site)
        assert said(site) in ({"old"}, {"new"})
        assert [path.name for path in site.parent.iterdir()] == ["site"]
        found |= said(site)
    assert found == {"old", "new"}


def _killed(number: int, work: Callable[[], None]) -> bool:
    """Do the work in a process that kills itself at this step of it; whether it came so far."""

    def at(step: int) -> None:
        if step == number:
            os.kill(os.getpid(), signal.SIGKILL)

    def dying() -> None:
        _counted(work, at)

    return ended(in_child(dying)) == -signal.SIGKILL


def _counted(work: Callable[[], None], at: Callable[[int], None]) -> int:
    """How many steps the work took; `at` is called at each."""
    steps = 0

    def count(frame: FrameType, event: str, _argument: object) -> None:
        nonlocal steps
        if event in ("call", "c_call") and frame.f_code.co_filename.endswith(IN):
            steps += 1
            at(steps)

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return steps
