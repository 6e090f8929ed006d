"""A quotation within its sentence, as attribution patterns see it, and what a pattern finds."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from briefing.model import Confidence, Span
from briefing.quick_dataclass import dataclass
from briefing.quoting.tokens import verbs
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.quoting.tokens.subject_asides import skip_year
from briefing.quoting.tokens.token_places import find_first_word, find_telling
from briefing.quoting.tokens.tokenizer import Token

_STOPS = (",", "?", "!", "…", "–", "—", "―", "-")
_NEGATION_REACH = 2  # tokens before a verb: "never | quite | said"
_OPENING_REACH = 30  # tokens of a clause that opens a sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who is said to speak (the source), by which words (the cue), shown by which pattern."""

    source: NounPhrase
    cue: Span | None
    pattern: str = ""
    confidence: Confidence = "low"
    is_long_distance: bool = False  # other clauses stand between: trusted less than the pattern
    is_sole_report: bool = False  # nobody else in the sentence can have said it: trusted more


@dataclass(frozen=True, kw_only=True)
class QuoteInSentence:
    """A paragraph's tokens, the quotation's index, and the token range `[start, end)` searched.

    Where `quote_index` equals `end`, it is a sentence without a quotation.
    """

    paragraph_index: int
    tokens: Sequence[Token]
    quote_index: int
    start: int
    end: int
    lexicon: QuoteLexicon
    last_character: str = ""  # of the quotation, closing marks left off

    @cached_property
    def telling_places(self) -> tuple[int, ...]:
        """The indexes of the tokens in the range that may begin what tells who says something.

        Few words do, and each pattern asks for some of them.
        """
        return find_telling(self.tokens, self.start, self.end, self.lexicon)

    def list_telling(self, low: int, high: int) -> Sequence[int]:
        """Those of them in `[low, high)`, in order."""
        places = self.telling_places
        return places[bisect_left(places, low) : bisect_left(places, high)]

    @cached_property
    def fills_sentence(self) -> bool:
        """Whether its sentence has no word outside of quotations."""
        return find_first_word(self.tokens, self.start, self.end) == self.end

    @property
    def ends_with_stop(self) -> bool:
        """Whether a comma, dash, question mark … ends it, so that its speaker may follow."""
        after = self.quote_index + 1
        following = self.tokens[after].text if after < self.end else ""
        return self.last_character in _STOPS or following in _STOPS

    @property
    def after_quote(self) -> int:
        """The index of the first token after the quotation and its comma or dash."""
        index = self.quote_index + 1
        while index < self.end and self.tokens[index].text in _STOPS:
            index += 1
        return index

    @cached_property
    def main_clause_start(self) -> int:
        """Where the main clause before the quotation begins: after "When he left, "."""
        start = self.start
        while start < self.quote_index and self.tokens[start].lower in self.lexicon.clause_openers:
            reach = range(start, min(self.quote_index - 1, start + _OPENING_REACH))
            comma = next((index for index in reach if self.tokens[index].text == ","), None)
            if comma is None:
                break
            start = skip_year(self.tokens, comma + 1, self.quote_index)
        return start


def token_span(token: Token) -> Span:
    """Return the article span of a token."""
    return Span(token.start, token.end)


def find_spoken_words(quote: QuoteInSentence, text: str) -> str:
    """Return the quotation with its marks, of the article's text."""
    mark = quote.tokens[quote.quote_index]
    return text[mark.start : mark.end]


def is_negated(quote: QuoteInSentence, verb: int) -> bool:
    """Whether a negation stands right before the verb: "Salazar never said"."""
    before = quote.tokens[max(quote.start, verb - _NEGATION_REACH) : verb]
    return any(token.lower in quote.lexicon.negations for token in before)


def is_finite_report(quote: QuoteInSentence, index: int) -> bool:
    """Whether a finite verb of saying stands there: "said", not "saying"."""
    is_verb = verbs.is_reporting_verb(quote.tokens, index, quote.lexicon)
    return is_verb and verbs.is_finite(quote.tokens, index, quote.lexicon)


def is_announced(quote: QuoteInSentence) -> bool:
    """Whether a verb right before the quotation tells who speaks: "Quill wrote and | said, | “…,”".

    A paper named behind it only tells of it: "…, according to the Post".
    """
    mark = quote.quote_index - 1
    if mark - 1 <= quote.start or quote.tokens[mark].text not in ",:":
        return False
    told = any(token.quotation_index >= 0 for token in quote.tokens[quote.start : mark])
    return not told and is_finite_report(quote, mark - 1)


def follows_report(quote: QuoteInSentence, source: NounPhrase) -> bool:
    """Whether another's report leads to the words: "Faro | said | it “blew up,” the Herald wrote".

    Who reports it behind them tells what the first has said; a pronoun there is the first.
    """
    tokens, before = quote.tokens, quote.quote_index - 1
    if source.kind == "pronoun" or before < quote.start or not tokens[before].is_word:
        return False
    reports = quote.list_telling(quote.start, quote.quote_index)
    return any(is_finite_report(quote, verb) for verb in reports)


def can_speak(phrase: NounPhrase, lexicon: QuoteLexicon) -> bool:
    """Whether the phrase is a name, a pronoun, or a noun for people or organizations."""
    return phrase.kind != "noun" or phrase.head in lexicon.speaker_nouns


def is_plausible_speaker(quote: QuoteInSentence, phrase: NounPhrase) -> bool:
    """Whether the phrase can speak beside a quotation and its verb.

    There any noun with a determiner can: "the suit", "a voice".
    """
    first_word = quote.tokens[phrase.first_token].lower
    return can_speak(phrase, quote.lexicon) or first_word in quote.lexicon.determiners
