"""Does a Word file or a PDF on disk say what its brief says? It is made anew, and read back where
its bytes differ.

Another version of a library, or somebody who edited the file, makes other bytes; then its words,
links and languages tell.
"""

from collections.abc import Iterator
from pathlib import Path

from briefing import rendering
from briefing.composing.checks import brief_check
from briefing.composing.checks.document_check import compare_documents
from briefing.errors import InputError, WrongUse
from briefing.model import Brief
from briefing.rendering.paper.document_parts import format_lines, list_parts
from briefing.rendering.paper.reading_back import find_pdf_faults, normalize_for_word, read_word
from briefing.sources.documents.pdf.pdf_pages import read_pages


def compare_word(path: Path, brief: Brief, own: Path | None) -> Iterator[str]:
    """A line for each line of a Word file that the brief does not say, and for each that is missing
    from it.
    """
    content = read_document(path)
    if content == rendering.render_word(brief, own):
        return
    try:
        found = format_lines(read_word(content))
    except InputError as error:
        yield f"{path}: {error}"
        return
    yield from compare_documents(
        found, format_lines(normalize_for_word(list_parts(brief, own))), str(path)
    )


def compare_pdf(path: Path, brief: Brief, own: Path | None) -> Iterator[str]:
    """A line for each part of the brief that a PDF lacks, and for what it says besides."""
    content = read_document(path)
    if content == rendering.render_pdf(brief, own):
        return
    try:
        pages = read_pages(content)
    except InputError as error:
        yield f"{path}: {error}"
        return
    yield from (
        f"{path} {brief_check.shorten(fault)}"
        for fault in find_pdf_faults(pages, list_parts(brief, own))
    )


def read_document(path: Path) -> bytes:
    """The bytes of a brief's file. WrongUse where it can't be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise WrongUse(
            f"{path} can't be read: {error.strerror}; a brief's JSON lies beside its documents"
        ) from error
