"""A transcript -> passages: what one speaker says in a row, with the question before it.

A press conference has twenty matters, so that what it is about is asked of each passage, and never
of the whole.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from briefing.composing.sentence_matter import read_matter
from briefing.grouping.phrase_matcher import split_words
from briefing.grouping.relevance import find_evidence
from briefing.grouping.topics import choose_topics, score_topics
from briefing.model import TRANSCRIPT, Quote
from briefing.model.analyzed import AnalyzedArticle, ArticleWords
from briefing.profiles import Profile
from briefing.quick_dataclass import dataclass
from briefing.quoting.attribution.transcript.unnamed_officials import is_unnamed_official

# Words from which a long answer goes on in another passage: an opening statement of ten minutes
# goes through as many matters. Relevance reads passages of 200 words.
PASSAGE_WORDS = 150
QUESTION_SENTENCES = 3  # of a question those nearest to the answer


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenPassage:
    """Sentences that one speaker says in a row, and all its words, those of the question too."""

    quotes: tuple[Quote, ...]
    words: ArticleWords
    question: tuple[Quote, ...] = ()  # the last sentences of what was asked
    topics: tuple[str, ...] = ()  # none: it is not about the relationship
    is_joint: bool = False  # somebody of each side speaks: what they did together is of the two


def list_passages(article: AnalyzedArticle, profile: Profile) -> tuple[SpokenPassage, ...]:
    """All passages of a transcript in the order of the text; () of any other article."""
    if article.article.kind != "transcript":
        return ()
    said = (quote for quote in article.quotes if quote.pattern == TRANSCRIPT)
    turns = [tuple(turn) for _, turn in groupby(said, key=lambda one: one.speaker.mention)]
    passages = tuple(_read_turns(turns, article, profile))
    heard = {one.quotes[0].speaker.side for one in passages}
    if not {side.key for side in profile.sides} <= heard:
        return passages
    return tuple(replace(one, is_joint=True) for one in passages)


def _read_turns(
    turns: Sequence[tuple[Quote, ...]], article: AnalyzedArticle, profile: Profile
) -> Iterator[SpokenPassage]:
    question: tuple[Quote, ...] = ()
    for turn in turns:
        if turn[0].speaker.name is None and not is_unnamed_official(turn[0], article.article):
            question = turn[-QUESTION_SENTENCES:]
            continue
        for part in _cut(turn, article):
            yield _make_passage(question, part, article, profile)
            question = ()


def _cut(turn: Sequence[Quote], article: AnalyzedArticle) -> Iterator[tuple[Quote, ...]]:
    """The sentences of a turn, cut where so many words are said."""
    part: list[Quote] = []
    words = 0
    for quote in turn:
        part.append(quote)
        words += len(article.text_of(quote.span).split())
        if words >= PASSAGE_WORDS:
            yield tuple(part)
            part, words = [], 0
    if part:
        yield tuple(part)


def _make_passage(
    question: Sequence[Quote],
    quotes: tuple[Quote, ...],
    article: AnalyzedArticle,
    profile: Profile,
) -> SpokenPassage:
    text = " ".join(article.text_of(quote.span) for quote in (*question, *quotes))
    words = ArticleWords(tuple(split_words(text)), 0, article.language)
    topics = _choose_topics(words, quotes[0].speaker.side, profile)
    if topics and _is_of_thirds(quotes, words, article, profile):
        topics = ()
    return SpokenPassage(quotes=quotes, words=words, question=tuple(question), topics=topics)


def _is_of_thirds(
    quotes: Sequence[Quote], words: ArticleWords, article: AnalyzedArticle, profile: Profile
) -> bool:
    """Whether more of it is on third countries than on the other side.

    Counted in sentences where the words name them more often: who speaks of a treaty of three
    names the third one beside the other side.
    """
    others = [index for index, one in enumerate(profile.sides) if one.key != quotes[0].speaker.side]
    evidence = find_evidence(words, profile)
    named = sum(len(evidence.side(index)) for index in others)
    if len(evidence.places_of("other")) <= named:
        return False
    matters = [read_matter(article.text_of(one.span), article.language, profile) for one in quotes]
    sides = [(one.first, one.second) for one in matters]
    on_other = sum(any(named[index] for index in others) for named in sides)
    on_thirds = sum(
        bool(matter.thirds) and not any(named[index] for index in others)
        for matter, named in zip(matters, sides, strict=True)
    )
    return on_thirds >= on_other


def _choose_topics(words: ArticleWords, side: str | None, profile: Profile) -> tuple[str, ...]:
    """The topics that tie, of what somebody of one side says of the other; () of anything else.

    Who speaks for a side need not name it.
    """
    evidence = find_evidence(words, profile)
    others = [index for index, one in enumerate(profile.sides) if one.key != side]
    if side is None or not any(evidence.side(index) for index in others):
        return ()
    tying = {topic.key for topic in profile.topics if topic.ties}
    found = choose_topics(score_topics(words, profile), profile)
    return tuple(topic for topic in found if topic in tying)
