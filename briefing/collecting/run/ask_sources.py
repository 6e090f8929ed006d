"""All sources asked, and what they name: sitemaps of an index, a page's feed, OPML's feeds."""

from collections.abc import Iterable
from dataclasses import field, replace

from briefing.collecting.documents.source_list import Source, expand_opml
from briefing.collecting.network.urls import get_host
from briefing.collecting.politeness.visitor import Visitor
from briefing.collecting.run.ask_mailbox import MailboxMessage, MailRules, ask_mailbox, is_mailbox
from briefing.collecting.run.ask_source import SourceAnswer, ask_source
from briefing.collecting.run.by_host import run_by_host
from briefing.collecting.run.plan import CollectPlan
from briefing.collecting.store.records import SourceRecord
from briefing.collecting.store.state import CollectState
from briefing.model.coverage import SourceState
from briefing.quick_dataclass import dataclass

MOST_LEVELS = 3  # an index of sitemaps, a page that names a feed, an OPML address of OPML files


@dataclass(slots=True, kw_only=True)
class SourceAnswers:
    """Everything that was asked of each source of a run, by its place in the list."""

    sources: list[Source]
    asked: dict[int, list[SourceAnswer]] = field(default_factory=dict)
    messages: dict[int, tuple[MailboxMessage, ...]] = field(default_factory=dict)  # of mailboxes


def ask_all(plan: CollectPlan, state: CollectState, visitor: Visitor) -> SourceAnswers:
    """Ask all sources, then what they name: the feeds of OPML files join the list."""
    made = SourceAnswers(sources=list(plan.sources))
    seen: set[str] = set()
    level = _first_level(made, range(len(made.sources)), state, seen)
    for _ in range(MOST_LEVELS):
        after: list[tuple[int, Source, SourceRecord]] = []
        results = run_by_host(
            level,
            lambda task: get_host(task[1].address),
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
    made: SourceAnswers, places: Iterable[int], state: CollectState, seen: set[str]
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
            made.asked[place] = [SourceAnswer(source=source, record=record, listing=source.listing,
                                       state=state_of, why=source.why)]  # fmt: skip
    return tasks


def _named(
    place: int, asked: SourceAnswer, made: SourceAnswers, state: CollectState, seen: set[str]
) -> list[tuple[int, Source, SourceRecord]]:
    """What an answer says to ask: sitemaps and a page's feed for the same source, OPML's for new
    ones."""
    listing = asked.listing
    if listing is None:
        return []
    fresh = [address for address in listing.sources if address not in seen]
    seen.update(fresh)
    if listing.kind == "opml":
        added = expand_opml(asked.source.name, replace(listing, sources=tuple(fresh), remarks=()))
        first = len(made.sources)
        made.sources += added
        return _first_level(made, range(first, len(made.sources)), state, seen)
    kind = "sitemap" if listing.kind == "sitemap" else "feed"
    return [
        (place, Source(name=asked.source.name, address=address, kind=kind), state.source(address))
        for address in fresh
    ]


def ask_mailboxes(
    asked: SourceAnswers, plan: CollectPlan, state: CollectState, visitor: Visitor
) -> None:
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
