"""The bottom line: a sentence of each of the foremost stories, for whoever reads nothing else."""

import re
from collections.abc import Sequence
from dataclasses import field
from datetime import date

from briefing.composing import gate, topical_overlap
from briefing.composing.citations import SourceIndex
from briefing.composing.days.watch_words import load_watch_words
from briefing.composing.gate.words import load_gate_words
from briefing.composing.stand_ins import find_stand_in, is_transcript
from briefing.model import DOCUMENTS, Excerpt, StandIn, Story
from briefing.model.analyzed import AnalyzedArticle
from briefing.quick_dataclass import dataclass
from briefing.text.patterns import match_any
from briefing.text.plain_words import flatten

# A bottom line is three to five bullets where there is so much news: more are a second brief. A day
# of one story has one.
MOST = 5
# The share of the shorter one's stems that makes two bullets the same. Two events of one matter
# share half: a bullet lost is worse than one that sounds like another.
SAME_BULLET_SHARE = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class BottomLine:
    """The sentences of the bottom line, and what stands there for stories that have none."""

    sentences: tuple[Excerpt, ...] = ()
    stand_ins: tuple[StandIn, ...] = ()


@dataclass(slots=True)
class _Bullets:
    """What the bottom line of a day has so far, with its words."""

    day: date
    sentences: list[Excerpt] = field(default_factory=list)
    stand_ins: list[StandIn] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


def choose_bottom_line(stories: Sequence[Story], sources: SourceIndex, day: date) -> BottomLine:
    """A bullet of each of the foremost stories, in this order; none says what one before says.

    No sentence says "today", "yesterday" or "tomorrow" of another day than that of the brief; what
    a quote says stands beside its date.

    A story that has only quotes is told by its headline or by one of them; that of a transcript
    only where there is no other bullet, for what is answered seldom tells the news, or where no
    report is told: then each paper and conference has one.
    """
    chosen = _Bullets(day=day)
    spoken = [story for story in stories if is_transcript(story, sources)]
    written = [story for story in stories if story not in spoken]
    are_papers = all(sources.headline_article(one).article.kind in DOCUMENTS for one in written)
    for rank, story in enumerate(written):
        _add_bullet(story, chosen, sources, is_lead=rank == 0 or are_papers)
        if len(chosen.said) == MOST:
            break
    for story in spoken:
        if not chosen.said or (are_papers and len(chosen.said) < MOST):
            _add_bullet(story, chosen, sources, is_lead=True)
    return BottomLine(sentences=tuple(chosen.sentences), stand_ins=tuple(chosen.stand_ins))


def put_bulleted_first(stories: Sequence[Story], chosen: BottomLine) -> list[Story]:
    """The stories of conferences, those first that a quote or headline in the bottom line tells.

    On a day without a report one of them leads: not a side remark that has no bullet.
    """
    bulleted = {one.story for one in chosen.stand_ins}
    return sorted(stories, key=lambda one: one.key not in bulleted)


def _add_bullet(story: Story, chosen: _Bullets, sources: SourceIndex, *, is_lead: bool) -> None:
    """Add the story's bullet, if it has one that says something new."""
    bullet = _find_bullet(story, sources, chosen.day)
    if bullet is None and is_lead:
        bullet = _find_bullet(story, sources, chosen.day, gate.LEAD_BULLET)
    language = sources.headline_article(story).language
    if bullet is not None:
        language = sources.numbered[bullet.citation].language
        if not _is_said(bullet.text, chosen.said, language):
            chosen.sentences.append(bullet)
            chosen.said.append(bullet.text)
        return
    stand_in = find_stand_in(story, len(chosen.sentences), sources, is_lead=is_lead)
    if stand_in is None:
        return
    text = stand_in.quote.excerpt.text if stand_in.quote else story.headline or ""
    if not _is_said(text, chosen.said, language):
        chosen.stand_ins.append(stand_in)
        chosen.said.append(text)


def _find_bullet(
    story: Story, sources: SourceIndex, day: date, tier: gate.Tier = gate.BULLET
) -> Excerpt | None:
    """The story's first sentence, where it can stand alone: another one tells its news less."""
    first = next(iter(story.sentences), None)
    if first is None or _counts_from_another(first.text, sources.numbered[first.citation], day):
        return None
    return first if _stands_alone(first, sources, tier) else None


def _counts_from_another(text: str, article: AnalyzedArticle, day: date) -> bool:
    """Whether it says "today", "yesterday" or "tomorrow", in an article of another day or of none.

    Beneath a headline that day stands above it; a bullet is read as of the brief's.
    """
    if article.day == day:
        return False
    known, ahead = load_gate_words(article.language), load_watch_words(article.language)
    if not {*known.todays, *known.yesterday}.isdisjoint(flatten(text).split()):
        return True
    coming = match_any((*ahead.day_after_tomorrow, *ahead.tomorrow))
    return re.search(rf"\b{coming}\b", text, re.IGNORECASE) is not None


def _is_said(bullet: str, others: Sequence[str], language: str) -> bool:
    own, *stems = topical_overlap.list_content_stems((bullet, *others), language)
    return any(
        len(own & other) >= SAME_BULLET_SHARE * max(1, min(len(own), len(other))) for other in stems
    )


def _stands_alone(excerpt: Excerpt, sources: SourceIndex, tier: gate.Tier) -> bool:
    """Whether it is a sentence of the article that passes the gate of this tier."""
    article = sources.numbered[excerpt.citation]
    sentence = next((one for one in article.sentences if one.span == excerpt.span), None)
    return sentence is not None and sources.gate.refuse(sentence, article, tier) is None
