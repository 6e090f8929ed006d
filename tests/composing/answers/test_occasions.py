"""What was held is told by the words of a transcript's headline.

Speakers are made up.
"""

import pytest

from briefing.composing.answers.occasions import find_occasion
from tests import builders


@pytest.mark.parametrize(
    ("language", "title", "occasion"),
    [
        ("en", "Remarks by President Quill and President Vale in Joint Press Conference", "press conference"),
        ("en", "Press Briefing by Press Secretary Ada Quill, May 6", "press briefing"),
        ("en", "Press Gaggle by Press Secretary Ada Quill", "press briefing"),
        ("en", "Remarks by President Quill Before a Meeting", "remarks"),
        ("en", "A Conversation with Ada Quill", "transcript"),
        ("es", "Versión estenográfica de la conferencia de prensa matutina", "press conference"),
        ("es", "Mañanera del 6 de mayo", "press conference"),
        ("es", "Discurso de la presidenta Ada Vale", "remarks"),
        ("es", "Palabras del canciller Ada Vale", "remarks"),
        ("es", "Versión estenográfica. Inauguración del puente de Lomas", "transcript"),
    ],
)  # fmt: skip
def test_the_headline_says_what_was_held(language: str, title: str, occasion: str) -> None:
    """A press conference, a briefing of the press, remarks; of anything else that it is one."""
    article = builders.analyzed(builders.taken("It is so.", title=title, language=language))
    assert find_occasion(article) == occasion
