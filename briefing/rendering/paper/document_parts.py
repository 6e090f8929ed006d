"""The document as its parts: headings, paragraphs, items and quotations, each with its runs of
words.

Word and PDF are made of these, and these of the Markdown document's HTML, so that all say the same.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from itertools import groupby
from pathlib import Path
from typing import Literal

from briefing.model import Brief
from briefing.quick_dataclass import dataclass
from briefing.rendering.document import render_markdown
from briefing.rendering.document_html import render_body
from briefing.rendering.lang_spans import make_marked_presenter
from briefing.rendering.wording.brief_summary import BriefSummary

PartKind = Literal["heading", "paragraph", "bullet", "number", "quotation"]
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3}
_BLOCKS = {*_HEADINGS, "p", "li", "ul", "ol", "blockquote"}
# Controls, surrogates and what is no character: neither XML nor a font has them.
_UNSHOWN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_BOLD, _ITALIC = "strong", "em"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRun:
    """Words in one look and language. `language` is None where it is the document's."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str | None = None  # an address, or `#name` of an anchor in the document
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPart:
    """One block of the document.

    `level` is that of a heading; `group` counts lists and quotations from 1.
    """

    kind: PartKind
    runs: tuple[TextRun, ...]
    level: int = 0
    group: int = 0
    anchors: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentHead:
    """What a file says of itself beside its text."""

    title: str
    description: str
    language: str
    made_with: str
    day: date
    keywords: tuple[str, ...] = ()


def make_document_head(brief: Brief) -> DocumentHead:
    """The head of a brief's document."""
    say = BriefSummary(brief)
    return DocumentHead(
        title=say.title(),
        description=say.description(),
        language=brief.language,
        made_with=brief.made_with,
        day=brief.day,
        keywords=tuple(say.tags()),
    )


def list_parts(brief: Brief, templates_folder: Path | None = None) -> tuple[DocumentPart, ...]:
    """The parts of a brief's document, in order, as the template of Markdown makes it."""
    return parse_html_parts(
        render_body(render_markdown(brief, templates_folder, make_marked_presenter(brief)))
    )


def parse_html_parts(html: str) -> tuple[DocumentPart, ...]:
    """The parts of sanitized HTML; anchors that nothing links to are left out."""
    gathering = _Gathering()
    gathering.feed(html)
    gathering.close()
    gathering.flush()
    linked = {run.link for part in gathering.parts for run in part.runs if run.link}
    return tuple(
        replace(part, anchors=tuple(name for name in part.anchors if f"#{name}" in linked))
        for part in gathering.parts
    )


def format_lines(parts: Sequence[DocumentPart]) -> str:
    """What a document says, a line for each part: its kind, its words, where they lead, and their
    language.

    This is how a document that was read back is compared with the one that should be there.
    """
    marks = {"paragraph": "", "bullet": "- ", "number": "1. ", "quotation": "> "}
    return "".join(
        f"{marks.get(part.kind, '#' * part.level + ' ')}{''.join(_said(part.runs))}\n"
        for part in parts
    )


def _said(runs: Sequence[TextRun]) -> Iterator[str]:
    for (link, language), same in groupby(runs, key=lambda run: (run.link, run.language)):
        text = "".join(run.text for run in same)
        told = f"{{{language}: {text}}}" if language and text.strip() else text
        yield f"[{told}]({link})" if link and text.strip() else told


class _Gathering(HTMLParser):
    """Collects runs until a block ends.

    White space is as HTML shows it: one blank between words, none at the ends.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[DocumentPart] = []
        self._open: list[str] = []
        self._lists: list[PartKind] = []
        self._languages: list[str | None] = []
        self._link: str | None = None
        self._runs: list[TextRun] = []
        self._anchors: list[str] = []
        self._group = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        stated = dict(attrs)
        if tag in _BLOCKS:
            self.flush()
        if tag in ("ul", "ol", "blockquote"):
            self._group += 1
        if tag in ("ul", "ol"):
            self._lists.append("number" if tag == "ol" else "bullet")
        if tag == "span":
            self._languages.append(stated.get("lang"))
        if tag == "a":
            self._link = stated.get("href") or self._link
        if name := stated.get("id"):
            self._anchors.append(name)
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.flush()
        if tag in ("ul", "ol"):
            self._lists.pop()
        if tag == "span":
            self._languages.pop()
        if tag == "a":
            self._link = None
        if tag in self._open:
            del self._open[len(self._open) - 1 - self._open[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        blank = not self._runs or self._runs[-1].text.endswith(" ")
        data = _UNSHOWN.sub("", data)
        words = " ".join(data.split())
        text = (" " if data[:1].isspace() and not blank else "") + words
        text += " " if words and data[-1:].isspace() else ""
        if text:
            language = next((one for one in reversed(self._languages) if one), None)
            bold, italic = _BOLD in self._open, _ITALIC in self._open
            self._runs.append(
                TextRun(text=text, bold=bold, italic=italic, link=self._link, language=language)
            )

    def flush(self) -> None:
        """Make a part of what was collected."""
        if self._runs:
            last = self._runs[-1]
            self._runs[-1] = replace(last, text=last.text.rstrip())
        runs = tuple(run for run in self._runs if run.text)
        if runs:
            self.parts.append(self._part(runs))
            self._anchors = []
        self._runs = []

    def _part(self, runs: tuple[TextRun, ...]) -> DocumentPart:
        level = next((_HEADINGS[tag] for tag in self._open if tag in _HEADINGS), 0)
        anchors = tuple(self._anchors)
        if level:
            return DocumentPart(kind="heading", level=level, runs=runs, anchors=anchors)
        if "blockquote" in self._open:
            return DocumentPart(kind="quotation", runs=runs, group=self._group, anchors=anchors)
        if self._lists:
            return DocumentPart(kind=self._lists[-1], runs=runs, group=self._group, anchors=anchors)
        return DocumentPart(kind="paragraph", runs=runs, anchors=anchors)
