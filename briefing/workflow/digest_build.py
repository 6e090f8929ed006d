"""The briefs of a week or a month in their folder -> the digest, written beside them."""

import calendar
import re
from datetime import date, timedelta
from pathlib import Path

from briefing.archive import atomic_write
from briefing.composing.digest import Period, make_digest
from briefing.config import Settings
from briefing.errors import InputError, WrongUse
from briefing.workflow.daily_build import BuildResult, render_files
from briefing.workflow.load_brief import load_brief


def parse_week(name: str) -> Period:
    """The ISO week of a name such as `2025-W03`, Monday to Sunday."""
    match = re.fullmatch(r"(\d{4})-W(\d\d)", name)
    try:
        start = date.fromisocalendar(int(match[1]), int(match[2]), 1) if match else None
    except ValueError:
        start = None
    if start is None:
        raise WrongUse(f"--week is {name!r}; wanted an ISO week such as 2025-W03")
    return Period(name=name, start=start, end=start + timedelta(days=6))


def parse_month(name: str) -> Period:
    """The month of a name such as `2025-01`."""
    match = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", name)
    if not match:
        raise WrongUse(f"--month is {name!r}; wanted a month such as 2025-01")
    start = date(int(match[1]), int(match[2]), 1)
    return Period(
        name=name,
        start=start,
        end=start.replace(day=calendar.monthrange(start.year, start.month)[1]),
    )


def build_digest(settings: Settings, period: Period) -> BuildResult:
    """Make the digest of the briefs of these days and write it; InputError if there is none."""
    days = (period.start + timedelta(days=n) for n in range((period.end - period.start).days + 1))
    found = [path for day in days if (path := Path(settings.out) / f"{day}.json").is_file()]
    if not found:
        raise InputError(
            f"no brief from {period.start} to {period.end} is in {settings.out}; build the days"
            " first"
        )
    made = make_digest([load_brief(path) for path in found], period)
    texts = render_files(made, settings)
    atomic_write.write_files(texts)
    return BuildResult(brief=made, unread=(), written=tuple(texts))
