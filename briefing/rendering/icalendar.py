"""What to watch as a calendar: iCalendar (RFC 5545), an all-day event for each day to come."""

from datetime import timedelta

from briefing.model import Brief, Watch
from briefing.rendering.wording.presenter import Presenter
from briefing.text.hashing import hash_text
from briefing.text.normalization import replace_controls

MAX_LINE_OCTETS = 74  # octets: a line of iCalendar has at most 75


def render_ics(brief: Brief) -> str:
    """The calendar of a brief; one without events where nothing is to come.

    Its stamp is the brief's day.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//briefing//what to watch//EN",
        "CALSCALE:GREGORIAN",
    ]
    lines += [f"X-WR-CALNAME:{_text(Presenter(brief).title())}"]
    lines += [line for watch in brief.watch for line in _event(watch, brief)]
    return "".join(f"{_folded(line)}\r\n" for line in (*lines, "END:VCALENDAR"))


def _event(watch: Watch, brief: Brief) -> list[str]:
    source = next(
        citation for citation in brief.citations if citation.number == watch.sentence.citation
    )
    identity = (
        f"{brief.relationship.key} {watch.day} {source.text_sha256} {watch.sentence.span.start}"
    )
    named = " · ".join(part for part in (source.outlet, source.title, source.url) if part)
    return [
        "BEGIN:VEVENT",
        f"UID:{hash_text(identity)[:32]}@briefing",
        f"DTSTAMP:{brief.day:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{watch.day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{watch.day + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_text(watch.sentence.text)}",
        *([f"DESCRIPTION:{_text(named)}"] if named else []),
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _text(text: str) -> str:
    """The text as a value of iCalendar, on one line: its one escape."""
    line = " ".join(replace_controls(text).split())
    return line.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> str:
    """The line broken into lines of at most 75 octets, never within a character."""
    parts, part = [], b""
    for character in line:
        octets = character.encode("utf-8")
        if len(part) + len(octets) > MAX_LINE_OCTETS:
            parts.append(part)
            part = b" "
        part += octets
    return b"\r\n".join([*parts, part]).decode("utf-8")
