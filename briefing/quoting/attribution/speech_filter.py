"""Quotations that nobody said (nicknames, titles of works, scare quotes); quotes and fragments."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from briefing.quoting.attribution.patterns.quote_in_sentence import QuoteInSentence
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.quotation_spans import QuotationSpan
from briefing.quoting.tokens.tokenizer import (
    POSSESSIVE_ENDINGS,
    POSSESSIVE_MARKS,
    Paragraph,
    Token,
)

_LONGEST_TERM = 3  # words
_LONGEST_NAME_OF_THING = 5  # words in title case: the “Clean Harbor Rule.”
# Of the words outside of marks the share from which a text is somebody's own. Speeches and press
# conferences of ten real days have .031 to .058, and .0145 to .044 where verbs need no "I"; of the
# articles of the development days that have as much, all are speeches, interviews and columns. Of
# fourteen quotes of the highest tier that such texts gave on real days at least four had a wrong
# speaker.
_MONOLOGUE_SHARE = 0.02
_MONOLOGUE_SHARE_DROPPED = 0.014  # in a language that drops subjects
_LEAST_MONOLOGUE = 400  # words; shorter columns quote as reports do
_LONGEST_NICKNAME = 4  # words: “El Mayo”, “The Hammer of the North”
_LONGEST_NICKNAME_WORD = 12  # characters, on average with the space
_WORD_BEFORE = re.compile(r"(\w+)\W{0,2}$")
_WORD_BEFORE_WITHIN = 30  # characters that hold the word before a quotation
_SURNAME_AFTER = re.compile(r"\s[A-ZÁÉÍÓÚÑÜ]\w")
# On polnear_train, of 34 shorter quotations in sentences that name nobody, 15 were nobody's words
# and 2 had the right speaker.
_MIN_WORDS_UNATTRIBUTED = 5
_LONGEST_EPITHET = 3  # words; “Sleepy Quill” may be said so
_CALLS = frozenset("!?")
_BRACKET = re.compile(r"[()\[\]]")
_STOPS = frozenset(".,?!…")
_MARKS = "“”„«»‘’\"'‹› "
_LONGEST_SMALL_WORD = 4  # letters of a lower-case word in a title: "Meet the Press"


def label_nicknames(text: str, quotations: Sequence[QuotationSpan]) -> tuple[QuotationSpan, ...]:
    """Return the quotations, those inside a name (Ismael “El Mayo” Zambada) as style "name"."""
    return tuple(
        replace(span, style="name") if _is_nickname(text, span) else span for span in quotations
    )


def is_monologue(paragraphs: Sequence[Paragraph], lexicon: QuoteLexicon) -> bool:
    """Whether somebody speaks outside of the marks: a speech, a column, a transcript.

    What such a text puts in marks its speaker tells of others, and "he" is whom the room knows.
    """
    words = [
        token.lower
        for paragraph in paragraphs
        for token in paragraph.tokens
        if token.is_word and token.quotation_index < 0
    ]
    own = sum(map(lexicon.first_person_words.__contains__, words))
    share = _MONOLOGUE_SHARE_DROPPED if lexicon.drops_subjects else _MONOLOGUE_SHARE
    return len(words) >= _LEAST_MONOLOGUE and own >= share * len(words)


def is_speech(quote: QuoteInSentence, span: QuotationSpan, text: str) -> bool:
    """Whether it may be somebody's words: no announced name, no title of a programme or work."""
    return not (_is_announced_name(quote) or _is_title_of_work(quote, span.content.slice(text)))


def is_scare_quote(quote: QuoteInSentence, words: str, *, is_attributed: bool) -> bool:
    """Whether a few words stand in a sentence without a speaker: a “living wage” is about $12."""
    is_short = len(words.split()) < _MIN_WORDS_UNATTRIBUTED
    return is_short and not is_attributed and not quote.fills_sentence


def classify_quote(span: QuotationSpan, text: str) -> Literal["direct", "fragment"]:
    """Return "direct" for whole clauses, which begin with a capital and end with a stop.

    The stop stands inside the marks, or right behind them, as Spanish prints it.
    """
    words = span.content.slice(text)
    first = next((character for character in words if character.isalnum()), "a")
    end = span.with_marks.end
    is_stopped = words[-1:] in _STOPS or text[end : end + 1] in _STOPS
    return "direct" if first.isupper() and is_stopped else "fragment"


def is_term(kind: str, words: str) -> bool:
    """Whether so few words may be the reporter's term as well: a “safe third country”, “sunset”.

    Of 16 that a reader found in the highest tier of forty days and that nobody said, 14 had three
    words at most.
    """
    return kind == "fragment" and len(words.split()) <= _LONGEST_TERM


def may_be_name(words: str) -> bool:
    """Whether a few words in title case may name a thing: the “Clean Harbor Rule.”, “Go Away”."""
    is_short = len(words.split()) <= _LONGEST_NAME_OF_THING
    return is_short and words[-1:] not in "!?" and is_title_case(words)


