"""How a story opens: the sentence of its newest state, and the other side's answer to it."""

from collections.abc import Iterable, Sequence
from datetime import date

from briefing.composing.telling.differing_reports import contradicts
from briefing.composing.telling.further.stale_plans import is_stale
from briefing.composing.telling.lead_agreement import choose_lead
from briefing.composing.telling.newest_state import group_by_language
from briefing.composing.telling.news_lead import LeadSentence, find_lead
from briefing.composing.telling.past_previews import is_past_preview
from briefing.composing.telling.side_answer import ANSWER_WITHIN, SideAnswers, find_answer
from briefing.composing.telling.story_material import StoryMaterial
from briefing.composing.telling.untold_act import find_untold_act
from briefing.model import Sentence
from briefing.model.analyzed import AnalyzedArticle

# An article's lead, and the first whose "today" is the reader's.
Leads = tuple[LeadSentence | None, LeadSentence | None]


def find_newest_act(
    leads: Sequence[LeadSentence],
    lead: LeadSentence,
    foreign: Sequence[LeadSentence],
    material: StoryMaterial,
) -> LeadSentence | None:
    """Of the leads of all languages one that tells an act of after the articles in the lead's own.

    None that a sentence tells already which stands there in another language.
    """
    act = find_untold_act(leads, lead, material)
    return None if act and any(_tells_alike(act, one, material) for one in foreign) else act


def _tells_alike(one: LeadSentence, other: LeadSentence, material: StoryMaterial) -> bool:
    language = one.article.language
    is_comparable = language == other.article.language
    return is_comparable and material.stems[language].tells_alike(one, other)


def list_story_leads(material: StoryMaterial) -> list[LeadSentence]:
    """The best lead of each language, first of that of the first article."""
    leads = (_find_story_lead(group, material) for group in group_by_language(material.articles))
    return [lead for lead in leads if lead]


def find_side_answer(material: StoryMaterial, lead: LeadSentence) -> LeadSentence | None:
    """The other side's act or answer, in the story's language if it has one; not what is said."""
    if material.edition.profile is None:
        return None
    language = lead.article.language
    articles = sorted(material.articles, key=lambda article: article.language != language)
    asked = SideAnswers(
        keeper=material.sources.gate,
        profile=material.edition.profile,
        usable={article.id: _list_unsaid(article, material, lead) for article in articles},
    )
    return find_answer(articles, lead, asked)


def _list_unsaid(
    article: AnalyzedArticle, material: StoryMaterial, lead: LeadSentence
) -> list[Sentence]:
    """The clear sentences of an article's beginning that do not count otherwise than the lead
    does, nor tell as to come what it has overtaken.

    Of the lead's language those that do not say it again.
    """
    asked = (
        LeadSentence(article=article, sentence=one)
        for one in material.sentences[article.id]
        if one.index < ANSWER_WITHIN and material.is_clear(article, one)
    )
    agreeing = [
        one
        for one in asked
        if not contradicts(one, [lead], material.stems)
        and not is_stale(one, lead, material.articles)
    ]
    if article.language != lead.article.language:
        return [one.sentence for one in agreeing]
    stems = material.stems[article.language]
    return [one.sentence for one in agreeing if not stems.repeats(one, [lead])]


def _find_story_lead(
    articles: Sequence[AnalyzedArticle], material: StoryMaterial
) -> LeadSentence | None:
    """The best lead of one day with the brief's; where there is none, one that says "today".

    First of articles whose own lead it is: what follows "today, she announced" is less.
    """
    leads: Sequence[Leads] = [
        (
            _find_lead(article, material.sentences[article.id], material),
            _find_lead(
                article,
                (one for one in material.sentences[article.id] if material.is_clear(article, one)),
                material,
            ),
        )
        for article in articles
    ]
    leads = _without_past_previews(leads, material.edition.day)
    current = [clear for lead, clear in leads if clear and clear == lead]
    clear = [clear for _, clear in leads if clear]
    dated = [lead for lead, _ in leads if lead and lead.article.day is not None]
    stems, profile = material.stems[articles[0].language], material.edition.profile
    for candidates in (current, clear, dated):
        if lead := choose_lead(candidates, stems, profile, material.sources.gate):
            return lead
    return None


def _without_past_previews(leads: Sequence[Leads], today: date) -> Sequence[Leads]:
    """The leads but for those of reports on what was to come before today; all of these alone."""
    left = [
        (lead, clear)
        for lead, clear in leads
        if not any(one and is_past_preview(one, today) for one in (lead, clear))
    ]
    return left or leads


def _find_lead(
    article: AnalyzedArticle, sentences: Iterable[Sentence], material: StoryMaterial
) -> LeadSentence | None:
    return find_lead(
        article,
        sentences,
        material.sources.gate,
        material.edition.profile,
        opening=material.opening,
    )
