"""The key sentences of a story: one that tells the news, then others that add to it."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from briefing import ranking
from briefing.composing import gate
from briefing.composing.citations import SourceIndex
from briefing.composing.days.other_day import means_other_day
from briefing.composing.edition import Edition
from briefing.composing.telling.later_sentences import add_later_sentences
from briefing.composing.telling.news_lead import LeadSentence
from briefing.composing.telling.repetition import StoryStems, read_story_stems
from briefing.composing.telling.sentence_matter import read_matter
from briefing.composing.telling.story_opening import find_newest_lead, find_side_answer
from briefing.model import Excerpt, Sentence
from briefing.model.analyzed import AnalyzedArticle
from briefing.text.plain_words import split_words

# A sentence that shares so many of its words with one of an earlier article tells it again: a wire
# lead with a new time shares nine tenths, two leads of one running matter seldom more than half.
ALREADY_TOLD_SHARE = 0.7
# Words: with less left in the budget there is no room for a sentence of news.
LEAST_REMINDER = 20


def choose_key_sentences(
    articles: Sequence[AnalyzedArticle], sources: SourceIndex, edition: Edition, key: str
) -> tuple[Excerpt, ...]:
    """The sentence that tells the news, the other side's answer, then within the budget what the
    gate lets pass beside them.

    What no earlier brief had goes first; then what it had, as a reminder. All but the answer is in
    the language of the newest state. () where the gate lets no sentence open the story.
    """
    before = edition.told[key].sentences if key in edition.told else ()
    told = [set(split_words(text)) for text in before]
    chosen: list[LeadSentence] = []
    foreign: list[LeadSentence] = []
    own, stems = list(articles), read_story_stems(())
    budget = edition.words.get(key, edition.story_words)
    for is_known in (False, True):
        fresh = {article.id: _select(article, told, is_known=is_known) for article in articles}
        if not chosen and (lead := find_newest_lead(articles, fresh, sources, edition)):
            own = [one for one in articles if one.language == lead.article.language]
            stems, chosen = read_story_stems(own), [lead]
            answer = find_side_answer([*own, *articles], fresh, lead, stems, sources, edition)
            if answer is not None:
                is_own = answer.article.language == lead.article.language
                (chosen if is_own else foreign).append(answer)
        left = budget - _count_words([*chosen, *foreign])
        if chosen and left >= LEAST_REMINDER:
            chosen += _choose_others(own, fresh, chosen, stems, sources, edition, left)
    left = budget - _count_words([*chosen, *foreign])
    order = partial(_order, articles=own)
    shown = add_later_sentences(chosen, left, order, stems, sources.gate)
    return tuple(
        sources.excerpt(one.article, one.sentence.span) for one in (*order(shown), *foreign)
    )


def _count_words(sentences: Sequence[LeadSentence]) -> int:
    return sum(len(one.text.split()) for one in sentences)


def _choose_others(
    articles: Sequence[AnalyzedArticle],
    sentences: dict[str, list[Sentence]],
    chosen: Sequence[LeadSentence],
    stems: StoryStems,
    sources: SourceIndex,
    edition: Edition,
    words: int,
) -> list[LeadSentence]:
    """The best of the rest by the method of the edition; none that says what is chosen already.

    Where one of the best does, it gives way and the method is asked again.
    """
    passing = {
        article.id: [
            one
            for one in sentences[article.id]
            if sources.gate.refuse(one, article, _tier_of(article, articles)) is None
            and not _tells_of_third(article.text_of(one.span), article.language, edition)
            and not means_other_day(article.text_of(one.span), article, edition.day)
            and not stems.repeats(LeadSentence(article=article, sentence=one), chosen)
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
        again = _find_repeated(found, chosen, stems)
        if again is None:
            return found
        passing[again.article.id].remove(again.sentence)


def _find_repeated(
    found: Sequence[LeadSentence], chosen: Sequence[LeadSentence], stems: StoryStems
) -> LeadSentence | None:
    """The first that says again what is chosen, or what stands before it among these."""
    return next(
        (one for n, one in enumerate(found) if stems.repeats(one, [*chosen, *found[:n]])), None
    )


def _tier_of(article: AnalyzedArticle, articles: Sequence[AnalyzedArticle]) -> gate.Tier:
    """That of a key sentence; "the deal" of a headline is none where another's is printed."""
    if article.id == articles[0].id:
        return gate.KEY
    return replace(gate.KEY, name="key of another", forbidden=gate.KEY.forbidden | {"titled"})


def _order(
    chosen: Sequence[LeadSentence], articles: Sequence[AnalyzedArticle]
) -> list[LeadSentence]:
    """The lead, then the rest of its article, then the other articles, each in its order."""
    if not chosen:
        return []
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
