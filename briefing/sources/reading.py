"""Locations -> the articles found there, checked and with unique ids, and the problems."""

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from briefing.errors import InputError, get_reason
from briefing.model import Article, Problem, Reason
from briefing.quick_dataclass import dataclass
from briefing.sources.field_limits import find_excess
from briefing.sources.formats.json import read_json_lines
from briefing.sources.formats.table import (
    correct_extension,
    load_reader,
    sniff_extension,
)
from briefing.sources.input_errors import make_input_error
from briefing.sources.locations import InputFile, find_files
from briefing.sources.raw_document import (
    STANDARD_INPUT,
    RawDocument,
    load_file,
    load_lines,
    load_standard_input,
)
from briefing.text.hashing import hash_text

# The largest page of the labelled news pages has 2 MB; ten times that is a mistake or an attack,
# and is still read in seconds.
MAX_BYTES = 20_000_000
# U+FFFD, and UTF-8 that was once read as Windows-1252: "MÃ©xico", "donâ€™t". Which letter it was
# is not guessed.
_BROKEN = re.compile("\ufffd|Ã[\xa0-\xbf]|â€|Â[\xa0-\xbf]")
# One broken character in two hundred is a broken word in every second sentence: no text to quote.
BROKEN_SHARE = 0.005

Location = str | Path
_DuplicateKey = tuple[str, str | None, str | None]  # hash of the text, outlet, address


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """How to read. `language` is that of articles which do not state theirs."""

    max_bytes: int = MAX_BYTES
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadResult:
    """The articles in the order named, and what was not read, with the reason."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


_DEFAULT = ReadOptions()


def read(locations: Location | Iterable[Location], options: ReadOptions = _DEFAULT) -> ReadResult:
    """The articles of files, folders, globs and `-` (standard input); one location or several.

    Ids are unique and do not depend on the working folder. An article whose text is blank, or is
    the text of an earlier article with the same outlet and address, becomes a problem.
    """
    files = find_files(_list_locations(locations))
    return settle_items([item for file in files for item in read_file(file, options)])


def settle_items(items: Iterable[Article | Problem]) -> ReadResult:
    """What was read of several files, in their order, as one result: checked, with unique ids."""
    checked = tuple(_check(items))
    articles = _with_unique_ids(item for item in checked if isinstance(item, Article))
    problems = tuple(item for item in checked if isinstance(item, Problem))
    return ReadResult(articles=articles, problems=problems)


def _list_locations(locations: Location | Iterable[Location]) -> list[str]:
    """The locations as strings; a single string is one location."""
    several = [locations] if isinstance(locations, str | Path) else locations
    return [str(location) for location in several]


def read_file(
    file: InputFile | Problem, options: ReadOptions = _DEFAULT
) -> Iterable[Article | Problem]:
    """The articles of one file, or of some of its lines, by themselves; a problem is itself."""
    if isinstance(file, Problem):
        return (file,)
    try:
        items = [_in_language(item, options.language) for item in _read(file, options.max_bytes)]
    except InputError as error:
        return (Problem(where=file.name, what=get_reason(error)),)
    except Exception as error:  # a fault of ours, or of a library's, costs this file only
        what = Reason(code="fault_in_reading", values=(f"{type(error).__name__}: {error}",))
        return (Problem(where=file.name, what=what),)
    return items or (Problem(where=file.name, what=Reason(code="no_article")),)


def _read(file: InputFile, max_bytes: int) -> Iterable[Article | Problem]:
    if file.path is None:
        content = load_standard_input(max_bytes)
        document = RawDocument(content=content, id=STANDARD_INPUT, origin=STANDARD_INPUT)
        return load_reader(sniff_extension(content))(document)
    origin = _resolve_origin(file.origin or file.path)
    if file.lines is not None:
        content = load_lines(file.path, file.lines)
        document = RawDocument(content=content, id=file.name, origin=origin)
        return read_json_lines(document, file.lines.first)
    content = load_file(file.path, max_bytes)
    document = RawDocument(content=content, id=file.name, origin=origin)
    extension = correct_extension(file.path.suffix.lower(), content)
    return load_reader(extension)(document)


def _resolve_origin(path: Path) -> str:
    """The real path of a file; InputError where it cannot be written as UTF-8."""
    origin = os.path.realpath(path)
    try:
        origin.encode()
    except UnicodeEncodeError as error:
        raise make_input_error("name_not_utf8") from error
    return origin


def _in_language(item: Article | Problem, language: str | None) -> Article | Problem:
    if isinstance(item, Article) and item.language == "und" and language:
        return replace(item, language=language)
    return item


def _check(items: Iterable[Article | Problem]) -> Iterator[Article | Problem]:
    """The items; an article without text, or one that was read before, becomes a problem.

    The same words in another outlet or at another address are not the same article: they are a
    copy, which grouping counts.
    """
    first: dict[_DuplicateKey, str] = {}
    for item in items:
        if isinstance(item, Problem):
            yield item
            continue
        key = (hash_text(item.text), item.outlet, item.url)
        if excess := find_excess(item.text):
            yield Problem(where=item.id, what=excess)
        elif not item.text.strip():
            yield Problem(where=item.id, what=Reason(code="no_text"))
        elif key in first:
            yield Problem(where=item.id, what=Reason(code="duplicate", values=(first[key],)))
        else:
            first[key] = item.id
            yield from _with_warning(item)


def _with_warning(article: Article) -> Iterator[Article | Problem]:
    """The article, and a problem where too many of its characters are broken."""
    yield article
    broken = len(_BROKEN.findall(article.text))
    if broken > BROKEN_SHARE * len(article.text):
        yield Problem(where=article.id, what=Reason(code="garbled", values=(str(broken),)))


def _with_unique_ids(articles: Iterable[Article]) -> tuple[Article, ...]:
    """The articles; where several have one id, the second becomes `id~2`, and so on."""
    taken: set[str] = set()
    seen: Counter[str] = Counter()
    named = []
    for article in articles:
        identity = article.id
        while identity in taken:
            seen[article.id] += 1
            identity = f"{article.id}~{seen[article.id] + 1}"
        taken.add(identity)
        named.append(article if identity == article.id else replace(article, id=identity))
    return tuple(named)
