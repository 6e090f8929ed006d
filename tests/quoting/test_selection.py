"""Selection of the quotes that represent an article."""

from briefing.model import Quote, Span
from briefing.quoting import extract_quotes, select_quotes
from tests.builders import taken

TEXT = """“The bridge opens in March and nobody will pay,” Rafael Tobar said.
“The ferry will sail until the bridge is open,” Rafael Tobar said.
“No bridge was ever built in one winter here,” Ambassador Ada Quill said.
“Not yet,” Ada Quill said."""


def _words(quotes: tuple[Quote, ...]) -> list[str]:
    return [quote.span.slice(TEXT).split(",")[0] for quote in quotes]


def test_officials_first() -> None:
    """Somebody with an office is chosen before somebody without."""
    cleaned = taken(TEXT)
    chosen = select_quotes(extract_quotes(cleaned), cleaned, taken=(), limit=1)
    assert _words(chosen) == ["No bridge was ever built in one winter here"]


def test_speakers_differ() -> None:
    """A second quote of one speaker comes after the first of another; results are in text order."""
    cleaned = taken(TEXT)
    chosen = select_quotes(extract_quotes(cleaned), cleaned, taken=(), limit=2)
    assert [quote.speaker.name for quote in chosen] == ["Rafael Tobar", "Ada Quill"]


def test_nothing_twice() -> None:
    """A quote inside a sentence that was selected already is not chosen."""
    cleaned = taken(TEXT)
    chosen = select_quotes(
        extract_quotes(cleaned), cleaned, taken=(Span(0, TEXT.index("\n")),), limit=9
    )
    assert _words(chosen) == [
        "The ferry will sail until the bridge is open",
        "No bridge was ever built in one winter here",
    ]


def test_short_quotes_do_not_speak() -> None:
    """Fewer than five words are not chosen; () when nothing is left."""
    cleaned = taken("“Not yet,” Ada Quill said.")
    assert select_quotes(extract_quotes(cleaned), cleaned, taken=(), limit=3) == ()


def test_only_whole_clauses_are_told() -> None:
    """A few words out of the reporter's sentence are not chosen, however sure their speaker is."""
    cleaned = taken("Ada Quill said that the bridge was “built in one winter by nobody at all”.")
    quotes = extract_quotes(cleaned)
    assert [quote.confidence for quote in quotes] == ["high"]
    assert select_quotes(quotes, cleaned, taken=(), limit=3) == ()


def test_a_stop_behind_the_marks_ends_a_clause() -> None:
    """A Spanish quote, whose comma stands outside the marks, is a whole clause."""
    cleaned = taken("“El puente abre el lunes y nadie pagará”, dijo Ada Quiroga.", language="es")
    quotes = extract_quotes(cleaned)
    assert select_quotes(quotes, cleaned, taken=(), limit=3) == quotes


def test_one_paragraph_of_several_is_told() -> None:
    """Of a quote over paragraphs the first long one stands, without the mark of the next."""
    text = "“The bridge opens in March for all.\n\n“It stays open at night too,” Ada Quill said."
    cleaned = taken(text)
    (chosen,) = select_quotes(extract_quotes(cleaned), cleaned, taken=(), limit=3)
    assert chosen.span.slice(text) == "The bridge opens in March for all."


def test_a_bare_surname_is_not_told() -> None:
    """Somebody of whom the article has one word only is not printed, however sure it is."""
    cleaned = taken("Verwing came. “The bridge opens in March for all,” Verwing said.")
    quotes = extract_quotes(cleaned)
    assert [quote.speaker.name for quote in quotes] == ["Verwing"]
    assert select_quotes(quotes, cleaned, taken=(), limit=3) == ()
