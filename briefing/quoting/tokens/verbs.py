"""Which words of a sentence report: forms of the verbs of the language's table, told from nouns and passives."""

from collections.abc import Sequence

from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.tokenizer import Token


def is_reporting_verb(
    tokens: Sequence[Token], at: int, lexicon: QuoteLexicon, *, judging: bool = False
) -> bool:
    """Whether token `at` is a form of a reporting verb, not passive, and not a noun that looks like one."""
    token = tokens[at]
    pair = at + 1 < len(tokens) and (token.lower, tokens[at + 1].lower) in lexicon.phrasal
    if not (pair or token.lower in lexicon.verbs or (judging and token.lower in lexicon.judging)):
        return False
    if token.quote >= 0 or (token.is_capital and at > 0 and tokens[at - 1].text not in ".!?…:"):
        return False
    if at == 0:
        return True
    if token.lower in lexicon.bases and not _is_many(tokens[at - 1], lexicon):
        return False
    if token.lower in lexicon.twins and not _may_rule(tokens[at - 1], lexicon):
        return False
    return not (_is_noun(tokens[at - 1], lexicon) or _is_be_before(tokens, at, lexicon))


def is_finite(tokens: Sequence[Token], at: int, lexicon: QuoteLexicon) -> bool:
    """Whether a verb reports for a subject of its own: no participle, no infinitive, nothing that "would" be said."""
    if tokens[at].lower in lexicon.participles or tokens[at].lower in lexicon.infinitives:
        return False
    while at > 1 and is_adverb(tokens[at - 1], lexicon):
        at -= 1
    return at == 0 or tokens[at - 1].lower not in lexicon.infinitive_marks | lexicon.modals


def _is_noun(word: Token, lexicon: QuoteLexicon) -> bool:
    """Whether what follows this word is a noun: "the report", "Salazar's claim", "of claims"."""
    if word.text in ("’s", "'s") or word.lower in lexicon.prepositions - lexicon.infinitive_marks:
        return True
    return word.lower in lexicon.determiners - lexicon.pronouns - lexicon.relatives


def _is_many(word: Token, lexicon: QuoteLexicon) -> bool:
    """Whether a verb in its base form may follow: "critics say", "they say", "would say"; nobody else "say"."""
    if (
        word.lower in lexicon.pronouns
        or word.lower in lexicon.relatives
        or word.lower in lexicon.auxiliaries
    ):
        return True
    groups = (lexicon.plural, lexicon.stops, lexicon.infinitive_marks, lexicon.modals)
    return any(word.lower in group for group in groups) or (
        word.is_word and word.lower.endswith("s")
    )


def _may_rule(word: Token, lexicon: QuoteLexicon) -> bool:
    """Whether a verb may follow this word: a name, a pronoun, a noun for people, an auxiliary, a stop."""
    if not word.is_word or word.is_capital:
        return True
    groups = (
        lexicon.pronouns,
        lexicon.nouns,
        lexicon.auxiliaries,
        lexicon.relatives,
        lexicon.stops,
    )
    return any(word.lower in group for group in groups) or is_adverb(word, lexicon)


def is_passive(tokens: Sequence[Token], at: int, lexicon: QuoteLexicon) -> bool:
    """Whether token `at` is a form of a reporting verb of which somebody else is the subject: "he was called"."""
    reports = any(
        tokens[at].lower in forms for forms in (lexicon.verbs, lexicon.judging, lexicon.passives)
    )
    return reports and tokens[at].quote < 0 and _is_be_before(tokens, at, lexicon)


def _is_be_before(tokens: Sequence[Token], at: int, lexicon: QuoteLexicon) -> bool:
    if tokens[at].lower in lexicon.participles:
        return False
    at -= 1
    while at > 0 and tokens[at].lower not in lexicon.be and _may_interrupt(tokens[at], lexicon):
        at -= 1
    return tokens[at].lower in lexicon.be


def is_adverb(token: Token, lexicon: QuoteLexicon) -> bool:
    """Whether a small word ends as adverbs do."""
    endings = lexicon.adverb_endings
    return bool(endings) and token.text.islower() and token.lower.endswith(endings)


def _may_interrupt(token: Token, lexicon: QuoteLexicon) -> bool:
    return is_adverb(token, lexicon) or token.lower in lexicon.auxiliaries
