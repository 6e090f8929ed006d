"""Who held which office on a day, and when a profile is not sure of it."""

import re
from datetime import date

import pytest

from briefing.profiles import BUILT_IN, load
from briefing.profiles.loading.office_assembly import build_office, build_person
from briefing.profiles.loading.profile_schema import HeldOfficeTable, OfficeTable
from briefing.profiles.localized_text import parse_text
from briefing.profiles.offices import HeldOffice, Person
from briefing.quoting.tokens.lexicon_loading import load_lexicon

GOVERNOR: OfficeTable = {
    "key": "governor",
    "title": {
        "en": "Governor of Sur",
        "es": {"m": "gobernador de Sur", "f": "gobernadora de Sur"},
    },
    "side": "sur",
}


def _held(row: HeldOfficeTable, gender: str = "f") -> HeldOffice:
    office = build_office(GOVERNOR)
    person = build_person(
        {"name": "Ada Quill", "gender": gender, "offices": [row]},  # type: ignore[typeddict-item]
        {office.key: office},
    )
    return person.offices[0]


@pytest.mark.parametrize(
    ("gender", "title"), [("f", "gobernadora de Sur"), ("m", "gobernador de Sur")]
)
def test_title_by_gender(gender: str, title: str) -> None:
    """A title is said as of a woman or a man, and one for both where a language has one."""
    held = _held({"office": "governor"}, gender)
    assert (held.title_in("es"), held.title_in("en")) == (title, "Governor of Sur")


@pytest.mark.parametrize(
    ("status", "en", "es"),
    [
        ("in office", "Governor of Sur", "gobernadora de Sur"),
        ("acting", "Acting Governor of Sur", "gobernadora interina de Sur"),
        ("interim", "Interim Governor of Sur", "gobernadora interina de Sur"),
        ("caretaker", "Caretaker Governor of Sur", "gobernadora en funciones de Sur"),
        ("on leave", "Governor on leave of Sur", "gobernadora con licencia de Sur"),
        ("designate", "Governor-designate of Sur", "gobernadora designada de Sur"),
    ],
)
def test_status_is_part_of_the_title(status: str, en: str, es: str) -> None:
    """Who acts, is on leave or is designated is never called by the bare title."""
    held = _held({"office": "governor", "status": status})  # type: ignore[typeddict-item]
    assert (held.title_in("en"), held.title_in("es")) == (en, es)


def test_own_words_for_a_title() -> None:
    """A row's own title stands in its language in place of the office's."""
    held = _held({"office": "governor", "title": {"es": "encargada de despacho de Sur"}})
    assert (held.title_in("en"), held.title_in("es")) == (
        "Governor of Sur",
        "encargada de despacho de Sur",
    )


@pytest.mark.parametrize(
    ("start", "day", "held"),
    [
        (date(2025, 5, 3), date(2025, 5, 2), False),
        (date(2025, 5, 3), date(2025, 5, 3), True),
        ("2025-05", date(2025, 5, 31), False),
        ("2025-05", date(2025, 6, 1), True),
        ("2025", date(2025, 12, 31), False),
        ("2025-12", date(2026, 1, 1), True),
    ],
)
def test_start_known_to_the_month(start: date | str, day: date, held: bool) -> None:
    """An office that began some day of a month is held for sure from the next month on."""
    assert _held({"office": "governor", "start": start}).is_held_on(day) is held


@pytest.mark.parametrize(
    ("end", "day", "held"),
    [
        (date(2025, 5, 3), date(2025, 5, 2), True),
        (date(2025, 5, 3), date(2025, 5, 3), False),
        ("2025-05", date(2025, 4, 30), True),
        ("2025-05", date(2025, 5, 1), False),
        ("2025", date(2024, 12, 31), True),
    ],
)
def test_end_known_to_the_month(end: date | str, day: date, held: bool) -> None:
    """An office that ended some day of a month is held for sure until the month before."""
    assert _held({"office": "governor", "end": end}).is_held_on(day) is held


def test_a_check_makes_a_vague_start_sure() -> None:
    """Who was seen in office on a day held it from then on, whenever in that year it began."""
    held = _held({"office": "governor", "start": "2026", "as_of": date(2026, 7, 1)})
    assert [held.is_held_on(date(2026, month, 1)) for month in (6, 7, 8)] == [False, True, True]


@pytest.mark.parametrize(
    ("days", "held"), [(0, True), (180, True), (181, False), (400, False), (-200, True)]
)
def test_an_open_office_settles_for_half_a_year(days: int, held: bool) -> None:
    """An office without end is printed as held until 180 days after it was last checked."""
    as_of = date(2026, 1, 1)
    row = _held({"office": "governor", "as_of": as_of, "start": date(2020, 1, 1)})
    assert row.is_held_on(date.fromordinal(as_of.toordinal() + days)) is held


def test_the_row_settles_for_its_own_days() -> None:
    """A row may say for how long its check holds."""
    row = _held({"office": "governor", "as_of": date(2026, 1, 1), "settled": 10})
    assert (row.is_held_on(date(2026, 1, 11)), row.is_held_on(date(2026, 1, 12))) == (True, False)


def test_without_a_check_still_is_still() -> None:
    """A row of an older profile, without as_of, is held for good."""
    assert _held({"office": "governor"}).is_held_on(date(2050, 1, 1))


def _person(*offices: HeldOffice) -> Person:
    return Person(name="Ada Quill", offices=offices)


def _office(title: str, side: str | None = "sur", **more: object) -> HeldOffice:
    return HeldOffice(label=parse_text(title), side=side, **more)  # type: ignore[arg-type]


def test_the_first_of_several_offices() -> None:
    """Of several offices on one day the first listed is printed, or the one marked as first."""
    mayor, chair = _office("Mayor"), _office("Chair")
    first = _office("Minister", is_first=True)
    day = date(2025, 1, 1)
    assert _person(mayor, chair).office_on(day) == mayor
    assert _person(mayor, first).offices_on(day) == (first, mayor)


def test_low_confidence_is_not_printed() -> None:
    """A row of low confidence gives no office."""
    assert _person(_office("Mayor", confidence="low")).office_on(date(2025, 1, 1)) is None


def test_an_undated_article_has_no_office() -> None:
    """Without a day no office is given."""
    assert _person(_office("Mayor")).office_on(None) is None


def test_last_side() -> None:
    """The side that a person serves is that of the last office that serves one."""
    assert _person(_office("Mayor"), _office("Commissioner", None)).last_side == "sur"
    assert _person(_office("Commissioner", None)).last_side is None


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("profile", BUILT_IN)
def test_quoting_knows_a_noun_of_every_office(profile: str, language: str) -> None:
    """Each office of a shipped profile has a noun for people, so that its holders' names end."""
    nouns = load_lexicon(language).person_nouns
    titles = {
        dict(form.by_language).get(language, "")
        for office in load(profile).offices
        for form in (office.title.masculine, office.title.feminine)
    }
    words = {title: re.findall(r"[^\W\d_][\w'’-]*", title.lower()) for title in titles if title}
    assert [title for title, own in sorted(words.items()) if nouns.isdisjoint(own)] == []
