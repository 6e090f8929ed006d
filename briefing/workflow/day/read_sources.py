"""Settings -> the articles of the sources, and what could not be used of them."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing import sources
from briefing.config import Settings
from briefing.errors import NothingRead
from briefing.languages import PROGRAM_LANGUAGE
from briefing.languages.reasons import render_reason
from briefing.model import Problem
from briefing.sources import ReadResult
from briefing.workflow.own_output import leave_out_own

if TYPE_CHECKING:
    from briefing.collecting.store.window import CollectedWindow

MOST_TOLD = 5  # inputs that one message names
_LOG = logging.getLogger(__name__)


def read_sources(settings: Settings, collected: "CollectedWindow | None") -> ReadResult:
    """The articles of the named sources, and of the pages collected in the window.

    NothingRead where not one could be read.
    """
    locations, own = leave_out_own(settings)
    options = sources.ReadOptions(max_bytes=settings.max_bytes)
    files = collected.files if collected else ()
    reading = sources.read([*locations, *files], options)
    reading = collected.prune(reading) if collected else reading
    reading = replace(reading, problems=(*own, *reading.problems))
    _log_reading(reading)
    if reading.problems and not reading.articles:
        raise NothingRead("no article could be read: " + _tell_some(reading.problems))
    return reading


def _log_reading(reading: ReadResult) -> None:
    _LOG.info(
        "read %d articles; %d inputs could not be used",
        len(reading.articles),
        len(reading.problems),
    )
    for problem in reading.problems:
        _LOG.debug("not used: %s", _told(problem))


def _tell_some(problems: Sequence[Problem]) -> str:
    """The first problems, and how many more there are: a message is one line."""
    more = len(problems) - MOST_TOLD
    told = "; ".join(map(_told, problems[:MOST_TOLD]))
    return f"{told}; and {more} more" if more > 0 else told


def _told(problem: Problem) -> str:
    return f"{problem.where}: {render_reason(problem.what, PROGRAM_LANGUAGE)}"
