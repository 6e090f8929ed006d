"""Hostile texts in Word, PDF, calendar, plain mail and terminal: they show, and do nothing."""

import io
import re
import unicodedata
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pikepdf
import pytest
from typer.testing import CliRunner

from briefing.cli.app import app
from briefing.composing.brief_json import brief_to_json
from briefing.model import Brief
from briefing.rendering import render_ics, render_pdf, render_word
from briefing.rendering.mail.email import MailLinks, render_email
from tests.rendering.hostile_vectors import VECTORS
from tests.rendering.test_hostile import _brief as make_brief

pytestmark = pytest.mark.slow  # typesets hundreds of texts
AT_ONCE = 26
GROUPS = [VECTORS[start : start + AT_ONCE] for start in range(0, len(VECTORS), AT_ONCE)]
ADDRESS = "https://x.example/a"
# What a PDF can do by itself, and what it can carry.
ACTS = (
    "/JavaScript",
    "/JS",
    "/OpenAction",
    "/AA",
    "/Launch",
    "/SubmitForm",
    "/EmbeddedFiles",
    "/RichMedia",
)
ICS_NAMES = {
    "BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "UID", "DTSTAMP", "DTSTART", "DTEND",
    "SUMMARY", "DESCRIPTION", "URL", "TRANSP", "CATEGORIES", "X-WR-CALNAME", "NAME",
}  # fmt: skip


def _told(vectors: list[str]) -> Brief:
    return make_brief(vectors, [ADDRESS] * len(vectors))


def _plain(count: int) -> Brief:
    return _told(["Officials met."] * count)


@cache
def _plain_parts(count: int) -> dict[str, bytes]:
    """The parts of a Word file of so many harmless texts, made once for each number."""
    return _parts(render_word(_plain(count)))


def _parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def _tags(content: bytes) -> set[str]:
    return {node.tag for node in ElementTree.fromstring(content).iter()}


@pytest.mark.parametrize("vectors", GROUPS, ids=lambda group: f"{VECTORS.index(group[0])}")
def test_a_word_file_has_nothing_but_text(vectors: list[str]) -> None:
    """No part, no element and no kind of link that a harmless brief has not."""
    made, plain = _parts(render_word(_told(vectors))), _plain_parts(len(vectors))
    assert made.keys() == plain.keys()
    for name, content in made.items():
        if name.endswith((".xml", ".rels")):
            assert _tags(content) <= _tags(plain[name]), name
    for target in re.findall(rb'Target="([^"]*)"', made["word/_rels/document.xml.rels"]):
        assert re.match(rb"https://|[\w./]+\.(?:xml|jpeg)$", target), target


@pytest.mark.parametrize("vectors", GROUPS, ids=lambda group: f"{VECTORS.index(group[0])}")
def test_a_pdf_acts_not(vectors: list[str]) -> None:
    """It is typeset, opens, has no script, no action and no file in it, and links to the web only."""
    with pikepdf.open(io.BytesIO(render_pdf(_told(vectors)))) as pdf:
        assert pdf.pages
        for known in pdf.objects:
            keys = set(known.keys()) if isinstance(known, pikepdf.Dictionary) else set()
            assert not keys & set(ACTS)
            assert str(known.get("/S", "")) not in ACTS if keys else True
        for page in pdf.pages:
            for note in page.get("/Annots", []):
                action = note.get("/A", {})
                if "/URI" in action:
                    assert re.match(r"https?://[\w.-]+/", str(action["/URI"]))


@pytest.mark.parametrize("vectors", GROUPS, ids=lambda group: f"{VECTORS.index(group[0])}")
def test_a_calendar_has_its_events_alone(vectors: list[str]) -> None:
    """One event a day to come, no property but ours, no character that ends a line."""
    lines = render_ics(_told(vectors)).replace("\r\n ", "").split("\r\n")
    assert lines.count("BEGIN:VEVENT") == len(vectors)
    assert {re.split("[:;]", line)[0] for line in lines if line} <= ICS_NAMES
    assert not [line for line in lines if set(_controls(line))]


@pytest.mark.parametrize("vectors", GROUPS, ids=lambda group: f"{VECTORS.index(group[0])}")
def test_plain_mail_controls_no_terminal(vectors: list[str]) -> None:
    """The text of a mail has no control but line ends; its subject is one line."""
    made = render_email(_told(vectors), MailLinks(page="https://p.example/"))
    assert not set(_controls(made.text.replace("\n", "")))
    assert not set(_controls(made.subject))


def _say(path: Path, told: Brief, *commands: str) -> Iterator[str]:
    """What commands print of a brief that somebody sent; each ends with 0 or 1."""
    path.write_text(brief_to_json(told), encoding="utf-8")
    for command in commands:
        words = [command, str(path), *([str(path)] if command == "diff" else [])]
        done = CliRunner().invoke(app, words)
        assert done.exit_code in (0, 1), (words, done.output, done.exception)
        yield done.output.replace("\n", "")


def test_a_foreign_brief_controls_no_terminal(tmp_path: Path) -> None:
    """`show`, `verify` and `diff` of texts that any letter may stand in print nothing that acts."""
    printable = [vector for vector in VECTORS if vector.isprintable()]
    for start in range(0, len(printable), AT_ONCE):
        told = _told(printable[start : start + AT_ONCE])
        for said in _say(tmp_path / "a.json", told, "show", "verify", "diff"):
            assert not set(_controls(said))


def test_a_brief_with_codes_in_it_controls_no_terminal(tmp_path: Path) -> None:
    """One that holds codes of terminals or marks of direction is refused, or shown without them."""
    for vector in VECTORS:
        if not vector.isprintable():
            (said,) = _say(tmp_path / "a.json", _told([vector]), "show")
            assert not set(_controls(said)), vector


def _controls(text: str) -> Iterator[str]:
    """The characters that a terminal obeys, or that make a reader see other words."""
    for character in text:
        kind = unicodedata.category(character)
        if kind in ("Cc", "Zl", "Zp") or unicodedata.bidirectional(character) in (
            "RLO", "LRO", "RLE", "LRE", "PDF", "RLI", "LRI", "FSI", "PDI",
        ):  # fmt: skip
            yield character


def test_there_are_enough_vectors() -> None:
    """More than 300 hostile texts are tried in each output, each different."""
    assert len(set(VECTORS)) > 300
