"""Which word names an office or occupation, and no relation to somebody and no adjective."""

from collections.abc import Sequence

from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.office_phrases import is_title
from briefing.quoting.tokens.tokenizer import Token

_STANDING_REACH = 3  # words before a noun: "the | top | House Republican"


def find_role_noun(words: Sequence[Token], lexicon: QuoteLexicon) -> int | None:
    """Return the index of the first word that names an office or occupation; None without one."""
    return next((i for i in range(len(words)) if is_role_noun(words, i, lexicon)), None)


def is_role_noun(words: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether the word names an office or occupation, not a relation to somebody ("rival").

    Some nouns of relation name a post behind a word of standing: "senior fellow", "the top House
    Republican".
    """
    token = words[index]
    if not is_title(token, lexicon) or _is_adjective(words, index, lexicon):
        return False
    if token.lower not in lexicon.relational_nouns:
        return True
    if token.lower not in lexicon.post_nouns:
        return False
    before = words[max(0, index - _STANDING_REACH) : index]
    return any(word.lower in lexicon.standing_words for word in before)


def _is_adjective(words: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether it stands behind a thing as its adjective: "su cuenta | oficial | en la red"."""
    if index == 0 or words[index].text not in lexicon.adjective_nouns:
        return False
    before = words[index - 1]
    groups = (
        lexicon.determiners,
        lexicon.prepositions,
        lexicon.coordinators,
        lexicon.rank_words,
        lexicon.auxiliaries_and_adverbs,
    )
    is_thing = before.text.islower() and not any(before.lower in group for group in groups)
    return is_thing and not is_title(before, lexicon)
