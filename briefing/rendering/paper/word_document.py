"""The document as a Word file.

Real headings, lists and links, the language of each run, the same bytes each time.
"""

import zipfile
from collections.abc import Sequence
from datetime import datetime, time
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import BriefingError, MissingPackage, TemplateError
from briefing.languages.days import name_locale
from briefing.model import Brief
from briefing.rendering import templates
from briefing.rendering.paper.document_parts import (
    DocumentHead,
    DocumentPart,
    TextRun,
    list_parts,
    make_document_head,
)

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

# In a folder of the user's own: headers, footers and styles are taken from it.
LETTERHEAD = "brief.docx"
STYLES = {
    "paragraph": "Normal",
    "bullet": "List Bullet",
    "number": "List Number",
    "quotation": "Quote",
}
_LONGEST = 255  # characters of a property
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # ZIP knows none before


def render_word(brief: Brief, templates_folder: Path | None = None) -> bytes:
    """The Word file of a brief.

    WrongUse without the package that writes it, TemplateError for a broken letterhead.
    """
    return write_word(
        make_document_head(brief), list_parts(brief, templates_folder), templates_folder
    )


def write_word(
    head: DocumentHead, parts: Sequence[DocumentPart], templates_folder: Path | None = None
) -> bytes:
    """The Word file of a document's parts."""
    document = _opened(templates_folder)
    writer = _Writer(document)
    for part in parts:
        writer.write(part)
    _describe(document, head)
    file = BytesIO()
    try:
        document.save(file)
    except ValueError as error:  # with a clock before 1980, which ZIP does not know
        raise BriefingError(f"no Word file can be written: {error}; set this clock") from error
    return _packed(file)


def _opened(folder: Path | None) -> "Document":
    """An empty document, or the user's letterhead without the text in it."""
    try:
        from docx import Document
        from docx.opc.exceptions import PackageNotFoundError
    except ImportError as error:
        raise MissingPackage("Word files need one more package", "documents") from error
    own = next(
        (
            place / LETTERHEAD
            for place in templates.list_folders(folder)
            if (place / LETTERHEAD).is_file()
        ),
        None,
    )
    try:
        document = Document(str(own)) if own else Document()
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise TemplateError(f"{own} is no Word file that can be a letterhead: {error}") from error
    body = document.element.body
    for element in list(body):
        if not element.tag.endswith("}sectPr"):  # the page: its size, margins, header and footer
            body.remove(element)
    return document


def _describe(document: "Document", head: DocumentHead) -> None:
    from docx.oxml.ns import qn

    properties, midnight = document.core_properties, datetime.combine(head.day, time())
    properties.title, properties.comments = head.title[:_LONGEST], head.description[:_LONGEST]
    properties.author = properties.last_modified_by = head.made_with
    properties.language, properties.keywords = (
        name_locale(head.language),
        ", ".join(head.keywords)[:_LONGEST],
    )
    properties.created = properties.modified = midnight
    properties.revision = 1
    for stated in document.styles.element.iter(qn("w:lang")):
        stated.set(qn("w:val"), name_locale(head.language))


class _Writer:
    """Adds parts to a Word document."""

    def __init__(self, document: "Document") -> None:
        self._document = document
        self._marks = 0
        _add_link_style(document)
        self._known = _list_paragraph_styles(document)
        self._ids: dict[str, str | None] = {}  # by style; python-docx looks through all for each

    def write(self, part: DocumentPart) -> None:
        """Add one part as a paragraph of its style."""
        name = f"Heading {part.level}" if part.kind == "heading" else STYLES[part.kind]
        paragraph = self._document.add_paragraph()
        if name in self._known:
            paragraph._p.style = self._style_id(name)
        for anchor in part.anchors:
            self._mark(paragraph, anchor)
        for run in part.runs:
            self._add(paragraph, run)

    def _style_id(self, name: str) -> str | None:
        """The id of a style of paragraphs, or of links; None for what a paragraph has anyway."""
        if name not in self._ids:
            styles = self._document.styles
            style = styles[name]
            self._ids[name] = None if style == styles.default(style.type) else style.style_id
        return self._ids[name]

    def _mark(self, paragraph: "Paragraph", anchor: str) -> None:
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        self._marks += 1
        for name in ("w:bookmarkStart", "w:bookmarkEnd"):
            element = OxmlElement(name)
            element.set(qn("w:id"), str(self._marks))
            if name == "w:bookmarkStart":
                element.set(qn("w:name"), name_bookmark(anchor))
            paragraph._p.append(element)

    def _add(self, paragraph: "Paragraph", run: TextRun) -> None:
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn
        from docx.text.run import Run

        holder = paragraph._p
        if run.link:
            link = OxmlElement("w:hyperlink")
            if run.link.startswith("#"):
                link.set(qn("w:anchor"), name_bookmark(run.link[1:]))
            else:
                link.set(
                    qn("r:id"), paragraph.part.relate_to(run.link, _HYPERLINK, is_external=True)
                )
            holder.append(link)
            holder = link
        element = OxmlElement("w:r")
        holder.append(element)
        made = Run(element, paragraph)
        made.text = run.text
        made.bold, made.italic = run.bold or None, run.italic or None
        if run.link:
            element.style = self._style_id("Hyperlink")
        if run.language:
            language = OxmlElement("w:lang")
            language.set(qn("w:val"), name_locale(run.language))
            element.get_or_add_rPr().append(language)


_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def name_bookmark(anchor: str) -> str:
    """The name of an anchor as Word allows it: letters, figures and underscores, 40 at most."""
    return "".join(character if character.isalnum() else "_" for character in anchor)[:40]


def _list_paragraph_styles(document: "Document") -> set[str | None]:
    from docx.enum.style import WD_STYLE_TYPE

    return {style.name for style in document.styles if style.type == WD_STYLE_TYPE.PARAGRAPH}


def _add_link_style(document: "Document") -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import RGBColor

    if "Hyperlink" not in {style.name for style in document.styles}:
        style = document.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
        style.font.color.rgb = RGBColor(0x0B, 0x5A, 0x8F)


def _packed(file: BytesIO) -> bytes:
    """The same members in the same order, without the moment of writing that the library puts to
    each.
    """
    packed = BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            member = zipfile.ZipInfo(name, _FIRST_DAY)
            member.create_system = 0  # the same on every system
            member.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(member, old.read(name))
    return packed.getvalue()
