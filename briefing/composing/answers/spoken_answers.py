"""Which words of a transcript's passages may be printed as an answer on the relationship.

They name the other side than the speaker's, stand by themselves, and are of somebody with a name
and a side: a spokesperson, a minister, a president.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefing.composing.answers.answered_questions import (
    AnsweringWords,
    find_answer,
    find_question,
)
from briefing.composing.answers.occasions import find_occasion
from briefing.composing.answers.passages import SpokenPassage
from briefing.composing.answers.spoken_fitness import is_fit_answer, take_said
from briefing.composing.gate.judging import (
    find_touching,
    read_passage,
)
from briefing.composing.gate.others_words import SPEECH
from briefing.composing.gate.reading import SentenceReading
from briefing.composing.printed_quotes.own_acts import (
    find_stance,
    tells_joint_act,
    tells_own_refusal,
)
from briefing.composing.printed_quotes.quote_words import load_quote_words
from briefing.composing.printed_quotes.speech_signs import find_deed, is_own_deed, tells_own_day
from briefing.composing.printed_quotes.speech_weight import (
    PRINTED_FROM,
    weigh_speech,
)
from briefing.composing.sentence_matter import SentenceMatter, names_other_alone, read_matter
from briefing.composing.telling.story_topics import OTHER_TOPIC
from briefing.model import Quote, Span
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Profile
from briefing.quick_dataclass import dataclass
from briefing.quoting.tokens.quotation_spans import find_quotation_spans

# Log odds that the share of an answer's sentences that name the other side adds to one of them,
# and naming both sides, where nothing of a conference is strong; and from how many on it is told
# then, if something happens in it. Of 38 conferences with labels 14 have nothing strong and such a
# sentence: the first of 10 is right. Set by hand, near the weights of a fit on 2,087 sentences.
SHARE, BOTH, WEAKEST = 1.2, 0.4, -0.65
MOST_THIRDS = 1  # countries beside the two, in what is told as a last resort: no list of them
ANSWERED_WITHIN = 5  # first sentences of an answer that are read with the question before it
LEAST_NAMING = 2  # sentences of a speech that make the other side its matter
LEAST_TOPICAL = 2  # points of topics of a sentence that names no side, and says what was done


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenWords:
    """A sentence that may be printed, and how much it says by itself."""

    quote: Quote
    text: str
    points: float
    # It names the other side than the speaker's, or is his refusal; else it is a story's only.
    stands_alone: bool
    happens: bool  # somebody does something, on a day, or takes a stance: it is no statistic
    names_other: bool
    names_both: bool
    question: Span | None = None  # without it nobody would know what the words are about


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
        if (words := _find_words(passage, said, article, profile))
    )
    if not is_all or any(answer.best.stands_alone for answer in strong):
        return strong
    ranked = ((passage, _rank_words(passage, said, article, profile)) for passage in passages)
    nearest = (_find_nearest(passage, words, article, profile) for passage, words in ranked)
    first = sorted(filter(None, nearest), key=lambda one: -one[0])[:1]
    return (*strong, *(answer for _, answer in first))


def _name_topic(passage: SpokenPassage) -> SpokenPassage:
    return replace(passage, topics=passage.topics or (OTHER_TOPIC,))


def _find_words(
    passage: SpokenPassage, said: Sequence[Span], article: AnalyzedArticle, profile: Profile
) -> tuple[SpokenWords, ...]:
    """The strong ones of a passage; what does not stand alone with the question before it, and how
    a passage answers it that has nothing strong.
    """
    is_told = passage.topics or passage.is_joint
    ranked = _rank_words(passage, said, article, profile) if is_told else ()
    if not passage.topics:
        ranked = tuple(one for one in ranked if _acts_together(one.quote, passage, article))
    strong = _find_strong(ranked)
    question = find_question(passage, article, profile)
    is_last = question is not None
    question = question or find_question(passage, article, profile, goes_back=True)
    if question is None or any(one.stands_alone for one in strong):
        return strong
    near = {one.span.start for one in passage.quotes[:ANSWERED_WITHIN]}
    told = [replace(one, question=question) for one in strong if one.quote.span.start in near]
    if not told and (answer := find_answer(passage, said, article, profile)):
        told = [_make_answer(answer, question, article)]
    if not is_last:  # of two things that were asked, what names the other side answers on it
        told = [one for one in told if _is_abroad(one.quote, article, profile)]
    answered = (replace(one, stands_alone=True, names_other=True) for one in told)
    return (*answered, *(one for one in strong if one.quote.span.start not in near))


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
        if one.names_other and one.happens and _is_abroad(one.quote, article, profile)
        if neuters.isdisjoint(read_passage(article, one.quote.span).lower)  # "I will speak of that"
        if read_matter(one.text, article.language, profile).thirds <= MOST_THIRDS
    ]
    if not named:
        return None
    matters = (
        (read_matter(article.text_of(one.span), article.language, profile), one)
        for one in passage.quotes
    )
    share = sum(_names_other(*one, profile) for one in matters) / len(passage.quotes)
    best = max(named, key=lambda one: one.points + BOTH * one.names_both)
    odds = best.points + BOTH * best.names_both + SHARE * share
    if odds < WEAKEST:
        return None
    return odds, SpokenAnswer(passage=_name_topic(passage), words=(best,))


def _rank_words(
    passage: SpokenPassage, said: Sequence[Span], article: AnalyzedArticle, profile: Profile
) -> tuple[SpokenWords, ...]:
    own = [quote for quote in passage.quotes if not find_touching(said, quote.span)]
    begun = (replace(quote, span=span) for quote in own if (span := take_said(quote.span, article)))
    found = (
        _weigh(quote, passage, article, profile)
        for quote in begun
        if _is_of_matter(quote, passage, article, profile)
        and is_fit_answer(quote, article, may_add=_acts_together(quote, passage, article))
    )
    return tuple(sorted(found, key=lambda one: (not one.stands_alone, -one.points)))


def _weigh(
    quote: Quote, passage: SpokenPassage, article: AnalyzedArticle, profile: Profile
) -> SpokenWords:
    text, reading = article.text_of(quote.span), read_passage(article, quote.span)
    matter = read_matter(text, article.language, profile)
    stance = find_stance(reading)
    names_side = bool(matter.first or matter.second) and not matter.thirds
    names_other = _names_other(matter, quote, profile)
    is_at_home = _is_at_home(reading, matter, quote, profile)
    is_at_home = is_at_home or _is_aside(matter, passage, article, profile)
    is_at_home = is_at_home and not _acts_together(quote, passage, article)
    return SpokenWords(
        quote=quote,
        text=text,
        points=weigh_speech(quote.span, article, profile),
        stands_alone=not is_at_home
        and (
            names_other
            or (_acts_together(quote, passage, article) and not matter.thirds)
            or (names_side and (tells_own_refusal(reading) or stance == "refusal"))
            or (_announces(reading, matter) and _is_beside_other(quote, passage, article, profile))
        ),
        happens=stance is not None or find_deed(reading) is not None or tells_own_day(reading),
        names_other=names_other and not is_at_home,
        names_both=matter.names_both,
    )


def _is_aside(
    matter: SentenceMatter, passage: SpokenPassage, article: AnalyzedArticle, profile: Profile
) -> bool:
    """Whether the other side is named in passing: at an act, in one sentence, and not with its own.

    Where the press asks, one sentence answers; of acts on known and fresh days four such remarks
    stood for a story, and none was news of the two.
    """
    if all(matter.own) or find_occasion(article) in {"press conference", "press briefing"}:
        return False
    naming = (one for one in passage.quotes if _is_abroad(one, article, profile))
    return sum(1 for _ in naming) < LEAST_NAMING


def _is_at_home(
    reading: SentenceReading, matter: SentenceMatter, quote: Quote, profile: Profile
) -> bool:
    """Whether it names the other side only by a border, as a place to go or beside no matter of
    theirs: works at a border town are at home.
    """
    deed = find_deed(reading)
    named = zip(profile.sides, matter.own, strict=True)
    is_abroad = any(own for side, own in named if side.key != quote.speaker.side)
    visiting = load_quote_words(reading.article.language).visiting
    is_visit = deed is not None and reading.lower[deed] in visiting
    is_at_home = is_visit or not matter.topical
    return is_at_home and not is_abroad and not tells_own_refusal(reading)


def _announces(reading: SentenceReading, matter: SentenceMatter) -> bool:
    """Whether who speaks says on which day he does something of a matter that ties the two.

    "We have decided to answer with duties that I will announce next Sunday": the other side is who
    was asked about.
    """
    deed = find_deed(reading)
    if deed is None or matter.thirds or matter.topical < LEAST_TOPICAL:
        return False
    return is_own_deed(reading, deed) and tells_own_day(reading)


def _is_beside_other(
    quote: Quote, passage: SpokenPassage, article: AnalyzedArticle, profile: Profile
) -> bool:
    """Whether the sentence before or behind it names the other side."""
    place = next(n for n, one in enumerate(passage.quotes) if one.span.overlaps(quote.span))
    beside = passage.quotes[max(0, place - 1) : place + 2]
    matters = (read_matter(article.text_of(one.span), article.language, profile) for one in beside)
    return any(_names_other(matter, quote, profile) for matter in matters)


def _is_of_matter(
    quote: Quote, passage: SpokenPassage, article: AnalyzedArticle, profile: Profile
) -> bool:
    """Whether it names the other side, or tells an act of a topic that ties the two, or of both."""
    matter = read_matter(article.text_of(quote.span), article.language, profile)
    if _names_other(matter, quote, profile) or _acts_together(quote, passage, article):
        return True
    if matter.topical < LEAST_TOPICAL or matter.thirds:
        return False
    return find_deed(read_passage(article, quote.span)) is not None


def _acts_together(quote: Quote, passage: SpokenPassage, article: AnalyzedArticle) -> bool:
    """Whether it says what the two did of whom each speaks there: "we also agreed to …"."""
    return passage.is_joint and tells_joint_act(read_passage(article, quote.span))


def _is_abroad(quote: Quote, article: AnalyzedArticle, profile: Profile) -> bool:
    return names_other_alone(quote.span, quote.speaker.side, article, profile)


def _names_other(matter: SentenceMatter, quote: Quote, profile: Profile) -> bool:
    named = zip(profile.sides, (matter.first, matter.second), strict=True)
    return any(times for side, times in named if side.key != quote.speaker.side)
