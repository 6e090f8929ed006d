"""Why an address gave no answer that can be used."""

from typing import Literal

# refused    the address itself, or an inner host behind it: nothing was connected to
# unreached  no such host, no connection, TLS that can't be verified, a connection that broke
# late       the deadline of the whole request
# large      more bytes than are read of one answer
# wrong      an answer that is no HTTP, or redirects without end
FailureKind = Literal["refused", "unreached", "late", "large", "wrong"]


class FetchFailure(Exception):
    """An address that could not be fetched; the message says what was found, in one line."""

    def __init__(self, kind: FailureKind, message: str) -> None:
        super().__init__(message)
        self.kind: FailureKind = kind
