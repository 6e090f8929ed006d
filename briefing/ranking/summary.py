"""Articles -> the best sentences within a budget, and what their scores are made of."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from briefing.model import Sentence
from briefing.ranking.documents import ArticleSentences, Budget, ScoredSentence
from briefing.ranking.methods import load_parts, load_scorer

if TYPE_CHECKING:
    from briefing.ranking.matrix import Floats


def summarize(
    documents: Sequence[ArticleSentences], *, method: str = "brief", budget: Budget | None = None
) -> tuple[ScoredSentence, ...]:
    """The best sentences within the budget (60 words), in the order of the documents.

    Several documents are one cluster. Never a damaged sentence, a fragment or a near-repeat; always
    at least one sentence if one qualifies. Empty for no sentences; UnknownName for another method.
    """
    from briefing.ranking.matrix import build_matrix
    from briefing.ranking.selection import select_sentences

    score = load_scorer(method)
    sentences = _list_sentences(documents)
    if not sentences:
        return ()
    matrix = build_matrix(documents)
    scores = score(matrix)
    return tuple(
        ScoredSentence(sentence=sentences[index], score=float(scores[index]))
        for index in select_sentences(matrix, scores, budget or Budget())
    )


def explain_scores(
    documents: Sequence[ArticleSentences], method: str
) -> dict[tuple[str, int], dict[str, float]]:
    """What the score of each sentence, by article id and index, is made of.

    For most methods it is made of the score alone, under the method's name.
    """
    from briefing.ranking.matrix import build_matrix

    score, parts_of = load_scorer(method), load_parts(method)
    matrix = build_matrix(documents)
    parts: Mapping[str, Floats] = parts_of(matrix) if parts_of else {method: score(matrix)}
    return {
        (sentence.article_id, sentence.index): {
            name: float(values[number]) for name, values in parts.items()
        }
        for number, sentence in enumerate(_list_sentences(documents))
    }


def _list_sentences(documents: Sequence[ArticleSentences]) -> list[Sentence]:
    return [sentence for document in documents for sentence in document.sentences]
