"""The layout of a page, at probabilities made up for each line."""

import pytest

from briefing.cleaning import parsed_page
from briefing.cleaning.rules.layout import PageLayout, find_layout
from briefing.model import Article

HEADLINE = "Ferry of Port Alder stops on Sundays"
FIRST = "The ferry of Port Alder will not run on Sundays from March, the town's council said."
SECOND = "Fuel for the two boats has become a third dearer within a year, the council added."


def _layout(*lines: tuple[str, float]) -> PageLayout:
    """The layout of these lines with these probabilities."""
    text = "\n".join(line for line, _ in lines)
    page = parsed_page.parse_page(Article(id="a", text=text, language="en"))
    return find_layout(page, [probability for _, probability in lines])


def test_nothing_likely_has_no_body() -> None:
    """A page without likely lines has no body, no headline and the end 0."""
    layout = _layout((HEADLINE, 0.01), ("Weather", 0.01))
    assert (layout.body, layout.headline, layout.end) == ((), None, 0)


WHOLE = f"{FIRST} {SECOND}"
THIRD = "The fishermen of the bay had asked the council in May to keep the early boat at least."


@pytest.mark.parametrize(
    ("lines", "body"),
    [
        ((FIRST, SECOND, WHOLE), (0, 1)),
        ((WHOLE, FIRST, SECOND), (1, 2)),
        ((FIRST, SECOND, THIRD, f"{FIRST} {SECOND} {THIRD} All rights reserved."), (0, 1, 2)),
        ((f"{WHOLE} {THIRD}", FIRST), (0, 1)),  # a sentence of a long paragraph set apart
        ((FIRST, SECOND, THIRD), (0, 1, 2)),
    ],
)
def test_a_line_that_is_the_whole_article_again_is_dropped(
    lines: tuple[str, ...], body: tuple[int, ...]
) -> None:
    """Whatever repeats only a part of the article stays, and so does what holds more than it."""
    assert _layout(*((line, 0.9) for line in lines)).body == body


def test_a_subhead_counts_between_paragraphs_only() -> None:
    """A likely short line is a subhead between two paragraphs, and nothing below the last."""
    between = _layout((FIRST, 0.9), ("A longer way around", 0.9), (SECOND, 0.9))
    assert (between.body, between.subheads) == ((0, 1, 2), {1})
    below = _layout((FIRST, 0.9), (SECOND, 0.9), ("A longer way around", 0.9))
    assert (below.body, below.subheads) == ((0, 1), frozenset())


def test_a_paragraph_that_repeats_is_told() -> None:
    """Of two equal long lines only the first belongs to the body."""
    layout = _layout((FIRST, 0.9), (SECOND, 0.9), (FIRST, 0.9))
    assert (layout.body, layout.repeated) == ((0, 1), {2})


@pytest.mark.parametrize(
    ("line", "is_kept"),
    [
        (f"Share All sharing options for: {HEADLINE}", False),
        (f"Compartir esta nota: {HEADLINE}", False),
        (f"The council wrote on its door in March: {HEADLINE} and on all other holidays", True),
        (f"Nobody in the town had read, on a page that hung there for weeks: {HEADLINE}", True),
    ],
)
def test_a_button_before_the_headline_again(line: str, is_kept: bool) -> None:
    """A few words, a colon and the headline are a button; what says more is the article's."""
    layout = _layout((HEADLINE, 0.3), (line, 0.9), (FIRST, 0.9), (SECOND, 0.9))
    assert (1 in layout.body) is is_kept
    assert (1 in layout.repeated) is not is_kept


def test_a_paragraph_beside_a_likely_one_needs_less() -> None:
    """A paragraph a little below the threshold is taken beside a likely line."""
    assert _layout((FIRST, 0.9), (SECOND, 0.3)).body == (0, 1)


