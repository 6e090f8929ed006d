"""The key sentences of a story: one that tells the news, then others that add to it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from briefing.composing import gate
from briefing.composing.citations import SourceIndex
from briefing.composing.edition import Edition
from briefing.composing.telling.further.further_sentences import (
    adds_to_news,
    choose_further,
    is_said_or_stale,
)
from briefing.composing.telling.further.later_sentences import add_later_sentences
from briefing.composing.telling.further.story_facts import ENOUGH, is_fact
from briefing.composing.telling.further.undated_reports import add_undated
from briefing.composing.telling.newest_state import choose_newest, group_by_language
from briefing.composing.telling.news_lead import LeadSentence, is_plan
from briefing.composing.telling.repetition import StoryStems, read_story_stems
from briefing.composing.telling.story_material import StoryMaterial
from briefing.composing.telling.story_opening import (
    find_newest_act,
    find_side_answer,
    list_story_leads,
)
from briefing.model import Excerpt, Sentence
from briefing.model.analyzed import AnalyzedArticle
from briefing.text.plain_words import split_words

# A sentence that shares so many of its words with one of an earlier article tells it again: a wire
# lead with a new time shares nine tenths, two leads of one running matter seldom more than half.
ALREADY_TOLD_SHARE = 0.7
# Words: with less left in the budget there is no room for a sentence of news.
LEAST_REMINDER = 20


def choose_key_sentences(
    articles: Sequence[AnalyzedArticle],
    sources: SourceIndex,
    edition: Edition,
    key: str,
    *,
    opening: gate.Tier = gate.FIRST,
    undated: Sequence[AnalyzedArticle] = (),
) -> tuple[Excerpt, ...]:
    """The sentence that tells the news, the other side's answer, then within the budget what the
    gate lets pass beside them, and an act since then that another language alone has.

    What no earlier brief had goes first; then what it had, as a reminder, but for plans: they are
    not the newest state. All but the answer is in the language of the newest state; of undated
    reports those add to it that open with its act. () where the gate lets no sentence open the
    story.
    """
    before = edition.told[key].sentences if key in edition.told else ()
    told = [set(split_words(text)) for text in before]
    groups = group_by_language(articles)
    stems_of: Mapping[str, StoryStems]
    stems_of = {group[0].language: read_story_stems(group) for group in groups}
    chosen: list[LeadSentence] = []
    foreign: list[LeadSentence] = []
    budget = edition.words.get(key, edition.story_words)
    for is_known in (False, True):
        material = StoryMaterial(
            articles=tuple(articles),
            sentences={one.id: _select(one, told, is_known=is_known) for one in articles},
            stems=stems_of,
            sources=sources,
            edition=edition,
            opening=opening,
        )
        if is_known:
            material = _without_plans(material)
        if not chosen:
            chosen, foreign = _open_story(material)
        if chosen:
            material = add_undated(material, undated, chosen[0])
            articles, stems_of, undated = material.articles, material.stems, ()
            chosen = _add_further(material, chosen, budget - _count_words(foreign))
    if not chosen or _lacks_stop(chosen[0]):
        return tuple(sources.excerpt(one.article, one.sentence.span) for one in chosen[:1])
    left = budget - _count_words([*chosen, *foreign])
    language = chosen[0].article.language
    order = partial(_order, articles=material.list_in_language(language))
    is_said = partial(is_said_or_stale, stems=stems_of, lead=chosen[0], articles=articles)
    shown = add_later_sentences(chosen, left, order, is_said, sources.gate)
    return tuple(
        sources.excerpt(one.article, one.sentence.span) for one in (*order(shown), *foreign)
    )


def _open_story(material: StoryMaterial) -> tuple[list[LeadSentence], list[LeadSentence]]:
    """The sentence that tells the news and what answers it, in the lead's language and in others.

    Both empty where no sentence may open the story.
    """
    leads = list_story_leads(material)
    lead = choose_newest(leads, material.sources.gate)
    if lead is None:
        return [], []
    chosen, foreign = [lead], list[LeadSentence]()
    if answer := find_side_answer(material, lead):
        is_own = answer.article.language == lead.article.language
        (chosen if is_own else foreign).append(answer)
    if act := find_newest_act(leads, lead, foreign, material):
        foreign.append(act)
    return chosen, foreign


def _add_further(
    material: StoryMaterial, chosen: list[LeadSentence], budget: int
) -> list[LeadSentence]:
    """The chosen ones with what adds to them, and with facts where they are a line or two."""
    left = budget - _count_words(chosen)
    if left >= LEAST_REMINDER:
        chosen = [*chosen, *choose_further(material, chosen, left, adds_to_news)]
    left = budget - _count_words(chosen)
    if len(chosen) < ENOUGH and left >= LEAST_REMINDER:
        facts = choose_further(material, chosen, left, is_fact)
        chosen = [*chosen, *facts[: ENOUGH - len(chosen)]]
    return chosen


def _without_plans(material: StoryMaterial) -> StoryMaterial:
    """The same without the sentences that tell what is to come."""
    told = {
        article.id: [
            one
            for one in material.sentences[article.id]
            if not is_plan(LeadSentence(article=article, sentence=one))
        ]
        for article in material.articles
    }
    return replace(material, sentences=told)


def _lacks_stop(lead: LeadSentence) -> bool:
    """Whether it ends without a full stop: what stood behind it would be read as its end."""
    return lead.text[-1].isalnum()


def _count_words(sentences: Sequence[LeadSentence]) -> int:
    return sum(len(one.text.split()) for one in sentences)


def _order(
    chosen: Sequence[LeadSentence], articles: Sequence[AnalyzedArticle]
) -> list[LeadSentence]:
    """The lead, then the rest of its article, then the other articles, each in its order."""
    lead, *rest = chosen
    place = {article.id: n for n, article in enumerate(articles)}
    return [
        lead,
        *sorted(
            rest,
            key=lambda one: (
                one.article.id != lead.article.id,
                place[one.article.id],
                one.sentence.index,
            ),
        ),
    ]


def _select(
    article: AnalyzedArticle, told: Sequence[set[str]], *, is_known: bool
) -> list[Sentence]:
    """Those of an article's sentences only that were told before, or that were not."""
    if not told:
        return [] if is_known else [*article.sentences]
    return [
        sentence
        for sentence in article.sentences
        if _is_told(article.text_of(sentence.span), told) == is_known
    ]


def _is_told(text: str, told: Sequence[set[str]]) -> bool:
    words = set(split_words(text))
    return any(
        len(words & other) >= ALREADY_TOLD_SHARE * min(len(words), len(other)) for other in told
    )
