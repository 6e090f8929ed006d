"""The parts of a mail: which of them are read as text, which are mails of their own, which left.

MIME (RFC 2046) nests parts: `alternative` are forms of one text, `related` a page and its pictures,
`mixed` follow each other, `digest` and `message` are whole mails.
"""

import re
from email.message import Message

from briefing.errors import InputError
from briefing.quick_dataclass import dataclass
from briefing.sources.decoding import decode
from briefing.sources.formats.mails import mail_repairs

_TEXTS = ("text/plain", "text/html")
# Of the words of the same mail's HTML: a plain part with fewer is a stub, "Please enable HTML". A
# plain form of the whole letter has about as many words as the page, a stub some twenty.
STUB_SHARE = 0.5
# Of parts in parts that are repaired: each is parsed again, and 400 of them took five seconds.
MOST_REPAIRS = 8
# Pictures, sounds, signatures and what servers report of a delivery are never an article's text.
_NO_TEXT = re.compile(
    r"(?:image|audio|video)/|.*(?:signature|pkcs7)|.*/rfc822-headers"
    r"|message/(?:delivery-status|disposition-notification|feedback-report)"
)
_MAILS = frozenset(("message/rfc822", "message/global", "message/news"))
_HIDDEN = re.compile(r"(?is)<(style|script|head|title)\b[^>]{0,500}>.*?</\1\s*>|<!--.*?-->")
_TAG = re.compile(r"<[^<>]{0,5000}>|&[#\w]{1,30};")
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class MailParts:
    """The parts of one mail, in its order."""

    texts: tuple[Message, ...] = ()  # plain text and HTML, of alternatives the fullest
    mails: tuple[Message, ...] = ()  # attached mails
    left: tuple[Message, ...] = ()  # attached files that are not read


def split_mail(mail: Message, repairs: int = MOST_REPAIRS) -> MailParts:
    """The parts of a mail. RecursionError where they nest deeper than Python can follow.

    Of parts within each other so many are repaired; what is broken in the last of them is left.
    """
    kind = mail.get_content_type()
    if kind in _MAILS:
        return MailParts(mails=tuple(_children(mail)))
    whole = mail_repairs.split_again(mail) if repairs else mail
    repairs -= whole is not mail
    mail = whole
    if mail.is_multipart() and not kind.startswith("message/"):
        several = [split_mail(child, repairs) for child in _children(mail)]
        if kind == "multipart/alternative":
            several = _choose(several)
        return _join(several)
    kind = mail.get_content_type()
    if mail.get_content_disposition() == "attachment" or kind not in _TEXTS:
        return MailParts(left=() if _NO_TEXT.match(kind) else (mail,))
    content = mail_repairs.decode_content(mail)
    if content.strip() and not _is_text(content):
        return MailParts(left=(mail,))
    return MailParts(texts=(mail,) if content.strip() else ())


def _is_text(content: bytes) -> bool:
    try:
        decode(content)
    except InputError:
        return False
    return True


def count_words(part: Message) -> int:
    """About how many words a reader sees in a part; markup, styles and scripts are none."""
    text = mail_repairs.decode_content(part).decode("utf-8", "replace")
    return len(_WORD.findall(_TAG.sub(" ", _HIDDEN.sub(" ", text))))


def _children(mail: Message) -> list[Message]:
    payload = mail.get_payload()
    return (
        [part for part in payload if isinstance(part, Message)] if isinstance(payload, list) else []
    )


def _choose(forms: list[MailParts]) -> list[MailParts]:
    """Of forms of one text the first plain one, or the fullest where that is a stub of it."""
    with_text = [form for form in forms if form.texts]
    others = [form for form in forms if not form.texts and form.mails]
    if not with_text:
        return others
    words = [sum(map(count_words, form.texts)) for form in with_text]
    plain = [
        form
        for form, count in zip(with_text, words, strict=True)
        if _is_plain(form) and count >= STUB_SHARE * max(words)
    ]
    return [plain[0] if plain else with_text[words.index(max(words))], *others]


def _is_plain(form: MailParts) -> bool:
    return all(part.get_content_type() == "text/plain" for part in form.texts)


def _join(several: list[MailParts]) -> MailParts:
    return MailParts(
        texts=tuple(text for parts in several for text in parts.texts),
        mails=tuple(mail for parts in several for mail in parts.mails),
        left=tuple(part for parts in several for part in parts.left),
    )
