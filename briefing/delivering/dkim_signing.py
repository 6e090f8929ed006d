"""DKIM signatures (RFC 6376), which big providers require of mailing lists."""

from dataclasses import field, replace
from pathlib import Path

from briefing.delivering.message import Message
from briefing.errors import MissingPackage, WrongUse
from briefing.quick_dataclass import dataclass

# All that says who, to whom, when and what (RFC 6376, 5.4.1); both list headers, as RFC 8058 wants
# for one click.
SIGNED_HEADERS = (
    b"from", b"to", b"reply-to", b"subject", b"date", b"message-id", b"auto-submitted",
    b"mime-version",
    b"content-type", b"list-id", b"list-unsubscribe", b"list-unsubscribe-post",
)  # fmt: skip
# Signed once more than they stand there, so that none can be added.
OVERSIGNED_HEADERS = (
    b"from",
    b"to",
    b"subject",
    b"date",
)
# What relays do to spaces and to the case of names does no harm.
_RELAXED = (
    b"relaxed",
    b"relaxed",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DkimSigner:
    """A domain's private key and the selector under which its DNS has the public one.

    The key is never printed.
    """

    domain: str
    selector: str
    key: bytes = field(repr=False)


def load_signer(domain: str, selector: str, key_file: Path) -> DkimSigner:
    """Load the key of a PEM file; WrongUse if the file, its key or the package is missing."""
    try:
        import dkim
    except ImportError as error:
        raise MissingPackage("mail.dkim_key_file needs one more package", "dkim") from error
    try:
        key = key_file.read_bytes()
        dkim.crypto.parse_pem_private_key(key)
    except OSError as error:
        raise WrongUse(f"mail.dkim_key_file {key_file} can't be read: {error.strerror}") from error
    except (dkim.crypto.UnparsableKeyError, ValueError) as error:
        raise WrongUse(
            f"mail.dkim_key_file {key_file} has no RSA key in PEM; openssl genrsa makes one"
        ) from error
    return DkimSigner(domain=domain, selector=selector, key=key)


def sign_message(message: Message, by: DkimSigner) -> Message:
    """The message with a DKIM-Signature header before it, which holds the time of signing."""
    import dkim

    signature = dkim.DKIM(message.content)
    present = {name.lower() for name, _ in signature.headers}
    names = [name for name in SIGNED_HEADERS if name in present]
    header = signature.sign(
        by.selector.encode(),
        by.domain.encode(),
        by.key,
        None,
        None,
        _RELAXED,
        [*names, *OVERSIGNED_HEADERS],
    )
    return replace(message, content=header + message.content)
