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

_LINE = re.compile(
    r"[ \t*#]*(?P<label>[^\W\d_]{2,20}(?:[ -][^\W\d_]{1,12})?)[ \t*]*:[ \t*]+(?P<value>\S.*)"
)
_ADDRESS = re.compile(r"[ \t]*<?(?P<address>https?://[^\s<>]+)>?[ \t]*", re.IGNORECASE)
# A field of a record -> the list of labels that head it. One of the first three must stand there.
_FIELDS = {
    "title": "title_labels",
    "url": "address_labels",
    "published": "day_labels",
    "author": "byline_labels",
    "outlet": "outlet_labels",
}
_NEEDED = frozenset(("title", "url", "published"))


def read_key_lines(text: str) -> FrontMatter:
    """The fields of the lines of known labels above a text, and the text below them.

    Without two such lines all of it is body; but for an address on the first line, which nothing
    but the page's own stands for, as long as the next line is no address too.
    """
    if address := _read_lone_address(text):
        below = read_key_lines(address.body)
        return FrontMatter(body=below.body, fields={**address.fields, **below.fields})
    fields: dict[str, object] = {}
    body = text
    for field, value, rest in _read_fields(text.lstrip("\n")):
        if field in fields:
            break
        fields[field], body = value, rest
    if len(fields) < MIN_FIELDS or _NEEDED.isdisjoint(fields) or not body.strip():
        return FrontMatter(body=text)
    return FrontMatter(body=body.lstrip("\n"), fields=fields)


def _read_lone_address(text: str) -> FrontMatter | None:
    """The address that stands alone on the first line; None above another one or no text."""
    first, _, rest = text.lstrip("\n").partition("\n")
    body = rest.lstrip("\n")
    match = _ADDRESS.fullmatch(first)
    if match is None or not body.strip() or _ADDRESS.fullmatch(body.partition("\n")[0]):
        return None
    return FrontMatter(body=body, fields={"url": match["address"]})


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
    return {label: field for field, name in _FIELDS.items() for label in collect_words(name)}
