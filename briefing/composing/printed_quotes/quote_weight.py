"""How surely somebody's words, set off by themselves, say something of the matter for a side.

A logistic regression over five abstract signs. `benchmarks/briefs/README.md` says on what it was
fitted, and what it finds on days left out.
"""

import math

from briefing.composing import topical_overlap
from briefing.composing.gate.judging import read_passage
from briefing.composing.printed_quotes.own_acts import tells_act_of_side
from briefing.composing.sentence_matter import read_matter
from briefing.model import Quote
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Profile

# Log odds that an editor sets it off: fitted on 559 quotes of high confidence, of nine words and
# more, of 48 real days, each read and labelled (49 in a hundred are good; the others are empty, of
# outsiders, or wrong).
_WEIGHTS = {
    "base": -1.41,
    "of a side": 1.81,  # whoever speaks serves one of the two
    "place": -1.13,  # by log(1 + characters before it / 500)
    "names the matter": 0.81,  # a side, or a topic
    "in a report": 0.78,
    "shares the headline": 0.55,
}
# Even odds: .77 of the quotes above it are good on days left out, and .85 of the good ones lie
# there; of recent days .86, at .94.
PRINTED_FROM = 0.0
# From here on .81 are good (recent days .89, at .90): below it only an act is printed.
SURE_FROM = math.log(0.6 / 0.4)
# Words of a quote that says something. Of 58 quotes in stories of 51 real days that were read and
# judged 46 have so many and share a stem with what their story tells: 40 of these are right, and
# three of the other twelve.
LEAST_WORDS = 10
# Points of topics that are a matter: below it stand words that only hint at one ("the wall", "a
# deal"). Of eight quotes of new and open days with no more and no side one was good.
LEAST_TOPICAL = 3
PLACE_UNIT = 500  # characters of the article, by which places are counted


def says_enough(quote: Quote, article: AnalyzedArticle, profile: Profile | None) -> bool:
    """Whether an editor would rather print than leave it; True without a relationship.

    What is less sure must tell what one of the two does or will not do: a decision of the day.
    """
    if profile is None:
        return True
    if len(article.text_of(quote.span).split()) < LEAST_WORDS:
        return False
    weight = weigh_quote(quote, article, profile)
    if weight <= PRINTED_FROM:
        return False
    return weight > SURE_FROM or tells_act_of_side(read_passage(article, quote.span), profile)


def weigh_quote(quote: Quote, article: AnalyzedArticle, profile: Profile) -> float:
    """Log odds that an editor would set off these words with their speaker."""
    signs = _read_signs(quote, article, profile)
    return _WEIGHTS["base"] + sum(_WEIGHTS[name] * value for name, value in signs.items())


def _read_signs(quote: Quote, article: AnalyzedArticle, profile: Profile) -> dict[str, float]:
    """The signs of a quote with their values; most are 0 or 1."""
    words = article.text_of(quote.span)
    matter = read_matter(words, article.language, profile)
    said, headline = topical_overlap.list_content_stems(
        (words, article.article.title or ""), article.language
    )
    return {
        "of a side": quote.speaker.side is not None,
        "names the matter": bool(matter.first or matter.second or matter.topical >= LEAST_TOPICAL),
        "shares the headline": bool(said & headline),
        "place": math.log1p(max(quote.span.start - _find_beginning(article), 0) / PLACE_UNIT),
        "in a report": article.article.kind == "news",
    }


def _find_beginning(article: AnalyzedArticle) -> int:
    """Where the article itself begins in its text, behind menus and mastheads."""
    return next((block.span.start for block in article.cleaned.kept), 0)
