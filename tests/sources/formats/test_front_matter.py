"""The fields of front matter, as people and their programs write them."""

import pytest

from briefing.languages.reasons import render_reason
from briefing.sources.formats.front_matter import MOST_ITEMS, read_front_matter
from briefing.text.front_matter import MOST_CHARACTERS, split_front_matter

VALUES = {
    "title: Talks resume": "Talks resume",
    'title: "Talks: resume"': "Talks: resume",
    "title: 'It''s time for talks, says Ruiz'": "It's time for talks, says Ruiz",
    r'title: "Ruiz: \"We owe\" growers"': 'Ruiz: "We owe" growers',
    r'title: "M\u00e9xico abre la presa"': "México abre la presa",
    "title: >-\n  Ruiz says growers\n  are owed": "Ruiz says growers are owed",
    "title: |\n  Ruiz says growers\n  are owed\n": "Ruiz says growers\nare owed\n",
    "title: Ruiz says growers\n  are owed": "Ruiz says growers are owed",
    'title: "Ruiz says\n  growers are owed"': "Ruiz says growers are owed",
    "title: Talks # of Monday": "Talks",
    "title: Talks #1 resume": "Talks",
    "title: C# and the talks": "C# and the talks",
    "title: !!str 2025": "2025",
    "title: no": "no",
    "title: 2025-01-16": "2025-01-16",
    "title: &a Talks\nlong: *a": "Talks",
    "? title\n: Talks": "Talks",
    "{title: Talks, lang: en}": "Talks",
    "TITLE:   Talks  ": "Talks",
    "title: [Ana Ruiz, Luis Paz]": ["Ana Ruiz", "Luis Paz"],
    "title: [\n  Ana Ruiz,\n  Luis Paz\n]": ["Ana Ruiz", "Luis Paz"],
    "title:\n- Ana Ruiz\n- 'Luis: Paz'": ["Ana Ruiz", "Luis: Paz"],
    "title: {name: Ana Ruiz}": {"name": "Ana Ruiz"},
    'title: "[[Ana Ruiz]]"': "Ana Ruiz",
    "title: [[Ana Ruiz]]": ["Ana Ruiz"],
    'title: "[[people/ana|Ana Ruiz]] says no"': "Ana Ruiz says no",
    "title:": "",
}
# What people write and YAML does not allow: the value as it stands, other keys unharmed.
WRITTEN = {
    "title: Agua: se reanuda": "Agua: se reanuda",
    'title: "Ruiz, "the gate keeper", leaves"': 'Ruiz, "the gate keeper", leaves',
    "title: 'It's time for talks'": "It's time for talks",
    'title: "Talks" resume': '"Talks" resume',
    "title: @ruiz answers": "@ruiz answers",
    "title: %5 of the water": "%5 of the water",
    "title: *Talks* resume": "*Talks* resume",
    "title: [Opinion] Talks resume": "[Opinion] Talks resume",
    "title: `Talks` resume": "`Talks` resume",
    "title:\n\t- Ana Ruiz": ["Ana Ruiz"],
    "title: Agua: se\n  reanuda": "Agua: se reanuda",
}


@pytest.mark.parametrize(("header", "value"), (VALUES | WRITTEN).items())
def test_a_value_is_what_its_writer_meant(header: str, value: object) -> None:
    """All ways of YAML to write a value are read, and each scalar stays a string."""
    found = read_front_matter(f"---\n{header}\n---\n\nText.\n")
    assert (found.fields.get("title"), found.body, found.fault) == (value, "Text.\n", None)


@pytest.mark.parametrize("header", WRITTEN)
def test_one_value_that_is_no_yaml_harms_no_other(header: str) -> None:
    """The keys around it are read as YAML."""
    fields = read_front_matter(f"---\nlang: 'es'\n{header}\ntags: [a, b]\n---\nText.").fields
    assert (fields["lang"], fields["tags"]) == ("es", ["a", "b"])


@pytest.mark.parametrize(
    ("header", "line"),
    [
        ("title: Talks\nno colon here", 3),
        ("just prose", 2),
        ("- a\n- list", 2),
        ("lang: en\ntitle: one\ntitle: two", 4),
        ("title: a: b\ntitle: two", 3),
        ("  indented\ntitle: a: b", 2),
    ],
)
def test_what_is_not_understood_stays_text(header: str, line: int) -> None:
    """The whole block is left in the body, and the fault names the line of the file."""
    text = f"---\n{header}\n---\nText."
    found = read_front_matter(text)
    assert (found.body, found.fields) == (text, {})
    assert found.fault is not None
    assert f"line {line} " in render_reason(found.fault, "en")


HOSTILE = (
    "[",
    "{",
    "- ",
    "a: [",
    "? ",
    "&a ",
    "*a",
    '"',
    "\\",
    "!",
    "x: ",
    "\t",
    "a: &a [*a",
    "'",
    "|",
    "#",
    "%",
    "@",
)


@pytest.mark.parametrize("mark", HOSTILE)
def test_hostile_front_matter_is_read(mark: str) -> None:
    """Whatever stands between the rules, it is fields or text; nothing is raised."""
    header = "title: " + mark * ((MOST_CHARACTERS - 100) // len(mark))
    found = read_front_matter(f"---\n{header}\n---\nText.")
    assert found.fields or found.fault


def test_aliases_make_no_giant() -> None:
    """A few lines whose aliases stand for a million items give a short list."""
    header = f"a: &a [{'x, ' * 2_000}]\ntitle: [{'*a, ' * 2_000}]"
    assert len(read_front_matter(f"---\n{header}\n---\nText.").fields["title"]) == MOST_ITEMS  # type: ignore[arg-type]


def test_the_rule_far_below_closes_nothing() -> None:
    """A text that begins with a rule is no front matter only because another rule follows."""
    text = "---\n" + "A line of text.\n" * (MOST_CHARACTERS // 16 + 1) + "---\nMore."
    assert split_front_matter(text) == (None, text, True)
    assert split_front_matter("Text.\n---\n") == (None, "Text.\n---\n", False)
    assert split_front_matter("--- \na: 1\n...\n\nText.") == ("a: 1\n", "\nText.", False)
