"""The subjects of a paragraph's sentences and of its reporting verbs: names, pronouns, nouns."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from briefing.quick_dataclass import dataclass
from briefing.quoting.tokens import noun_phrases, subjects, verbs
from briefing.quoting.tokens.apposed_names import closes_explanation
from briefing.quoting.tokens.given_names import Gender, is_given_name
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.quoting.tokens.tokenizer import Paragraph, Token

_LONGEST_LISTED = 3  # words of a name in a list
_VERB_REACH = 40  # tokens from a verb back to its subject; bounds the cost of text without stops


@dataclass(frozen=True, slots=True)
class SentenceSubjects:
    """The subjects of one paragraph, names and pronouns by their offset in the article."""

    opening_offsets: frozenset[int]  # subjects of sentences
    reporting_offsets: frozenset[int]  # subjects of reporting verbs
    nominal_subjects: tuple[NounPhrase, ...] = ()  # of both kinds, neither name nor pronoun
    # Clauses before a sentence's subject, one after the other: "After X …, ".
    fronted: tuple[tuple[int, int], ...] = ()

    def is_fronted(self, offset: int) -> bool:
        """Whether what stands at this offset is only in a clause before the sentence's subject."""
        place = bisect_right(self.fronted, offset, key=lambda clause: clause[0]) - 1
        return place >= 0 and offset < self.fronted[place][1]


def find_sentence_subjects(paragraph: Paragraph, lexicon: QuoteLexicon) -> SentenceSubjects:
    """Return the subjects of sentences ("In Ohio, Salazar …") and of reporting verbs."""
    tokens = paragraph.tokens
    opening = [
        noun_phrases.find_holder(
            tokens, subjects.find_sentence_subject(tokens, start, end, lexicon), lexicon
        )
        for start, end in paragraph.sentence_ranges
    ]
    reporting = [
        noun_phrases.find_holder(tokens, phrase, lexicon)
        for phrase in _find_reporting_subjects(paragraph, lexicon)
    ]
    nominal = {
        phrase.first_token: phrase
        for phrase in (*opening, *reporting)
        if phrase is not None and phrase.kind == "noun"
    }
    reporting_nouns = (
        phrase.span.start for phrase in reporting if phrase and phrase.kind == "noun"
    )
    return SentenceSubjects(
        frozenset(_offsets(opening)),
        frozenset((*_offsets(reporting), *reporting_nouns)),
        tuple(nominal.values()),
        tuple(_find_fronted(paragraph, opening, lexicon)),
    )


def _find_fronted(
    paragraph: Paragraph, opening: Sequence[NounPhrase | None], lexicon: QuoteLexicon
) -> Iterator[tuple[int, int]]:
    """Yield the offsets of each clause with a comma that stands before a sentence's subject."""
    for (start, _), subject in zip(paragraph.sentence_ranges, opening, strict=True):
        if subject is None or subject.first_token <= start + 1:
            continue
        first = paragraph.tokens[start]
        if first.lower in lexicon.clause_openers:
            yield first.start, paragraph.tokens[subject.first_token].start


def opens_sentence(
    paragraph: Paragraph, phrase: NounPhrase, subjects: SentenceSubjects, lexicon: QuoteLexicon
) -> bool:
    """Whether a name begins its sentence or main clause: "But Salazar", not "While Salazar"."""
    start, _ = paragraph.sentence_range(phrase.first_token)
    if _is_coordinated(paragraph.tokens, phrase, lexicon):
        return False
    is_subject = phrase.name_tokens[0].start in subjects.opening_offsets
    if is_subject or phrase.first_token == start:
        return True
    first_word = paragraph.tokens[start].lower
    return phrase.first_token == start + 1 and first_word not in lexicon.clause_openers


def is_reporting_subject(
    paragraph: Paragraph, phrase: NounPhrase, subjects: SentenceSubjects, lexicon: QuoteLexicon
) -> bool:
    """Whether a name is the subject of a reporting verb: "Salazar said", ", said Salazar"."""
    tokens, before = paragraph.tokens, phrase.first_token - 1
    start, end = paragraph.sentence_range(phrase.first_token)
    if _is_coordinated(tokens, phrase, lexicon):
        return False
    follows_verb = before > start and verbs.is_reporting_verb(tokens, before, lexicon)
    if follows_verb and _opens_clause(tokens, phrase, before, start, lexicon):
        return False
    if follows_verb and not tokens[before - 1].is_word:
        if closes_explanation(tokens, before - 1, start, lexicon):
            return False
        is_finite = verbs.is_finite(tokens, before, lexicon)
        return is_finite and tokens[before].lower not in lexicon.dative_verbs
    if before >= start and tokens[before].lower in lexicon.prepositions:
        return False  # "the ambassador to Mexico said"
    return phrase.name_tokens[0].start in subjects.reporting_offsets or _precedes_reporting_verb(
        tokens, phrase.end_token, end, lexicon
    )


def find_pronouns(
    paragraph: Paragraph, subjects: SentenceSubjects, lexicon: QuoteLexicon
) -> Iterator[tuple[int, Token, bool]]:
    """Yield each "he" or "she" after its sentence's offset, and whether it opens it or reports."""
    for index, token in enumerate(paragraph.tokens):
        if token.lower not in lexicon.gendered_pronouns:
            continue
        start, end = paragraph.sentence_range(index)
        opens = token.start in subjects.opening_offsets
        is_subject = opens or _precedes_reporting_verb(paragraph.tokens, index + 1, end, lexicon)
        yield paragraph.tokens[start].start, token, is_subject


