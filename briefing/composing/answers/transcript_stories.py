"""Answers of a day's transcripts in its brief: under the stories of their matter, else as stories.

A transcript is a document of an office: it is named as such and quoted, nothing is told of it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from briefing.composing.answers.answer_placing import PlacedAnswer, place_answers
from briefing.composing.answers.occasions import find_occasion
from briefing.composing.answers.passages import SpokenPassage, list_passages
from briefing.composing.answers.spoken_answers import SpokenAnswer, find_answers
from briefing.composing.citations import SourceIndex
from briefing.composing.edition import Edition
from briefing.composing.printed_quotes.repeated_speech import is_repetition, is_said_in
from briefing.composing.printed_quotes.story_quotes import print_quote
from briefing.composing.printed_quotes.translated_speech import goes_before, is_same_speech
from briefing.composing.telling.story import name_story
from briefing.composing.telling.story_topics import OTHER_TOPIC
from briefing.model import Cluster, PrintedQuote, Story
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Profile
from briefing.quick_dataclass import dataclass

MOST_ADDED, MOST_IN_STORY = 2, 3  # answers added to the quotes of a story, and its quotes in all
# Of a transcript's own story, of which nothing else tells. Behind the first two there were eleven
# answers on 55 known conferences, and nine of them told something that no other line did.
MOST_OWN = 4
MOST_TRANSCRIPTS = 5  # of a day: a reader finishes no more documents


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """A transcript with copies, its passages, and what in it may be printed."""

    cluster: Cluster
    article: AnalyzedArticle
    passages: tuple[SpokenPassage, ...]
    answers: tuple[SpokenAnswer, ...]


def list_answering(
    clusters: Iterable[Cluster],
    articles: Mapping[str, AnalyzedArticle],
    profile: Profile | None,
    *,
    is_all: bool = False,
) -> list[Transcript]:
    """The transcripts in which somebody says something of the relationship, the first few.

    Where no report is told of a day, also such as say less.
    """
    found = (
        Transcript(
            cluster=cluster,
            article=article,
            passages=passages,
            answers=find_answers(passages, article, profile, is_all=is_all),
        )
        for cluster in clusters
        if profile is not None
        for article in [articles[cluster.originals[0]]]
        for passages in [list_passages(article, profile)]
    )
    return [one for one in found if one.answers][:MOST_TRANSCRIPTS]


def tell_answers(
    stories: Sequence[Story],
    transcripts: Iterable[Transcript],
    sources: SourceIndex,
    edition: Edition,
) -> tuple[list[Story], list[Story]]:
    """The stories, each with what was answered on its matter; and those of transcripts alone."""
    told, own = list(stories), list[Story]()
    for transcript in transcripts:
        material = [list(_list_reports(story, sources)) for story in told]
        profile = sources.gate.profile
        if profile is None:
            break
        placed = place_answers(transcript.answers, transcript.passages, material, profile)
        for place, story in enumerate(told):
            told[place] = _add(story, [one for one in placed if one.story == place], sources)
        left = [one for one in placed if one.story is None]
        own += _tell_own(transcript, left, [*told, *own], sources, edition)
    return told, own


def _list_reports(story: Story, sources: SourceIndex) -> Iterator[AnalyzedArticle]:
    """The articles of a story of news that is told, but for transcripts."""
    if story.kind == "news" and (story.sentences or story.quotes):
        yield from (one for one in sources.articles_of(story) if one.article.kind != "transcript")


def _add(story: Story, placed: Sequence[PlacedAnswer], sources: SourceIndex) -> Story:
    """The story with the answers that share most with it, behind or in place of its quotes."""
    quotes, added = list(story.quotes), list[PrintedQuote]()
    for one in sorted((one for one in placed if one.shared), key=lambda one: -one.shared):
        printed = _print(one, sources)
        again = [quote for quote in quotes if is_same_speech(quote, printed, sources)]
        translated = [quote for quote in again if goes_before(printed, quote, sources)]
        if translated:
            quotes = [printed if quote is translated[0] else quote for quote in quotes]
            added.append(printed)
            continue
        is_full = len(added) == MOST_ADDED or len(quotes) == MOST_IN_STORY
        if not (again or is_full or is_said_in(printed, story.sentences, sources)):
            quotes.append(printed)
            added.append(printed)
    if not added:
        return story
    numbers = dict.fromkeys((*story.articles, *(one.excerpt.citation for one in added)))
    return replace(story, quotes=tuple(quotes), articles=tuple(numbers), told="full")


def _tell_own(
    transcript: Transcript,
    left: Sequence[PlacedAnswer],
    told: Sequence[Story],
    sources: SourceIndex,
    edition: Edition,
) -> Iterator[Story]:
    """The story of a transcript: what was answered on matters of which no story tells."""
    printed = [quote for story in told for quote in story.quotes]
    new = [
        one
        for one in left
        if one.answer.best.stands_alone
        and not any(is_same_speech(_print(one, sources), other, sources) for other in printed)
    ]
    chosen = _choose_best(new, sources)
    if not chosen:
        return
    topics = tuple(dict.fromkeys(topic for one in chosen for topic in one.answer.passage.topics))
    yield replace(
        name_story(transcript.cluster, sources, edition),
        topic=topics[0],
        topics=topics,
        sentences=(),
        quotes=tuple(_print(one, sources) for one in chosen),
        told="full",
        occasion=find_occasion(transcript.article),
    )


def _choose_best(answers: Sequence[PlacedAnswer], sources: SourceIndex) -> list[PlacedAnswer]:
    """The best answer on each topic, then second ones, the best first; none that says it again."""
    ranked = sorted(answers, key=lambda one: -one.answer.best.points)
    heard = {OTHER_TOPIC}
    firsts: list[PlacedAnswer] = []
    for one in ranked:
        topic = one.answer.passage.topics[0]
        firsts += [] if topic in heard else [one]
        heard.add(topic)
    chosen: list[PlacedAnswer] = []
    for one in (*firsts, *(one for one in ranked if one not in firsts)):
        excerpts = [_print(other, sources).excerpt for other in chosen]
        if not any(is_repetition(_print(one, sources).excerpt, two, sources) for two in excerpts):
            chosen.append(one)
    return sorted(chosen[:MOST_OWN], key=lambda one: -one.answer.best.points)


def _print(placed: PlacedAnswer, sources: SourceIndex) -> PrintedQuote:
    words = placed.words
    article = sources.articles[words.quote.article_id]
    return print_quote(words.quote, article, sources, words.question)
