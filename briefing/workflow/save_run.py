"""A brief and its articles -> what the archive keeps of the run."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.archive.search_index import Passage
from briefing.archive.store import ArchivedRun
from briefing.composing.brief_json import brief_to_json
from briefing.composing.citations import sha256
from briefing.model import Article
from briefing.model.analyzed import AnalyzedArticle
from briefing.rendering.presenter import Presenter
from briefing.workflow.brief.build_brief import BriefDraft


def make_run(made: BriefDraft, articles: Sequence[Article]) -> ArchivedRun:
    """Every article read with what became of it, and the sentences and quotes of those that belong."""
    say = Presenter(made.brief)
    hashes = {article.id: sha256(article.text) for article in articles}
    completed = {piece.id: piece.cleaned.article for piece in made.pieces}
    once = {
        hashes[piece.id]: piece for piece in reversed(made.pieces)
    }  # two records may have one text
    return ArchivedRun(
        relationship=made.brief.relationship.key,
        day=made.brief.day,
        brief=brief_to_json(made.brief),
        articles=[(hashes[article.id], completed.get(article.id, article)) for article in articles],
        ledger=[
            (hashes[entry.article_id], replace(entry, reason=say.why(entry.reason)))
            for entry in made.brief.ledger
        ],
        passages=[passage for sha, piece in once.items() for passage in _passages(piece, sha)],
        cleaned=[(sha, piece.cleaned) for sha, piece in once.items()],
    )


def _passages(piece: AnalyzedArticle, sha: str) -> Iterator[Passage]:
    text = piece.cleaned.article.text
    for sentence in piece.sentences:
        if not sentence.damaged:
            yield Passage(
                text=sentence.span.slice(text), speaker="", sha256=sha, span=sentence.span
            )
    for quote in piece.quotes:
        if quote.speaker.name:
            yield Passage(
                text=quote.span.slice(text), speaker=quote.speaker.name, sha256=sha, span=quote.span
            )
