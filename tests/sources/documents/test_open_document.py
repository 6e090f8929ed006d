import pytest

from briefing.errors import InputError
from tests.sources.documents.building import article, read, zipped

_NAMES = " ".join(
    f'xmlns:{key}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for key, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
    )
)


def _odt(body: str) -> bytes:
    content = f"<office:document-content {_NAMES}><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def test_paragraphs_headings_items_and_rows_are_read() -> None:
    """All stand in order, a row's cells on one line.

    A heading of the first level at the top is the title.
    """
    row = "<table:table-row><table:table-cell><text:p>Dam</text:p></table:table-cell><table:table-cell><text:p>34 %</text:p></table:table-cell></table:table-row>"
    found = article(
        _odt(
            '<text:h text:outline-level="1">Invented communiqué</text:h><text:p>One <text:span>sentence</text:span>.</text:p>'
            f"<text:list><text:list-item><text:p>Item.</text:p></text:list-item></text:list><table:table>{row}</table:table>"
        ),
        ".odt",
    )
    assert found.title == "Invented communiqué"
    assert found.text == "Invented communiqué\n\nOne sentence.\n\nItem.\n\nDam | 34 %"


def test_notes_and_comments_stand_outside_the_sentence() -> None:
    """A note follows its paragraph; a comment is somebody's and no text; a run of blanks is one."""
    note = "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note>"
    comment = "<office:annotation><text:p>Check this!</text:p></office:annotation>"
    found = article(_odt(f"<text:p>One{note} sen<text:s/>tence{comment}.</text:p>"), ".odt")
    assert found.text == "One sen tence.\n\nA note."


def test_what_is_no_document_is_said() -> None:
    """A ZIP file of something else is refused in one line."""
    with pytest.raises(InputError, match="no OpenDocument text"):
        read(zipped({"a.txt": "x"}), ".odt")
