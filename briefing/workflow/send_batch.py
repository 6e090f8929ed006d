"""Messages -> a mail server, each once: what was sent before is in the ledger."""

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from briefing.archive.deliveries import Delivery, open_ledger
from briefing.config import MailSettings, Settings
from briefing.delivering.delivery_rounds import RatePolicy, deliver_messages
from briefing.delivering.smtp_connection import DEFAULT_PORTS, SmtpServer
from briefing.errors import WrongUse
from briefing.quick_dataclass import dataclass
from briefing.workflow.mail_batch import MailBatch

BEFORE = "sent before"
ENDED = "an earlier run ended while the server took it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """Time that passes, in seconds, and waiting for it."""

    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


def send_batch(
    settings: Settings, post: MailBatch, clock: Clock, *, again: bool = False
) -> Iterator[Delivery]:
    """Send each message that was not sent before, and say what became of it.

    The ledger has what became of all. Who has it, has it: those come first, with the state that is
    noted. Where an earlier run ended in the middle of the last step it is unknown whether the
    message was taken, so it is not sent again unless it shall be, `again`.
    """
    server, policy = _server(settings.mail), _rate_policy(settings.mail, clock)
    if not settings.archive:
        raise WrongUse(
            "nothing is sent without a ledger, which is in the archive; set `archive`, or use"
            " --test"
        )
    with open_ledger(
        Path(settings.archive), post.brief.relationship.key, post.brief.name
    ) as ledger:
        left = []
        for message in post.messages:
            before = ledger.known().get(message.recipient.lower())
            if before is None or again or before.state not in ("sent", "data", "unknown"):
                left.append(message)
            elif before.state == "sent":
                yield replace(before, answer=BEFORE)
            else:
                unknown = replace(before, state="unknown", answer=before.answer or ENDED)
                ledger.note(unknown)
                yield unknown
        yield from deliver_messages(left, server, ledger, policy)


def send_unrecorded(settings: Settings, post: MailBatch, clock: Clock) -> Iterator[Delivery]:
    """Send the messages without a ledger: a test to one's own box."""
    yield from deliver_messages(
        post.messages, _server(settings.mail), _NullLedger(), _rate_policy(settings.mail, clock)
    )


class _NullLedger:
    """A ledger that keeps nothing."""

    def note(self, delivery: Delivery) -> None:
        """Forget it."""


def _server(mail: MailSettings) -> SmtpServer:
    if not mail.host:
        raise WrongUse("no mail server; set mail.host in briefing.toml, or use --eml or --dry-run")
    if mail.user and mail.password_env not in os.environ:
        raise WrongUse(
            f"no password: the environment variable {mail.password_env} (mail.password_env) is"
            " not set"
        )
    return SmtpServer(
        host=mail.host,
        port=mail.port or DEFAULT_PORTS[mail.security],
        security=mail.security,
        ca_file=mail.ca_file,
        user=mail.user,
        password=os.environ[mail.password_env] if mail.user else "",
        timeout=mail.timeout,
    )


def _rate_policy(mail: MailSettings, clock: Clock) -> RatePolicy:
    return RatePolicy(
        rate=mail.rate,
        retries=mail.retries,
        retry_wait=mail.retry_wait,
        clock=clock.monotonic,
        sleep=clock.sleep,
    )
