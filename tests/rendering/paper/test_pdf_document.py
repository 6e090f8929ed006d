from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from briefing.errors import TemplateError
from briefing.model import Brief
from briefing.rendering.paper.document_parts import list_parts
from briefing.rendering.paper.pdf_document import find_lacking_letters, is_accessible, render_pdf
from briefing.rendering.paper.reading_back import find_pdf_faults
from tests.builders import brief, citation, excerpt, quotation, story
from tests.pdf_pages import read_pages_here

_TEXT = "The dams were opened. “A date is worth more,” she said."
_SPANISH = "Las presas se abrieron ayer."


def _brief(text: str = _TEXT) -> Brief:
    quotes = (quotation(excerpt(text, "A date is worth more,")),) if text == _TEXT else ()
    stories = (
        story((excerpt(text, text.split(" “")[0]),), quotes),
        story(
            (excerpt(_SPANISH, _SPANISH, 2),),
            key="t",
            headline="Presas",
            headline_citation=2,
            articles=(2,),
        ),
    )
    return brief(
        stories, (citation(text, url="https://example.org/a"), citation(_SPANISH, 2, language="es"))
    )


def _roles(element: pikepdf.Object) -> list[str]:
    """The kinds of a structure tree's elements, in order."""
    found = [str(element.S)] if "/S" in element else []
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            found += _roles(kid)
    return found


def test_the_structure_is_that_of_the_document() -> None:
    """Headings of three levels, lists, quotations and links are tagged as such, and the PDF claims
    to be PDF/UA.
    """
    content = render_pdf(_brief())
    with pikepdf.open(BytesIO(content)) as document:
        roles = _roles(document.Root.StructTreeRoot)
        assert {"/H1", "/H2", "/H3", "/L", "/LI", "/BlockQuote", "/Link", "/P"} <= set(roles)
        assert str(document.Root.Lang) == "en"
        assert str(document.docinfo["/Title"]).startswith("United States–Mexico")
        fonts = [font for page in document.pages for font in page.Resources.Font.values()]
        assert all(
            "/FontFile" in repr(font.DescendantFonts[0].FontDescriptor.keys()) for font in fonts
        )
    assert is_accessible(content)


def test_a_foreign_slice_says_its_language() -> None:
    """What a Spanish source says is marked as Spanish in the structure."""
    with pikepdf.open(BytesIO(render_pdf(_brief()))) as document:
        languages = [
            str(one.Lang)
            for one in document.objects
            if isinstance(one, pikepdf.Dictionary) and "/Lang" in one
        ]
    assert "es" in languages


def test_it_says_what_the_document_says() -> None:
    """Read back, it has all words in order and all links, and nothing besides."""
    assert list(find_pdf_faults(read_pages_here(render_pdf(_brief())), list_parts(_brief()))) == []


def test_the_same_brief_gives_the_same_bytes() -> None:
    """Nothing in the file tells when or where it was written."""
    assert render_pdf(_brief()) == render_pdf(_brief())


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ('He read #read("/etc/passwd") and #image("x.png") today.', ""),
        ("It cost $5 *and* _more_ @here `raw` = \\ // ${x} today.", ""),
        ("Кремль and العربية said so on Tuesday.", ""),
        ("The office said 😀 on Tuesday.", "😀"),
        ("北京 said on Tuesday that it would wait.", "北京"),
    ],
)
def test_hostile_text_is_text(text: str, lacking: str) -> None:
    """The language of the typesetter is inert in a source.

    A letter that fonts lack costs neither page nor tags.
    """
    made = _brief(text)
    content = render_pdf(made)
    assert is_accessible(content)
    assert find_lacking_letters(made) == frozenset(lacking)
    assert list(find_pdf_faults(read_pages_here(content), list_parts(made))) == []


def test_a_template_of_ones_own(tmp_path: Path) -> None:
    """A brief.typ among the user's templates sets the document.

    One that skips a level is tagged, and no PDF/UA.
    """
    data = "#let doc = json(bytes(sys.inputs.document))\n"
    own = f"{data}#set document(title: doc.title)\n=== #doc.title\n"
    (tmp_path / "brief.typ").write_text(own, encoding="utf-8")
    assert not is_accessible(render_pdf(_brief(), tmp_path))


def test_a_broken_template_is_said(tmp_path: Path) -> None:
    """A fault of the user's template ends in one line with its name."""
    (tmp_path / "brief.typ").write_text("#nothing(here)", encoding="utf-8")
    with pytest.raises(TemplateError, match=r"brief\.typ: error: unknown variable: nothing"):
        render_pdf(_brief(), tmp_path)
