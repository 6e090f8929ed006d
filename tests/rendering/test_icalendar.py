"""The calendar of what to watch."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Watch
from briefing.rendering.icalendar import render_ics
from tests import builders

TEXT = (
    "Both sides meet on Feb. 3; the hotel, says \\Ana\\, "
    "is booked for forty delegates and their drivers."
)


def _calendar(text: str) -> str:
    words = builders.excerpt(text, text)
    watch = Watch(day=date(2025, 2, 3), words=words, sentence=words)
    return render_ics(builders.brief((), (builders.citation(text),), watch=(watch,)))


def test_a_day_to_come_is_an_event_of_one_day() -> None:
    """The event lies on its day, names the source, and has the brief's day as its stamp."""
    calendar = _calendar(TEXT).replace("\r\n ", "")
    assert "DTSTART;VALUE=DATE:20250203\r\nDTEND;VALUE=DATE:20250204\r\n" in calendar
    assert "DTSTAMP:20250116T000000Z" in calendar
    assert "SUMMARY:Both sides meet on Feb. 3\\; the hotel\\, says \\\\Ana\\\\\\, is" in calendar
    assert "DESCRIPTION:The Outlet · A title" in calendar


@given(st.text(min_size=1))
def test_no_text_can_leave_its_line(text: str) -> None:
    """Whatever the sentence, there is one event, and no line is longer than 75 octets."""
    text = text.encode("utf-8", "ignore").decode() or "x"
    calendar = _calendar(text)
    assert all(len(line.encode()) <= 75 for line in calendar.split("\r\n"))
    assert calendar.replace("\r\n ", "").count("\r\nBEGIN:VEVENT\r\n") == 1
    assert calendar.replace("\r\n ", "").count("\r\nSUMMARY:") == 1


def test_nothing_to_come_is_an_empty_calendar() -> None:
    """With nothing to watch the calendar has no event."""
    assert "VEVENT" not in render_ics(builders.brief((), ()))
