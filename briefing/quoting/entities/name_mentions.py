"""The names in a line, and what stands beside each: the phrase around it, the office, the gender it tells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from briefing.model import Span
from briefing.quoting.entities import sentence_subjects, titles_and_roles
from briefing.quoting.entities.sentence_subjects import SentenceSubjects
from briefing.quoting.tokens import given_names, noun_phrases, phrase_boundaries
from briefing.quoting.tokens.given_names import Gender
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.quoting.tokens.tokenizer import Paragraph, Token

NameWords = tuple[str, ...]

_OWNING = ("’s", "'s")
_ROLE_REACH = 20  # words between a name and the end of a role beside it
_OWNED = 4  # words behind a possessive in which the noun stands: "Salazar's former deputy campaign chief"
_SMALL_WORD = 3  # letters of words that a headline may leave small
_WORDS_OF_A_TITLE = 5
_WORDS_OF_A_STOPPED_TITLE = (
    7  # a headline with a full stop; six names in a row are a sentence too often
)
_TITLE_CASE = 0.8  # of the longer words of a headline; a sentence full of names has fewer capitals
_LONGEST_NAME = 5  # capitals of a person's name; more are a headline or a list


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMention:
    """One name in the text, with what stands beside it."""

    words: NameWords
    span: Span  # of the name alone
    body: bool
    gender: Gender | None  # as the words beside it tell, not the given name
    role: Span | None
    office: frozenset[str]  # the words of that role, small letters
    sentence: int  # offset of its sentence
    opens: bool  # the sentence begins with it
    says: bool  # a reporting verb follows
    owns: bool  # only whose somebody is: "Salazar's aide"; a sentence that opens with "Salazar's plan" is about Salazar


def find_name_mentions(
    line: Paragraph, ruling: SentenceSubjects, lexicon: QuoteLexicon
) -> Iterator[NameMention]:
    """Every name of the line outside of quotes, full or short, in order."""
    if is_title_case(line):
        return
    for found in _runs(line, lexicon):
        role = titles_and_roles.find_role(line, found, lexicon)
        opens = sentence_subjects.opens_sentence(line, found, ruling, lexicon)
        yield NameMention(
            words=tuple(token.text for token in found.name),
            span=Span(found.name[0].start, found.name[-1].end),
            body=found.kind == "body",
            gender=_told_gender(line, found, role, lexicon),
            role=role,
            office=_words(line, found, role),
            sentence=line.tokens[line.sentence(found.first)[0]].start,
            opens=opens,
            says=sentence_subjects.is_reporting_subject(line, found, ruling, lexicon),
            owns=_owns(line, found) and not (opens and _owns_thing(line, found, lexicon)),
        )


def is_title_case(line: Paragraph) -> bool:
    """Whether the line is set in title case, so that capitals tell no names; one with a stop only if it is all so."""
    long = [token for token in line.tokens if token.is_word and len(token.text) > _SMALL_WORD]
    capitals = sum(token.is_capital for token in long)
    if line.tokens and line.tokens[-1].is_word:
        return len(long) >= _WORDS_OF_A_TITLE and capitals >= _TITLE_CASE * len(long)
    return len(long) >= _WORDS_OF_A_STOPPED_TITLE and capitals == len(long)


def _runs(line: Paragraph, lexicon: QuoteLexicon) -> Iterator[NounPhrase]:
    """Every noun phrase of the line that ends with a name."""
    tokens, at = line.tokens, 0
    while at < len(tokens):
        if not _may_begin(tokens, at, lexicon):
            at += 1
            continue
        end = _end(tokens, at, lexicon)
        low = (
            at if at and tokens[at - 1].is_capital else line.sentence(at)[0]
        )  # not "Neither | Quill"
        found = noun_phrases.find_ending_at(tokens, end - 1, low, lexicon)
        if found is None or not found.name:
            found = noun_phrases.parse_range(tokens, at, end, lexicon)
        if (
            found.name
            and found.name[0].lower not in lexicon.verbs
            and not _is_list(found)
            and not _is_letter(found)
        ):
            yield found
        at = end


def _words(line: Paragraph, found: NounPhrase, role: Span | None) -> frozenset[str]:
    """The words of the role beside a name."""
    beside = line.tokens[max(0, found.first - _ROLE_REACH) : found.end + _ROLE_REACH]
    return frozenset(
        token.lower for token in beside if role is not None and role.start <= token.start < role.end
    )


def _owns(line: Paragraph, found: NounPhrase) -> bool:
    return found.end < len(line.tokens) and line.tokens[found.end].text in _OWNING


def _owns_thing(line: Paragraph, found: NounPhrase, lexicon: QuoteLexicon) -> bool:
    """Whether what a possessive owns is nobody: no name and no noun for people stands right behind it."""
    behind = line.tokens[found.end + 1 : found.end + 1 + _OWNED]
    return not any(token.lower in lexicon.nouns or token.is_capital for token in behind)


def _is_letter(found: NounPhrase) -> bool:
    return len(found.name) == 1 and len(found.name[0].text.rstrip(".")) == 1


def _is_list(found: NounPhrase) -> bool:
    return found.kind != "body" and sum(token.is_capital for token in found.name) > _LONGEST_NAME


def _may_begin(tokens: Sequence[Token], at: int, lexicon: QuoteLexicon) -> bool:
    token = tokens[at]
    if not token.is_capital or token.text in lexicon.days or _is_function_word(token, lexicon):
        return False
    if phrase_boundaries.is_compound_word(token):
        return False
    if token.lower in lexicon.openers or token.lower in lexicon.determiners:
        return False
    if at and tokens[at - 1].is_word:
        return True
    before_name = (
        at + 1 < len(tokens) and tokens[at + 1].is_capital
    )  # "Finally Quill", "Injecting Quill"
    return not (
        before_name
        and token.lower.endswith(lexicon.opening_endings)
        and not given_names.is_given_name(token.text)
    )


def _end(tokens: Sequence[Token], at: int, lexicon: QuoteLexicon) -> int:
    """The token behind the capitals that begin at `at`, particles among them."""
    end = at + 1
    while end < len(tokens) and tokens[end].text not in lexicon.days:
        particle = phrase_boundaries.is_name_particle(tokens, end, lexicon)
        if not particle and (not tokens[end].is_capital or _is_function_word(tokens[end], lexicon)):
            break
        end += 1
    return end


def _is_function_word(token: Token, lexicon: QuoteLexicon) -> bool:
    """Whether a capital is a headline's: "Quill | Goes to the Border"."""
    if token.lower in lexicon.modals:
        return False  # a name: "George Will"
    return any(
        token.lower in group for group in (lexicon.stops, lexicon.prepositions, lexicon.auxiliaries)
    )


