import pytest

from briefing.errors import InputError
from tests.sources.documents.building import article, docx, paragraph, read, zipped

_STYLES = (
    '<w:style w:styleId="T"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="H"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Mine"><w:name w:val="mine"/><w:basedOn w:val="H"/></w:style>'
)


def test_the_text_has_all_paragraphs_in_order() -> None:
    """Paragraphs, items and headings stand one below the other, a blank line between."""
    listed = '<w:numPr><w:ilvl w:val="0"/></w:numPr>'
    found = article(
        docx([paragraph("One."), paragraph(""), paragraph("Two.", properties=listed)]), ".docx"
    )
    assert found.text == "One.\n\nTwo."


@pytest.mark.parametrize("style", ["T", "H", "Mine"])
def test_the_title_is_what_a_style_marks_as_such(style: str) -> None:
    """A paragraph in the style Title, or a first heading near the top, by its own style or the one
    below it.
    """
    marked = paragraph("Invented  communiqué", properties=f'<w:pStyle w:val="{style}"/>')
    assert (
        article(docx([marked, paragraph("Text.")], styles=_STYLES), ".docx").title
        == "Invented communiqué"
    )


def test_without_a_style_there_is_no_title() -> None:
    """Bold words at the top are no title: what is one is for cleaning to say."""
    assert (
        article(docx([paragraph("JOINT STATEMENT", bold=True), paragraph("Text.")]), ".docx").title
        is None
    )


def test_a_table_is_read_by_rows() -> None:
    """The cells of a row stand on one line, with bars between."""
    cell = "<w:tc>{}</w:tc>"
    row = f"<w:tr>{cell.format(paragraph('Dam'))}{cell.format(paragraph('34 %'))}</w:tr>"
    assert article(docx([f"<w:tbl>{row}{row}</w:tbl>"]), ".docx").text == "Dam | 34 %\n\nDam | 34 %"


def test_a_table_that_lays_out_a_page_is_read_by_cells() -> None:
    """Cells with running text are columns of a page: each of their paragraphs stays one."""
    long = "The office said on Tuesday that the water would come from two dams on the tributaries of the river."
    row = f"<w:tr><w:tc>{paragraph(long)}</w:tc><w:tc>{paragraph('Contact: Ana Prueba')}</w:tc></w:tr>"
    assert (
        article(docx([f"<w:tbl>{row}</w:tbl>"]), ".docx").text == f"{long}\n\nContact: Ana Prueba"
    )


def test_only_what_is_shown_is_read() -> None:
    """Deleted, moved and hidden words are not in the text; inserted ones are."""
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
    deleted = "<w:del><w:r><w:delText>deleted</w:delText></w:r></w:del>"
    moved = "<w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom>"
    inserted = "<w:ins><w:r><w:t>The inserted.</w:t></w:r></w:ins>"
    assert (
        article(docx([f"<w:p>{hidden}{deleted}{moved}{inserted}</w:p>"]), ".docx").text
        == "The inserted."
    )


def test_a_box_and_a_note_stand_outside_the_sentence() -> None:
    """Words of a text box follow its paragraph, notes the text; a line break stays one."""
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('In a box.')}</w:txbxContent></w:pict></w:r>"
    text = f"<w:p>{box}<w:r><w:t>One</w:t><w:br/><w:t>sentence.</w:t></w:r></w:p>"
    notes = f'<w:footnote w:type="separator">{paragraph("-")}</w:footnote><w:footnote>{paragraph("A note.")}</w:footnote>'
    assert (
        article(docx([text], footnotes=notes), ".docx").text
        == "One\nsentence.\n\nIn a box.\n\nA note."
    )


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"PK\x03\x04 not a zip", "damaged"),
        (zipped({"a.txt": "no document"}), "no Word document"),
        (zipped({"word/document.xml": "<w:document"}), "damaged"),
    ],
)
def test_what_is_no_document_is_said(content: bytes, why: str) -> None:
    """Damage ends in one line that says what is wrong."""
    with pytest.raises(InputError, match=why):
        read(content, ".docx")


@pytest.mark.slow  # large inputs
@pytest.mark.parametrize(("name", "many"), [("word/document.xml", 1), ("{}.xml", 5)])
def test_a_bomb_is_said(name: str, many: int) -> None:
    """A file that unpacks to too much, in one part or in all together, ends in one line."""
    content = zipped({name.format(number): b"\0" * 41_000_000 for number in range(many)})
    with pytest.raises(InputError, match="unpack"):
        read(content, ".docx")


def test_entities_are_not_expanded() -> None:
    """A billion laughs in XML entities costs nothing and prints nothing."""
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    document = f'<!DOCTYPE d [<!ENTITY l0 "lol">{entities}]><w:document xmlns:w="x"><w:body>&l9;</w:body></w:document>'
    with pytest.raises(InputError, match="damaged"):
        read(zipped({"word/document.xml": document}), ".docx")


@pytest.mark.slow  # large inputs
@pytest.mark.parametrize(
    "xml", ["<w:p/>" * 41_000, "<w:p>" + "<w:r><w:t>a</w:t></w:r>" * 110_000 + "</w:p>"]
)
def test_paragraphs_and_what_they_hold_are_counted(xml: str) -> None:
    """More paragraphs than a thousand articles have, or one of a hundred thousand runs, are
    refused.
    """
    with pytest.raises(InputError, match="more than 40,000 paragraphs"):
        read(docx([xml]), ".docx")


def test_nesting_is_bounded() -> None:
    """A table in a table in a table … is refused before it costs anything."""
    nested = "<w:tbl><w:tr><w:tc>" * 100 + "</w:tc></w:tr></w:tbl>" * 100
    with pytest.raises(InputError, match="nested too deeply"):
        read(docx([nested]), ".docx")
