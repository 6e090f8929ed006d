"""Which sentence tells a story's news: the newest day first, a fact before a plan."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import islice

from briefing.composing import gate
from briefing.composing.days.watch_words import load_watch_words
from briefing.composing.figures.figure_patterns import find_figure
from briefing.composing.gate.signs import plans
from briefing.composing.gate.words import load_gate_words
from briefing.composing.sentence_matter import names_other_side, read_matter
from briefing.model import Sentence, Span
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Profile
from briefing.quick_dataclass import dataclass
from briefing.quoting.tokens.lexicon_loading import load_lexicon
from briefing.text.dates.calendar_words import load_calendar_words

# Of so many sentences that may open a story, the first that names the other side, what is joint or
# a topic twice: .87 of the labelled English articles begin with their news so, .83 with the first.
CANDIDATES = 5
LEAST_TOPICAL = 2  # points
# Sentences of a report's body in which its news stands. Of 107 first sentences of stories of 51
# real days four stood deeper, and one of these told the news.
TOP = 3
# What a report's own first sentence may be before a later one. Of twelve stories of 167 fresh days
# that such a one opened ten were told by background or what leans; where the own first sentence was
# refused for these alone it told the news, two of two times, and one of two on 132 further days,
# the other as little as the second. Of an older time it may tell the older act.
WEAKNESSES = ("weak", "stray")
# What a report's own first sentence may be before a later one that could be a bullet, too: it hands
# on the news of another outlet. Five of five such on some 750 days opened better than what came.
HANDED_ON = "secondhand"
DATELINE = 4  # words at most of a dateline that is read as a sentence: "México, DF."
OPENING = 16  # words: what a sentence tells stands in these
BOUND_WITHIN = 2  # words: "desde este jueves", "until next Friday"
_WORD = re.compile(r"[^\W\d_]+")
_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadSentence:
    """A sentence that may open a story, and its article."""

    article: AnalyzedArticle
    sentence: Sentence

    @property
    def text(self) -> str:
        """The sentence itself."""
        return self.article.text_of(self.sentence.span)


def find_sentence(article: AnalyzedArticle, span: Span) -> LeadSentence | None:
    """The sentence of an article that has this span; None without one."""
    found = (one for one in article.sentences if one.span == span)
    return next((LeadSentence(article=article, sentence=one) for one in found), None)


def find_lead(
    article: AnalyzedArticle,
    sentences: Iterable[Sentence],
    keeper: gate.Gate,
    profile: Profile | None,
    *,
    opening: gate.Tier = gate.FIRST,
) -> LeadSentence | None:
    """The sentence of one article that opens its story best; None where the gate lets none pass.

    Where the best one strays from its headline, the next best would be of less yet. The report's
    own first sentence goes before it where it is only weak.
    """
    able, strong = (tier.allowing("stray") for tier in (opening, gate.BULLET))
    standing: list[Sentence] = []
    bullets: list[Sentence] = []
    last, head, own = _find_end_of_top(article), find_opening(article), None
    for one in sentences:
        if one.index > last:
            break
        own = one if one == head else own
        if keeper.refuse(one, article, able) is None:
            standing.append(one)
            tier = strong.allowing(HANDED_ON) if one == head else strong
            if keeper.refuse(one, article, tier) is None:
                bullets.append(one)
        if len(bullets) == CANDIDATES:  # of a long text the rest is not asked
            break
    passing = (bullets or standing)[:CANDIDATES]
    best = next((one for one in passing if _is_of_both(one, article, profile)), None)
    best = best or next(iter(passing), None)
    if best is None:
        return None
    is_passed_over = own is not None and own not in standing and own.index < best.index
    if own and is_passed_over and _is_only_weak(own, article, keeper, opening):
        return LeadSentence(article=article, sentence=own)
    if keeper.refuse(best, article, opening) is not None:
        return None
    return LeadSentence(article=article, sentence=best)


def _is_only_weak(
    own: Sentence, article: AnalyzedArticle, keeper: gate.Gate, opening: gate.Tier
) -> bool:
    return keeper.refuse(own, article, opening.allowing(*WEAKNESSES)) is None


def _find_end_of_top(article: AnalyzedArticle) -> int:
    """The index of the last sentence in which the article may tell its news; decks do not count."""
    kept = article.cleaned.kept
    body = (one.index for one in article.sentences if kept[one.paragraph].kind == "body")
    return max(islice(body, TOP), default=0)


def _is_of_both(sentence: Sentence, article: AnalyzedArticle, profile: Profile | None) -> bool:
    """Whether it names the side that its article names less, what is joint, or a topic twice."""
    matter = read_matter(article.text_of(sentence.span), article.language, profile)
    return matter.topical >= LEAST_TOPICAL or names_other_side(matter, article, profile)


def find_opening(article: AnalyzedArticle) -> Sentence | None:
    """The first sentence of its body that is more than a dateline; None for an article without."""
    kept = article.cleaned.kept
    body = (one for one in article.sentences if kept[one.paragraph].kind == "body")
    return next((one for one in body if len(article.text_of(one.span).split()) > DATELINE), None)


def is_plan(lead: LeadSentence) -> bool:
    """Whether what it tells is to come."""
    return plans.tells_plan(lead.text, lead.article.language)


def find_event_day(lead: LeadSentence) -> date | None:
    """The day that it names as its own; else that of its article, or a week earlier.

    The week where it tells of last week.
    """
    day = lead.article.day or lead.article.article.published
    if day is None:
        return None
    return find_named_day(lead, day) or (
        day - timedelta(days=_WEEK) if opens_with_last_week(lead) else day
    )


def find_named_day(lead: LeadSentence, day: date) -> date | None:
    """The weekday, "today" or "yesterday" of a lead of an article of this day; None for a plan.

    A weekday from which or until which something holds is not the day of the act.
    """
    language = lead.article.language
    words, weekdays = _WORD.findall(lead.text.lower()), load_calendar_words(language).weekdays
    if is_plan(lead):
        return None
    known = load_gate_words(language)
    bounds = {*known.time_openers, *known.time_ends}
    for place, word in enumerate(words):
        if word in weekdays and bounds.isdisjoint(words[max(0, place - BOUND_WITHIN) : place]):
            return day - timedelta(days=(day.weekday() - weekdays.index(word)) % _WEEK)
    if not set(known.yesterday).isdisjoint(words):
        return day - timedelta(days=1)
    todays = {*known.todays} - {*load_watch_words(language).tomorrow}
    for place, word in enumerate(words):
        if word in todays and bounds.isdisjoint(words[max(0, place - BOUND_WITHIN) : place]):
            return day
    return None


def opens_with_last_week(lead: LeadSentence) -> bool:
    """Whether its first words say that last week is told of."""
    opening = " ".join(_WORD.findall(lead.text.lower())[:OPENING])
    phrases = load_gate_words(lead.article.language).last_week
    return any(re.search(rf"\b{phrase}\b", opening) for phrase in phrases)


def count_signs(lead: LeadSentence, profile: Profile | None) -> int:
    """How many of these it names: day, other side, office, figure; one less behind a quote."""
    words = set(_WORD.findall(lead.text.lower()))
    lexicon = load_lexicon(lead.article.language)
    matter = read_matter(lead.text, lead.article.language, profile)
    names_day = not words.isdisjoint(load_calendar_words(lead.article.language).weekdays)
    names_office = not words.isdisjoint(lexicon.person_nouns | lexicon.organization_nouns)
    is_led_by_quote = lead.text.startswith(("“", '"', "«"))
    names_other = names_other_side(matter, lead.article, profile)
    has_figure = find_figure(lead.text, lead.article.language) is not None
    return names_day + names_other + names_office + has_figure - is_led_by_quote
