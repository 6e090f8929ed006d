"""How sure it is that a report tells news of the two, and not what one of them has at home.

A logistic regression over nine abstract signs of a report. `benchmarks/briefs/README.md` says on
what it was fitted, and what it finds on days that it was not fitted on.
"""

import math
from collections.abc import Iterator

from briefing.composing.gate.judging import read_passage
from briefing.composing.gate.signs.headline_force import read_force
from briefing.composing.gate.signs.own_time import names_own_time
from briefing.composing.sentence_matter import read_matter
from briefing.composing.telling.news_lead import find_opening
from briefing.grouping import home_matter, topics
from briefing.grouping.relevance import find_evidence
from briefing.model import Sentence
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Profile

# Log odds that the story of a report is news of the two.
_WEIGHTS = {
    "base": 1.98,
    "relevance": 2.61,  # 0 to 1
    # Features, columns and analyses are long, and name no day of their own where they begin; the
    # longer, the surer (by log(words) above 400).
    "no day": -1.25,
    "matters at home": -2.25,  # share of parties, health and culture among the points of topics
    # One of the two is named so, and it is not the outlet's own country, which its readers supply.
    "by the way": -0.85,
    "length": -0.48,  # by log(words)
    "several": 0.40,  # others report it, too
    "act": 0.27,  # of its headline: others' words, an office's judgement, or what was done (0 to 2)
    "opens with both": 0.63,  # sides, or what is joint to them, in its first sentence
    "both speak": 0.92,  # who serves one side and who serves the other, quoted or reported
}
# Even odds. With the days of a round left out, of 370 right stories eleven fall below it, and of
# 124 wrong ones 42; without the last sign thirteen and 39.
NEWS_FROM = 0.0
BEGINNING = 200  # words of the text in which a report names its day; 150 or 250 find the same
SMOOTHING = 50  # words added to the length, so that an item of three lines is not all too short
LONG = 6.0  # log(words): 400


def weigh_report(article: AnalyzedArticle, profile: Profile, *, several: bool) -> float:
    """Log odds that a report tells news of the two; `several` reports tell its story."""
    signs = read_signs(article, profile, several=several)
    return _WEIGHTS["base"] + sum(_WEIGHTS[sign] * value for sign, value in signs)


def read_signs(
    article: AnalyzedArticle, profile: Profile, *, several: bool
) -> Iterator[tuple[str, float]]:
    """The signs by which a report is weighed."""
    length = math.log(SMOOTHING + len(article.prepared.words.words))
    yield "relevance", article.relevance.score
    yield "no day", 0.0 if _names_day(article) else max(0.0, length - LONG)
    yield "matters at home", _share_untying(article, profile)
    yield "by the way", float(_names_other_by_the_way(article, profile))
    yield "length", length
    yield "several", float(several)
    yield "act", float(read_force(article.article.title or "", article.language, profile))
    yield "opens with both", float(_opens_with_both(article, profile))
    yield "both speak", float(_lets_both_speak(article))


def _names_day(article: AnalyzedArticle) -> bool:
    """Whether one of the sentences that it begins with is of a day of its own."""
    return any(names_own_time(read_passage(article, one.span)) for one in _list_beginning(article))


def _list_beginning(article: AnalyzedArticle) -> Iterator[Sentence]:
    """The sentences of its body up to the one in which the beginning ends."""
    count = 0
    for one in article.sentences:
        if article.cleaned.kept[one.paragraph].kind == "body":
            count += len(article.text_of(one.span).split())
            if count > BEGINNING:
                return
            yield one


def _opens_with_both(article: AnalyzedArticle, profile: Profile) -> bool:
    """Whether the first sentence of its body, no mere place, names both sides."""
    opening = find_opening(article)
    text = article.text_of(opening.span) if opening else ""
    return read_matter(text, article.language, profile).names_both


def _lets_both_speak(article: AnalyzedArticle) -> bool:
    """Whether each side has somebody whom it quotes or reports."""
    speeches = (*article.quotes, *article.indirect_quotes)
    return len({one.speaker.side for one in speeches} - {None}) > 1


def _share_untying(article: AnalyzedArticle, profile: Profile) -> float:
    """The share of topics that do not tie the two in the points of all, and of one more."""
    counted = topics.score_topics(article.prepared.words, profile)
    untying = sum(counted[topic.key] for topic in profile.topics if not topic.ties)
    return untying / (1 + counted.total())


def _names_other_by_the_way(article: AnalyzedArticle, profile: Profile) -> bool:
    """Whether one side is named by the way, and is not the one in which the outlet sits."""
    if all(reason.code != "by_the_way" for reason in article.relevance.reasons):
        return False
    evidence = find_evidence(article.prepared.words, profile)
    rarer = min((0, 1), key=lambda index: len(evidence.side(index)))
    return home_matter.find_home(article.article, profile) != rarer
