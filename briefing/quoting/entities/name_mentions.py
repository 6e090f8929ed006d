"""The names in a paragraph, each with the phrase around it: its role, and the gender it implies."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from briefing.model import Span
from briefing.quick_dataclass import dataclass
from briefing.quoting.entities import sentence_subjects
from briefing.quoting.entities.entity import NameWords
from briefing.quoting.entities.name_places import has_view, is_body, is_credit, owns_office
from briefing.quoting.entities.name_trimming import drop_addressee, drop_origin
from briefing.quoting.entities.offices.office_clauses import find_office_clause
from briefing.quoting.entities.offices.titles_and_roles import find_role
from briefing.quoting.entities.offices.whole_titles import complete_title
from briefing.quoting.entities.sentence_subjects import SentenceSubjects
from briefing.quoting.tokens import noun_phrases
from briefing.quoting.tokens.given_names import Gender, is_given_name
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.quoting.tokens.office_phrases import is_rank_word, is_title
from briefing.quoting.tokens.phrases.phrase_names import find_owned_body
from briefing.quoting.tokens.phrases.phrase_words import (
    is_compound_word,
    is_lettered,
    is_name_particle,
    is_parted,
)
from briefing.quoting.tokens.tokenizer import POSSESSIVE_ENDINGS, Paragraph, Token
from briefing.quoting.tokens.verbs import is_reporting_verb

_ROLE_REACH = 20  # tokens between a name and the end of a role beside it
_POSSESSED_REACH = 4  # tokens up to the noun: "Salazar's former deputy campaign chief"
_MAX_SMALL_WORD = 3  # letters of words that title case may leave lower case
_MIN_TITLE_WORDS = 5
_MIN_STOPPED_TITLE_WORDS = 7  # with a full stop; six names in a row are too often a sentence
_MIN_CAPITALIZED_SHARE = 0.8  # of the longer words; a sentence full of names has fewer
_KIN_REACH = 3  # words between a relative's noun and the name: "his wife, the lawyer | Ana Ruiz"
_LINE_ENDS = frozenset(".!?…:;,\"”’»)'")
_LEAST_TITLE = 2  # words of a work's title before one of its names
_LONGEST_NAME = 5  # capitalized words of a person's name; more are a headline or a list


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMention:
    """One name in the text, with what stands beside it."""

    words: NameWords
    span: Span  # of the name alone
    is_organization: bool
    gender: Gender | None  # implied by the words beside the name, not by the name
    role_span: Span | None  # what may be printed
    role_words: frozenset[str]  # in lower case; of half an office, too
    clause_span: Span | None  # of a clause behind it that tells an office
    sentence_start: int  # offset in the article
    opens_sentence: bool
    is_speaker: bool  # the subject of a reporting verb
    is_kin: bool  # told as somebody's relative: "his wife, Corinne Hale"
    is_unstopped: bool  # in a line without a stop: a headline or a caption
    is_fronted: bool  # in a clause before its sentence's subject: "After Quill left, Marsh …"
    is_modifier: bool  # an article stands before it: "the | Quill | campaign"
    is_possessor: bool  # only a possessor ("Salazar's aide"), not what the sentence is about


def find_name_mentions(
    paragraph: Paragraph, subjects: SentenceSubjects, lexicon: QuoteLexicon
) -> Iterator[NameMention]:
    """Yield every name outside of quotations, full or short, in text order; none in title case."""
    if is_title_case(paragraph):
        return
    for phrase in _find_name_phrases(paragraph, lexicon):
        role = find_role(paragraph, phrase, lexicon)
        is_owner = owns_office(paragraph, phrase, lexicon)
        is_owner = is_owner or noun_phrases.holds_office(paragraph.tokens, phrase, lexicon)
        tells_view = has_view(paragraph, phrase, lexicon)
        opens = tells_view or (
            not is_owner and sentence_subjects.opens_sentence(paragraph, phrase, subjects, lexicon)
        )
        sentence, _ = paragraph.sentence_range(phrase.first_token)
        possesses_person = not (opens and _possesses_thing(paragraph, phrase, lexicon))
        yield NameMention(
            words=tuple(token.text for token in phrase.name_tokens),
            span=Span(phrase.name_tokens[0].start, phrase.name_tokens[-1].end),
            is_organization=is_body(paragraph, phrase, lexicon),
            gender=_implied_gender(paragraph, phrase, role, lexicon),
            role_span=complete_title(paragraph, phrase, role, lexicon),
            role_words=_words_of_role(paragraph, phrase, role),
            clause_span=None if role else find_office_clause(paragraph, phrase, lexicon),
            sentence_start=paragraph.tokens[sentence].start,
            opens_sentence=opens,
            is_speaker=tells_view
            or (
                not is_owner
                and sentence_subjects.is_reporting_subject(paragraph, phrase, subjects, lexicon)
            ),
            is_kin=_is_kin(paragraph, phrase, lexicon),
            is_fronted=subjects.is_fronted(phrase.name_tokens[0].start),
            is_unstopped=not _ends_with_stop(paragraph),
            is_modifier=_is_modifier(paragraph, phrase, lexicon),
            is_possessor=_is_possessor(paragraph, phrase) and possesses_person,
        )


def is_title_case(paragraph: Paragraph) -> bool:
    """Whether it is a headline in title case, whose capital letters show no names.

    With a full stop it counts only if all longer words are capitalized.
    """
    tokens = paragraph.tokens
    long = (token for token in tokens if token.is_word and len(token.text) > _MAX_SMALL_WORD)
    capitals: list[bool] = []
    has_stop = not (tokens and tokens[-1].is_word)
    for token in long:
        capitals.append(token.is_capitalized)
        if has_stop and not token.is_capitalized:
            return False  # nearly always at the second or third word
    if has_stop:
        return len(capitals) >= _MIN_STOPPED_TITLE_WORDS
    least = _MIN_CAPITALIZED_SHARE * len(capitals)
    return len(capitals) >= _MIN_TITLE_WORDS and sum(capitals) >= least


def find_headline_names(headline: Paragraph, lexicon: QuoteLexicon) -> Iterator[NameWords]:
    """Yield the given names of a headline with the next word: "Ada Quill Goes to the Capital"."""
    given: tuple[str, ...] = ()
    for first, second in pairwise(headline.tokens):
        given = (*given, first.text) if is_given_name(first.text) else ()
        is_surname = not _is_function_word(second, lexicon) and not is_given_name(second.text)
        if given and second.is_capitalized and is_surname:
            yield *given, second.text


def _find_name_phrases(paragraph: Paragraph, lexicon: QuoteLexicon) -> Iterator[NounPhrase]:
    """Yield every noun phrase that ends with a name, in order."""
    tokens, start = paragraph.tokens, 0
    while start < len(tokens):
        if not (tokens[start].is_capitalized and _may_begin_name(tokens, start, lexicon)):
            start += 1
            continue
        _, limit = paragraph.sentence_range(start)  # "his account on X. | Sayre said"
        end = min(_name_end(tokens, start, lexicon), limit)
        after_capital = start > 0 and tokens[start - 1].is_capitalized  # "Neither | Quill"
        low = start if after_capital else paragraph.sentence_range(start)[0]
        phrase = noun_phrases.find_ending_at(tokens, end - 1, low, lexicon)
        if phrase is None or not phrase.name_tokens or _is_owner(phrase, tokens, start, lexicon):
            phrase = noun_phrases.parse_range(tokens, start, end, lexicon)
        phrase = drop_addressee(tokens, start, phrase, lexicon)
        phrase = drop_origin(tokens, start, phrase, lexicon)
        is_nobody = _stands_in_title(tokens, start, lexicon) or is_credit(paragraph, start)
        if not is_nobody and _is_plausible_name(phrase, lexicon):
            yield phrase
        start = end


def _is_owner(
    phrase: NounPhrase, tokens: Sequence[Token], start: int, lexicon: QuoteLexicon
) -> bool:
    """Whether a body before token `start` is only the person's: "the Office of | Quill"."""
    is_longer = phrase.kind == "organization" and phrase.name_tokens[0] is not tokens[start]
    if not is_longer or not find_owned_body(tokens, phrase.first_token, phrase.end_token, lexicon):
        return False
    return tokens[start].lower not in lexicon.organization_nouns


