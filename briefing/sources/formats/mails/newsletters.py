"""Whether a mail is a newsletter: then its sender is an outlet, and its day the article's."""

from email.message import Message
from email.utils import parseaddr

from briefing.sources.formats.mails.mail_headers import is_answer, read_header
from briefing.sources.source_words import collect_words

# Fields that only mailing lists and newsletters write (RFC 2369, RFC 2919), and one with which
# who sends to many tells a receiver's program which campaign it was.
_LIST_FIELDS = frozenset(
    ("list-unsubscribe", "list-id", "list-post", "list-archive", "feedback-id")
)
_PRECEDENCE = frozenset(("bulk", "list"))
MIN_NAME = 4  # letters of the sender's domain by which its text is known


def is_newsletter(mail: Message, text: str) -> bool:
    """Whether the mail went to subscribers, by its fields or by what its text says at its end.

    `text` is the mail's, with its markup. Without such a field it must tell how to unsubscribe and
    name the domain of the sender, whose own site it links to; an answer never is one, for who
    forwards a newsletter has its text and is no outlet.
    """
    if any(name.lower() in _LIST_FIELDS for name, _ in mail.raw_items()):
        return True
    if read_header(mail, "precedence").lower() in _PRECEDENCE:
        return True
    lower = text.lower()
    if is_answer(mail) or not any(phrase in lower for phrase in collect_words("unsubscribing")):
        return False
    return _names_sender(mail, lower)


def _names_sender(mail: Message, lower: str) -> bool:
    """Whether the text holds the name of the sender's domain elsewhere than in an address."""
    host = parseaddr(read_header(mail, "from"))[1].rpartition("@")[2].lower()
    name = max(host.split(".")[:-1], key=len, default="")
    return len(name) >= MIN_NAME and any(f"{mark}{name}." in lower for mark in "/.")
