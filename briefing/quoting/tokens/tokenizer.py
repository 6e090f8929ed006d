"""Kept paragraphs -> tokens in sentences, with each quotation standing as one token."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from briefing.model import CleanedArticle, Span
from briefing.quick_dataclass import dataclass
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.quotation_spans import QuotationSpan
from briefing.sentences import sentence_spans

# Tokens of their own: "Lomas | ’s | mayor", "the judges | ’ | union".
POSSESSIVE_ENDINGS = ("’s", "'s")
POSSESSIVE_MARKS = (*POSSESSIVE_ENDINGS, "’", "'")
DASHES = ("-", "–", "—")  # around a parenthesis
# An article has some 400 different words, a day some thousands. That their forms are made
# once also spares the hashing for each list of words they are looked for in.
REMEMBERED_WORDS = 8_192
_STOPS = (".", "!", "?")
_OPEN_STOPS = ("?", "!", "…")  # of a quotation, after which its speaker may follow
_QUESTION_REACH = 6  # tokens after “Why?” up to the verb: `“Why?” the senator asked.`
_CONTRACTION = r"['’](?:s|ve|d|ll|re)\b"
# Letters and digits, joined by hyphens and the like, or as in 18.6, 1,400 and 10:30.
_JOINER = r"(?:[-&/’'](?!(?:s|ve|d|ll|re)\b)|(?<=\d)[.,:](?=\d))"
_WORD = rf"[^\W_]+(?:{_JOINER}[^\W_]+)*"
_PLAIN_WORD = r"[A-Za-z]+(?=[\s,])"
# "U.S.", "a.m.", "Lomas-U.S.", and the parts of "Ph.D.": letters that each have a dot.
_DOTTED_LETTERS = r"\b(?:[A-Z][A-Za-z]*-)?(?:[^\W\d_]\.|[A-Z]{2}\.(?=[A-Z])|(?<=\.)[A-Z]{2}\.){2,}"
_ARTICLED_NAME = re.compile(r"(?:al|el|ul|ad|ar|ash|az|bin|ibn|abu)-[A-Z]")  # "al-Sayed"
_INITIAL = r"\b[^\W\d_a-z]\.(?=\s\S)"
_SHORT_YEAR = r"(?<=\s)['’‘]\d\d(?!\w)"  # "a Quill | ’08 | staffer"


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a punctuation mark or a whole quotation; `start` and `end` are article offsets."""

    start: int
    end: int
    text: str
    lower: str
    is_word: bool  # also an abbreviation or a number
    is_capitalized: bool
    quotation_index: int = -1  # of the quotation among all of the article; -1 for no quotation


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The tokens of one kept block, and the index of the first token of each sentence."""

    index: int  # among the kept blocks
    tokens: tuple[Token, ...]
    sentence_starts: tuple[int, ...]

    def sentence_range(self, index: int) -> tuple[int, int]:
        """Return the token range `[start, end)` of the sentence that holds token `index`."""
        number = bisect_right(self.sentence_starts, index) - 1
        is_last = number + 1 == len(self.sentence_starts)
        end = len(self.tokens) if is_last else self.sentence_starts[number + 1]
        return self.sentence_starts[number], end

    @property
    def sentence_ranges(self) -> tuple[tuple[int, int], ...]:
        """The token ranges `[start, end)` of all sentences; () for an empty paragraph."""
        ends = (*self.sentence_starts, len(self.tokens))[1:]
        return tuple(zip(self.sentence_starts, ends, strict=True))


def tokenize_paragraphs(
    cleaned: CleanedArticle, quotations: Sequence[QuotationSpan], lexicon: QuoteLexicon
) -> tuple[Paragraph, ...]:
    """Return one paragraph for each kept block, in order."""
    text, paragraphs, number = cleaned.article.text, [], 0
    for index, block in enumerate(cleaned.kept):
        while number < len(quotations) and quotations[number].with_marks.end <= block.span.start:
            number += 1
        reader = _ParagraphReader(text, quotations, lexicon, first_quotation=number)
        tokens = reader.read_tokens(block.span)
        sentences = sentence_spans(block.span.slice(text), lexicon.language, block.span.start)
        paragraphs.append(
            Paragraph(index, tokens, tuple(reader.find_sentence_starts(tokens, sentences)))
        )
    return tuple(paragraphs)


def tokenize_headline(text: str, lexicon: QuoteLexicon) -> Paragraph:
    """Return a headline as one sentence, its quotation marks as tokens."""
    tokens = tuple(_split_words(text, Span(0, len(text)), _token_pattern(lexicon.abbreviations)))
    return Paragraph(0, tokens, (0,) if tokens else ())


@dataclass(frozen=True, slots=True)
class _ParagraphReader:
    """What is needed to tokenize one paragraph."""

    text: str
    quotations: Sequence[QuotationSpan]  # all of the article
    lexicon: QuoteLexicon
    first_quotation: int  # index of the first quotation that may reach into the paragraph

    def read_tokens(self, span: Span) -> tuple[Token, ...]:
        """Return the tokens of the paragraph at `span`; a nickname's words stand for themselves."""
        offset, pattern = span.start, _token_pattern(self.lexicon.abbreviations)
        tokens: list[Token] = []
        for number in range(self.first_quotation, len(self.quotations)):
            marked = self.quotations[number].with_marks
            if marked.start >= span.end:
                break
            start, end = max(offset, marked.start), min(marked.end, span.end)
            tokens += _split_words(self.text, Span(offset, start), pattern)
            if self.quotations[number].style != "name":
                tokens.append(Token(start, end, '"', '"', False, False, number))
            offset = end
        return (*tokens, *_split_words(self.text, Span(offset, span.end), pattern))

    def find_sentence_starts(
        self, tokens: Sequence[Token], sentences: Sequence[Span]
    ) -> Iterator[int]:
        """Yield the index of the first token of each sentence.

        None begins inside a quotation, or with the clause that reports one: “Why?” Ana Ruiz asked.
        One that lost the white space before it ("said.The mayor") is no sentence of `sentences`,
        but begins here, so that the words of one speaker do not become another's.
        """
        starts = {sentence.start for sentence in sentences}
        for index, token in enumerate(tokens):
            if token.start in starts:
                is_start = not self._continues_quotation(tokens, index)
            else:
                is_start = tokens[index - 1].text in _STOPS and _is_glued(tokens, index)
            if index == 0 or is_start:
                yield index

    def _continues_quotation(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether token `index` begins what reports the quotation before it.

        That is a word in lower case or, after a question or an exclamation, names and a verb.
        """
        if index == 0 or tokens[index - 1].quotation_index < 0:
            return False
        following = (i for i in range(index, len(tokens)) if not _is_punctuation(tokens[i]))
        word = next(following, None)
        if word is not None and tokens[word].text[0].islower():
            return True
        content = self.quotations[tokens[index - 1].quotation_index].content
        is_statement = self.text[content.end - 1] not in _OPEN_STOPS
        return not is_statement and _has_speaker_after(tokens, index, self.lexicon)


def _is_punctuation(token: Token) -> bool:
    return not token.is_word and token.quotation_index < 0


def _has_speaker_after(tokens: Sequence[Token], start: int, lexicon: QuoteLexicon) -> bool:
    """Whether names and then a reporting verb stand from token `start` on."""
    for token in tokens[start : start + _QUESTION_REACH]:
        if token.lower in lexicon.reporting_verbs:
            return True
        if any(token.lower == verb[0] for verb in lexicon.phrasal_verbs):
            return True
        if not token.is_capitalized:
            return False
    return False


def _is_glued(tokens: Sequence[Token], index: int) -> bool:
    """Whether token `index` follows a stop without white space, and may begin a sentence."""
    if index == 0 or tokens[index - 1].text not in _STOPS:
        return False
    token = tokens[index]
    has_gap = tokens[index - 1].end < token.start
    return not has_gap and (token.is_capitalized or token.quotation_index >= 0)


def _split_words(text: str, span: Span, pattern: re.Pattern[str]) -> list[Token]:
    """The tokens at a span: all but white space is one, so each is the next place of its word.

    Looking for it costs less than the match that would tell its place: a fifth of the whole.
    """
    tokens, end = [], span.start
    for found in pattern.findall(text, span.start, span.end):
        start = text.find(found, end)
        end = start + len(found)
        word, lower, is_word, is_capitalized = _describe_word(found)
        tokens.append(Token(start, end, word, lower, is_word, is_capitalized))
    return tokens


@lru_cache(maxsize=REMEMBERED_WORDS)
def _describe_word(word: str) -> tuple[str, str, bool, bool]:
    """Return what a token says of its word: text, lower-case form, is a word, is capitalized."""
    is_capitalized = word[0].isupper() or _ARTICLED_NAME.match(word) is not None
    is_word = word[0].isalnum() or word[1:].isdigit()
    return word, word.lower(), is_word, is_capitalized


@cache
def _token_pattern(abbreviations: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern that tries abbreviations first, so that their dots end no sentence.

    Only a word of letters before a gap or a comma, as most are, is tried before them: none is one.
    """
    longest_first = sorted(abbreviations, key=lambda word: (-len(word), word))
    listed = "|".join(re.escape(word) for word in longest_first)
    alternatives = (_DOTTED_LETTERS, _INITIAL, _CONTRACTION, _SHORT_YEAR, _WORD, r"\S")
    elect = r"(?:-(?:elect|designate)\b)?"  # "Gov.-elect"
    is_plain = re.compile(rf"{_PLAIN_WORD}|,").match
    plain = () if any(is_plain(f"{word} ") for word in abbreviations) else (_PLAIN_WORD, ",")
    initials = "".join(sorted({re.escape(word[0]) for word in abbreviations}))
    known = (rf"(?=[{initials}])\b(?:{listed})(?!\w){elect}",) if listed else ()
    return re.compile("|".join((*plain, *known, *alternatives)))
