"""Name mentions -> entities: all forms of one name in an article put together.

"Enrique Peña", "Peña Nieto" and "Peña" are one entity, named by the full form printed most often.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefing.quoting.entities.entity import (
    Entity,
    NameWords,
    fold_particles,
    is_named_after,
    is_short_form,
)
from briefing.quoting.entities.name_mentions import NameMention
from briefing.quoting.tokens.given_names import gender_of_name, is_given_name
from briefing.quoting.tokens.lexicon import QuoteLexicon

_MAX_NAMES = 400  # different names kept; an article has dozens, a directory of names is no article

_TWO_SURNAMES = 2  # words
_WITH_PLACE = 3  # words of the shortest body with its place: "Banco de Lomas"
_ORIGIN_PARTICLES = ("de", "del")  # before a part of a surname, or a place

MentionsByName = Mapping[NameWords, Sequence[NameMention]]


def cluster_mentions(
    mentions: Iterable[NameMention], headline_names: Iterable[NameWords], lexicon: QuoteLexicon
) -> Iterator[Entity]:
    """Yield one entity for each cluster of name forms, those with the longest names first.

    `headline_names` are full names without a mention in the text; they count where the text has
    their surname alone.
    """
    by_name: dict[NameWords, list[NameMention]] = defaultdict(list)
    for mention in mentions:
        if mention.words in by_name or len(by_name) < _MAX_NAMES:
            by_name[mention.words].append(mention)
    for words in headline_names:
        if any(words[start:] in by_name for start in range(1, len(words))):
            by_name.setdefault(words, [])
    for cluster in _cluster_names(by_name, lexicon):
        yield _make_entity(cluster, by_name, lexicon)


def _cluster_names(by_name: MentionsByName, lexicon: QuoteLexicon) -> list[list[NameWords]]:
    """Return clusters of name forms, the longest first; a form that fits two belongs to none."""
    clusters: list[list[NameWords]] = []
    by_word: dict[str, list[list[NameWords]]] = defaultdict(list)
    for words in sorted(by_name, key=_rank_form):
        matching = [
            cluster
            for cluster in by_word[fold_particles(words)[0]]
            if (
                any(_is_form_of(words, name, lexicon) for name in cluster)
                or _is_surname_first(words, cluster[0], by_name, lexicon)
            )
            and not _is_of_relative(words, cluster[0], by_name)
            and not _is_of_elder(words, cluster[0], by_name, lexicon)
        ]
        if len(matching) == 1:
            matching[0].append(words)
        elif not matching:
            clusters.append([words])
            for word in dict.fromkeys(fold_particles(words)):
                by_word[word].append(clusters[-1])
    return clusters


def _is_of_relative(words: NameWords, full: NameWords, by_name: MentionsByName) -> bool:
    """Whether the text has used a short form before it names a relative in full.

    In "President Hale … his wife, Corinne Hale" the surname is not hers; nor is it that of a
    "former senator Morton Pell" where it stood with another office before.
    """
    short, long = by_name[words], by_name[full]
    if not short or not long or len(words) >= len(full):
        return False
    if short[0].span > long[0].span:
        has_office = any(mention.role_words for mention in short)
        is_other = any(one.is_kin for one in long) and not any(one.role_words for one in long)
        return has_office and is_other
    if any(mention.is_kin for mention in long) or _is_chance_pair(full, long):
        return True
    if _is_behind_place(words, full, long):
        return True
    titles = [mention.role_words for mention in short if mention.role_words]
    others = [mention.role_words for mention in long if mention.role_words]
    return bool(titles and others) and not any(a & b for a in titles for b in others)


def _is_surname_first(
    words: NameWords, full: NameWords, by_name: MentionsByName, lexicon: QuoteLexicon
) -> bool:
    """Whether a name begins with the surname: "President Nari Jae-won", later "Ms. Nari".

    So where the first word is no given name and has an office or a form of address alone, too, and
    the whole name has an office.
    """
    is_first = len(words) == 1 and words == full[:1] and len(full) > 1
    if not is_first or is_given_name(full[0]) or full[-1] in lexicon.name_suffixes:
        return False
    own, short = by_name[full], by_name[words]
    is_person = any(one.role_span for one in own) and not any(one.is_organization for one in own)
    return is_person and any(one.role_words or one.gender for one in short)


def _is_of_elder(
    words: NameWords, full: NameWords, by_name: MentionsByName, lexicon: QuoteLexicon
) -> bool:
    """Whether a surname stands with an office that the only one named in full, a "Jr.", has not.

    "President Hale" is not the Morton Hale Jr. whom the text names beside him.
    """
    if full[-1] not in lexicon.name_suffixes or len(words) > 1:
        return False
    titles = [mention.role_words for mention in by_name[words] if mention.role_words]
    own = [mention.role_words for mention in by_name[full] if mention.role_words]
    return any(not any(title & other for other in own) for title in titles)


def _is_chance_pair(full: NameWords, mentions: Sequence[NameMention]) -> bool:
    """Whether two surnames only met once, as where two headlines touch: "Giuliani | Trump tweets".

    A full name stands before the surname alone, with a role, a given name, or more than once.
    """
    if len(full) != _TWO_SURNAMES or is_given_name(full[0]) or len(mentions) > 1:
        return False
    return not (mentions[0].role_span or mentions[0].gender)


def _is_behind_place(words: NameWords, full: NameWords, mentions: Sequence[NameMention]) -> bool:
    """Whether a full name only stood behind a place once: "del Salón de Plenos | Lluna Cano".

    So where the longer name begins with words that "de" ties, has no given name before the other,
    and never a role or speech.
    """
    place = full[: len(full) - len(words)]
    is_end = len(words) >= _TWO_SURNAMES and full[len(place) :] == words
    is_place = any(word in _ORIGIN_PARTICLES for word in place) and not is_given_name(full[0])
    is_told = any(one.role_span or one.is_speaker for one in mentions)
    return is_end and is_place and len(mentions) == 1 and not is_told


def _rank_form(words: NameWords) -> tuple[int, bool, NameWords]:
    """Return the sort key of a form: the longest first, of these those with a given name."""
    return -len(words), not is_given_name(words[0]), words


def _make_entity(
    cluster: Sequence[NameWords], by_name: MentionsByName, lexicon: QuoteLexicon
) -> Entity:
    mentions = sorted(
        (mention for words in cluster for mention in by_name[words]),
        key=lambda mention: mention.span,
    )
    # A given name alone is the full form of nobody whom the text names further.
    whole = [words for words in cluster if len(words) > 1 and not _lacks_surname(words, cluster)]
    full_forms = Counter(
        {words: len(by_name[words]) for words in whole or cluster if words[0] == cluster[0][0]}
    )
    full = full_forms.most_common(1)[0][0]
    words = _cut_opener(_cut_place(full, cluster), by_name, lexicon)
    mentioned_gender = next((mention.gender for mention in mentions if mention.gender), None)
    # "King David" of a tale is not the David whom the text has with a surname.
    alone = {words for words in cluster if len(words) == 1 and is_given_name(words[0])} - {full}
    titled = [mention for mention in mentions if mention.words not in alone]
    return Entity(
        name=" ".join(words),
        name_words=words,
        is_organization=any(mention.is_organization for mention in by_name[full]),
        gender=gender_of_name(words[0]) or mentioned_gender,
        role_spans=tuple(mention.role_span for mention in titled if mention.role_span),
        role_word_sets=tuple(dict.fromkeys(one.role_words for one in titled if one.role_words)),
        clause_span=next((one.clause_span for one in titled if one.clause_span), None),
        first_offset=mentions[0].span.start if by_name[full] else 0,
        is_speaker=any(mention.is_speaker for mention in mentions),
        is_non_person=_is_non_person(words, lexicon),
        forms=tuple(dict.fromkeys((*cluster, words))),
        first_word_uncertain=_is_first_word_uncertain(full, by_name),
    )


def _lacks_surname(words: NameWords, cluster: Sequence[NameWords]) -> bool:
    """Whether a name is the given names alone of a longer one: "Ana María" of Ana María Ruiz."""
    is_given = all(is_given_name(word) for word in words)
    return is_given and any(
        len(one) > len(words) and one[: len(words)] == words and not is_given_name(one[-1])
        for one in cluster
    )


def _cut_place(words: NameWords, cluster: Sequence[NameWords]) -> NameWords:
    """Return a name without what stands behind it: "Hugo Arce | de Lomas", elsewhere "Arce"."""
    at = next((i for i, word in enumerate(words) if word in _ORIGIN_PARTICLES), 0)
    has_surname = at > 1 and not is_given_name(words[at - 1])
    is_person = is_given_name(words[0])  # not "Fuerzas Armadas | de Lomas"
    is_told_without = words[at - 1 : at] in cluster or (is_person and words[:at] in cluster)
    return words[:at] if has_surname and is_told_without else words


def _cut_opener(words: NameWords, by_name: MentionsByName, lexicon: QuoteLexicon) -> NameWords:
    """Return a name without the word that only opens its sentence: "Poor | Ada Quill."."""
    is_opened = len(words) > _TWO_SURNAMES and is_given_name(words[1])
    if not is_opened or words[0].lower() not in lexicon.evaluative_adjectives:
        return words
    is_uncertain = all(
        mention.opens_sentence and not (mention.is_speaker or mention.role_span)
        for mention in by_name.get(words, ())
    )
    return words[1:] if is_uncertain else words


def _is_non_person(words: NameWords, lexicon: QuoteLexicon) -> bool:
    ends = (words[0].lower(), words[-1].lower(), words[-1].lower().removesuffix("s"))
    return not is_given_name(words[0]) and any(word in lexicon.non_person_nouns for word in ends)


def _is_first_word_uncertain(words: NameWords, by_name: MentionsByName) -> bool:
    """Whether the first word may belong to the sentence: it only opens one, or a name follows."""
    if len(words) < 2 or is_given_name(words[0]):
        return False
    if len(words) > 2 and words[1:] in by_name:
        return True
    return all(
        mention.opens_sentence and not (mention.is_speaker or mention.role_span)
        for mention in by_name[words]
    )


def _is_form_of(short: NameWords, long: NameWords, lexicon: QuoteLexicon) -> bool:
    """Whether a name is a shorter form of another one.

    Either the surnames alone, or the given name and other words in the same order; but not where
    a suffix ("Jr.") or other initials tell two members of a family apart.
    """
    short, long = fold_particles(short), fold_particles(long)
    if short == long:
        return True  # "Ministerio De Salud" of a heading
    if _is_in_body(short, long, lexicon):
        return False
    if len(short) == 1:
        return is_short_form(short, long) and not _is_place_of_body(short[0], long, lexicon)
    if (short[-1] in lexicon.name_suffixes) != (long[-1] in lexicon.name_suffixes):
        return False
    if _initials(short) and _initials(short) != _initials(long):
        return False
    if _adds_surname(short, long, lexicon):
        return True
    if short == long[-len(short) :]:
        is_body = short[0].lower() in lexicon.organization_nouns
        is_part = is_body and long[-len(short) - 1].islower()  # "the Board of | the Bank of Lomas"
        is_surname = lexicon.drops_subjects and len(long) == len(short) + 1
        is_other = is_given_name(short[0]) and not (is_surname and is_given_name(long[0]))
        is_other = is_other and short[0].lower() not in lexicon.name_particles  # "Al Marsh"
        return not (is_other or is_part)  # but "Hugo | Martín del Real" is "Martín del Real"
    remaining = iter(long)
    return short[0] == long[0] and all(word in remaining for word in short)


def _is_in_body(short: NameWords, long: NameWords, lexicon: QuoteLexicon) -> bool:
    """Whether a body has somebody's name, or another body's letters, in its own."""
    is_body = long[-1].lower() in lexicon.organization_nouns
    return is_body and is_named_after(short, long)


def _is_place_of_body(word: str, long: NameWords, lexicon: QuoteLexicon) -> bool:
    """Whether a word is where a body is: "la Feria Nacional de | Lomas |", not "de Hacienda".

    A body has its noun first or four words; a person's first word is mostly a given name. Behind
    an article is no place: "Departamento del | Tesoro |".
    """
    if not lexicon.drops_subjects or len(long) < _WITH_PLACE or is_given_name(long[0]):
        return False
    is_body = len(long) > _WITH_PLACE or long[0].lower() in lexicon.organization_nouns
    ties = lexicon.possessive_prepositions - lexicon.masculine_words
    is_tied = long[-1] == word and long[-2].lower() in ties
    return is_body and is_tied and word.lower() not in lexicon.portfolio_words


def _adds_surname(short: NameWords, long: NameWords, lexicon: QuoteLexicon) -> bool:
    """Whether a second surname follows the one of a full name: "Ana Ruiz", "Ruiz Soto".

    So Spanish names the same person; in English two such words are somebody else's name.
    """
    if not lexicon.drops_subjects or len(short) != _TWO_SURNAMES or is_given_name(short[0]):
        return False
    if short[0] != long[-1]:
        return False
    # Three capitals without a body’s noun are a person of two rare given names: "Lalo Berto Ruiz".
    mute = lexicon.organization_nouns | lexicon.non_person_nouns
    is_rare = len(long) > _TWO_SURNAMES and all(word[0].isupper() for word in long)
    is_rare = is_rare and mute.isdisjoint(word.lower() for word in (*long, *short))
    return is_rare or is_given_name(long[0])


def _initials(words: NameWords) -> frozenset[str]:
    return frozenset(word for word in words if word.endswith("."))
