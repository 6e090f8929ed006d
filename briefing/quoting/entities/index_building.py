"""The entities of an article and their mentions, found in its paragraphs and its headline."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from briefing.quoting.entities import bare_surnames, name_mentions, sentence_subjects
from briefing.quoting.entities.acronyms import find_acronyms, match_initials
from briefing.quoting.entities.clustering import cluster_mentions
from briefing.quoting.entities.descriptions import describe
from briefing.quoting.entities.entity import Entity, fold_particles
from briefing.quoting.entities.entity_index import EntityIndex, EntityMention
from briefing.quoting.entities.name_mentions import NameMention
from briefing.quoting.entities.sentence_subjects import SentenceSubjects
from briefing.quoting.tokens.given_names import Gender, is_given_name
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.quoting.tokens.phrases.name_shapes import find_linked_names, has_debris
from briefing.quoting.tokens.tokenizer import Paragraph

_SHOUTED = 4  # letters; "ICE" and "US" are no common words in capitals


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
    names = _cut_openers(_drop_common_words(tuple(found), paragraphs), paragraphs)
    names = _drop_headline_words(names)
    names = _drop_chance_pairs(names, paragraphs)
    names = bare_surnames.recognize_surnames(names, known_surnames)
    entities = _find_entities(names, paragraphs, headline, lexicon)
    index = EntityIndex(
        entities=entities,
        by_word=_group_by_word(entities),
        acronyms={**match_initials(entities, lexicon), **find_acronyms(paragraphs, lexicon)},
    )
    unnamed = (
        mention
        for paragraph, own in with_subjects
        for mention in _find_unnamed(paragraph, own, lexicon)
    )
    strangers = _find_strangers(names, index, paragraphs, lexicon)
    found_mentions = (*_resolve_names(names, index), *unnamed, *strangers)
    mentions = tuple(sorted(found_mentions, key=lambda mention: mention.offset))
    described = (one for one in mentions if one.description is not None and one.is_subject)
    return replace(index, mentions=mentions, described=tuple(described))


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
    linked_names = (pair for line in paragraphs for pair in find_linked_names(line.tokens))
    entities = cluster_mentions(names, (*headline_names, *linked_names), lexicon)
    return tuple(sorted(entities, key=lambda entity: entity.first_offset))


def _group_by_word(entities: Sequence[Entity]) -> Mapping[str, tuple[Entity, ...]]:
    by_word: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        forms = map(fold_particles, entity.forms)
        for word in dict.fromkeys(word for form in forms for word in form):
            by_word[word].append(entity)
    return {word: tuple(sharing) for word, sharing in by_word.items()}


def _drop_common_words(
    mentions: Sequence[NameMention], paragraphs: Sequence[Paragraph]
) -> tuple[NameMention, ...]:
    """Drop single words capitalized only at the start of sentences and in lower case elsewhere.

    So are words in capitals that are no acronym of few letters: "MORE" of a link.
    """
    printed = {token.text for line in paragraphs for token in line.tokens}
    inside = {mention.words for mention in mentions if not mention.opens_sentence}
    return tuple(
        mention
        for mention in mentions
        if len(mention.words) > 1
        or mention.words[0].lower() not in printed
        or (mention.words in inside and not _is_shouted(mention.words[0]))
    )


def _is_shouted(word: str) -> bool:
    return word.isupper() and len(word) >= _SHOUTED


def _cut_openers(
    mentions: Sequence[NameMention], paragraphs: Sequence[Paragraph]
) -> tuple[NameMention, ...]:
    """Return the names without a word before them that opens a sentence and is none of theirs.

    A heading's in capitals ("SLOWNESS | Hale"; letters that name a body are too few), or one that
    stands in small letters too ("Give | Ada Hale credit"), where the surname stands elsewhere.
    """
    printed = {token.text for line in paragraphs for token in line.tokens}
    surnames = {one.words[-1] for one in mentions if not _is_shouted(one.words[0])}
    return tuple(
        _cut_first(one)
        if one.words[-1] in surnames and _has_opener(one, is_common=one.words[0].lower() in printed)
        else one
        for one in mentions
    )


def _has_opener(mention: NameMention, *, is_common: bool) -> bool:
    first, *name = mention.words
    if not (mention.opens_sentence and name) or is_given_name(first):
        return False
    return _is_shouted(first) if len(name) == 1 else is_common and is_given_name(name[0])


def _cut_first(mention: NameMention) -> NameMention:
    start = min(mention.span.end, mention.span.start + len(mention.words[0]) + 1)
    return replace(mention, words=mention.words[1:], span=replace(mention.span, start=start))


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


def _drop_chance_pairs(
    mentions: Sequence[NameMention], paragraphs: Sequence[Paragraph]
) -> tuple[NameMention, ...]:
    """Drop words that met where a page lost its links: "… from Giuliani | Trump tweets a scene".

    In a paragraph with glued words a name of several needs a given name, an office or speech.
    """
    printed = {mention.words[-1] for mention in mentions}
    glued = {line.tokens[0].start for line in paragraphs if has_debris(line.tokens, printed)}
    starts = [line.tokens[0].start for line in paragraphs if line.tokens]
    return tuple(
        mention
        for mention in mentions
        if len(mention.words) == 1
        or mention.is_organization
        or mention.role_span is not None
        or mention.is_speaker
        or is_given_name(mention.words[0])
        or starts[bisect_right(starts, mention.span.start) - 1] not in glued
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
        if description is not None and _has_clause(phrase, paragraph, lexicon):
            description = replace(description, is_new=True)
        is_speaker = phrase.span.start in subjects.reporting_offsets
        says = is_speaker and description is None and _tells(phrase, paragraph, lexicon)
        if implied is None and description is None and not says:
            continue
        yield EntityMention(
            phrase.span.start,
            start,
            (),
            is_subject=True,
            is_speaker=is_speaker,
            nominal_gender=implied,
            description=description,
            noun=phrase if says else None,
            span=phrase.span,
            is_fronted=subjects.is_fronted(phrase.span.start),
        )


def _has_clause(phrase: NounPhrase, paragraph: Paragraph, lexicon: QuoteLexicon) -> bool:
    """Whether a clause tells whom a noun at a sentence's front means: "The envoy | who …".

    Behind a comma one does that tells what others call them: "The driver|, whom | we call Leo".
    """
    start, end = paragraph.sentence_range(phrase.first_token)
    behind = paragraph.tokens[phrase.end_token : min(end, phrase.end_token + 2)]
    if phrase.first_token != start or not behind:
        return False
    if behind[0].text == ",":
        return behind[-1].lower in lexicon.object_relatives
    return behind[0].lower in lexicon.relative_pronouns


def _tells(phrase: NounPhrase, paragraph: Paragraph, lexicon: QuoteLexicon) -> bool:
    """Whether a subject is a noun for who or what says something, and not within a clause.

    At the front of its sentence any noun behind a determiner is: "Su editorial, Faro, lamentó".
    """
    before = paragraph.tokens[phrase.first_token - 1].lower if phrase.first_token else ""
    is_inside = before in lexicon.complementizers or before in lexicon.relative_pronouns
    start, _ = paragraph.sentence_range(phrase.first_token)
    has_determiner = paragraph.tokens[phrase.first_token].lower in lexicon.determiners
    opens = has_determiner and phrase.first_token == start
    return (opens or phrase.head in lexicon.telling_nouns) and not is_inside


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
    """Yield the mention of each name of a known entity.

    Possessors ("Salazar's aide") are none, nor is whose campaign "the Salazar campaign" is.
    """
    for name in names:
        offset = name.span.start
        candidates = () if name.is_possessor else index.find_candidates(name.words, offset)
        if name.is_modifier and all(entity.is_person for entity in candidates):
            continue
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
