"""How surely somebody's words, set off by themselves, say something of the matter for a side.

A logistic regression over ten abstract signs. `benchmarks/briefs/README.md` says on what it was
fitted, and what it finds on days left out.
"""

import math
import re
from collections import Counter

from briefing.composing.gate.judging import read_passage
from briefing.composing.printed_quotes.quote_words import load_quote_words
from briefing.composing.printed_quotes.told_frame import is_in_writing
from briefing.composing.printed_quotes.untold_words import count_untold, opens_with_stand_in
from briefing.composing.sentence_matter import read_matter
from briefing.composing.topical_overlap import count_own_stems
from briefing.model import Quote, Span, Story
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Profile
from briefing.quick_dataclass import dataclass
from briefing.text.plain_words import split_words

# Log odds that an editor sets it off: fitted on 573 quotes of high confidence, of ten words and
# more, of some 270 real days, each read and labelled (45 in a hundred are right).
_WEIGHTS = {
    "base": -2.30,
    "of a side": 1.90,  # whoever speaks serves one of the two
    "place": -0.71,  # by log(1 + characters before it / 500)
    "names the matter": 0.68,  # a side, or a topic
    "in a report": 0.34,
    "told stems": 0.29,  # of its content stems, those that its story tells
    "stems": 0.07,
    "untold": -0.09,  # words that stand for what only another sentence told
    "said before": -0.19,  # quotes of the same speaker before it
    "in writing": 0.58,
    "half said": -0.91,  # the speaker's next words take it back, or point to it
}
# Odds of three to two: .82 of the quotes above it are right on days left out. Between even odds and
# these 21 of 37 were right on fresh and known days.
PRINTED_FROM = math.log(0.6 / 0.4)
# Words of a quote that says something. Of 58 quotes in stories of 51 real days that were read and
# judged 46 have so many and share a stem with what their story tells: 40 of these are right, and
# three of the other twelve.
LEAST_WORDS = 10
# Points of topics that are a matter: below it stand words that only hint at one ("the wall", "a
# deal"). Of eight quotes of new and open days with no more and no side one was good.
LEAST_TOPICAL = 3
PLACE_UNIT = 500  # characters of the article, by which places are counted
_ASKS = re.compile(r"^[^.!?]*\?|\?\W*$")
MOST_TOLD, MOST_STEMS, MOST_UNTOLD, MOST_BEFORE = 4, 14, 3, 4  # more say no more


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteSetting:
    """What a quote stands among: the stems of its story, and the other quotes of its speaker."""

    stems: int  # of its content
    told: int  # of these, how many the story tells
    before: int  # quotes of the same speaker before it
    is_half: bool  # whether the speaker's next words lean on it, or take it back


def read_settings(story: Story, article: AnalyzedArticle) -> dict[Span, QuoteSetting]:
    """The setting of each quote of an article in this story, by the quote's span."""
    spans, before = [quote.span for quote in article.quotes], Counter[str | None]()
    own, following = count_own_stems(story, article, spans), (*article.quotes, None)[1:]
    settings: dict[Span, QuoteSetting] = {}
    for quote, (stems, told), behind in zip(article.quotes, own, following, strict=True):
        settings[quote.span] = QuoteSetting(
            stems=stems,
            told=told,
            before=before[quote.speaker.name],
            is_half=behind is not None and _leans_back(behind, quote, article),
        )
        before[quote.speaker.name] += 1
    return settings


def says_enough(
    quote: Quote, article: AnalyzedArticle, profile: Profile | None, setting: QuoteSetting
) -> bool:
    """Whether an editor would rather print than leave it; True without a relationship.

    Who begins or ends with a question says no position, and what begins with "It’s …" and "This
    is …" speaks of what stands before it.
    """
    if profile is None:
        return True
    words = article.text_of(quote.span)
    if len(words.split()) < LEAST_WORDS or _ASKS.search(words):
        return False
    if opens_with_stand_in(read_passage(article, quote.span)):
        return False
    return weigh_quote(quote, article, profile, setting) > PRINTED_FROM


def weigh_quote(
    quote: Quote, article: AnalyzedArticle, profile: Profile, setting: QuoteSetting
) -> float:
    """Log odds that an editor would set off these words with their speaker."""
    signs = _read_signs(quote, article, profile, setting)
    return _WEIGHTS["base"] + sum(_WEIGHTS[name] * value for name, value in signs.items())


def _read_signs(
    quote: Quote, article: AnalyzedArticle, profile: Profile, setting: QuoteSetting
) -> dict[str, float]:
    """The signs of a quote with their values."""
    matter = read_matter(article.text_of(quote.span), article.language, profile)
    untold = count_untold(read_passage(article, quote.span))
    return {
        "of a side": quote.speaker.side is not None,
        "names the matter": bool(matter.first or matter.second or matter.topical >= LEAST_TOPICAL),
        "place": math.log1p(max(quote.span.start - _find_beginning(article), 0) / PLACE_UNIT),
        "in a report": article.article.kind == "news",
        "told stems": min(setting.told, MOST_TOLD),
        "stems": min(setting.stems, MOST_STEMS),
        "untold": min(untold, MOST_UNTOLD),
        "said before": min(setting.before, MOST_BEFORE),
        "in writing": is_in_writing(quote, article),
        "half said": setting.is_half,
    }


def _leans_back(behind: Quote, quote: Quote, article: AnalyzedArticle) -> bool:
    """Whether the next words of a speaker in the paragraph begin with "That …" or "But …"."""
    between = article.article.text[quote.span.end : behind.span.start]
    if behind.speaker.name != quote.speaker.name or "\n" in between:
        return False
    words = load_quote_words(article.language)
    first = split_words(article.text_of(behind.span))[:1]
    return not {*words.stand_ins, *words.restricting}.isdisjoint(first)


def _find_beginning(article: AnalyzedArticle) -> int:
    """Where the article itself begins in its text, behind menus and mastheads."""
    return next((block.span.start for block in article.cleaned.kept), 0)
