"""Bytes -> Article: one file a format, one table of formats (`formats`).

`read` takes what the user named and gives every article it could read, and a `Problem` for everything that it could
not: nothing is dropped silently and nothing ends in a traceback.
"""

import hashlib
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefing.errors import InputError, get_reason
from briefing.model import Article, Problem, Reason
from briefing.sources.formats.table import load_reader, sniff_extension
from briefing.sources.input_errors import make_input_error
from briefing.sources.locations import SourceFile, find_files
from briefing.sources.raw_document import (
    STANDARD_INPUT,
    RawDocument,
    load_file,
    load_standard_input,
)

# The largest page of the labelled news pages has 2 MB; ten times that is a mistake or an attack, and still reads in
# seconds.
MAX_BYTES = 20_000_000
# U+FFFD, and UTF-8 that was once read as Windows-1252: "MÃ©xico", "donâ€™t". Which letter it was is not guessed.
_BROKEN = re.compile("\ufffd|Ã[\xa0-\xbf]|â€|Â[\xa0-\xbf]")
# One broken character in two hundred is a broken word in every second sentence: no text to quote from.
BROKEN_SHARE = 0.005


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """How to read. `language` is that of articles which do not say theirs."""

    max_bytes: int = MAX_BYTES
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadResult:
    """What was read, in the order it was named, and what was not, and why."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


_DEFAULT = ReadOptions()


def read(locations: Sequence[str], options: ReadOptions = _DEFAULT) -> ReadResult:
    """The articles of files, folders, globs and `-`; ids are unique and do not depend on the working folder.

    An article whose text is blank, or that of an earlier one with the same outlet and address, is a problem.
    """
    items = [item for found in find_files(locations) for item in _opened(found, options)]
    checked = tuple(_checked(items))
    articles = _with_own_ids(item for item in checked if isinstance(item, Article))
    return ReadResult(
        articles=articles, problems=tuple(item for item in checked if isinstance(item, Problem))
    )


def _opened(found: SourceFile | Problem, options: ReadOptions) -> Iterable[Article | Problem]:
    if isinstance(found, Problem):
        return (found,)
    try:
        items = [_in_language(item, options.language) for item in _items(found, options.max_bytes)]
    except InputError as error:
        return (Problem(where=found.name, what=get_reason(error)),)
    return items or (Problem(where=found.name, what=Reason(code="no_article")),)


def _items(found: SourceFile, max_bytes: int) -> Iterable[Article | Problem]:
    if found.path is None:
        content = load_standard_input(max_bytes)
        return load_reader(sniff_extension(content))(
            RawDocument(content=content, id=STANDARD_INPUT, origin=STANDARD_INPUT)
        )
    content = load_file(found.path, max_bytes)
    document = RawDocument(content=content, id=found.name, origin=_origin(found.path))
    return load_reader(found.path.suffix.lower())(document)


def _origin(path: Path) -> str:
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


def _checked(items: Iterable[Article | Problem]) -> Iterator[Article | Problem]:
    """The items; an article without text, or with text, outlet and address of an earlier one, becomes a problem."""
    first: dict[tuple[bytes, str | None, str | None], str] = {}
    for item in items:
        if isinstance(item, Problem):
            yield item
            continue
        # The same words in another outlet, or at another address, are a copy for grouping to count, not the same file.
        key = (hashlib.sha256(item.text.encode()).digest(), item.outlet, item.url)
        if not item.text.strip():
            yield Problem(where=item.id, what=Reason(code="no_text"))
        elif key in first:
            yield Problem(where=item.id, what=Reason(code="duplicate", values=(first[key],)))
        else:
            first[key] = item.id
            yield from _with_warning(item)


def _with_warning(article: Article) -> Iterator[Article | Problem]:
    yield article
    broken = len(_BROKEN.findall(article.text))
    if broken > BROKEN_SHARE * len(article.text):
        yield Problem(where=article.id, what=Reason(code="garbled", values=(str(broken),)))


def _with_own_ids(articles: Iterable[Article]) -> tuple[Article, ...]:
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
