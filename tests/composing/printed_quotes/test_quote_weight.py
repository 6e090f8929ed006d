"""Which quotes are worth setting off: whose they are, and what their words name."""

from dataclasses import replace

import pytest

from briefing import profiles
from briefing.composing.printed_quotes.quote_weight import SURE_FROM, says_enough, weigh_quote
from briefing.model import Quote, Span, Speaker
from briefing.model.analyzed import AnalyzedArticle
from tests import builders

PROFILE = profiles.load("us-mexico")
WHOLE = "Mexico will open the bridge to all trucks from the first of March"


def _quoted(
    words: str, side: str | None = "mexico", before: str = ""
) -> tuple[Quote, AnalyzedArticle]:
    text = f"{before}“{words},” Ana Vale said."
    cleaned = builders.taken(text, id="a", title="Bridge opened to trucks")
    at = text.index(words)
    quote = Quote(
        article_id="a",
        span=Span(at, at + len(words)),
        speaker=Speaker(mention=None, name="Ana Vale", side=side),
        cue=None,
        pattern="said",
        confidence="high",
        kind="direct",
    )
    return quote, builders.analyzed(cleaned, quotes=(quote,), origin="a")


def test_an_official_on_the_matter_is_quoted() -> None:
    """Whole words of somebody who serves a side, that name the matter, are set off."""
    assert says_enough(*_quoted(WHOLE), PROFILE)


@pytest.mark.parametrize(
    ("words", "side"),
    [
        (WHOLE, None),  # an outsider
        ("It is not going to happen", "mexico"),  # that may be of anything
    ],
)
def test_outsiders_and_empty_words_weigh_less(words: str, side: str | None) -> None:
    """Whoever serves no side, and what names nothing, weigh less."""
    assert weigh_quote(*_quoted(words, side), PROFILE) < weigh_quote(*_quoted(WHOLE), PROFILE)


def test_few_words_say_too_little() -> None:
    """Fewer than ten words are not asked for their weight."""
    assert not says_enough(*_quoted("Mexico will open the bridge again"), PROFILE)


def test_a_page_with_its_menu_weighs_the_same() -> None:
    """A place is counted from where the article begins, not from the top of its page."""
    menu = "News Trade Weather. " * 50
    quote, article = _quoted(WHOLE, before=menu)
    block = article.cleaned.blocks[0]
    parted = (
        replace(block, span=Span(0, len(menu)), kind="nav", keep=False),
        replace(block, span=Span(len(menu), block.span.end)),
    )
    cleaned = replace(article.cleaned, blocks=parted)
    behind = builders.analyzed(cleaned, quotes=(quote,), origin="a")
    assert weigh_quote(quote, behind, PROFILE) == weigh_quote(*_quoted(WHOLE), PROFILE)


def test_what_says_nothing_far_below_is_left_out() -> None:
    """An outsider's words that name nothing are not set off."""
    far = "The trucks wait. " * 200
    assert not says_enough(*_quoted("It is not going to happen", None, far), PROFILE)


def test_without_a_relationship_all_quotes_may_be_printed() -> None:
    """Whether words are of the matter is asked only where there is one."""
    assert says_enough(*_quoted("It is not going to happen", None), None)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("The new talks on the bridge are a very long process that nobody can foresee", False),
        ("I won’t attend the talks on the bridge that are set for next week", True),
        ("Mexico will publish what the trucks pay on the bridge every Friday", True),
    ],
)
def test_what_is_less_sure_is_set_off_where_it_decides(words: str, *, says: bool) -> None:
    """What one of the two does, or will not do, is printed from even odds on, other words from better ones."""
    quote, article = _quoted(words, before="The trucks wait at the old bridge. " * 40)
    assert 0 < weigh_quote(quote, article, PROFILE) < SURE_FROM
    assert says_enough(quote, article, PROFILE) is says


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("You are going to see a very fine border here and you just watch it now", False),
        ("They talk of the wall again and again as if nothing else were there now", False),
        ("The asylum seekers wait there for months and nobody hears their cases", True),
        ("The tariffs on all of these trucks and crates will fall before the spring", True),
        ("In Mexico everybody waits for months and nobody hears of it ever again", True),
    ],
)
def test_a_hint_at_a_topic_is_no_matter(words: str, *, names: bool) -> None:
    """A word that only hints at one ("the wall") names nothing; a side or a strong term does."""
    empty = "It is not going to happen there for months and nobody hears of it again"
    more = weigh_quote(*_quoted(words), PROFILE) - weigh_quote(*_quoted(empty), PROFILE)
    assert (more > 0.5) is names


@pytest.mark.parametrize(
    ("words", "is_enough"),
    [
        ("Mexico will open the bridge to all the trucks Friday", True),  # ten words
        ("Mexico will open the bridge to all trucks Friday", False),
        ("Mexico will not accept a duty on trucks", False),
    ],
)
def test_a_quote_has_ten_words(words: str, *, is_enough: bool) -> None:
    """Fewer say nothing without the sentence around them, whoever speaks."""
    assert says_enough(*_quoted(words), PROFILE) is is_enough
