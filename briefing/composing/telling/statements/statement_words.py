"""The words of statements in one language: who signs, and how a numbered clause is marked."""

from functools import cache

from briefing import languages
from briefing.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementWords:
    """How documents name who signs and number their clauses, as `languages/*/documents.toml` has
    it, as patterns."""

    signed: tuple[str, ...] = ()
    joint: tuple[str, ...] = ()
    meetings: tuple[str, ...] = ()
    meeting_aims: tuple[str, ...] = ()
    aged: tuple[str, ...] = ()
    subject_links: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    schedules: tuple[str, ...] = ()
    definitions: tuple[str, ...] = ()
    own_paper: tuple[str, ...] = ()
    speaks_for: tuple[str, ...] = ()
    ordered: tuple[str, ...] = ()
    formulas: tuple[str, ...] = ()
    head_folders: tuple[str, ...] = ()
    head_office: str = ""
    conferences: tuple[str, ...] = ()
    briefings: tuple[str, ...] = ()
    speeches: tuple[str, ...] = ()


@cache
def load_statement_words(language: str) -> StatementWords:
    """The words of this language; none for a language without data."""
    return languages.load_words(language, "documents", StatementWords)
