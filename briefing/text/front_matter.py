"""A Markdown document -> its front matter and its body: the block between two `---` at the top."""

import re
from typing import NamedTuple

_END = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
# A text that happens to begin with a rule has its next rule far below, and no front matter.
MOST_CHARACTERS = 20_000


class SplitDocument(NamedTuple):
    """The lines between the `---`, without them, and what follows; both as they are written."""

    header: str | None  # None where the document has no front matter
    body: str
    is_open: bool = False  # it begins as front matter does, and no line closes it


def split_front_matter(document: str) -> SplitDocument:
    r"""The parts of a document with `\n` line ends.

    Where it has no front matter, all of it is body.
    """
    first, _, rest = document.partition("\n")
    if first.rstrip() != "---":
        return SplitDocument(header=None, body=document)
    end = _END.search(rest, 0, min(len(rest), MOST_CHARACTERS))
    if not end:
        return SplitDocument(header=None, body=document, is_open=True)
    return SplitDocument(header=rest[: end.start()], body=rest[end.end() :].removeprefix("\n"))
