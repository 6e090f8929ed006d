"""The key sentences of a story: one that tells the news, then others that add to it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from briefing import ranking
from briefing.composing import gate
from briefing.composing.citations import SourceIndex
from briefing.composing.edition import Edition
from briefing.composing.sentence_matter import read_matter
from briefing.composing.telling.differing_reports import contradicts
from briefing.composing.telling.further.later_sentences import add_later_sentences
from briefing.composing.telling.further.other_matter import is_of_other_matter
from briefing.composing.telling.further.stale_plans import is_stale
from briefing.composing.telling.further.story_facts import ENOUGH, is_fact
from briefing.composing.telling.newest_state import group_by_language
from briefing.composing.telling.news_lead import LeadSentence, is_plan
from briefing.composing.telling.repetition import StoryStems, read_story_stems
from briefing.composing.telling.story_material import StoryMaterial
from briefing.composing.telling.story_opening import (
    find_newest_act,
    find_newest_lead,
    find_side_answer,
)
from briefing.model import Excerpt, Sentence
from briefing.model.analyzed import AnalyzedArticle
from briefing.text.plain_words import split_words

# A sentence that shares so many of its words with one of an earlier article tells it again: a wire
# lead with a new time shares nine tenths, two leads of one running matter seldom more than half.
ALREADY_TOLD_SHARE = 0.7
Passes = Callable[[LeadSentence, Sequence[LeadSentence], StoryMaterial], bool]
# Words: with less left in the budget there is no room for a sentence of news.
LEAST_REMINDER = 20


def choose_key_sentences(
    articles: Sequence[AnalyzedArticle],
    sources: SourceIndex,
    edition: Edition,
    key: str,
    *,
    opening: gate.Tier = gate.FIRST,
) -> tuple[Excerpt, ...]:
    """The sentence that tells the news, the other side's answer, then within the budget what the
    gate lets pass beside them, and an act since then that another language alone has.

    What no earlier brief had goes first; then what it had, as a reminder, but for plans: they are
    not the newest state. All but the answer is in the language of the newest state. () where the
    gate lets no sentence open the story.
    """
    before = edition.told[key].sentences if key in edition.told else ()
    told = [set(split_words(text)) for text in before]
    groups = group_by_language(articles)
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
        left = budget - _count_words([*chosen, *foreign])
        if chosen and left >= LEAST_REMINDER:
            chosen += _choose_others(material, chosen, left, _passes)
        left = budget - _count_words([*chosen, *foreign])
        if chosen and len(chosen) < ENOUGH and left >= LEAST_REMINDER:
            facts = _choose_others(material, chosen, left, is_fact)
            chosen += facts[: ENOUGH - len(chosen)]
    if not chosen or _lacks_stop(chosen[0]):
        return tuple(sources.excerpt(one.article, one.sentence.span) for one in chosen[:1])
    left = budget - _count_words([*chosen, *foreign])
    language = chosen[0].article.language
    order = partial(_order, articles=material.list_in_language(language))
    is_said = partial(_is_said_or_stale, stems=stems_of, lead=chosen[0], articles=articles)
    shown = add_later_sentences(chosen, left, order, is_said, sources.gate)
    return tuple(
        sources.excerpt(one.article, one.sentence.span) for one in (*order(shown), *foreign)
    )


def _open_story(material: StoryMaterial) -> tuple[list[LeadSentence], list[LeadSentence]]:
    """The sentence that tells the news and what answers it, in the lead's language and in others.

    Both empty where no sentence may open the story.
    """
    lead = find_newest_lead(material)
    if lead is None:
        return [], []
    chosen, foreign = [lead], list[LeadSentence]()
    if answer := find_side_answer(material, lead):
        is_own = answer.article.language == lead.article.language
        (chosen if is_own else foreign).append(answer)
    if act := find_newest_act(material, lead, foreign):
        foreign.append(act)
    return chosen, foreign


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


def _choose_others(
    material: StoryMaterial, chosen: Sequence[LeadSentence], words: int, passes: Passes
) -> list[LeadSentence]:
    """The best of the rest in the lead's language that pass, by the method of the edition.

    None says what is chosen already: where one of the best does, it gives way and the method is
    asked again.
    """
    edition, sources = material.edition, material.sources
    articles = material.list_in_language(chosen[0].article.language)
    passing = {
        article.id: [
            one.sentence
            for one in (
                LeadSentence(article=article, sentence=sentence)
                for sentence in material.sentences[article.id]
            )
            if passes(one, chosen, material)
            and not is_stale(one, chosen[0], material.articles)
            and not is_of_other_matter(one, chosen[0], material)
            and not _tells_of_third(one.text, article.language, edition)
            and material.is_clear(article, one.sentence)
            and not _is_said(one, chosen, stems=material.stems)
        ]
        for article in articles
    }
    while True:
        candidates = [
            ranking.ArticleSentences(cleaned=article.cleaned, sentences=tuple(passing[article.id]))
            for article in articles
        ]
        best = ranking.summarize(
            candidates, method=edition.method, budget=ranking.Budget(words=words)
        )
        found = [
            LeadSentence(article=sources.articles[one.sentence.article_id], sentence=one.sentence)
            for one in sorted(best, key=lambda one: -one.score)
        ]
        again = _find_repeated(found, chosen, material.stems)
        if again is None:
            return found
        passing[again.article.id].remove(again.sentence)


def _passes(one: LeadSentence, chosen: Sequence[LeadSentence], material: StoryMaterial) -> bool:
    tier = _choose_tier(one.sentence, one.article, material, chosen)
    return material.sources.gate.refuse(one.sentence, one.article, tier) is None


def _find_repeated(
    found: Sequence[LeadSentence],
    chosen: Sequence[LeadSentence],
    stems: Mapping[str, StoryStems],
) -> LeadSentence | None:
    """The first that says again, or otherwise, what is chosen or stands before it among these."""
    told = [[*chosen, *found[:n]] for n in range(len(found))]
    return next(
        (
            one
            for one, before in zip(found, told, strict=True)
            if _is_said(one, before, stems=stems)
        ),
        None,
    )


def _is_said(
    one: LeadSentence, printed: Sequence[LeadSentence], *, stems: Mapping[str, StoryStems]
) -> bool:
    """Whether the printed sentences say what this one says, or count it otherwise."""
    own = stems[one.article.language]
    return own.repeats(one, printed) or contradicts(one, printed, stems)


def _is_said_or_stale(
    one: LeadSentence,
    printed: Sequence[LeadSentence],
    *,
    stems: Mapping[str, StoryStems],
    lead: LeadSentence,
    articles: Sequence[AnalyzedArticle],
) -> bool:
    """Whether printed sentences say it, or the lead has overtaken it."""
    return _is_said(one, printed, stems=stems) or is_stale(one, lead, articles)


def _choose_tier(
    sentence: Sentence,
    article: AnalyzedArticle,
    material: StoryMaterial,
    chosen: Sequence[LeadSentence],
) -> gate.Tier:
    """That of a key sentence; "the deal" of a headline is none where another's is printed.

    A surname that opens it needs no introduction where the story's first sentence has it.
    """
    articles = material.list_in_language(chosen[0].article.language)
    subject = split_words(article.text_of(sentence.span))[:1]
    is_told = {*subject} <= {*split_words(chosen[0].text)}
    tier = gate.KEY.allowing("unknown", "sourced") if is_told else gate.KEY
    if article.id == articles[0].id:
        return tier
    return replace(tier, name="key of another", forbidden=tier.forbidden | {"titled", "slight"})


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


def _tells_of_third(text: str, language: str, edition: Edition) -> bool:
    """Whether a third country is what a sentence begins with, and both sides are not in it."""
    matter = read_matter(text, language, edition.profile)
    return matter.opens_with_third and not matter.names_both


def _select(
    article: AnalyzedArticle, told: Sequence[set[str]], *, is_known: bool
) -> list[Sentence]:
    """Those of an article's sentences only that were told before, or that were not."""
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
