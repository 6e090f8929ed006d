"""The members of a ZIP file, with every size bounded before anything is unpacked."""

import lzma
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from briefing.sources.input_errors import make_input_error

# A delivery of 100 articles unpacks to 3 MB; a bomb of 333 KB holds 2 GB.
MOST_UNPACKED = 200_000_000  # bytes of all members together
# The text of a delivery of 100 articles is 2.2 MB; a part of 39 MB, all tiny paragraphs, ends in 94
# MB and 1.5 s.
MOST_OF_MEMBER = 40_000_000  # bytes of one member that is read
MOST_MEMBERS = 20_000  # a delivery of 100 articles has 611
_BROKEN = (
    zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError,
    zlib.error, lzma.LZMAError,
)  # fmt: skip


class Package:
    """A ZIP file that is open for reading."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._sizes = {info.filename: info.file_size for info in archive.infolist()}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the members, in the order of the archive's own list."""
        return tuple(self._sizes)

    def read(self, name: str) -> bytes:
        """The bytes of a member, none for one that is missing.

        InputError for one that is too large or broken.
        """
        if name not in self._sizes:
            return b""
        if self._sizes[name] > MOST_OF_MEMBER:
            raise make_input_error("unpacks_too_large", name, f"{MOST_OF_MEMBER:,}")
        try:
            with self._archive.open(name) as member:
                return member.read(MOST_OF_MEMBER)
        except _BROKEN as error:
            raise make_input_error("broken_archive", f"{name}: {error}") from error


@contextmanager
def open_package(content: bytes) -> Iterator[Package]:
    """The package in these bytes.

    InputError where it is no ZIP file or would unpack to too much.
    """
    try:
        archive = zipfile.ZipFile(BytesIO(content))
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError) as error:
        raise make_input_error("broken_archive", str(error)) from error
    with archive:
        members = archive.infolist()
        if len(members) > MOST_MEMBERS or sum(info.file_size for info in members) > MOST_UNPACKED:
            raise make_input_error("unpacks_too_large", str(len(members)), f"{MOST_UNPACKED:,}")
        yield Package(archive)
