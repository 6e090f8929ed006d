"""The lines that scripts write above a text they save: "URL: …", "Fecha: …", "Título: …".

Some write the page's address alone, without a label.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from briefing.sources.formats.front_matter import FrontMatter
from briefing.sources.source_words import collect_words

MIN_FIELDS = 2  # a single "Source: …" may be the article's own first line
MOST_LINES = 12
MOST_ABOVE, MAX_HEADLINE = 3, 300  # lines above them, characters of one

_LINE = re.compile(
    r"[ \t*#]*(?P<label>[^\W\d_]{2,20}(?:[ -][^\W\d_]{1,12})?)[ \t*]*:[ \t*]+(?P<value>\S.*)"
)
# "date 2025-12-17 The gate opens": a label and a day that a script left before the first line.
_GLUED_DAY = re.compile(
    r"\s*(?P<label>[^\W\d_]{2,20}(?: [^\W\d_]{1,12})?):?[ \t]+"
    r"(?P<day>\d{4}-\d\d-\d\d)[ \t]+(?=[^\W_])"
)
_ADDRESS = re.compile(r"[ \t]*<?(?P<address>https?://[^\s<>]+)>?[ \t]*", re.IGNORECASE)
_NUMBERED = re.compile(
    r"^[ \t]*\d{1,2}[.)][ \t]\S[^\n]{0,300}\n+[ \t]*<?https?://[^\s<>]+>?[ \t]*$", re.MULTILINE
)
_OPENING = frozenset("\"“‘'«¿¡#*[(")  # marks with which a headline may begin
# A field of a record -> the list of labels that head it. One of the first three must stand there.
FIELDS = {
    "title": "title_labels",
    "url": "address_labels",
    "published": "day_labels",
    "author": "byline_labels",
    "outlet": "outlet_labels",
}
_NEEDED = frozenset(("title", "url", "published"))


def read_key_lines(text: str) -> FrontMatter:
    """The fields of the lines of known labels above a text, and the text below them.

    They may stand below a headline. Without two such lines all of it is body; but for an address on
    a line of its own, which is the page's, as long as it is none of a list of links, and for a day
    with its label that is glued to the first line.
    """
    found = _read_lines(text)
    if not found.fields and (day := _read_glued_day(text)):
        return day
    parted = _part_headline(found.body) if len(found.fields) < MIN_FIELDS else None
    if parted is None:
        return found
    above, rest = parted
    below = _read_lines(rest)
    is_address = below.fields.keys() == {"url"}
    is_listed = is_address and (_opens_with_link(below.body) or _lists_articles(text))
    if not below.fields or is_listed or (is_address and found.fields):
        return found
    return FrontMatter(body=f"{above}\n{below.body}", fields={**found.fields, **below.fields})


def _read_lines(text: str) -> FrontMatter:
    """The same, of lines that are the first of the text."""
    if address := _read_lone_address(text):
        below = _read_labelled(address.body)
        return FrontMatter(body=below.body, fields={**address.fields, **below.fields})
    return _read_labelled(text)


def _read_labelled(text: str) -> FrontMatter:
    fields: dict[str, object] = {}
    body = text
    for field, value, rest in _read_fields(text.lstrip("\n")):
        if field in fields:
            break
        fields[field], body = value, rest
    if len(fields) < MIN_FIELDS or _NEEDED.isdisjoint(fields) or not body.strip():
        return FrontMatter(body=text)
    return FrontMatter(body=body.lstrip("\n"), fields=fields)


def _part_headline(text: str) -> tuple[str, str] | None:
    """A headline with its byline and day, and the address or label below it with all that follows.

    None where no such line stands there.
    """
    above, rest = "", text.lstrip("\n")
    for _ in range(MOST_ABOVE):
        line, _, rest = rest.partition("\n")
        if len(line) > MAX_HEADLINE or not _may_stand_above(line.strip()):
            return None
        above, rest = f"{above}{line}\n", rest.lstrip("\n")
        if _opens_with_address(rest) or _opens_with_label(rest):
            return above, rest
    return None


def _opens_with_link(text: str) -> bool:
    """Whether the text opens with another headline and its address, as lists of links go on."""
    parted = _part_headline(text)
    return parted is not None and _opens_with_address(parted[1])


def _lists_articles(text: str) -> bool:
    """Whether several numbered headlines have an address below: "2. Talks go on", "https://…"."""
    return len(_NUMBERED.findall(text)) > 1


def _opens_with_address(text: str) -> bool:
    return _ADDRESS.fullmatch(text.partition("\n")[0]) is not None


def _may_stand_above(line: str) -> bool:
    """Whether the line has words, is no sentence, no address, and no line of a script itself."""
    if line.endswith(".") or (not line[:1].isalnum() and line[:1] not in _OPENING):
        return False
    return _ADDRESS.fullmatch(line) is None and not _opens_with_label(line)


def _opens_with_label(text: str) -> bool:
    return next(_read_fields(text), None) is not None


def _read_lone_address(text: str) -> FrontMatter | None:
    """The address that stands alone on the first line; None above another one or no text."""
    first, _, rest = text.lstrip("\n").partition("\n")
    body = rest.lstrip("\n")
    match = _ADDRESS.fullmatch(first)
    if match is None or not body.strip() or _opens_with_address(body):
        return None
    return FrontMatter(body=body, fields={"url": match["address"]})


def _read_glued_day(text: str) -> FrontMatter | None:
    """The day that a script glued to the first line, behind its label; None where none stands."""
    glued = _GLUED_DAY.match(text)
    if glued is None or glued["label"].lower() not in collect_words("day_labels"):
        return None
    return FrontMatter(body=text[glued.end() :], fields={"published": glued["day"]})


def _read_fields(text: str) -> Iterator[tuple[str, str, str]]:
    """Each field with its value and what stands below it, down to the first line of text."""
    for _ in range(MOST_LINES):
        line, _, text = text.partition("\n")
        match = _LINE.fullmatch(line.rstrip())
        field = _labels().get(match["label"].lower()) if match else None
        if match is None or field is None:
            return
        yield field, match["value"], text


@cache
def _labels() -> Mapping[str, str]:
    return {label: field for field, name in FIELDS.items() for label in collect_words(name)}
