"""Addresses: who they are, and that nothing else passes for one."""

import pytest

from briefing.delivering.addresses import Address, address, listed, once_each
from briefing.errors import WrongUse

GOOD = {
    "ana@example.org": Address("ana@example.org"),
    "Ana Prueba <ana@example.org>": Address("ana@example.org", "Ana Prueba"),
    '"Prueba, Ana" <ana@example.org>': Address("ana@example.org", "Prueba, Ana"),
    " <ana+brief@sub.example.org> ": Address("ana+brief@sub.example.org"),
    "root@localhost": Address("root@localhost"),
}
BAD = [
    "", "ana", "ana@", "@example.org", "a b@example.org", "ana@exam ple.org", "ana@example.org, b@example.org",
    "ana@example.org\nRCPT TO:<b@example.org>", "ana@example.org>", "<ana@example.org", "ana@example.org\0",
    "añ@example.org", "ana@méxico.example", "a" * 65 + "@example.org", "ana@" + "a" * 260, "ana@example.org.",
    "ana@-", '"a b"@example.org', "ana@[127.0.0.1]", "Ana <ana@example.org> <b@example.org>",
    ".ana@example.org", "ana.@example.org", "a..b@example.org", "ana@a..b", "ana@-a.org", "a" * 100_000 + "@",
]  # fmt: skip


@pytest.mark.parametrize("text", GOOD)
def test_an_address_is_read(text: str) -> None:
    """A box alone or with the name before it."""
    assert address(text, "here") == GOOD[text]


@pytest.mark.parametrize("text", BAD)
def test_what_is_no_address_is_wrong_use(text: str) -> None:
    """Anything else is an error that says where it stands."""
    with pytest.raises(WrongUse, match=r"^here: "):
        address(text, "here")


def test_a_list_has_comments_and_empty_lines() -> None:
    """One recipient a line; what follows # is a comment."""
    text = "# readers\nana@example.org  # the desk\n\nBeto <beto@example.org>\n"
    assert [one.box for one in listed(text, "list")] == ["ana@example.org", "beto@example.org"]


def test_every_bad_line_of_a_list_is_named() -> None:
    """All faults of a list are told at once, with their lines."""
    with pytest.raises(WrongUse) as caught:
        listed("x\nana@example.org\ny\n", "readers.txt")
    assert "readers.txt line 1" in str(caught.value)
    assert "readers.txt line 3" in str(caught.value)


def test_a_box_named_twice_gets_one_message() -> None:
    """The same box in capitals or with another name is the same box."""
    boxes = [Address("ana@example.org"), Address("Ana@Example.org", "Ana"), Address("b@example.org")]
    assert [one.box for one in once_each(boxes)] == ["ana@example.org", "b@example.org"]
