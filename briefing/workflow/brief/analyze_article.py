"""One article -> what is found in it, or the reason why it is left out."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from briefing import cleaning, grouping, quoting, sentences
from briefing.composing.citations import publication_day
from briefing.composing.days.numeric_days import drop_doubtful_day
from briefing.composing.days.worked_out_day import date_by_opening
from briefing.composing.standing.near_reports import may_tell_of_both, tells_of_both
from briefing.composing.telling.statements.ordered_items import orders_for_other_side
from briefing.composing.telling.statements.statement_author import find_statement_author
from briefing.composing.telling.story_topics import OTHER_TOPIC
from briefing.config import Settings
from briefing.errors import BriefingError, get_reason
from briefing.model import (
    Article,
    CleanedArticle,
    LedgerEntry,
    Problem,
    Quote,
    Reason,
    Relevance,
    Window,
)
from briefing.model.analyzed import AnalyzedArticle, PreparedArticle
from briefing.profiles import Profile
from briefing.profiles.speakers.office_side import find_speaker_side
from briefing.profiles.speakers.people import PrintedSpeaker
from briefing.profiles.speakers.printed_office import choose_title, find_settled_day
from briefing.profiles.speakers.public_bodies import choose_name
from briefing.quick_dataclass import dataclass
from briefing.quoting.profile_speakers import read_printed, settle_turns
from briefing.workflow.brief.long_articles import is_cut, keep_beginning

Found = TypeVar("Found")
SIDES = 2
# Relevance of what is told though its mentions are few, such as an order: the floor's.
AT_FLOOR = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildContext:
    """What every step of a build goes by."""

    settings: Settings
    profile: Profile
    window: Window


def analyze_article(article: Article, context: BuildContext) -> AnalyzedArticle | LedgerEntry:
    """The article with all that is found in it, or why it is left out.

    This is one of the two places that catch: a fault of ours costs this article, never the brief.
    """
    result = catch_faults(lambda: _analyze(article, context))
    return (
        result
        if isinstance(result, AnalyzedArticle)
        else leave_out(article, result, context.settings)
    )


def catch_faults(work: Callable[[], Found | Reason]) -> Found | Reason | str:
    """What the work gives, or why it can't be done: whatever it raises."""
    try:
        return work()
    except BriefingError as error:
        return get_reason(error)
    except Exception as error:
        return Reason(code="fault", values=(f"{type(error).__name__}: {error}",))


def leave_out(article: Article, reason: Reason | str, settings: Settings) -> LedgerEntry:
    """The line of the ledger for an article that was read and is not in the brief."""
    return LedgerEntry(
        article_id=article.id,
        origin=relative_origin(article.origin, settings),
        outcome="left out",
        reason=reason,
        title=article.title,
    )


def list_problems(article: AnalyzedArticle) -> Iterator[Problem]:
    """What the reader must know of an article that is in."""
    if article.article.published is None:
        yield Problem(where=article.id, what=Reason(code="undated"))
    damaged = sum(sentence.damaged is not None for sentence in article.sentences)
    if damaged:
        code = "damaged_one" if damaged == 1 else "damaged_several"
        yield Problem(where=article.id, what=Reason(code=code, values=(str(damaged),)))
    if is_cut(article.cleaned):
        yield Problem(where=article.id, what=Reason(code="read_in_part"))


def relative_origin(origin: str, settings: Settings) -> str:
    """The origin relative to the folder of the briefs, so that both can be moved together."""
    if origin.startswith("-"):
        return origin
    return Path(os.path.relpath(origin, Path(settings.out).resolve())).as_posix()


def analyze_kept(cleaned: CleanedArticle, context: BuildContext) -> AnalyzedArticle:
    """All that is found in an article that was kept before, as it was cleaned then."""
    prepared = grouping.prepare_article(cleaned, context.profile)
    relevance = grouping.score_relevance(prepared, context.profile)
    day = publication_day(cleaned.article, context.window.zone)
    return _read_closely(prepared, relevance, day, context)


def clean_whole(article: Article) -> CleanedArticle | Reason:
    """The cleaned article, or that there is no article in it; of a very long one the beginning."""
    cleaned = keep_beginning(cleaning.clean_article(article))
    has_body = any(block.kind == "body" for block in cleaned.kept)
    return cleaned if has_body else Reason(code="no_article_text")


def judge_cleaned(cleaned: CleanedArticle, context: BuildContext) -> AnalyzedArticle | Reason:
    """All that is found in an article of the relationship, or why it is not about it.

    Whatever its day: of the window only the zone counts. What names one side on a topic may tell
    what others tell of the two: it comes back as it is, with neither sentences nor quotes.
    """
    day = publication_day(cleaned.article, context.window.zone)
    prepared = grouping.prepare_article(cleaned, context.profile)
    relevance = grouping.score_relevance(prepared, context.profile)
    if order := _read_order(prepared, relevance, day, context):
        return order
    if near := _read_near(prepared, relevance, day, context):
        return near
    if relevance.relevant or relevance.touches:
        return _read_closely(prepared, relevance, day, context)
    if not _is_doubtful(relevance):
        return why_unrelated(relevance)
    origin = relative_origin(cleaned.article.origin, context.settings)
    return AnalyzedArticle(
        prepared=prepared, sentences=(), quotes=(), relevance=relevance, origin=origin, day=day
    )


