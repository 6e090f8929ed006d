"""The other side's act or answer: the sentence in which the side acts that does not in the lead.

A brief of two countries that tells what one of them did, and not what the other did about it, is
half of one; the answer often stands only in the other country's newspapers, in its language.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.composing import gate
from briefing.composing.news_lead import LeadSentence
from briefing.composing.sentence_matter import read_matter
from briefing.grouping.phrase_matcher import split_words
from briefing.grouping.relevance import find_evidence
from briefing.model import Sentence
from briefing.model.analyzed import AnalyzedArticle, ArticleWords
from briefing.profiles import Profile
from briefing.quoting.tokens.lexicon import load_lexicon

# Words in which the subject of a sentence begins: "The Mexican government", "Los tres bancos de
# México"; with more, it is what something is about.
SUBJECT_WITHIN = 6
LONGEST_OPENING = 25  # words of "After the call, …" before the subject
# Sentences of an article in which it tells its news: an answer far below them is of another matter.
ANSWER_WITHIN = 6
MOST_WORDS = 45  # a longer answer takes the room of the story


@dataclass(frozen=True, slots=True, kw_only=True)
class SideAnswers:
    """What is asked of an answer: the gate it passes, whose sides are meant, what is usable."""

    keeper: gate.Gate
    profile: Profile
    usable: Mapping[str, Sequence[Sentence]]  # by article id


def find_acting_side(text: str, language: str, profile: Profile) -> int | None:
    """The place of the side that a sentence has as its subject; None where none, or both, is it."""
    subject = _skip_opening(text, language)
    words = tuple(split_words(subject))[:SUBJECT_WITHIN]
    evidence = find_evidence(ArticleWords(words, 0, language), profile)
    first, second = (
        {*evidence.places_of("side", n), *evidence.places_of("host", n)} for n in (0, 1)
    )
    if evidence.places_of("joint") or bool(first) == bool(second):
        return None
    return 0 if first else 1


def find_answer(
    articles: Iterable[AnalyzedArticle], lead: LeadSentence, asked: SideAnswers
) -> LeadSentence | None:
    """The first sentence in which the other side acts or speaks; None without any, or an acting
    side of the lead.

    Those that could open a story go before the rest, then the articles in their order.
    """
    acting = find_acting_side(lead.text, lead.article.language, asked.profile)
    if acting is None:
        return None
    answers = [
        LeadSentence(article=article, sentence=sentence)
        for article in articles
        for sentence in asked.usable[article.id]
        if _is_answer(article, sentence, 1 - acting, asked)
    ]
    strong = (
        one for one in answers if asked.keeper.refuse(one.sentence, one.article, gate.FIRST) is None
    )
    return next(strong, answers[0] if answers else None)


def _is_answer(article: AnalyzedArticle, sentence: Sentence, side: int, asked: SideAnswers) -> bool:
    text, language = article.text_of(sentence.span), article.language
    return (
        sentence.index < ANSWER_WITHIN
        and len(text.split()) <= MOST_WORDS
        and find_acting_side(text, language, asked.profile) == side
        and _acts(text, language)
        and read_matter(text, language, asked.profile).is_between
        and asked.keeper.refuse(sentence, article, gate.KEY) is None
    )


def _acts(text: str, language: str) -> bool:
    """Whether somebody says something in it, or did something."""
    lexicon = load_lexicon(language)
    saying = lexicon.reporting_verbs | lexicon.evaluative_verbs
    endings = (*lexicon.past_endings, *lexicon.preterite_endings)
    words = [word.strip(".,;:") for word in text.split()]
    return any(word in saying or (word.islower() and word.endswith(endings)) for word in words)


def _skip_opening(text: str, language: str) -> str:
    """The sentence behind an opening phrase: "After the call with Lomas, | the minister"."""
    opening, comma, rest = text.partition(", ")
    words = opening.lower().split()
    lexicon = load_lexicon(language)
    openers = lexicon.prepositions | lexicon.subordinators
    is_opening = bool(comma) and words[0] in openers and len(words) <= LONGEST_OPENING
    return rest if is_opening else text
