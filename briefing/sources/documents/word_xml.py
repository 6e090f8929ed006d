"""A Word document -> its paragraphs, in reading order, with what tells a heading, an item and a row
(ECMA-376).
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from briefing.quick_dataclass import dataclass
from briefing.sources.documents.unpacking import Package
from briefing.sources.documents.xml_parts import children, tree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DRAWN = ("drawing", "pict")
_HEADING = re.compile(r"heading\s*([1-6])$", re.IGNORECASE)
_DEEPEST_STYLES = 20  # styles based on one another
# A table whose cells hold running text lays out a page; in any other a row is read across.
LAID_OUT = 15  # words of a cell


@dataclass(frozen=True, slots=True, kw_only=True)
class WordParagraph:
    """A paragraph with what Word says of it.

    `look` is the same for paragraphs that are set alike.
    """

    text: str
    tag: str = "p"
    is_title: bool = False
    bookmarks: tuple[str, ...] = ()
    bold: str = ""  # the bold words it begins with
    size: int = 0  # of its first letters, in half points; 0 where the style says it
    drawn: bool = False  # a line or a picture is anchored in it
    link: str | None = None  # where its first link leads


@dataclass(frozen=True, slots=True)
class _Style:
    tag: str = "p"
    is_title: bool = False


def iterate_paragraphs(package: Package) -> Iterator[WordParagraph]:
    """The paragraphs of the text and then those of the notes.

    Text in a deleted change is not there.
    """
    styles, links = _styles(package), _links(package)
    body = package.read("word/document.xml")
    for element in children(body, f"{_W}body"):
        yield from _read(element, styles, links)
    for name, note in (
        ("word/footnotes.xml", f"{_W}footnote"),
        ("word/endnotes.xml", f"{_W}endnote"),
    ):
        content = package.read(name)
        for element in children(content, note) if content else ():
            if element.getparent().get(f"{_W}type") is None:  # others are the rule above the notes
                yield from _read(element, styles, {})


def _read(
    element: Any, styles: Mapping[str, _Style], links: Mapping[str, str]
) -> Iterator[WordParagraph]:
    if element.tag == f"{_W}p":
        yield _paragraph(element, styles, links)
        for box in element.iter(f"{_W}txbxContent"):
            if not any(
                over.tag == _FALLBACK for over in box.iterancestors()
            ):  # the same box for old programs
                yield from _inside(box, styles, links)
    elif element.tag == f"{_W}tbl":
        yield from _table(element, styles, links)
    elif element.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}customXml", f"{_W}ins"):
        yield from _inside(element, styles, links)


def _inside(
    element: Any, styles: Mapping[str, _Style], links: Mapping[str, str]
) -> Iterator[WordParagraph]:
    for child in element:
        yield from _read(child, styles, links)


def _table(
    table: Any, styles: Mapping[str, _Style], links: Mapping[str, str]
) -> Iterator[WordParagraph]:
    rows = [
        [
            list(_inside(cell, styles, links))
            for cell in row.iter(f"{_W}tc")
            if _owner(cell, "tr") is row
        ]
        for row in table.iter(f"{_W}tr")
        if _owner(row, "tbl") is table
    ]
    cells = [cell for row in rows for cell in row]
    if any(len(one.text.split()) >= LAID_OUT for cell in cells for one in cell):
        yield from (one for cell in cells for one in cell)
        return
    for row in rows:
        texts = [" ".join(one.text for one in cell if one.text) for cell in row]
        yield WordParagraph(text=" | ".join(filter(None, texts)), tag="td")


def _owner(element: Any, name: str) -> Any:
    return next(element.iterancestors(f"{_W}{name}"), None)


def _paragraph(
    element: Any, styles: Mapping[str, _Style], links: Mapping[str, str]
) -> WordParagraph:
    style = styles.get(_value(element, "pPr", "pStyle"), _Style())
    level = _value(element, "pPr", "outlineLvl")
    listed = element.find(f"{_W}pPr/{_W}numPr") is not None
    tag = f"h{int(level) + 1}" if level.isdigit() and int(level) < 6 else style.tag
    runs = [run for run in element.iter(f"{_W}r") if _is_shown(run, element)]
    texts = ["".join(_pieces(run)) for run in runs]
    return WordParagraph(
        text="".join(texts),
        tag="li" if listed and tag == "p" else tag,
        is_title=style.is_title,
        bookmarks=tuple(str(mark.get(f"{_W}name")) for mark in element.iter(f"{_W}bookmarkStart")),
        bold=_bold(runs, texts),
        size=next((_size(run) for run, text in zip(runs, texts, strict=True) if text.strip()), 0),
        drawn=any(True for name in _DRAWN for _ in element.iter(f"{_W}{name}")),
        link=next(
            (
                links[at]
                for link in element.iter(f"{_W}hyperlink")
                if (at := link.get(f"{_R}id")) in links
            ),
            None,
        ),
    )


def _is_shown(run: Any, paragraph: Any) -> bool:
    """Whether the run is of this paragraph, not of a box in it, and neither hidden nor moved."""
    hidden = run.find(f"{_W}rPr/{_W}vanish") is not None
    for over in run.iterancestors():
        if over is paragraph:
            return not hidden
        if over.tag in (f"{_W}txbxContent", f"{_W}moveFrom", f"{_W}del", _FALLBACK):
            return False
    return False


def _pieces(run: Any) -> Iterator[str]:
    for child in run:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in (f"{_W}br", f"{_W}cr"):
            yield "\n"
        elif child.tag in (f"{_W}tab", f"{_W}ptab"):
            yield " "
        elif child.tag == f"{_W}noBreakHyphen":
            yield "-"


def _bold(runs: list[Any], texts: list[str]) -> str:
    found = ""
    for run, text in zip(runs, texts, strict=True):
        mark = run.find(f"{_W}rPr/{_W}b")
        if text.strip() and (mark is None or mark.get(f"{_W}val") in ("0", "false")):
            break
        found += text
    return found.strip()


def _size(run: Any) -> int:
    written = _value(run, "rPr", "sz")
    return int(written) if written.isdigit() else 0


def _value(element: Any, *path: str) -> str:
    found = element.find("/".join(f"{_W}{name}" for name in path))
    return str(found.get(f"{_W}val") or "") if found is not None else ""


def _styles(package: Package) -> Mapping[str, _Style]:
    """What each style, or one that it is based on, says.

    A heading of a level, a title, or nothing.
    """
    root = tree(package.read("word/styles.xml"))
    found = (
        {}
        if root is None
        else {str(one.get(f"{_W}styleId")): one for one in root.iter(f"{_W}style")}
    )
    return {key: _style(key, found) for key in found}


def _style(key: str, found: Mapping[str, Any], depth: int = 0) -> _Style:
    style = found.get(key)
    if style is None or depth > _DEEPEST_STYLES:
        return _Style()
    name, level = _value(style, "name"), _value(style, "pPr", "outlineLvl")
    if name.lower() == "title":
        return _Style(tag="h1", is_title=True)
    if heading := _HEADING.match(name):
        return _Style(tag=f"h{heading[1]}")
    if level.isdigit() and int(level) < 6:
        return _Style(tag=f"h{int(level) + 1}")
    return _style(_value(style, "basedOn"), found, depth + 1)


def _links(package: Package) -> Mapping[str, str]:
    root = tree(package.read("word/_rels/document.xml.rels"))
    pairs = () if root is None else ((str(one.get("Id")), str(one.get("Target"))) for one in root)
    return {key: target for key, target in pairs if target.startswith(("http://", "https://"))}
