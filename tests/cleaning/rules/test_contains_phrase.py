"""What a line is by a phrase anywhere in it."""

from briefing.cleaning import parsed_page
from briefing.model import Article

LETTER = "The Valley Morning has the day's news from both banks, delivered to your inbox at six."


def _kinds(text: str) -> list[str | None]:
    return [
        role.kind if role else None
        for role in parsed_page.parse_page(Article(id="a", text=text, language="en")).context_labels
    ]


def test_a_phrase_tells_only_its_own_line() -> None:
    """The lines around an invitation are not told by it, though the page holds its words."""
    river = "The river commission meets in March."
    assert _kinds(f"{river}\n{LETTER}\n{river}") == [None, "promo", None]


def test_what_somebody_says_is_no_invitation() -> None:
    """A quotation with the same words is an article's."""
    assert _kinds("“We will have it delivered to your inbox,” the mayor told the farmers.") == [
        None
    ]


def test_a_paragraph_that_speaks_of_invitations_is_none() -> None:
    """A phrase inside a line of more than forty words tells nothing."""
    assert _kinds(
        f"{'The farmers of the valley met and talked about the river. ' * 4}{LETTER}"
    ) == [None]


def test_an_unknown_language_has_no_phrases() -> None:
    """Without words nothing is told by them."""
    assert parsed_page.parse_page(Article(id="a", text=LETTER, language="fr")).context_labels == (
        None,
    )
