"""What earlier briefs cited -> what of it stands no more at the same address.

An outlet corrects a figure, and the text at its address is another one. Readers of the earlier
brief must learn it: the sentences it cited that are gone or altered, with both wordings, and the
outlet's own note of correction.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from difflib import SequenceMatcher
from functools import cache

from briefing.archive.store import Archive
from briefing.composing.checks.brief_check import list_excerpts, shorten
from briefing.errors import InputError
from briefing.languages import base_language
from briefing.model import Article, Brief, Citation, Problem, Reason
from briefing.quick_dataclass import dataclass
from briefing.sentences import sentence_spans
from briefing.sources.source_words import collect_words
from briefing.text.dates.datelines import DATELINE, LONGEST
from briefing.text.hashing import hash_text
from briefing.workflow.day.archived_briefs import read_archived

# Outlets correct within days; what a reader remembers is not older than a month.
LOOK_BACK_DAYS = 31
# Two wordings of one sentence share most of their letters; two sentences of one article about .4.
LEAST_LIKENESS = 0.6
# Of a cited sentence that is gone, and of one that is worded otherwise.
EARLIER = ("cited_gone", "cited_otherwise")
SAME_DAY = ("edition_gone", "edition_otherwise")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceChange:
    """One cited sentence that its address does not have any more.

    `now` is the nearest wording there; None if nothing there is like it.
    """

    brief: str
    citation: Citation
    was: str
    now: str | None


@cache
def _note_pattern() -> re.Pattern[str]:
    openings = "|".join(sorted(collect_words("correction_openings")))
    return re.compile(rf"(?:{openings})\b", re.IGNORECASE)


def find_changes(brief: Brief, newest: Mapping[str, Article]) -> Iterator[SourceChange]:
    """The changes of a brief's cited sentences, by the newest article of each address."""
    for citation in brief.citations:
        article = newest.get(citation.url or "")
        if article is None or hash_text(article.text) == citation.text_sha256:
            continue
        text = _on_one_line(article.text)
        cited = dict.fromkeys(
            excerpt.text
            for excerpt in list_excerpts(brief)
            if excerpt.citation == citation.number and excerpt not in brief.contexts
        )
        whole = [one for one in cited if not any(one != other and one in other for other in cited)]
        for was in whole:
            if _on_one_line(was) not in text:
                yield SourceChange(
                    brief=brief.name,
                    citation=citation,
                    was=was,
                    now=_nearest(was, article.text, citation.language),
                )


def describe_changes(
    articles: Sequence[Article], archive: Archive, relationship: str, day: date
) -> tuple[Problem, ...]:
    """What to say in a day's brief: changes that these articles bring, each on the day it is seen.

    Articles that an earlier brief read brought theirs then. Of an earlier edition of the same day's
    brief the changes are kept as long as the changed text lies there.
    """
    hashes = {article.id: hash_text(article.text) for article in articles if article.url}
    known = archive.past_outcomes(relationship, day, hashes.values())
    fresh = [
        article
        for article in articles
        if article.url
        and (hashes[article.id] not in known or known[hashes[article.id]].first_read >= day)
    ]
    newest = {str(article.url): article for article in fresh}
    briefs = _load(archive.briefs(relationship, day - timedelta(LOOK_BACK_DAYS), day))
    problems: dict[Problem, None] = {}
    for brief in briefs:
        for change in find_changes(brief, newest):
            problems[_describe(change, newest, day)] = None
        if brief.day == day:
            problems |= dict.fromkeys(one for one in brief.problems if _stays(one, newest.values()))
    return (*problems, *_notes(fresh, briefs, day))


def _notes(articles: Iterable[Article], briefs: Sequence[Brief], day: date) -> Iterator[Problem]:
    """The outlets' own notes of correction in articles at addresses that were cited."""
    cited = {c.url: brief.day for brief in briefs if brief.day < day for c in brief.citations}
    for article in articles:
        if article.url in cited:
            for line in article.text.splitlines():
                if _note_pattern().match(line.strip()):
                    said = cited[article.url]
                    reason = Reason(
                        code="outlet_correction", values=(said.isoformat(), shorten(line))
                    )
                    yield Problem(where=article.id, what=reason)


def _describe(change: SourceChange, newest: Mapping[str, Article], day: date) -> Problem:
    article = newest[str(change.citation.url)]
    gone, otherwise = SAME_DAY if change.brief == day.isoformat() else EARLIER
    values = (change.brief, shorten(change.was))
    if change.now is None:
        reason = Reason(code=gone, values=values)
    else:
        reason = Reason(code=otherwise, values=(*values, shorten(change.now)))
    return Problem(where=article.id, what=reason)


def _stays(problem: Problem, articles: Iterable[Article]) -> bool:
    """Whether a change that the earlier edition of today's brief was told of is one still."""
    if isinstance(problem.what, str) or problem.what.code not in SAME_DAY:
        return False
    return any(article.id == problem.where for article in articles)


def _load(texts: Iterable[str]) -> list[Brief]:
    briefs = []
    for text in texts:
        try:
            briefs.append(read_archived(text))
        except InputError:
            continue
    return briefs


def _nearest(was: str, text: str, language: str) -> str | None:
    """The sentence of a text that is most like another; None if none is like it.

    A dateline is left off, as it is from the sentence that a brief cites.
    """
    sentences = [
        span.slice(line)
        for line in map(_without_dateline, text.splitlines())
        for span in sentence_spans(line, base_language(language))
    ]
    best = max(sentences, key=lambda one: _likeness(was, one), default=None)
    return best if best is not None and _likeness(was, best) >= LEAST_LIKENESS else None


def _without_dateline(line: str) -> str:
    dateline = DATELINE.match(line, 0, LONGEST)
    return line[dateline.end() :] if dateline else line


def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= LEAST_LIKENESS else 0.0


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
