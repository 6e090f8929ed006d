"""The pattern of a speaker who announces the quotation: "Salazar told reporters: “…”"."""

from dataclasses import replace

from briefing.quoting.attribution.patterns import reporting_clauses
from briefing.quoting.attribution.patterns.quote_in_sentence import (
    Attribution,
    QuoteInSentence,
    is_plausible_speaker,
)
from briefing.quoting.tokens import noun_phrases, subjects, verbs
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.quoting.tokens.tokenizer import POSSESSIVE_ENDINGS

_ANNOUNCEMENT_REACH = 12  # tokens from "X told reporters in Ohio" to the quotation


def announced(quote: QuoteInSentence) -> Attribution | None:
    """Salazar told reporters in Ohio: “…” and Salazar said, “…”."""
    before = quote.quote_index - 1
    if before < quote.start or quote.tokens[before].text not in (":", ","):
        return None
    verb = reporting_clauses.find_verb_before(quote, include_evaluative=False)
    if verb is None or quote.quote_index - verb > _ANNOUNCEMENT_REACH:
        return None
    attribution = reporting_clauses.attribute_to_verb(quote, verb)
    if attribution is None or not is_plausible_speaker(quote, attribution.source):
        return None
    is_far = _has_clause_between(quote, attribution.source, verb)
    is_far = is_far or _tells_joint(quote, attribution.source) or _is_guess(quote, verb)
    is_far = is_far or _has_subject_behind(quote, attribution.source, verb)
    is_far = is_far or _has_object(quote, verb) or _trails_other(quote, attribution.source, verb)
    return replace(attribution, is_long_distance=is_far)


def _trails_other(quote: QuoteInSentence, source: NounPhrase, verb: int) -> bool:
    """Whether a participle goes with another than was found: "Paz left Lomas, | saying |, “…”"."""
    tokens, lexicon = quote.tokens, quote.lexicon
    if source.end_token >= verb or verbs.is_finite(tokens, verb, lexicon):
        return False
    is_owner = tokens[source.end_token].text in POSSESSIVE_ENDINGS  # "Quill | ’s paper, urging"
    if is_owner or _is_of_object(quote, source, verb) or _is_of_paper(quote, source, verb):
        return True
    main = subjects.find_sentence_subject(tokens, quote.main_clause_start, verb, lexicon)
    if main is None or main.span == source.span:
        return False
    between = tokens[main.end_token : source.first_token]
    is_cited = any(token.lower in lexicon.citing_verbs for token in between)
    return not (is_cited and tokens[source.end_token].text == ",")  # "quoted Paz, | saying |"


def _is_of_object(quote: QuoteInSentence, source: NounPhrase, verb: int) -> bool:
    """Whether a participle tells what others do in the clause: "saw people | chanting |, “…”".

    So without a comma, behind a noun for several; and behind one where a paper has reported: "told
    of a memo that warned him|, arguing |, “…”".
    """
    tokens, lexicon = quote.tokens, quote.lexicon
    between = range(source.end_token, verb)
    if tokens[verb - 1].text != ",":
        return any(tokens[i].lower in lexicon.plural_person_nouns for i in between)
    paper = next((i for i in between if tokens[i].lower in lexicon.document_nouns), verb)
    return any(
        tokens[index - 1].lower in lexicon.relative_pronouns
        and verbs.is_reporting_verb(tokens, index, lexicon)
        for index in range(paper + 2, verb)
    )


def _is_of_paper(quote: QuoteInSentence, source: NounPhrase, verb: int) -> bool:
    """Whether a participle tells what another's words say: "quoting Paz’s tweet | saying |: “…”".

    So without a comma, behind a possessive of another name or a verb of citing; who "issued a
    statement saying: “…”" says it.
    """
    tokens, lexicon = quote.tokens, quote.lexicon
    if tokens[verb - 1].text == ",":
        return False
    return any(
        tokens[index].lower in lexicon.citing_verbs
        or (tokens[index].text in POSSESSIVE_ENDINGS and tokens[index - 1].is_capitalized)
        for index in range(source.end_token + 1, verb)
    )


def _tells_joint(quote: QuoteInSentence, subject: NounPhrase) -> bool:
    """Whether several announce it: "Quill and others issued a | joint | statement, saying"."""
    joint = quote.lexicon.joint_words - quote.lexicon.subordinators
    between = quote.tokens[subject.end_token : quote.quote_index]
    return any(token.lower in joint for token in between)


def _has_subject_behind(quote: QuoteInSentence, subject: NounPhrase, verb: int) -> bool:
    """Whether a name follows a verb behind a comma: "Leo Sanz, quien, | dice Paz |, “…”"."""
    tokens, lexicon = quote.tokens, quote.lexicon
    if not lexicon.drops_subjects or tokens[verb - 1].text != "," or subject.first_token > verb:
        return False
    behind = noun_phrases.find_starting_at(tokens, verb + 1, quote.quote_index, lexicon)
    return behind is not None and behind.kind == "name"


def _has_object(quote: QuoteInSentence, verb: int) -> bool:
    """Whether a verb before a comma has an object, not a clause: "anunció | un plan |, “con …”".

    So where verbs of saying tell their words by "que" or a colon; “…” may be the reporter's.
    """
    tokens, lexicon = quote.tokens, quote.lexicon
    if not lexicon.drops_subjects or tokens[quote.quote_index - 1].text == ":":
        return False
    between = [token for token in tokens[verb + 1 : quote.quote_index] if token.is_word]
    has_clause = any(token.lower in lexicon.complementizers for token in between)
    first = between[0].lower if between else ""
    return first in lexicon.determiners and not has_clause


def _is_guess(quote: QuoteInSentence, verb: int) -> bool:
    """Whether it tells what may have been said, or may be: "Quill might have | added: “…”"."""
    lexicon, helper = quote.lexicon, quote.tokens[verb - 1].lower
    is_helped = helper in lexicon.finite_auxiliaries or helper in lexicon.passive_auxiliaries
    first = verb - 1 - is_helped
    modal = quote.tokens[first].lower if first >= quote.start else ""
    return modal in lexicon.modals or (is_helped and modal in lexicon.infinitive_markers)


def _has_clause_between(quote: QuoteInSentence, subject: NounPhrase, verb: int) -> bool:
    """Whether a clause parts a verb from a shared subject: "said that men came and | cried"."""
    tokens, lexicon = quote.tokens, quote.lexicon
    own = subjects.find_subject_before(tokens, verb, quote.start, lexicon)
    between = range(subject.end_token, verb)
    if not verbs.is_finite(tokens, verb, lexicon) and any(
        _opens_clause_of_other(quote, index, verb) for index in between
    ):
        return True
    if own is not None and own.span == subject.span:
        return False
    return any(
        tokens[index].lower in lexicon.relative_pronouns
        or (
            tokens[index].lower in lexicon.subordinators
            and tokens[index].lower not in lexicon.coordinators
        )
        for index in between
    )


def _opens_clause_of_other(quote: QuoteInSentence, index: int, end: int) -> bool:
    """Whether a conjunction and another's name stand here: "presided | after Clay left, saying"."""
    tokens, lexicon = quote.tokens, quote.lexicon
    word = tokens[index].lower
    if word not in lexicon.clause_openers or word not in lexicon.np_boundary_words:
        return False
    name = noun_phrases.find_starting_at(tokens, index + 1, end, lexicon)
    return name is not None and name.kind == "name"
