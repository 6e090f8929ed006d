"""Slugs: names as parts of addresses and files, plain, stable and never the same for two names."""

import re
import unicodedata
from collections.abc import Iterable

from briefing.text.hashing import hash_text

# Characters: a path of a site stays within what every file system takes.
MAX_SLUG_LENGTH = 60
_HASH_DIGITS = 8  # hexadecimal ones, which tell two names apart


def make_slug(name: str) -> str:
    """The name in lower-case ASCII letters, digits and hyphens.

    Where nothing of it is left, as of 日本, it is eight digits of its hash.
    """
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    slug = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:MAX_SLUG_LENGTH].rstrip("-")
    return slug or _short_hash(name)


def assign_slugs(names: Iterable[str], reserved: Iterable[str] = ()) -> dict[str, str]:
    """A slug for each name, no two the same and none reserved.

    The first of several names that look alike has the plain slug, the others a hash after it.
    """
    slugs: dict[str, str] = {}
    taken = set(reserved)
    for name in dict.fromkeys(names):
        slug = make_slug(name)
        while slug in taken:
            slug = f"{make_slug(name)}-{_short_hash(slug + name)}"
        taken.add(slug)
        slugs[name] = slug
    return slugs


def _short_hash(name: str) -> str:
    return hash_text(name)[:_HASH_DIGITS]
