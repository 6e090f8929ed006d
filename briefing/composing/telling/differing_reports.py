"""Two reports of one event with two numbers for one thing: which is printed, what is said of it.

Never are both printed as facts. What a later report counts goes before what an earlier one did;
where nobody can say which is newer, the story's status line tells that sources differ, with the
number of each, if the counted noun and its scope surely agree. Where that is unsure, nothing is
said, and one number is printed.
"""

from collections.abc import Iterator, Mapping, Sequence

from briefing.composing.citations import SourceIndex
from briefing.composing.figures.count_claims import PEOPLE_NOUN, CountClaim, read_claims
from briefing.composing.telling.newest_state import group_by_language
from briefing.composing.telling.news_lead import LeadSentence
from briefing.composing.telling.repetition import StoryStems, read_story_stems
from briefing.model import Excerpt, Span
from briefing.model.analyzed import AnalyzedArticle
from briefing.quick_dataclass import dataclass

LEAD_SENTENCES = 3  # in which a report counts what its event is
MOST_DIFFERING = 3  # numbers that a status line names
_FATE_OF_PEOPLE = f" {PEOPLE_NOUN}"


@dataclass(frozen=True, slots=True)
class LeadClaim:
    """What a sentence of an article's beginning counts."""

    lead: LeadSentence
    claim: CountClaim


def contradicts(
    one: LeadSentence, printed: Sequence[LeadSentence], stems: Mapping[str, StoryStems]
) -> bool:
    """Whether a sentence has another number for what a printed one of another article counts."""
    return any(
        own.differs(claim) and _is_one_scope(own, one, other, stems)
        for other in printed
        if other.article.id != one.article.id
        for claim in _read(other)
        for own in _read(one)
    )


def is_outdated(
    lead: LeadSentence, others: Sequence[LeadSentence], stems: Mapping[str, StoryStems]
) -> bool:
    """Whether a report that is surely later has another number for what this one counts."""
    return any(
        is_later(other.article, lead.article) and contradicts(lead, [other], stems)
        for other in others
    )


def is_later(one: AnalyzedArticle, other: AnalyzedArticle) -> bool:
    """Whether an article was surely published after another one: by its time, else by its day."""
    moments = one.article.moment, other.article.moment
    if moments[0] and moments[1]:
        return moments[0] > moments[1]
    return one.day is not None and other.day is not None and one.day > other.day


def find_differing(
    printed: Sequence[Excerpt], articles: Sequence[AnalyzedArticle], sources: SourceIndex
) -> tuple[Excerpt, ...]:
    """What is counted in a printed sentence, and each other number that a report has for it.

    () where no report surely differs, or where one of the two is surely later.
    """
    shown = {(one.citation, one.span) for one in printed}
    claims = [claim for article in articles for claim in _list_sole_claims(article)]
    pairs = [
        (own, other)
        for own in claims
        if (sources.number_of(own.lead.article), own.lead.sentence.span) in shown
        for other in claims
        if _may_differ(own, other)
    ]
    if not pairs:
        return ()
    groups = group_by_language(articles)
    stems = {group[0].language: read_story_stems(group) for group in groups}
    for first, _ in pairs:
        others = [
            other
            for own, other in pairs
            if own is first and _is_one_scope(own.claim, own.lead, other.lead, stems)
        ]
        if others:
            distinct = {one.claim.number: one for one in (*reversed(others), first)}
            ordered = sorted(distinct.values(), key=lambda one: one is not first)
            return tuple(_cut(one, sources) for one in ordered[:MOST_DIFFERING])
    return ()


def _may_differ(own: LeadClaim, one: LeadClaim) -> bool:
    """Whether two articles of one day, of which none is surely later, have two sure numbers."""
    mine, others = own.lead.article, one.lead.article
    is_one_day = mine.day is not None and mine.day == others.day
    if not is_one_day or is_later(mine, others) or is_later(others, mine):
        return False
    return own.claim.surely_differs(one.claim)


def _list_sole_claims(article: AnalyzedArticle) -> Iterator[LeadClaim]:
    """What an article's beginning counts, where it has one number for it."""
    leads = [
        LeadSentence(article=article, sentence=one) for one in article.sentences[:LEAD_SENTENCES]
    ]
    found = [LeadClaim(lead, claim) for lead in leads for claim in _read(lead)]
    for one in found:
        if not any(one.claim.differs(other.claim) for other in found):
            yield one


def _is_one_scope(
    claim: CountClaim, one: LeadSentence, other: LeadSentence, stems: Mapping[str, StoryStems]
) -> bool:
    """Whether two sentences count it of one event.

    What befell people does in the beginnings of reports of one story; all else where the sentences
    tell one act. Across languages only the first is known.
    """
    begin = max(one.sentence.index, other.sentence.index) < LEAD_SENTENCES
    if begin and claim.what.endswith(_FATE_OF_PEOPLE) and not claim.what.startswith("counted"):
        return True
    language = one.article.language
    return language == other.article.language and stems[language].tells_alike(one, other)


def _read(one: LeadSentence) -> tuple[CountClaim, ...]:
    return read_claims(one.text, one.article.language)


def _cut(one: LeadClaim, sources: SourceIndex) -> Excerpt:
    start = one.lead.sentence.span.start
    span = Span(start + one.claim.span.start, start + one.claim.span.end)
    return sources.excerpt(one.lead.article, span)
