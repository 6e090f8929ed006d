"""Who a sentence is about: the name or the pronoun that is its subject, or the subject of a verb that reports."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefing.quoting.tokens import subjects, verbs
from briefing.quoting.tokens.given_names import Gender
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.quoting.tokens.tokenizer import Paragraph, Token

_REACH = 40  # words before a verb in which its subject is looked for, so that a page without stops costs no more


@dataclass(frozen=True, slots=True)
class SentenceSubjects:
    """The subjects of a line: where each sentence's first one begins, and those that report something, as offsets."""

    opening: frozenset[int]
    reporting: frozenset[int]
    nouns: tuple[NounPhrase, ...] = ()  # those that are no name: "his mother"


def find_sentence_subjects(line: Paragraph, lexicon: QuoteLexicon) -> SentenceSubjects:
    """Each sentence's first noun phrase behind what opens it ("In an interview, Salazar …"), and who says something."""
    openings = [
        subjects.find_sentence_subject(line.tokens, low, high, lexicon)
        for low, high in line.sentences
    ]
    speakers = list(_speakers(line, lexicon))
    nouns = {
        one.first: one for one in (*openings, *speakers) if one is not None and one.kind == "noun"
    }
    return SentenceSubjects(
        frozenset(_begins(openings)), frozenset(_begins(speakers)), tuple(nouns.values())
    )


def opens_sentence(
    line: Paragraph, found: NounPhrase, known: SentenceSubjects, lexicon: QuoteLexicon
) -> bool:
    """Whether the name begins its sentence, or its main clause: "But Salazar" does, "While Salazar" does not."""
    low, _ = line.sentence(found.first)
    if _is_joint(line.tokens, found, lexicon):
        return False
    if found.name[0].start in known.opening or found.first == low:
        return True
    return found.first == low + 1 and line.tokens[low].lower not in lexicon.openers


def is_reporting_subject(
    line: Paragraph, found: NounPhrase, known: SentenceSubjects, lexicon: QuoteLexicon
) -> bool:
    """Whether the name is the subject of a reporting verb: "Salazar, the ambassador, said", ", said Salazar"."""
    tokens, at, (low, high) = line.tokens, found.first - 1, line.sentence(found.first)
    if _is_joint(tokens, found, lexicon):
        return False
    if at > low and verbs.is_reporting_verb(tokens, at, lexicon) and not tokens[at - 1].is_word:
        return verbs.is_finite(tokens, at, lexicon) and tokens[at].lower not in lexicon.addressing
    if at >= low and tokens[at].lower in lexicon.prepositions:
        return False  # "the ambassador to Mexico said"
    return found.name[0].start in known.reporting or _reports(tokens, found.end, high, lexicon)


def _is_joint(tokens: Sequence[Token], found: NounPhrase, lexicon: QuoteLexicon) -> bool:
    """Whether the name is one of two: "Quill and Marsh said"."""
    behind = tokens[found.end : found.end + 2]
    return found.joint or (
        len(behind) == 2 and behind[0].lower in lexicon.joiners and behind[1].is_capital
    )


def _speakers(line: Paragraph, lexicon: QuoteLexicon) -> Iterator[NounPhrase | None]:
    for at in range(len(line.tokens)):
        if verbs.is_reporting_verb(line.tokens, at, lexicon) and verbs.is_finite(
            line.tokens, at, lexicon
        ):
            low, _ = line.sentence(at)
            yield subjects.find_subject_before(line.tokens, at, max(low, at - _REACH), lexicon)


def _begins(found: Iterable[NounPhrase | None]) -> Iterator[int]:
    for mention in found:
        if mention is not None and (mention.name or mention.kind == "pronoun"):
            yield mention.name[0].start if mention.name else mention.span.start


def find_subject_pronouns(
    line: Paragraph, known: SentenceSubjects, lexicon: QuoteLexicon
) -> Iterator[tuple[int, Token]]:
    """Each "he" or "she" that opens a sentence or reports, with the offset of that sentence."""
    for at, token in enumerate(line.tokens):
        if token.lower in lexicon.he or token.lower in lexicon.she:
            low, high = line.sentence(at)
            if token.start in known.opening or _reports(line.tokens, at + 1, high, lexicon):
                yield line.tokens[low].start, token


def find_nominal_subjects(
    line: Paragraph, known: SentenceSubjects, lexicon: QuoteLexicon
) -> Iterator[tuple[int, NounPhrase, Gender]]:
    """Each subject that is somebody without a name, as far as its noun tells the gender: "the spokeswoman"."""
    for noun in known.nouns:
        if noun.head in lexicon.he_words or noun.head in lexicon.she_words:
            low, _ = line.sentence(noun.first)
            yield line.tokens[low].start, noun, "m" if noun.head in lexicon.he_words else "f"


def _reports(tokens: Sequence[Token], at: int, high: int, lexicon: QuoteLexicon) -> bool:
    while at < high and tokens[at].lower in lexicon.auxiliaries:
        at += 1
    return at < high and verbs.is_reporting_verb(tokens, at, lexicon)
