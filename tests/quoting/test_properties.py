"""Properties that hold for every text, however broken."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.quoting import extract_quotes
from briefing.sources.formats import record
from tests.builders import taken

PIECES = (
    "“", "”", '"', "«", "»", "‘", "’", "'", "—", "said", "dijo", "Ana Ruiz", "he", "she",
    "the mayor", "according to", ",", ".", "?", ":", ";", "(", ")", "\n", " ", " ", "water",
    "We are late", "of", "de la", "Fuente", "who", "Jr.",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)
MOST = settings().max_examples
MARKS = '“”"«»„'


@given(text=TEXTS)
@settings(max_examples=3 * MOST, deadline=None)
def test_spans_slice_and_do_not_overlap(text: str) -> None:
    """Spans lie in the text, in order, without overlap, and exclude their marks."""
    found = extract_quotes(taken(text))
    ends = [0]
    for quote in found:
        assert ends[-1] <= quote.span.start < quote.span.end <= len(text)
        assert quote.span.slice(text)[0] not in MARKS
        assert quote.span.slice(text)[-1] not in MARKS
        ends.append(quote.span.end)


LABELS = st.lists(
    st.sampled_from(
        (*PIECES, "\nRUIZ: ", "\nQ: ", "\nA. ", "that", "I am late.", "said that we were late.")
    ),
    max_size=60,
)


@given(text=LABELS.map(" ".join))
@settings(max_examples=3 * MOST, deadline=None)
def test_what_is_unmarked_does_not_overlap_either(text: str) -> None:
    """Turns and indirect speech overlap nothing, and leave the quotes as they are."""
    found = extract_quotes(taken(text), unmarked=True)
    ends = [0]
    for quote in found:
        assert ends[-1] <= quote.span.start < quote.span.end <= len(text)
        ends.append(quote.span.end)
    if not any(quote.pattern == "transcript" for quote in found):
        assert tuple(quote for quote in found if quote.kind != "paraphrase") == extract_quotes(
            taken(text)
        )


@given(text=TEXTS)
@settings(max_examples=2 * MOST, deadline=None)
def test_windows_line_ends_change_nothing(text: str) -> None:
    """The same words by the same speakers are found with Windows line ends."""

    def told(lines: str) -> list[tuple[str, str | None]]:
        article = record.read_record({"text": f"Port Alder {lines}", "language": "en"})
        return [
            ("".join(q.span.slice(article.text).split()), q.speaker.name)
            for q in extract_quotes(taken(article.text))
        ]

    assert told(text.replace("\n", "\r\n")) == told(text)


@pytest.mark.parametrize("language", ["en", "es", "und"])
def test_every_language_works(language: str) -> None:
    """A text in a language without words gives its quotes as well, with nobody guessed."""
    found = extract_quotes(taken("“Nous sommes en retard.”", language=language))
    assert [(quote.confidence, quote.speaker.name) for quote in found] == [("low", None)]


# What was slow once, and the characters that could be.
HOSTILE = (
    '"',
    "“",
    "‘",
    "'",
    "“a” ",
    "“a”, ",
    "‘a’ ",
    "de ",
    "Ab Cd ",
    "really ",
    "said ",
    "(",
    " —a",
    "“a b,” said Ana Ruiz, ",
    "Quill, ",
    "Ana Ruiz, minister, ",
    "said Quill, and Marsh said, he said. In Ohio, ",
)
LENGTH = 3_000
LONGER = 4
MOST_TIMES = 10  # a text four times as long took 3.5 to 6.7 times as long; a square would be 16


def _seconds(piece: str, length: int, *, rounds: int) -> float:
    """Return the CPU seconds for a text of nothing but the piece, the best of several rounds."""
    cleaned = taken(piece * (length // len(piece)) + "“We are late, all of us,” Ana Ruiz said.")
    seconds = []
    for _ in range(rounds):
        began = time.process_time()
        extract_quotes(cleaned)
        seconds.append(time.process_time() - began)
    return min(seconds)


@pytest.mark.slow  # large texts
@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_is_linear(piece: str) -> None:
    """A text of the worst characters takes time in proportion to its length."""
    short = _seconds(piece, LENGTH, rounds=3)
    assert _seconds(piece, LENGTH * LONGER, rounds=2) < MOST_TIMES * short


def test_a_noun_at_the_end_of_the_text_is_no_name() -> None:
    """Where the text ends behind a title, nobody is named and nothing fails."""
    assert extract_quotes(taken("“ said , “ the mayor")) == ()
