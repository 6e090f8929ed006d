"""When a server wants to be asked again: `Retry-After` in both of its forms (RFC 9110, 10.2.3)."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

# A 429 or 503 that names no time: an hour is what feed readers wait, and gets nobody banned.
UNNAMED = timedelta(hours=1)
LONGEST = timedelta(days=7)  # a date of the year 2041 is a fault of the server's, not a wish


def parse_retry_after(value: str | None, now: datetime) -> datetime:
    """The moment from which the server may be asked again; an hour from now where it names none."""
    wanted = _seconds(value) or _date(value) or now + UNNAMED
    if isinstance(wanted, timedelta):
        wanted = now + wanted
    return min(max(wanted, now), now + LONGEST)


def _seconds(value: str | None) -> timedelta | None:
    written = (value or "").strip()
    if not written.isascii() or not written.isdigit():
        return None
    return timedelta(seconds=min(int(written[:9]), int(LONGEST.total_seconds())))


def _date(value: str | None) -> datetime | None:
    try:
        found = parsedate_to_datetime(value or "")
    except (ValueError, TypeError, OverflowError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
