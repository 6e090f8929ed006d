"""The one hash of the program: SHA-256 in lower-case hexadecimal digits."""

import hashlib


def hash_text(text: str) -> str:
    """The SHA-256 of a text in UTF-8, 64 digits; a lone surrogate counts as its own three bytes."""
    return hash_bytes(text.encode("utf-8", "surrogatepass"))


def hash_bytes(content: bytes) -> str:
    """The SHA-256 of bytes, 64 digits."""
    return hashlib.sha256(content).hexdigest()
