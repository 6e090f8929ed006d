"""The archive -> a dossier, written as files; and a dossier on disk, proven again."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

from briefing import __version__, cleaning, profiles
from briefing.archive.files import atomic_write
from briefing.archive.read_access import open_if_there
from briefing.archive.store import ARCHIVE_FILE, open_unlocked
from briefing.composing import dossier_interchange
from briefing.composing.checks import brief_check, dossier_checking
from briefing.composing.checks.document_check import compare_documents
from briefing.composing.dossier import gather_statements
from briefing.config import Settings
from briefing.errors import InputError, UnknownName, WrongUse
from briefing.model import Article, Brief, Relationship, Side, Window
from briefing.model.analyzed import AnalyzedArticle
from briefing.model.dossier import Dossier, DossierSubject
from briefing.profiles import Profile
from briefing.publishing.person_names import fold_name
from briefing.quick_dataclass import dataclass
from briefing.rendering import dossier_document
from briefing.rendering.paper.document_parts import format_lines
from briefing.rendering.paper.reading_back import find_pdf_faults, normalize_for_word, read_word
from briefing.sources.documents.pdf.pdf_pages import read_pages
from briefing.workflow.brief.analyze_article import BuildContext, analyze_kept
from briefing.workflow.proof.find_sources import SourcePlaces, find_sources

FORMATS = ("md", "html", "docx", "pdf")


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierRequest:
    """What a dossier is asked for.

    One subject, its period, where it goes and in which formats beside JSON.
    """

    kind: Literal["speaker", "topic", "words"]
    value: str
    first: date
    last: date
    out: Path
    formats: Sequence[str] = ("md", "html")


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltDossier:
    """A dossier and the files that it was written to."""

    dossier: Dossier
    written: tuple[Path, ...]


def build(settings: Settings, request: DossierRequest) -> BuiltDossier:
    """Gather the dossier from the archive and write it.

    InputError without an archive, WrongUse for a wrong request.
    """
    unknown = [name for name in request.formats if name not in FORMATS]
    if unknown:
        raise UnknownName("format of a dossier", unknown[0], FORMATS)
    if request.first > request.last:
        raise WrongUse(f"--from {request.first} is after --to {request.last}; change them round")
    if not request.value.strip():
        raise WrongUse("nothing to gather: name somebody, a topic or words")
    profile = profiles.load(settings.profile)
    dossier = _gathered(settings, request, profile)
    contents = _rendered(dossier, settings, request)
    atomic_write.write_files(contents)
    return BuiltDossier(dossier=dossier, written=tuple(contents))


def _gathered(settings: Settings, request: DossierRequest, profile: Profile) -> Dossier:
    subject = _subject(request, profile, settings.language)
    placed = settings.model_copy(update={"out": str(request.out)})
    window = Window(start=request.first, end=request.last, zone=settings.zone)
    pieces, undated = _pieces(BuildContext(settings=placed, profile=profile, window=window))
    gathered = gather_statements(pieces, subject, [side.key for side in profile.sides])
    return Dossier(
        subject=subject,
        first=request.first,
        last=request.last,
        language=settings.language,
        zone=settings.zone,
        relationship=_relationship(profile, settings.language),
        topics=tuple(
            (topic.key, topic.label.in_language(settings.language)) for topic in profile.topics
        ),
        statements=gathered.statements,
        citations=gathered.citations,
        read=len(pieces),
        undated=undated,
        made_with=f"briefing {__version__}",
    )


def _subject(request: DossierRequest, profile: Profile, language: str) -> DossierSubject:
    label = request.value.strip()
    if request.kind == "topic":
        topics = _topic_labels(profile, language)
        if label not in topics:
            raise UnknownName("topic", label, topics)
        return DossierSubject(kind="topic", value=label, label=topics[label])
    if not any(character.isalnum() for character in label):
        raise WrongUse(f"nothing to look for in {label!r}; name words or a speaker")
    return DossierSubject(kind=request.kind, value=label, label=label)


def _pieces(door: BuildContext) -> tuple[list[AnalyzedArticle], int]:
    """What is found in the kept articles of the window's days, and how many more are undated."""
    path = Path(door.settings.archive) / ARCHIVE_FILE
    if not door.settings.archive or not path.is_file():
        raise InputError(f"there is no archive at {path}; `briefing build` makes one")
    first, last, key = door.window.start or date.min, door.window.end, door.profile.key
    around = timedelta(days=1)  # a moment late on one day is the next one elsewhere
    with open_unlocked(path) as archive:
        kept = archive.kept_between(key, first - around, last + around)
        articles = [(replace(article, id=sha), sha) for sha, article in kept]
        cleaned = [
            archive.cleaned(article, sha) or cleaning.clean_article(article)
            for article, sha in articles
        ]
        undated = archive.undated_between(key, first, last)
    pieces = (analyze_kept(entry, door) for entry in cleaned)
    return [
        entry
        for entry in pieces
        if entry.day and first <= entry.day <= last and entry.relevance.relevant
    ], undated


