"""Which quotes are worth setting off: whose they are, what they name, and what stands around them."""

from dataclasses import replace

import pytest

from briefing import profiles
from briefing.composing.printed_quotes.quote_weight import (
    QuoteSetting,
    read_settings,
    says_enough,
    weigh_quote,
)
from briefing.model import Quote, Span, Speaker
from briefing.model.analyzed import AnalyzedArticle
from tests import builders

PROFILE = profiles.load("us-mexico")
WHOLE = "Mexico will open the bridge to all trucks from the first of March"
SETTING = QuoteSetting(stems=6, told=2, before=0, is_half=False)
FAR = "The trucks wait at the old bridge. " * 200


def _quoted(
    words: str, side: str | None = "mexico", before: str = "", behind: str = ",” Ana Vale said."
) -> tuple[Quote, AnalyzedArticle]:
    text = f"{before}“{words}{behind}"
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


def _weigh(
    words: str, setting: QuoteSetting = SETTING, before: str = "", behind: str = ",” Ana Vale said."
) -> float:
    return weigh_quote(*_quoted(words, before=before, behind=behind), PROFILE, setting)


def test_an_official_on_the_matter_is_quoted() -> None:
    """Whole words of somebody who serves a side, that name the matter, are set off."""
    assert says_enough(*_quoted(WHOLE), PROFILE, SETTING)


@pytest.mark.parametrize(
    ("words", "side"),
    [
        (WHOLE, None),  # an outsider
        ("It is not going to happen", "mexico"),  # that may be of anything
    ],
)
def test_outsiders_and_empty_words_weigh_less(words: str, side: str | None) -> None:
    """Whoever serves no side, and what names nothing, weigh less."""
    assert weigh_quote(*_quoted(words, side), PROFILE, SETTING) < _weigh(WHOLE)


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
    assert says_enough(*_quoted(words), PROFILE, SETTING) is is_enough


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
    assert weigh_quote(quote, behind, PROFILE, SETTING) == _weigh(WHOLE)


def test_what_says_nothing_far_below_is_left_out() -> None:
    """An outsider's words that name nothing are not set off."""
    said = _quoted("We all go on as we always have in these long years of ours", None, FAR)
    assert not says_enough(*said, PROFILE, SETTING)


def test_without_a_relationship_all_quotes_may_be_printed() -> None:
    """Whether words are of the matter is asked only where there is one."""
    assert says_enough(*_quoted("It is not going to happen", None), None, SETTING)


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
    assert (_weigh(words) - _weigh(empty) > 0.5) is names


@pytest.mark.parametrize(
    "weaker",
    [
        replace(SETTING, told=0),
        replace(SETTING, stems=2),
        replace(SETTING, before=2),
        replace(SETTING, is_half=True),
    ],
)
def test_what_stands_around_words_weighs(weaker: QuoteSetting) -> None:
    """What the story does not tell, short words, a third quote and half a thought weigh less."""
    assert _weigh(WHOLE, weaker) < _weigh(WHOLE)


@pytest.mark.parametrize(
    "behind", [",” Ana Vale said in a statement.", ",” Ana Vale tweeted.", ",” Ana Vale wrote."]
)
def test_what_is_written_weighs_more(behind: str) -> None:
    """Who writes weighs the words: a statement, a letter, a post."""
    assert _weigh(WHOLE, behind=behind) > _weigh(WHOLE)


@pytest.mark.parametrize(
    ("words", "is_enough"),
    [
        ("Who in Mexico would open the bridge to trucks from the first of March?", False),
        ("Mexico opens the bridge to all trucks. Why should we not go first?", False),
        ("Mexico opens the bridge. Who could refuse? The trucks will go from March", True),
        ("It’s a matter of the bridge between Mexico and us which nobody has settled yet", False),
        ("This is how Mexico will open the bridge to all trucks from the first of March", False),
        ("It means that Mexico will open the bridge to trucks from the first of March", False),
        ("This bridge of Mexico will open to all of the trucks from the first of March", True),
        ("It is clear to me that Mexico will open the bridge to trucks from March on", True),
        ("It is clear to me that we will open the bridge of Mexico to trucks from March", True),
        ("If he does not open the bridge of Mexico to trucks we will close it in March", False),
        ("When they open the bridge of Mexico to all trucks we will send ours in March", False),
        ("If the council does not open the bridge of Mexico we will close it in March", True),
        ("If this bridge of Mexico does not open to trucks we will close the port in March", True),
        ("It seems to me a bridge of Mexico that opens in March for all of the trucks", False),
        ("It’s time for Mexico to open the bridge to all trucks from the first of March", True),
    ],
)
def test_who_asks_or_points_says_nothing_alone(words: str, *, is_enough: bool) -> None:
    """A question takes no position, and what "it" or "this" means stands before the words."""
    assert says_enough(*_quoted(words), PROFILE, SETTING) is is_enough


@pytest.mark.parametrize(
    ("between", "is_half"),
    [
        ("“{0},” Vale said. “But the toll stays.”", True),
        ("“{0},” Vale said. “That will not change.”", True),
        ("“{0},” Vale said. “The toll stays.”", False),
        ("“{0},” Vale said.\n\n“But the toll stays,” Vale said.", False),
        ("“{0},” Vale said. “But the toll stays,” Tarn said.", False),
    ],
)
def test_who_goes_on_with_but_has_said_half(between: str, *, is_half: bool) -> None:
    """The next words of a speaker in the paragraph tell whether these were all; the settings also
    have the place among the speaker's quotes, and the stems that the story tells."""
    text = between.format(WHOLE)
    second = next(
        one
        for one in ("But the toll stays", "That will not change", "The toll stays")
        if one in text
    )
    cleaned = builders.taken(text, id="a", title="A bridge")
    quotes = tuple(
        Quote(
            article_id="a",
            span=Span(text.index(words), text.index(words) + len(words)),
            speaker=Speaker(mention=None, name=name, side="mexico"),
            cue=None,
            pattern="said",
            confidence="high",
            kind="direct",
        )
        for words, name in (
            (WHOLE, "Ana Vale"),
            (second, "Ana Vale" if "Tarn" not in text else "Tarn"),
        )
    )
    article = builders.analyzed(cleaned, quotes=quotes, origin="a")
    settings = read_settings(builders.story((), headline="Mexico opens a bridge"), article)
    assert settings[quotes[0].span].is_half is is_half
    assert settings[quotes[0].span].told == 3
    assert settings[quotes[1].span].before == int("Tarn" not in text)
