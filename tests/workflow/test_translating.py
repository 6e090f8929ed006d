"""Translations stand beside the original, signed and proven to be of something printed."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefing import rendering
from briefing.composing.brief_json import brief_from_json, brief_to_json
from briefing.composing.checks import brief_check
from briefing.config import Settings
from briefing.errors import SettingsError
from briefing.model import Brief
from briefing.rendering.paper.document_parts import format_lines, list_parts
from briefing.workflow.brief.editor_changes import read_edits
from briefing.workflow.day import daily_build
from briefing.workflow.proof import verify_brief
from briefing.workflow.translating import add_translations
from tests.builders import brief, citation, excerpt, quotation, story

SAMPLES = Path(__file__).parents[2] / "samples" / "2025-01-16"
_TEXT = "Las presas se abrieron ayer. “Una fecha vale más”, dijo Ana Prueba."


def _brief() -> Brief:
    said = quotation(excerpt(_TEXT, "Una fecha vale más"))
    told = story(
        (excerpt(_TEXT, "Las presas se abrieron ayer."),), (said,), headline="Abren presas"
    )
    return brief((told,), (citation(_TEXT, language="es", title="Abren presas"),))


def _with(folder: Path, text: str) -> Brief:
    (folder / "x.edits.toml").write_text(text, encoding="utf-8")
    return add_translations(_brief(), read_edits(folder / "x.edits.toml").source)


SENTENCE = '[[translation]]\nsentence = "Las presas"\ntext = "The dams were opened *yesterday*."\nby = "A. Prueba"\n'
HEADLINE = '[[translation]]\nstory = "Abren"\ntext = "Dams open"\nby = "a service"\n'


def test_a_translation_stands_beside_the_original(tmp_path: Path) -> None:
    """Wherever the sentence is printed, its translation follows, marked and signed.

    The original stays as it is.
    """
    text = rendering.render_markdown(_with(tmp_path, SENTENCE))
    shown = r" \[*translation by A. Prueba:* The dams were opened \*yesterday\*.\]"
    assert "- [Las presas se abrieron ayer.](#story-" in text  # the bottom line and the story
    assert f"\nLas presas se abrieron ayer.{shown}" in text
    assert text.count(shown) == 2


def test_a_headline_s_translation_stands_below_it(tmp_path: Path) -> None:
    """The headline stays the source's own; its translation is in the line below."""
    text = rendering.render_markdown(_with(tmp_path, HEADLINE))
    assert "### Abren presas\n" in text
    assert "translation by a service: Dams open*" in text


def test_a_quote_s_translation_stands_outside_its_marks(tmp_path: Path) -> None:
    """Nobody is quoted with words of a translator: the marks end before them."""
    text = rendering.render_markdown(_with(tmp_path, SENTENCE.replace("Las presas", "Una fecha")))
    assert r"«Una fecha vale más» \[*translation by" in text


def test_the_translation_is_in_the_brief_s_language(tmp_path: Path) -> None:
    """In page, Word file and PDF the original is marked as Spanish and the translation is not."""
    lines = format_lines(list_parts(_with(tmp_path, SENTENCE)))
    assert "{es: Las presas se abrieron ayer.} [translation by A. Prueba: The dams were" in lines


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        (SENTENCE.replace("Las presas", "Los diques"), "line 2: no printed sentences begin so"),
        (SENTENCE.replace('"Las presas"', '""'), "line 2: 'sentence' is ''; wanted a text"),
        (HEADLINE.replace("Abren", "Cierran"), "line 2: no printed stories begin so"),
        (HEADLINE + 'sentence = "Las presas"\n', "wanted `story` or `sentence`"),
        ('[[translation]]\ntext = "x"\nby = "y"\n', "wanted `story` or `sentence`"),
        (SENTENCE.replace('by = "A. Prueba"\n', ""), "by"),
    ],
)
def test_a_translation_of_nothing_is_an_error(tmp_path: Path, edit: str, why: str) -> None:
    """One that fits nothing printed, or is not signed, stops the build with its line."""
    with pytest.raises(SettingsError, match=why):
        _with(tmp_path, edit)


def test_it_is_kept_and_proven(tmp_path: Path) -> None:
    """JSON keeps a translation; one whose slice is not printed is named by `verify`."""
    made = _with(tmp_path, SENTENCE + HEADLINE)
    assert brief_from_json(brief_to_json(made)) == made
    moved = replace(made, bottom_line=(), stories=())
    assert (
        sum(
            "is of nothing in the brief" in line
            for line in brief_check.compare_with_sources(moved, {})
        )
        == 2
    )


def test_a_built_brief_has_it(tmp_path: Path) -> None:
    """The edits file beside the brief is applied whenever it is built, and `verify` proves the
    whole.
    """
    known = Settings(sources=(str(SAMPLES),), out=str(tmp_path), archive="")
    edit = SENTENCE.replace("Las presas", "La Oficina Binacional")
    (tmp_path / "2025-01-16.edits.toml").write_text(edit, encoding="utf-8")
    built = daily_build.run_build(known, date(2025, 1, 16))
    assert {one.by for one in built.brief.translations} == {"A. Prueba"}
    assert list(verify_brief.verify_brief(built.written[-1], known)) == []
