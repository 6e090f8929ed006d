"""The document as a PDF, set by typst: tagged for readers of screens (PDF/UA-1), its fonts inside,
the same each time.

What a source says reaches the template as data and is never read as its language; the template may
read files of its own folder only.
"""

import json
import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from itertools import groupby
from pathlib import Path
from typing import Literal

from briefing.errors import MissingPackage, TemplateError
from briefing.model import Brief
from briefing.rendering import templates
from briefing.rendering.paper.document_parts import (
    DocumentHead,
    DocumentPart,
    TextRun,
    list_parts,
    make_document_head,
)

TEMPLATE = "brief.typ"
ACCESSIBLE: Literal["ua-1"] = "ua-1"
MISSING = "\ufffd"  # stands for a letter that no font inside has: an emoji, a Chinese character
_LACKING = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]{1,6})\}")
# typst names all letters that it lacks at once; what stands beside one may come to light later.
MOST_ROUNDS = 4


def render_pdf(brief: Brief, templates_folder: Path | None = None) -> bytes:
    """The PDF of a brief; WrongUse without the package that sets it, TemplateError for a template
    that fails.

    A letter that the fonts lack is shown as `MISSING`, as PDF/UA-1 allows no empty box. Where the
    user's template does what PDF/UA-1 forbids, such as skipping a level of headings, the PDF is
    tagged but does not claim to be one.
    """
    return write_pdf(
        make_document_head(brief), list_parts(brief, templates_folder), templates_folder
    )[0]


def find_lacking_letters(brief: Brief, templates_folder: Path | None = None) -> frozenset[str]:
    """The letters of a brief that its PDF can't show."""
    return write_pdf(
        make_document_head(brief), list_parts(brief, templates_folder), templates_folder
    )[1]


def write_pdf(
    head: DocumentHead, parts: Sequence[DocumentPart], templates_folder: Path | None = None
) -> tuple[bytes, frozenset[str]]:
    """The PDF of a document's parts, and the letters in them that it can't show."""
    template, values = _template(templates_folder), _values(head, parts)
    lacking: frozenset[str] = frozenset()
    for _ in range(MOST_ROUNDS):
        done = _compiled(template, head.day, values.translate(_missing(lacking)), ACCESSIBLE)
        if isinstance(done, bytes):
            return done, lacking
        found = {letter for text in _LACKING.findall(done) for letter in _unescaped(text)} - lacking
        if not found:
            break
        lacking |= found
    done = _compiled(template, head.day, values.translate(_missing(lacking)), None)
    if isinstance(done, bytes):
        return done, lacking
    raise TemplateError(f"{template}: {' '.join(done.split())[:300]}")


def is_accessible(content: bytes) -> bool:
    """Whether a PDF that was written here claims to be PDF/UA-1."""
    return b"pdfuaid:part" in content


def _template(folder: Path | None) -> Path:
    return next(
        place / TEMPLATE for place in templates.list_folders(folder) if (place / TEMPLATE).is_file()
    )


def _missing(letters: frozenset[str]) -> dict[int, str]:
    return {ord(letter): MISSING for letter in letters}


def _compiled(
    template: Path, day: date, values: str, standard: Literal["ua-1"] | None
) -> bytes | str:
    """The PDF, or what the typesetter says against it."""
    try:
        import typst
    except ImportError as error:
        raise MissingPackage("PDF files need one more package", "pdf") from error
    try:
        return typst.compile(
            str(template),
            root=str(template.parent),
            ignore_system_fonts=True,  # others on another machine would give other pages
            format="pdf",
            sys_inputs={"document": values},
            pdf_standards=standard,
            timestamp=datetime.combine(day, time(), UTC),
        )
    except typst.TypstError as error:
        return str(error.diagnostic or error.message)


def _unescaped(text: str) -> str:
    """The letters beyond ASCII of a text as Rust quotes it."""
    written = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return "".join(letter for letter in written if not letter.isascii())


def _values(head: DocumentHead, parts: Sequence[DocumentPart]) -> str:
    """What the template gets, as JSON.

    Title, description, language, who made it, and the blocks.
    """
    blocks = [_block([part for _, part in same]) for _, same in groupby(enumerate(parts), key=_key)]
    values = {
        "title": head.title,
        "description": head.description,
        "author": head.made_with,
        "language": head.language,
        "blocks": blocks,
    }
    return json.dumps(values, ensure_ascii=False, sort_keys=True)


def _key(numbered: tuple[int, DocumentPart]) -> tuple[str, int, int]:
    """Items of one list, and paragraphs of one quotation, are one block.

    All else is a block of its own.
    """
    number, part = numbered
    return (part.kind, part.group, 0) if part.group else (part.kind, 0, number + 1)


def _block(parts: Sequence[DocumentPart]) -> dict[str, object]:
    return {
        "kind": parts[0].kind,
        "level": parts[0].level,
        "parts": [
            {"anchors": part.anchors, "runs": [_run(run) for run in part.runs]} for part in parts
        ],
    }


def _run(run: TextRun) -> dict[str, object]:
    return {
        "text": run.text,
        "bold": run.bold,
        "italic": run.italic,
        "link": run.link,
        "language": run.language,
    }