def _read_order(
    prepared: PreparedArticle, relevance: Relevance, day: date | None, context: BuildContext
) -> AnalyzedArticle | None:
    """An order that is about the world, and orders something for the other side in one clause."""
    is_named = all(reason.code != "side_absent" for reason in relevance.reasons)
    is_paper = prepared.cleaned.article.kind == "statement"
    if relevance.relevant or not is_named or not is_paper:
        return None
    reasons = (*relevance.reasons, Reason(code="ordered"))
    score = max(relevance.score, AT_FLOOR)
    told = replace(relevance, relevant=True, touches=False, score=score, reasons=reasons)
    order = _read_closely(prepared, told, day, context)
    author = find_statement_author(order, context.profile, context.settings.language)
    is_told = author is not None and orders_for_other_side(order, author, context.profile)
    return order if is_told else None


def _read_near(
    prepared: PreparedArticle, relevance: Relevance, day: date | None, context: BuildContext
) -> AnalyzedArticle | None:
    """A report that names the two too seldom, opens with both, and tells news of them."""
    if not may_tell_of_both(prepared, relevance, context.profile):
        return None
    near = _read_closely(prepared, relevance, day, context)
    if not tells_of_both(near, context.profile):
        return None
    reasons = (*relevance.reasons, Reason(code="opens_with_both"))
    told = replace(
        relevance,
        relevant=True,
        touches=False,
        score=max(relevance.score, AT_FLOOR),
        reasons=reasons,
    )
    return replace(near, relevance=told)


def why_unrelated(relevance: Relevance) -> Reason:
    """Why an article is left out that is not about the relationship."""
    named = all(reason.code != "side_absent" for reason in relevance.reasons)
    return Reason(code="too_little" if named else "not_about", because=relevance.reasons)


def analyze_doubtful(found: AnalyzedArticle, context: BuildContext) -> AnalyzedArticle:
    """All that is found in an article that tells a story of the relationship: it touches it."""
    reasons = (*found.relevance.reasons, Reason(code="with_story"))
    relevance = replace(found.relevance, touches=True, reasons=reasons)
    return _read_closely(found.prepared, relevance, found.day, context)


def _is_doubtful(relevance: Relevance) -> bool:
    """Whether it names one of the sides and a topic of theirs."""
    absent = [reason for reason in relevance.reasons if reason.code == "side_absent"]
    return len(absent) < SIDES and relevance.topics != (OTHER_TOPIC,)


def add_day(found: AnalyzedArticle, dated: Article) -> AnalyzedArticle:
    """What was found, of the article with the day that was worked out; else all as it was.

    The offices of speakers are those of the whole window either way.
    """
    if dated.published == found.article.published:
        return found
    cleaned = replace(found.cleaned, article=dated)
    return replace(found, prepared=replace(found.prepared, cleaned=cleaned), day=dated.published)


def _analyze(article: Article, context: BuildContext) -> AnalyzedArticle | Reason:
    cleaned = clean_whole(article)
    if isinstance(cleaned, Reason):
        return cleaned
    cleaned = drop_doubtful_day(cleaned, context.window)
    dated = date_by_opening(cleaned, context.window).article
    late = why_out_of_time(dated, context)
    found = late or judge_cleaned(cleaned, context)
    return add_day(found, dated) if isinstance(found, AnalyzedArticle) else found


def why_out_of_time(article: Article, context: BuildContext) -> Reason | None:
    """Why a cleaned article is not in the window; None if it is, or may be."""
    day = publication_day(article, context.window.zone)
    start, end, zone = context.window.start, context.window.end, context.window.zone
    if day is None:
        return Reason(code="undated_dropped") if context.settings.undated == "drop" else None
    because = () if day == article.published else (Reason(code="counted_in", values=(zone,)),)
    if day > end:
        return Reason(code="after_the_day", values=(day.isoformat(),), because=because)
    if start and day < start:
        values = (day.isoformat(), start.isoformat())
        return Reason(code="before_the_window", values=values, because=because)
    return None


def _read_closely(
    prepared: PreparedArticle, relevance: Relevance, day: date | None, context: BuildContext
) -> AnalyzedArticle:
    article = prepared.cleaned.article
    found = quoting.extract_quotes(prepared.cleaned, context.profile.people, unmarked=True)
    settled = settle_turns(found, article, context.profile)
    quotes = [_complete_speaker(quote, article, context) for quote in settled]
    return AnalyzedArticle(
        prepared=prepared,
        sentences=sentences.split_sentences(prepared.cleaned),
        quotes=tuple(quote for quote in quotes if quote.kind != "paraphrase"),
        indirect_quotes=tuple(quote for quote in quotes if quote.kind == "paraphrase"),
        relevance=relevance,
        origin=relative_origin(article.origin, context.settings),
        day=day,
    )


def _complete_speaker(quote: Quote, article: Article, context: BuildContext) -> Quote:
    """The quote with its speaker's name, side and office in the brief's language, if known."""
    speaker = quote.speaker
    printed = read_printed(speaker, article)
    limits = (context.window.start, context.window.end)
    who = _identify(printed, context.profile, limits, context.settings.language)
    side = speaker.side or who.side
    return replace(quote, speaker=replace(speaker, name=who.name, side=side, role=who.role))


@dataclass(frozen=True, slots=True, kw_only=True)
class _KnownSpeaker:
    """What a profile knows of a speaker, or an article prints."""

    name: str | None
    side: str | None
    role: str | None


@lru_cache(maxsize=256)  # who speaks in an article speaks again, and is looked for in all its text
def _identify(
    printed: PrintedSpeaker, profile: Profile, limits: tuple[date | None, date], language: str
) -> _KnownSpeaker:
    if printed.day is None:
        printed = replace(printed, day=find_settled_day(printed, profile, limits))
    return _KnownSpeaker(
        name=choose_name(printed, profile, language),
        side=find_speaker_side(printed, profile),
        role=choose_title(printed, profile, language),
    )
