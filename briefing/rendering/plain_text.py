"""Sanitized HTML -> plain text: wrapped, headings underlined, links below their words."""

import textwrap
from html.parser import HTMLParser

LINE_WIDTH = 72  # RFC 3676, 4.2: room for the marks of a few replies within 78
_BLOCKS = {"h1", "h2", "h3", "p", "li", "blockquote", "ul", "ol"}
_RULES = {"h1": "=", "h2": "-"}


def html_to_text(html: str) -> str:
    """The HTML's words as plain text with every link; it ends with one line break."""
    layout = _Layout()
    layout.feed(html)
    layout.close()
    layout.flush()
    return "\n".join(layout.lines).strip("\n") + "\n"


class _Layout(HTMLParser):
    """Collects words and links until a block ends, then lays them out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self._words: list[str] = []
        self._links: list[tuple[int, str]] = []  # where in the words a link begins, and its address
        self._numbers: list[
            int | None
        ] = []  # the open lists: the number of their last item, or None for bullets
        self._mark = ""  # what stands before the next line of an item
        self._depth = 0  # of quotations

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.flush()
        if tag in ("ul", "ol"):
            self._numbers.append(0 if tag == "ol" else None)
        elif tag == "li":
            self._mark = self._item()
        elif tag == "blockquote":
            self._depth += 1
        elif tag == "a" and (address := dict(attrs).get("href")):
            self._links.append((len(self._words), address))

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.flush(_RULES.get(tag, ""))
        if tag in ("ul", "ol"):
            self._numbers.pop()
            self._part()
        elif tag == "blockquote":
            self._depth -= 1
            self._end_quotation()

    def handle_data(self, data: str) -> None:
        self._words.append(data)

    def flush(self, rule: str = "") -> None:
        """Lay out what was collected, underlined with the rule if there is one."""
        words = " ".join("".join(self._words).split())
        links = [f"{self._label(begin)} {address}" for begin, address in self._links]
        if words:
            self._lay(words, links, rule)
        self._words, self._links, self._mark = (
            [],
            [],
            " " * len(self._mark) if self._numbers else "",
        )

    def _lay(self, words: str, links: list[str], rule: str) -> None:
        quoted = "> " * self._depth
        lead, rest = quoted + self._mark, quoted + " " * len(self._mark)
        if rule:
            self._part()
        wrapped = textwrap.wrap(
            words,
            LINE_WIDTH,
            initial_indent=lead,
            subsequent_indent=rest,
            break_long_words=False,
            break_on_hyphens=False,
        )
        self.lines += wrapped
        self.lines += [rule * max(len(line) for line in wrapped)] if rule else []
        self.lines += [f"{rest}  {link}" for link in links]
        if not self._numbers:
            self._part(quoted.rstrip())

    def _label(self, begin: int) -> str:
        """The first words from where a link begins: `[1 The Outlet]`."""
        return self._words[begin].strip() if begin < len(self._words) else ""

    def _item(self) -> str:
        if not self._numbers or self._numbers[-1] is None:
            return "- "
        self._numbers[-1] += 1
        return f"{self._numbers[-1]}. "

    def _end_quotation(self) -> None:
        """An empty line without a mark, so that two quotations in a row stay two."""
        if self.lines and self.lines[-1]:
            self.lines[-1:] = [""] if not self.lines[-1].strip(" >") else [self.lines[-1], ""]

    def _part(self, mark: str = "") -> None:
        if self.lines and self.lines[-1].strip(" >"):
            self.lines.append(mark)
