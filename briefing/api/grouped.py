"""Documents by the event they tell."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing import grouping, profiles
from briefing.api.document import Document
from briefing.api.passages import show_short
from briefing.api.reading import give_own_ids


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DocumentStory:
    """Documents that tell one event, the best first. `copies` are those whose words stand in
    another one's.

    `relevant` and `topics` are of the best document, as the profile has them.
    """

    key: str
    documents: tuple[Document, ...]
    copies: tuple[Document, ...]
    relevant: bool
    relevance: float
    topics: tuple[str, ...]

    @property
    def headline(self) -> str | None:
        """The best document's."""
        return self.documents[0].title

    def __repr__(self) -> str:
        headline = show_short(self.headline or "(no headline)")
        return f"<DocumentStory {len(self.documents)} × {headline}>"


def stories(
    docs: Document | Iterable[Document], *, profile: str = "us-mexico"
) -> tuple[DocumentStory, ...]:
    """The documents by event, the most relevant story first.

    Ties keep the order of the documents.
    """
    loaded = profiles.load(profile)
    by_id = {document.source.id: document for document in give_own_ids(docs)}
    prepared = {
        key: grouping.prepare_article(document.cleaned, loaded) for key, document in by_id.items()
    }
    made = []
    for group in grouping.cluster_articles(tuple(prepared.values()), loaded):
        relevance = grouping.score_relevance(prepared[group.members[0]], loaded)
        made.append(
            DocumentStory(
                key=group.key,
                documents=tuple(by_id[member] for member in group.originals),
                copies=tuple(by_id[copy] for copy, _ in group.copies),
                relevant=relevance.relevant,
                relevance=relevance.score,
                topics=relevance.topics,
            )
        )
    return tuple(sorted(made, key=lambda story: -story.relevance))
