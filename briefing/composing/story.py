"""One group of articles -> one story: its headline, key sentences and quotes."""

from collections.abc import Mapping, Sequence

from briefing import quoting, ranking
from briefing.composing import citations
from briefing.composing.edition import Edition, Piece
from briefing.model import Citation, Excerpt, Group, Quotation, Quote, Span, Story

OTHER = "other"


def tell(group: Group, pieces: Mapping[str, Piece], cited: Mapping[str, Citation], edition: Edition) -> Story:
    """The story of a group: the best article's headline, key sentences within the budget, quotes set apart."""
    members = [pieces[article] for article in group.originals]
    best, copies = members[0], [pieces[copy] for copy, _ in group.copies]
    sentences = _key_sentences(members, cited, edition)
    topics = best.relevance.topics or (OTHER,)
    return Story(
        key=group.key,
        headline=best.cleaned.article.title,
        headline_citation=cited[best.id].number,
        articles=tuple(cited[piece.id].number for piece in members),
        copies=tuple(cited[piece.id].number for piece in copies),
        independent=len({piece.family for piece in members if piece.family}),
        topic=topics[0],
        topics=topics,
        status="new",
        first_seen=edition.day,
        sentences=sentences,
        quotes=_quotes(members, cited, sentences, edition.story_quotes),
        relevance=max(piece.relevance.score for piece in members),
        reasons=best.relevance.reasons,
        kind=best.cleaned.article.kind,
    )


def quotation(quote: Quote, piece: Piece, citation: Citation) -> Quotation:
    """A quote with a named speaker as the brief prints it."""
    text = piece.cleaned.article.text
    return Quotation(
        excerpt=citations.excerpt(citation, citations.alone(quote.span, text), text),
        speaker=quote.speaker.name or "",
        role=quote.speaker.role,
        side=quote.speaker.side,
        confidence=quote.confidence,
        pattern=quote.pattern,
    )


def printed(story: Story, citation: int) -> list[Span]:
    """What a story prints of one source."""
    excerpts = (*story.sentences, *(quote.excerpt for quote in story.quotes))
    return [excerpt.span for excerpt in excerpts if excerpt.citation == citation]


def _key_sentences(members: Sequence[Piece], cited: Mapping[str, Citation], edition: Edition) -> tuple[Excerpt, ...]:
    documents = [ranking.Document(cleaned=piece.cleaned, sentences=piece.sentences) for piece in members]
    words = edition.story_words if len(members) == 1 else edition.cluster_words
    chosen = ranking.summarize(documents, method=edition.method, budget=ranking.Budget(words=words))
    texts = {piece.id: piece.cleaned.article.text for piece in members}
    return tuple(
        citations.excerpt(cited[s.sentence.article_id], s.sentence.span, texts[s.sentence.article_id]) for s in chosen
    )


def _quotes(
    members: Sequence[Piece], cited: Mapping[str, Citation], sentences: Sequence[Excerpt], limit: int
) -> tuple[Quotation, ...]:
    found: list[Quotation] = []
    for piece in members:
        taken = [s.span for s in sentences if s.citation == cited[piece.id].number]
        chosen = quoting.choose(piece.quotes, piece.cleaned, taken=taken, limit=limit - len(found))
        found += [quotation(quote, piece, cited[piece.id]) for quote in chosen]
    return tuple(found)
