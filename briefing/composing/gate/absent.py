"""Whether a sentence tells of something or somebody whom only another sentence names.

"The 38-year-old is due in court", "The new policy takes effect in June", "His remarks came a day
after the vote": each is whole, and says nothing of what it is about.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from briefing.composing.gate.reading import WORD, SentenceReading
from briefing.composing.gate.reports.reporters import HEADS
from briefing.composing.gate.signs.tense import is_past
from briefing.composing.gate.words import load_gate_words
from briefing.composing.sentence_matter import read_matter
from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.lexicon_loading import load_lexicon
from briefing.text.plain_words import list_singulars

SHORTEST = 3  # words
NAMED_WITHIN = 4  # words behind "the 38-year-old" in which a name follows
MOST_BETWEEN = 2  # words between "the" and its noun: "the new border policy"
PLACED_WITHIN = 12  # words: a longer subject says of what it is


def points_to_absent(reading: SentenceReading) -> str | None:
    """The code of leaning on what another sentence names; None if all is named.

    "unnamed", "definite", "titled" (the headline has it), "demonstrative" or "connective".
    """
    if len(reading.tokens) < SHORTEST:
        return None
    if _means_own_place(reading) or _means_told_person(reading):
        return "demonstrative"
    if _means_unnamed_country(reading):
        return "definite"
    if reading.opens_with_quotation:
        return None
    if _is_told_by_age(reading):
        return "unnamed"
    if _opens_with_bare_role(reading) or _means_party_member(reading):
        return "definite"
    if _only_places(reading) or _happens_later(reading):
        return "connective"
    return _find_qualified_shell(reading)


def _means_own_place(reading: SentenceReading) -> bool:
    """ "The delegations chose this city": the paper's own, which no name before it tells."""
    words, lower, tokens = reading.words, reading.lower, reading.tokens
    for place in range(1, len(lower) - 1):
        if lower[place] in words.near_demonstratives and lower[place + 1] in words.own_places:
            return not any(token[0].isupper() for token in tokens[1:place])
    return False


def _means_told_person(reading: SentenceReading) -> bool:
    """ "Today this veteran official was invited": who that is, no name before or behind it says.

    "Those owners who …" are told behind it.
    """
    lower, tokens, persons = reading.lower, reading.tokens, reading.lexicon.person_nouns
    demonstratives = _list_sure_demonstratives(reading.article.language)
    if demonstratives.isdisjoint(lower):
        return False  # as nearly all
    closed = list_closed(reading)
    place = next((n for n, word in enumerate(lower) if n and word in demonstratives), 0)
    if not place or any(
        is_given_name(token) or (token.islower() and word in persons)
        for token, word in zip(tokens[:place], lower, strict=False)
    ):
        return False
    behind = range(place + 1, min(place + 2 + MOST_BETWEEN, len(lower)))
    phrase = takewhile(lambda n: lower[n] not in closed, behind)
    noun = next((n for n in phrase if not persons.isdisjoint(list_singulars(lower[n]))), None)
    if noun is None:
        return False
    following = tokens[noun + 1 : noun + 1 + MOST_BETWEEN]
    is_completed = not {*reading.words.complements}.isdisjoint(following[:1])
    return not is_completed and not any(word[0].isupper() for word in following)


@cache
def _list_sure_demonstratives(language: str) -> frozenset[str]:
    """Those that open no clause, as "that" does: "that drivers bear"."""
    lexicon = load_lexicon(language)
    clauses = lexicon.complementizers | lexicon.relative_pronouns
    return frozenset(load_gate_words(language).demonstratives) - clauses


def _means_unnamed_country(reading: SentenceReading) -> bool:
    """ "Two million live in the country": which, where neither side is named, nothing says."""
    words, lower = reading.words, reading.lower
    if reading.profile is None or words.nations.isdisjoint(lower):
        return False
    articles = {*words.articles, *words.joined_articles}
    tells_nation = any(
        one in articles and two in words.nations and three not in words.complements
        for one, two, three in zip(lower, lower[1:], (*lower[2:], ""), strict=False)
    )
    return tells_nation and not (reading.matter.first or reading.matter.second)


def _opens_with_bare_role(reading: SentenceReading) -> bool:
    """ "The senators asked …", "The former ambassadors …", "El abogado explicó …": nobody by name.

    "The Mexican ambassador" is of a side, and a head of state of one of two.
    """
    words, lower, tokens = reading.words, reading.lower, reading.tokens
    if lower[0] not in words.articles:
        return False
    persons, closed = reading.lexicon.person_nouns, list_closed(reading)
    for place in range(1, min(2 + MOST_BETWEEN, len(tokens) - 1)):
        singulars = list_singulars(lower[place])
        if not singulars.isdisjoint(HEADS) or lower[place] in closed:
            return False
        if (
            tokens[place].isalpha()
            and tokens[place].islower()
            and not singulars.isdisjoint(persons)
        ):
            matter = read_matter(
                " ".join(tokens[1:place]), reading.article.language, reading.profile
            )
            if matter.first or matter.second:
                return False
            following = tokens[place + 1]
            is_told_apart = following.islower() and lower[place + 1] not in closed
            return acts_at(reading, place + 1) or (is_told_apart and acts_at(reading, place + 2))
    return False


