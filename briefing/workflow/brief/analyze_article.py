"""One article -> what is found in it, or the reason why it is left out."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from briefing import cleaning, grouping, quoting, sentences
from briefing.composing import publication_day
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
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Profile, masthead
from briefing.profiles.office_side import find_side


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildContext:
    """What decides whether an article is in."""

    settings: Settings
    profile: Profile
    window: Window


def analyze_article(article: Article, door: BuildContext) -> AnalyzedArticle | LedgerEntry:
    """The article with all that is found in it, or why it is left out.

    This is one of the two places that catch: a fault of ours costs this article, never the brief.
    """
    found: AnalyzedArticle | Reason | str
    try:
        found = _examined(article, door)
    except BriefingError as error:
        found = get_reason(error)
    except Exception as error:
        found = Reason(code="fault", values=(f"{type(error).__name__}: {error}",))
    if isinstance(found, AnalyzedArticle):
        return found
    origin = relative_origin(article.origin, door.settings)
    return LedgerEntry(article_id=article.id, origin=origin, outcome="left out", reason=found)


def list_problems(piece: AnalyzedArticle) -> Iterator[Problem]:
    """What the reader must know of an article that is in."""
    if piece.cleaned.article.published is None:
        yield Problem(where=piece.id, what=Reason(code="undated"))
    damaged = sum(sentence.damaged is not None for sentence in piece.sentences)
    if damaged:
        code = "damaged_one" if damaged == 1 else "damaged_several"
        yield Problem(where=piece.id, what=Reason(code=code, values=(str(damaged),)))


def relative_origin(origin: str, settings: Settings) -> str:
    """The origin as the brief names it: relative to the folder of the briefs, so that both can be moved together."""
    if origin.startswith("-"):
        return origin
    return Path(os.path.relpath(origin, Path(settings.out).resolve())).as_posix()


def examine_kept(cleaned: CleanedArticle, door: BuildContext) -> AnalyzedArticle:
    """All that is found in an article that was kept before, as it was cleaned then."""
    return _piece(cleaned, grouping.score_relevance(cleaned, door.profile), door)


def _examined(article: Article, door: BuildContext) -> AnalyzedArticle | Reason:
    cleaned = cleaning.clean_article(article)
    if not any(block.kind == "body" for block in cleaned.kept):
        return Reason(code="no_article_text")
    if reason := _out_of_time(cleaned.article, door):
        return reason
    relevance = grouping.score_relevance(cleaned, door.profile)
    if not relevance.relevant:
        named = all(reason.code != "side_absent" for reason in relevance.reasons)
        return Reason(code="too_little" if named else "not_about", because=relevance.reasons)
    return _piece(cleaned, relevance, door)


def _out_of_time(article: Article, door: BuildContext) -> Reason | None:
    start, end, zone = door.window.start, door.window.end, door.window.zone
    day = publication_day.publication_day(article, zone)
    if day is None:
        return Reason(code="undated_dropped") if door.settings.undated == "drop" else None
    because = () if day == article.published else (Reason(code="counted_in", values=(zone,)),)
    if day > end:
        return Reason(code="after_the_day", values=(day.isoformat(),), because=because)
    if start and day < start:
        return Reason(
            code="before_the_window", values=(day.isoformat(), start.isoformat()), because=because
        )
    return None


def _piece(cleaned: CleanedArticle, relevance: Relevance, door: BuildContext) -> AnalyzedArticle:
    article = cleaned.article
    known = masthead.find_outlet(cleaned, door.profile)
    said = [
        _named(_with_side(quote, article.text, door.profile), article.text, door)
        for quote in quoting.extract_quotes(cleaned, door.profile.people, unmarked=True)
    ]
    return AnalyzedArticle(
        cleaned=cleaned,
        sentences=sentences.split_sentences(cleaned),
        quotes=tuple(quote for quote in said if quote.kind != "paraphrase"),
        paraphrases=tuple(quote for quote in said if quote.kind == "paraphrase"),
        relevance=relevance,
        outlet=known.name if known else article.outlet,
        family=known.family if known else article.outlet,
        origin=relative_origin(article.origin, door.settings),
        day=publication_day.publication_day(article, door.window.zone),
    )


def _with_side(quote: Quote, text: str, profile: Profile) -> Quote:
    """The quote with a side, where the office of the day gave none: the one side that the person ever served, or the
    side that the printed office names."""
    speaker = quote.speaker
    if speaker.side:
        return quote
    side = _only_side(speaker.name, profile) or find_side(speaker.role or "", profile, text=text)
    return replace(quote, speaker=replace(speaker, side=side))


def _named(quote: Quote, text: str, door: BuildContext) -> Quote:
    """The quote with the office in the brief's language, where the profile and not the article names it."""
    speaker = quote.speaker
    if not speaker.role or speaker.role in text:
        return quote
    offices = (
        office
        for person in door.profile.people
        if person.name == speaker.name
        for office in person.offices
    )
    label = next((office.label for office in offices if office.title == speaker.role), None)
    return (
        replace(quote, speaker=replace(speaker, role=label.in_language(door.settings.language)))
        if label
        else quote
    )


def _only_side(name: str | None, profile: Profile) -> str | None:
    sides = {
        office.side for person in profile.people if person.name == name for office in person.offices
    }
    return sides.pop() if len(sides) == 1 else None
