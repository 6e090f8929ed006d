"""Patterns of a name without a verb: before a colon, or as a signature below or behind."""

from collections.abc import Sequence

from briefing.quoting.attribution.patterns.quote_in_sentence import Attribution, QuoteInSentence
from briefing.quoting.tokens import apposed_names, noun_phrases, verbs
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.quoting.tokens.office_phrases import is_title
from briefing.quoting.tokens.tokenizer import Paragraph, Token

_LONGEST_LABEL = 5  # words in capitals of a speaker's label
_LONGEST_SIGNATURE = 8  # tokens after a signature's name: age, town, office
_DASHES = "-–—―"
_STOPPED_DASHES = tuple((".", dash) for dash in _DASHES)  # “…”.— Ana Ruiz


def colon(quote: QuoteInSentence) -> Attribution | None:
    """SALAZAR: “…”, with nothing but the speaker's name before it."""
    tokens, mark = quote.tokens, quote.quote_index - 1
    if mark <= quote.start or tokens[mark].text != ":":
        return None
    name = noun_phrases.find_ending_at(tokens, mark - 1, quote.start, quote.lexicon)
    if name is None or name.kind == "pronoun" or not _stands_first(quote, name):
        return None
    if _is_headline(tokens[name.first_token : name.end_token]):
        return None
    opening = tokens[name.first_token].lower
    is_verb = verbs.is_reporting_verb(tokens, name.first_token, quote.lexicon)
    if (is_verb or opening in quote.lexicon.continuation_verbs) and quote.lexicon.drops_subjects:
        return None  # "Agregó: “…”", "Continuó: “…”"
    return Attribution(source=name, cue=None)


def _is_headline(words: Sequence[Token]) -> bool:
    """Whether so many capitals before a colon are a headline: "Ana Ruiz Grills Lomas Bank CEO:"."""
    return len(words) > _LONGEST_LABEL and all(word.is_capitalized for word in words)


def _stands_first(quote: QuoteInSentence, name: NounPhrase) -> bool:
    """Whether the name opens its sentence, or follows a dash or "From"."""
    before = quote.tokens[quote.start : name.first_token]
    if not before or not before[-1].is_word:
        return True
    return len(before) == 1 and before[0].lower in quote.lexicon.np_prepositions


def signed(quote: QuoteInSentence) -> Attribution | None:
    """“…” ― Ana Ruiz, the name alone after a dash, to the end of the paragraph.

    Without a dash it must be a full name and all that follows a quotation set apart, but for an
    office behind a stop: “…” Ana Ruiz. Secretary.
    """
    tokens, lexicon = quote.tokens, quote.lexicon
    dash = start = quote.quote_index + 1
    has_stop = tuple(token.text for token in tokens[start : start + 2]) in _STOPPED_DASHES
    start += has_stop
    while start < len(tokens) and tokens[start].text in _DASHES:
        start += 1
    if start == dash and not _ends_paragraph(quote):
        return None
    name = noun_phrases.find_starting_at(tokens, start, len(tokens), lexicon)
    if name is None or name.kind not in ("name", "organization"):
        return None
    if len(tokens) - name.end_token >= _LONGEST_SIGNATURE:
        return None
    is_alone = name.end_token == len(tokens) or _precedes_office(tokens, name.end_token, lexicon)
    if start == dash and not (is_alone and len(name.name_tokens) > 1):
        return None
    indexes = range(start, len(tokens))
    has_verb = any(verbs.is_reporting_verb(tokens, index, lexicon) for index in indexes)
    return None if has_verb else Attribution(source=name, cue=None)


def _precedes_office(tokens: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether a stop and an office stand here: “…” Ana Ruiz | . Secretary of Water."""
    return (
        index + 1 < len(tokens)
        and tokens[index].text == "."
        and tokens[index + 1].is_capitalized
        and is_title(tokens[index + 1], lexicon)
    )


def _ends_paragraph(quote: QuoteInSentence) -> bool:
    """Whether the quotation opens a paragraph that ends with few words more: “…” Ana Ruiz."""
    has_rest = len(quote.tokens) - quote.quote_index <= _LONGEST_SIGNATURE
    return quote.quote_index == 0 and has_rest


def find_signature(paragraph: Paragraph, lexicon: QuoteLexicon) -> NounPhrase | None:
    """Return the full name that a short paragraph holds alone, as under a quotation set apart."""
    tokens = paragraph.tokens
    words = [index for index, token in enumerate(tokens) if token.is_word]
    if not words or len(words) > _LONGEST_SIGNATURE:
        return None
    for index, token in enumerate(tokens):
        if token.quotation_index >= 0 or verbs.is_reporting_verb(tokens, index, lexicon):
            return None
    phrase = noun_phrases.find_starting_at(tokens, words[0], len(tokens), lexicon)
    name = apposed_names.prefer_apposed_name(tokens, phrase, len(tokens), lexicon)
    is_full_name = name is not None and name.kind == "name" and len(name.name_tokens) > 1
    return name if is_full_name else None
