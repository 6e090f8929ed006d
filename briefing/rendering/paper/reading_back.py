"""A Word file or a PDF that was written here -> what it says, to be compared with what it should
say.
"""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

from briefing.errors import InputError
from briefing.languages import KNOWN
from briefing.languages.days import name_locale
from briefing.rendering.paper.document_parts import DocumentPart, PartKind, TextRun
from briefing.rendering.paper.pdf_document import MISSING
from briefing.rendering.paper.word_document import name_bookmark
from briefing.sources.documents.pdf.pdf_pages import PdfPage
from briefing.sources.documents.unpacking import open_package

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_KINDS: dict[str, PartKind] = {
    "List Bullet": "bullet",
    "List Number": "number",
    "Quote": "quotation",
}
_LANGUAGES = {name_locale(code): code for code in KNOWN}


def read_word(content: bytes) -> tuple[DocumentPart, ...]:
    """The paragraphs of a Word file as parts, with their links and languages.

    InputError for what is none.
    """
    from docx import Document

    with open_package(content):  # no larger than a document is
        try:
            document = Document(BytesIO(content))
        except (KeyError, ValueError) as error:
            raise InputError(f"it is no Word file: {error}") from error
    names = {style.style_id: style.name for style in document.styles}
    links = {key: one.target_ref for key, one in document.part.rels.items() if one.is_external}
    found = (_part(paragraph, names, links) for paragraph in document.element.body.iter(f"{_W}p"))
    return tuple(part for part in found if part.text.strip())


def _part(paragraph: Any, names: dict[str, str | None], links: dict[str, str]) -> DocumentPart:
    style = names.get(_value(paragraph, "pPr", "pStyle") or "") or ""
    level = int(style[-1]) if style.startswith("Heading ") and style[-1].isdigit() else 0
    runs = tuple(_run(run, links) for run in paragraph.iter(f"{_W}r"))
    return DocumentPart(
        kind="heading" if level else _KINDS.get(style, "paragraph"), level=level, runs=runs
    )


def _run(run: Any, links: dict[str, str]) -> TextRun:
    text = "".join(
        piece.text or "" if piece.tag == f"{_W}t" else " " for piece in run if piece.tag in _SHOWN
    )
    holder = run.getparent()
    link = None
    if holder.tag == f"{_W}hyperlink":
        anchor = holder.get(f"{_W}anchor")
        link = f"#{anchor}" if anchor else links.get(holder.get(f"{_R}id") or "")
    stated = _value(run, "rPr", "lang")
    return TextRun(
        text=text, link=link, language=_LANGUAGES.get(stated, stated) if stated else None
    )


_SHOWN = {f"{_W}{name}" for name in ("t", "tab", "br", "cr")}


def _value(element: Any, *path: str) -> str | None:
    found = element.find("/".join(f"{_W}{name}" for name in path))
    return None if found is None else str(found.get(f"{_W}val"))


def normalize_for_word(parts: Sequence[DocumentPart]) -> tuple[DocumentPart, ...]:
    """The parts as a Word file can say them.

    Anchors under the names that Word allows, one run for each link.
    """
    return tuple(
        DocumentPart(
            kind=part.kind, level=part.level, runs=tuple(_as_word(run) for run in part.runs)
        )
        for part in parts
    )


def _as_word(run: TextRun) -> TextRun:
    link = f"#{name_bookmark(run.link[1:])}" if run.link and run.link.startswith("#") else run.link
    return TextRun(text=run.text, link=link, language=run.language)


def find_pdf_faults(pages: Sequence[PdfPage], parts: Sequence[DocumentPart]) -> Iterator[str]:
    """What a PDF lacks of the parts, and what it says besides; blanks, and numbers of pages, are
    not compared.

    Its links must lead where those of the parts do, in their order.
    """
    said = "".join(_squeezed(page, number) for number, page in enumerate(pages, start=1))
    has, at = frozenset(said), 0
    for part in parts:
        wanted = _as_shown(_without_blanks(part.text), has)
        place = said.find(wanted, at)
        if place < 0:
            yield f"lacks: {part.text}"
            continue
        if place > at and not _is_mark(said[at:place]):
            yield f"says what is not in the brief: {said[at:place]}"
        at = place + len(wanted)
    if said[at:]:
        yield f"says what is not in the brief: {said[at:]}"
    found = [link for page in pages for link in page["links"]]
    links = [
        run.link for part in parts for run in part.runs if run.link and not run.link.startswith("#")
    ]
    if _once(found) != _once(links):
        differing = sorted(set(found) ^ set(links))
        yield f"leads elsewhere than the brief: {', '.join(differing[:3]) or 'in another order'}"


def _squeezed(page: PdfPage, number: int) -> str:
    """The letters of a page without its number at the foot."""
    return _without_blanks("".join(text for *_, text in page["fragments"])).removesuffix(
        str(number)
    )


def _as_shown(text: str, has: frozenset[str]) -> str:
    """The text as a PDF shows it that has these letters, and a sign of its own for those that its
    fonts lack.
    """
    return "".join(letter if letter in has or MISSING not in has else MISSING for letter in text)


def _without_blanks(text: str) -> str:
    return "".join(text.split())


def _is_mark(text: str) -> bool:
    """Whether a stretch is the mark of an item: a bullet, or a number with its stop."""
    return text in ("•", "‣", "–") or (text.endswith(".") and text[:-1].isdigit())


def _once(links: Sequence[str]) -> list[str]:
    """Each link that follows another than itself.

    One that runs over two lines is two areas of the page.
    """
    return [link for n, link in enumerate(links) if not n or link != links[n - 1]]
