"""One source asked: its answer as a listing, or the state that stands in the place of one."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from briefing.collecting.documents.document_table import read_document
from briefing.collecting.documents.listing import Listing, ListingError, trust_dates
from briefing.collecting.documents.source_list import Source
from briefing.collecting.network.fetch_failure import FetchFailure
from briefing.collecting.network.http_client import Answer
from briefing.collecting.politeness.visitor import Disallowed, PutOff, Visitor
from briefing.collecting.run.page_text import hash_long_text
from briefing.collecting.run.walls import find_wall, is_challenge
from briefing.collecting.store.records import SourceRecord
from briefing.model.coverage import SourceState
from briefing.quick_dataclass import dataclass

ACCEPT = (
    "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, "
    "text/xml;q=0.9, text/html;q=0.7, */*;q=0.5"
)
REFUSALS = (401, 402, 403, 407, 451)
# Days of 304 after which a source is asked without condition: a validator of the year 2041 makes a
# feed silent for ever, and a week is what a weekly feed may be silent.
LONGEST_CONDITIONAL = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceAnswer:
    """What came of asking one address. Without a state it was answered and read."""

    source: Source
    record: SourceRecord
    answer: Answer | None = None
    listing: Listing | None = None  # None for a 304, too
    state: SourceState | None = None
    why: str = ""
    robots: str = ""
    conditional: bool = False
    read_to: str = ""  # of a mailbox: how far it is read now


def ask_source(
    visitor: Visitor, source: Source, record: SourceRecord, *, forced: bool
) -> SourceAnswer:
    """Ask a source, with what is known of it as conditions; `forced` asks without."""
    if record.gone:
        why = f"answered 410 (gone) on {record.gone}; remove it from your list"
        return SourceAnswer(source=source, record=record, state="gone", why=why)
    today = visitor.clock.now().date()
    conditions = {} if forced else _conditions(record, today)
    try:
        answer, robots = visitor.visit(source.address, {"Accept": ACCEPT, **conditions})
    except PutOff as error:
        return SourceAnswer(source=source, record=record, state="put off", why=str(error))
    except Disallowed as error:
        return SourceAnswer(source=source, record=record, state="blocked", why=str(error))
    except FetchFailure as failure:
        return SourceAnswer(source=source, record=record, state="broken", why=str(failure))
    asked = SourceAnswer(source=source, record=record, answer=answer, robots=robots,
                  conditional=bool(conditions))  # fmt: skip
    return _read(asked, visitor)


def _conditions(record: SourceRecord, today: date) -> Mapping[str, str]:
    """The validators, both and verbatim, unless the source has said for too long that nothing
    changed."""
    if record.last_full and today - record.last_full >= LONGEST_CONDITIONAL:
        return {}
    named = {"If-None-Match": record.etag, "If-Modified-Since": record.last_modified}
    return {name: value for name, value in named.items() if value}


def _read(asked: SourceAnswer, visitor: Visitor) -> SourceAnswer:
    answer = asked.answer
    assert answer is not None
    if answer.status == 304 and asked.conditional:
        return asked
    if answer.status == 410:
        return replace(asked, state="gone", why="answered 410 (gone); it is not asked again")
    if answer.status in REFUSALS or is_challenge(answer):
        return replace(asked, state="blocked", why=describe_refusal(answer))
    if answer.status != 200:
        return replace(asked, state="broken", why=f"answered {answer.status}")
    try:
        listing = read_document(answer.body, answer.address, answer.header("content-type") or "")
    except ListingError as error:
        return replace(asked, state="broken", why=f"its document {error}")
    if listing.kind == "page" and (problem := _refuse_page(asked, answer, listing)):
        return problem
    entries = trust_dates(listing.entries, visitor.clock.now())
    return replace(asked, listing=replace(listing, entries=entries))


def describe_refusal(answer: Answer) -> str:
    """What a site's refusal means and what can be done about it, in one line."""
    if is_challenge(answer):
        return f"answered {answer.status} with a check for robots; ask the site for access"
    return (
        f"answered {answer.status}; ask the site for access, or name yourself in [collect] contact"
    )


def _refuse_page(asked: SourceAnswer, answer: Answer, listing: Listing) -> SourceAnswer | None:
    """The state where a page stands in the place of a feed, or a wall in that of a page."""
    wanted = asked.source.kind if asked.source.kind not in ("page", "home") else ""
    was = asked.record.kind if asked.record.kind != "page" else ""
    if wanted or was:
        why = f"got a page, not a {wanted or was}: {answer.address}"
        return replace(asked, state="broken", why=why)
    if listing.sources:
        return None
    wall = find_wall(answer.body, answer.address, hash_long_text(answer.body)[1])
    if wall:
        return replace(asked, state="blocked", why=wall)
    if asked.source.kind == "home":
        why = "is a home page that names no feed; name its feed or news sitemap instead"
        return replace(asked, state="broken", why=why)
    return None
