"""Which sentences of papers tell a story of which nothing else is told.

What an order orders, what two offices agreed, what an office did, with its day and number; where
nothing is as strong as that, what the paper opens with.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from math import inf

from briefing.composing import gate
from briefing.composing.edition import Edition
from briefing.composing.gate.judging import read_passage
from briefing.composing.gate.reading import SentenceReading
from briefing.composing.printed_quotes.own_acts import puts_into_force
from briefing.composing.printed_quotes.quote_words import load_quote_words
from briefing.composing.printed_quotes.repeated_speech import says_the_same
from briefing.composing.printed_quotes.speech_faults import find_speech_fault
from briefing.composing.printed_quotes.speech_signs import (
    find_deed,
    names_past_day,
    read_speech_signs,
    tells_own_day,
)
from briefing.composing.printed_quotes.speech_weight import (
    LAST_RESORT,
    PRINTED_FROM,
    SHARE_OF_STRONGEST,
    weigh_speech,
)
from briefing.composing.sentence_matter import SentenceMatter, read_matter
from briefing.composing.telling.statements.adjoining_statements import join_following
from briefing.composing.telling.statements.ordered_items import find_ordered_item
from briefing.composing.telling.statements.statement_author import is_between
from briefing.composing.telling.statements.statement_quotes import find_statement_quotes
from briefing.composing.topical_overlap import list_content_stems
from briefing.model import Quote, Span
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Profile

# What the first sentences of a paper have beyond their points: six of seven fact sheets and
# readouts that were read open with their act. The first of what two say together has it twice.
OPENING, OPENING_SENTENCES = 0.6, 2
# Points that it costs a sentence to add to another that is not printed: of two of one weight the
# other one reads alone.
ADDITION = 0.3
# Points that it costs to say only that something was reaffirmed or discussed.
TALK = 0.3
# More quotes than a story of sentences has, where nothing but quotes tells it; again as many where
# a paper is on the two alone, which agree on one thing a sentence.
MORE_QUOTES = 1
# Points of each word of the title, and of all of them: with fewer a sum in a paper's last lines was
# stronger than the measure that it is on.
OF_TITLE, MOST_OF_TITLE = 0.2, 1.0
MOST_BEFORE = 5  # sentences of a paragraph in which a day is looked for

Found = tuple[Quote, AnalyzedArticle]


def choose_statement_quotes(
    articles: Sequence[AnalyzedArticle], keeper: gate.Gate, edition: Edition
) -> list[Found]:
    """The few about the two sides that say most, for a story of which nothing else is told.

    In the order of the text; what praises, looks back or tells no act is not printed at all. Where
    none is strong the paper is told by the one that comes nearest.
    """
    found = [
        (quote, article)
        for article in articles
        for quote in join_following(find_statement_quotes(article, keeper, edition), article)
        if _is_on_matter(quote, article, edition)
    ]
    profile = edition.profile
    if profile is None:
        return []
    sound = [
        one
        for one in found
        if find_speech_fault(one[0].span, one[1]) is None and not _follows_past_day(*one)
    ]
    points = [weigh_statement(quote.span, article, profile) for quote, article in sound]
    if not any(_orders(*one) for one in found):
        items = (_quote_ordered_item(article, keeper, edition) for article in articles)
        if item := next(filter(None, items), None):
            return item
    limit = edition.story_quotes + MORE_QUOTES * (1 + any(map(is_between, articles)))
    chosen = _choose_strong(sound, points, limit) or _choose_nearest(sound, points)
    return chosen or [one for one in found if _only_praises(*one)][:1]


def weigh_statement(span: Span, article: AnalyzedArticle, profile: Profile) -> float:
    """Points of a sentence of a paper: what it says by itself, and that it says what the paper
    does, by its place and by its title's words; less where it adds to another one.
    """
    is_addition = _adds(span, article) and not is_between(article)
    placed = OPENING * _opens(span, article) + _share_title(span, article)
    placed += OPENING * (is_between(article) and article.sentences[0].span.overlaps(span))
    less = ADDITION * is_addition + TALK * _only_affirms(span, article)
    return weigh_speech(span, article, profile) + placed - less


def _quote_ordered_item(
    article: AnalyzedArticle, keeper: gate.Gate, edition: Edition
) -> list[Found]:
    """What a paper orders of all, and the item of its list that names the other side."""
    profile, quotes = edition.profile, find_statement_quotes(article, keeper, edition)
    if profile is None or not quotes:
        return []
    ordered = find_ordered_item(article, quotes[0].speaker, profile)
    if ordered is None:
        return []
    if ordered.is_whole:
        return [(replace(quotes[0], span=ordered.item), article)]
    orders = [one for one in quotes if _orders(one, article) and _tells_amount(one, article)]
    first = max(orders, key=lambda one: weigh_speech(one.span, article, profile), default=None)
    parts = [replace(quotes[0], span=span) for span in (ordered.lead, ordered.item)]
    chosen = sorted([*([first] if first else []), *parts], key=lambda one: one.span)
    return [(one, article) for one in chosen]


def _choose_strong(sound: Sequence[Found], points: Sequence[float], limit: int) -> list[Found]:
    """The strongest of each paper, then a second of one that comes near its first."""
    by_paper: dict[str, list[int]] = {}
    for place, one in enumerate(sound):
        if points[place] >= _least(*one):
            by_paper.setdefault(one[1].id, []).append(place)
    ranked: list[tuple[int, float, int]] = []
    for places in by_paper.values():
        # An order orders; beside it the reasons that it gives are background.
        order = sorted(places, key=lambda one: (not _orders(*sound[one]), -points[one]))
        first = points[order[0]]
        # What the two say together has none, nor has a meeting: they did so to agree on the rest.
        quote, paper = sound[order[0]]
        is_frame = is_between(paper) or _tells_meeting(read_passage(paper, quote.span))
        share = -inf if is_frame else SHARE_OF_STRONGEST * first
        near = [one for one in order if one == order[0] or points[one] >= share]
        ranked += [(rank, -points[one], one) for rank, one in enumerate(near)]
    chosen: list[int] = []
    for _, _, place in sorted(ranked):
        if len(chosen) < limit and not any(_repeats(sound[place], sound[one]) for one in chosen):
            chosen.append(place)
    return [sound[place] for place in sorted(chosen)]


def _repeats(one: Found, other: Found) -> bool:
    """Whether two sentences, of one paper or of two, say the same in other words.

    Two who meet the same third on one day do not, whatever words are shared.
    """
    hosts = [_find_host(*found) for found in (one, other)]
    if all(hosts) and hosts[0].isdisjoint(hosts[1]):
        return False
    first, second = (article.text_of(quote.span) for quote, article in (one, other))
    language = one[1].language
    return language == other[1].language and says_the_same(first, second, language)


def _find_host(quote: Quote, article: AnalyzedArticle) -> frozenset[str]:
    """The names of who meets or calls somebody, without titles; none of any other act."""
    reading = read_passage(article, quote.span)
    deed = find_deed(reading)
    if deed is None or not _tells_meeting(reading):
        return frozenset()
    names = (one.lower() for one in reading.tokens[:deed] if one[0].isupper())
    return frozenset(names) - reading.lexicon.speaker_nouns - reading.lexicon.determiners


def _tells_amount(quote: Quote, article: AnalyzedArticle) -> bool:
    reading = read_passage(article, quote.span)
    return bool(read_speech_signs(reading, SentenceMatter())["amount"])


def _least(quote: Quote, article: AnalyzedArticle) -> float:
    """The points from which a sentence is strong: of what two offices do together, fewer.

    Their papers name both in the first sentence, and then speak of "the two" and "we".
    """
    is_act = is_between(article) and find_deed(read_passage(article, quote.span)) is not None
    return LAST_RESORT if is_act else PRINTED_FROM


def _orders(quote: Quote, article: AnalyzedArticle) -> bool:
    return puts_into_force(read_passage(article, quote.span))


def _tells_meeting(reading: SentenceReading) -> bool:
    """Whether its act is that they met or called: what follows is no background of it."""
    deed, words = find_deed(reading), load_quote_words(reading.article.language)
    return deed is not None and reading.lower[deed] in words.meeting


def _choose_nearest(sound: Sequence[Found], points: Sequence[float]) -> list[Found]:
    """The one that comes nearest to being strong: a paper opens with what it is about."""
    best = max(points, default=LAST_RESORT - 1)
    return [sound[points.index(best)]] if best >= LAST_RESORT else []


def _only_praises(quote: Quote, article: AnalyzedArticle) -> bool:
    """Whether it opens with an act of a day, however it praises it: "spoke today to reaffirm …"."""
    is_fault = find_speech_fault(quote.span, article) == "judging"
    if not is_fault or not _opens(quote.span, article):
        return False
    reading = read_passage(article, quote.span)
    return find_deed(reading) is not None and tells_own_day(reading)


def _opens(span: Span, article: AnalyzedArticle) -> bool:
    """Whether it stands in the first sentences of its paper."""
    return any(one.span.overlaps(span) for one in article.sentences[:OPENING_SENTENCES])


def _follows_past_day(quote: Quote, article: AnalyzedArticle) -> bool:
    """Whether a sentence before it in its paragraph is of a day of months ago, and it of none."""
    if tells_own_day(read_passage(article, quote.span)):
        return False
    place = bisect_right(article.sentences, quote.span.start, key=lambda one: one.span.start) - 1
    own = article.sentences[place]
    before = reversed(article.sentences[max(0, place - MOST_BEFORE) : place])
    earlier = takewhile(lambda one: one.paragraph == own.paragraph, before)
    return any(names_past_day(read_passage(article, one.span)) for one in earlier)


def _share_title(span: Span, article: AnalyzedArticle) -> float:
    """Points for what it shares with its paper's title: the measure, and no sum beside it."""
    texts = (article.text_of(span), article.article.title or "")
    said, named = list_content_stems(texts, article.language)
    return min(MOST_OF_TITLE, OF_TITLE * len(said & named))


