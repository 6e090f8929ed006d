"""Mail headers: scraped text is made safe, then folded so that every reader decodes the same.

A line break in a headline would inject a header, for example a further recipient. `EmailMessage`
itself lets one in (Python up to 3.12.1 decodes `=?utf-8?q?=0D=0ABcc:_x?=` in a subject when it
folds it) and folds long names into empty lines. So text is cleaned before, folded by the older
`email.header`, and the result is parsed and compared with what was meant.
"""

import unicodedata
from email.header import Header
from email.policy import SMTP, EmailPolicy

# Characters of a subject or a name; phones show 40, and what is cut is in the mail itself.
MAX_LENGTH = 180
LINE_WIDTH = 76  # of a header, RFC 2047
# Hidden characters that spelling needs: Persian, and emoji of several parts.
_JOINERS = "\u200c\u200d"
_BREAKS = ("Cc", "Zl", "Zp", "Zs")  # control characters, separators of lines and paragraphs, spaces
_HIDDEN = ("Cf", "Cs")  # direction marks and other formats, halves of surrogate pairs
_OURS = ("subject", "from", "to", "reply-to")


def clean_header(text: str, most: int = MAX_LENGTH) -> str:
    """The text on one line, without control, direction or hidden characters or encoded words."""
    shown = (" " if unicodedata.category(c) in _BREAKS else c for c in text if not _is_hidden(c))
    return _cut(" ".join("".join(shown).split()).replace("=?", "= ?"), most)


class FoldingPolicy(EmailPolicy):
    """A policy that folds subject and addresses by `fold_header`, and no other header."""

    def fold(self, name: str, value: str) -> str:
        """The header as it goes into a message, with its line end."""
        if name.lower() in _OURS:
            return f"{name}: {fold_header(name, value)}\r\n"
        if name.lower().startswith("content-"):
            return str(super().fold(name, value))
        return f"{name}: {value}\r\n"

    def fold_binary(self, name: str, value: str) -> bytes:
        """The same as bytes."""
        return self.fold(name, value).encode("ascii")


POLICY = FoldingPolicy(linesep=SMTP.linesep, cte_type="7bit", max_line_length=LINE_WIDTH)


def fold_header(name: str, value: str) -> str:
    """The value of a header in ASCII, on as many lines as it needs."""
    addresses = getattr(value, "addresses", None)
    if addresses is None:
        return _words(name, value)
    return ", ".join(_mailbox(name, one.display_name, one.addr_spec) for one in addresses)


def _mailbox(header: str, name: str, box: str) -> str:
    if not name:
        return box
    plain = name.isascii() and all(c.isalnum() or c in " !#$%&'*+-/=?^_`{|}~" for c in name)
    # A name with a comma or a dot is quoted by encoding it: inside an encoded word nothing is an
    # address.
    words = (
        _words(header, name)
        if plain
        else Header(name, "utf-8", LINE_WIDTH, header).encode(linesep="\r\n")
    )
    return (
        f"{words}\r\n <{box}>"
        if len(words) + len(box) > LINE_WIDTH - len(header)
        else f"{words} <{box}>"
    )


def _words(header: str, text: str) -> str:
    charset = "us-ascii" if text.isascii() else "utf-8"
    return Header(text, charset, LINE_WIDTH, header).encode(splitchars=" ", linesep="\r\n")


def _is_hidden(character: str) -> bool:
    return unicodedata.category(character) in _HIDDEN and character not in _JOINERS


def _cut(text: str, most: int) -> str:
    """At most `most` characters, cut at a space if one is near, never before a combining mark."""
    if len(text) <= most:
        return text
    end = most - 1
    while end and (unicodedata.category(text[end]).startswith("M") or text[end] in _JOINERS):
        end -= 1
    space = text.rfind(" ", end - 20, end + 1)
    return text[: space if space > 0 else end].rstrip(_JOINERS + " ") + "…"
