"""A quote is printed once: not again from a second article, and not again in translation."""

from dataclasses import replace

import pytest

from briefing import profiles
from briefing.composing.printed_quotes import story_quotes
from briefing.model import Excerpt, PrintedQuote, Quote, Span, Speaker
from briefing.model.analyzed import AnalyzedArticle
from tests import builders

ENGLISH = 'Officials met. "A crack in one country is a spring in the other," Ana Prueba said. "We have time," she said.'
SPANISH = "Se reunieron. «Una grieta en un país es un manantial en el otro», dijo Ana Prueba."
LINE = "A crack in one country is a spring in the other"
TRANSLATED = "Una grieta en un país es un manantial en el otro"


def _piece(
    name: str,
    text: str,
    words: str,
    language: str = "en",
    speaker: str = "Ana Prueba",
    title: str = "",
    role: str = "envoy",
) -> AnalyzedArticle:
    cleaned = builders.taken(text, id=name, language=language, title=title or words)
    span = Span(text.index(words), text.index(words) + len(words))
    known = {"pattern": "said", "confidence": "high", "kind": "direct", "cue": None}
    said_by = Speaker(name=speaker, role=role)
    quote = Quote(article_id=name, span=span, speaker=said_by, **known)
    return builders.analyzed(cleaned, quotes=(quote,), origin=name)


def _quotes(
    members: list[AnalyzedArticle], sentence: str | None = None
) -> tuple[PrintedQuote, ...]:
    sentences = (builders.excerpt(members[0].article.text, sentence),) if sentence else ()
    told = builders.story(sentences, headline=members[0].article.title)
    return story_quotes.choose_story_quotes(told, members, builders.index(*members), 3)


def test_what_a_second_article_quotes_as_well_is_printed_once() -> None:
    """The same words of two articles are one quote, with or without the comma that led on."""
    found = _quotes([_piece("a", ENGLISH, LINE), _piece("b", ENGLISH, LINE + ",")])
    assert [quote.excerpt.citation for quote in found] == [1]


def test_what_a_sentence_says_already_is_not_set_apart() -> None:
    """A quote that stands in a key sentence is not printed again from another article."""
    sentence = f'"{LINE}," Ana Prueba said.'
    assert _quotes([_piece("a", ENGLISH, LINE), _piece("b", ENGLISH, LINE)], sentence) == ()


@pytest.mark.parametrize(
    ("marked", "is_printed"),
    [("is a spring in the other", False), ("A crack", True), ("a spring in the hills", True)],
)
def test_what_a_sentence_has_half_of_in_marks_is_not_set_apart(
    marked: str, *, is_printed: bool
) -> None:
    """Near half a quote or more between the marks of a key sentence is the quote; a term is not."""
    piece, sentence = _piece("a", ENGLISH, LINE), f'Officials heard of "{marked}" from Prueba.'
    elsewhere = Span(len(ENGLISH), len(ENGLISH) + len(sentence))
    told = builders.story((Excerpt(citation=1, span=elsewhere, text=sentence),), headline=LINE)
    found = story_quotes.choose_story_quotes(told, [piece], builders.index(piece), 3)
    assert bool(found) is is_printed


def test_a_translation_is_not_printed_beside_the_quote() -> None:
    """Whom the story quotes in its own language is not quoted in another; somebody else is."""
    own, other = (
        _piece("a", ENGLISH, LINE),
        _piece("b", SPANISH, "Una grieta en un país es un manantial en el otro", "es"),
    )
    assert [quote.excerpt.citation for quote in _quotes([own, other])] == [1]
    else_ = _piece("b", SPANISH, TRANSLATED, "es", "Beto Prueba")
    assert [quote.excerpt.citation for quote in _quotes([own, else_])] == [1, 2]


def test_a_statement_cut_elsewhere_is_the_same_statement() -> None:
    """A longer or shorter cut of what somebody is quoted with is not printed again; a second thing
    that they said, and the same words of somebody else, are.
    """
    longer = ENGLISH.replace(LINE, LINE + ", and the winter is long")
    rain = 'Officials met. "The rain will not wait for a committee," Ana Prueba said.'
    first = _piece("a", ENGLISH, LINE)
    assert len(_quotes([first, _piece("b", longer, LINE + ", and the winter is long")])) == 1
    assert len(_quotes([first, _piece("b", rain, "The rain will not wait for a committee")])) == 2
    another = _piece("b", longer, LINE + ", and the winter is long", speaker="Beto Prueba")
    assert len(_quotes([first, another])) == 2


