"""Documents from files, texts and pages."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import overload

from briefing import sources
from briefing.api.document import Document, list_documents
from briefing.errors import WrongUse
from briefing.model import Problem
from briefing.sources.decoding import decode
from briefing.sources.formats import html as pages
from briefing.sources.formats import record


@dataclass(frozen=True, repr=False)
class Documents(Sequence[Document]):
    """What was read, in the order it was named; `problems` says what could not be read, and why."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...] = ()

    @overload
    def __getitem__(self, index: int) -> Document: ...
    @overload
    def __getitem__(self, index: slice) -> "Documents": ...
    def __getitem__(self, index: int | slice) -> "Document | Documents":
        """One document, or a part of them with the problems of all."""
        if isinstance(index, slice):
            return Documents(self.documents[index], self.problems)
        return self.documents[index]

    def __len__(self) -> int:
        return len(self.documents)

    def __repr__(self) -> str:
        problems = f", {len(self.problems)} problems" if self.problems else ""
        return f"<Documents {len(self.documents)}{problems}>"


def read(
    locations: str | Path | Iterable[str | Path], *, language: str | None = None, clean: bool = True
) -> Documents:
    """The documents of files, folders and globs; what can't be read stands in `.problems` with the
    reason.

    `language` is that of articles which do not say theirs. WrongUse for what names no file.

    >>> read("no/such/folder").problems[0].where
    'no/such/folder'
    """
    reading = sources.read(_list_locations(locations), sources.ReadOptions(language=language))
    return Documents(
        tuple(Document(source=one, clean=clean) for one in reading.articles), reading.problems
    )


def _list_locations(locations: str | Path | Iterable[str | Path]) -> list[str]:
    """The locations as strings."""
    if isinstance(locations, bytes) or not isinstance(locations, str | Path | Iterable):
        raise WrongUse(f"found {locations!r}; wanted the name of a file or folder, or several")
    named = [locations] if isinstance(locations, str | Path) else list(locations)
    for location in named:
        if not isinstance(location, str | Path):
            raise WrongUse(f"found {location!r}; wanted the name of a file or folder")
    return [str(location) for location in named]


def from_text(
    text: str, *, title: str | None = None, clean: bool = True, **stated: str
) -> Document:
    """A document of a text. `stated` are fields of a record: url, outlet, author, published (an ISO
    day), language.

    InputError for a text that is no string with words in it.

    >>> doc = from_text("“It is late,” said Ana Ruiz, the mayor of Nogales.", clean=False)
    >>> doc.quotes()
    (<DocumentQuote 'It is late,' — Ana Ruiz (high)>,)
    >>> doc.quotes()[0].speaker.role
    'mayor of Nogales'
    """
    fields = {"text": text, **stated} | ({"title": title} if title else {})
    return Document(source=record.read_record(fields), clean=clean)


def from_html(page: str | bytes, *, url: str | None = None) -> Document:
    """A document of a page's HTML; `url` is where it was found, else the page's own word is taken.

    Bytes are decoded as those of a file are.

    >>> page = "<h1>Bridge opens</h1><p>The bridge opened on Monday. It is free for all.</p>"
    >>> [sentence.text for sentence in from_html(page).sentences]
    ['The bridge opened on Monday.', 'It is free for all.']
    """
    html = page if isinstance(page, str) else decode(page)
    article = pages.read_page(html, id="-", origin="-", url=url)
    return Document(
        source=(
            replace(article, id=record.read_record({"text": article.text}).id)
            if article.text
            else article
        )
    )


def give_own_ids(docs: Document | Iterable[Document]) -> Iterator[Document]:
    """The documents; where several have one id (`from_html` of one page twice), later ones get a
    number behind it.
    """
    seen: dict[str, int] = {}
    for document in list_documents(docs):
        identity = document.source.id
        seen[identity] = seen.get(identity, 0) + 1
        if seen[identity] == 1:
            yield document
        else:
            yield replace(
                document, source=replace(document.source, id=f"{identity}~{seen[identity]}")
            )
