"""Where the article ends."""

import pytest

from briefing.cleaning import parsed_page
from briefing.cleaning.rules.article_end import find_article_end, find_bare_marks_end, find_gap_end
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


@pytest.mark.parametrize("head", ["3 comments", "3 Kommentare", "12 commentaires"])
def test_a_count_of_comments_ends_it_above_long_comments(head: str) -> None:
    """Comments read like the article, in whatever language, so half of the text above is enough."""
    assert _end(*[SENTENCE] * 6, head, *[SENTENCE] * 5) == 6
    assert _end(*[SENTENCE] * 5, head, *[SENTENCE] * 9) == 15


def test_a_head_below_too_few_words_does_not_end_it() -> None:
    """A head below a deck alone is no end, though all of the text stands above it."""
    assert _end(SENTENCE, HEAD) == 2


@pytest.mark.parametrize(
    ("gap", "below", "end"), [(13, 0.5, 5), (5, 0.5, 20), (13, 0.9, 28)], ids=str
)
def test_a_long_gap_ends_the_article(gap: int, below: float, end: int) -> None:
    """Below half of the text a long gap with unlikely lines behind it is the end; a short one is
    none, and none is one before lines that are sure.
    """
    lines = [SENTENCE] * 5 + ["Weather"] * gap + [SENTENCE] * 4 + ["Weather"] * 6
    page = parsed_page.parse_page(Article(id="a", text="\n\n".join(lines), language="en"))
    body = [index for index, line in enumerate(page.lines) if line.text == SENTENCE]
    chances = [0.95] * 5 + [0.1] * gap + [below] * 4 + [0.1] * 6
    assert find_gap_end(page, body, chances) == end


def test_a_gap_below_little_text_ends_nothing() -> None:
    """A deck and a far lead below it are one article."""
    lines = [SENTENCE, *["Weather"] * 20, *[SENTENCE] * 9]
    page = parsed_page.parse_page(Article(id="a", text="\n\n".join(lines), language="en"))
    body = [index for index, line in enumerate(page.lines) if line.text == SENTENCE]
    assert find_gap_end(page, body, [0.5] * 30) == 30


LEADS = (
    "-",
    "A fair of Lomas opened its gates on Sunday.",
    "-",
    "The tide took two boats of Vale.",
)


def _find_marks_end(*lines: str) -> int:
    page = parsed_page.parse_page(Article(id="a", text="\n\n".join(lines)))
    body = [index for index, line in enumerate(page.lines) if len(line.text) > 1]
    return find_bare_marks_end(page, body)


def test_marks_alone_above_a_line_each_head_other_articles() -> None:
    """The leads that a page puts below its article, down to its last line."""
    assert _find_marks_end("The bridge opened on Monday. " * 20, *LEADS) == 1
    assert _find_marks_end("The bridge opened. " * 20, "It rose. " * 30, *LEADS) == 2


@pytest.mark.parametrize(
    "lines",
    [
        ("The bridge opened on Monday. " * 20, *LEADS[:2]),
        ("The bridge opened on Monday. " * 20 + "It asks:", *LEADS),
        ("The bridge opened on Monday.", *LEADS),
        ("The bridge opened on Monday. " * 20, *LEADS, "The mayor left. " * 9, "It rained. " * 9),
        ("We build. " * 40, "—", "We repair. " * 9, "—", "We go on."),
        ("We build. " * 40, "-", "We repair. " * 40, "-", "We go on. " * 40),
    ],
)
def test_other_marks_end_nothing(lines: tuple[str, ...]) -> None:
    """A single one, the article's own list, below little text, above more of the article, and what
    parts the paragraphs of a speech.
    """
    assert _find_marks_end(*lines) == len(lines)
