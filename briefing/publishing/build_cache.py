"""Texts that were made before, by a digest of all that they are made of: what did not change is not made again."""

import hashlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

_LENGTH = 64  # hexadecimal digits of a SHA-256


class RenderCache:
    """The texts in a folder; without one they last as long as this value. To delete the folder costs time, no more.

    A file begins with the digest of the rest of it: one that was torn or changed counts as not there.
    """

    def __init__(self, folder: Path | None = None, stamp: str = "") -> None:
        self._folder, self._stamp = folder, stamp
        self._texts: dict[str, str] = {}

    def text(self, made_of: tuple[object, ...], make: Callable[[], str]) -> str:
        """The text that is made of this, which must be everything that it depends on beside the stamp."""
        key = sha256_hex(repr((self._stamp, made_of)))
        if key not in self._texts:
            found = self._read(key)
            self._texts[key] = self._written(key, make()) if found is None else found
        return self._texts[key]

    def remove_unused(self) -> None:
        """Delete what nobody has asked for, so that the folder holds what one run needs."""
        for path in self._folder.iterdir() if self._folder and self._folder.is_dir() else ():
            if path.name not in self._texts:
                path.unlink(missing_ok=True)

    def _read(self, key: str) -> str | None:
        try:
            text = (self._folder / key).read_bytes().decode("utf-8") if self._folder else ""
        except (OSError, UnicodeDecodeError):
            return None
        return text[_LENGTH:] if sha256_hex(text[_LENGTH:]) == text[:_LENGTH] else None

    def _written(self, key: str, text: str) -> str:
        if self._folder:
            with suppress(OSError):  # on a full disk it is made again the next time
                self._folder.mkdir(parents=True, exist_ok=True)
                (self._folder / key).write_bytes(f"{sha256_hex(text)}{text}".encode())
        return text


def sha256_hex(text: str) -> str:
    """The SHA-256 of a text, in hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