def _stands_in_title(tokens: Sequence[Token], start: int, lexicon: QuoteLexicon) -> bool:
    """Whether a capital preposition between capitals precedes: "The Truth | About | Harbours"."""
    if start < _LEAST_TITLE or not tokens[start - 1].is_capitalized:
        return False
    before = tokens[start - 1].lower
    is_link = before in lexicon.prepositions or before in lexicon.np_boundary_words
    return is_link and tokens[start - 2].is_capitalized


def _is_plausible_name(phrase: NounPhrase, lexicon: QuoteLexicon) -> bool:
    """Whether the phrase has a name that is no verb, no single letter and no list of names."""
    name = phrase.name_tokens
    if not name or name[0].lower in lexicon.reporting_verbs:
        return False
    if any("/" in token.text for token in name):
        return False  # "REUTERS/Carlos Barria"
    if len(name) == 1 and len(name[0].text.rstrip(".")) == 1:
        return False
    capitalized = sum(token.is_capitalized for token in name)
    return phrase.kind == "organization" or capitalized <= _LONGEST_NAME


def _ends_with_stop(paragraph: Paragraph) -> bool:
    last = paragraph.tokens[-1]
    return last.quotation_index >= 0 or last.text in _LINE_ENDS


def _is_kin(paragraph: Paragraph, phrase: NounPhrase, lexicon: QuoteLexicon) -> bool:
    """Whether a word for a relative stands beside the name: "his wife, Corinne Hale"."""
    tokens, first = paragraph.tokens, phrase.first_token
    before = tokens[max(0, first - _KIN_REACH) : phrase.end_token]
    end = phrase.end_token
    has_comma = end < len(tokens) and tokens[end].text == ","
    after = tokens[end + 1 : end + 1 + _KIN_REACH] if has_comma else ()
    return not lexicon.kin_nouns.isdisjoint([token.lower for token in (*before, *after)])


