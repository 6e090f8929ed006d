"""Addresses: who they are, and that nothing else passes for one."""

import pytest

from briefing.delivering.mail_addresses import (
    MailAddress,
    parse_address,
    parse_address_list,
    remove_duplicates,
)
from briefing.errors import WrongUse

GOOD = {
    "ana@example.org": MailAddress("ana@example.org"),
    "Ana Prueba <ana@example.org>": MailAddress("ana@example.org", "Ana Prueba"),
    '"Prueba, Ana" <ana@example.org>': MailAddress("ana@example.org", "Prueba, Ana"),
    " <ana+brief@sub.example.org> ": MailAddress("ana+brief@sub.example.org"),
    "root@localhost": MailAddress("root@localhost"),
}
BAD = [
    "", "ana", "ana@", "@example.org", "a b@example.org", "ana@exam ple.org",
    "ana@example.org, b@example.org",
    "ana@example.org\nRCPT TO:<b@example.org>", "ana@example.org>", "<ana@example.org",
    "ana@example.org\0",
    "añ@example.org", "ana@méxico.example", "a" * 65 + "@example.org", "ana@" + "a" * 260,
    "ana@example.org.",
    "ana@-", '"a b"@example.org', "ana@[127.0.0.1]", "Ana <ana@example.org> <b@example.org>",
    ".ana@example.org", "ana.@example.org", "a..b@example.org", "ana@a..b", "ana@-a.org",
    "a" * 100_000 + "@",
]  # fmt: skip


@pytest.mark.parametrize("text", GOOD)
def test_an_address_is_read(text: str) -> None:
    """A box alone or with the name before it."""
    assert parse_address(text, "here") == GOOD[text]


@pytest.mark.parametrize("text", BAD)
def test_what_is_no_address_is_wrong_use(text: str) -> None:
    """Anything else is an error that says where it stands."""
    with pytest.raises(WrongUse, match=r"^here: "):
        parse_address(text, "here")


def test_a_list_has_comments_and_empty_lines() -> None:
    """One recipient a line; what follows # is a comment."""
    text = "# readers\nana@example.org  # the desk\n\nBeto <beto@example.org>\n"
    assert [one.box for one in parse_address_list(text, "list")] == [
        "ana@example.org",
        "beto@example.org",
    ]


def test_every_bad_line_of_a_list_is_named() -> None:
    """All faults of a list are told at once, with their lines and nothing of what they say."""
    with pytest.raises(WrongUse) as caught:
        parse_address_list("secret\nana@example.org\nsecret\n", "readers.txt")
    assert "readers.txt: no mail address in line 1, 3;" in str(caught.value)
    assert "secret" not in str(caught.value)


def test_another_kind_of_file_is_no_long_message() -> None:
    """Of a file of a thousand other lines a few are named."""
    with pytest.raises(WrongUse) as caught:
        parse_address_list("root:x:0:0\n" * 1000, "readers.txt")
    assert len(str(caught.value)) < 250


def test_a_box_named_twice_gets_one_message() -> None:
    """The same box in capitals or with another name is the same box."""
    boxes = [
        MailAddress("ana@example.org"),
        MailAddress("Ana@Example.org", "Ana"),
        MailAddress("b@example.org"),
    ]
    assert [one.box for one in remove_duplicates(boxes)] == ["ana@example.org", "b@example.org"]
