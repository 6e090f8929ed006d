import pytest

from briefing.sources.documents.pdf.hyphens import DividedWords
from briefing.sources.documents.pdf.pdf_lines import PdfLine


def _lines(*texts: str, apart: bool = False) -> list[PdfLine]:
    return [
        PdfLine(
            page=0,
            x=0.0,
            top=float(n),
            size=10.0,
            text=text,
            hyphen_apart=apart and text.endswith("-"),
        )
        for n, text in enumerate(texts)
    ]


def _joined(*texts: str, known: str = "", apart: bool = False) -> str:
    lines = _lines(*texts, apart=apart)
    return DividedWords([*lines, *_lines(known)]).joined(lines)


@pytest.mark.parametrize(
    ("lines", "known", "text"),
    [
        (("the reser-", "voirs of"), "all reservoirs were full", "the reservoirs of"),
        (("the reser-", "voirs of"), "the reservoir was full", "the reservoirs of"),
        (("las com-", "puertas de"), "abrir las compuertas hoy", "las compuertas de"),
        (("a cross-", "border plan"), "the cross-border plan is", "a cross-border plan"),
        (
            ("a trade-", "and-security plan"),
            "a trade-and-security plan again",
            "a trade-and-security plan",
        ),
        (("the reser\u00ad", "voirs of"), "", "the reservoirs of"),
        (("of the of\u2010", "fice and"), "the acre-feet of", "of the office and"),
        (("455,000 acre-", "feet"), "one of\u2010", "455,000 acre\u2010 feet"),
        (("the US-", "Mexico border"), "", "the US-Mexico border"),
        (("an F-", "16 flew"), "", "an F-16 flew"),
    ],
)
def test_a_word_is_joined_on_evidence(lines: tuple[str, ...], known: str, text: str) -> None:
    """The word elsewhere, a soft hyphen, another sign than within words, a capital, a figure tell
    how it is written.
    """
    assert _joined(*lines, known=known) == text


def test_the_typesetters_hyphen_is_left_out() -> None:
    """A hyphen that the file draws as a piece of its own is the typesetter's."""
    assert _joined("the reser-", "voirs of", apart=True) == "the reservoirs of"


@pytest.mark.parametrize(
    ("one", "other"), [("tradeoff-", "laden"), ("político-", "económico"), ("non-", "profit")]
)
def test_without_evidence_the_word_is_marked(one: str, other: str) -> None:
    """Neither a joined nor a hyphenated word is made up where nothing tells which was written."""
    assert _joined(f"a {one}", f"{other} plan") == f"a {one[:-1]}\u2010 {other} plan"


@pytest.mark.parametrize(
    ("one", "other"), [("two dams –", "both full"), ("“Never”", "he said"), ("in 2024-", "“so”")]
)
def test_other_ends_of_lines_are_blanks(one: str, other: str) -> None:
    """Lines that end in no divided word are joined by a blank, whatever stands there."""
    assert _joined(one, other) == f"{one} {other}"
