import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from briefing.errors import TemplateError
from briefing.model import Brief
from briefing.rendering.paper.document_parts import format_lines, list_parts
from briefing.rendering.paper.reading_back import normalize_for_word, read_word
from briefing.rendering.paper.word_document import render_word
from tests.builders import brief, citation, excerpt, quotation, story

_ENGLISH = "The dams were opened. “A date is worth more,” she said."
_SPANISH = "Las presas se abrieron ayer."


def _brief(english: str = _ENGLISH) -> Brief:
    said = quotation(excerpt(_ENGLISH, "A date is worth more,"))
    stories = (
        story((excerpt(english, english.split(" “")[0]),), (said,) if english == _ENGLISH else ()),
        story(
            (excerpt(_SPANISH, _SPANISH, 2),),
            key="t",
            headline="Presas",
            headline_citation=2,
            articles=(2,),
        ),
    )
    sources = (
        citation(english, url="https://example.org/a?b=1&c=(2)"),
        citation(_SPANISH, 2, language="es", title="Presas"),
    )
    return brief(stories, sources)


def test_headings_are_real_ones() -> None:
    """The title, the sections and the stories are headings of the first, second and third level."""
    document = Document(BytesIO(render_word(_brief())))
    headings = [
        (p.style.name, p.text) for p in document.paragraphs if p.style.name.startswith("Heading")
    ]
    assert headings[:3] == [
        ("Heading 1", "United States–Mexico: brief of 16 January 2025"),
        ("Heading 2", "Bottom line"),
        ("Heading 2", "Lead story"),
    ]
    assert ("Heading 3", "Presas") in headings


def test_links_lead_to_the_sentence() -> None:
    """A citation leads to its sentence in the source, or to the list of sources where that has no
    address.
    """
    document = Document(BytesIO(render_word(_brief())))
    targets = {one.target_ref for one in document.part.rels.values() if one.is_external}
    sentence = "text=The%20dams%20were%20opened."
    assert any(
        one.startswith(f"https://example.org/a?b=1&c=%282%29#:~:{sentence}") for one in targets
    )
    anchors = {link.get(qn("w:anchor")) for link in document.element.iter(qn("w:hyperlink"))}
    marks = {mark.get(qn("w:name")) for mark in document.element.iter(qn("w:bookmarkStart"))}
    assert anchors - {None} == marks
    assert "source_2" in marks


def test_what_is_foreign_says_its_language() -> None:
    """The document is in its own language, and a slice of a Spanish source is marked as Spanish."""
    document = Document(BytesIO(render_word(_brief())))
    told = {
        run.text: run._r.find(f"{qn('w:rPr')}/{qn('w:lang')}")
        for p in document.paragraphs
        for run in p.runs
    }
    assert told[_SPANISH].get(qn("w:val")) == "es-MX"
    assert told["The dams were opened."] is None
    assert {one.get(qn("w:val")) for one in document.styles.element.iter(qn("w:lang"))} == {"en-US"}


def test_the_same_brief_gives_the_same_bytes() -> None:
    """Nothing in the file tells when it was written."""
    content = render_word(_brief())
    assert content == render_word(_brief())
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert Document(BytesIO(content)).core_properties.modified.date() == _brief().day


@pytest.mark.parametrize(
    "text",
    [
        'He said <w:p>& "b" {{ x }} today. ',
        "北京 said 😀 on Tuesday that it would wait. ",
        "Кремль and العربية said so on Tuesday. ",
        "A line\ttab and \x07bell said so. ",
    ],
)
def test_hostile_text_is_text(text: str) -> None:
    """Markup, other scripts and controls in a source are read back as the words that the document
    says.
    """
    made = _brief(text)
    assert format_lines(read_word(render_word(made))) == format_lines(
        normalize_for_word(list_parts(made))
    )


def test_a_letterhead_of_ones_own(tmp_path: Path) -> None:
    """A brief.docx among the user's templates gives header, footer and styles.

    What is written in it goes.
    """
    letterhead = Document()
    letterhead.sections[0].header.paragraphs[0].text = "Embassy of Freedonia"
    letterhead.add_paragraph("Dear reader")
    letterhead.styles["Heading 1"].font.name = "Courier"
    letterhead.save(str(tmp_path / "brief.docx"))
    made = Document(BytesIO(render_word(_brief(), tmp_path)))
    assert made.sections[0].header.paragraphs[0].text == "Embassy of Freedonia"
    assert made.styles["Heading 1"].font.name == "Courier"
    assert made.paragraphs[0].text.startswith("United States")


def test_a_broken_letterhead_is_said(tmp_path: Path) -> None:
    """A letterhead that is no Word file ends in one line with its name."""
    (tmp_path / "brief.docx").write_text("none", encoding="utf-8")
    with pytest.raises(TemplateError, match=r"brief\.docx is no Word file"):
        render_word(_brief(), tmp_path)
