"""Messages -> a server, in rounds: what it puts off waits for the next round, so that nobody waits for one box."""

import smtplib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from briefing.archive.deliveries import Delivery, State
from briefing.delivering.message import Message
from briefing.delivering.smtp_connection import SmtpServer, connect, redact_answer
from briefing.delivering.smtp_send import send_message
from briefing.errors import TryAgain

MINUTE = 60.0  # seconds


class DeliveryLog(Protocol):
    """Where states are noted."""

    def note(self, delivery: Delivery) -> None:
        """Write down a recipient's state."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RatePolicy:
    """How fast and how often. The clock is the caller's."""

    rate: int  # messages a minute, at most
    retries: int
    retry_wait: float  # seconds before the second round; each further one waits twice as long
    clock: Callable[[], float]
    sleep: Callable[[float], None]


def deliver_messages(
    messages: Sequence[Message], server: SmtpServer, ledger: DeliveryLog, pace: RatePolicy
) -> Iterator[Delivery]:
    """What became of each message, as soon as it is settled; those put off to the end come last.

    BriefingError where it is clear that the server takes none of them.
    """
    waiting = list(messages)
    put_off: list[Delivery] = []
    for attempt in range(pace.retries + 1):
        if attempt:
            pace.sleep(pace.retry_wait * 2 ** (attempt - 1))
        desk = _SmtpSession(server, ledger, pace)
        put_off, again = [], []
        try:
            for message in waiting:
                found = desk.send(message)
                if found.state == "deferred":
                    put_off.append(found)
                    again.append(message)
                else:
                    yield found
        finally:
            desk.hang_up()
        if not again:
            return
        waiting = again
    yield from put_off


class _SmtpSession:
    """One round: a line that is dialled when it is needed, and again when it broke; not again when nobody answers."""

    def __init__(self, server: SmtpServer, ledger: DeliveryLog, pace: RatePolicy) -> None:
        self._server, self._ledger, self._pace = server, ledger, pace
        self._line: smtplib.SMTP | None = None
        self._next = pace.clock()
        self._unreached = ""

    def send(self, message: Message) -> Delivery:
        """Hand one message over, with a note before and after."""
        if not self._unreached:
            self._wait()
            try:
                self._line = self._line or connect(self._server)
            except TryAgain as error:
                self._unreached = str(error)
        if self._unreached or self._line is None:
            return self._noted(message, "deferred", self._unreached)
        self._noted(message, "claimed")
        answer = send_message(self._line, message, lambda: self._noted(message, "data"))
        if not answer.alive:
            self.hang_up()
        return self._noted(
            message, answer.state, f"{answer.code} {redact_answer(answer.words, self._server)}"
        )

    def hang_up(self) -> None:
        """End the line, politely where it lives."""
        line, self._line = self._line, None
        if line is not None:
            try:
                line.quit()
            except (smtplib.SMTPException, OSError):
                line.close()

    def _wait(self) -> None:
        now = self._pace.clock()
        if now < self._next:
            self._pace.sleep(self._next - now)
        self._next = max(now, self._next) + MINUTE / self._pace.rate

    def _noted(self, message: Message, state: State, answer: str = "") -> Delivery:
        found = Delivery(
            recipient=message.recipient, message_id=message.id, state=state, answer=answer
        )
        self._ledger.note(found)
        return found
