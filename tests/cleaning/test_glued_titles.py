"""Lines that begin with the article's title: those that go on with its deck, and those that not."""

from dataclasses import replace

import pytest

from briefing.cleaning import clean_article
from briefing.cleaning.glued_titles import find_glued_title
from briefing.sentences import split_sentences
from tests import builders

TITLE = "Envoys look to growers to sell pact"


@pytest.mark.parametrize(
    ("title", "line", "word"),
    [
        (TITLE, f"{TITLE} Deputy Ada Quill has become its face.", "Deputy"),
        (TITLE, f"{TITLE} “When prices fall, that's trivial,” one grower said.", "“When"),
        (TITLE, f"{TITLE}  The pact ends in May.", "The"),
        ("Buscan productores vender el pacto", "Buscan productores vender el pacto La ministra", "La"),
        ("Buscan productores vender el pacto", "Buscan productores vender el pacto ¿Quién", "¿Quién"),
    ],
)  # fmt: skip
def test_title_and_deck(title: str, line: str, word: str) -> None:
    """The place ends with the first word of the deck."""
    found = find_glued_title(title, line)
    assert found is not None
    assert found.slice(line) == line[: line.index(word) + len(word)]


@pytest.mark.parametrize(
    ("title", "line"),
    [
        (TITLE, f"{TITLE} in the coming weeks, the office said."),  # the first sentence itself
        (TITLE, f"{TITLE}. The pact ends in May."),
        (f"{TITLE}?", f"{TITLE}? The pact ends in May."),
        (TITLE, f"{TITLE}ers’ union The pact"),
        (TITLE, TITLE),
        (TITLE, f"On Monday {TITLE} The pact"),
        ("Envoys meet growers", "Envoys meet growers Monday in a hall."),
        (None, f"{TITLE} The pact ends in May."),
    ],
)
def test_a_sentence_of_its_own(title: str | None, line: str) -> None:
    """A title that the first sentence repeats, one that ends as a sentence does, a short one."""
    assert find_glued_title(title, line) is None


def test_the_sentence_is_damaged() -> None:
    """And so it is not quoted; the next one is whole."""
    text = (
        f"{TITLE} The minister has become its face.\n\n"
        "Mexico's envoys met forty growers on Monday, and they will meet again in May, the office said."
    )
    article = replace(builders.article(text), title=TITLE)
    first, *others = split_sentences(clean_article(article))
    assert first.damaged == "glued"
    assert others
    assert not any(one.damaged for one in others)
