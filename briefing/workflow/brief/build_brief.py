"""Articles -> brief: admit, group, order, compose. Only the editor's file beside the brief is read here."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from briefing import __version__, profiles
from briefing.composing.compose_brief import compose_brief
from briefing.composing.edition import Edition
from briefing.config import Settings
from briefing.model import Article, Brief, LedgerEntry, Problem, Reason, Relationship, Side, Window
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Profile
from briefing.workflow.brief import ledger_entries
from briefing.workflow.brief.analyze_article import BuildContext, analyze_article, list_problems
from briefing.workflow.brief.editor_changes import read_edits
from briefing.workflow.brief.rank_stories import StoryPlan, rank_stories
from briefing.workflow.load_history import PastCoverage
from briefing.workflow.translating import add_translations

# Every piece is in a story, a copy, or left out by `order`; should one not be, the ledger says so all the same.
LOST = Reason(code="lost")

Progress = Callable[[int, int], None]  # how many articles are examined, how many there are


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefDraft:
    """A brief, and what was found in the articles that belong to it."""

    brief: Brief
    pieces: tuple[AnalyzedArticle, ...]


def ignore_progress(_done: int, _total: int) -> None:
    """Progress that nobody watches."""


def build_brief(
    articles: Sequence[Article],
    settings: Settings,
    day: date,
    *,
    history: PastCoverage | None = None,
    problems: Sequence[Problem] = (),
    progress: Progress = ignore_progress,
) -> BriefDraft:
    """The brief of a day from its articles and from what earlier briefs told."""
    profile = profiles.load(settings.profile)
    window = _window(settings, day)
    door = BuildContext(settings=settings, profile=profile, window=window)
    outcomes: dict[str, AnalyzedArticle | LedgerEntry] = {}
    for n, article in enumerate(articles, start=1):
        outcomes[article.id] = analyze_article(article, door)
        progress(n, len(articles))
    pieces = {key: found for key, found in outcomes.items() if isinstance(found, AnalyzedArticle)}
    edits = read_edits(_edits(settings, day))
    ordered = rank_stories(pieces, door, history or PastCoverage(articles={}), edits)
    settled = {**outcomes, **{entry.article_id: entry for entry in ordered.ledger}}
    brief = compose_brief(
        ordered.groups,
        pieces,
        _edition(settings, profile, window, ordered),
        also=ordered.also,
        ledger=[
            found if isinstance(found, LedgerEntry) else ledger_entries.leave_out(found, LOST)
            for found in settled.values()
        ],
        problems=[*problems, *_remarks(pieces, ordered.ledger)],
    )
    return BriefDraft(brief=add_translations(brief, edits.source), pieces=tuple(pieces.values()))


def _remarks(
    pieces: Mapping[str, AnalyzedArticle], ledger: Sequence[LedgerEntry]
) -> Iterator[Problem]:
    """What to know of the articles that are in: who reads the brief meets no others."""
    out = {entry.article_id for entry in ledger if entry.outcome == "left out"}
    for key, piece in pieces.items():
        if key not in out:
            yield from list_problems(piece)


def _edits(settings: Settings, day: date) -> Path:
    return Path(settings.out) / f"{day}.edits.toml"


def _window(settings: Settings, day: date) -> Window:
    start = day - timedelta(days=settings.window_days) if settings.window_days else None
    return Window(start=start, end=day, zone=settings.zone)


def _edition(settings: Settings, profile: Profile, window: Window, ordered: StoryPlan) -> Edition:
    language = settings.language
    return Edition(
        day=window.end,
        language=language,
        relationship=_relationship(profile, language),
        window=window,
        topics=tuple((topic.key, topic.label.in_language(language)) for topic in profile.topics),
        method=settings.method,
        story_words=settings.story_words,
        words=ordered.words,
        story_quotes=settings.story_quotes,
        made_with=f"briefing {__version__}",
        told=ordered.told,
        edits=ordered.edits,
    )


def _relationship(profile: Profile, language: str) -> Relationship:
    one, other = (
        Side(key=s.key, name=s.name.in_language(language), voices=s.voices.in_language(language))
        for s in profile.sides
    )
    short = profile.short.in_language(language) if profile.short else ""
    return Relationship(
        key=profile.key, title=profile.title.in_language(language), short=short, sides=(one, other)
    )
