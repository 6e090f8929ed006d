"""What a site's robots.txt allows, by RFC 9309, and how long it asks to wait between requests."""

from typing import TYPE_CHECKING
from urllib.parse import urlunsplit

from briefing.collecting.network.http_client import Answer
from briefing.collecting.network.urls import RequestTarget
from briefing.quick_dataclass import dataclass

if TYPE_CHECKING:
    from protego import Protego

MOST_BYTES = 512_000  # RFC 9309, 2.5: at least 500 KiB must be read; what stands behind is not
# A proxy's answer in the site's place, whatever its status.
CHALLENGE = (
    "cf-mitigated",
    "challenge",
)
_MARK = "\ufeff"


@dataclass(frozen=True, slots=True, kw_only=True)
class RobotsPolicy:
    """What may be asked of one site. `decision` says it in words, for the page's record."""

    allows_all: bool
    decision: str
    rules: "Protego | None" = None

    def allows(self, address: str, agent: str) -> bool:
        """Whether this agent may ask for the address."""
        return self.rules.can_fetch(address, agent) if self.rules else self.allows_all

    def crawl_delay(self, agent: str) -> float:
        """Seconds between two requests that the site asks for; 0 where it asks for none."""
        return float((self.rules.crawl_delay(agent) if self.rules else None) or 0)


def build_robots_address(target: RequestTarget) -> str:
    """Where the rules of an address's site stand."""
    head = target.address.split("/")[2]
    return urlunsplit((target.scheme, head, "/robots.txt", "", ""))


def read_policy(answer: Answer) -> RobotsPolicy:
    """The policy that an answer for robots.txt means (RFC 9309, 2.3.1).

    200 is read; any other 4xx allows everything; 5xx disallows everything for this run. So do 429
    and a challenge of the site's proxy, which are no answer to the question.
    """
    if is_settled(answer):
        return make_policy(answer.status, answer.body)
    return disallow_all(f"robots.txt answered {answer.status}")


def is_settled(answer: Answer) -> bool:
    """Whether the site has answered the question, so that the answer may be kept."""
    challenged = (answer.header(CHALLENGE[0]) or "").lower() == CHALLENGE[1]
    refused = 400 <= answer.status < 500 and answer.status != 429
    return (answer.status == 200 or refused) and not challenged


def make_policy(status: int, body: bytes) -> RobotsPolicy:
    """The policy of a settled answer."""
    if status == 200:
        return _parsed(body)
    return RobotsPolicy(allows_all=True, decision=f"no robots.txt ({status})")


def disallow_all(reason: str) -> RobotsPolicy:
    """The policy where the rules could not be read: nothing is asked in this run."""
    return RobotsPolicy(allows_all=False, decision=f"disallowed: {reason}")


def _parsed(body: bytes) -> RobotsPolicy:
    from protego import Protego

    text = body[:MOST_BYTES].decode("utf-8", "replace").removeprefix(_MARK)
    rules = Protego.parse(text.replace("\r\n", "\n").replace("\r", "\n"))
    return RobotsPolicy(allows_all=True, decision="by robots.txt", rules=rules)
