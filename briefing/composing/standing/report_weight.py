"""How sure it is that a report tells news of the two, and not what one of them has at home.

A logistic regression over fourteen abstract signs of a report. `benchmarks/briefs/README.md` says
on what it was fitted, and what it finds on days that it was not fitted on.
"""

import math
from collections.abc import Iterable, Iterator

from briefing.composing.gate.judging import read_passage
from briefing.composing.gate.signs.headline_force import read_force
from briefing.composing.gate.signs.own_time import names_own_time
from briefing.composing.gate.signs.tense import tells_future, tells_past
from briefing.composing.sentence_matter import read_matter
from briefing.composing.telling.news_lead import find_opening
from briefing.grouping import home_matter, topics
from briefing.grouping.evidence import Evidence
from briefing.grouping.relevance import find_evidence
from briefing.model import Sentence
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Profile

# Log odds that the story of a report is news of the two.
_WEIGHTS = {
    "base": 1.80,
    "relevance": 3.21,  # 0 to 1
    # Features, columns and analyses are long, and name no day of their own where they begin; the
    # longer, the surer (by log(words) above 400).
    "no day": -1.02,
    "first day": 0.56,  # its first sentence names a day of its own
    # Shares of the sentences that it begins with: what happened, and what is to come. An analysis
    # tells how things are, and how they have become so.
    "past": 1.23,
    "future": 1.33,
    "matters at home": -2.10,  # share of parties, health and culture among the points of topics
    # One of the two is named so, and it is not the outlet's own country, which its readers supply.
    "by the way": -0.93,
    # Mentions in a hundred words, which relevance has taken off already: what the two do in a
    # third country's war is news of them all the same.
    "others": 0.33,
    "length": -0.77,  # by log(words)
    "several": 0.65,  # others report it, too
    "act": 0.26,  # of its headline: others' words, an office's judgement, or what was done (0 to 2)
    "opens with both": 0.36,  # sides, or what is joint to them, in its first sentence
    "both speak": 0.77,  # who serves one side and who serves the other, quoted or reported
    # Share of those who serve a side among all who speak in it. Analysts and experts serve none.
    "officials": 1.15,
}
# With the days of a round left out, of 590 right stories 27 fall below it, and of 188 wrong ones
# 77; with the nine signs before, at even odds, 26 and 68.
NEWS_FROM = -0.2
BEGINNING = 200  # words of the text in which a report names its day; 150 or 250 find the same
SMOOTHING = 50  # words added to the length, so that an item of three lines is not all too short
LONG = 6.0  # log(words): 400
MOST_OTHERS = 3.0  # mentions of other countries that count, in a hundred words


def weigh_report(article: AnalyzedArticle, profile: Profile, *, several: bool) -> float:
    """Log odds that a report tells news of the two; `several` reports tell its story."""
    signs = read_signs(article, profile, several=several)
    return _WEIGHTS["base"] + sum(_WEIGHTS[sign] * value for sign, value in signs)


def read_signs(
    article: AnalyzedArticle, profile: Profile, *, several: bool
) -> Iterator[tuple[str, float]]:
    """The signs by which a report is weighed."""
    length = math.log(SMOOTHING + len(article.prepared.words.words))
    beginning = [read_passage(article, one.span) for one in _list_beginning(article)]
    opening = find_opening(article)
    evidence = find_evidence(article.prepared.words, profile)
    others = evidence.per_hundred(len(evidence.places_of("other")))
    yield "relevance", article.relevance.score
    yield "no day", 0.0 if any(map(names_own_time, beginning)) else max(0.0, length - LONG)
    yield (
        "first day",
        float(opening is not None and names_own_time(read_passage(article, opening.span))),
    )
    yield "past", _share(map(tells_past, beginning))
    yield "future", _share(map(tells_future, beginning))
    yield "matters at home", _share_untying(article, profile)
    yield "by the way", float(_names_other_by_the_way(article, evidence, profile))
    yield "others", min(MOST_OTHERS, others)
    yield "length", length
    yield "several", float(several)
    yield "act", float(read_force(article.article.title or "", article.language, profile))
    yield "opens with both", float(_opens_with_both(article, profile))
    sides = [one.speaker.side for one in (*article.quotes, *article.indirect_quotes)]
    yield "both speak", float(len({*sides} - {None}) > 1)
    yield "officials", sum(side is not None for side in sides) / (1 + len(sides))


def _share(holds: Iterable[bool]) -> float:
    """The share of sentences of which something holds; 0 of none."""
    found = [*holds]
    return sum(found) / max(1, len(found))


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


def _share_untying(article: AnalyzedArticle, profile: Profile) -> float:
    """The share of topics that do not tie the two in the points of all, and of one more."""
    counted = topics.score_topics(article.prepared.words, profile)
    untying = sum(counted[topic.key] for topic in profile.topics if not topic.ties)
    return untying / (1 + counted.total())


def _names_other_by_the_way(article: AnalyzedArticle, evidence: Evidence, profile: Profile) -> bool:
    """Whether one side is named by the way, and is not the one in which the outlet sits."""
    if all(reason.code != "by_the_way" for reason in article.relevance.reasons):
        return False
    rarer = min((0, 1), key=lambda index: len(evidence.side(index)))
    return home_matter.find_home(article.article, profile) != rarer
