"""One sentence as the gate reads it: its words, and what of it stands outside quotation marks."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from briefing.composing.gate.words import GateWords
from briefing.composing.sentence_matter import SentenceMatter, read_matter
from briefing.model import Sentence, Span
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Profile
from briefing.quick_dataclass import dataclass
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.sentences.punkt_rules import sentence_lexicon
from briefing.text.plain_words import flatten

_DIGIT = re.compile("[0-9]")
WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
LONGEST_NAME = 6  # words
QUOTED_OPENINGS = ("“", '"', "«", "‘")


def has_digit(text: str) -> bool:
    """Whether a sign of a text is a digit, of whatever script."""
    if _DIGIT.search(text):
        return True
    return not text.isascii() and any(map(str.isdigit, text))


@dataclass(frozen=True)
class SentenceReading:
    """A sentence of an article with the quotations that it touches."""

    sentence: Sentence
    article: AnalyzedArticle
    words: GateWords
    lexicon: QuoteLexicon
    quotations: Sequence[Span]  # that touch it: contents, without marks, in the article's text
    spoken: frozenset[str]  # what is said inside marks in the article, flattened
    is_first: bool  # whether it opens its paragraph
    profile: Profile | None = None  # whose sides it may name

    @cached_property
    def text(self) -> str:
        """The sentence itself."""
        return self.article.text_of(self.sentence.span)

    @cached_property
    def following(self) -> str:
        """The next sentence of its paragraph; empty where it is the last one."""
        sentences, own = self.article.sentences, self.sentence
        place = bisect_right(sentences, own.index, key=lambda one: one.index)
        following = sentences[place] if place < len(sentences) else own
        is_next = following.index == own.index + 1 and following.paragraph == own.paragraph
        return self.article.text_of(following.span) if is_next else ""

    @cached_property
    def flat(self) -> str:
        """All its words, flattened."""
        return flatten(self.text)

    @cached_property
    def matter(self) -> SentenceMatter:
        """What it names of the relationship; nothing without a profile."""
        return read_matter(self.text, self.article.language, self.profile)

    @cached_property
    def outside(self) -> str:
        """The sentence with a blank for each character inside quotation marks."""
        start, letters = self.sentence.span.start, list(self.text)
        for quotation in self.quotations:
            first = max(quotation.start - start, 0)
            last = min(quotation.end - start, len(letters))
            letters[first:last] = " " * max(last - first, 0)
        return "".join(letters)

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        """The words outside quotation marks as written, in order."""
        return tuple(WORD.findall(self.outside))

    @cached_property
    def lower(self) -> tuple[str, ...]:
        """The same in lower case."""
        return tuple(token.lower() for token in self.tokens)

    @cached_property
    def uncapitalized(self) -> tuple[str, ...]:
        """The words that are no names: the first, and those in small letters; no "States"."""
        return (*self.lower[:1], *(token for token in self.tokens[1:] if token[0].islower()))

    @cached_property
    def length(self) -> int:
        """The number of words, those inside marks as well."""
        return len(self.text.split())

    def names_before(self, place: int) -> bool:
        """Whether a name or a person by role stands among the words before this place."""
        return any(
            self._is_name(n) or self.lower[n] in self.lexicon.speaker_nouns for n in range(place)
        )

    def hints_at_person(self, place: int) -> bool:
        """Whether a name, also a possessive, or a person's role stands before this place.

        "At the press conference he …": an event and a body are nobody whom "he" can mean.
        """
        persons = self.lexicon.person_nouns
        return any(
            self._is_name(n)
            or self.lower[n] in persons
            or (n > 0 and self.tokens[n][0].isupper() and not self._is_calendar(self.tokens[n]))
            for n in range(place)
        )

    @property
    def opens_with_quotation(self) -> bool:
        """Whether it begins with a mark, so that its first word is somebody's."""
        return self.text.startswith(QUOTED_OPENINGS)

    def names_after_opening(self, place: int) -> bool:
        """Whether this place is in an opening phrase, and a name follows right behind its comma."""
        comma = self.outside.find(",")
        opening = len(WORD.findall(self.outside[:comma])) if comma >= 0 else 0
        behind = range(opening, min(opening + 3, len(self.tokens)))
        return place < opening and any(self._is_name(n) for n in behind)

    @cached_property
    def names_anybody(self) -> bool:
        """Whether a name or a person by role stands outside the marks."""
        return self.names_before(len(self.tokens))

    def reports(self) -> bool:
        """Whether a verb of saying in any form or "according to" stands outside the marks."""
        return not self.lexicon.saying_verbs.isdisjoint(self.uncapitalized) or self.names_source()

    def attributes(self) -> bool:
        """Whether it says who says it: by a finite verb of saying, or "according to"."""
        verbs = self.lexicon.finite_reporting_verbs
        return not verbs.isdisjoint(self.uncapitalized) or self.names_source()

    def names_source(self) -> bool:
        """Whether "according to" and the like stand outside the marks."""
        phrases = self.lexicon.source_phrases
        return any(
            self.lower[place : place + len(phrase)] == phrase
            for place, word in enumerate(self.lower)
            for phrase in phrases.get(word, ())
        )

    def _is_name(self, place: int) -> bool:
        token = self.tokens[place]
        if not token[0].isupper() or self._is_calendar(token):
            return False
        if place == 0:
            return self._opens_with_name()
        before = self.lower[place - 1]
        is_place = before in self.words.place_prepositions
        return not is_place and not self._is_possessive(place)

    def _is_possessive(self, place: int) -> bool:
        """Whether the name at this place ends in a possessive: "Mexico City's mayor"."""
        last = place + LONGEST_NAME
        while place < last and self.tokens[place + 1 : place + 2] != ():
            if not self.tokens[place + 1][0].isupper():
                break
            place += 1
        return self.tokens[place].endswith(("'s", "’s"))

    def _opens_with_name(self) -> bool:
        """Whether the first word is a name: followed by another capital, or no common word."""
        starters = sentence_lexicon(self.article.language).sentence_starters
        if self.lower[0] in starters or self.lower[0] in self.lexicon.clause_openers:
            return False
        if len(self.tokens) > 1 and self.tokens[1][0].isupper():
            return True
        return not self.lower[0].endswith(("ing", "mente", "ly")) or self.reports_next()

    def reports_next(self) -> bool:
        """Whether the second word is a reporting verb: "Kelly said"."""
        return len(self.lower) > 1 and self.lower[1] in self.lexicon.reporting_verbs

    def _is_calendar(self, token: str) -> bool:
        known = self.lexicon.calendar_words
        return token in known or f"{token}." in known or token.lower() in known
