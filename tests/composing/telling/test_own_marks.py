"""A statement that stands wholly in quotation marks is its own, and is quoted without them."""

import pytest

from tests.composing.telling.test_statement_quotes import CUOTA, DUTY, quotes_of

MORE = "The office of Lomas opens on Thursday, and lorries of Norlandia wait at its gate."
TITLE = "Statement from the Press Secretary"


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        (f"“{DUTY} {MORE}”", "en", (DUTY, MORE)),
        (f'"{DUTY} {MORE}"', "en", (DUTY, MORE)),
        (f"“{MORE}\n\n“{DUTY}”", "en", (MORE, DUTY)),  # each paragraph opens with a mark
        (f"“{DUTY}”", "en", (DUTY,)),
        (f"«{CUOTA} Lo anunció ayer.»", "es", (CUOTA,)),
        # Some of it is somebody else's: words of two people, and of one whom a line names.
        (f"“{DUTY}” “{MORE}”", "en", ()),
        (f"“{DUTY}”\n\n“{MORE}”", "en", ()),
        (f"Ambassador Ada Quill said: “{DUTY} {MORE}”", "en", ()),
        (f"“{DUTY} {MORE}” Ambassador Ada Quill said.", "en", ()),
    ],
)
def test_a_statement_in_marks_is_its_own(text: str, language: str, said: tuple[str, ...]) -> None:
    """One quotation from the first sentence to the last is the office's; several are others'."""
    found = quotes_of(text, title=TITLE, language=language, url="https://www.trade.gov/duty",
                      outlet="Trade Office")  # fmt: skip
    assert [words for _, words in found] == list(said)
