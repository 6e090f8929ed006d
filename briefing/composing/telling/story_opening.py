"""How a story opens: the sentence of its newest state, and the other side's answer to it."""

from collections.abc import Sequence

from briefing.composing.citations import SourceIndex
from briefing.composing.days.other_day import means_other_day
from briefing.composing.edition import Edition
from briefing.composing.telling.lead_agreement import choose_lead
from briefing.composing.telling.newest_state import choose_newest, group_by_language
from briefing.composing.telling.news_lead import LeadSentence, find_lead
from briefing.composing.telling.repetition import StoryStems, read_story_stems
from briefing.composing.telling.side_answer import SideAnswers, find_answer
from briefing.model import Sentence
from briefing.model.analyzed import AnalyzedArticle


def find_newest_lead(
    articles: Sequence[AnalyzedArticle],
    sentences: dict[str, list[Sentence]],
    sources: SourceIndex,
    edition: Edition,
) -> LeadSentence | None:
    """The best lead in the language of the first article, or one in another of a newer state."""
    leads = [
        lead
        for group in group_by_language(articles)
        if (lead := _find_story_lead(group, sentences, read_story_stems(group), sources, edition))
    ]
    return choose_newest(leads, sources.gate)


def find_side_answer(
    articles: Sequence[AnalyzedArticle],
    sentences: dict[str, list[Sentence]],
    lead: LeadSentence,
    stems: StoryStems,
    sources: SourceIndex,
    edition: Edition,
) -> LeadSentence | None:
    """The other side's act or answer, in the story's language if it has one; not what is said."""
    if edition.profile is None:
        return None
    usable = {
        article.id: [
            one
            for one in sentences[article.id]
            if not means_other_day(article.text_of(one.span), article, edition.day)
            and not (
                article.language == lead.article.language
                and stems.repeats(LeadSentence(article=article, sentence=one), [lead])
            )
        ]
        for article in articles
    }
    asked = SideAnswers(keeper=sources.gate, profile=edition.profile, usable=usable)
    return find_answer(articles, lead, asked)


def _find_story_lead(
    articles: Sequence[AnalyzedArticle],
    sentences: dict[str, list[Sentence]],
    stems: StoryStems,
    sources: SourceIndex,
    edition: Edition,
) -> LeadSentence | None:
    """The best lead of one day with the brief's; where there is none, one that says "today".

    First of articles whose own lead it is: what follows "today, she announced" is less.
    """

    def is_clear(article: AnalyzedArticle, one: Sentence) -> bool:
        return not means_other_day(article.text_of(one.span), article, edition.day)

    leads = [
        (
            find_lead(article, sentences[article.id], sources.gate, edition.profile),
            find_lead(
                article,
                [one for one in sentences[article.id] if is_clear(article, one)],
                sources.gate,
                edition.profile,
            ),
        )
        for article in articles
    ]
    current = [clear for lead, clear in leads if clear and clear == lead]
    clear = [clear for _, clear in leads if clear]
    dated = [lead for lead, _ in leads if lead and lead.article.day is not None]
    for candidates in (current, clear, dated):
        if lead := choose_lead(candidates, stems, edition.profile, sources.gate):
            return lead
    return None
