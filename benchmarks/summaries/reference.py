"""Articles with reference summaries, and ROUGE-1 as the package rouge-score counts it, with
stems.
"""

import gzip
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from rouge_score.rouge_scorer import RougeScorer

from briefing.cleaning import label_all_as_body
from briefing.model import Article
from briefing.ranking import ArticleSentences
from briefing.ranking.matrix import Integers, SentenceMatrix, build_matrix
from briefing.sentences import split_sentences

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
_ROUGE = RougeScorer(["rouge1"], use_stemmer=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One article or cluster with its reference summaries."""

    matrix: SentenceMatrix
    turns: Integers  # of each sentence: its place in its own article, fragments counted
    references: tuple[str, ...]


def samples(name: str, most: int) -> list[Sample]:
    """The first articles of a development set."""
    with gzip.open(SHARED / f"summary_{name}_dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for _, line in zip(range(most), lines, strict=False)]
    return [_sample(row.get("docs") or [row], row["refs"]) for row in rows]


def score(sample: Sample, chosen: Iterable[int]) -> float:
    """ROUGE-1 F1 in per cent against the reference that suits best."""
    text = "\n".join(sample.matrix.texts[index] for index in chosen)
    return max(
        100 * _ROUGE.score(reference, text)["rouge1"].fmeasure for reference in sample.references
    )


def _sample(rows: list[dict[str, str]], references: list[str]) -> Sample:
    documents = []
    for number, row in enumerate(rows):
        cleaned = label_all_as_body(
            Article(id=str(number), text=row["text"], title=row.get("title"), language="en")
        )
        documents.append(ArticleSentences(cleaned=cleaned, sentences=split_sentences(cleaned)))
    turns = np.array([place for document in documents for place in range(len(document.sentences))])
    return Sample(matrix=build_matrix(documents), turns=turns, references=tuple(references))
