"""The folder in which a site is made, kept from one build to the next, for one build at a time."""

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from briefing.archive.files.file_lock import hold_lock
from briefing.publishing.engine.atomic_swap import check_replaceable, recover_site
from briefing.quick_dataclass import dataclass
from briefing.text.hashing import hash_bytes, hash_text

_NAME = 16  # hexadecimal digits that tell the sites of a project apart


@dataclass(frozen=True, slots=True)
class BuildDir:
    """What is kept between two builds of a site. To delete it costs time and nothing else."""

    folder: Path

    @property
    def texts(self) -> Path:
        """Texts that were made and proofs that were found: see `RenderCache`."""
        return self.folder / "texts"

    @property
    def project(self) -> Path:
        """The tree of pages with what the engine keeps of it."""
        return self.folder / "project"

    @contextmanager
    def open_project(self, stamp: str) -> Iterator[Path]:
        """The project folder as the last build left it; empty if any byte or the stamp differs.

        The engine takes what it kept as it finds it: bytes changed there showed on 691 of 818
        pages. So all of it is sealed with its digest, and a build that fails or is killed leaves no
        seal.
        """
        if self._read("seal") != _seal(self.project, stamp):
            shutil.rmtree(self.project, ignore_errors=True)
        (self.folder / "seal").unlink(missing_ok=True)
        self.project.mkdir(exist_ok=True)
        yield self.project
        (self.folder / "seal").write_text(_seal(self.project, stamp), encoding="utf-8")

    def is_unchanged(self, site: Path) -> bool:
        """Whether the site is, byte for byte, the one that was built here last."""
        return site.is_dir() and self._read("site") == _seal(site, "")

    def record_site(self, site: Path) -> None:
        """Remember the site as the one that was built here last."""
        (self.folder / "site").write_text(_seal(site, ""), encoding="utf-8")

    def _read(self, name: str) -> str:
        try:
            return (self.folder / name).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return ""


@contextmanager
def open_build_dir(site: Path, archive: str) -> Iterator[BuildDir]:
    """The build folder of a site, in the archive's folder.

    Without an archive it is a temporary one. WrongUse for a folder that is no site; TryAgain while
    another build of the site is at work.
    """
    check_replaceable(site)
    if archive:
        folder = Path(archive) / "site" / hash_text(str(site.resolve()))[:_NAME]
        with hold_lock(
            folder / "lock",
            busy="building a site in",
            unwritable='free it, or set `archive` to ""',
            within=Path(archive),
        ):
            recover_site(site.resolve())
            yield BuildDir(folder)
    else:
        with tempfile.TemporaryDirectory(prefix="briefing-site-") as name:
            recover_site(site.resolve())
            yield BuildDir(Path(name))


def digests(folder: Path) -> Mapping[str, str]:
    """The SHA-256 of every file below a folder, by path, in order; none if there is no folder."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hash_bytes(path.read_bytes()) for path in files}


def keep_old_times(built: Path, site: Path) -> None:
    """Give each file that equals the old site's its modification time, for caches and copying."""
    old = digests(site)
    for name, sha in digests(built).items():
        if old.get(name) == sha:
            there = (site / name).stat()
            os.utime(built / name, ns=(there.st_atime_ns, there.st_mtime_ns))


def _seal(folder: Path, stamp: str) -> str:
    return hash_text(repr((stamp, digests(folder))))
