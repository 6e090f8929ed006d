"""A brief on disk, its sources and its documents: do they still say the same?"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from briefing import cleaning, rendering, sources
from briefing.archive.store import ARCHIVE_FILE, open_unlocked
from briefing.composing import brief_check
from briefing.config import Settings
from briefing.errors import WrongUse
from briefing.model import Article, Brief, Citation
from briefing.text.hashing import hash_text
from briefing.workflow.daily_build import MEGABYTE
from briefing.workflow.load_brief import load_brief

DOCUMENTS = {".md": rendering.render_markdown, ".html": rendering.render_html}
CALENDAR = ".ics"


def verify_brief(path: Path, settings: Settings, elsewhere: Sequence[str] = ()) -> Iterator[str]:
    """A line for each thing that is wrong with a brief; none if all is proven.

    `path` is any of the brief's files; the JSON of the same name must lie beside it, and whatever
    other documents lie there are checked as well. Sources are read again from where the brief found
    them, or from `elsewhere`; what is there no more is taken from the archive, which has each text
    as it was read.
    """
    if path.suffix not in (".json", *DOCUMENTS, CALENDAR):
        raise WrongUse(
            f"{path} is not a brief; wanted a .json, .md, .html or .ics file that `briefing build`"
            " wrote"
        )
    data = path.with_suffix(".json")
    brief = load_brief(data)
    articles = _articles(brief, data.parent, elsewhere, settings)
    yield from brief_check.compare_with_sources(
        brief, {**_archived(brief, articles, settings.archive), **articles}
    )
    own = Path(settings.templates) if settings.templates else None
    expected = {suffix: render(brief, own) for suffix, render in DOCUMENTS.items()} | {
        CALENDAR: rendering.render_ics(brief)
    }
    for suffix, text in expected.items():
        document = path.with_suffix(suffix)
        if document == path or document.is_file():
            yield from brief_check.compare_documents(_text(document), text, str(document))


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise WrongUse(
            f"{path} can't be read: {error.strerror}; a brief's JSON lies beside its documents"
        ) from error
    except UnicodeDecodeError as error:
        raise WrongUse(f"{path} is not UTF-8: {error}") from error


def _articles(
    brief: Brief, folder: Path, elsewhere: Sequence[str], settings: Settings
) -> Mapping[int, Article]:
    """The cited articles as they can be read now, by citation number.

    An article is found by place and text, else by text, else by place.
    """
    origins = dict.fromkeys(
        str(folder / origin_file(c)) for c in brief.citations if not c.origin.startswith("-")
    )
    options = sources.ReadOptions(max_bytes=settings.max_megabytes * MEGABYTE)
    found = [
        *sources.read(tuple(elsewhere), options).articles,
        *sources.read(tuple(origins), options).articles,
    ]
    by_hash = {hash_text(article.text): article for article in reversed(found)}
    by_origin = {article.origin: article for article in found}
    articles = {}
    for citation in brief.citations:
        there = by_origin.get(_resolved(citation, folder))
        same = there is not None and hash_text(there.text) == citation.text_sha256
        article = (
            there if same else by_hash.get(citation.text_sha256) or there
        )  # two records may have one text
        if article is not None:
            articles[citation.number] = cleaning.clean_article(article).article
    return articles


def _archived(brief: Brief, found: Mapping[int, Article], archive: str) -> Mapping[int, Article]:
    path = Path(archive) / ARCHIVE_FILE
    missing = [citation for citation in brief.citations if citation.number not in found]
    if not missing or not archive or not path.is_file():
        return {}
    with open_unlocked(path) as store:
        kept = {citation.number: store.articles(citation.text_sha256) for citation in missing}
    return {c.number: _same(c, kept[c.number]) for c in missing if kept[c.number]}


def _same(citation: Citation, articles: Sequence[Article]) -> Article:
    """Of the articles with one text the one that the citation is about."""
    fits = [a for a in articles if (a.title, a.url) == (citation.title, citation.url)]
    return (fits or list(articles))[0]


def origin_file(citation: Citation) -> str:
    """The file of a source's origin such as `../inbox/day.jsonl#12`."""
    head, mark, number = citation.origin.rpartition("#")
    return head if mark and number.isdigit() else citation.origin


def _resolved(citation: Citation, folder: Path) -> str:
    file = origin_file(citation)
    return str((folder / file).resolve()) + citation.origin[len(file) :]
