"""All entities of an article, and where each is mentioned: the discourse model.

A full name is two words or more ("Juan Ramón de la Fuente"), without titles. Shorter mentions lead
back to it: "de la Fuente", "López Obrador", "Hillary". A surname shared by two people is ambiguous,
unless only one of them has been named by then. Somebody never named in full ("Mr. Obama") is an
entity as well: else "he" would be taken for somebody else.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import field

from briefing.model import Span
from briefing.quick_dataclass import dataclass
from briefing.quoting.entities.descriptions import Description
from briefing.quoting.entities.entity import Entity, NameWords, fold_particles
from briefing.quoting.tokens.given_names import Gender
from briefing.quoting.tokens.noun_phrases import NounPhrase


@dataclass(frozen=True, slots=True)
class EntityMention:
    """One mention in the discourse model: a name, or a pronoun or nominal subject.

    Offsets are code points in the article. `entities` has several where they share the name, and
    is empty for a pronoun or a noun.
    """

    offset: int
    sentence_start: int
    entities: tuple[Entity, ...]
    is_subject: bool  # it opens its sentence, or says something
    is_speaker: bool = False  # it is the subject of a reporting verb, or speaks a quote
    pronoun_gender: Gender | None = None  # of "he" or "she"
    nominal_gender: Gender | None = None  # of a noun: "the spokeswoman"
    description: Description | None = None  # of a noun for one person
    span: Span | None = None  # of the name or noun
    noun: NounPhrase | None = None  # that says something and means no one person: "the agency"
    is_fronted: bool = False  # in a clause before its sentence's subject


def take_last_sentence(mentions: Sequence[EntityMention]) -> Sequence[EntityMention]:
    """Return of mentions in text order those that stand in the sentence of the last one."""
    return [one for one in mentions if one.sentence_start == mentions[-1].sentence_start]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityIndex:
    """The entities of an article in text order, by each word of their names, and all mentions."""

    entities: tuple[Entity, ...]
    by_word: Mapping[str, tuple[Entity, ...]]
    mentions: tuple[EntityMention, ...] = ()  # in text order
    described: tuple[EntityMention, ...] = ()  # those that are subjects and nouns for one person
    acronyms: Mapping[str, NameWords] = field(default_factory=dict)  # "CFA" -> the whole name
    # Whom each name means that was asked for, wherever it stands: an article repeats its names.
    _known: dict[NameWords, tuple[Entity, ...]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    # The mentions of each, looked up once: a long text has thousands of them.
    _mentioned: dict[Entity, list[EntityMention]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    def find_entity(self, words: NameWords, offset: int) -> Entity | None:
        """Return whom a name means at `offset`; None for nobody or an ambiguous name."""
        candidates = self.find_candidates(words, offset)
        return candidates[0] if len(candidates) == 1 else None

    def find_candidates(self, words: NameWords, offset: int) -> tuple[Entity, ...]:
        """Return all whom the words may mean at `offset`: those named by then, else anybody."""
        candidates = self._known.get(words)
        if candidates is None:
            candidates = self._known[words] = self._find_sharing(words)
        named_before = tuple([entity for entity in candidates if entity.first_offset <= offset])
        return named_before or candidates

    def _find_sharing(self, words: NameWords) -> tuple[Entity, ...]:
        if len(words) == 1:
            words = self.acronyms.get(words[0], words)
        sharing = self.by_word.get(fold_particles(words)[0], ()) if words else ()
        candidates = tuple(entity for entity in sharing if entity.name_words == words) or tuple(
            entity for entity in sharing if entity.has_form(words)
        )
        return tuple(one for one in candidates if not one.first_word_uncertain) or candidates

    def mentions_before(self, offset: int, reach: int) -> Sequence[EntityMention]:
        """Return the mentions of the `reach` characters before `offset`, in text order."""
        end = bisect_left(self.mentions, offset, key=lambda mention: mention.offset)
        start = bisect_left(self.mentions, offset - reach, key=lambda mention: mention.offset)
        return self.mentions[start:end]

    def mentions_of(self, entity: Entity, offset: int) -> Sequence[EntityMention]:
        """Return the mentions of an entity before `offset`, in text order."""
        if not self._mentioned:
            for mention in self.mentions:
                for one in dict.fromkeys(mention.entities):
                    self._mentioned.setdefault(one, []).append(mention)
        own = self._mentioned.get(entity, [])
        return own[: bisect_left(own, offset, key=lambda mention: mention.offset)]

    def find_body_inside(self, words: Sequence[str]) -> Entity | None:
        """Return the only organization whose full name the words hold: "a report of the …"."""
        sharing = dict.fromkeys(entity for word in words for entity in self.by_word.get(word, ()))
        contained = [
            entity
            for entity in sharing
            if entity.is_organization
            and entity.has_full_name
            and _contains(tuple(words), entity.name_words)
        ]
        return contained[0] if len(contained) == 1 else None

    def find_inside(self, words: NameWords) -> Entity | None:
        """Return the only person whose full name is inside the words: "Senator Ada Quill"."""
        sharing = dict.fromkeys(entity for word in words for entity in self.by_word.get(word, ()))
        contained = [
            entity
            for entity in sharing
            if entity.has_full_name and entity.is_person and _contains(words, entity.name_words)
        ]
        return contained[0] if len(contained) == 1 else None

    def find_ignoring_case(self, words: NameWords) -> Entity | None:
        """Return the only person of this full name or surname: "QUILL" in a transcript."""
        lower_words = tuple(word.lower() for word in words)
        matching = [entity for entity in self.entities if entity.matches(lower_words)]
        matching = [entity for entity in matching if not entity.name.isupper()] or matching
        is_unique = len({entity.name.lower() for entity in matching}) == 1
        return matching[0] if is_unique else None


def _contains(words: NameWords, name: NameWords) -> bool:
    """Whether the words of the name stand among `words` in a row."""
    return any(words[start : start + len(name)] == name for start in range(len(words)))