def test_lines_of_one_sign_part_no_paragraphs() -> None:
    """Paragraphs that a lone "," parts are taken with the first likely one; a menu is not."""
    open_end = SECOND.removesuffix(".")
    lines = ((FIRST, 0.05), (open_end, 0.05), (",", 0.0), (SECOND + " It said so.", 0.9))
    assert _layout(("Weather", 0.0), *lines).body == (1, 2, 4)
    assert _layout((FIRST, 0.05), ("Weather", 0.0), (SECOND, 0.9)).body == (2,)
    assert _layout((FIRST, 0.05), (SECOND, 0.05), (FIRST + " It said so.", 0.9)).body == (2,)


def test_a_caption_that_stands_twice_is_no_deck() -> None:
    """A long line printed twice between headline and date is a caption; printed once, a deck."""
    rest = (("Updated March 3, 2024", 0.0), (FIRST, 0.9), (SECOND, 0.9))
    caption = (
        "The ferry of Port Alder at its pier while the council met again about Sundays in March."
    )
    twice = _layout((HEADLINE, 0.1), (caption, 0.05), ("Ana Vale", 0.0), (caption, 0.9), *rest)
    assert (twice.body, twice.decks, twice.repeated) == ((5, 6), frozenset(), {1, 3})
    once = _layout((HEADLINE, 0.1), ("Ana Vale", 0.0), (caption, 0.9), *rest)
    assert (once.body, once.decks) == ((2, 4, 5), {2})


@pytest.mark.parametrize(
    ("language", "caption", "credit"),
    [
        (
            "en",
            "The ferry of Port Alder was at the pier on the Sunday before the storm.",
            "(AP Photo)",
        ),
        (
            "es",
            "El barco de Puerto Lomas estuvo el domingo en el muelle antes de la lluvia.",
            "(Foto: EFE)",
        ),
    ],
)
def test_a_credit_makes_the_line_above_it_a_caption(
    language: str, caption: str, credit: str
) -> None:
    """A picture's credit in brackets labels the line right above it, across no blank line."""
    article = Article(id="a", text=f"{caption}\n{credit}\n\n{FIRST}", language=language)
    labels = parsed_page.parse_page(article).context_labels
    assert labels[0] is not None
    assert labels[0].kind == "caption"
    apart = Article(id="a", text=f"{caption}\n\n{credit}\n\n{FIRST}", language=language)
    assert parsed_page.parse_page(apart).context_labels[0] is None


@pytest.mark.parametrize(
    ("caption", "headline"),
    [
        ("Mayor Ana Vale of Port Alder, ferry council, March 3, 2024. X/ @AnaVale", 0),
        ("Ferry of Port Alder: how the @portalder council lost its Sundays", 1),
    ],
)
def test_no_headline_ends_with_a_handle(caption: str, headline: int) -> None:
    """A line that closes with a handle is a credit; a handle inside a line is none."""
    title = HEADLINE if headline == 0 else "Weather"
    layout = _layout((title, 0.1), (caption, 0.1), (FIRST, 0.9), (SECOND, 0.9))
    assert layout.headline == headline


CAPTION = "The boats of Port Alder lie at the pier. (Photo by Eva Pix)"


@pytest.mark.parametrize(
    "lead", [f"PORT ALDER (Alder Wire) - {FIRST}", f"{FIRST[:-1]}, {SECOND} {FIRST}"]
)
def test_a_lead_above_a_picture_is_no_deck(lead: str) -> None:
    """A dateline opens a report, and what is longer than a deck is none."""
    layout = _layout((HEADLINE, 0.1), (lead, 0.9), (CAPTION, 0.1), (SECOND, 0.9))
    assert (layout.decks, len(layout.body)) == (frozenset(), 2)
    short = _layout(
        (HEADLINE, 0.1), (FIRST, 0.9), (CAPTION, 0.1), (SECOND, 0.9), (SECOND + " So.", 0.9)
    )
    assert short.decks == {1}


def test_what_stands_below_the_byline_is_no_deck() -> None:
    """A deck stands between headline and byline; below that the report begins."""
    rest = ((FIRST, 0.9), (CAPTION, 0.1), (SECOND, 0.9))
    assert not _layout((HEADLINE, 0.1), ("By Ana Ruiz", 0.1), *rest).decks
