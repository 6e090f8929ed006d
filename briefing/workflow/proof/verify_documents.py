"""A brief's files on disk -> whether they are those that were written."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from briefing import __version__, rendering
from briefing.composing.checks.document_check import compare_documents, list_missing_slices
from briefing.config import Settings
from briefing.errors import WrongUse
from briefing.model import Brief
from briefing.quick_dataclass import dataclass
from briefing.text.hashing import hash_bytes
from briefing.workflow.proof import printed

Render = Callable[[Brief, Path | None], str]
CALENDAR = ".ics"
DOCUMENTS: Mapping[str, Render] = {
    ".md": rendering.render_markdown,
    ".html": rendering.render_html,
    CALENDAR: lambda brief, _templates: rendering.render_ics(brief),
}
Compare = Callable[[Path, Brief, Path | None], Iterator[str]]
PRINTED: Mapping[str, Compare] = {".docx": printed.compare_word, ".pdf": printed.compare_pdf}


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildRecord:
    """What was noted of a brief when it was built: beside its files, and in the archive."""

    beside: Mapping[str, str]  # SHA-256 by name, from the folder of the brief
    archived: Mapping[str, str]
    text: str | None  # the brief's JSON as the archive has it

    @property
    def hashes(self) -> Mapping[str, str]:
        """The SHA-256 by name; the archive's where both have one."""
        return {**self.beside, **self.archived}


def check_documents(
    path: Path, brief: Brief, record: BuildRecord, settings: Settings, *, rerender: bool
) -> Iterator[str]:
    """A line for each file of a brief that is not as it was written, and for each difference.

    `path` is the file that was asked for, which must be there.
    """
    files = [path.with_suffix(suffix) for suffix in (".json", *DOCUMENTS, *PRINTED)]
    there = [file for file in files if file == path or file.is_file()]
    for file in there:
        noted = {record.beside.get(file.name), record.archived.get(file.name)} - {None}
        content = printed.read_document(file)
        if noted != {hash_bytes(content)} and (noted or record.hashes):
            yield _describe(file, known=bool(noted))
            yield from _differences(file, content, brief, record, settings)
        elif not record.hashes:
            yield from _without_hashes(file, content, brief, record)
        if rerender and file.suffix in (*DOCUMENTS, *PRINTED):
            yield from _rerendered(file, content, brief, settings)


def _without_hashes(file: Path, content: bytes, brief: Brief, record: BuildRecord) -> Iterator[str]:
    """What can be said of a file of a version that noted no hashes."""
    if file.suffix in PRINTED:
        return  # no version without hashes wrote one
    text = _decoded(file, content)
    if file.suffix == ".json" and record.text is not None:
        yield from compare_documents(text, record.text, str(file))
    elif file.suffix in (".md", ".html"):
        yield from list_missing_slices(text, brief, str(file))


def _describe(file: Path, *, known: bool) -> str:
    if known:
        return f"{file} was changed since it was built: its SHA-256 is not the one that was noted"
    return f"{file} is not among the files that were built; its SHA-256 was not noted"


def _differences(
    file: Path, content: bytes, brief: Brief, record: BuildRecord, settings: Settings
) -> Iterator[str]:
    """What was changed, as far as it can be said."""
    if file.suffix in PRINTED:
        yield from PRINTED[file.suffix](file, brief, settings.templates_folder)
        return
    text = _decoded(file, content)
    if file.suffix == ".json":
        if record.text is not None:
            yield from compare_documents(text, record.text, str(file))
    elif _made_here(brief):
        yield from compare_documents(text, _rendered(file, brief, settings), str(file))
    elif file.suffix != CALENDAR:
        yield from list_missing_slices(text, brief, str(file))


def _rerendered(file: Path, content: bytes, brief: Brief, settings: Settings) -> Iterator[str]:
    if not _made_here(brief):
        raise WrongUse(
            f"{brief.name} was made with {brief.made_with} and this is briefing {__version__};"
            " leave out --rerender, which compares with what this very version renders"
        )
    if file.suffix in PRINTED:
        yield from PRINTED[file.suffix](file, brief, settings.templates_folder)
        return
    yield from compare_documents(
        _decoded(file, content), _rendered(file, brief, settings), str(file)
    )


def _made_here(brief: Brief) -> bool:
    return brief.made_with == f"briefing {__version__}"


def _rendered(file: Path, brief: Brief, settings: Settings) -> str:
    return DOCUMENTS[file.suffix](brief, settings.templates_folder)


def _decoded(path: Path, content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise WrongUse(f"{path} is not UTF-8: {error}") from error
