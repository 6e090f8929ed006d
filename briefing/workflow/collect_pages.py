"""Settings -> a run of collecting; and what a build and a reader ask of the stored pages."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import __version__
from briefing.config import CollectSettings, Settings
from briefing.errors import MissingPackage, WrongUse
from briefing.model.coverage import CoverageReport
from briefing.quick_dataclass import dataclass

if TYPE_CHECKING:
    from briefing.collecting.network.judged_connection import Network
    from briefing.collecting.politeness.time_source import TimeSource
    from briefing.collecting.politeness.visitor import Visitor
    from briefing.collecting.run.collector import CollectResult
    from briefing.collecting.store.window import CollectedWindow

LIBRARIES = ("feedparser", "listparser", "protego", "warcio")
STATE = "collecting.sqlite3"  # as `collecting.state` names it; asked of before that is imported
MEGABYTE = 1_000_000
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectOrder:
    """What is asked of one run: sources in place of the settings', one day alone, or only a
    look."""

    sources: Sequence[str] = ()
    day: date | None = None
    outlets: bool = False  # those of the profile, too
    dry: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """The network and the clock of a run; None is that of this machine."""

    network: "Network | None" = None
    clock: "TimeSource | None" = None
    say: Say = lambda _line: None


THIS_MACHINE = Surroundings()


def collect(
    settings: Settings, order: CollectOrder, surroundings: Surroundings = THIS_MACHINE
) -> "CollectResult":
    """Ask the sources and store what is new. Needs the extra [collect].

    WrongUse without sources, an archive or the libraries; TryAgain if another run is at it.
    """
    require_libraries()
    from briefing.collecting.documents.source_list import list_sources
    from briefing.collecting.run.collector import collect as run
    from briefing.collecting.run.plan import CollectPlan
    from briefing.collecting.run.select_pages import PageChoice
    from briefing.collecting.store.state import open_state

    wanted = settings.collect
    named = (*(order.sources or wanted.sources), *_list_outlet_sources(settings, order))
    if not named:
        raise WrongUse(
            "no sources to collect from: name addresses of feeds or sitemaps, or set "
            "`collect.sources` in briefing.toml"
        )
    if not settings.archive:
        raise WrongUse("pages are stored in the archive; set `archive` to its folder")
    visitor = _visitor(wanted, surroundings)
    plan = CollectPlan(
        sources=list_sources(named),
        choice=PageChoice(
            today=visitor.clock.now().date(),
            days=wanted.days,
            day=order.day,
            most=wanted.most_pages,
        ),
        folder=Path(settings.archive),
        made_with=f"briefing {__version__}",
        hosts_at_once=wanted.hosts_at_once,
        dry=order.dry,
        say=surroundings.say,
        password_env=wanted.password_env,
    )
    with open_state(plan.folder) as state:
        return run(plan, state, visitor)


def _list_outlet_sources(settings: Settings, order: CollectOrder) -> Sequence[str]:
    """What the profile's outlets can be asked for, if the order wants them."""
    if not order.outlets:
        return ()
    from briefing import profiles

    outlets = profiles.load(settings.profile).outlets
    return [source for outlet in outlets for source in outlet.sources]


def require_libraries() -> None:
    """WrongUse with what to install, if a library of the extra is missing."""
    from importlib.util import find_spec

    missing = [name for name in LIBRARIES if find_spec(name) is None]
    if missing:
        raise MissingPackage(f"collecting needs {', '.join(missing)}", "collect")


def _visitor(wanted: CollectSettings, surroundings: Surroundings) -> "Visitor":
    from briefing.collecting.network.http_client import Client, Limits
    from briefing.collecting.network.judged_connection import PUBLIC
    from briefing.collecting.politeness.time_source import SystemTime
    from briefing.collecting.politeness.visitor import Manners, Visitor

    contact = f" (+{wanted.contact})" if wanted.contact else ""
    try:
        client = Client(
            agent=f"{wanted.agent}/{__version__}{contact}",
            limits=Limits(seconds=wanted.deadline, most_bytes=wanted.most_megabytes * MEGABYTE),
            network=surroundings.network or PUBLIC,
            ca_file=wanted.ca_file,
            proxy=wanted.proxy,
        )
    except OSError as error:  # ssl.SSLError is one
        raise WrongUse(f"collect.ca_file {wanted.ca_file} can't be read as PEM: {error}") from error
    return Visitor(
        client=client,
        agent_name=wanted.agent,
        manners=Manners(pause=wanted.pause, longest_pause=wanted.longest_pause),
        clock=surroundings.clock or SystemTime(),
    )


def find_window(settings: Settings, day: date) -> "CollectedWindow | None":
    """The stored pages that a build of this day reads, offline.

    Those of the window; where `window_days` says none, of as many days as are looked back for what
    was told. None where nothing was ever collected, which costs no import.
    """
    if not has_collected(settings):
        return None
    from briefing.collecting.store.window import read_window

    days = settings.look_back_days if settings.window_days is None else settings.window_days
    return read_window(Path(settings.archive), day - timedelta(days=days), day, settings.zone)


def find_pages_since(settings: Settings, day: date) -> "CollectedWindow | None":
    """The pages that were stored on a day or later; None where nothing was ever collected."""
    if not has_collected(settings):
        return None
    from briefing.collecting.store.window import read_window

    return read_window(Path(settings.archive), day, date.max, settings.zone)


def measure_day_coverage(settings: Settings, day: date) -> CoverageReport | None:
    """What was asked and what answered on a day, as others may read it.

    None where nothing was ever collected.
    """
    if not has_collected(settings):
        return None
    from briefing.collecting.store.coverage import measure_coverage, redact_coverage

    report = measure_coverage(Path(settings.archive), day, day, settings.zone)
    return redact_coverage(report) if report else None


def has_collected(settings: Settings) -> bool:
    """Whether anything was ever collected into the archive's folder."""
    return bool(settings.archive) and (Path(settings.archive) / STATE).is_file()
