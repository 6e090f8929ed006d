"""The briefs of a folder and their sources -> a new archive, for a lost or broken one."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

from briefing import sources
from briefing.archive.deliveries import SEND_LOCK_FILE
from briefing.archive.files.atomic_write import copy_file
from briefing.archive.files.file_lock import hold_lock, make_private_folder
from briefing.archive.files.hash_list import read_hash_list
from briefing.archive.read_access import open_if_there
from briefing.archive.store import ARCHIVE_FILE, LOCK_FILE, Archive, ArchivedRun, open_unlocked
from briefing.composing.brief_json import brief_from_json, brief_to_json
from briefing.config import Settings
from briefing.errors import InputError, WrongUse
from briefing.languages.reasons import render_reason
from briefing.model import Article, Brief, LedgerEntry
from briefing.model.analyzed import AnalyzedArticle
from briefing.quick_dataclass import dataclass
from briefing.text.hashing import hash_text
from briefing.workflow.brief.analyze_article import (
    analyze_article,
    analyze_doubtful,
    relative_origin,
)
from briefing.workflow.brief.build_brief import make_context
from briefing.workflow.brief.join_stories import is_related
from briefing.workflow.day.save_run import list_passages
from briefing.workflow.day.settle_articles import code_of_each
from briefing.workflow.load_brief import list_brief_paths, load_brief
from briefing.workflow.own_output import leave_out_own
from briefing.workflow.proof.note_hashes import from_archive_folder, hash_list_file

OLD_SUFFIX = ".before-rebuild"
_BESIDE = ("-wal", "-shm")  # what SQLite writes beside a file


@dataclass(frozen=True, slots=True, kw_only=True)
class RebuildResult:
    """How many briefs and texts the new archive has, and which cited sources are nowhere."""

    briefs: int
    texts: int
    missing: tuple[str, ...]


def rebuild_archive(settings: Settings) -> RebuildResult:
    """Make the archive anew: what was told, read and said, as far as briefs and sources have it.

    What the old archive can still give is taken over: texts, briefs whose files are gone,
    deliveries, approvals. Its file is kept beside, and stands in its place until the new one is
    whole. Who received what is nowhere but in an archive: without one, `send` begins from nothing.
    """
    if not settings.archive:
        raise WrongUse("there is no archive to rebuild: `archive` is empty; set it")
    folder = Path(settings.archive)
    make_private_folder(folder)
    path, new = folder / ARCHIVE_FILE, folder / f"{ARCHIVE_FILE}.new"
    unwritable = "rebuild where it can be written"
    with (
        hold_lock(folder / LOCK_FILE, busy="at work with", unwritable=unwritable),
        # What was sent meanwhile would be noted in the old file only.
        hold_lock(folder / SEND_LOCK_FILE, busy="sending from", unwritable=unwritable),
    ):
        _clear_killed(folder, new)
        result = _fill(settings, new)
        _keep_old(path)
        new.replace(path)
    return result


def _clear_killed(folder: Path, new: Path) -> None:
    """Delete what a rebuild that was killed left: SQLite would take its journal up."""
    for suffix in ("", *_BESIDE):
        new.with_name(new.name + suffix).unlink(missing_ok=True)
    for left in folder.glob(f".{ARCHIVE_FILE}.*.tmp"):
        left.unlink(missing_ok=True)


def _keep_old(path: Path) -> None:
    """Keep the old archive under another name, and leave it in its place as well.

    What SQLite wrote beside it goes into it first, or, of a broken one, along with it: beside the
    new file it would be taken for the new one's.
    """
    if not path.is_file():
        return
    with suppress(sqlite3.Error), closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA journal_mode = DELETE")
    kept = path.with_name(path.name + OLD_SUFFIX)
    copy_file(path, kept)
    for suffix in _BESIDE:
        with suppress(FileNotFoundError):
            path.with_name(path.name + suffix).replace(kept.with_name(kept.name + suffix))


def _fill(settings: Settings, new: Path) -> RebuildResult:
    texts = _known_texts(settings)
    missing: dict[str, None] = {}
    briefs = 0
    with open_if_there(settings.archive) as old, open_unlocked(new) as archive:
        for brief in _known_briefs(Path(settings.out), old):
            archive.record(_make_run(brief, texts, settings))
            briefs += 1
            missing |= dict.fromkeys(
                f"{brief.name}: source {c.number} ({c.origin})"
                for c in brief.citations
                if c.text_sha256 not in texts
            )
        if old is not None:
            archive.take_over(old)
    return RebuildResult(briefs=briefs, texts=len(texts), missing=tuple(missing))


def _known_briefs(folder: Path, old: Archive | None) -> Iterator[Brief]:
    """Every brief that the folder has, then those that only the old archive has."""
    found = set()
    for path in list_brief_paths(folder):
        with suppress(InputError):
            brief = load_brief(path)
            found.add((brief.relationship.key, brief.day))
            yield brief
    for text in old.all_briefs() if old is not None else ():
        with suppress(InputError):
            brief = brief_from_json(text, "the archive")
            if (brief.relationship.key, brief.day) not in found:
                yield brief


def _known_texts(settings: Settings) -> Mapping[str, Article]:
    """Every text that inbox and old archive have, by its SHA-256; the archive's own words first."""
    locations, _ = leave_out_own(settings)
    options = sources.ReadOptions(max_bytes=settings.max_bytes)
    found = {hash_text(one.text): one for one in sources.read(locations, options).articles}
    with open_if_there(settings.archive) as old:
        kept = [*old.readable_articles()] if old is not None else []
    return found | {hash_text(article.text): article for article in kept}


