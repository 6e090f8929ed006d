"""Whether an article belongs to a relationship.

It names both sides, early and often, on a matter that ties them. Each sign is worth one point:

    headline   1 for each side that it names
    lead       1 if it names both
    mentions   1 for each mention, in a hundred words, of the side that is named less
    topics     1 for each doubling of the points of topics that tie, in a hundred words
    others     1 off for each mention, in a hundred words, of other countries; 2 at most
    third      1 off if the headline names one of them and a side is named a single time
    past       3 off if its lead is of what happened fifty years ago or more

Which signs count was chosen by article and by the figures of three development sets, and so was the
floor. No size was fitted: each is one point because nothing is plainer. `benchmarks/grouping` shows
what other floors and sizes do: F1 on real articles lies between .77 and .89 with the size of
headline, lead, mentions or others halved or doubled, and falls only with the topics', which the
floor goes with.
"""

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from itertools import zip_longest

from briefing.grouping import home_matter, topics
from briefing.grouping.evidence import Evidence
from briefing.grouping.grouping_lexicon import collect_words
from briefing.grouping.long_ago import is_of_long_ago
from briefing.grouping.named_openings import opens_elsewhere
from briefing.grouping.opening_places import MentionKind, is_dateline, is_small_dateline
from briefing.grouping.phrase_matcher import PhraseMatch, PhraseMatcher
from briefing.grouping.relevance_reasons import list_reasons
from briefing.model import Reason, Relevance
from briefing.model.analyzed import ArticleWords, PreparedArticle
from briefing.profiles import Profile, country_names

# Points below which an article is left out. From 4.25 to 5.5 F1 stays above .96 (modern), .80
# (real) and .72 (Reuters).
FLOOR = 4.5
# Of the floor: from here on an article that names each side more than once touches the relation.
# Of the six such articles of the labelled days all do, and of those that name one once none.
NEAR = 0.9
HEADLINE_WORDS = 15  # words read as a headline where the article has none
# Points: migrants of six nations at the border are a matter of the border all the same.
MOST_OTHERS = 2
# Of the floor: up to here third countries take no points off what the two do together (a war, a
# summit, a visit with others). Above it all counts, so that what is of the two alone comes first.
LIFT = 1.2

# An anniversary has all other signs of a matter between two countries but that it is over; three
# points are the headline and the lead.
PAST = 3
# Words around a mention of the side that is named less, about a sentence, in which a topic ties the
# two. Of the labelled articles above the floor 25 then fall below it, 9 of them about the two, 16
# hardly or not; with 15 words 29, with 40 23.
NEAR_MENTION = 25
# Of the mentions of the side that is named more: what is named oftener is no aside. A paper names
# its own country seldom, and the minister who answers a neighbour is as rare as the neighbour.
MOST_ASIDE = 0.5
# Words of an article so long that a passage of it can be about something else altogether, as those
# of a press conference are however short; of a passage, read by itself; and of a passage
# before the mention that it is read for.
LONG_ARTICLE, PASSAGE, BEFORE = 2_000, 200, 30
SPOKEN_OF = 3  # times that a passage of an office's transcript names the other side


def score_relevance(article: PreparedArticle, profile: Profile) -> Relevance:
    """How much an article belongs to the relationship, why, and its topics; an empty one does not.

    The score is .5 at the floor and 1 from twice the floor on. Of a long article that does not
    reach the floor, or of a transcript, a passage may: then the article touches the relationship,
    and its score is below .5; so does what is near the floor and names each side again. What is a
    matter at home for its outlet is relevant, by little. What names a side only by what belongs to
    both ("the southern border") touches it whatever its score. What would not reach the floor by
    the topics near the side that is named less names that side by the way.
    """
    evidence = find_evidence(article.words, profile)
    topic_points = topics.score_topics(article.words, profile)
    signs = score_signs(evidence, count_tying_points(topic_points, profile))
    points = _sum_points(signs, evidence)
    named = topics.choose_topics(topic_points, profile, topics.score_lead(article.words, profile))
    is_low = points < FLOOR
    has_many = evidence.length > LONG_ARTICLE or article.cleaned.article.kind == "transcript"
    by_passage = is_low and has_many and _has_passage(article, evidence, profile)
    is_near = is_low and points >= NEAR * FLOOR and _names_again(evidence)
    at_home = is_low and _is_at_home(article, evidence, topic_points, profile)
    by_the_way = is_near or (not is_low and _is_by_the_way(article.words, evidence, profile))
    on_other = _is_on_other(article, evidence, profile)
    added = (
        Reason(code=code)
        for code, holds in (
            ("passage", by_passage),
            ("at_home", at_home),
            ("by_the_way", by_the_way and not at_home),
            ("on_other", on_other and is_low),
        )
        if holds
    )
    names_both = all(map(evidence.own_places, (0, 1)))
    reasons = list_reasons(evidence, named, profile)
    if at_home:
        points = FLOOR + 1  # as if the headline named home, which readers there understand
    if on_other:
        points = max(points, FLOOR)
    return Relevance(
        relevant=points >= FLOOR,
        score=round(min(1.0, max(0.0, points) / (2 * FLOOR)), 4),
        reasons=(*reasons, *added),
        topics=named or ("other",),
        in_lead=bool(signs.get("lead")),
        in_headline=signs.get("headline") == 2,
        touches=not on_other
        and (by_passage or (is_near and not at_home) or not (is_low or names_both)),
        opens_elsewhere=opens_elsewhere(
            evidence, home_matter.find_home(article.cleaned.article, profile), at_home=at_home
        ),
        on_other=on_other,
    )


