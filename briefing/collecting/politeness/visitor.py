"""Asking politely: the site's rules, one request at a time, redirects judged and paced at each
hop."""

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime, timedelta
from threading import Lock

from briefing.collecting.network.fetch_failure import FetchFailure
from briefing.collecting.network.http_client import (
    MOST_HOPS,
    PERMANENT,
    Answer,
    Client,
    find_redirect,
    join_redirects,
)
from briefing.collecting.network.urls import RequestTarget, parse_address
from briefing.collecting.politeness.host_gates import Gates
from briefing.collecting.politeness.retry_after import parse_retry_after
from briefing.collecting.politeness.robots_txt import (
    MOST_BYTES,
    RobotsPolicy,
    build_robots_address,
    disallow_all,
    is_settled,
    make_policy,
    read_policy,
)
from briefing.collecting.politeness.time_source import SystemTime, TimeSource
from briefing.collecting.store.records import RobotsRecord
from briefing.quick_dataclass import dataclass

PUT_OFF = (429, 503)
MOST_ROBOTS_HOPS = 5  # RFC 9309, 2.3.1.2
# A server that asks for less is waited for and asked once more; one that asks for more than this
# would hold up the run, so it is left for a later one.
LONGEST_WAIT = timedelta(seconds=60)


class Disallowed(Exception):
    """The site does not want this address to be asked for by programs, or only too slowly."""


class PutOff(Exception):
    """The site wants to be asked later: not before `until`."""

    def __init__(self, host: str, until: datetime) -> None:
        super().__init__(f"{host} wants to be asked again from {until:%Y-%m-%d %H:%M} UTC on")
        self.until = until


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """How politely to ask; all in seconds."""

    pause: float = 1.0  # between two requests to a host: what crawlers of libraries keep
    longest_pause: float = 60.0  # of a Crawl-delay: a site that wants more is left out and named


@dataclass(slots=True, kw_only=True)
class Visitor:
    """Asks sites for addresses in the course of one run; may be used by several threads at once.

    `put_off` (host -> the moment to ask again) and `robots` (address -> answer) are known from
    earlier runs and added to.
    """

    client: Client
    agent_name: str
    manners: Manners = Manners()
    clock: TimeSource = field(default_factory=SystemTime)
    put_off: dict[str, datetime] = field(default_factory=dict)
    robots: dict[str, RobotsRecord] = field(default_factory=dict)
    was_put_off: bool = field(default=False, init=False)  # in this run, by some site
    _policies: dict[tuple[str, str, int], RobotsPolicy | FetchFailure] = field(default_factory=dict)
    _locks: dict[tuple[str, str, int], Lock] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)
    _gates: Gates = field(init=False)

    def __post_init__(self) -> None:
        self._gates = Gates(self.clock)

    def visit(self, address: str, headers: Mapping[str, str]) -> tuple[Answer, str]:
        """The answer to an address, redirects followed, and what robots.txt said of it.

        FetchFailure as `Client.ask`, or for redirects without end; Disallowed by the site's rules;
        PutOff if the site wants to be asked later than can be waited for.
        """
        target, moved, permanent = parse_address(address), None, True
        first: Answer | None = None
        for _ in range(MOST_HOPS + 1):
            policy = self._allowing(target)
            answer = self._request(target, headers, self._pause(policy))
            first = first or answer
            onward = find_redirect(answer)
            if onward is None:
                return join_redirects(first, answer, permanent=moved), policy.decision
            permanent = permanent and answer.status in PERMANENT
            moved = onward if permanent else moved
            target = parse_address(onward)
        raise FetchFailure("wrong", f"{address} redirects more than {MOST_HOPS} times")

    def _allowing(self, target: RequestTarget) -> RobotsPolicy:
        """The policy of the address's site; Disallowed if it does not let us in, or too slowly."""
        policy = self._policy(target)
        if not policy.allows(target.address, self.agent_name):
            raise Disallowed(f"robots.txt of {target.host} does not allow it ({policy.decision})")
        delay = policy.crawl_delay(self.agent_name)
        if delay > self.manners.longest_pause:
            raise Disallowed(
                f"robots.txt of {target.host} asks for {delay:g} s between requests; "
                f"at most {self.manners.longest_pause:g} are waited"
            )
        return policy

    def _pause(self, policy: RobotsPolicy) -> float:
        return max(self.manners.pause, policy.crawl_delay(self.agent_name))

    def _policy(self, target: RequestTarget) -> RobotsPolicy:
        """The rules of the site of an address, asked for once a run."""
        with self._lock:
            lock = self._locks.setdefault(target.origin, Lock())
        with lock:
            if target.origin not in self._policies:
                self._policies[target.origin] = self._read_policy(target)
            found = self._policies[target.origin]
        if isinstance(found, FetchFailure):
            raise FetchFailure(found.kind, str(found))
        return found

    def _read_policy(self, target: RequestTarget) -> RobotsPolicy | FetchFailure:
        """The policy, or why there is no speaking with the host at all."""
        address = first = build_robots_address(target)
        known, now = self.robots.get(first), self.clock.now()
        if known and known.is_fresh(now):
            return make_policy(known.status, known.body)
        try:
            for _ in range(MOST_ROBOTS_HOPS + 1):
                answer = self._request(parse_address(address), {}, self.manners.pause)
                onward = find_redirect(answer)
                if onward is None:
                    self._keep_robots(first, answer, now)
                    return read_policy(answer)
                address = onward
        except FetchFailure as failure:
            if failure.kind in ("refused", "unreached"):
                return failure
            return disallow_all(f"robots.txt can't be read ({failure})")
        return RobotsPolicy(allows_all=True, decision="robots.txt redirects without end")

    def _keep_robots(self, origin: str, answer: Answer, now: datetime) -> None:
        if is_settled(answer):
            body = answer.body[:MOST_BYTES]
            self.robots[origin] = RobotsRecord(
                origin=origin, moment=now, status=answer.status, body=body
            )

    def _request(self, target: RequestTarget, headers: Mapping[str, str], pause: float) -> Answer:
        """One answer of the host, asked for in its turn; PutOff if it wants to be asked later."""
        with self._gates.of_host(target.host).passed(pause):
            self._refuse_put_off(target.host)
            answer = self.client.ask(target, headers)
            until = self._asked_to_wait(answer)
            if until and until - self.clock.now() <= LONGEST_WAIT:
                self.clock.sleep(max((until - self.clock.now()).total_seconds(), pause))
                answer = self.client.ask(target, headers)
                until = self._asked_to_wait(answer)
        if until:
            self.put_off[target.host] = until
            self.was_put_off = True
            raise PutOff(target.host, until)
        return answer

    def _refuse_put_off(self, host: str) -> None:
        until = self.put_off.get(host)
        if until and self.clock.now() < until:
            self.was_put_off = True
            raise PutOff(host, until)

    def _asked_to_wait(self, answer: Answer) -> datetime | None:
        """Until when; a 503 that names no time is a fault like another."""
        value = answer.header("retry-after")
        if answer.status not in PUT_OFF or (answer.status == 503 and value is None):
            return None
        return parse_retry_after(value, self.clock.now())
