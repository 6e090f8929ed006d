"""Articles -> brief: analyze, cluster, rank, compose. No file is read here but the profile."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from briefing import __version__, profiles
from briefing.composing.compose_brief import compose_brief
from briefing.composing.days.neighbor_days import date_by_neighbors
from briefing.composing.edition import Edition
from briefing.config import Settings
from briefing.grouping.site_names import name_by_site
from briefing.model import (
    Article,
    Brief,
    LedgerEntry,
    Problem,
    Reason,
    Relationship,
    Side,
    Window,
)
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Profile
from briefing.quick_dataclass import dataclass
from briefing.workflow.brief import ledger_entries
from briefing.workflow.brief.analyze_article import BuildContext, list_problems
from briefing.workflow.brief.editor_changes import NO_EDITS, EditsFile
from briefing.workflow.brief.join_stories import part_by_relevance
from briefing.workflow.brief.rank_stories import StoryPlan, plan_stories
from briefing.workflow.day.day_inputs import Examine
from briefing.workflow.day.load_history import PastCoverage
from briefing.workflow.parallel.examine_articles import examine_articles
from briefing.workflow.translating import add_translations

# Every article is in a story, a copy, or left out by `plan_stories`; should one not be, the ledger
# says so all the same.
LOST = Reason(code="lost")

Progress = Callable[[int, int], None]  # how many articles are analyzed, how many there are
Outcomes = Mapping[str, AnalyzedArticle | LedgerEntry]  # by article id, in the order of reading


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefDraft:
    """A brief, and what was found in the articles that belong to it."""

    brief: Brief
    articles: tuple[AnalyzedArticle, ...]


def ignore_progress(_done: int, _total: int) -> None:
    """Progress that nobody watches."""


def build_brief(
    articles: Sequence[Article],
    settings: Settings,
    day: date,
    *,
    history: PastCoverage | None = None,
    edits: EditsFile = NO_EDITS,
    problems: Sequence[Problem] = (),
    progress: Progress = ignore_progress,
    examine: Examine = examine_articles,
) -> BriefDraft:
    """The brief of a day from its articles, from what earlier briefs told, and an editor's changes.

    SettingsError for a change that fits no story or does not show, UnknownName for an unknown
    profile.
    """
    context = make_context(settings, day)
    outcomes = _collect_outcomes(articles, examine(articles, context), progress)
    coverage = history or PastCoverage(articles={})
    found = {key: one for key, one in outcomes.items() if isinstance(one, AnalyzedArticle)}
    found = name_by_site(found)
    parted = part_by_relevance(found, context, coverage)
    plan = plan_stories(parted.stories, parted.related, settings, edits)
    analyzed = date_by_neighbors((*plan.full, *plan.also), parted.related, context.window)
    brief = compose_brief(
        plan.full,
        analyzed,
        _make_edition(context, plan),
        also=plan.also,
        transcripts=plan.transcripts,
        ledger=_close_ledger({**outcomes, **parted.unrelated}, plan),
        problems=[*problems, *_list_problems(analyzed, plan.ledger)],
    )
    brief = replace(add_translations(brief, edits.source), follows=coverage.last_day)
    return BriefDraft(brief=brief, articles=tuple(analyzed.values()))


def make_context(settings: Settings, day: date) -> BuildContext:
    """The settings with their profile and with the days that the brief of this day is about."""
    start = day - timedelta(days=settings.window_days) if settings.window_days else None
    window = Window(start=start, end=day, zone=settings.zone)
    return BuildContext(settings=settings, profile=profiles.load(settings.profile), window=window)


def _collect_outcomes(
    articles: Sequence[Article],
    examined: Iterator[AnalyzedArticle | LedgerEntry],
    progress: Progress,
) -> Outcomes:
    """What became of each article; of two with one id, the later one."""
    outcomes: dict[str, AnalyzedArticle | LedgerEntry] = {}
    for done, (article, outcome) in enumerate(zip(articles, examined, strict=True), start=1):
        outcomes[article.id] = outcome
        progress(done, len(articles))
    return outcomes


def _close_ledger(outcomes: Outcomes, plan: StoryPlan) -> list[LedgerEntry]:
    """An entry for each article read, in the order of reading."""
    settled = {**outcomes, **{entry.article_id: entry for entry in plan.ledger}}
    return [
        outcome if isinstance(outcome, LedgerEntry) else ledger_entries.leave_out(outcome, LOST)
        for outcome in settled.values()
    ]


def _list_problems(
    articles: Mapping[str, AnalyzedArticle], ledger: Sequence[LedgerEntry]
) -> Iterator[Problem]:
    """What to know of the articles that are in: who reads the brief meets no others."""
    left_out = {entry.article_id for entry in ledger if entry.outcome == "left out"}
    for article_id, article in articles.items():
        if article_id not in left_out:
            yield from list_problems(article)


def _make_edition(context: BuildContext, plan: StoryPlan) -> Edition:
    settings, profile = context.settings, context.profile
    language = settings.language
    return Edition(
        day=context.window.end,
        language=language,
        relationship=_make_relationship(profile, language),
        window=context.window,
        topics=tuple((topic.key, topic.label.in_language(language)) for topic in profile.topics),
        method=settings.method,
        story_words=settings.story_words,
        words=plan.words,
        story_quotes=settings.story_quotes,
        made_with=f"briefing {__version__}",
        told=plan.told,
        edits=plan.edits,
        profile=profile,
    )


def _make_relationship(profile: Profile, language: str) -> Relationship:
    first, second = (
        Side(
            key=side.key,
            name=side.name.in_language(language),
            voices=side.voices.in_language(language),
        )
        for side in profile.sides
    )
    short = profile.short.in_language(language) if profile.short else ""
    title = profile.title.in_language(language)
    return Relationship(key=profile.key, title=title, short=short, sides=(first, second))
