"""Whether a subject is one of several who say something together: then no name alone is theirs."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase, find_name_start
from briefing.quoting.tokens.office_phrases import is_plural_title
from briefing.quoting.tokens.tokenizer import Token

_FULL_NAME = 2  # words


def mark_coordinated(
    tokens: Sequence[Token], phrase: NounPhrase | None, high: int, lexicon: QuoteLexicon
) -> NounPhrase | None:
    """Return the phrase, as one of several where others follow: "said Ruiz | and Soto".

    So it is behind a noun for several, too: "afirmaron los jueces Ana Ruiz|, Leo Sanz y …".
    """
    if phrase is None or phrase.end_token + 1 >= high:
        return phrase
    joint, following = tokens[phrase.end_token], tokens[phrase.end_token + 1]
    is_other = following.is_capitalized or following.lower in lexicon.person_nouns
    is_pair = joint.lower in lexicon.coordinators and is_other
    before = tokens[phrase.first_token : find_name_start(tokens, phrase)]
    is_list = joint.text == "," and any(is_plural_title(one.text, lexicon) for one in before)
    is_list = is_list or _opens_list(tokens, phrase.end_token, high, lexicon)
    return replace(phrase, is_coordinated=True) if is_pair or is_list else phrase


def _opens_list(tokens: Sequence[Token], comma: int, high: int, lexicon: QuoteLexicon) -> bool:
    """Whether a name and another behind "and" follow a comma: "Ruiz|, Leo Sanz and Ned Pryce"."""
    end = comma + 1
    if tokens[comma].text != "," or not is_given_name(tokens[end].text):
        return False
    while end < high and tokens[end].is_capitalized:
        end += 1
    is_name = end - comma > _FULL_NAME and end + 1 < high
    return is_name and tokens[end].lower in lexicon.coordinators and tokens[end + 1].is_capitalized


def is_one_more(tokens: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether another person follows a comma: "Ana Ruiz, the mayor, | and Leo Sanz |, said"."""
    following = tokens[index + 1 : index + 2]
    is_joined = tokens[index].lower in lexicon.coordinators
    return is_joined and any(token.is_capitalized for token in following)
