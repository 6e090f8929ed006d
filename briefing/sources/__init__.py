"""Bytes -> `Article`: what the user named is found, decoded and read, one file a format.

`read` gives every article that it could read, and a `Problem` for everything that it could not:
nothing is dropped silently and nothing ends in a traceback.
"""

from briefing.sources.reading import BROKEN_SHARE, MAX_BYTES, ReadOptions, ReadResult, read

__all__ = ["BROKEN_SHARE", "MAX_BYTES", "ReadOptions", "ReadResult", "read"]
