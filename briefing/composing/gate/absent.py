"""Whether a sentence tells of something or somebody whom only another sentence names.

"The 38-year-old is due in court", "The new policy takes effect in June", "His remarks came a day
after the vote": each is whole, and says nothing of what it is about.
"""

import re

from briefing.composing.gate.openings import opens_with_shell
from briefing.composing.gate.reading import WORD, SentenceReading
from briefing.composing.gate.reports.reporters import HEADS
from briefing.composing.gate.signs.tense import is_past

SHORTEST = 3  # words
NAMED_WITHIN = 4  # words behind "the 38-year-old" in which a name follows
MOST_BETWEEN = 2  # words between "the" and its noun: "the new border policy"
PLACED_WITHIN = 12  # words: a longer subject says of what it is


def points_to_absent(reading: SentenceReading) -> str | None:
    """ "unnamed", "definite", "demonstrative" or "connective" for what another sentence names."""
    if len(reading.tokens) < SHORTEST:
        return None
    if _means_own_place(reading):
        return "demonstrative"
    if _means_unnamed_country(reading):
        return "definite"
    if reading.opens_with_quotation:
        return None
    if _is_told_by_age(reading):
        return "unnamed"
    if _opens_with_qualified_shell(reading) or _opens_with_bare_role(reading):
        return "definite"
    return "connective" if _only_places(reading) else None


def _means_own_place(reading: SentenceReading) -> bool:
    """ "The delegations chose this city": the paper's own, which no name before it tells."""
    words, lower, tokens = reading.words, reading.lower, reading.tokens
    near = {*words.demonstratives} - {*words.far_demonstratives}
    for place in range(1, len(lower) - 1):
        if lower[place] in near and lower[place + 1] in words.own_places:
            return not any(token[0].isupper() for token in tokens[1:place])
    return False


def _means_unnamed_country(reading: SentenceReading) -> bool:
    """ "Two million live in the country": which, where neither side is named, nothing says."""
    words, lower = reading.words, reading.lower
    if reading.profile is None or reading.matter.first or reading.matter.second:
        return False
    articles = {*words.articles, *words.joined_articles}
    return any(
        one in articles and two in words.nations and three not in words.complements
        for one, two, three in zip(lower, lower[1:], (*lower[2:], ""), strict=False)
    )


def _opens_with_bare_role(reading: SentenceReading) -> bool:
    """ "The senators asked …", "El abogado explicó …": who they are stands in another sentence."""
    words, lexicon, (article, noun, verb) = reading.words, reading.lexicon, reading.lower[:3]
    if article not in words.articles or reading.tokens[1][0].isupper():
        return False
    singulars = {noun, noun.removesuffix("s"), noun.removesuffix("es")}
    if singulars.isdisjoint(lexicon.person_nouns) or not singulars.isdisjoint(HEADS):
        return False
    verbs = lexicon.finite_reporting_verbs | lexicon.finite_auxiliaries | lexicon.modals
    known = verb in verbs or verb in words.finite_presents
    return reading.tokens[2].islower() and (known or is_past(reading, 2))


def _is_told_by_age(reading: SentenceReading) -> bool:
    """ "The 38-year-old is due in court": no name stands by it."""
    words = reading.words
    if not words.ages or not words.articles:
        return False
    opening = rf"\W*(?i:{'|'.join(words.articles)})\s+(?i:{'|'.join(words.ages)})(?!\w)"
    told = re.match(opening, reading.outside)
    following = WORD.findall(reading.outside[told.end() :])[:NAMED_WITHIN] if told else []
    return bool(following) and not any(word[0].isupper() for word in following)


def _opens_with_qualified_shell(reading: SentenceReading) -> bool:
    """ "The new policy is …", "La nueva medida …": with what tells it from others, and not of what.

    A headline's "the trade deal" is none where it says so.
    """
    words, lower = reading.words, reading.lower
    if lower[0] not in words.articles or opens_with_shell(reading):
        return False
    place = next(
        (n for n in range(1, 2 + MOST_BETWEEN) if lower[n : n + 1] and lower[n] in words.shells),
        None,
    )
    if place is None or place < 2 or any(t[0].isupper() for t in reading.tokens[1 : place + 1]):
        return False
    if lower[1] not in words.qualifiers:
        return False
    following = reading.tokens[place + 1 : place + 2]
    return not following or not (
        following[0].lower() in words.complements or following[0][0].isupper()
    )


def _only_places(reading: SentenceReading) -> bool:
    """ "Trump’s tweet came a day after …": what somebody said is only given its place in time."""
    words, lower = reading.words, reading.lower[:PLACED_WITHIN]
    place = next((n for n, word in enumerate(lower) if word in words.messages), None)
    lexicon = reading.lexicon
    verbs = lexicon.finite_reporting_verbs - lexicon.noun_verb_homographs
    if place is None or not verbs.isdisjoint(lower[:place]):
        return False
    if not reading.lexicon.prepositions.isdisjoint(lower[max(0, place - 2) : place]):
        return False  # "He blasted the rule in a statement that came …"
    text = " ".join(lower[place + 1 :])
    if text.startswith(tuple(f"{link} " for link in words.told_by)):
        return False
    return any(re.search(rf"(?:^|\s){phrase}(?:\s|$)", text) for phrase in words.placing)