def _told_gender(
    line: Paragraph, found: NounPhrase, role: Span | None, lexicon: QuoteLexicon
) -> Gender | None:
    """The gender that the words beside a name tell: "Mrs.", "la alcaldesa", and behind it "spokeswoman for Sur"."""
    tokens = line.tokens[found.first : found.end]
    for at, token in enumerate(tokens[:-1]):
        if token.lower in lexicon.relations and tokens[at + 1].lower in lexicon.owners:
            return None  # "the daughter of Tom Marsh"
    if role is not None and role.start >= tokens[-1].end:
        behind = [
            token
            for token in line.tokens[found.end : found.end + _ROLE_REACH]
            if token.start < role.end
        ]
        tokens = (*tokens, *takewhile(lambda token: token.lower not in lexicon.binders, behind))
    for token in tokens:
        if token.lower in lexicon.he_words:
            return "m"
        if token.lower in lexicon.she_words:
            return "f"
    return None


def find_headline_names(line: Paragraph, lexicon: QuoteLexicon) -> Iterator[NameWords]:
    """The given names of a headline, each with the word behind it: "Ada Quill Goes to the Capital"."""
    for first, second in pairwise(line.tokens):
        named = (
            given_names.is_given_name(first.text)
            and second.is_capital
            and not _is_function_word(second, lexicon)
        )
        if named and not given_names.is_given_name(second.text):
            yield first.text, second.text
