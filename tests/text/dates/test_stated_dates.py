"""Days as fields state them."""

from datetime import UTC, date, datetime

import pytest

from briefing.text.dates import stated_dates
from briefing.text.dates.stated_dates import parse_day

DAY = date(2025, 1, 16)


@pytest.mark.parametrize(
    "stated",
    [
        "2025-01-16", "2025-1-16", "2025/01/16", "2025-01-16 23:59", "2025-01-16T23:59:00-06:00",
        "2025-01-16T23:59:00.123Z", "20250116", "20250116T083000Z", "20250116083000", "1737014400",
        "1737014400000",
        1737014400, 1737014400.5,
        "Thu, 16 Jan 2025 08:30:00 -0600", "16 Jan 2025", "16-Jan-2025",
        "Thursday, 16 January 2025", "Jan. 16, 2025",
        "January 16th, 2025", "on Thursday January 16, 2025 @08:00PM", "16 de enero de 2025",
        "16 de enero del 2025",
        "jueves, 16 de enero de 2025", "Jueves 16 ene. 2025", "Enero 16, 2025",
        "16/01/2025", "1/16/2025 08:30", "16-01-2025", "16.1.2025",
        "Thu Jan 16 08:30:00 2025", "Thu Jan 16 08:30:00 CST 2025",
    ],
)  # fmt: skip
def test_a_stated_day_is_read(stated: object) -> None:
    """ISO 8601, RFC 2822, C's form, a day with its month's name in English or Spanish, numbers that
    read one way, and an epoch are read."""
    assert parse_day(stated) == DAY


@pytest.mark.parametrize(
    ("stated", "moment"),
    [
        ("2025-01-16T23:59:00-06:00", datetime(2025, 1, 17, 5, 59, tzinfo=UTC)),
        ("2025-01-16 23:59 -0600", datetime(2025, 1, 17, 5, 59, tzinfo=UTC)),
        ("2025-01-16T23:59:00.123Z", datetime(2025, 1, 16, 23, 59, 0, 123000, tzinfo=UTC)),
        ("20250116T083000Z", datetime(2025, 1, 16, 8, 30, tzinfo=UTC)),
        ("Thu, 16 Jan 2025 20:30:00 -0600", datetime(2025, 1, 17, 2, 30, tzinfo=UTC)),
        ("1737014400", datetime(2025, 1, 16, 8, 0, tzinfo=UTC)),
        (1737014400000, datetime(2025, 1, 16, 8, 0, tzinfo=UTC)),
    ],
)
def test_a_time_with_its_zone_is_a_moment(stated: object, moment: datetime) -> None:
    """A day with a time and an offset, as ISO 8601 or RFC 2822 write it, and an epoch."""
    assert stated_dates.parse_moment(stated) == moment
    assert parse_day(stated) == DAY


@pytest.mark.parametrize(
    "stated",
    ["2025-01-16", "2025-01-16 23:59", "2025-01-16T00:00:00Z", "2025-01-16T00:00:00-06:00",
    "16 Jan 2025",
     "Thu, 16 Jan 2025 08:30:00 -0000", "16 de enero de 2025", "yesterday", None, 7,
     "2025-01-16T99:00Z",
     "2025-13-01T08:00Z",
     "9" * 100_000, "16 Jan 2025 " * 50_000],
    ids=lambda stated: str(stated)[:20],
)  # fmt: skip
def test_what_has_no_zone_or_no_time_is_no_moment(stated: object) -> None:
    """A day alone, a time without a zone, and midnight, which machines write for a day alone, are
    no moments."""
    assert stated_dates.parse_moment(stated) is None


@pytest.mark.parametrize(
    "stated",
    [
        "03/04/2025", "03-04-2025", "13/14/2025", "14.13.2025", "16/1/20255", "yesterday", "hace 3 horas", "January 2025", "2025",
        "2025-02-30", "30 Febrero 2025",
        "0001-01-01T00:00:00", "1970-01-01", "9999-12-31", "16 Foo 2025", "12025-01-16", 16, 0,
        True, None,
        [2025, 1, 16], "", "9" * 100_000, "16 Jan " * 100_000, "2025-01-" * 100_000,
    ],
    ids=lambda stated: str(stated)[:20],
)  # fmt: skip
def test_what_is_not_sure_is_no_day(stated: object) -> None:
    """What could be two days, or none, is None."""
    assert parse_day(stated) is None
