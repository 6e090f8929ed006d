"""Blocks -> sentences, with exact spans."""

from briefing.model import Cleaned, Sentence


def split(cleaned: Cleaned) -> tuple[Sentence, ...]:
    """The sentences of the kept blocks but subheads, in order."""
    kept = [block for block in cleaned.kept if block.kind != "subhead"]
    return tuple(
        Sentence(article_id=cleaned.article.id, index=index, paragraph=index, span=block.span)
        for index, block in enumerate(kept)
    )
