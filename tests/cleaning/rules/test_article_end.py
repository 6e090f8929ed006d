"""Where the article ends."""

from briefing.cleaning import parsed_page
from briefing.cleaning.rules.article_end import find_article_end
from briefing.model import Article

SENTENCE = "The river commission meets in March to speak about the water of the valley again."
HEAD = "Related articles"


def _end(*lines: str) -> int:
    """The end of a page whose sentences all read as the article's."""
    page = parsed_page.parse_page(Article(id="a", text="\n\n".join(lines), language="en"))
    body = [index for index, line in enumerate(page.lines) if line.text == SENTENCE]
    return find_article_end(page, body)


def test_a_head_below_the_body_ends_the_article() -> None:
    """The article ends at the head of related articles below all of its text."""
    assert _end(*[SENTENCE] * 5, HEAD, "The bridge") == 5


def test_a_head_inside_the_body_does_not_end_it() -> None:
    """A box of links with a third of the text below it stands inside the article."""
    assert _end(*[SENTENCE] * 6, HEAD, *[SENTENCE] * 3) == 10


def test_a_head_below_too_few_words_does_not_end_it() -> None:
    """A head below a deck alone is no end, though all of the text stands above it."""
    assert _end(SENTENCE, HEAD) == 2
