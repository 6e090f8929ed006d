"""Definite descriptions: "la mandataria", "the Vermont senator" -> the one person they can mean.

A description fits a person whose printed role has its noun, or a noun of the same class: a
"mandataria" is a president or a governor. Its gender and its place must not contradict. Of several
whom it fits, it means who spoke or was the subject last; of several none of whom did, nobody.
"""

from collections.abc import Iterable, Sequence
from itertools import dropwhile, takewhile

from briefing.quick_dataclass import dataclass
from briefing.quoting.entities.entity import Entity
from briefing.quoting.tokens.description_classes import stem_noun
from briefing.quoting.tokens.given_names import Gender
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase

_UNACCENTED = str.maketrans("áéíóúü", "aeiouu")
_PLACE_PREFIX = 4  # letters that a place and its adjective share: "México", "mexicano"
_LEAST_PLACE = 3  # letters; shorter words of a role tell no place


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """A noun phrase for one person: where it stands, its noun, what modifies it, its gender."""

    offset: int
    head: str  # in lower case
    modifiers: frozenset[str]  # its capitalized words and adjectives, in lower case
    gender: Gender | None
    ranks: frozenset[str] = frozenset()  # that make it another office: "vice", "former"
    # A relative clause or whose it is introduces whom it means: "the envoy | who …", "… of a bank".
    is_new: bool = False
    is_local: bool = False  # of no country: "el mandatario | estatal |"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A person whom a description may mean, with the words of each office, printed or known."""

    entity: Entity
    role_word_sets: tuple[frozenset[str], ...]
    has_full_name: bool  # printed in the article, or known by a profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Referent:
    """Whom a description means, and whether nobody else fits it."""

    entity: Entity
    is_only_one: bool


def describe(phrase: NounPhrase, words: Sequence[str], lexicon: QuoteLexicon) -> Description | None:
    """Return a phrase of these words as a description; None where it names no single person."""
    if phrase.kind != "noun" or not phrase.is_definite or phrase.is_indefinite:
        return None
    if phrase.is_of_person or phrase.head not in lexicon.person_nouns:
        return None
    lower = [word.lower() for word in takewhile(lambda word: not word.isdigit(), words)]
    adjectives = (w for w in lower if w.endswith(lexicon.postposed_adjective_endings))
    proper = (word.lower() for word in phrase.proper_nouns)
    modifiers = frozenset((*adjectives, *proper)) - {phrase.head}
    ranks = lexicon.lower_ranks.union(lexicon.ended_ranks).intersection(lower)
    ended, head = split_ended(phrase.head, lexicon)
    complement = dropwhile(lambda word: word not in lexicon.np_prepositions, lower)
    for synonym, noun in lexicon.office_synonyms.items():
        if synonym in " ".join(lower):
            head, modifiers = noun, modifiers.difference(synonym.split())
    return Description(
        offset=phrase.span.start,
        head=head,
        modifiers=modifiers,
        ranks=ranks | ended,
        is_local=not lexicon.local_words.isdisjoint(lower),
        gender=_find_gender(phrase.head, lower[0], lexicon),
        is_new=not lexicon.indefinite_determiners.isdisjoint(complement),
    )


def split_ended(noun: str, lexicon: QuoteLexicon) -> tuple[frozenset[str], str]:
    """Return the prefix of an office that has ended, if any, and the office: of "exalcalde"."""
    for prefix in lexicon.ended_prefixes:
        office = noun.removeprefix(prefix)
        if office != noun and office in lexicon.person_nouns:
            return frozenset([prefix]), office
    return frozenset(), noun


def _find_gender(head: str, determiner: str, lexicon: QuoteLexicon) -> Gender | None:
    for word in (head, determiner):
        if word in lexicon.feminine_words:
            return "f"
        if word in lexicon.masculine_words:
            return "m"
    return None


def find_referent(
    description: Description,
    candidates: Sequence[Candidate],
    recent: Sequence[Entity],
    lexicon: QuoteLexicon,
) -> Referent | None:
    """Return whom the description means; None where nobody fits it, or several do alike.

    `recent` are the speakers and subjects before it, the last first. Whoever's role has more of its
    words goes before others. A word for a party ("el republicano") means nobody by recency alone.
    """
    named = [one for one in candidates if one.entity.first_offset < description.offset]
    fitting = [one for one in named if fits_by_role(description, one, lexicon)]
    scores = [count_shared_words(description, one) for one in fitting]
    best = [one.entity for one, score in zip(fitting, scores, strict=True) if score == max(scores)]
    is_party = not lexicon.relational_nouns.isdisjoint(description.modifiers | {description.head})
    has_support = not (is_party and description.modifiers) or max(scores, default=0) > 0
    if len(best) == 1 and has_support:
        return Referent(entity=best[0], is_only_one=len(fitting) == 1)
    if not is_party:
        for entity in recent:
            if entity in best:
                return Referent(entity=entity, is_only_one=False)
    return None


