"""One run: sources asked, new pages fetched and stored, the outcome of each source noted."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from briefing.collecting.addresses import host_of, identity
from briefing.collecting.asking import Asked, ask_source
from briefing.collecting.by_host import run_by_host
from briefing.collecting.concluding import HISTORY, Concluded, conclude
from briefing.collecting.keeping import Keeper, Tally
from briefing.collecting.listing import Listing
from briefing.collecting.mailboxes import (
    MailRules,
    Message,
    ask_mailbox,
    host_of_mailbox,
    is_mailbox,
)
from briefing.collecting.pages import FetchedPage, examine_page, fetch_page
from briefing.collecting.records import PageRecord, SourceRecord
from briefing.collecting.selecting import (
    Choice,
    PageTask,
    Selection,
    limit_tasks,
    select_entries,
)
from briefing.collecting.source_list import Source, sources_of_opml
from briefing.collecting.state import Changes, State
from briefing.collecting.storage import FOLDER, PageWriter, iterate_pages, recover, stored_files
from briefing.collecting.visiting import Visitor
from briefing.model.coverage import CoverageReport, SourceCoverage, SourceState
from briefing.sources.warc import WarcPage

MOST_LEVELS = 3  # an index of sitemaps, a page that names a feed, an OPML address of OPML files
Say = Callable[[str], None]


def _silent(_line: str) -> None:
    """Nobody listens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a run is to do; `folder` is that of the archive."""

    sources: tuple[Source, ...]
    choice: Choice
    folder: Path
    made_with: str
    hosts_at_once: int = 8
    dry: bool = False  # ask the sources, fetch no page, write nothing
    say: Say = _silent
    password_env: str = "IMAP_PASSWORD"  # noqa: S105  the variable's name


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """What a run has done. `put_off` says that some site wants to be asked later."""

    report: CoverageReport
    files: tuple[str, ...] = ()
    wanted: tuple[str, ...] = ()  # of a dry run: the addresses that would be asked for
    put_off: bool = False


@dataclass(slots=True, kw_only=True)
class Round:
    """Everything that was asked of each source of a run, by its place in the list."""

    sources: list[Source]
    asked: dict[int, list[Asked]] = field(default_factory=dict)
    messages: dict[int, tuple[Message, ...]] = field(default_factory=dict)  # of mailboxes


def collect(plan: Plan, state: State, visitor: Visitor) -> Collected:
    """Ask every source, fetch what is new, store it, and note what came of each.

    Nothing is stored or noted twice, whenever a run is interrupted; the next one goes on.
    """
    moment = visitor.clock.now()
    folder = plan.folder / FOLDER
    if not plan.dry:
        register_files(folder, state)
    visitor.put_off.update(state.put_off())
    visitor.robots.update(state.robots())
    asked = _ask_all(plan, state, visitor)
    _ask_mailboxes(asked, plan, state, visitor)
    selections = _select(asked, plan, state)
    for place in asked.messages:
        selections[place].tasks.clear()  # messages are here already
    tasks = limit_tasks(selections, plan.choice.most)
    if plan.dry:
        return _dry(asked, selections, tasks, moment.date())
    with PageWriter(folder, moment, plan.made_with) as writer:
        keeper = Keeper(state=state, writer=writer, sources=tuple(asked.sources), moment=moment)
        for place, messages in asked.messages.items():
            keeper.keep_messages(place, messages)
        _keep_teasers(selections, keeper, state)
        _fetch_all(tasks, asked, plan, visitor, keeper)
    for name in writer.finished:
        state.register(name, ())
    concluded = [
        conclude(_concluded(place, asked, selections, keeper, state))
        for place in range(len(asked.sources))
    ]
    state.record(
        Changes(
            moment=moment,
            day=moment.date(),
            sources=[record for _, records in concluded for record in records],
            put_off=visitor.put_off,
            robots=list(visitor.robots.values()),
            coverage=[coverage for coverage, _ in concluded],
        )
    )
    report = _report([coverage for coverage, _ in concluded], moment.date())
    return Collected(report=report, files=tuple(writer.finished), put_off=visitor.was_put_off)


def register_files(folder: Path, state: State) -> None:
    """Note the pages of files that a killed run has left, and of files that were put there."""
    recover(folder)
    known = state.registered()
    for _, path in stored_files(folder):
        if path.name in known:
            continue
        found = [page for page in iterate_pages(path) if page.notes.identity]
        for page in found:
            if page.notes.refused:
                state.note_teaser(path.name, page.number, page.notes.identity)
        state.register(path.name, [record for page in found for record in _record(page, path.name)])


def _record(page: WarcPage, file: str) -> list[PageRecord]:
    """The records of a stored page, as they were noted when it was stored."""
    notes = page.notes
    if notes.refused or page.moment is None:
        return []
    names = dict.fromkeys((notes.identity, notes.listed_as or notes.identity))
    return [
        PageRecord(
            identity=name,
            text_sha256=notes.text_sha256,
            address=page.address,
            host=_host(page.address),
            stamp=notes.stamp,
            etag=page.headers.get("etag"),
            last_modified=page.headers.get("last-modified"),
            day=page.moment.date(),
            file=file,
            number=page.number,
        )
        for name in names
    ]


def _host(address: str) -> str:
    mailbox = is_mailbox(address)
    return host_of_mailbox(address) if mailbox else host_of(address).removeprefix("www.")


def _ask_all(plan: Plan, state: State, visitor: Visitor) -> Round:
    """Ask all sources, then what they name: the feeds of OPML files join the list."""
    made = Round(sources=list(plan.sources))
    seen: set[str] = set()
    level = _first_level(made, range(len(made.sources)), state, seen)
    for _ in range(MOST_LEVELS):
        after: list[tuple[int, Source, SourceRecord]] = []
        results = run_by_host(
            level,
            lambda task: host_of(task[1].address),
            lambda task: (task[0], ask_source(visitor, task[1], task[2], forced=plan.dry)),
            plan.hosts_at_once,
        )
        for place, asked in sorted(results, key=lambda result: result[0]):
            made.asked.setdefault(place, []).append(asked)
            after += _named(place, asked, made, state, seen)
            plan.say(f"{asked.source.name}: {asked.state or 'answered'}")
        level = after
    return made


def _first_level(
    made: Round, places: Iterable[int], state: State, seen: set[str]
) -> list[tuple[int, Source, SourceRecord]]:
    """The tasks of sources with an address; one that is a file is its own answer."""
    tasks = []
    for place in places:
        source = made.sources[place]
        if is_mailbox(source.address):
            continue
        if source.address:
            seen.add(source.address)
            tasks.append((place, source, state.source(source.address)))
        else:
            record = state.source(source.name)
            state_of: SourceState | None = "broken" if source.why else None
            made.asked[place] = [Asked(source=source, record=record, listing=source.listing,
                                       state=state_of, why=source.why)]  # fmt: skip
    return tasks


def _named(
    place: int, asked: Asked, made: Round, state: State, seen: set[str]
) -> list[tuple[int, Source, SourceRecord]]:
    """What an answer says to ask: sitemaps and a page's feed for the same source, OPML's for new
    ones."""
    listing = asked.listing
    if listing is None:
        return []
    fresh = [address for address in listing.sources if address not in seen]
    seen.update(fresh)
    if listing.kind == "opml":
        added = sources_of_opml(
            asked.source.name, replace(listing, sources=tuple(fresh), remarks=())
        )
        first = len(made.sources)
        made.sources += added
        return _first_level(made, range(first, len(made.sources)), state, seen)
    kind = "sitemap" if listing.kind == "sitemap" else "feed"
    return [
        (place, Source(name=asked.source.name, address=address, kind=kind), state.source(address))
        for address in fresh
    ]


def _ask_mailboxes(asked: Round, plan: Plan, state: State, visitor: Visitor) -> None:
    """Ask the mailboxes among the sources, one after the other."""
    client = visitor.client
    rules = MailRules(
        password_env=plan.password_env,
        tls=client.tls,
        seconds=client.limits.seconds,
        most_bytes=client.limits.most_bytes,
    )
    for place, source in enumerate(asked.sources):
        if is_mailbox(source.address):
            record = state.source(source.address)
            found, asked.messages[place] = ask_mailbox(source, record, rules)
            asked.asked[place] = [found]
            plan.say(f"{source.name}: {found.state or 'answered'}")


def _select(asked: Round, plan: Plan, state: State) -> list[Selection]:
    taken: set[str] = set()
    return [
        select_entries(place, _listings(asked.asked.get(place, ())), plan.choice, state, taken)
        for place in range(len(asked.sources))
    ]


def _listings(asked: Sequence[Asked]) -> list[Listing]:
    return [one.listing for one in asked if one.listing and not one.state]


def _keep_teasers(selections: Sequence[Selection], keeper: Keeper, state: State) -> None:
    """Keep what sources say of articles without an address, each once."""
    for place, selection in enumerate(selections):
        for entry in selection.without_address:
            name = f"{keeper.sources[place].name}#{entry.guid or entry.title}"
            selection.identities.append(name)
            if state.miss(name) is None:
                keeper.keep_teaser_once(place, entry, name)


def _fetch_all(
    tasks: Sequence[PageTask], asked: Round, plan: Plan, visitor: Visitor, keeper: Keeper
) -> None:
    """Fetch the pages, and keep each as it comes. A source that was a page itself is had
    already."""
    had = {
        identity(one.answer.asked): one
        for several in asked.asked.values()
        for one in several
        if one.answer and one.listing and one.listing.kind == "page" and not one.listing.sources
    }

    def fetch(task: PageTask) -> FetchedPage:
        page = had.get(task.identity)
        if page and page.answer:
            return examine_page(task, page.answer, page.robots)
        return fetch_page(visitor, task)

    fetched = run_by_host(tasks, lambda task: host_of(task.address), fetch, plan.hosts_at_once)
    for number, page in enumerate(fetched, start=1):
        keeper.keep(page)
        plan.say(f"{number}/{len(tasks)} {page.task.address}: {page.why or 'had'}")


def _concluded(
    place: int, asked: Round, selections: Sequence[Selection], keeper: Keeper, state: State
) -> Concluded:
    return Concluded(
        asked=asked.asked[place],
        selection=selections[place],
        tally=keeper.tallies.get(place, Tally()),
        today=keeper.day,
        usual=state.new_by_day(asked.sources[place].name, keeper.day - HISTORY, keeper.day),
    )


def _report(coverage: Iterable[SourceCoverage], day: date) -> CoverageReport:
    return CoverageReport(start=day, end=day, runs=1, sources=tuple(coverage))


def _dry(
    asked: Round, selections: Sequence[Selection], tasks: Sequence[PageTask], today: date
) -> Collected:
    coverage = [
        conclude(
            Concluded(
                asked=asked.asked[place], selection=selection, tally=Tally(), today=today, usual={}
            )
        )[0]
        for place, selection in enumerate(selections)
    ]
    wanted = tuple(task.address for task in tasks)
    return Collected(report=_report(coverage, today), wanted=wanted)