def may_be_title(words: str) -> bool:
    """Whether all that matters of several words has a capital: “Harbours and Plenty of Lomas”.

    A sentence of one person has capitals for names alone. Of 250 quotes of a fresh draw all five
    that nobody said were such titles and names of things, wherever they stood.
    """
    bare = _BRACKET.sub("", words)
    if not is_title_case(bare) or bare[-1:] in _CALLS or bare.isupper():
        return False
    capitals = [word[0].isupper() for word in bare.split()]
    return any(capitals[1:]) and 2 * sum(capitals) >= len(capitals)


def _is_nickname(text: str, span: QuotationSpan) -> bool:
    """Whether a few words stand before a surname, and are capitalized or follow a given name."""
    content = span.content
    if content.end - content.start >= _LONGEST_NICKNAME * _LONGEST_NICKNAME_WORD:
        return False
    words = content.slice(text).split()
    if not words or len(words) > _LONGEST_NICKNAME or words[-1][-1] in ",.?!":
        return False
    start, end = span.with_marks.start, span.with_marks.end
    if not _SURNAME_AFTER.match(text, end):
        return False
    before = _WORD_BEFORE.search(text[max(0, start - _WORD_BEFORE_WITHIN) : start])
    follows_name = before is not None and before.group(1)[0].isupper()
    return follows_name or all(word[0].isupper() for word in words)


def _is_title_of_work(quote: QuoteInSentence, content: str) -> bool:
    """Whether it is in title case behind its owner or a preposition: ABC’s “…”, on “…”.

    So is what is set off behind a paper: "a report, “Harbours in Perspective,” notes"; and what is
    pointed at: "this “Report on Harbours”".
    """
    if quote.quote_index <= quote.start or quote.last_character in "!?":
        return False
    before = quote.tokens[quote.quote_index - 1]
    if _is_of_author(quote) and content[:1].isupper() and len(content.split()) > 1:
        return True
    if before.text == "," and quote.quote_index - 1 > quote.start:
        is_paper = quote.tokens[quote.quote_index - 2].lower in quote.lexicon.document_nouns
        is_named = is_paper or _ends_with_naming_phrase(quote, quote.quote_index - 1)
        return is_named and (is_title_case(content) or _is_paper_title(quote, content))
    if _is_noun_modifier(before, quote.lexicon) and len(content.split()) > _LONGEST_EPITHET:
        return is_title_case(content)  # "author of the influential “Ports and Plenty of Lomas”"
    openers = quote.lexicon.phrase_openers | quote.lexicon.pointing_determiners
    if before.text in POSSESSIVE_MARKS and len(content.split()) == 1:
        return content[:1].isupper()  # NBC News’ “Today.”
    if before.text not in POSSESSIVE_ENDINGS and before.lower not in openers:
        return False
    return is_title_case(content)


def _is_of_author(quote: QuoteInSentence) -> bool:
    """Whether a noun for one person is of what follows: "author | of |", "autora | de |"."""
    noun, lexicon = quote.quote_index - 2, quote.lexicon
    if noun < quote.start:
        return False
    tie = quote.tokens[noun + 1].lower
    return tie in lexicon.possessive_prepositions and quote.tokens[noun].lower in (
        lexicon.person_nouns
    )


def _is_paper_title(quote: QuoteInSentence, content: str) -> bool:
    """Whether it is a paper's title where titles have small letters: "su informe, “El agua y"."""
    lexicon, noun = quote.lexicon, quote.tokens[quote.quote_index - 2].lower
    is_paper = noun in lexicon.document_nouns and noun not in lexicon.speech_nouns
    return is_paper and lexicon.drops_subjects and content[:1].isupper()


def _is_noun_modifier(token: Token, lexicon: QuoteLexicon) -> bool:
    """Whether a word in small letters leads to a noun: no verb, no article, no conjunction."""
    word = token.lower
    groups = (lexicon.saying_verbs, lexicon.function_words, lexicon.auxiliaries_and_adverbs)
    if not (token.is_word and token.text.islower()) or any(word in group for group in groups):
        return False
    return not word.endswith(lexicon.past_endings + lexicon.preterite_endings)


def is_title_case(text: str) -> bool:
    """Whether it is several words in title case, which no sentence is: "Meet the Press"."""
    words = text.strip(_MARKS).split()
    long_words = [word for word in words if len(word) > _LONGEST_SMALL_WORD]
    is_capitalized = all(
        word[0].isupper() or word[0].isdigit() for word in (*words[:1], *long_words)
    )
    return len(words) > 1 and is_capitalized


def _is_announced_name(quote: QuoteInSentence) -> bool:
    """Whether "so-called", "the film" or the like stands right before it."""
    return _ends_with_naming_phrase(quote, quote.quote_index)


def _ends_with_naming_phrase(quote: QuoteInSentence, end: int) -> bool:
    """Whether the words before token `end` announce a name: "a ballad | titled"."""
    last = quote.tokens[end - 1].lower if end else ""
    return any(
        phrase[-1] == last
        and tuple(token.lower for token in quote.tokens[max(0, end - len(phrase)) : end]) == phrase
        for phrase in quote.lexicon.naming_phrases
    )