def find_only_person(
    description: Description, speakers: Sequence[Entity], lexicon: QuoteLexicon
) -> Entity | None:
    """Return the only person of the gender among `speakers`, for a noun of an occupation.

    "The artist", "el activista" tell anew who said something; an office ("the governor") or a
    relation is somebody's who may not have been named.
    """
    if description.head not in lexicon.occupation_nouns or description.modifiers:
        return None
    genders = (description.gender, None) if description.gender else ("f", "m", None)
    fitting = {entity for entity in speakers if entity.may_be_person and entity.gender in genders}
    only = next(iter(fitting)) if len(fitting) == 1 else None
    return only if only is not None and only.has_full_name else None


def fits_by_role(description: Description, candidate: Candidate, lexicon: QuoteLexicon) -> bool:
    """Whether a role of the candidate has the description's noun or class, and nothing clashes."""
    entity = candidate.entity
    if not candidate.has_full_name or not entity.may_be_person:
        return False
    if None not in (description.gender, entity.gender) and description.gender != entity.gender:
        return False
    nouns = class_of(description.head, lexicon)
    role_word_sets = candidate.role_word_sets
    if description.is_local:
        role_word_sets = tuple(one for one in role_word_sets if not _is_national(one, lexicon))
    if not lexicon.ended_ranks.isdisjoint(description.ranks):
        role_word_sets = tuple(_split_roles(words, lexicon) for words in role_word_sets)
    return any(
        not nouns.isdisjoint(stem_noun(word) for word in words | _list_synonyms(words, lexicon))
        and not (
            _clashes(description, words, lexicon) or _ranks_otherwise(description, words, lexicon)
        )
        for words in role_word_sets
    )


def _list_synonyms(role_words: frozenset[str], lexicon: QuoteLexicon) -> frozenset[str]:
    """Return the nouns that a role’s words stand for: "alcalde" of "presidente municipal"."""
    synonyms = lexicon.office_synonyms.items()
    return frozenset(noun for phrase, noun in synonyms if role_words.issuperset(phrase.split()))


def _is_national(role_words: frozenset[str], lexicon: QuoteLexicon) -> bool:
    """Whether an office is a country's: a president's, without a word for a smaller place."""
    is_head = not lexicon.national_nouns.isdisjoint(role_words)
    return is_head and lexicon.local_words.isdisjoint(role_words)


def _split_roles(words: frozenset[str], lexicon: QuoteLexicon) -> frozenset[str]:
    """Return the words of a role with those that "exalcalde" is made of."""
    parts = [split_ended(word, lexicon) for word in words]
    return words.union(*(ended for ended, _ in parts), (office for _, office in parts))


def count_shared_words(description: Description, candidate: Candidate) -> int:
    """Return how many of the description's words stand in one of the candidate's roles."""
    words = description.modifiers | {description.head}
    prefixes = _prefixes(words)
    return max((len(prefixes & _prefixes(role)) for role in candidate.role_word_sets), default=0)


def _prefixes(words: Iterable[str]) -> frozenset[str]:
    """Return the first letters of the words, which a place shares with its adjective."""
    return frozenset(word.translate(_UNACCENTED)[:_PLACE_PREFIX] for word in words)


def class_of(head: str, lexicon: QuoteLexicon) -> frozenset[str]:
    """Return the stems of the noun, and of the offices that it may stand for."""
    stem = stem_noun(head)
    wider = lexicon.description_classes.get(stem, frozenset())
    return wider | {stem}


def _clashes(description: Description, role_words: frozenset[str], lexicon: QuoteLexicon) -> bool:
    """Whether the role names another place or party: "leader of Sur", "Northern", "the GOP leader".

    A role that tells nothing but an office names none.
    """
    if not description.modifiers:
        return False
    if _tells_other_party(description.modifiers | {description.head}, role_words, lexicon):
        return True
    portfolios = description.modifiers & lexicon.portfolio_words
    is_other = portfolios and portfolios.isdisjoint(role_words)
    if is_other and not role_words.isdisjoint(lexicon.portfolio_words):
        return True
    places = {word for word in role_words if not _is_office_word(word, lexicon)}
    return bool(places) and _prefixes(description.modifiers).isdisjoint(_prefixes(places))


def _tells_other_party(
    words: frozenset[str], role_words: frozenset[str], lexicon: QuoteLexicon
) -> bool:
    """Whether both name a party, and not the same one."""
    parties = [party for party in lexicon.party_words if not party.isdisjoint(words)]
    others = [party for party in lexicon.party_words if not party.isdisjoint(role_words)]
    return bool(parties and others) and not any(party in others for party in parties)


def _ranks_otherwise(
    description: Description, role_words: frozenset[str], lexicon: QuoteLexicon
) -> bool:
    """Whether "the former vice president" is another than a "President", or the other way round.

    Who held an office once may be called by it: "the senator" of "former Senator Quill". A
    candidacy of an earlier year is nobody else's: "el excandidato" of "el candidato Arce".
    """
    ranks = description.ranks
    if description.head in lexicon.candidate_nouns:
        ranks -= lexicon.ended_ranks | lexicon.ended_prefixes
    return bool(ranks - role_words) or bool((role_words & lexicon.lower_ranks) - description.ranks)


def _is_office_word(word: str, lexicon: QuoteLexicon) -> bool:
    groups = (
        lexicon.speaker_nouns,
        lexicon.portfolio_words,
        lexicon.rank_words,
        lexicon.prepositions,
        lexicon.determiners,
        lexicon.coordinators,
    )
    return len(word) < _LEAST_PLACE or any(word in group for group in groups)
