"""One entry for each person or body that an article names: all forms of a name put together."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.model import Span
from briefing.quoting.entities.name_mentions import NameMention, NameWords
from briefing.quoting.tokens import given_names
from briefing.quoting.tokens.given_names import Gender
from briefing.quoting.tokens.lexicon import QuoteLexicon

_MOST = 400  # names kept; an article has dozens, and a directory of names is no article


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One person or body of the article."""

    name: str
    words: NameWords
    body: bool
    gender: Gender | None
    roles: tuple[Span, ...]  # as printed beside the name, the first one first
    offices: tuple[frozenset[str], ...]  # their words, small letters
    first: int  # offset where the name first stands
    speaks: bool  # a reporting verb follows it somewhere
    stray: bool  # a capital that is no name may stand before it: "Besides Clinton"
    thing: bool  # one of its words is a place's or a thing's: "Mexico City", "Water Treaty"

    @property
    def is_full(self) -> bool:
        """Whether the article gives more than a surname."""
        return len(self.words) > 1

    @property
    def is_acronym(self) -> bool:
        """Whether it is capitals throughout, or begins so and has not said anything: "U.S.", "UN Refugee"."""
        if not self.is_full:
            return self.name.isupper()
        first = self.words[0]
        return len(first) > 1 and first.isalpha() and first.isupper() and not self.speaks

    @property
    def is_person(self) -> bool:
        """Whether a given name, an office or speech shows a person, and nothing shows a body, a place or a thing."""
        shown = self.gender is not None or bool(self.roles) or self.speaks
        return shown and not (self.body or self.thing or self.is_acronym)

    @property
    def may_be_person(self) -> bool:
        """The same, or a full name of which nothing else is known: "Xenoria Marsh left"."""
        return self.is_person or (self.is_full and not (self.body or self.thing or self.is_acronym))

    def is_called(self, small: NameWords) -> bool:
        """Whether the words, in small letters, are this person's full name or a short form of it."""
        full = tuple(word.lower() for word in self.words)
        person = self.is_person or (
            not self.body and given_names.is_given_name(self.words[0].capitalize())
        )
        return self.is_full and person and (small == full or is_short_form(small, full))


def cluster_mentions(
    seen: Iterable[NameMention], titled: Iterable[NameWords], lexicon: QuoteLexicon
) -> Iterator[Entity]:
    """One entry a person: "Enrique Peña" and "Enrique Peña Nieto" are one, under the full form printed most.

    `titled` are full names of headlines; they count where the text has the surname.
    """
    by_words: dict[NameWords, list[NameMention]] = defaultdict(list)
    for one in seen:
        if one.words in by_words or len(by_words) < _MOST:
            by_words[one.words].append(one)
    for words in titled:
        if words[1:] in by_words:
            by_words.setdefault(words, [])
    for group in _groups(by_words, lexicon):
        yield _known(group, by_words, lexicon)


def _groups(
    by_words: Mapping[NameWords, list[NameMention]], lexicon: QuoteLexicon
) -> list[list[NameWords]]:
    """Names that are forms of one another, the longest first; what fits two groups belongs to none."""
    groups: list[list[NameWords]] = []
    having: dict[str, list[list[NameWords]]] = defaultdict(
        list
    )  # the groups one of whose names has the word
    for words in sorted(by_words, key=lambda words: (-len(words), words)):
        home = [
            group
            for group in having[words[0]]
            if any(_is_form_of(words, other, lexicon) for other in group)
        ]
        if len(home) == 1:
            home[0].append(words)
        elif not home:
            groups.append([words])
            for word in dict.fromkeys(words):
                having[word].append(groups[-1])
    return groups


def _known(
    group: Sequence[NameWords],
    by_words: Mapping[NameWords, list[NameMention]],
    lexicon: QuoteLexicon,
) -> Entity:
    seen = sorted((one for words in group for one in by_words[words]), key=lambda one: one.span)
    full = Counter({words: len(by_words[words]) for words in group if words[0] == group[0][0]})
    words = full.most_common(1)[0][0]
    return Entity(
        name=" ".join(words),
        words=words,
        body=any(one.body for one in by_words[words]),
        gender=given_names.gender_of_name(words[0])
        or next((one.gender for one in seen if one.gender), None),
        roles=tuple(one.role for one in seen if one.role),
        offices=tuple(one.office for one in seen if one.role),
        first=seen[0].span.start if by_words[words] else 0,
        speaks=any(one.says for one in seen),
        thing=not given_names.is_given_name(words[0])
        and any(word.lower() in lexicon.things for word in (words[0], words[-1])),
        stray=_is_stray(words, by_words),
    )


def _is_stray(words: NameWords, by_words: Mapping[NameWords, list[NameMention]]) -> bool:
    """Whether the first word may be no name but the sentence's: it only ever opens one, or a full name follows it."""
    if len(words) < 2 or given_names.is_given_name(words[0]):
        return False
    if len(words) > 2 and words[1:] in by_words:
        return True
    return not any(one.says or one.role or not one.opens for one in by_words[words])


def _is_form_of(short: NameWords, long: NameWords, lexicon: QuoteLexicon) -> bool:
    """Whether a name is a shorter form: the surnames alone, or the first name and others in the same order.

    Not where a Jr. or other initials tell two people of one family apart.
    """
    if len(short) == 1:
        return is_short_form(short, long)
    if (short[-1] in lexicon.suffixes) != (long[-1] in lexicon.suffixes):
        return False
    if _initials(short) and _initials(short) != _initials(long):
        return False
    if short == long[-len(short) :]:
        return not given_names.is_given_name(short[0])
    rest = iter(long)
    return short[0] == long[0] and all(word in rest for word in short)


def _initials(words: NameWords) -> frozenset[str]:
    return frozenset(word for word in words if word.endswith("."))


def is_short_form(words: NameWords, full: NameWords) -> bool:
    """Whether the words are a surname, the surnames or the given name of a full name."""
    size = len(words)
    if size >= len(full):
        return False
    if size == 1 and words == full[:1]:
        return given_names.is_given_name(words[0])
    return any(full[start : start + size] == words for start in range(1, len(full) - size + 1))
