"""Which words of a transcript's passages may be printed as an answer on the relationship.

They name the other side than the speaker's, stand by themselves, and are of somebody with a name
and a side: a spokesperson, a minister, a president.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefing.composing.answers.adjoining_words import lengthen
from briefing.composing.answers.answered_questions import (
    AnsweringWords,
    find_answer,
    find_question,
)
from briefing.composing.answers.passages import SpokenPassage
from briefing.composing.answers.spoken_words import (
    SpokenWords,
    acts_together,
    is_abroad,
    rank_words,
)
from briefing.composing.gate.judging import read_passage
from briefing.composing.gate.others_words import SPEECH
from briefing.composing.gate.reading import SentenceReading
from briefing.composing.printed_quotes.own_acts import find_stance, tells_act_of_side
from briefing.composing.printed_quotes.quote_words import load_quote_words
from briefing.composing.printed_quotes.speech_signs import (
    find_deed,
    is_own_deed,
    tells_own_day,
)
from briefing.composing.printed_quotes.speech_weight import LAST_RESORT, PRINTED_FROM
from briefing.composing.sentence_matter import read_matter
from briefing.composing.telling.story_topics import OTHER_TOPIC
from briefing.model import Span
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Profile
from briefing.quick_dataclass import dataclass
from briefing.quoting.tokens.quotation_spans import find_quotation_spans

# Log odds that naming both sides adds, where nothing of a conference is strong. What is told then
# comes near to it, and is an act of who speaks, of a day, or a stance: of fourteen
# such sentences of 90 transcripts that were nearest by weight the four that are none of that were
# wrong, and of what weighs less than a last resort three of four.
BOTH = 0.4
MOST_THIRDS = 1  # countries beside the two, in what is told as a last resort: no list of them
ANSWERED_WITHIN = 5  # first sentences of an answer that are read with the question before it


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenAnswer:
    """What may be printed of one passage: the best words first."""

    passage: SpokenPassage
    words: tuple[SpokenWords, ...]

    @property
    def best(self) -> SpokenWords:
        """The words that say most of the relationship."""
        return self.words[0]


def find_answers(
    passages: Sequence[SpokenPassage],
    article: AnalyzedArticle,
    profile: Profile,
    *,
    is_all: bool = False,
) -> tuple[SpokenAnswer, ...]:
    """The answers of a transcript on the relationship, in the order of the text.

    Where a day has nothing else and no answer is strong, the one that comes nearest to it.
    """
    said = [
        span.with_marks
        for span in find_quotation_spans(article.cleaned)
        if len(article.text_of(span.content).split()) >= SPEECH
    ]
    strong = tuple(
        SpokenAnswer(passage=_name_topic(passage), words=words)
        for passage in passages
        for words in _part(_find_words(passage, said, article, profile))
    )
    if not is_all or any(answer.best.stands_alone for answer in strong):
        return strong
    ranked = ((passage, rank_words(passage, said, article, profile)) for passage in passages)
    nearest = (_find_nearest(passage, words, article, profile) for passage, words in ranked)
    first = sorted(filter(None, nearest), key=lambda one: -one[0])[:1]
    return (*strong, *(answer for _, answer in first))


def _part(words: tuple[SpokenWords, ...]) -> Iterator[tuple[SpokenWords, ...]]:
    """The words of a passage; apart from them the best other ones that stand alone.

    A spokesperson announces two things in three sentences.
    """
    others = (
        one
        for one in words[1:]
        if words[0].stands_alone and one.stands_alone and one.question is None
        if not one.quote.span.overlaps(words[0].quote.span)
    )
    second = next(others, None)
    if words:
        yield tuple(one for one in words if one != second)
    if second:
        yield (second,)


def _name_topic(passage: SpokenPassage) -> SpokenPassage:
    return replace(passage, topics=passage.topics or (OTHER_TOPIC,))


def _find_words(
    passage: SpokenPassage, said: Sequence[Span], article: AnalyzedArticle, profile: Profile
) -> tuple[SpokenWords, ...]:
    """The strong ones of a passage; what does not stand alone with the question before it, and how
    a passage answers it that has nothing strong.
    """
    is_told = passage.topics or passage.is_joint
    ranked = rank_words(passage, said, article, profile) if is_told else ()
    if not passage.topics:
        ranked = tuple(one for one in ranked if acts_together(one.quote, passage, article))
    strong = _find_strong(ranked)
    question = find_question(passage, article, profile)
    is_last = question is not None
    question = question or find_question(passage, article, profile, goes_back=True)
    if question is None or any(one.stands_alone for one in strong):
        return tuple(_lengthen(one, passage, article) for one in strong)
    near = {one.span.start for one in passage.quotes[:ANSWERED_WITHIN]}
    told = [replace(one, question=question) for one in strong if one.quote.span.start in near]
    if not told and (answer := find_answer(passage, question, said, article, profile)):
        told = [_make_answer(answer, question, article)]
    if not is_last:  # of two things that were asked, what names the other side answers on it
        told = [one for one in told if is_abroad(one.quote, article, profile)]
    answered = (replace(one, stands_alone=True, names_other=True) for one in told)
    rest = (one for one in strong if one.quote.span.start not in near)
    return tuple(_lengthen(one, passage, article) for one in (*answered, *rest))


def _lengthen(words: SpokenWords, passage: SpokenPassage, article: AnalyzedArticle) -> SpokenWords:
    return replace(
        words, quote=lengthen(words.quote, passage, article, is_answer=words.question is not None)
    )


def _make_answer(answer: AnsweringWords, question: Span, article: AnalyzedArticle) -> SpokenWords:
    return SpokenWords(
        quote=answer.quote,
        text=f"{article.text_of(question)} {article.text_of(answer.quote.span)}",
        points=answer.points,
        stands_alone=True,
        happens=True,
        names_other=True,
        names_both=False,
        question=question,
    )


def _find_strong(words: Iterable[SpokenWords]) -> tuple[SpokenWords, ...]:
    return tuple(one for one in words if one.points >= PRINTED_FROM and one.happens)


def _find_nearest(
    passage: SpokenPassage,
    words: Sequence[SpokenWords],
    article: AnalyzedArticle,
    profile: Profile,
) -> tuple[float, SpokenAnswer] | None:
    """The sentence of a passage that is most surely on the other side, with its odds."""
    neuters = {*load_quote_words(article.language).neuters}
    named = [
        one
        for one in words
        if one.names_other and one.happens and is_abroad(one.quote, article, profile)
        for reading in [read_passage(article, one.quote.span)]
        if neuters.isdisjoint(reading.lower)  # "I will speak of that"
        if one.points >= LAST_RESORT
        if find_stance(reading)
        or (_acts_now(reading) and (one.names_both or tells_act_of_side(reading, profile)))
        if read_matter(one.text, article.language, profile).thirds <= MOST_THIRDS
    ]
    if not named:
        return None
    best = max(named, key=lambda one: one.points + BOTH * one.names_both)
    odds = best.points + BOTH * best.names_both
    best = _lengthen(best, passage, article)
    return odds, SpokenAnswer(passage=_name_topic(passage), words=(best,))


def _acts_now(reading: SentenceReading) -> bool:
    """Whether it names a day of the speech, or who speaks does something."""
    deed = find_deed(reading)
    return tells_own_day(reading) or (deed is not None and is_own_deed(reading, deed))
