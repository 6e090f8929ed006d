"""Bytes -> `Article`: what the user named is found, decoded and read, one file a format.

`read` gives every article that it could read, and a `Problem` for everything that it could not:
nothing is dropped silently and nothing ends in a traceback. Reading is imported when it is first
asked for: who has a record's text needs no formats.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.sources.reading import BROKEN_SHARE, MAX_BYTES, ReadOptions, ReadResult, read

__all__ = ["BROKEN_SHARE", "MAX_BYTES", "ReadOptions", "ReadResult", "read"]


def __getattr__(name: str) -> object:
    """What `reading` has of this name, imported now."""
    if name not in __all__:
        raise AttributeError(f"module 'briefing.sources' has no attribute {name!r}")
    from briefing.sources import reading

    return getattr(reading, name)
