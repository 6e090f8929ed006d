"""What `verify` says of Word files and PDFs."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from docx import Document

from briefing import rendering
from briefing.model import Brief
from briefing.workflow.proof.printed import compare_pdf, compare_word
from tests.builders import brief, citation, excerpt, story

_TEXT = "The dams were opened on Tuesday by both offices."


def _brief(text: str = _TEXT) -> Brief:
    return brief((story((excerpt(text, text),)),), (citation(text, url="https://example.org/a"),))


def _edited(content: bytes, old: str, new: str) -> bytes:
    """A Word file in which somebody wrote other words."""
    document, file = Document(BytesIO(content)), BytesIO()
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            run.text = run.text.replace(old, new)
    document.save(file)
    return file.getvalue()


def test_a_word_file_is_proven(tmp_path: Path) -> None:
    """One that was written, and one that Word saved again with other bytes, has no differences."""
    path = tmp_path / "a.docx"
    for content in (
        rendering.render_word(_brief()),
        _edited(rendering.render_word(_brief()), "", ""),
    ):
        path.write_bytes(content)
        assert list(compare_word(path, _brief(), None)) == []


def test_a_changed_word_is_found_in_a_word_file(tmp_path: Path) -> None:
    """Each line that was edited is named, with what it should be."""
    path = tmp_path / "a.docx"
    path.write_bytes(_edited(rendering.render_word(_brief()), "Tuesday", "Wednesday"))
    found = list(compare_word(path, _brief(), None))
    assert len(found) == 2  # the line of the story, as it is and as it should be
    assert "Wednesday" in found[0]


def test_a_pdf_is_proven(tmp_path: Path) -> None:
    """One that was written, and one that another program saved again with other bytes, has no
    differences.
    """
    path = tmp_path / "a.pdf"
    path.write_bytes(rendering.render_pdf(_brief()))
    assert list(compare_pdf(path, _brief(), None)) == []
    with pikepdf.open(path) as document:
        document.save(tmp_path / "b.pdf", linearize=True)
    assert list(compare_pdf(tmp_path / "b.pdf", _brief(), None)) == []


def test_other_words_are_found_in_a_pdf(tmp_path: Path) -> None:
    """What a PDF lacks of its brief, and what it says besides, is named."""
    path = tmp_path / "a.pdf"
    path.write_bytes(rendering.render_pdf(_brief(_TEXT.replace("Tuesday", "Wednesday"))))
    found = " ".join(compare_pdf(path, _brief(), None))
    assert "lacks: The dams were opened on Tuesday" in found
    assert "Wednesday" in found


def test_another_link_is_found_in_a_pdf(tmp_path: Path) -> None:
    """A PDF whose words are right and whose links lead elsewhere is no proof."""
    path = tmp_path / "a.pdf"
    path.write_bytes(
        rendering.render_pdf(
            brief(
                (story((excerpt(_TEXT, _TEXT),)),), (citation(_TEXT, url="https://example.org/b"),)
            )
        )
    )
    assert "leads elsewhere" in " ".join(compare_pdf(path, _brief(), None))


@pytest.mark.parametrize("content", [b"", b"none", b"PK\x03\x04"])
def test_a_broken_file_is_one_line(tmp_path: Path, content: bytes) -> None:
    """What is no Word file or PDF at all is said in a line each."""
    for name, differences in (("a.docx", compare_word), ("a.pdf", compare_pdf)):
        (tmp_path / name).write_bytes(content)
        assert len(list(differences(tmp_path / name, _brief(), None))) == 1
