"""The citations of a brief -> their texts, from the archive or read again from their files."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from briefing import sources
from briefing.archive.files.hash_list import hash_file
from briefing.archive.store import Archive
from briefing.composing.checks.brief_check import stands_in
from briefing.config import Settings
from briefing.model import Article, Brief, Citation
from briefing.quick_dataclass import dataclass
from briefing.text.hashing import hash_text
from briefing.workflow.proof.source_files import locate_source, relative_name, resolve_origin


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceEvidence:
    """The text of each cited source, by citation number, and which of them are read otherwise.

    A source that is nowhere has none. `moved` are those whose file is the one that was read, while
    this version makes another text of it.
    """

    articles: Mapping[int, Article]
    moved: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePlaces:
    """Where to look: the folder of the brief, the archive, and places that the user names."""

    folder: Path
    hashes: Mapping[str, str]  # SHA-256 of files by way from the folder, as noted at the build
    archive: Archive | None
    elsewhere: Sequence[str]
    settings: Settings


def find_sources(brief: Brief, places: SourcePlaces) -> SourceEvidence:
    """The evidence for each citation.

    A file whose SHA-256 is the noted one is not read again where the archive has the text that was
    read from it: reading may change with the version, the proof must not.
    """
    archived = {c.number: _archived(c, places.archive) for c in brief.citations}
    unchanged = {c.number for c in brief.citations if _is_unchanged(c, places)}
    settled = {number for number in unchanged if archived[number] is not None}
    again = _read_again([c for c in brief.citations if c.number not in settled], places)
    articles: dict[int, Article] = {}
    moved = set()
    for citation in brief.citations:
        number = citation.number
        kept, there = archived[number], again.get(number)
        if number in settled or there is None:
            chosen = kept
        elif hash_text(there.text) == citation.text_sha256:
            chosen = there
        elif number in unchanged:
            chosen = there
            moved.add(number)
        elif (
            kept is not None
            and _was_not_noted(citation, places)
            and stands_in(brief, number, there.text)
        ):
            chosen = kept
        else:
            chosen = there
        if chosen is not None:
            articles[number] = chosen
    return SourceEvidence(articles=articles, moved=frozenset(moved))


def _archived(citation: Citation, archive: Archive | None) -> Article | None:
    """The text as it was read; None if the archive does not have it whole."""
    kept = archive.articles(citation.text_sha256) if archive else []
    fits = [a for a in kept if (a.title, a.url) == (citation.title, citation.url)]
    return next(iter(fits or kept), None)


def _noted(citation: Citation, places: SourcePlaces) -> tuple[Path | None, str | None]:
    """The file of a citation and the SHA-256 that was noted of it."""
    path = locate_source(citation, places.folder)
    if path is None:
        return None, None
    return path, places.hashes.get(relative_name(path, places.folder))


def _is_unchanged(citation: Citation, places: SourcePlaces) -> bool:
    path, noted = _noted(citation, places)
    return path is not None and noted is not None and hash_file(path) == noted


def _was_not_noted(citation: Citation, places: SourcePlaces) -> bool:
    """Whether a version before 0.2.0 built the brief, which noted no file's SHA-256."""
    return _noted(citation, places)[1] is None


def _read_again(citations: Iterable[Citation], places: SourcePlaces) -> Mapping[int, Article]:
    """The articles as they are read now, by citation number.

    An article is found by place and text, else by text, else by place.
    """
    wanted = list(citations)
    files = [path for c in wanted if (path := locate_source(c, places.folder)) is not None]
    options = sources.ReadOptions(max_bytes=places.settings.max_bytes)
    found = [
        *sources.read(tuple(places.elsewhere), options).articles,
        *sources.read(tuple(dict.fromkeys(files)), options).articles,
    ]
    by_hash = {hash_text(article.text): article for article in reversed(found)}
    by_origin = {article.origin: article for article in found}
    articles = {}
    for citation in wanted:
        there = by_origin.get(resolve_origin(citation, places.folder))
        same = there is not None and hash_text(there.text) == citation.text_sha256
        article = there if same else by_hash.get(citation.text_sha256) or there
        if article is not None:  # two records may have one text
            articles[citation.number] = article
    return articles
