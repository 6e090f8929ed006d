"""Brief <-> JSON."""

import json
from dataclasses import replace

import jsonschema
import pytest

from briefing.composing.brief_json import brief_from_json, brief_schema, brief_to_json
from briefing.errors import InputError
from briefing.rendering import render_markdown
from tests import builders

TEXT = "Officials met."
BRIEF = builders.brief(
    (builders.story((builders.excerpt(TEXT, TEXT),)),), (builders.citation(TEXT),)
)


def test_a_brief_comes_back_as_it_went() -> None:
    """Written and read again it is equal, and writes the same bytes."""
    assert brief_from_json(brief_to_json(BRIEF)) == BRIEF
    assert brief_to_json(brief_from_json(brief_to_json(BRIEF))) == brief_to_json(BRIEF)


def test_json_fits_the_schema() -> None:
    """What is written fits the JSON Schema, which forbids a brief without a version."""
    values = json.loads(brief_to_json(BRIEF))
    jsonschema.validate(values, brief_schema())
    del values["version"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(values, brief_schema())


def test_a_brief_of_version_1_is_read_with_its_own_words() -> None:
    """Version 1 had reasons and problems in words: they are read, and said as they stand in
    whatever language.
    """
    values = json.loads(brief_to_json(BRIEF))
    values |= {"version": 1, "problems": [{"where": "a.txt", "what": "it is empty"}]}
    values["ledger"] = [
        {"article_id": "b", "origin": "b", "outcome": "left out", "reason": "about the weather"}
    ]
    values["stories"][0]["reasons"] = ["topic: trade"]
    old = replace(brief_from_json(json.dumps(values)), language="es")
    document = render_markdown(old)
    assert "- a.txt: it is empty" in document
    assert "- b: about the weather" in document
    assert brief_from_json(brief_to_json(old)) == old


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"version": 1',
        '{"version": 2}',
        '{"version": 3}',
        '{"version": 1}',
        "[" * 100_000,
    ],
)
def test_anything_else_is_one_line(text: str) -> None:
    """What is not a brief of this version is an error of one line that names it."""
    with pytest.raises(InputError, match=r"^x\.json (?:is not|nests too deep) ?.*$") as caught:
        brief_from_json(text, "x.json")
    assert "\n" not in str(caught.value)


def test_a_brief_that_cites_what_it_does_not_list_is_none() -> None:
    """A slice of a source that is not in the list of sources makes it no brief."""
    told = builders.story((builders.excerpt(TEXT, TEXT, citation=99),))
    with pytest.raises(InputError, match=r"it cites \[99\]"):
        brief_from_json(
            brief_to_json(builders.brief((told,), (builders.citation(TEXT),))), "x.json"
        )


@pytest.mark.parametrize("mark", ["\x1b]0;x\x07", "\x00", "\x9b31m", "\u202e", "\ud800", "\x7f"])
def test_a_control_character_of_a_foreign_brief_is_refused(mark: str) -> None:
    """What could control a terminal, or make it show other words, is refused where it stands."""
    values = json.loads(brief_to_json(BRIEF))
    values["stories"][0]["headline"] = f"A{mark}B"
    with pytest.raises(InputError, match="headline has the control character"):
        brief_from_json(json.dumps(values))


def test_letters_of_all_scripts_and_line_ends_are_no_controls() -> None:
    """Accents, emoji, right-to-left letters, line ends and tabs in a slice are read."""
    text = "México y 🇲🇽\n\tעברית"
    told = builders.story((builders.excerpt(text, text),))
    brief = builders.brief((told,), (builders.citation(text),))
    assert brief_from_json(brief_to_json(brief)) == brief


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("language", "zz", "is in the language 'zz'"),
        ("day", "9999-12-31", "it has the day 9999-12-31"),
        ("period", "", "its period is ''"),
        ("period", "../x", "its period is '../x'"),
    ],
)
def test_values_out_of_bounds_are_refused(field: str, value: str, said: str) -> None:
    """A language, day or period that no brief has is named instead of failing later."""
    values = {**json.loads(brief_to_json(BRIEF)), field: value}
    with pytest.raises(InputError, match=said):
        brief_from_json(json.dumps(values))


def test_json_that_nests_too_deep_is_told() -> None:
    """The line says what is wrong with the file, in no words of a parser."""
    with pytest.raises(InputError, match=r"^b\.json nests too deep; wanted a brief's JSON$"):
        brief_from_json("[" * 100_000, "b.json")