def find_nominal_subjects(
    paragraph: Paragraph, subjects: SentenceSubjects, lexicon: QuoteLexicon
) -> Iterator[tuple[int, NounPhrase, Gender | None]]:
    """Yield each subject that is a noun, with its sentence's offset and the gender it implies."""
    for phrase in subjects.nominal_subjects:
        gender: Gender | None = "f" if phrase.head in lexicon.feminine_words else None
        start, _ = paragraph.sentence_range(phrase.first_token)
        is_masculine = phrase.head in lexicon.masculine_words
        yield paragraph.tokens[start].start, phrase, "m" if is_masculine else gender


def _find_reporting_subjects(
    paragraph: Paragraph, lexicon: QuoteLexicon
) -> Iterator[NounPhrase | None]:
    tokens, openers = paragraph.tokens, lexicon.report_openers
    for index in [i for i, token in enumerate(tokens) if token.lower in openers]:
        if verbs.is_reporting_verb(tokens, index, lexicon) and verbs.is_finite(
            tokens, index, lexicon
        ):
            start, end = paragraph.sentence_range(index)
            low = max(start, index - _VERB_REACH)
            is_set_off = index > start and not tokens[index - 1].is_word
            after = None
            if is_set_off or lexicon.drops_subjects:
                after = subjects.find_subject_after(tokens, index, end, lexicon)
            is_speaker = (
                after is not None
                and (is_set_off or _is_inverted(tokens, after, index, end))
                and (bool(after.name_tokens) or after.head in lexicon.person_nouns)
                and not _opens_clause(tokens, after, index, start, lexicon)
                and not closes_explanation(tokens, index - 1, start, lexicon)
            )
            tells_thing = is_set_off and after is not None and _is_new_thing(after, lexicon)
            yield (
                after
                if is_speaker or tells_thing
                else subjects.find_subject_before(tokens, index, low, lexicon)
            )


def _is_new_thing(phrase: NounPhrase, lexicon: QuoteLexicon) -> bool:
    """Whether a paper or a body that is told first speaks: "…, reveló | un informe |"."""
    return phrase.is_indefinite and phrase.head in lexicon.organization_nouns


def _is_inverted(tokens: Sequence[Token], phrase: NounPhrase, verb: int, end: int) -> bool:
    """Whether a name stands right behind a verb, and a mark behind it: "Lo opinó | Ana Ruiz|."."""
    if phrase.kind != "name" or phrase.first_token != verb + 1:
        return False
    return phrase.end_token >= end or not tokens[phrase.end_token].is_word


def _opens_clause(
    tokens: Sequence[Token], phrase: NounPhrase, verb: int, low: int, lexicon: QuoteLexicon
) -> bool:
    """Whether a phrase behind a verb is the subject of what is said: "Ruiz, 40, said | Quill must".

    So it is where no quotation stands before the verb and a verb follows: no preposition, no
    "and", no relative, no adverb.
    """
    end = phrase.end_token
    if end >= len(tokens) or not (tokens[end].is_word and tokens[end].text[0].islower()):
        return False
    if any(token.quotation_index >= 0 for token in tokens[low:verb]):
        return False
    word = tokens[end].lower
    if word in lexicon.modals or word in lexicon.finite_auxiliaries:
        return True
    groups = (
        lexicon.phrase_openers,
        lexicon.coordinators,
        lexicon.relative_pronouns,
        lexicon.auxiliaries_and_adverbs,
        lexicon.np_boundary_words,
    )
    return not any(word in group for group in groups)


def _is_coordinated(tokens: Sequence[Token], phrase: NounPhrase, lexicon: QuoteLexicon) -> bool:
    """Whether the name is one of two: "Quill and Marsh said"."""
    if phrase.is_coordinated or _opens_list(tokens, phrase.end_token, lexicon):
        return True
    following = tokens[phrase.end_token : phrase.end_token + 2]
    if len(following) < 2:
        return False
    return following[0].lower in lexicon.coordinators and following[1].is_capitalized


def _opens_list(tokens: Sequence[Token], comma: int, lexicon: QuoteLexicon) -> bool:
    """Whether a list goes on behind a name: "Quill|, Leo Marsh and | Ana Ruiz"."""
    end = comma + 1
    if end >= len(tokens) or tokens[comma].text != "," or not is_given_name(tokens[end].text):
        return False
    while end < len(tokens) and tokens[end].is_capitalized:
        end += 1
    if end >= comma + 2 + _LONGEST_LISTED or end + 1 >= len(tokens):
        return False
    is_tied = tokens[end].text == "," or tokens[end].lower in lexicon.coordinators
    return is_tied and is_given_name(tokens[end + 1].text)


def _offsets(phrases: Iterable[NounPhrase | None]) -> Iterator[int]:
    """Yield where the names and pronouns among the phrases begin."""
    for phrase in phrases:
        if phrase is not None and (phrase.name_tokens or phrase.kind == "pronoun"):
            yield phrase.name_tokens[0].start if phrase.name_tokens else phrase.span.start


def _precedes_reporting_verb(
    tokens: Sequence[Token], index: int, end: int, lexicon: QuoteLexicon
) -> bool:
    while index < end and tokens[index].lower in lexicon.auxiliaries_and_adverbs:
        index += 1
    return index < end and verbs.is_reporting_verb(tokens, index, lexicon)