def _words_of_role(paragraph: Paragraph, phrase: NounPhrase, role: Span | None) -> frozenset[str]:
    if role is None:
        return frozenset()
    start, end = max(0, phrase.first_token - _ROLE_REACH), phrase.end_token + _ROLE_REACH
    nearby = paragraph.tokens[start:end]
    return frozenset(token.lower for token in nearby if role.start <= token.start < role.end)


def _is_possessor(paragraph: Paragraph, phrase: NounPhrase) -> bool:
    end = phrase.end_token
    return end < len(paragraph.tokens) and paragraph.tokens[end].text in POSSESSIVE_ENDINGS


def _is_modifier(paragraph: Paragraph, phrase: NounPhrase, lexicon: QuoteLexicon) -> bool:
    """Whether an article right before a name, and a noun behind it, make it no person's.

    "The | Quill | campaign": so where adjectives and names stand before their noun. A noun for a
    body needs no article: "links between | Quill | campaign and Lomas".
    """
    tokens, end = paragraph.tokens, phrase.end_token
    start = noun_phrases.find_name_start(tokens, phrase)
    if lexicon.has_postposed_adjectives or start == 0 or end >= len(tokens):
        return False
    is_noun = tokens[end].is_word and tokens[end].text.islower()
    articles = lexicon.determiners - lexicon.complementizers  # "that | Quill | also left"
    is_body = tokens[end].lower in lexicon.organization_nouns
    return is_noun and (is_body or tokens[start - 1].lower in articles)


def _possesses_thing(paragraph: Paragraph, phrase: NounPhrase, lexicon: QuoteLexicon) -> bool:
    """Whether neither a name nor a speaker noun follows the possessive: "Salazar's plan"."""
    start = phrase.end_token + 1
    following = paragraph.tokens[start : start + _POSSESSED_REACH]
    return not any(
        token.lower in lexicon.speaker_nouns or token.is_capitalized for token in following
    )


def _may_begin_name(tokens: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether a capitalized word may be the first of a name."""
    token = tokens[index]
    if token.text in lexicon.calendar_words:
        return False
    is_office = is_rank_word(token, lexicon) or ("-" in token.text and is_title(token, lexicon))
    if is_office and index + 1 < len(tokens):
        return tokens[index + 1].is_capitalized
    if _is_function_word(token, lexicon) or is_compound_word(token):
        return False
    if token.lower in lexicon.clause_openers or token.lower in lexicon.determiners:
        return False
    if lexicon.drops_subjects and is_reporting_verb(tokens, index, lexicon):
        return is_given_name(token.text)  # "Subrayó | Irene Quirarte que …"
    if index and tokens[index - 1].is_word:
        return True
    # At the beginning of a sentence: "Finally Quill", "Injecting Quill", "Llegó Hugo Lindero".
    precedes_name = index + 1 < len(tokens) and tokens[index + 1].is_capitalized
    endings = lexicon.opener_endings + lexicon.preterite_endings
    is_opener = token.lower.endswith(endings) and not is_given_name(token.text)
    return not (precedes_name and is_opener)


def _name_end(tokens: Sequence[Token], start: int, lexicon: QuoteLexicon) -> int:
    """Return the index after the capitalized words and particles that begin at `start`."""
    end = start + 1
    while end < len(tokens) and tokens[end].text not in lexicon.calendar_words:
        is_word = not _is_function_word(tokens[end], lexicon) or is_lettered(tokens, end)
        continues = tokens[end].is_capitalized and is_word and not is_parted(tokens, end)
        if not continues and not is_name_particle(tokens, end, lexicon):
            break
        end += 1
    return end


def _is_function_word(token: Token, lexicon: QuoteLexicon) -> bool:
    """Whether it is a function word, capitalized in a headline: "Quill | Goes to the Border"."""
    return token.lower in lexicon.never_in_names


def _implied_gender(
    paragraph: Paragraph, phrase: NounPhrase, role: Span | None, lexicon: QuoteLexicon
) -> Gender | None:
    """Return the gender of the words beside a name: "Mrs.", "la alcaldesa", "the spokeswoman"."""
    tokens = paragraph.tokens[phrase.first_token : phrase.end_token]
    for token, following in pairwise(tokens):
        is_relation = token.lower in lexicon.relational_nouns
        if is_relation and following.lower in lexicon.possessive_prepositions:
            return None  # "the daughter of Tom Marsh"
    if role is not None and role.start >= tokens[-1].end:
        end = phrase.end_token
        nearby = paragraph.tokens[end : end + _ROLE_REACH]
        in_role = takewhile(lambda token: token.start < role.end, nearby)
        head = takewhile(lambda token: token.lower not in lexicon.np_prepositions, in_role)
        tokens = (*tokens, *head)
    for token in tokens:
        if token.lower in lexicon.masculine_words:
            return "m"
        if token.lower in lexicon.feminine_words:
            return "f"
    return None
