"""What is kept between two builds of a site: never a wrong page, nothing done again, and free to be
deleted.
"""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from briefing.composing.brief_json import brief_to_json
from briefing.config import Settings
from briefing.errors import BriefingError, TryAgain, WrongUse
from briefing.publishing.engine.build_dir import open_build_dir
from briefing.publishing.pages.site_config import SiteOptions
from briefing.workflow import site_build
from tests.publishing.test_build_cache import editions

pytestmark = pytest.mark.slow  # builds sites with the engine

STAMP = "stamp"
COLD: dict[int, Mapping[str, bytes]] = {}  # by edition


class Project:
    """A folder of briefs with its archive and its site."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.site = folder, folder / "site"
        self.settings = Settings(out=str(folder / "briefs"), archive=str(folder / ".briefing"))

    def build(
        self, edition: int, archive: str | None = None, site: str = "site"
    ) -> Mapping[str, bytes]:
        """Every file of the site of an edition of the briefs."""
        briefs = self.folder / "briefs"
        shutil.rmtree(briefs, ignore_errors=True)
        briefs.mkdir()
        for brief in editions()[edition]:
            (briefs / f"{brief.name}.json").write_text(brief_to_json(brief), encoding="utf-8")
        settings = (
            self.settings
            if archive is None
            else self.settings.model_copy(update={"archive": archive})
        )
        site_build.build_site(settings, self.folder / site, SiteOptions(), force=True)
        return _files(self.folder / site)

    def cold(self, edition: int) -> Mapping[str, bytes]:
        """The same, with nothing of an earlier build; made once for all tests, as no project and no
        moment is in it.
        """
        if edition not in COLD:
            COLD[edition] = self.build(edition, archive="", site="cold")
        return COLD[edition]

    def kept(self, kind: str) -> list[Path]:
        """Files that are kept from the last build, by the end of their folder."""
        return [path for path in self.folder.rglob(f".briefing/site/*/{kind}/*") if path.is_file()]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project that was not built yet."""
    return Project(tmp_path)


def _files(site: Path) -> Mapping[str, bytes]:
    return {
        str(path.relative_to(site)): path.read_bytes() for path in site.rglob("*") if path.is_file()
    }


def _times(site: Path) -> Mapping[str, int]:
    return {
        str(path.relative_to(site)): path.stat().st_mtime_ns
        for path in site.rglob("*")
        if path.is_file()
    }


def test_a_second_build_gives_what_a_first_one_gives(project: Project) -> None:
    """Three days, a corrected one, a digest more: byte for byte the site that is built from
    nothing.
    """
    for edition in (2, 3, 5):
        assert project.build(edition) == project.cold(edition), f"edition {edition}"


def test_with_nothing_changed_nothing_is_done(project: Project) -> None:
    """The site is the same folder with the same times, and the engine is not asked."""
    project.build(1)
    before, times = project.site.stat().st_ino, _times(project.site)
    project.build(1)
    assert project.site.stat().st_ino == before
    assert _times(project.site) == times


def test_a_page_that_stays_the_same_keeps_its_time(project: Project) -> None:
    """Copying by time and caches in browsers see only what changed: not the oldest day, not the
    style sheet.
    """
    project.build(2)
    old = _times(project.site)
    project.build(5)
    new = _times(project.site)
    assert {old[name] == new[name] for name in old if name.startswith("assets/")} == {True}
    assert old["about/index.html"] != new["about/index.html"]


def test_a_changed_site_is_made_good(project: Project) -> None:
    """A page that somebody changed, a page that is gone, the whole site gone: the next build brings
    all back.
    """
    whole = project.build(1)
    (project.site / "index.html").write_text("mine", encoding="utf-8")
    assert project.build(1) == whole
    (project.site / "about" / "index.html").unlink()
    assert project.build(1) == whole
    shutil.rmtree(project.site)
    assert project.build(1) == whole


@pytest.mark.parametrize("kind", ["project/.cache", "project/docs", "texts"])
def test_a_spoiled_cache_makes_no_wrong_page(project: Project, kind: str) -> None:
    """Whatever is written over what the engine or we keep, the site is that of a build from
    nothing.
    """
    project.build(1)
    assert project.kept(kind)
    for path in project.kept(kind):
        content = path.read_bytes()
        path.write_bytes(
            content.replace(b"agreed", b"agroed").replace(b"Officials", b"Xfficials")[
                : len(content) // 2
            ]
        )
    assert project.build(2) == project.cold(2)


def test_the_cache_may_be_deleted(project: Project) -> None:
    """Without it the next build takes longer and gives the same."""
    project.build(1)
    shutil.rmtree(project.folder / ".briefing")
    assert project.build(2) == project.cold(2)


def test_without_an_archive_nothing_is_kept(project: Project) -> None:
    """With `archive` empty the site is all that a build leaves."""
    project.build(0, archive="")
    assert {path.name for path in project.folder.iterdir()} == {"briefs", "site"}


def test_a_build_that_failed_or_was_killed_leaves_no_seal(tmp_path: Path) -> None:
    """What such a run left of the engine's is not used.

    What a whole run left is, unless the stamp is another.
    """
    with open_build_dir(tmp_path / "site", str(tmp_path / "archive")) as shop:
        with shop.open_project(STAMP) as project:
            (project / "kept").write_text("whole", encoding="utf-8")
        with shop.open_project(STAMP) as project:
            assert (project / "kept").is_file()
        with pytest.raises(BriefingError), shop.open_project(STAMP):
            raise BriefingError("the engine failed")
        with shop.open_project(STAMP) as project:
            assert not list(project.iterdir())
            (project / "kept").write_text("whole", encoding="utf-8")
        with shop.open_project("another") as project:
            assert not list(project.iterdir())


def test_two_builds_of_a_site_at_one_time(tmp_path: Path) -> None:
    """The second is told to try again, as with the archive.

    Another site of the project can be built meanwhile.
    """
    archive = str(tmp_path / "archive")
    with (
        open_build_dir(tmp_path / "site", archive),
        open_build_dir(tmp_path / "other", archive),
        pytest.raises(TryAgain, match="building a site"),
        open_build_dir(tmp_path / "site", archive),
    ):
        pass


def test_a_folder_of_somebodys_own_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    """Nothing is written for a site that can't be put where it should."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "file").write_text("x", encoding="utf-8")
    with pytest.raises(WrongUse), open_build_dir(tmp_path / "mine", str(tmp_path / "archive")):
        pass
    assert not (tmp_path / "archive").exists()