def _make_run(brief: Brief, texts: Mapping[str, Article], settings: Settings) -> ArchivedRun:
    cited = {c.article_id: c.text_sha256 for c in brief.citations}
    shas = _hash_entries(brief, texts, settings)
    analyzed = list(
        _analyze([texts[sha] for sha in cited.values() if sha in texts], settings, brief)
    )
    completed = {hash_text(one.article.text): one.article for one in analyzed}
    known = [sha for sha in dict.fromkeys((*cited.values(), *shas.values())) if sha in texts]
    return ArchivedRun(
        relationship=brief.relationship.key,
        day=brief.day,
        brief=brief_to_json(brief),
        articles=[(sha, completed.get(sha, texts[sha])) for sha in known],
        ledger=[
            (shas[entry.article_id], _in_words(entry, brief.language))
            for entry in brief.ledger
            if shas[entry.article_id]
        ],
        passages=[
            passage
            for one in analyzed
            for passage in list_passages(one, hash_text(one.article.text))
        ],
        cleaned=[(hash_text(one.article.text), one.cleaned) for one in analyzed],
        hashes=_read_hashes(brief, settings),
        codes=code_of_each(brief.ledger),
        topics={hash_text(one.article.text): one.relevance.topics for one in analyzed},
    )


def _hash_entries(brief: Brief, texts: Mapping[str, Article], settings: Settings) -> dict[str, str]:
    """The hash of the text of each article of the ledger, by its id; "" where no source has it."""
    cited = {c.article_id: c.text_sha256 for c in brief.citations}
    by_origin = {
        (article.id, relative_origin(article.origin, settings)): sha
        for sha, article in texts.items()
    }
    return {
        entry.article_id: cited.get(entry.article_id)
        or by_origin.get((entry.article_id, entry.origin), "")
        for entry in brief.ledger
    }


def _read_hashes(brief: Brief, settings: Settings) -> Mapping[str, str]:
    """What the list beside the brief says of its files; nothing where it is gone or broken."""
    folder = Path(settings.out)
    hashes: Mapping[str, str] = {}
    with suppress(InputError):
        hashes = read_hash_list(hash_list_file(folder, brief.name))
    return from_archive_folder(hashes, folder, Path(settings.archive))


def _analyze(
    articles: Sequence[Article], settings: Settings, brief: Brief
) -> Iterator[AnalyzedArticle]:
    open_window = settings.model_copy(update={"window_days": None})
    context = make_context(open_window, brief.day)
    kept = {entry.article_id for entry in brief.ledger if entry.outcome == "kept"}
    for article in articles:
        outcome = analyze_article(article, context)
        if isinstance(outcome, LedgerEntry):
            continue
        if is_related(outcome, context.profile):
            yield outcome
        elif outcome.id in kept:
            yield analyze_doubtful(outcome, context)


def _in_words(entry: LedgerEntry, language: str) -> LedgerEntry:
    return replace(entry, reason=render_reason(entry.reason, language))
