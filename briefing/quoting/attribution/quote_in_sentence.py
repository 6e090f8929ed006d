"""A quote in its sentence, as a pattern sees it, and what a pattern finds there."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.model import Confidence, Span
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase
from briefing.quoting.tokens.tokenizer import Token

_STOPS = (",", "?", "!", "…", "–", "—", "―", "-")
_OPENING_REACH = 30  # words of a clause that opens a sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who is said to speak, by which words."""

    mention: NounPhrase
    cue: Span | None
    pattern: str = ""
    confidence: Confidence = "low"
    loose: bool = False  # other clauses stand between: believed less than the pattern


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteInSentence:
    """A quote in its sentence: the line's tokens, the quote's index, and the sentence's range `[low, high)`."""

    tokens: Sequence[Token]
    at: int
    low: int
    high: int
    lexicon: QuoteLexicon
    ending: str = ""  # the quote's last character that is no mark

    @property
    def stands_alone(self) -> bool:
        """Whether its sentence has no word outside of quotes."""
        return not any(token.is_word for token in self.tokens[self.low : self.high])

    @property
    def stops(self) -> bool:
        """Whether a comma, a dash, a question mark … ends the quote, so that its speaker may follow."""
        following = self.tokens[self.at + 1].text if self.at + 1 < self.high else ""
        return self.ending in _STOPS or following in _STOPS

    @property
    def behind(self) -> int:
        """The first token behind the quote and the comma or dash after it."""
        at = self.at + 1
        while at < self.high and self.tokens[at].text in _STOPS:
            at += 1
        return at

    @property
    def main(self) -> int:
        """Where the main clause begins, if the quote stands in it: behind the comma of "When she left, …"."""
        main = self.low
        while main < self.at and self.tokens[main].lower in self.lexicon.openers:
            reach = range(main, min(self.at - 1, main + _OPENING_REACH))
            comma = next((at for at in reach if self.tokens[at].text == ","), None)
            if comma is None:
                break
            main = comma + 1
        return main


def token_span(token: Token) -> Span:
    """The span of a verb or noun that reports."""
    return Span(token.start, token.end)


def can_speak(mention: NounPhrase, lexicon: QuoteLexicon) -> bool:
    """Whether the phrase names somebody: a name, a pronoun, a noun for people or bodies."""
    return mention.kind != "noun" or mention.head in lexicon.nouns


def is_plausible_speaker(place: QuoteInSentence, mention: NounPhrase) -> bool:
    """The same, or any noun with its article: right beside a quote and its verb, "the suit" and "a voice" speak."""
    return (
        can_speak(mention, place.lexicon)
        or place.tokens[mention.first].lower in place.lexicon.determiners
    )
