"""The briefs of a week or a month in their folder -> the digest, written beside them."""

import calendar
import re
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

from briefing.archive.files import atomic_write
from briefing.archive.store import ARCHIVE_FILE, open_locked
from briefing.composing.digest import Period, make_digest
from briefing.config import Settings
from briefing.errors import InputError, WrongUse
from briefing.model import Brief
from briefing.workflow.brief_files import list_remarks, render_files
from briefing.workflow.day.daily_build import BuildResult
from briefing.workflow.load_brief import load_brief
from briefing.workflow.proof.note_hashes import from_archive_folder, hash_files, make_hash_list

# A week that ends in it has a Sunday: the last ones of the year 9999 have none.
LATEST_YEAR = 2199


def parse_week(name: str) -> Period:
    """The ISO week of a name such as `2025-W03`, Monday to Sunday."""
    match = re.fullmatch(r"(\d{4})-W(\d\d)", name, re.ASCII)
    try:
        start = date.fromisocalendar(int(match[1]), int(match[2]), 1) if match else None
    except ValueError:
        start = None
    if start is None or start.year > LATEST_YEAR:
        raise WrongUse(f"--week is {name!r}; wanted an ISO week such as 2025-W03")
    return Period(name=name, start=start, end=start + timedelta(days=6))


def parse_month(name: str) -> Period:
    """The month of a name such as `2025-01`."""
    match = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", name, re.ASCII)
    if not match or not 1 <= int(match[1]) <= LATEST_YEAR:
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
    hashes = hash_files(made, texts)
    with atomic_write.stage_files({**texts, **make_hash_list(made, Path(settings.out), hashes)}):
        _note(made, hashes, settings)
    remarks = tuple(list_remarks(texts, made, settings))
    return BuildResult(brief=made, unread=(), written=tuple(texts), remarks=remarks)


def _note(digest: Brief, hashes: Mapping[str, str], settings: Settings) -> None:
    """Note the digest's files in the archive, if there is one."""
    folder = Path(settings.archive)
    if not settings.archive or not (folder / ARCHIVE_FILE).is_file():
        return
    noted = from_archive_folder(hashes, Path(settings.out), folder)
    with open_locked(folder) as archive:
        archive.note_hashes(digest.relationship.key, digest.name, noted)
