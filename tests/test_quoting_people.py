"""From the words beside a quote to the full name, the office and the side."""

from datetime import date

import pytest

from briefing.profiles import Label, Office, Person
from briefing.quoting import find
from tests.builders import taken

AMBASSADOR = Office(label=Label((("en", "ambassador of Sur"),)), side="sur", end=date(2025, 1, 10))
PRESIDENT = Office(label=Label((("en", "president of Sur"),)), side="sur", start=date(2025, 1, 10))
QUILL = Person(name="Ada Quill", aliases=("Quill",), gender="f", offices=(AMBASSADOR, PRESIDENT))


def _speaker(text: str, **fields: object) -> tuple[str | None, str | None, str | None]:
    (quote,) = find(taken(text, **fields), (QUILL,))
    return quote.speaker.name, quote.speaker.role, quote.speaker.side


@pytest.mark.parametrize(
    ("day", "role"),
    [(date(2025, 1, 9), "ambassador of Sur"), (date(2025, 1, 10), "president of Sur"), (None, None)],
)
def test_office_on_the_day(day: date | None, role: str | None) -> None:
    """The profile adds the office held on the day of the article, and none where the day is not known."""
    assert _speaker("“No, not today,” Ada Quill said.", published=day)[:2] == ("Ada Quill", role)


def test_printed_role_wins() -> None:
    """An office printed in the article stands before the profile's."""
    told = _speaker("“No, not today,” chief negotiator Ada Quill said.", published=date(2025, 1, 12))
    assert told == ("Ada Quill", "chief negotiator", "sur")


def test_alias_of_the_profile() -> None:
    """A surname that the article never spells out is the profile's person of that alias."""
    assert _speaker("“No, not today,” Quill said.", published=date(2025, 1, 12))[0] == "Ada Quill"


def test_the_article_goes_before_the_profile() -> None:
    """A surname belongs to whom the article names in full, not to the profile's namesake."""
    assert _speaker("Tom Quill came. “No, not today,” Quill said.") == ("Tom Quill", None, None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tom Quill Jr. came with Tom Quill. “No, not today,” Quill Jr. said.", "Tom Quill Jr."),
        ("Tom A. Marsh and Tom B. Marsh came. “No, not today,” Marsh said.", None),
        ("Enrique Peña Nava came. “No, not today,” Peña Nava said.", "Enrique Peña Nava"),
        ("Carla Munt of Port Alder came. “No, not today,” Munt said.", "Carla Munt"),
        ("The University of Alder opened. “No, not today,” the university said.", None),
        ("Mexico City woke. “No, not today,” he said.", None),
        ("Rafael Tobar’s aide Carla Munt came. “No, not today,” he said.", None),
        ("Rafael Tobar and Carla Munt came. “No, not today,” they said.", None),
        ("“No, not today,” Rafael Tobar and Carla Munt said.", None),
    ],
)
def test_full_name(text: str, name: str | None) -> None:
    """Short names lead back to one full name of the article, or to none."""
    assert _speaker(text)[0] == name
