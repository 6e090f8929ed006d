"""The headers of a mail: parsed within bounds, decoded, and what they tell of sender and day."""

import re
from collections.abc import Iterator, Sequence
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.policy import Compat32
from email.utils import parseaddr
from functools import cache

from briefing.errors import InputError
from briefing.sources.decoding import decode
from briefing.sources.field_limits import MAX_OUTLET, MAX_TITLE, limit_field
from briefing.sources.source_words import collect_words
from briefing.text.normalization import join_lines

# Characters of one header field. The standard library reads the parameters of a field, and its
# encoded words, in quadratic time: 100 KB cost 10 s, this much 0.1 s. RFC 5322 allows 998
# characters a line; what is longer are the addresses of many receivers.
MAX_FIELD = 10_000


class BoundedPolicy(Compat32):
    """The standard library's policy for old mails, with each field cut after `MAX_FIELD`."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """Name and value of a field as they are written."""
        lines, room = list[str](), MAX_FIELD
        for line in sourcelines:
            if room > 0:
                lines.append(line[:room])
            room -= len(line)
        name, value = super().header_source_parse(lines)
        return name, value


def read_header(mail: Message, name: str) -> str:
    """The first field of this name on one line, decoded; as written where it can't be; else ""."""
    raw = next((value for key, value in mail.raw_items() if key.lower() == name), "")
    # Many mails hold UTF-8 where only ASCII may stand.
    return _decode_words(decode(str(raw).encode("utf-8", "surrogateescape")))


def _decode_words(written: str) -> str:
    """Encoded words (RFC 2047) as the text they stand for, in whatever charset they really are."""
    try:
        return join_lines("".join(_decode_word(*part) for part in decode_header(written)))
    except (MessageError, InputError):  # broken base64, bytes that are no text
        return join_lines(written)


def _decode_word(word: bytes | str, charset: str | None) -> str:
    """One run of a field; what stands between encoded words comes as Python writes it in bytes."""
    if isinstance(word, str):
        return word
    return decode(word, charset) if charset else word.decode("raw-unicode-escape")


def read_parameter(part: Message, name: str) -> str:
    """A parameter of the content type; "" without it."""
    value = part.get_param(name, "")
    # A tuple is RFC 2231's (charset, language, value).
    return str(value[2] if isinstance(value, tuple) else value)


def read_subject(mail: Message) -> str | None:
    """The subject without what mail programs put before it; None for an empty one."""
    bare = _answer_prefix().sub("", read_header(mail, "subject"))
    return limit_field(bare, MAX_TITLE)


def is_answer(mail: Message) -> bool:
    """Whether the mail answers or forwards another one, by what its subject begins with."""
    return _answer_prefix().match(read_header(mail, "subject")) is not None


@cache
def _answer_prefix() -> re.Pattern[str]:
    prefixes = "|".join(sorted(map(re.escape, collect_words("mail_prefixes"))))
    return re.compile(rf"^(?:(?:{prefixes})\s?:\s*)+", re.IGNORECASE)


def read_sender(mail: Message) -> str | None:
    """The name of who sent it; None where only an address is given."""
    name = join_lines(parseaddr(read_header(mail, "from"))[0])
    return limit_field(name, MAX_OUTLET) if "@" not in name else None


def name_attachments(parts: Sequence[Message]) -> Iterator[str]:
    """The name of each part as its sender gave it, or else its type."""
    for part in parts:
        raw = (part.get_filename() or "").encode("utf-8", "surrogateescape")
        yield _decode_words(decode(raw)) or part.get_content_type()
