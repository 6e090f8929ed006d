"""What the place of a name in its sentence tells: whose view it is, an office's owner, a credit."""

from briefing.quoting.tokens.given_names import is_given_name
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase, find_name_start
from briefing.quoting.tokens.tokenizer import Paragraph

_LEAST_BEFORE = 2  # words: an article and a noun
_OWNER_REACH = 8  # words from an office to whose it is
_LONGEST_CREDIT = 5  # words: "Ned Pryce, Alder Wire"
_MOST_TOKENS = 2 * _LONGEST_CREDIT + 1  # a mark behind each word, and one before them


def has_view(paragraph: Paragraph, phrase: NounPhrase, lexicon: QuoteLexicon) -> bool:
    """Whether a sentence opens with whose view it tells: "Para | Ana Ruiz |, que siga no es …"."""
    tokens, end = paragraph.tokens, phrase.end_token
    start, _ = paragraph.sentence_range(phrase.first_token)
    is_set_off = end < len(tokens) and tokens[end].text == ","
    is_first = phrase.first_token == start + 1 and len(phrase.name_tokens) > 1
    opens = tokens[start].lower in lexicon.view_openers and lexicon.drops_subjects
    return is_first and is_set_off and opens and is_given_name(phrase.name_tokens[0].text)


def owns_office(paragraph: Paragraph, phrase: NounPhrase, lexicon: QuoteLexicon) -> bool:
    """Whether an office before a name is the name's: "el titular de la | Comisión |, Ana Ruiz, …".

    So where a comma and another name, with a comma behind it, follow.
    """
    tokens, low = paragraph.tokens, paragraph.sentence_range(phrase.first_token)[0]
    comma = phrase.end_token
    if comma + 2 >= len(tokens) or tokens[comma].text != ",":
        return False
    if not all(token.is_capitalized for token in tokens[comma + 1 : comma + 3]):
        return False
    name = find_name_start(tokens, phrase)
    before = tokens[max(low, name - _OWNER_REACH) : name]
    ties = [i for i, word in enumerate(before) if word.lower in lexicon.possessive_prepositions]
    return bool(ties) and any(word.lower in lexicon.person_nouns for word in before[: ties[-1]])


def is_body(paragraph: Paragraph, phrase: NounPhrase, lexicon: QuoteLexicon) -> bool:
    """Whether a name is a body's, or a noun for one stands before it: "the firm | Faro Works |".

    So where nouns stand last; a given name begins a person's, and "chief of staff" is a person.
    """
    if phrase.kind == "organization" or lexicon.has_postposed_adjectives:
        return phrase.kind == "organization"
    start = find_name_start(paragraph.tokens, phrase)
    if start < _LEAST_BEFORE or is_given_name(phrase.name_tokens[0].text):
        return False
    before, noun = paragraph.tokens[start - 2 : start]
    is_noun = noun.text.islower() and noun.lower in lexicon.organization_nouns
    return is_noun and before.is_word and before.lower not in lexicon.np_prepositions


def is_credit(paragraph: Paragraph, index: int) -> bool:
    """Whether a paragraph's last sentence is names and commas alone: "… left. | Ned Pryce, AP".

    With words in marks it is none: "Según Ana Ruiz, “…”."
    """
    start, end = paragraph.sentence_range(index)
    if end < len(paragraph.tokens) or start == 0 or end - start > _MOST_TOKENS:
        return False
    if any(token.quotation_index >= 0 for token in paragraph.tokens[start:end]):
        return False
    words = [token for token in paragraph.tokens[start:end] if token.is_word]
    is_short = 1 < len(words) <= _LONGEST_CREDIT
    is_listed = any(token.text in ",/" for token in paragraph.tokens[start:end])
    return is_short and is_listed and all(word.is_capitalized for word in words)