def _sum_points(signs: Mapping[str, float], evidence: Evidence) -> float:
    """The points of all signs; of what the two do together, others take none below the lift."""
    points = sum(signs.values())
    if not evidence.is_of_both:
        return points
    return max(points, min(points - signs["others"], LIFT * FLOOR))


def _is_on_other(article: PreparedArticle, evidence: Evidence, profile: Profile) -> bool:
    """Whether it is a paper of an office of one side, and its headline names the other side."""
    places = (evidence.own_places(index) for index in (0, 1))
    first, second = (min(found, default=evidence.headline) < evidence.headline for found in places)
    return home_matter.is_on_other(article.cleaned.article, (first, second), profile)


def _is_by_the_way(article: ArticleWords, evidence: Evidence, profile: Profile) -> bool:
    """Whether the points stay below the floor where topics count only near the rarer side.

    A column on one country's energy that names the other once has as many words on energy as one
    on the pipeline between them.
    """
    rarer = evidence.rarer_side
    most = MOST_ASIDE * max(len(evidence.side(0)), len(evidence.side(1)))
    if evidence.is_of_both or len(rarer) > most:
        return False
    counted = topics.score_topics_near(article, sorted(rarer), NEAR_MENTION, profile)
    return sum(score_signs(evidence, count_tying_points(counted, profile)).values()) < FLOOR


def _names_again(evidence: Evidence) -> bool:
    """Whether each side is named by itself more than once."""
    return all(len(evidence.own_places(index)) > 1 for index in (0, 1))


def _is_at_home(
    article: PreparedArticle, evidence: Evidence, counted: Counter[str], profile: Profile
) -> bool:
    """Whether it tells, of no third country, what is a matter at home in its outlet's country.

    The other side is named by itself: "the southern border" of an American rally names none.
    """
    named = (bool(evidence.own_places(0)), bool(evidence.own_places(1)))
    points = evidence.per_hundred(home_matter.count_home_points(counted, profile))
    return not evidence.places_of("other") and home_matter.is_home_matter(
        article.cleaned.article, named, points, profile
    )


def _has_passage(article: PreparedArticle, evidence: Evidence, profile: Profile) -> bool:
    """Whether a passage of an article is about the relationship, read by itself; in a transcript
    of an office of one side what is said of the other: who answers for his country names it not.
    """
    told = article.cleaned.article
    home = home_matter.find_home(told, profile) if told.kind == "transcript" else None
    if not all((evidence.side(0), evidence.side(1))):
        return False
    starts: list[int] = []
    spoken_of = () if home is None else evidence.own_places(1 - home)
    for at in sorted({*evidence.rarer_side, *spoken_of}):
        if not starts or at - BEFORE - starts[-1] >= PASSAGE // 2:
            starts.append(max(0, at - BEFORE))
    return any(_is_relevant_passage(article.words, start, home, profile) for start in starts)


def _is_relevant_passage(
    article: ArticleWords, start: int, home: int | None, profile: Profile
) -> bool:
    words = ArticleWords(article.words[start : start + PASSAGE], 0, article.language)
    counted = count_tying_points(topics.score_topics(words, profile), profile)
    evidence = find_evidence(words, profile)
    if sum(score_signs(evidence, counted).values()) >= FLOOR:
        return True
    spoken_of = len(evidence.own_places(1 - home)) if home is not None and counted else 0
    return spoken_of >= max(SPOKEN_OF, len(evidence.places_of("other")))


