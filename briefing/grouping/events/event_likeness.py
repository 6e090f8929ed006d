"""How alike the articles of one day are: by the words that tell an event, and shared quotes.

Words count by how often they stand in an article and by nothing else, so how alike two articles are
does not hang on what else was read that day. Likeness is the mean of three cosines (headline, first
paragraph, first 300 words), and a little more where both print the same quotes.

Two languages share names, cognates and the words of `grouping.toml`, so their cosines are smaller.
Of what they share, most would be the people whom the profile names, who act in nearly every story:
they are not counted there, and the rest counts more.

So it is with two documents of offices: their headlines name the form, the office and who holds it,
whatever they are on. `document_words` says what is not counted of them.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from briefing import languages
from briefing.grouping.events import document_words, event_vectors
from briefing.grouping.events.average_linkage import Pair
from briefing.grouping.events.event_vectors import NotCounted, Row, Term
from briefing.model.analyzed import ArticleWords, PreparedArticle
from briefing.profiles import Profile

HEADLINE_WORDS = 15  # read as a headline where the article has none
LEAD_WORDS = 60
KIND_SHARES: Mapping[str, float] = {"headline": 1 / 3, "lead": 1 / 3, "text": 1 / 3}
# Reports of one event in English and Spanish have mean likeness .11 to .41 (eight events of seven
# days), those of two events at most .13 (some 300 pairs); with the profile's people .12 to .41 and
# .19. Times 1.9 that meets the threshold for one language; 1.7 to 2.4 join no two events either.
ACROSS_LANGUAGES = 1.9
LEAST_ACROSS = 0.05  # cosine; a mean over several pairs needs the small ones too
NOT_COUNTED_ACROSS: NotCounted = {**event_vectors.NOT_COUNTED_AS, "person": ("word", "name")}
# Documents are compared by fewer words, so that what is left counts more. Of 61 pairs of White
# House papers on one matter (18 days of two presidents) .75 reach .25 so, and .70 by all their
# words; of pairs on two matters 11, and 15 by all. The same days chose the factor.
AMONG_DOCUMENTS = 1.25
QUOTE_WORDS = 5  # of a run within quotation marks; that two share one is no chance
MOST_FOR_QUOTES = 0.1  # added to the likeness of two articles that share fifteen such runs or more
FULL_QUOTE_DOUBLINGS = 4
PAIR = 2
MOST_NEIGHBOURS = 20  # articles that print a run, with which each of them is compared

Articles = Sequence[PreparedArticle]


def find_day_likeness(articles: Articles, profile: Profile | None) -> dict[Pair, float]:
    """The likeness of every two articles (first < second) that are alike at all.

    A press conference is like none: it has the words of all that was asked.
    """
    apart = {n for n, one in enumerate(articles) if document_words.has_no_matter(one)}
    alike = _compare_words(articles, profile)
    for pair, shared in _count_shared_quotes(articles).items():
        doublings = min(1.0, math.log2(1 + shared) / FULL_QUOTE_DOUBLINGS)
        alike[pair] = alike.get(pair, 0.0) + MOST_FOR_QUOTES * doublings
    return {pair: likeness for pair, likeness in alike.items() if apart.isdisjoint(pair)}


def _compare_words(articles: Articles, profile: Profile | None) -> dict[Pair, float]:
    from briefing.grouping.events import cosine_pairs

    spoken = [article.words.language for article in articles]
    rows = [_weigh_words(article.words, profile) for article in articles]
    alike = {
        pair: likeness
        for pair, likeness in cosine_pairs.find_similar_pairs(rows, most_share=1).items()
        if not _differ(spoken, pair)
    }
    alike = _compare_documents(alike, articles, profile)
    if len(set(spoken) & set(languages.KNOWN)) < 2:
        return alike
    rows = [
        _weigh_words(
            article.words, profile, across=True, of_form=document_words.is_document(article)
        )
        for article in articles
    ]
    across = cosine_pairs.find_similar_pairs(rows, most_share=1, least=LEAST_ACROSS)
    return alike | {
        pair: ACROSS_LANGUAGES * likeness
        for pair, likeness in across.items()
        if _differ(spoken, pair)
    }


def _compare_documents(
    alike: Mapping[Pair, float], articles: Articles, profile: Profile | None
) -> dict[Pair, float]:
    """The likeness of these pairs, that of two documents by what neither has from its form."""
    from briefing.grouping.events import cosine_pairs

    places = [n for n, one in enumerate(articles) if document_words.is_document(one)]
    if len(places) < PAIR:
        return dict(alike)
    rows = [_weigh_words(articles[place].words, profile, of_form=True) for place in places]
    found = cosine_pairs.find_similar_pairs(rows, most_share=1)
    among = {
        (places[first], places[second]): likeness for (first, second), likeness in found.items()
    }
    documents = set(places)
    others = {n: document_words.name_others(articles[n].words, profile) for n in places}

    def weigh(pair: Pair) -> float:
        first, second = (others[place] for place in pair)
        is_of_two = first and second and first.isdisjoint(second)  # two calls of one president
        return 0.0 if is_of_two else AMONG_DOCUMENTS * among.get(pair, 0.0)

    return {
        pair: weigh(pair) if documents.issuperset(pair) else likeness
        for pair, likeness in alike.items()
    }


def _differ(spoken: Sequence[str], pair: Pair) -> bool:
    """Whether two articles are in two languages; not where one is in none that is known."""
    first, second = (spoken[place] for place in pair)
    return first != second and {first, second} <= set(languages.KNOWN)


# The foremost articles are compared again with those that join their stories.
@lru_cache(maxsize=2048)
def _weigh_words(
    article: ArticleWords, profile: Profile | None, *, across: bool = False, of_form: bool = False
) -> Row:
    headline = article.headline or HEADLINE_WORDS
    not_counted = NOT_COUNTED_ACROSS if across else event_vectors.NOT_COUNTED_AS
    taken = document_words.find_form(article, profile) if of_form else frozenset[int]()
    counted: Counter[Term] = Counter()
    for place, (kind, form) in event_vectors.list_terms(article, profile, not_counted):
        if kind == "word" and place not in taken:
            counted["text", form] += 1
            if place < LEAD_WORDS:
                counted["lead", form] += 1
            if place < headline:
                counted["headline", form] += 1
    weights = {term: event_vectors.log_count(times) for term, times in counted.items()}
    return event_vectors.scale_kinds(weights, KIND_SHARES)


def _count_shared_quotes(articles: Articles) -> Counter[Pair]:
    """How many runs of words within quotation marks each two articles share."""
    if len(articles) < 2:
        return Counter()
    holders: dict[tuple[str, ...], list[int]] = {}
    for place, article in enumerate(articles):
        for run in dict.fromkeys(_quoted_runs(article.words)):
            holders.setdefault(run, []).append(place)
    return Counter(pair for places in holders.values() for pair in _neighbours(places))


def _quoted_runs(article: ArticleWords) -> Iterable[tuple[str, ...]]:
    for first, last in article.quoted:
        folded = [word.folded for word in article.words[first:last]]
        yield from zip(*(folded[n:] for n in range(QUOTE_WORDS)), strict=False)


def _neighbours(places: Sequence[int]) -> Iterable[Pair]:
    """Each with the next few, so that a quote that a thousand articles print costs no million."""
    for at, first in enumerate(places):
        for second in places[at + 1 : at + 1 + MOST_NEIGHBOURS]:
            yield first, second
