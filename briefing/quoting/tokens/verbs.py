"""Reporting verbs: forms of the verbs in the lexicon, told apart from nouns and passives."""

from collections.abc import Sequence

from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.tokenizer import POSSESSIVE_ENDINGS, Token


def is_reporting_verb(
    tokens: Sequence[Token],
    index: int,
    lexicon: QuoteLexicon,
    *,
    include_evaluative: bool = False,
) -> bool:
    """Whether token `index` is a form of a reporting verb, not passive, and not its noun homograph.

    `include_evaluative` adds verbs that carry a few quoted words, such as "dismissed".
    """
    token = tokens[index]
    if token.lower not in lexicon.report_openers:
        return False
    is_listed = token.lower in lexicon.reporting_verbs or (
        include_evaluative and token.lower in lexicon.evaluative_verbs
    )
    if not is_listed and not _begins_phrasal_verb(tokens, index, lexicon):
        return False
    if token.quotation_index >= 0 or _is_capitalized_inside(tokens, index):
        return False
    if index == 0:
        return True
    previous = tokens[index - 1]
    if token.lower in lexicon.base_forms and not (
        _allows_base_form(previous, lexicon) or _opens_report(tokens, index)
    ):
        return False
    if token.lower in lexicon.noun_verb_homographs and (
        not _can_precede_verb(previous, lexicon) or _precedes_auxiliary(tokens, index, lexicon)
    ):
        return False
    if _follows_be(tokens, index, lexicon):
        return False
    return _follows_clitic(tokens, index, lexicon) or not _precedes_noun(previous, lexicon)


def _follows_clitic(tokens: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether an object of the form of an article precedes: "quien | la | acusó"."""
    forms = (lexicon.noun_verb_homographs, lexicon.participles, lexicon.infinitives)
    is_clear = not any(tokens[index].lower in group for group in forms)
    return is_clear and tokens[index - 1].lower in lexicon.clitics


def _precedes_auxiliary(tokens: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether a finite auxiliary follows, so that the word is its subject: "report | was"."""
    following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    return (
        following in lexicon.finite_auxiliaries
        or following in lexicon.modals
        or (following in lexicon.passive_auxiliaries)
    )


def _begins_phrasal_verb(tokens: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    if index + 1 == len(tokens):
        return False
    return (tokens[index].lower, tokens[index + 1].lower) in lexicon.phrasal_verbs


def _is_capitalized_inside(tokens: Sequence[Token], index: int) -> bool:
    """Whether the token is capitalized though it opens no sentence."""
    return tokens[index].is_capitalized and index > 0 and tokens[index - 1].text not in ".!?…:—–"


def is_finite(tokens: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether the verb has its own subject: no participle, infinitive or modal ("would say")."""
    if tokens[index].lower in lexicon.participles or tokens[index].lower in lexicon.infinitives:
        return False
    while index > 1 and is_adverb(tokens[index - 1], lexicon):
        index -= 1
    if index == 0:
        return True
    previous = tokens[index - 1].lower
    return previous not in lexicon.infinitive_markers and previous not in lexicon.modals


def _precedes_noun(word: Token, lexicon: QuoteLexicon) -> bool:
    """Whether the next word must be a noun: "the | report", "Salazar's | claim", "of | claims"."""
    if word.text in POSSESSIVE_ENDINGS:
        return True
    if word.lower in lexicon.prepositions and word.lower not in lexicon.infinitive_markers:
        return True
    return (
        word.lower in lexicon.determiners
        and word.lower not in lexicon.pronouns
        and word.lower not in lexicon.relative_pronouns
    )


def _allows_base_form(word: Token, lexicon: QuoteLexicon) -> bool:
    """Whether a base form may be a verb after this word: "critics say", "they say"."""
    groups = (
        lexicon.pronouns,
        lexicon.relative_pronouns,
        lexicon.auxiliaries_and_adverbs,
        lexicon.plural_person_nouns,
        lexicon.np_boundary_words,
        lexicon.infinitive_markers,
        lexicon.modals,
    )
    if any(word.lower in group for group in groups):
        return True
    return word.is_word and word.lower.endswith("s")


def _opens_report(tokens: Sequence[Token], index: int) -> bool:
    """Whether it stands between a quotation and a name: “…,” | write | Quill and Marsh."""
    before = index - 2 if tokens[index - 1].text == "," else index - 1
    is_after_quotation = before >= 0 and tokens[before].quotation_index >= 0
    return is_after_quotation and index + 1 < len(tokens) and tokens[index + 1].is_capitalized


def _can_precede_verb(word: Token, lexicon: QuoteLexicon) -> bool:
    """Whether a verb may follow this word: a name, a pronoun, a speaker noun, an auxiliary …"""
    if not word.is_word or word.is_capitalized:
        return True
    groups = (
        lexicon.pronouns,
        lexicon.speaker_nouns,
        lexicon.auxiliaries_and_adverbs,
        lexicon.relative_pronouns,
        lexicon.np_boundary_words,
    )
    return any(word.lower in group for group in groups) or is_adverb(word, lexicon)


def is_passive(tokens: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether token `index` is a reporting verb in the passive voice: "he was called"."""
    forms = (lexicon.reporting_verbs, lexicon.evaluative_verbs, lexicon.passive_participles)
    if tokens[index].quotation_index >= 0:
        return False
    return any(tokens[index].lower in group for group in forms) and _follows_be(
        tokens, index, lexicon
    )


def _follows_be(tokens: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether a form of "be" stands before the verb, with at most adverbs in between."""
    if tokens[index].lower in lexicon.participles:
        return False
    index -= 1
    while (
        index > 0
        and tokens[index].lower not in lexicon.passive_auxiliaries
        and _can_interrupt(tokens[index], lexicon)
    ):
        index -= 1
    return tokens[index].lower in lexicon.passive_auxiliaries


def is_adverb(token: Token, lexicon: QuoteLexicon) -> bool:
    """Whether the token is lower case and ends as the adverbs of the language do."""
    endings = lexicon.adverb_endings
    return bool(endings) and token.text.islower() and token.lower.endswith(endings)


def _can_interrupt(token: Token, lexicon: QuoteLexicon) -> bool:
    return is_adverb(token, lexicon) or token.lower in lexicon.auxiliaries_and_adverbs


def is_verb_form(tokens: Sequence[Token], index: int, high: int, lexicon: QuoteLexicon) -> bool:
    """Whether a capital word that opens a clause is a verb by its ending, and no name.

    "Abordó | el tema", "Finalizó | con", "Violar | la ley": an article or a preposition follows.
    """
    if not lexicon.drops_subjects or index + 1 >= high or is_given_name(tokens[index].text):
        return False
    word, following = tokens[index], tokens[index + 1].lower
    if not (word.is_capitalized and word.text[1:].islower()):
        return False
    ties = lexicon.determiners | lexicon.object_markers | lexicon.complementizers
    if word.lower.endswith(lexicon.infinitive_endings):
        return following in ties
    ties = ties | lexicon.clause_openers | lexicon.auxiliaries_and_adverbs
    return word.lower.endswith(lexicon.preterite_endings) and following in ties
