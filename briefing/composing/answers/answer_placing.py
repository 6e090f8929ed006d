"""Under which story of the day an answer stands: one whose words it shares, else its own.

A press conference uses some words all the time, and the words of each matter in a few passages
alone. By how few those are the words weigh that a passage shares with a story's articles; names of
the two sides and their people, which stand everywhere, don't count.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence

from briefing.composing.answers.passages import SpokenPassage
from briefing.composing.answers.spoken_answers import SpokenAnswer
from briefing.composing.answers.spoken_words import SpokenWords
from briefing.grouping.events.event_likeness import NOT_COUNTED_ACROSS
from briefing.grouping.events.event_vectors import list_terms
from briefing.grouping.phrase_matcher import split_words
from briefing.model.analyzed import AnalyzedArticle, ArticleWords
from briefing.profiles import Profile
from briefing.quick_dataclass import dataclass

# Weight of all words that an answer shares with a story, where a word of one passage alone weighs
# 1; and what another story may share of it at most. Of 36 answers of three conferences those on a
# story's matter share 1.5 to 6.7 with it, others up to 3.6 (an agenda that names all matters).
LEAST_SHARED, MOST_OF_SECOND = 1.6, 0.75
# Weight and number of the words that the printed sentences share; the agenda's share one.
LEAST_PRINTED, LEAST_TERMS = 0.8, 2
# What shares so much is of the story's matter even where no sentence that may be printed says so:
# it is no story of its own.
SURE_SHARED = 3.0
LEAD_WORDS = 40  # of each article behind its headline: what happened

Terms = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedAnswer:
    """An answer, the place of its story among those given (None: its own), and what is printed."""

    answer: SpokenAnswer
    story: int | None
    words: SpokenWords
    shared: float = 0  # weight of the words of the quote that the story has


def place_answers(
    answers: Sequence[SpokenAnswer],
    passages: Sequence[SpokenPassage],
    stories: Sequence[Sequence[AnalyzedArticle]],
    profile: Profile,
) -> tuple[PlacedAnswer, ...]:
    """Each answer with its story: `passages` are all of its transcript, `stories` are articles."""
    weights = _weigh_terms([_list_terms(passage.words, profile) for passage in passages])
    told = [_join_terms(articles, profile) for articles in stories]
    return tuple(_place(answer, told, weights, profile) for answer in answers)


def _place(
    answer: SpokenAnswer, stories: Sequence[Terms], weights: dict[str, float], profile: Profile
) -> PlacedAnswer:
    own = _list_terms(answer.passage.words, profile)
    shared = [sum(weights.get(term, 0) for term in own & story) for story in stories]
    ranked = sorted(range(len(stories)), key=lambda place: -shared[place])
    if not ranked or shared[ranked[0]] < LEAST_SHARED:
        return PlacedAnswer(answer=answer, story=None, words=answer.best)
    best = ranked[0]
    if len(ranked) > 1 and shared[ranked[1]] > MOST_OF_SECOND * shared[best]:
        return PlacedAnswer(answer=answer, story=None, words=answer.best)
    share, words = _choose(answer, stories[best], weights, profile)
    if share >= LEAST_PRINTED:
        return PlacedAnswer(answer=answer, story=best, words=words, shared=share)
    is_of_story = shared[best] >= SURE_SHARED
    return PlacedAnswer(answer=answer, story=best if is_of_story else None, words=answer.best)


def _choose(
    answer: SpokenAnswer, story: Terms, weights: dict[str, float], profile: Profile
) -> tuple[float, SpokenWords]:
    """The words of an answer on the story's matter, and how much they share: 0 of a single term.

    Of those that share nearly as much as any the ones that say most: no clause beside the decision.
    """

    def count(text: str) -> float:
        words = ArticleWords(tuple(split_words(text)), 0, answer.passage.words.language)
        shared = [term for term in _list_terms(words, profile) & story if term in weights]
        return sum(weights[term] for term in shared) if len(shared) >= LEAST_TERMS else 0.0

    found = [(count(one.text), one) for one in answer.words]
    most = max(share for share, _ in found)
    near = [one for one in found if one[0] >= MOST_OF_SECOND * most]
    return max(near, key=lambda one: (one[1].points, one[0]))


def _weigh_terms(passages: Sequence[Terms]) -> dict[str, float]:
    """The weight of each term: 1 in one passage alone, 0 in all of them."""
    holders = Counter(term for terms in passages for term in terms)
    most = math.log(max(len(passages), 2))
    return {term: 1 - math.log(held) / most for term, held in holders.items()}


def _join_terms(articles: Iterable[AnalyzedArticle], profile: Profile) -> Terms:
    cut = (
        ArticleWords(words.words[: words.headline + LEAD_WORDS], words.headline, words.language)
        for words in (article.prepared.words for article in articles)
    )
    return frozenset(term for words in cut for term in _list_terms(words, profile))


def _list_terms(words: ArticleWords, profile: Profile) -> Terms:
    terms = list_terms(words, profile, NOT_COUNTED_ACROSS)
    return frozenset(form for _, (kind, form) in terms if kind == "word")
