"""The quick test for labels of speakers flags every line that has a firm one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.cleaning.features.possible_labels import find_possible
from briefing.cleaning.lines import split_lines
from briefing.text.speech.speaker_labels import read_speaker_label

LABELLED = [
    "Q   Thank you",
    "- Q: When?",
    ">> A. No.",
    "—P: ¿Cuándo?",
    "ANA VALE",
    "Ada Quill (00:12): Yes.",
    "BILL McKIBBEN: Yes.",
]
LINES = st.lists(
    st.sampled_from([*LABELLED, "The gate opens.", "R", "ÁNGEL RUIZ.- Sí", "•   R: No", "- Queen"])
    | st.text(alphabet="QAPRqaé:.->—•  \tZ[", min_size=1, max_size=8),
    max_size=8,
)


@pytest.mark.parametrize("line", LABELLED)
def test_a_labelled_line_is_flagged(line: str) -> None:
    """Whatever form its label has."""
    classes, _ = split_lines(f"The gate opens today, they say.\n\n{line}\n\nNobody goes.")
    assert find_possible(classes) == [1]


@pytest.mark.parametrize(
    "line", ["Lou Quill: Yes.", "The law says: no.", "Then, at 10:30, he left."]
)
def test_no_other_line_is_flagged(line: str) -> None:
    """A name in small letters before a colon is no firm label."""
    classes, _ = split_lines(f"The gate opens today, they say.\n\n{line}\n\nNobody goes.")
    assert find_possible(classes) == []


@given(LINES)
def test_no_label_is_passed_over(lines: list[str]) -> None:
    """Of any lines those with a label are flagged."""
    classes, found = split_lines("\n\n".join(lines))
    read = ((n, read_speaker_label(line.text)) for n, line in enumerate(found))
    labelled = {n for n, label in read if label and label.is_firm}
    assert labelled <= set(find_possible(classes))
