"""Bytes -> text, whatever they say of themselves.

Decoding never fails; bytes that are no text are an `InputError`. The order: byte-order mark, a
declared encoding of seven bits, UTF-8, UTF-8 with a few broken bytes, another declared encoding,
Windows-1252. UTF-8 comes before the declaration because bytes that are valid UTF-8 by chance hardly
exist, while wrong declarations are common.
"""

import codecs

from briefing.model import Reason
from briefing.sources.input_errors import make_input_error, wrap_reason

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins as UTF-16's mark does, so it comes first
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"\xd0\xcf\x11\xe0", "old_office"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf", "seven_zip"),
    (b"SQLite format 3", "sqlite"),
    (b"\x7fELF", "program"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
# Random and compressed bytes hold 10 % of these, text none; a scraper's stray NULs stay far below.
BINARY_SHARE = 0.05
# UTF-16 without its mark: in Western text nearly every second byte is NUL, on one side only.
UTF16_MOST, UTF16_LEAST = 0.7, 0.3
# WHATWG's rule: a page that says latin-1 or ASCII means Windows-1252.
_MEANS_CP1252 = {
    "ascii",
    "us-ascii",
    "iso-8859-1",
    "iso8859-1",
    "latin-1",
    "latin1",
    "windows-1252",
    "cp1252",
}
# By the same rule, what a narrow name means: programs write letters of the wider one under it.
_MEANS_WIDER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
}
# Encodings of old mails, which say in ASCII what letters follow.
_SEVEN_BIT = ("utf-7", "hz", "iso2022")


def decode(content: bytes, declared: str | None = None) -> str:
    """The text of the bytes.

    Broken bytes become U+FFFD; a declared encoding that does not fit is passed over. Raises
    InputError for binary files.
    """
    for mark, marked in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(marked, "replace")
    if encoding := _utf16_without_mark(content):
        return content.decode(encoding, "replace")
    _refuse_binary(content)
    if _is_seven_bit(declared) and content.isascii():
        return _as_declared(content, declared) or content.decode("ascii")
    return _utf8(content) or _as_declared(content, declared) or content.decode("cp1252", "replace")


def _utf8(content: bytes) -> str | None:
    """The text where the bytes are UTF-8, or UTF-8 with a few broken bytes; else None.

    Fewer broken bytes than characters that only UTF-8 explains make it UTF-8.
    """
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    return text if beyond_ascii - broken > broken else None


def _is_seven_bit(declared: str | None) -> bool:
    """Whether the encoding writes every letter in ASCII, so that UTF-8 would seem to fit too."""
    try:
        name = codecs.lookup((declared or "").strip().strip("\"'")).name
    except (LookupError, ValueError):
        return False
    return name.startswith(_SEVEN_BIT)


def _as_declared(content: bytes, declared: str | None) -> str | None:
    name = (declared or "").strip().strip("\"'").lower()
    if not name or name in _MEANS_CP1252:
        return None
    try:
        return content.decode(_MEANS_WIDER.get(name, name))
    except (LookupError, ValueError):  # no such encoding; a name with a NUL; bytes that do not fit
        return None


def _utf16_without_mark(content: bytes) -> str | None:
    half = max(len(content) // 2, 1)
    left, right = content[0::2].count(0) / half, content[1::2].count(0) / half
    if right > UTF16_MOST and left < UTF16_LEAST:
        return "utf-16-le"
    return "utf-16-be" if left > UTF16_MOST and right < UTF16_LEAST else None


def _refuse_binary(content: bytes) -> None:
    for magic, what in _BINARY:
        if content.startswith(magic):
            raise wrap_reason(Reason(code="binary_of", because=(Reason(code=what),)))
    controls = len(content) - len(content.translate(None, _CONTROLS))
    if controls > BINARY_SHARE * len(content):
        raise make_input_error("binary")
