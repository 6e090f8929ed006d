"""The labels of speakers, as they are read from a line alone."""

import pytest

from briefing.text.speech.speaker_labels import SpeakerLabel, is_in_capitals, read_speaker_label


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("ADA QUILL", True),
        ("BILL McQUILL", True),
        ("ANA DiVALE", True),
        ("ADA VanQUILL", True),
        ("Ada Quill", False),
        ("ADA Quill", False),  # an office or a network in capitals before a name
        ("ADA McQuill", False),
        ("McQUILLs", False),
        ("", False),
    ],
)
def test_capitals(words: str, expected: bool) -> None:
    """A particle's small letters count as capitals where the rest of the name has them."""
    assert is_in_capitals(words) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("ADA QUILL: Thank you.", SpeakerLabel("ADA QUILL", is_firm=True)),
        (">> ADA QUILL: Thank you.", SpeakerLabel("ADA QUILL", is_firm=True)),
        ("PRESIDENTA ANA VALE.- Gracias.", SpeakerLabel("PRESIDENTA ANA VALE", is_firm=True)),
        ("BILL McQUILL (via telephone): Yes.", SpeakerLabel("BILL McQUILL", is_firm=True)),
        ("Ada Quill: Thank you.", SpeakerLabel("Ada Quill", is_firm=False)),
        ("Ada Quill (00:12): Thank you.", SpeakerLabel("Ada Quill", is_firm=True)),
        ("Ada Quill: “Thank you.”", SpeakerLabel("Ada Quill", is_firm=False, quotes=True)),
        ("Q   Thank you.", SpeakerLabel("Q", is_firm=True)),
        ("P: ¿Cuándo?", SpeakerLabel("P", is_firm=True)),
        ("ANA VALE", SpeakerLabel("ANA VALE", is_firm=True, is_alone=True)),
        ("B: the second of a list", SpeakerLabel("B", is_firm=False)),
    ],
)
def test_label(line: str, expected: SpeakerLabel) -> None:
    """Of all usual forms, with how sure its form is."""
    assert read_speaker_label(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "The gate opened at 9:30 a.m.",
        "the envoy: a portrait",
        "Officials said on Monday that there were two of them: a gate and a dam.",
        "It opened late. The reason: rain",
        "THE GATE OPENED.",
        "Ada Quill said it was late.",
        "https://outlet.example/2025",
        "",
    ],
)
def test_no_label(line: str) -> None:
    """A time of day, a colon inside a sentence, a line in capitals that ends as a sentence."""
    assert read_speaker_label(line) is None
