"""Labels of short lines by the head above their list."""

import pytest

from briefing.cleaning import parsed_page
from briefing.model import Article

SENTENCE = "The river commission meets in March to speak about the water of the valley."


def _kinds(language: str, *lines: str) -> list[str | None]:
    page = parsed_page.parse_page(Article(id="a", text="\n".join(lines), language=language))
    return [label.kind if label else None for label in page.context_labels]


@pytest.mark.parametrize(("language", "head"), [("en", "Tags"), ("es", "Etiquetas")])
def test_keywords_end_at_the_first_long_line(language: str, head: str) -> None:
    """Short lines below the head of keywords are menu, a sentence and what follows it are not."""
    kinds = _kinds(language, head, "Alder", "San Telmo", SENTENCE, "Alder")
    assert kinds[1:] == ["nav", "nav", None, None]


def test_an_entry_of_a_table_of_contents_stands_again_below() -> None:
    """Only lines whose text is also a heading further down are entries of the table."""
    kinds = _kinds("en", "Table of contents", "The bridge", "The boats", SENTENCE, "The bridge")
    assert kinds[1:3] == ["nav", None]


def test_a_short_line_without_a_head_has_no_label() -> None:
    """The same words are nothing without the head."""
    assert _kinds("en", SENTENCE, "Alder", "San Telmo") == [None, None, None]