def _means_party_member(reading: SentenceReading) -> bool:
    """ "The Lomas Republican said …": a place and a party for a name that was told, and nobody by
    name before it."""
    tokens, words = reading.tokens, reading.words
    if words.party_members.isdisjoint(reading.lower):
        return False
    for place in range(len(tokens) - 3):
        if reading.lower[place] not in words.articles:
            continue
        names = [*takewhile(lambda token: token[0].isupper(), tokens[place + 1 :])]
        end = place + 1 + len(names)
        is_member = len(names) > 1 and names[-1].lower() in words.party_members
        if is_member and end < len(tokens) and acts_at(reading, end):
            return not reading.names_before(place)
    return False


def list_closed(reading: SentenceReading) -> frozenset[str]:
    """Words that no phrase of an article and its noun has inside."""
    return _closed_words(reading.article.language)


@cache
def _closed_words(language: str) -> frozenset[str]:
    lexicon = load_lexicon(language)
    closed = lexicon.prepositions | lexicon.np_boundary_words | lexicon.determiners
    return closed.union(load_gate_words(language).complements)


@cache
def _list_acting(language: str) -> frozenset[str]:
    """The closed class of words with which a clause acts, or names its day."""
    lexicon, words = load_lexicon(language), load_gate_words(language)
    verbs = lexicon.finite_reporting_verbs | lexicon.finite_auxiliaries | lexicon.modals
    return verbs.union(words.finite_presents, words.perfect_auxiliaries, words.day_links)


def acts_at(reading: SentenceReading, place: int) -> bool:
    """Whether the clause has its verb at this place, or a day before it."""
    token = (*reading.tokens[place : place + 1], "")[0]
    verbs = _list_acting(reading.article.language)
    return token.islower() and (token in verbs or is_past(reading, place))


def _is_told_by_age(reading: SentenceReading) -> bool:
    """ "The 38-year-old is due in court": no name stands by it."""
    words = reading.words
    if not words.ages or not words.articles:
        return False
    opening = rf"\W*(?i:{'|'.join(words.articles)})\s+(?i:{'|'.join(words.ages)})(?!\w)"
    told = re.match(opening, reading.outside)
    following = WORD.findall(reading.outside[told.end() :])[:NAMED_WITHIN] if told else []
    return bool(following) and not any(word[0].isupper() for word in following)


def _find_qualified_shell(reading: SentenceReading) -> str | None:
    """ "definite" for "The new policy is …", "The trade pact was …": told apart, and not of what.

    "titled" where the headline has the noun.
    """
    words, lower = reading.words, reading.lower
    if lower[0] not in words.articles or lower[1] in words.shells:
        return None
    place = next((n for n, word in enumerate(lower[: 2 + MOST_BETWEEN]) if word in words.shells), 0)
    if place < 2 or any(token[0].isupper() for token in reading.tokens[1 : place + 1]):
        return None
    if not list_closed(reading).isdisjoint(lower[1:place]) or place + 1 >= len(lower):
        return None
    behind = reading.tokens[place + 1]
    if behind.lower() in words.complements or behind[0].isupper():
        return None
    if lower[1] not in words.qualifiers and not acts_at(reading, place + 1):
        return None
    title = (reading.article.article.title or "").lower()
    return "titled" if lower[place].removesuffix("s") in title else "definite"


def _happens_later(reading: SentenceReading) -> bool:
    """ "The chamber later estimated …", "Vidal posteriormente aclaró …": after what was told."""
    return any(
        word in reading.words.afterwards and is_past(reading, place)
        for place, word in enumerate(reading.lower[:PLACED_WITHIN], start=1)
        if place < len(reading.lower)
    )


def _only_places(reading: SentenceReading) -> bool:
    """ "Trump’s tweet came a day after …", "His trip comes as …": what somebody said or did is only
    given its place in time."""
    words = reading.words
    return _places(reading, words.messages, words.placing) or _places(
        reading, words.untold_nouns, words.placing_acts
    )


def _places(reading: SentenceReading, nouns: frozenset[str], placing: Sequence[str]) -> bool:
    """Whether one of the nouns, before any report, is followed by one of the ways to place it."""
    words, lower = reading.words, reading.lower[:PLACED_WITHIN]
    if nouns.isdisjoint(lower):
        return False
    place = next(n for n, word in enumerate(lower) if word in nouns)
    if not reading.lexicon.sure_reporting_verbs.isdisjoint(lower[:place]):
        return False
    if not reading.lexicon.prepositions.isdisjoint(lower[max(0, place - 2) : place]):
        return False  # "He blasted the rule in a statement that came …"
    text = " ".join(lower[place + 1 :])
    if text.startswith(tuple(f"{link} " for link in words.told_by)):
        return False
    return any(re.search(rf"(?:^|\s){phrase}(?:\s|$)", text) for phrase in placing)
