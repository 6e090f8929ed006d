"""Messages -> an SMTP server, in rounds: deferred messages are tried again in the next round."""

import logging
import smtplib
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from briefing.archive.deliveries import Delivery, State
from briefing.delivering.message import Message
from briefing.delivering.smtp_connection import SmtpServer, connect, redact_answer
from briefing.delivering.smtp_send import send_message
from briefing.errors import TryAgain
from briefing.quick_dataclass import dataclass

_LOG = logging.getLogger(__name__)
MINUTE = 60.0  # seconds


class DeliveryLog(Protocol):
    """Where states are noted."""

    def note(self, delivery: Delivery) -> None:
        """Write down a recipient's state."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RatePolicy:
    """How fast messages are sent and how often they are retried; the caller gives the clock."""

    rate: int  # messages a minute, at most
    retries: int
    retry_wait: float  # seconds before the second round; each further one waits twice as long
    clock: Callable[[], float]
    sleep: Callable[[float], None]


def deliver_messages(
    messages: Sequence[Message], server: SmtpServer, ledger: DeliveryLog, policy: RatePolicy
) -> Iterator[Delivery]:
    """Yield each message's state as soon as it is final; messages still deferred come last.

    BriefingError where it is clear that the server takes none of them.
    """
    waiting = list(messages)
    deferred: list[Delivery] = []
    for attempt in range(policy.retries + 1):
        if attempt:
            policy.sleep(policy.retry_wait * 2 ** (attempt - 1))
        session = _SmtpSession(server, ledger, policy)
        _LOG.info(
            "round %d of at most %d: %d messages", attempt + 1, policy.retries + 1, len(waiting)
        )
        deferred, again = [], []
        try:
            for message in waiting:
                delivery = session.send(message)
                if delivery.state == "deferred":
                    deferred.append(delivery)
                    again.append(message)
                else:
                    yield delivery
        finally:
            session.close()
        if not again:
            return
        waiting = again
    yield from deferred


class _SmtpSession:
    """One round: connects when needed and after a broken connection, not after a failed connect."""

    def __init__(self, server: SmtpServer, ledger: DeliveryLog, policy: RatePolicy) -> None:
        self._server, self._ledger, self._policy = server, ledger, policy
        self._connection: smtplib.SMTP | None = None
        self._next = policy.clock()
        self._unreached = ""

    def send(self, message: Message) -> Delivery:
        """Hand one message over, with a note before and after."""
        if not self._unreached:
            self._wait()
            try:
                self._connection = self._connection or connect(self._server)
            except TryAgain as error:
                self._unreached = str(error)
        if self._unreached or self._connection is None:
            return self._noted(message, "deferred", self._unreached)
        self._noted(message, "claimed")
        answer = send_message(self._connection, message, lambda: self._noted(message, "data"))
        if not answer.alive:
            self.close()
        return self._noted(
            message, answer.state, f"{answer.code} {redact_answer(answer.words, self._server)}"
        )

    def close(self) -> None:
        """End the connection: with QUIT, where the server still answers."""
        connection, self._connection = self._connection, None
        if connection is not None:
            try:
                connection.quit()
            except (smtplib.SMTPException, OSError):
                connection.close()

    def _wait(self) -> None:
        now = self._policy.clock()
        if now < self._next:
            self._policy.sleep(self._next - now)
        self._next = max(now, self._next) + MINUTE / self._policy.rate

    def _noted(self, message: Message, state: State, answer: str = "") -> Delivery:
        delivery = Delivery(
            recipient=message.recipient, message_id=message.id, state=state, answer=answer
        )
        self._ledger.note(delivery)
        _LOG.info("%s: %s %s", delivery.recipient, delivery.state, delivery.answer)
        return delivery
