"""One hash for the whole program."""

from hashlib import sha256

import pytest

from briefing.text.hashing import hash_bytes, hash_text


@pytest.mark.parametrize("text", ["", "Talks resume.", "Agua: ñandú 😀"])
def test_a_text_has_the_hash_of_its_utf8(text: str) -> None:
    """The hash of a text is the SHA-256 of its UTF-8 bytes."""
    assert hash_text(text) == sha256(text.encode()).hexdigest() == hash_bytes(text.encode())


def test_a_lone_surrogate_is_hashed() -> None:
    """Text that no UTF-8 can hold has a hash of its own instead of an error."""
    assert len({hash_text("\ud800"), hash_text("\udfff"), hash_text("\ufffd"), hash_text("")}) == 4