def _topic_labels(profile: Profile, language: str) -> Mapping[str, str]:
    return {topic.key: topic.label.in_language(language) for topic in profile.topics}


def _relationship(profile: Profile, language: str) -> Relationship:
    one, other = (
        Side(
            key=side.key,
            name=side.name.in_language(language),
            voices=side.voices.in_language(language),
        )
        for side in profile.sides
    )
    title = profile.title.in_language(language)
    return Relationship(key=profile.key, title=title, sides=(one, other))


def _rendered(
    dossier: Dossier, settings: Settings, request: DossierRequest
) -> Mapping[Path, str | bytes]:
    own = settings.templates_folder
    name = "-".join(
        (
            *fold_name(request.value).replace("*", "").split(),
            request.first.isoformat(),
            request.last.isoformat(),
        )
    )
    name = "".join(
        character if character.isalnum() or character == "-" else "-" for character in name
    )[-120:]
    renderers: dict[str, Callable[[], str | bytes]] = {
        "md": lambda: dossier_document.render_dossier_markdown(dossier, own),
        "html": lambda: dossier_document.render_dossier_html(dossier, own),
        "docx": lambda: dossier_document.render_dossier_word(dossier, own),
        "pdf": lambda: dossier_document.render_dossier_pdf(dossier, own),
    }
    contents: dict[Path, str | bytes] = {
        request.out / f"{name}.json": dossier_interchange.dumps(dossier)
    }
    return contents | {
        request.out / f"{name}.{kind}": renderers[kind]() for kind in request.formats
    }


def verify_dossier(path: Path, settings: Settings, elsewhere: Sequence[str] = ()) -> Iterator[str]:
    """A line for each thing that is wrong with a dossier and the documents beside it.

    None if all is proven.
    """
    data = path.with_suffix(".json")
    dossier = dossier_interchange.loads(data.read_text(encoding="utf-8"), str(data))
    articles = _find_articles(
        dossier_checking.view_as_brief(dossier), data.parent, elsewhere, settings
    )
    yield from dossier_checking.against_sources(dossier, articles)
    own = settings.templates_folder
    for suffix, render in (
        ("md", dossier_document.render_dossier_markdown),
        ("html", dossier_document.render_dossier_html),
    ):
        file = path.with_suffix(f".{suffix}")
        if file.is_file():
            yield from compare_documents(
                file.read_text(encoding="utf-8"), render(dossier, own), str(file)
            )
    yield from _printed(path, dossier, own)


def _find_articles(
    brief: Brief, folder: Path, elsewhere: Sequence[str], settings: Settings
) -> Mapping[int, Article]:
    """The cited articles by citation number."""
    with open_if_there(settings.archive) as archive:
        places = SourcePlaces(
            folder=folder, hashes={}, archive=archive, elsewhere=elsewhere, settings=settings
        )
        return find_sources(brief, places).articles


def _printed(path: Path, dossier: Dossier, own: Path | None) -> Iterator[str]:
    """What differs in the Word file and the PDF, where they are not byte for byte those that are
    made now.
    """
    word, pdf = path.with_suffix(".docx"), path.with_suffix(".pdf")
    parts = dossier_document.list_dossier_parts(dossier, own)
    if word.is_file() and (content := word.read_bytes()) != dossier_document.render_dossier_word(
        dossier, own
    ):
        yield from compare_documents(
            format_lines(read_word(content)), format_lines(normalize_for_word(parts)), str(word)
        )
    if pdf.is_file() and (content := pdf.read_bytes()) != dossier_document.render_dossier_pdf(
        dossier, own
    ):
        yield from (
            f"{pdf} {brief_check.shorten(fault)}"
            for fault in find_pdf_faults(read_pages(content), parts)
        )
