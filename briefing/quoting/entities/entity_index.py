"""All entities of an article, and where each is mentioned: the discourse model.

A full name is two words or more ("Juan Ramón de la Fuente"), without titles. Shorter mentions lead
back to it: "de la Fuente", "López Obrador", "Hillary". A surname shared by two people is ambiguous,
unless only one of them has been named by then. Somebody never named in full ("Mr. Obama") is an
entity as well: else "he" would be taken for somebody else.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from briefing.model import Span
from briefing.quoting.entities import bare_surnames, name_mentions, sentence_subjects
from briefing.quoting.entities.acronyms import find_acronyms
from briefing.quoting.entities.clustering import cluster_mentions
from briefing.quoting.entities.descriptions import Description, describe
from briefing.quoting.entities.entity import Entity, NameWords, fold_particles
from briefing.quoting.entities.name_mentions import NameMention
from briefing.quoting.entities.sentence_subjects import SentenceSubjects
from briefing.quoting.tokens.given_names import Gender, is_given_name
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.tokenizer import Paragraph


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
    acronyms: Mapping[str, NameWords] = field(default_factory=dict)  # "CFA" -> the whole name

    def find_entity(self, words: NameWords, offset: int) -> Entity | None:
        """Return whom a name means at `offset`; None for nobody or an ambiguous name."""
        candidates = self.find_candidates(words, offset)
        return candidates[0] if len(candidates) == 1 else None

    def find_candidates(self, words: NameWords, offset: int) -> tuple[Entity, ...]:
        """Return all whom the words may mean at `offset`: those named by then, else anybody."""
        if len(words) == 1:
            words = self.acronyms.get(words[0], words)
        sharing = self.by_word.get(fold_particles(words)[0], ()) if words else ()
        candidates = tuple(entity for entity in sharing if entity.name_words == words) or tuple(
            entity for entity in sharing if entity.has_form(words)
        )
        certain = tuple(entity for entity in candidates if not entity.first_word_uncertain)
        candidates = certain or candidates
        named_before = tuple(entity for entity in candidates if entity.first_offset <= offset)
        return named_before or candidates

    def mentions_before(self, offset: int, reach: int) -> Sequence[EntityMention]:
        """Return the mentions of the `reach` characters before `offset`, in text order."""
        end = bisect_left(self.mentions, offset, key=lambda mention: mention.offset)
        start = bisect_left(self.mentions, offset - reach, key=lambda mention: mention.offset)
        return self.mentions[start:end]

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


def build_entity_index(
    paragraphs: Sequence[Paragraph],
    headline: Paragraph,
    lexicon: QuoteLexicon,
    known_surnames: Mapping[str, Gender | None] = MappingProxyType({}),
) -> EntityIndex:
    """Return the entities named in the paragraphs; a headline may add the full form of a name.

    `known_surnames` are those of a profile's people with their gender. "Salazar posted on her
    page" then names a person, though the article says nothing else of her: "she" is not looked for
    among others.
    """
    subjects = [
        sentence_subjects.find_sentence_subjects(paragraph, lexicon) for paragraph in paragraphs
    ]
    with_subjects = tuple(zip(paragraphs, subjects, strict=True))
    found = (
        mention
        for paragraph, own in with_subjects
        for mention in name_mentions.find_name_mentions(paragraph, own, lexicon)
    )
    names = _drop_headline_words(_drop_common_words(tuple(found), paragraphs))
    names = bare_surnames.recognize_surnames(names, known_surnames)
    entities = _find_entities(names, paragraphs, headline, lexicon)
    index = EntityIndex(
        entities=entities,
        by_word=_group_by_word(entities),
        acronyms=find_acronyms(paragraphs, lexicon),
    )
    unnamed = (
        mention
        for paragraph, own in with_subjects
        for mention in _find_unnamed(paragraph, own, lexicon)
    )
    strangers = _find_strangers(names, index, paragraphs, lexicon)
    mentions = (*_resolve_names(names, index), *unnamed, *strangers)
    return replace(index, mentions=tuple(sorted(mentions, key=lambda mention: mention.offset)))


def _find_entities(
    names: Sequence[NameMention],
    paragraphs: Sequence[Paragraph],
    headline: Paragraph,
    lexicon: QuoteLexicon,
) -> tuple[Entity, ...]:
    """Return the entities in the order in which the text first names them."""
    headlines = (headline, *filter(name_mentions.is_title_case, paragraphs))
    headline_names = tuple(
        words for line in headlines for words in name_mentions.find_headline_names(line, lexicon)
    )
    entities = cluster_mentions(names, headline_names, lexicon)
    return tuple(sorted(entities, key=lambda entity: entity.first_offset))


def _group_by_word(entities: Sequence[Entity]) -> Mapping[str, tuple[Entity, ...]]:
    by_word: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        forms = map(fold_particles, entity.forms)
        for word in dict.fromkeys(word for form in forms for word in form):
            by_word[word].append(entity)
    return {word: tuple(sharing) for word, sharing in by_word.items()}


def _contains(words: NameWords, name: NameWords) -> bool:
    """Whether the words of the name stand among `words` in a row."""
    return any(words[start : start + len(name)] == name for start in range(len(words)))


def _drop_common_words(
    mentions: Sequence[NameMention], paragraphs: Sequence[Paragraph]
) -> tuple[NameMention, ...]:
    """Drop single words capitalized only at the start of sentences and in lower case elsewhere."""
    lower_case = {
        token.text for line in paragraphs for token in line.tokens if token.text.islower()
    }
    inside = {mention.words for mention in mentions if not mention.opens_sentence}
    return tuple(
        mention
        for mention in mentions
        if len(mention.words) > 1
        or mention.words in inside
        or mention.words[0].lower() not in lower_case
    )


def _drop_headline_words(mentions: Sequence[NameMention]) -> tuple[NameMention, ...]:
    """Drop a surname with another word before it in a line without a stop: "Enraged Hale".

    So it is where the surname stands elsewhere, and the word is no given name and never speaks.
    """
    elsewhere = {
        words[-1:]
        for words, unstopped in ((one.words, one.is_unstopped) for one in mentions)
        if not unstopped
    }
    sure = {mention.words for mention in mentions if not mention.is_unstopped}
    return tuple(
        mention
        for mention in mentions
        if not mention.is_unstopped
        or mention.words in sure
        or len(mention.words) == 1
        or mention.words[-1:] not in elsewhere
        or is_given_name(mention.words[0])
    )


def _find_unnamed(
    paragraph: Paragraph, subjects: SentenceSubjects, lexicon: QuoteLexicon
) -> Iterator[EntityMention]:
    """Yield the mentions where "he", "she" or "the spokeswoman" is the subject of a sentence."""
    for start, token, is_subject in sentence_subjects.find_pronouns(paragraph, subjects, lexicon):
        gender: Gender = "m" if token.lower in lexicon.masculine_pronouns else "f"
        yield EntityMention(token.start, start, (), is_subject=is_subject, pronoun_gender=gender)
    for start, phrase, implied in sentence_subjects.find_nominal_subjects(
        paragraph, subjects, lexicon
    ):
        words = [token.text for token in paragraph.tokens[phrase.first_token : phrase.end_token]]
        description = describe(phrase, words, lexicon)
        if implied is None and description is None:
            continue
        yield EntityMention(
            phrase.span.start,
            start,
            (),
            is_subject=True,
            is_speaker=phrase.span.start in subjects.reporting_offsets,
            nominal_gender=implied,
            description=description,
            span=phrase.span,
            is_fronted=subjects.is_fronted(phrase.span.start),
        )


def _find_strangers(
    names: Sequence[NameMention],
    index: EntityIndex,
    paragraphs: Sequence[Paragraph],
    lexicon: QuoteLexicon,
) -> Iterator[EntityMention]:
    """Yield the subjects of whom the article says no more than a surname and the gender."""
    unknown = [
        name
        for name in names
        if len(name.words) == 1
        and not any(
            entity.may_be_person for entity in index.find_candidates(name.words, name.span.start)
        )
    ]
    for offset, start, gender in bare_surnames.find_gendered_subjects(unknown, paragraphs, lexicon):
        yield EntityMention(offset, start, (), is_subject=True, nominal_gender=gender)


def _resolve_names(names: Iterable[NameMention], index: EntityIndex) -> Iterator[EntityMention]:
    """Yield the mention of each name of a known entity, except of possessors ("Salazar's aide")."""
    for name in names:
        offset = name.span.start
        candidates = () if name.is_possessor else index.find_candidates(name.words, offset)
        if candidates:
            is_subject = name.opens_sentence or name.is_speaker
            yield EntityMention(
                offset,
                name.sentence_start,
                candidates,
                is_subject=is_subject,
                is_speaker=name.is_speaker,
                span=name.span,
                is_fronted=name.is_fronted,
            )
