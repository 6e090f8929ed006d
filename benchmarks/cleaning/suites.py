"""Pages with a known author, title and day: the test suites of other programs.

mozilla/readability (Apache-2.0), postlight/parser (MIT, Apache-2.0), adbar/trafilatura (Apache-2.0)
and flairNLP/fundus (MIT) keep pages with what their authors say of them. None of it is in this
repository: name the folders of their checkouts.
"""

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

_NAME = r"(?:'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|null)"
_FIXTURE = re.compile(r"readFileSync\(\s*['\"]\./(fixtures/[^'\"]+)['\"]")
_ADDRESS = re.compile(r"['\"](https?://[^'\"]+)['\"]")
_FUNDUS = "tests/resources/parser/test_data"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class SuitePage:
    """A page and what its suite says of it; None where the suite says nothing."""

    suite: str
    name: str
    html: bytes
    url: str | None = None
    title: str | None = None
    author: str | None = None
    published: date | None = None
    is_utc: bool = False  # the day is that of Greenwich, not that of the page


def load_pages(folder: Path) -> Iterator[SuitePage]:
    """The pages of a checkout of one of the four suites; ValueError for any other folder."""
    if (folder / _FUNDUS).is_dir():
        return _load_fundus(folder / _FUNDUS)
    if (folder / "tests/evaldata.json").is_file():
        return _load_trafilatura(folder / "tests")
    if (folder / "test/test-pages").is_dir():
        return _load_readability(folder / "test/test-pages")
    if (folder / "src/extractors/custom").is_dir():
        return _load_postlight(folder)
    raise ValueError(f"{folder} is no checkout of readability, parser, trafilatura or fundus")


def _load_fundus(folder: Path) -> Iterator[SuitePage]:
    """The pages of each publisher in the order of their days, as its list has what they say."""
    for listed in sorted(folder.glob("*/*.json")):
        addresses = json.loads((listed.parent / "meta.info").read_text("utf-8"))
        pages = sorted(listed.parent.glob(f"{listed.stem}_[12]*.html.gz"))
        said_of = json.loads(listed.read_text("utf-8")).values()
        for page, said in zip(pages, said_of, strict=True):
            moment = said.get("publishing_date") or ""
            yield SuitePage(
                suite="fundus",
                name=page.name,
                html=gzip.decompress(page.read_bytes()),
                url=addresses[page.name]["url"],
                title=said.get("title"),
                author=", ".join(said.get("authors") or ()) or None,
                published=_read_day(moment),
                is_utc=moment.endswith("+00:00"),
            )


def _load_trafilatura(folder: Path) -> Iterator[SuitePage]:
    listed = json.loads((folder / "evaldata.json").read_text("utf-8"))
    for url, said in listed.items():
        file = next((p for d in ("cache", "eval") if (p := folder / d / said["file"]).is_file()), 0)
        if file:
            authors = said.get("author")
            yield SuitePage(
                suite="trafilatura",
                name=said["file"],
                html=file.read_bytes(),
                url=url,
                title=said.get("title"),
                author=", ".join(authors) if isinstance(authors, list) else authors,
                published=_read_day(said.get("date")),
            )


def _load_readability(folder: Path) -> Iterator[SuitePage]:
    for page in sorted(folder.iterdir()):
        said = json.loads((page / "expected-metadata.json").read_text("utf-8"))
        yield SuitePage(
            suite="readability",
            name=page.name,
            html=(page / "source.html").read_bytes(),
            title=said.get("title"),
            author=said.get("byline"),
            published=_read_day(said.get("publishedTime")),
        )


def _load_postlight(folder: Path) -> Iterator[SuitePage]:
    for test in sorted(folder.glob("src/extractors/custom/*/index.test.js")):
        script = test.read_text("utf-8")
        fixture, url = _FIXTURE.search(script), _ADDRESS.search(script)
        if fixture and (folder / fixture[1]).is_file():
            yield SuitePage(
                suite="postlight",
                name=test.parent.name,
                html=(folder / fixture[1]).read_bytes(),
                url=url[1] if url else None,
                title=_read_assertion(script, "title"),
                author=_read_assertion(script, "author"),
                published=_read_day(_read_assertion(script, "date_published")),
                is_utc=True,
            )


def _read_assertion(script: str, field: str) -> str | None:
    """The first value that a script of tests wants for the field."""
    found = re.search(rf"assert\.equal\(\s*{field},\s*(?:new Date\()?\s*({_NAME})", script)
    if not found or found[1] == "null":
        return None
    return re.sub(r"\\(.)", r"\1", found[1][1:-1]) or None


def _read_day(stated: str | None) -> date | None:
    found = _DAY.match(stated or "")
    try:
        return date.fromisoformat(found[0]) if found else None
    except ValueError:  # one suite has a day in a 17th month
        return None
