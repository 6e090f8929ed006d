"""Seeded mutations of whole inputs, by the structure of their format and by their bytes."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

SAMPLES = Path(__file__).parents[2] / "samples" / "2025-01-16"
MAIL = b"""From: Desk <desk@example.org>
Subject: =?utf-8?q?Acuerdo_con_M=C3=A9xico?=
Date: Wed, 15 Jan 2025 10:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: quoted-printable

The United States and Mexico agreed on a tariff, Ana Prueba said.

--b
Content-Type: text/html; charset="utf-8"

<p>The United States and Mexico agreed on a tariff, Ana Prueba said.</p>
--b--
"""
NOTE = b"""---
title: "Talks: a day later"
date: 2025-01-15
tags: [trade, "steel"]
author: &a Ana Prueba
---

# Talks

The United States and Mexico agreed on a tariff. "We agreed on dates," Ana Prueba said.
"""
# Pieces that parsers of one of the formats stumble over.
PIECES = [
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\r", b"\r\n\r\n", b"\x1b]0;x\x07", b"<!--",
    b"<![CDATA[", b"]]>", b"<script>", b"</", b"<p", b"&#x110000;", b"&#0;", b"&amp" * 50, b"<div>" * 400,
    b"{" * 300, b"[" * 3000, b'"', b"\\ud800", b"\\u0000", b"1e999", b"NaN", b"-" * 500, b"---\n", b"...\n",
    b"!!python/object/apply:os.system [id]", b"*a " * 20, b"? ", b"=?\xc3\xbctf-8?q?x?=", b"=?x?b?@@?=",
    b"charset=\"\xc3\xbc\"", b"boundary=", b"; a*0*=x''y", b"Content-Type: message/rfc822\n", b"Date: 99",
    "“".encode(), "«".encode(), "—".encode(), "\u2028".encode(), "\u202e".encode(), "́".encode() * 60,
    b"x" * 2000, b" " * 2000, b"9" * 400, b"Published: February 31, 2025", b"By ", b"MEXICO CITY (AP) - ",
]  # fmt: skip


def list_seeds() -> list[tuple[str, bytes]]:
    """The end of a name and the bytes of a good input of each format."""
    files = sorted(path for path in SAMPLES.iterdir() if path.is_file())
    return [(path.suffix, path.read_bytes()) for path in files] + [(".eml", MAIL), (".md", NOTE)]


def mutate(seed: bytes, chance: random.Random) -> bytes:
    """The input with one to four changes."""
    for _ in range(chance.randint(1, 4)):
        seed = chance.choice(CHANGES)(seed, chance)
    return seed


def make_inputs(count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """So many mutated inputs, the same for the same seed: end of the name, and bytes."""
    chance, seeds = random.Random(seed), list_seeds()
    for n in range(count):
        suffix, good = seeds[n % len(seeds)]
        # One in ten stands under the name of another format.
        named = chance.choice(seeds)[0] if chance.random() < 0.1 else suffix
        yield named, mutate(good, chance)


def _insert(content: bytes, chance: random.Random) -> bytes:
    place = chance.randint(0, len(content))
    return content[:place] + chance.choice(PIECES) + content[place:]


def _flip(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.randint(1, 12)):
        if changed:
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _cut(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randint(0, len(content))]


def _delete(content: bytes, chance: random.Random) -> bytes:
    start = chance.randint(0, len(content))
    return content[:start] + content[start + chance.randint(1, 300) :]


def _repeat_line(content: bytes, chance: random.Random) -> bytes:
    lines = content.splitlines(keepends=True) or [b""]
    place = chance.randrange(len(lines))
    return b"".join(
        [*lines[:place], lines[place] * chance.choice((2, 9, 200)), *lines[place + 1 :]]
    )


def _shuffle_lines(content: bytes, chance: random.Random) -> bytes:
    lines = content.splitlines(keepends=True)
    chance.shuffle(lines)
    return b"".join(lines)


def _one_line(content: bytes, _chance: random.Random) -> bytes:
    return content.replace(b"\n", b" ")


def _swap_marks(content: bytes, chance: random.Random) -> bytes:
    """One mark of the format's structure stands everywhere in the place of another."""
    old, new = chance.sample(
        [b"<", b">", b'"', b"{", b"}", b"[", b"]", b":", b",", b"=", b"\n", b";"], 2
    )
    return content.replace(old, new)


def _recode(content: bytes, chance: random.Random) -> bytes:
    text = content.decode("utf-8", "replace")
    return text.encode(
        chance.choice(("utf-16", "utf-16-le", "cp1252", "utf-7", "utf-32")), "replace"
    )


CHANGES: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _insert, _insert, _insert, _flip, _cut, _delete, _repeat_line, _shuffle_lines, _one_line,
    _swap_marks, _recode,
)  # fmt: skip
