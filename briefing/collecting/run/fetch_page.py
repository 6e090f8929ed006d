"""One page asked for: the page as it came, or why it could not be had."""

import re

from briefing.collecting.network.fetch_failure import FetchFailure
from briefing.collecting.network.http_client import Answer
from briefing.collecting.network.urls import get_host, make_identity
from briefing.collecting.politeness.visitor import Disallowed, PutOff, Visitor
from briefing.collecting.run.ask_source import REFUSALS, describe_refusal
from briefing.collecting.run.page_text import hash_long_text
from briefing.collecting.run.select_pages import MOST_TRIES, PageTask
from briefing.collecting.run.walls import find_wall, is_challenge
from briefing.quick_dataclass import dataclass

ACCEPT = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1"
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_PAGE_TYPES = ("", "text/html", "application/xhtml+xml", "text/plain", "application/octet-stream")
_LOOKS_LIKE_PAGE = re.compile(
    rb"\s*<(?:!doctype\s+html|\?xml|html|head|body|!--|article|div|p)", re.I
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchedPage:
    """A page with the text it is known by; or, without an answer, why there is none."""

    task: PageTask
    answer: Answer | None = None  # of a 304, too: then the page that is had is still the page
    why: str = ""
    wall: bool = False
    tries: int = 0  # of a page that was not had, with this one
    robots: str = ""
    identity: str = ""  # of the address that answered
    host: str = ""
    text_sha256: str = ""


def fetch_page(visitor: Visitor, task: PageTask) -> FetchedPage:
    """Ask for a page; for one that is had, only if it has changed since."""
    known = task.known
    named = {
        "If-None-Match": known.etag if known else None,
        "If-Modified-Since": known.last_modified if known else None,
    }
    conditions = {name: value for name, value in named.items() if value}
    try:
        answer, robots = visitor.visit(task.address, {"Accept": ACCEPT, **conditions})
    except PutOff as error:
        return _missed(task, str(error), tries=0)  # not the page's fault: it is tried anew
    except (Disallowed, FetchFailure) as error:
        return _missed(task, str(error))
    if answer.status == 304 and conditions:
        return FetchedPage(task=task, answer=answer)
    return examine_page(task, answer, robots)


def examine_page(task: PageTask, answer: Answer, robots: str) -> FetchedPage:
    """The page that an answer is, if it is one."""
    if answer.status in REFUSALS or is_challenge(answer):
        return _missed(task, describe_refusal(answer))
    if answer.status in (404, 410):
        return _missed(task, f"answered {answer.status}", tries=MOST_TRIES)
    if answer.status != 200:
        return _missed(task, f"answered {answer.status}")
    stated = answer.header("content-type") or ""
    kind = stated.partition(";")[0].strip().lower()
    if kind not in _PAGE_TYPES or not (
        kind.endswith("html") or _LOOKS_LIKE_PAGE.match(answer.body)
    ):
        return _missed(task, f"is {kind or 'no page'}; wanted a page", tries=MOST_TRIES)
    charset = _CHARSET.search(stated)
    text, words = hash_long_text(answer.body, charset[1] if charset else None)
    wall = find_wall(answer.body, answer.address, words)
    if wall:
        return _missed(task, wall, wall=True)
    return FetchedPage(
        task=task,
        answer=answer,
        robots=robots,
        identity=make_identity(answer.address),
        host=get_host(answer.address).removeprefix("www."),
        text_sha256=text or _hash_of_short(answer.body),
    )


def _missed(
    task: PageTask, why: str, *, tries: int | None = None, wall: bool = False
) -> FetchedPage:
    before = task.tried.tries if task.tried else 0
    count = before + 1 if tries is None else max(tries, before)
    return FetchedPage(task=task, why=why, wall=wall, tries=count)


def _hash_of_short(body: bytes) -> str:
    import hashlib

    return hashlib.sha256(body).hexdigest()