def _adds(span: Span, article: AnalyzedArticle) -> bool:
    """Whether it says by a word that it adds to another: "also reaffirmed"."""
    reading = read_passage(article, span)
    return _find_additive(reading) < len(reading.lower)


def _only_affirms(span: Span, article: AnalyzedArticle) -> bool:
    """Whether its act is that something was reaffirmed or discussed, and it names no day."""
    reading = read_passage(article, span)
    deed, words = find_deed(reading), load_quote_words(article.language)
    talks = deed is not None and reading.lower[deed] in {*words.talking} - {*words.agreeing}
    return talks and not tells_own_day(reading)


def _find_additive(reading: SentenceReading) -> int:
    """The place of the first word that adds to what another sentence tells; behind all if none."""
    additives = reading.words.additives
    places = (place for place, word in enumerate(reading.lower) if word in additives)
    return next(places, len(reading.lower))


def _is_on_matter(quote: Quote, article: AnalyzedArticle, edition: Edition) -> bool:
    """Whether it names both sides, or the one that its speaker is not of; no addition to others.

    What the two say together is about the two, and so is what a paper orders whose headline names
    the other side: "I am continuing the emergency" has no other name in it.
    """
    reading = read_passage(article, quote.span)
    if _adds(quote.span, article) and not reading.names_before(_find_additive(reading)):
        return False
    matter = read_matter(reading.text, article.language, edition.profile)
    is_of_third = bool(matter.thirds) and not (matter.first and matter.second)
    if is_between(article) and not is_of_third:
        return True
    if article.relevance.on_other and _orders(quote, article):
        return True
    sides = [side.key for side in edition.profile.sides] if edition.profile else []
    named = dict(zip(sides, (matter.first, matter.second), strict=False))
    own = quote.speaker.side
    return matter.names_both or (own in named and any(named[key] for key in named if key != own))
