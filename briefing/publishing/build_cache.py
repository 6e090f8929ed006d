"""A content-addressed cache of texts: the key is a hash of everything a text is made of."""

import logging
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from briefing.text.hashing import hash_text

_LOG = logging.getLogger(__name__)
_LENGTH = 64  # hexadecimal digits of a SHA-256


class RenderCache:
    """The texts in a folder, or in memory without one. Deleting the folder costs only time.

    A file begins with the SHA-256 of the rest of it; a torn or changed file counts as missing.
    """

    def __init__(self, folder: Path | None = None, stamp: str = "") -> None:
        self._folder, self._stamp = folder, stamp
        self._texts: dict[str, str] = {}
        self._reused = 0

    def text(self, made_of: tuple[object, ...], make: Callable[[], str]) -> str:
        """The cached text, else what `make` returns.

        It may depend on `made_of` and the stamp only.
        """
        key = hash_text(repr((self._stamp, made_of)))
        if key not in self._texts:
            cached = self._read(key)
            self._texts[key] = self._written(key, make()) if cached is None else cached
            self._reused += cached is not None
        return self._texts[key]

    def remove_unused(self) -> None:
        """Delete the texts that this run did not ask for."""
        made = len(self._texts) - self._reused
        _LOG.info(
            "texts of pages, feeds and proofs: %d made, %d taken from the last build",
            made,
            self._reused,
        )
        for path in self._folder.iterdir() if self._folder and self._folder.is_dir() else ():
            if path.name not in self._texts:
                path.unlink(missing_ok=True)

    def _read(self, key: str) -> str | None:
        try:
            text = (self._folder / key).read_bytes().decode("utf-8") if self._folder else ""
        except (OSError, UnicodeDecodeError):
            return None
        return text[_LENGTH:] if hash_text(text[_LENGTH:]) == text[:_LENGTH] else None

    def _written(self, key: str, text: str) -> str:
        if self._folder:
            with suppress(OSError):  # on a full disk it is made again the next time
                self._folder.mkdir(parents=True, exist_ok=True)
                (self._folder / key).write_bytes(f"{hash_text(text)}{text}".encode())
        return text
