"""Small documents of invented articles, built by hand: a Word file is a ZIP file of XML."""

import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from xml.sax.saxutils import escape

from briefing.model import Article, Problem
from briefing.sources.formats.table import load_reader
from briefing.sources.raw_document import RawDocument

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def read(content: bytes, extension: str) -> list[Article | Problem]:
    """What the reader of the extension makes of these bytes."""
    document = RawDocument(content=content, id=f"file{extension}", origin=f"/inbox/file{extension}")
    return list(load_reader(extension)(document))


def article(content: bytes, extension: str) -> Article:
    """The only article of these bytes."""
    (found,) = read(content, extension)
    assert isinstance(found, Article)
    return found


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """A ZIP file of these members."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def docx(paragraphs: Sequence[str], **parts: str) -> bytes:
    """A Word file with this XML as its paragraphs; `styles` and `footnotes` are further parts."""
    body = f"<w:document {_W} {_R}><w:body>{''.join(paragraphs)}</w:body></w:document>"
    more = {f"word/{name}.xml": f"<w:{name} {_W}>{xml}</w:{name}>" for name, xml in parts.items()}
    return zipped({"word/document.xml": body, **more})


def paragraph(
    text: str, *, properties: str = "", bold: bool = False, size: int = 0, bookmark: str = ""
) -> str:
    """One paragraph of Word's."""
    sized = f'<w:sz w:val="{size}"/>' if size else ""
    look = f"{'<w:b/>' if bold else ''}{sized}"
    mark = f'<w:bookmarkStart w:id="1" w:name="{bookmark}"/>' if bookmark else ""
    run = f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{mark}{run}</w:p>"


def label(name: str, value: str) -> str:
    """A label of a delivery: its name in bold, a no-break space, its value."""
    bold = f"<w:r><w:rPr><w:b/></w:rPr><w:t>{escape(name)}:</w:t></w:r>"
    return f'<w:p>{bold}<w:r><w:t xml:space="preserve">\xa0{escape(value)}</w:t></w:r></w:p>'


@dataclass(frozen=True, kw_only=True)
class Words:
    """The words of a delivery in the language of the database's interface."""

    body: str
    section: str
    length: str
    byline: str
    load_date: str
    classification: str
    graphic: str
    end: str
    day: str  # 14 January 2025, a Tuesday


ENGLISH = Words(
    body="Body", section="Section", length="Length", byline="Byline", load_date="Load-Date",
    classification="Classification", graphic="Graphic", end="End of Document",
    day="January 14, 2025 Tuesday",
)  # fmt: skip


def delivered(
    number: int, words: Words = ENGLISH, *, section: str = "NEWS; Pg. A4", classified: bool = True
) -> str:
    """One article of a Nexis delivery, as XML; `number` counts from 1."""
    suffix = "" if number == 1 else f"_{number - 2}"
    parts = [
        paragraph("", bookmark=f"Bookmark_{number}"),
        paragraph(f"Invented headline {number}", bold=True, size=28),
        paragraph("The Alder Courier(Alderton)"),
        paragraph(words.day),
        paragraph(""),
        paragraph("Copyright 2025 Alder Courier Ltd. All Rights Reserved"),
        label(words.section, section),
        label(words.length, "40 words"),
        label(words.byline, "Ana Prueba"),
        paragraph(words.body, bold=True, size=28, bookmark=f"Body{suffix}"),
        paragraph(""),
        paragraph(f"First paragraph of article {number}, which says: the dams were opened."),
        paragraph("Second paragraph: nobody was hurt."),
        paragraph(words.graphic, bold=True, size=28),
        paragraph("A picture of a dam."),
    ]
    if classified:
        parts.append(
            paragraph(words.classification, bold=True, size=28, bookmark=f"Classification{suffix}")
        )
    drawn = f"<w:p><w:r><w:pict/></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{words.end}</w:t></w:r></w:p>"
    return "".join([*parts, label(words.load_date, "January 15, 2025"), drawn])
