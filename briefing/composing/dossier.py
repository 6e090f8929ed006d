"""Articles of a period -> the dossier of a speaker, a topic or words.

Each statement stands once, by day and side.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from briefing.composing.citations import SourceIndex, index_sources, trim_quote_span
from briefing.composing.printed_quotes.story_quotes import print_quote
from briefing.model import Citation, Cluster, Excerpt, Quote, Sentence, Span
from briefing.model.analyzed import AnalyzedArticle
from briefing.model.dossier import DossierSubject, Statement
from briefing.quick_dataclass import dataclass
from briefing.text.folding import fold_text

_WORD = re.compile(r"[^\W_]+\*?")
MIN_NAME_LETTERS = 3  # of a word that tells a name: "de" and "La" stand in other names as well


@dataclass(frozen=True, slots=True, kw_only=True)
class GatheredStatements:
    """The statements of a dossier, and its numbered sources."""

    statements: tuple[Statement, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """A statement in the article that prints it, before its source has a number."""

    day: date
    article: AnalyzedArticle
    span: Span
    quote: Quote | None  # None for a sentence in which nobody is quoted

    @property
    def words(self) -> str:
        """The words without case, accents and marks, by which repetitions are known."""
        return " ".join(_fold_words(self.article.text_of(self.span)))

    @property
    def speaker(self) -> str:
        return self.quote.speaker.name or "" if self.quote else ""

    @property
    def side(self) -> str | None:
        return self.quote.speaker.side if self.quote else None

    def place(self, ranks: Mapping[str, int]) -> tuple[date, int, str, Span]:
        """Where it stands among others; `ranks` has the place of each side."""
        rank = ranks.get(self.side or "", len(ranks))
        return (self.day, rank, self.article.origin, self.span)


# Whether a statement belongs, by its speaker's name, its words and its article.
_Filter = Callable[[str, str, AnalyzedArticle], bool]


def gather_statements(
    articles: Sequence[AnalyzedArticle], subject: DossierSubject, sides: Sequence[str]
) -> GatheredStatements:
    """The statements on a subject in dated articles: by day, side and place.

    They are quotes of high confidence with a named speaker, sentences that report what somebody
    said and name them, and, for words, other whole sentences that hold them. `sides` gives the
    order of the sides; others follow. The same words of the same speaker stand once, where they
    were printed first; the other articles are named with them.
    """
    belongs = _FILTERS[subject.kind](subject.value)
    found = [
        candidate
        for article in articles
        for candidate in _list_candidates(article, belongs, reported=subject.kind == "words")
    ]
    ranks = {side: rank for rank, side in enumerate(sides)}
    ordered = sorted(_complete_sides(found), key=lambda one: one.place(ranks))
    groups: dict[tuple[str, str], list[_Candidate]] = {}
    for candidate in ordered:
        groups.setdefault((candidate.speaker, candidate.words), []).append(candidate)
    sources = _index_cited([one.article for group in groups.values() for one in group])
    return GatheredStatements(
        statements=tuple(_make_statement(group, sources) for group in groups.values()),
        citations=tuple(sources.citations.values()),
    )


def _filter_by_speaker(asked: str) -> _Filter:
    names = set(_fold_words(asked))
    return lambda speaker, _text, _article: names <= set(_fold_words(speaker))


def _filter_by_topic(asked: str) -> _Filter:
    return lambda _speaker, _text, article: asked in article.relevance.topics


def _filter_by_words(asked: str) -> _Filter:
    patterns = [_make_pattern(word) for word in _WORD.findall(fold_text(asked))]

    def belongs(_speaker: str, text: str, _article: AnalyzedArticle) -> bool:
        words = _fold_words(text)
        return all(any(pattern.fullmatch(word) for word in words) for pattern in patterns)

    return belongs


_FILTERS: Mapping[str, Callable[[str], _Filter]] = {
    "speaker": _filter_by_speaker,
    "topic": _filter_by_topic,
    "words": _filter_by_words,
}


def _list_candidates(
    article: AnalyzedArticle, belongs: _Filter, *, reported: bool
) -> Iterator[_Candidate]:
    """The statements of a dated article, of which none overlaps another; none without a day.

    Quotes come first, then sentences that report what was said, then, if wanted, other sentences.
    """
    if article.day is None:
        return
    taken: list[Span] = []
    for quote in (*article.quotes, *article.indirect_quotes):
        whole = _make_standalone(quote, article)
        if whole is None or any(whole.span.overlaps(span) for span in taken):
            continue
        if belongs(whole.speaker.name or "", article.text_of(whole.span), article):
            taken.append(whole.span)
            span = trim_quote_span(whole.span, article.article.text)
            yield _Candidate(day=article.day, article=article, span=span, quote=whole)
    for sentence in article.sentences if reported else ():
        free = not any(sentence.span.overlaps(span) for span in taken)
        if free and not sentence.damaged and belongs("", article.text_of(sentence.span), article):
            yield _Candidate(day=article.day, article=article, span=sentence.span, quote=None)


def _make_standalone(quote: Quote, article: AnalyzedArticle) -> Quote | None:
    """A quote as it can stand alone; None where it is not sure, damaged, or can't.

    A few quoted words are told in their sentence, as a paraphrase, if that names the speaker.
    """
    sentences = [one for one in article.sentences if one.span.overlaps(quote.span)]
    sure = quote.confidence == "high" and quote.speaker.name
    if not sure or not sentences or any(sentence.damaged for sentence in sentences):
        return None
    if quote.kind != "fragment":
        return quote
    first = sentences[0]
    if len(sentences) > 1 or not _names_speaker(first, quote, article):
        return None
    return replace(quote, span=first.span, kind="paraphrase")


def _names_speaker(sentence: Sentence, quote: Quote, article: AnalyzedArticle) -> bool:
    names = set(_fold_words(quote.speaker.name or ""))
    shared = names & set(_fold_words(article.text_of(sentence.span)))
    whole = sentence.span.contains(quote.span)
    return whole and any(len(word) >= MIN_NAME_LETTERS for word in shared)


def _complete_sides(candidates: Sequence[_Candidate]) -> Iterator[_Candidate]:
    """The statements; a speaker without a side has the one that all other articles give."""
    sides: dict[str, set[str]] = {}
    for candidate in candidates:
        if candidate.side:
            sides.setdefault(candidate.speaker, set()).add(candidate.side)
    for candidate in candidates:
        known = sides.get(candidate.speaker, set())
        if candidate.quote and not candidate.side and len(known) == 1:
            speaker = replace(candidate.quote.speaker, side=next(iter(known)))
            yield replace(candidate, quote=replace(candidate.quote, speaker=speaker))
        else:
            yield candidate


def _make_statement(group: Sequence[_Candidate], sources: SourceIndex) -> Statement:
    """The first printing of a statement, with a slice of each other article that prints it."""
    first, *others = group
    own = sources.number_of(first.article)
    also: dict[int, Excerpt] = {}
    for other in others:
        number = sources.number_of(other.article)
        if number != own:
            also.setdefault(number, sources.excerpt(other.article, other.span))
    if first.quote is None:
        reported = sources.excerpt(first.article, first.span)
        return Statement(day=first.day, reported=reported, also=tuple(also.values()))
    quote = replace(first.quote, span=first.span)
    said = print_quote(quote, first.article, sources)
    return Statement(day=first.day, said=said, also=tuple(also.values()))


def _index_cited(articles: Sequence[AnalyzedArticle]) -> SourceIndex:
    """The articles numbered from 1 in this order, each once."""
    by_id = {article.id: article for article in articles}
    clusters = [Cluster(key=article_id, members=(article_id,)) for article_id in by_id]
    return index_sources(clusters, by_id)


def _make_pattern(word: str) -> re.Pattern[str]:
    return re.compile(re.escape(word.rstrip("*")) + (".*" if word.endswith("*") else ""))


def _fold_words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", fold_text(text))
