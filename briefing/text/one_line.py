"""Texts on one line for a message or a list: cut short, or to the words where two differ."""

# Characters on either side of the change: enough to find it, and one line of a terminal.
AROUND = 60


def shorten_line(text: str, most: int) -> str:
    """The text with its blanks made one each; of more than `most` characters the first, and "…"."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"


def show_difference(found: str, wanted: str, around: int = AROUND) -> tuple[str, str]:
    """Both texts, each on one line and cut to the words around what differs.

    Where both differ only in white space, or not at all, they are cut at their beginning.
    """
    one, other = " ".join(found.split()), " ".join(wanted.split())
    start = _count_same(one, other)
    rest, other_rest = one[start:], other[start:]
    same_end = _count_same(rest[::-1], other_rest[::-1])
    return (
        _cut(one, start, len(one) - same_end, around),
        _cut(other, start, len(other) - same_end, around),
    )


def _cut(line: str, start: int, end: int, around: int) -> str:
    """The line from some characters before `start` to as many behind `end`, in whole words."""
    first, last = max(0, start - around), min(len(line), max(start, end) + around)
    if first:
        first = line.find(" ", first, start) + 1 or first
    if last < len(line):
        space = line.rfind(" ", max(start, end), last)
        last = space if space > 0 else last
    most = 4 * around
    body = line[first:last]
    if len(body) > most:
        body, last = body[:most], -1
    return ("…" if first else "") + body + ("" if last == len(line) else "…")


def _count_same(one: str, other: str) -> int:
    """How many characters both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))