def test_a_paragraph_on_another_matter_is_not_quoted() -> None:
    """A long article turns to other matters: who speaks there is not quoted in this story."""
    words = "Onions were never cheaper than in this winter of ours"
    text = f"Officials met on the bridge.\n\n“{words},” Ana Prueba said."
    assert _quotes([_piece("a", text, words, title="A bridge for officials")]) == ()
    assert len(_quotes([_piece("a", text, words, title="A bridge, and cheap onions")])) == 1


def test_part_of_a_word_is_not_the_word() -> None:
    """Words are compared as wholes: "we agree" does not stand in "we agreed"."""
    printed = [builders.excerpt("We agreed on dates.", "We agreed on dates.")]
    assert story_quotes.is_printed("we agreed on", printed)
    assert not story_quotes.is_printed("we agree", printed)


def test_an_observer_is_quoted_only_where_nobody_else_is() -> None:
    """A story's quotes are of those who act in it; a journalist's stands where there are none."""
    rain = 'Officials met. "The rain will not wait for a committee," Ana Prueba said.'
    observer = _piece("a", ENGLISH, LINE, speaker="Beto Prueba", role="journalist in Lomas")
    minister = _piece("b", rain, "The rain will not wait for a committee")
    assert [quote.speaker for quote in _quotes([observer, minister])] == ["Ana Prueba"]
    assert [quote.speaker for quote in _quotes([observer])] == ["Beto Prueba"]


def test_words_of_another_matter_are_not_the_storys() -> None:
    """Their paragraph may be on the story's matter: the words themselves must name some of it."""
    text = f"Officials opened the bridge. “{LINE},” Ana Prueba said of the bridge."
    assert _quotes([_piece("a", text, LINE, title="A bridge for officials")]) == ()
    assert len(_quotes([_piece("a", text, LINE, title="A crack in the bridge")])) == 1


def _said(speaker: str, words: str) -> str:
    return f"“{words},” {speaker} said.\n\n"


def _official(said: list[tuple[str, str]], title: str) -> AnalyzedArticle:
    text = "".join(_said(speaker, words) for speaker, words in said)
    cleaned = builders.taken(text, id="a", title=title)
    quotes = tuple(
        Quote(
            article_id="a",
            span=Span(text.index(words), text.index(words) + len(words)),
            speaker=Speaker(name=speaker, role="envoy", side="mexico", mention=None),
            cue=None,
            pattern="said",
            confidence="high",
            kind="direct",
        )
        for speaker, words in said
    )
    return builders.analyzed(cleaned, quotes=quotes, origin="a")


GREETING = "We all go on with the bridge as we always have in these long years"
OPENING = "Mexico will open the bridge at Lomas to all trucks from the first of March"
TOLL = "Every one of the trucks will pay half of the old toll in Mexico before the spring"


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ([("Ana Vale", GREETING), ("Ana Vale", OPENING), ("Ana Vale", TOLL)], [OPENING, TOLL]),
        ([("Beto Paz", TOLL), ("Ana Vale", OPENING), ("Ana Vale", GREETING)], [TOLL, OPENING]),
        ([("Ana Vale", OPENING), ("Beto Paz", TOLL)], [OPENING, TOLL]),
        ([("Ana Vale", GREETING)], []),
    ],
)
def test_the_surest_quotes_are_printed_in_their_order(
    said: list[tuple[str, str]], printed: list[str]
) -> None:
    """Not the first ones: those that say most, as they follow each other; none rather than a weak
    one.
    """
    piece = _official(said, "Mexico opens a bridge at Lomas to trucks")
    told = builders.story((), headline=piece.article.title)
    sources = builders.index(piece)
    sources = replace(sources, gate=replace(sources.gate, profile=profiles.load("us-mexico")))
    found = story_quotes.choose_story_quotes(told, [piece], sources, 2)
    assert [quote.excerpt.text for quote in found] == printed
