"""One run: sources asked, new pages fetched and stored, the outcome of each source noted."""

from collections.abc import Iterable, Sequence
from datetime import date

from briefing.collecting.documents.listing import Listing
from briefing.collecting.network.urls import get_host, make_identity
from briefing.collecting.politeness.visitor import Visitor
from briefing.collecting.run.ask_source import SourceAnswer
from briefing.collecting.run.ask_sources import SourceAnswers, ask_all, ask_mailboxes
from briefing.collecting.run.by_host import run_by_host
from briefing.collecting.run.fetch_page import FetchedPage, examine_page, fetch_page
from briefing.collecting.run.plan import CollectPlan
from briefing.collecting.run.select_pages import PageTask, Selection, limit_tasks, select_entries
from briefing.collecting.run.source_outcome import HISTORY, ConcludedSource, conclude
from briefing.collecting.run.store_pages import PageStore, PageTally
from briefing.collecting.store.recovery import register_files
from briefing.collecting.store.state import CollectState, RunChanges
from briefing.collecting.store.warc_files import FOLDER, PageWriter
from briefing.model.coverage import CoverageReport, SourceCoverage
from briefing.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectResult:
    """What a run has done. `put_off` says that some site wants to be asked later."""

    report: CoverageReport
    files: tuple[str, ...] = ()
    wanted: tuple[str, ...] = ()  # of a dry run: the addresses that would be asked for
    put_off: bool = False


def collect(plan: CollectPlan, state: CollectState, visitor: Visitor) -> CollectResult:
    """Ask every source, fetch what is new, store it, and note what came of each.

    Nothing is stored or noted twice, whenever a run is interrupted; the next one goes on.
    """
    moment = visitor.clock.now()
    folder = plan.folder / FOLDER
    if not plan.dry:
        register_files(folder, state)
    visitor.put_off.update(state.put_off())
    visitor.robots.update(state.robots())
    asked = ask_all(plan, state, visitor)
    ask_mailboxes(asked, plan, state, visitor)
    selections = _select(asked, plan, state)
    tasks = limit_tasks(selections, plan.choice.most)
    if plan.dry:
        return _dry(asked, selections, tasks, moment.date())
    with PageWriter(folder, moment, plan.made_with) as writer:
        store = PageStore(state=state, writer=writer, sources=tuple(asked.sources), moment=moment)
        _keep_listed(asked, selections, store)
        _fetch_all(tasks, asked, plan, visitor, store)
    for name in writer.finished:
        state.register(name, ())
    changes = _changes(asked, selections, store, visitor)
    state.record(changes)
    report = _report(changes.coverage, moment.date())
    return CollectResult(report=report, files=tuple(writer.finished), put_off=visitor.was_put_off)


def _changes(
    asked: SourceAnswers, selections: Sequence[Selection], store: PageStore, visitor: Visitor
) -> RunChanges:
    """What the run has learned of every source and host."""
    concluded = [
        conclude(_concluded(place, asked, selection, store))
        for place, selection in enumerate(selections)
    ]
    return RunChanges(
        moment=store.moment,
        day=store.day,
        sources=[record for _, records in concluded for record in records],
        put_off=visitor.put_off,
        robots=list(visitor.robots.values()),
        coverage=[coverage for coverage, _ in concluded],
    )


def _select(asked: SourceAnswers, plan: CollectPlan, state: CollectState) -> list[Selection]:
    taken: set[str] = set()
    selections = [
        select_entries(place, _listings(asked.asked.get(place, ())), plan.choice, state, taken)
        for place in range(len(asked.sources))
    ]
    for place in asked.messages:
        selections[place].tasks.clear()  # messages are here already
    return selections


def _listings(asked: Sequence[SourceAnswer]) -> list[Listing]:
    return [one.listing for one in asked if one.listing and not one.state]


def _keep_listed(asked: SourceAnswers, selections: Sequence[Selection], store: PageStore) -> None:
    """Keep what came with the answers: messages, and what is said of articles without address."""
    for place, messages in asked.messages.items():
        store.keep_messages(place, messages)
    for place, selection in enumerate(selections):
        for entry in selection.without_address:
            name = f"{store.sources[place].name}#{entry.guid or entry.title}"
            selection.identities.append(name)
            store.keep_teaser_once(place, entry, name)


def _fetch_all(
    tasks: Sequence[PageTask],
    asked: SourceAnswers,
    plan: CollectPlan,
    visitor: Visitor,
    store: PageStore,
) -> None:
    """Fetch the pages, and keep each as it comes. A source that was a page itself is had
    already."""
    had = {
        make_identity(one.answer.asked): one
        for several in asked.asked.values()
        for one in several
        if one.answer and one.listing and one.listing.kind == "page" and not one.listing.sources
    }

    def fetch(task: PageTask) -> FetchedPage:
        page = had.get(task.identity)
        if page and page.answer:
            return examine_page(task, page.answer, page.robots)
        return fetch_page(visitor, task)

    fetched = run_by_host(tasks, lambda task: get_host(task.address), fetch, plan.hosts_at_once)
    for number, page in enumerate(fetched, start=1):
        store.keep(page)
        plan.say(f"{number}/{len(tasks)} {page.task.address}: {page.why or 'had'}")


def _concluded(
    place: int, asked: SourceAnswers, selection: Selection, store: PageStore
) -> ConcludedSource:
    name, first = asked.sources[place].name, store.day - HISTORY
    return ConcludedSource(
        asked=asked.asked[place],
        selection=selection,
        tally=store.tallies.get(place, PageTally()),
        today=store.day,
        usual=store.state.new_by_day(name, first, store.day),
    )


def _report(coverage: Iterable[SourceCoverage], day: date) -> CoverageReport:
    return CoverageReport(start=day, end=day, runs=1, sources=tuple(coverage))


def _dry(
    asked: SourceAnswers, selections: Sequence[Selection], tasks: Sequence[PageTask], today: date
) -> CollectResult:
    coverage = [
        conclude(
            ConcludedSource(
                asked=asked.asked[place],
                selection=selection,
                tally=PageTally(),
                today=today,
                usual={},
            )
        )[0]
        for place, selection in enumerate(selections)
    ]
    wanted = tuple(task.address for task in tasks)
    return CollectResult(report=_report(coverage, today), wanted=wanted)
