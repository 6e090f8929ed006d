"""How a story opens: the sentence of its newest state, and the other side's answer to it."""

from collections.abc import Iterable, Sequence

from briefing.composing.telling.lead_agreement import choose_lead
from briefing.composing.telling.newest_state import choose_newest, group_by_language
from briefing.composing.telling.news_lead import LeadSentence, find_lead
from briefing.composing.telling.side_answer import SideAnswers, find_answer
from briefing.composing.telling.story_material import StoryMaterial
from briefing.model import Sentence
from briefing.model.analyzed import AnalyzedArticle


def find_newest_lead(material: StoryMaterial) -> LeadSentence | None:
    """The best lead in the language of the first article, or one in another of a newer state."""
    leads = (_find_story_lead(group, material) for group in group_by_language(material.articles))
    return choose_newest([lead for lead in leads if lead], material.sources.gate)


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
    """The clear sentences of an article; of the lead's language those that do not say it again."""
    clear = [one for one in material.sentences[article.id] if material.is_clear(article, one)]
    if article.language != lead.article.language:
        return clear
    stems = material.stems[article.language]
    unsaid = (LeadSentence(article=article, sentence=one) for one in clear)
    return [one.sentence for one in unsaid if not stems.repeats(one, [lead])]


def _find_story_lead(
    articles: Sequence[AnalyzedArticle], material: StoryMaterial
) -> LeadSentence | None:
    """The best lead of one day with the brief's; where there is none, one that says "today".

    First of articles whose own lead it is: what follows "today, she announced" is less.
    """
    leads = [
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
    current = [clear for lead, clear in leads if clear and clear == lead]
    clear = [clear for _, clear in leads if clear]
    dated = [lead for lead, _ in leads if lead and lead.article.day is not None]
    stems, profile = material.stems[articles[0].language], material.edition.profile
    for candidates in (current, clear, dated):
        if lead := choose_lead(candidates, stems, profile, material.sources.gate):
            return lead
    return None


def _find_lead(
    article: AnalyzedArticle, sentences: Iterable[Sentence], material: StoryMaterial
) -> LeadSentence | None:
    return find_lead(
        article,
        tuple(sentences),
        material.sources.gate,
        material.edition.profile,
        opening=material.opening,
    )
