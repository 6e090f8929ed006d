"""The articles of a period -> the dossier of a speaker, a topic or words.

Each statement once, by day and side.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefing.composing import citations, story
from briefing.model import Citation, Cluster, Excerpt, PrintedQuote, Quote, Span
from briefing.model.analyzed import AnalyzedArticle
from briefing.model.dossier import DossierSubject, Statement

_WORD = re.compile(r"[^\W_]+\*?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """The statements of a dossier, and its numbered sources."""

    statements: tuple[Statement, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """A statement in the article that prints it, before its source has a number."""

    day: date
    piece: AnalyzedArticle
    span: Span
    quote: Quote | None

    @property
    def text(self) -> str:
        return self.span.slice(self.piece.cleaned.article.text)

    @property
    def speaker(self) -> str:
        return self.quote.speaker.name or "" if self.quote else ""


def gather(
    pieces: Sequence[AnalyzedArticle], subject: DossierSubject, sides: Sequence[str]
) -> Gathered:
    """The statements on a subject in dated articles: by day, by side in this order and then others,
    by place.

    Quotes of high confidence with a named speaker, sentences that report what somebody said and
    name them, and, for words, other whole sentences that hold them. The same words of the same
    speaker stand once, where they were printed first; the other articles are named with them.
    """
    fits = _CHOICES[subject.kind](subject.value)
    candidates = _with_sides(
        [candidate for piece in pieces for candidate in _candidates(piece, fits, subject)]
    )
    order = {side: n for n, side in enumerate(sides)}
    candidates.sort(
        key=lambda candidate: (
            candidate.day,
            _rank(candidate, order),
            candidate.piece.origin,
            candidate.span,
        )
    )
    groups: dict[tuple[str, str], list[_Candidate]] = {}
    for candidate in candidates:
        groups.setdefault((candidate.speaker, " ".join(_folded(candidate.text))), []).append(
            candidate
        )
    cited = _numbered([candidate.piece for repeated in groups.values() for candidate in repeated])
    statements = (_statement(repeated, cited) for repeated in groups.values())
    return Gathered(statements=tuple(statements), citations=tuple(cited.values()))


Fits = Callable[
    [str, str, AnalyzedArticle], bool
]  # speaker, words, article -> whether the statement belongs


def _by_speaker(asked: str) -> Fits:
    names = set(_folded(asked))
    return lambda speaker, _text, _piece: names <= set(_folded(speaker))


def _by_topic(asked: str) -> Fits:
    return lambda _speaker, _text, piece: asked in piece.relevance.topics


def _by_words(asked: str) -> Fits:
    wanted = [_pattern(word) for word in _WORD.findall(_bare(asked))]
    return lambda _speaker, text, _piece: all(
        any(map(candidate.fullmatch, _folded(text))) for candidate in wanted
    )


_CHOICES: Mapping[str, Callable[[str], Fits]] = {
    "speaker": _by_speaker,
    "topic": _by_topic,
    "words": _by_words,
}


def _candidates(
    piece: AnalyzedArticle, fits: Fits, subject: DossierSubject
) -> Iterator[_Candidate]:
    """The statements of an article.

    Quotes, then sentences that report, then others; none that overlaps another.
    """
    text, day = piece.cleaned.article.text, piece.day
    if day is None:
        return
    taken: list[Span] = []
    for quote in (*piece.quotes, *piece.paraphrases):
        said = _whole(quote, piece)
        if said is None or any(said.span.overlaps(span) for span in taken):
            continue
        if fits(said.speaker.name or "", said.span.slice(text), piece):
            taken.append(said.span)
            yield _Candidate(
                day=day, piece=piece, span=citations.trim_quote_span(said.span, text), quote=said
            )
    if subject.kind != "words":
        return
    for sentence in piece.sentences:
        is_whole = sentence.damaged is None and not any(
            sentence.span.overlaps(span) for span in taken
        )
        if is_whole and fits("", sentence.span.slice(text), piece):
            yield _Candidate(day=day, piece=piece, span=sentence.span, quote=None)


def _with_sides(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """The statements; where an article does not tell its speaker's side, it is the one that all
    others give.
    """
    sides_by_speaker: dict[str, set[str]] = {}
    for candidate in candidates:
        if candidate.quote and candidate.quote.speaker.side:
            sides_by_speaker.setdefault(candidate.speaker, set()).add(candidate.quote.speaker.side)
    return [
        _on_side(candidate, sides_by_speaker.get(candidate.speaker, set()))
        for candidate in candidates
    ]


def _on_side(candidate: _Candidate, sides: set[str]) -> _Candidate:
    if candidate.quote is None or candidate.quote.speaker.side or len(sides) != 1:
        return candidate
    speaker = replace(candidate.quote.speaker, side=next(iter(sides)))
    return replace(candidate, quote=replace(candidate.quote, speaker=speaker))


def _whole(quote: Quote, piece: AnalyzedArticle) -> Quote | None:
    """A quote as it can stand alone: sure, with its speaker. A few words are told in their sentence
    if that names them.

    None where it is not sure, damaged, or the sentence names nobody.
    """
    name = quote.speaker.name
    if quote.confidence != "high" or not name:
        return None
    sentences_around = [
        candidate for candidate in piece.sentences if candidate.span.overlaps(quote.span)
    ]
    if not sentences_around or any(candidate.damaged for candidate in sentences_around):
        return None
    if quote.kind != "fragment":
        return quote
    text = piece.cleaned.article.text
    name_words = set(_folded(name)) & set(_folded(sentences_around[0].span.slice(text)))
    if (
        len(sentences_around) > 1
        or not sentences_around[0].span.contains(quote.span)
        or not any(len(word) > 2 for word in name_words)
    ):
        return None
    return replace(quote, span=sentences_around[0].span, kind="paraphrase")


def _statement(repeated: Sequence[_Candidate], cited: Mapping[str, Citation]) -> Statement:
    first, *others = repeated
    also: dict[int, Excerpt] = {}
    for candidate in others:
        source = cited[candidate.piece.id]
        if source.number != cited[first.piece.id].number:
            also.setdefault(
                source.number,
                citations.make_excerpt(
                    source, candidate.span, candidate.piece.cleaned.article.text
                ),
            )
    source = cited[first.piece.id]
    slice_ = citations.make_excerpt(source, first.span, first.piece.cleaned.article.text)
    return Statement(
        day=first.day,
        said=_quotation(first, source) if first.quote else None,
        reported=None if first.quote else slice_,
        also=tuple(also.values()),
    )


def _quotation(candidate: _Candidate, source: Citation) -> PrintedQuote:
    assert candidate.quote is not None
    return story.print_quote(replace(candidate.quote, span=candidate.span), candidate.piece, source)


def _rank(candidate: _Candidate, order: Mapping[str, int]) -> int:
    side = candidate.quote.speaker.side if candidate.quote else None
    return order.get(side or "", len(order))


def _numbered(pieces: Sequence[AnalyzedArticle]) -> Mapping[str, Citation]:
    """A citation for each article by its id, numbered from 1 in this order."""
    once = {piece.id: piece for piece in pieces}
    groups = [Cluster(key=name, members=(name,)) for name in once]
    return citations.number_sources(groups, once)


def _pattern(word: str) -> re.Pattern[str]:
    return re.compile(re.escape(word.rstrip("*")) + (".*" if word.endswith("*") else ""))


def _folded(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", _bare(text))


def _bare(text: str) -> str:
    """The text without accents and differences of case."""
    letters = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
