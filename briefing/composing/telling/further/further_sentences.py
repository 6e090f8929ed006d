"""The best of the rest of a story beside what is chosen: none says it again, or is overtaken."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from briefing import ranking
from briefing.composing import gate
from briefing.composing.edition import Edition
from briefing.composing.sentence_matter import read_matter
from briefing.composing.telling.differing_reports import contradicts
from briefing.composing.telling.further.other_matter import is_of_other_matter
from briefing.composing.telling.further.stale_plans import is_overtaken, is_stale
from briefing.composing.telling.further.story_facts import is_fact
from briefing.composing.telling.further.told_things import refuse_behind
from briefing.composing.telling.news_lead import LeadSentence
from briefing.composing.telling.past_previews import opens_as_past_preview
from briefing.composing.telling.repetition import StoryStems
from briefing.composing.telling.story_material import StoryMaterial
from briefing.model import Sentence
from briefing.model.analyzed import AnalyzedArticle
from briefing.text.plain_words import split_words

BEGINNING = 5  # letters that a verb and its noun share: "agreed" and "agreement", not "States"

Passes = Callable[[LeadSentence, Sequence[LeadSentence], StoryMaterial], bool]


def choose_further(
    material: StoryMaterial, chosen: Sequence[LeadSentence], words: int, passes: Passes
) -> list[LeadSentence]:
    """The best of the rest in the lead's language that pass, by the method of the edition.

    None says what is chosen already: where one of the best does, it gives way and the method is
    asked again.
    """
    edition, sources = material.edition, material.sources
    articles = [
        article
        for article in material.list_in_language(chosen[0].article.language)
        if article.id == chosen[0].article.id or not opens_as_past_preview(article, edition.day)
    ]
    passing = {
        article.id: [
            one.sentence
            for one in (
                LeadSentence(article=article, sentence=sentence)
                for sentence in material.sentences[article.id]
            )
            # The gate first: it refuses most, and what it found is told in the ledger anyway.
            if passes(one, chosen, material)
            and not _is_said(one, chosen, stems=material.stems)
            and material.is_clear(article, one.sentence)
            and not is_stale(one, chosen[0], material.articles)
            and not is_of_other_matter(one, chosen[0], material)
            and not _tells_of_third(one.text, article.language, edition)
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
        again = _find_repeated(found, chosen, material.stems) or _find_overtaken(found, chosen)
        if again is None:
            return found
        passing[again.article.id].remove(again.sentence)


def adds_to_news(
    one: LeadSentence, chosen: Sequence[LeadSentence], material: StoryMaterial
) -> bool:
    """Whether the gate lets it stand behind the chosen ones as a key sentence.

    Of an undated report beside a dated one it must be a fact of the act: of its background nobody
    knows of when it is.
    """
    if one.article.day is None and chosen[0].article.day is not None:
        return is_fact(one, chosen, material)
    tier = _choose_tier(one.sentence, one.article, material, chosen)
    return refuse_behind(one, chosen[0], material.sources.gate, tier) is None


def is_said_or_stale(
    one: LeadSentence,
    printed: Sequence[LeadSentence],
    *,
    stems: Mapping[str, StoryStems],
    lead: LeadSentence,
    articles: Sequence[AnalyzedArticle],
) -> bool:
    """Whether printed sentences say it, or the lead has overtaken it."""
    return _is_said(one, printed, stems=stems) or is_stale(one, lead, articles)


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


def _find_overtaken(
    found: Sequence[LeadSentence], chosen: Sequence[LeadSentence]
) -> LeadSentence | None:
    """The first that tells as to come what another of these, or of the chosen, tells as done."""
    told = [*chosen, *found]
    return next((one for one in found if any(is_overtaken(one, other) for other in told)), None)


def _is_said(
    one: LeadSentence, printed: Sequence[LeadSentence], *, stems: Mapping[str, StoryStems]
) -> bool:
    """Whether the printed sentences say what this one says, or count it otherwise."""
    own = stems[one.article.language]
    return own.repeats(one, printed) or contradicts(one, printed, stems)


def _choose_tier(
    sentence: Sentence,
    article: AnalyzedArticle,
    material: StoryMaterial,
    chosen: Sequence[LeadSentence],
) -> gate.Tier:
    """That of a key sentence; "the deal" of a headline is none where another's is printed.

    A surname that opens it needs no introduction where the story's first sentence has it, and
    "those firms" right behind that are its own.
    """
    articles = material.list_in_language(chosen[0].article.language)
    text = article.text_of(sentence.span)
    subject = next(filter(None, map(split_words, text.split())), [])[:1]
    told = _words_of(chosen[0].text)
    tier = gate.KEY.allowing("unknown", "sourced") if told.issuperset(subject) else gate.KEY
    opening = text.partition(",")[0].split()[-1:]  # "At the hearing," where the lead tells of it
    if _list_beginnings(chosen[0].text).issuperset(
        word[:BEGINNING] for part in opening for word in split_words(part)
    ):
        tier = tier.allowing("occasion")
    lead = chosen[0]
    if article.id == lead.article.id and sentence.index == lead.sentence.index + 1:
        tier = tier.allowing("pointing")  # "those firms" of the sentence right before it
    if article.id == articles[0].id:
        return tier
    return replace(tier, name="key of another", forbidden=tier.forbidden | {"titled", "slight"})


@lru_cache(maxsize=16)  # asked for each sentence of a story beside the same lead
def _words_of(text: str) -> frozenset[str]:
    return frozenset(split_words(text))


@lru_cache(maxsize=16)
def _list_beginnings(text: str) -> frozenset[str]:
    """How its words begin but for names: what they "agreed" on is "the agreement"."""
    common = (word for part in text.split() if part[0].islower() for word in split_words(part))
    return frozenset(word[:BEGINNING] for word in common)


def _tells_of_third(text: str, language: str, edition: Edition) -> bool:
    """Whether a third country is what a sentence begins with, and both sides are not in it."""
    matter = read_matter(text, language, edition.profile)
    return matter.opens_with_third and not matter.names_both
