"""A day that is built again after its brief was sent keeps the articles that readers were told."""

from collections.abc import Iterator
from dataclasses import replace

from briefing.errors import InputError
from briefing.model import Article, Brief, Citation, Problem, Reason
from briefing.sources import ReadResult
from briefing.text.hashing import hash_text
from briefing.workflow.day.archived_briefs import read_archived
from briefing.workflow.day.settle_articles import PastDays


def keep_sent(reading: ReadResult, past: PastDays) -> ReadResult:
    """The reading with those articles of a sent brief that are not in the sources any more.

    The archive has their texts; each is named as a problem, which tells how to drop a story. A
    brief that nobody has yet is built from what is there.
    """
    brief = _sent_brief(past)
    if brief is None:
        return reading
    there = {hash_text(article.text) for article in reading.articles}
    kept = tuple(_missing(brief, there, past))
    problems = tuple(
        Problem(where=article.id, what=Reason(code="kept_as_sent")) for article in kept
    )
    return replace(
        reading,
        articles=(*reading.articles, *kept),
        problems=(*reading.problems, *problems),
    )


def _sent_brief(past: PastDays) -> Brief | None:
    """The brief of the day as it was sent, if anybody has it."""
    name = past.day.isoformat()
    states = past.archive.count_deliveries(past.relationship, name)
    texts = past.archive.briefs(past.relationship, past.day, past.day)
    if not texts or not {"sent", "unknown", "data"} & states.keys():
        return None
    try:
        return read_archived(texts[0])
    except InputError:
        return None


def _missing(brief: Brief, there: set[str], past: PastDays) -> Iterator[Article]:
    for citation in brief.citations:
        if citation.text_sha256 not in there:
            there.add(citation.text_sha256)
            yield from (
                _as_cited(article, citation)
                for article in past.archive.articles(citation.text_sha256)[:1]
            )


def _as_cited(article: Article, citation: Citation) -> Article:
    """The archived article under the id that the brief gave it."""
    return replace(article, id=citation.article_id)