def find_evidence(article: ArticleWords, profile: Profile) -> Evidence:
    """Where the article names the sides, joint things and other countries.

    A side is named by its names, people, places and institutions, but not by where the article was
    written alone: "Washington. The Commission …" is about nothing in the United States.
    """
    places: dict[MentionKind, list[int]] = {}
    matches = _find_matches(article, profile)
    for match, following in zip_longest(matches, matches[1:]):
        if not is_dateline(match, article, profile) and not _is_anothers(match, following, article):
            places.setdefault(match.tag, []).append(match.first)
    opening = next((match for match in matches if match.first == article.headline), None)
    if opening and is_small_dateline(opening, article, profile):
        _drop_side(places, opening)
    taken = {place for match in matches for place in range(match.first, match.last)}
    return Evidence(
        places,
        len(article.words),
        article.headline or HEADLINE_WORDS,
        is_past=is_of_long_ago(article, taken),
    )


def _drop_side(places: dict[MentionKind, list[int]], dateline: PhraseMatch[MentionKind]) -> None:
    """Take away the side that the dateline names, where nothing else names it but its guests."""
    if dateline.tag[0] == "side" and places.get(dateline.tag) == [dateline.first]:
        places.pop(dateline.tag)


def _find_matches(article: ArticleWords, profile: Profile) -> list[PhraseMatch[MentionKind]]:
    """The profile's terms, none of them begun in the headline and ended in the text.

    "Duty on goods of Mexico" above "US President …" does not say "Mexico-US".
    """
    body = article.headline
    find = _matcher(profile).find_matches
    if not body:
        return [*find(article.words, article.language)]
    return [
        *find(article.words[:body], article.language),
        *(
            replace(match, first=match.first + body, last=match.last + body)
            for match in find(article.words[body:], article.language)
        ),
    ]


def _is_anothers(
    match: PhraseMatch[MentionKind],
    following: PhraseMatch[MentionKind] | None,
    article: ArticleWords,
) -> bool:
    """Whether the words behind a side's body name another country: "Guardia Nacional de Chile"."""
    if following is None or match.tag[0] != "side" or following.tag[0] not in ("side", "other"):
        return False
    between = [word.folded for word in article.words[match.last : following.first]]
    is_linked = len(between) == 1 and between[0] in collect_words("owner_links")
    return following.tag != match.tag and is_linked


def score_signs(evidence: Evidence, topical: int) -> Mapping[str, float]:
    """The points by sign; none where a side is not named at all."""
    named = (evidence.side(0), evidence.side(1))
    if not all(named):
        return {}
    return {
        "headline": sum(min(side) < evidence.headline for side in named),
        "lead": evidence.begins_with_both,
        "mentions": evidence.per_hundred(min(map(len, named))),
        "topics": math.log2(1 + evidence.per_hundred(topical)),
        "others": -min(MOST_OTHERS, evidence.per_hundred(len(evidence.places_of("other")))),
        "third": -evidence.is_of_third,
        "past": -PAST * evidence.is_past,
    }


def count_tying_points(counted: Counter[str], profile: Profile) -> int:
    """The points of all topics that tie."""
    return sum(counted[topic.key] for topic in profile.topics if topic.ties)


@cache
def _matcher(profile: Profile) -> PhraseMatcher[MentionKind]:
    """The profile's terms; one that is written twice is what it is first: Georgia is a state."""
    terms: list[tuple[str, MentionKind]] = [(term, ("mask", 0)) for term in profile.masks]
    terms += [(term, ("joint", 0)) for term in profile.joint]
    for index, side in enumerate(profile.sides):
        own = (*side.names, *side.demonyms, *side.cities, *side.institutions)
        terms += [(term, ("side", index)) for term in own] + [
            (term, ("host", index)) for term in side.hosts
        ]
    index_of = {side.key: index for index, side in enumerate(profile.sides)}
    for person in profile.people:
        if person.last_side:
            index = index_of[person.last_side]
            terms += [(term, ("side", index)) for term in (person.name, *person.aliases)]
    return PhraseMatcher(
        [*terms, *((term, ("other", 0)) for term in country_names.third_country_terms(profile))]
    )
