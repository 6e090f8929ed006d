from briefing.rendering.paper.document_parts import (
    TextRun,
    format_lines,
    list_parts,
    parse_html_parts,
)
from tests.builders import brief, citation, excerpt, quotation, story

_TEXT = "The dams were opened. “A date is worth more,” she said."


def test_each_block_is_a_part() -> None:
    """Headings have their level, items the kind of their list, paragraphs of one quotation one
    group.
    """
    html = (
        "<h1>A</h1><p>B</p><ul><li>C</li><li>D</li></ul><ol><li>E</li></ol>"
        "<blockquote><p>F</p><p>G</p></blockquote>"
    )
    parts = parse_html_parts(html)
    assert format_lines(parts) == "# A\nB\n- C\n- D\n1. E\n> F\n> G\n"
    assert [part.group for part in parts] == [0, 0, 1, 1, 2, 3, 3]


def test_runs_have_look_link_and_language() -> None:
    """Bold, italic, links and languages are those of the tags around the words."""
    (part,) = parse_html_parts(
        '<p>a <strong>b <em>c</em></strong> <span lang="es">d <a href="https://e.org">e</a></span></p>'
    )
    assert part.runs == (
        TextRun(text="a "),
        TextRun(text="b ", bold=True),
        TextRun(text="c", bold=True, italic=True),
        TextRun(text=" "),
        TextRun(text="d ", language="es"),
        TextRun(text="e", link="https://e.org", language="es"),
    )


def test_white_space_is_as_a_page_shows_it() -> None:
    """Runs of blanks and line ends are one blank; there is none at the ends of a block."""
    assert format_lines(parse_html_parts("<p>  a\n b <em> c</em>  </p>\n<p>\n</p>")) == "a b c\n"


def test_only_anchors_that_are_linked_stay() -> None:
    """An anchor to which nothing leads is left out."""
    parts = parse_html_parts(
        '<h2 id="x">A</h2><p><a id="source-1"></a>B <a href="#source-1">[1]</a></p>'
    )
    assert [part.anchors for part in parts] == [(), ("source-1",)]


def test_what_no_document_holds_is_left_out() -> None:
    """Controls and lone surrogates, which neither XML nor a font has, do not reach a document."""
    assert format_lines(parse_html_parts("<p>a\x07b\x1fc\x9fd</p>")) == "abcd\n"


def test_a_brief_is_its_document() -> None:
    """The parts of a brief say what its Markdown says, in order, with a link to its sentences."""
    said = quotation(excerpt(_TEXT, "A date is worth more,"))
    one = brief(
        (story((excerpt(_TEXT, "The dams were opened."),), (said,)),),
        (citation(_TEXT, url="https://e.org/a"),),
    )
    lines = format_lines(list_parts(one)).splitlines()
    assert lines[0] == "# United States–Mexico: brief of 16 January 2025"
    places = "text=The%20dams%20were%20opened.&text=A%20date%20is%20worth%20more%2C"
    line = f"New · Trade · [The Outlet](https://e.org/a#:~:{places}), 15 January 2025"
    assert line in lines
    assert "The dams were opened." in lines
    assert "> “A date is worth more,”" in lines
