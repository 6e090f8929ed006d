"""(Sentences, words) -> one score each, and from the scores a summary: scoring, selecting, wording are three things.

One algorithm a file; each takes a `View` and gives one number a sentence. All alternatives stand in `METHODS`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from briefing.errors import UnknownName
from briefing.model import CleanedArticle, Sentence

if TYPE_CHECKING:
    from briefing.ranking.matrix import Floats, SentenceMatrix

    Scorer = Callable[[SentenceMatrix], Floats]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleSentences:
    """One cleaned article with its sentences."""

    cleaned: CleanedArticle
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """How long a summary may be: a number of sentences if one is given, else of words, met within half a sentence."""

    words: int | None = 60
    sentences: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredSentence:
    """A sentence and its score, which means something beside scores of the same summary only."""

    sentence: Sentence
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class RankingMethod:
    """One way to score: where its function is, what it does in a line, and the paper it follows."""

    target: str
    about: str
    paper: str


METHODS = {
    "brief": RankingMethod(
        target="briefing.ranking.algorithms.brief:score",
        about="the default: early, central, complete sentences; for a cluster, what many articles say early",
        paper="our own, measured against the others in benchmarks/summaries",
    ),
    "lead": RankingMethod(
        target="briefing.ranking.algorithms.lead:score",
        about="the first sentences; of a cluster, the first of each article, then the second",
        paper="the baseline of news summarization",
    ),
    "lex-rank": RankingMethod(
        target="briefing.ranking.algorithms.lex_rank:score",
        about="sentences that most others are like, by a walk over the graph of likeness",
        paper="Erkan and Radev, JAIR 22 (2004)",
    ),
    "text-rank": RankingMethod(
        target="briefing.ranking.algorithms.text_rank:score",
        about="a walk over the graph of shared words",
        paper="Mihalcea and Tarau, EMNLP 2004",
    ),
    "lsa": RankingMethod(
        target="briefing.ranking.algorithms.lsa:score",
        about="sentences with the longest vectors in the space of latent topics",
        paper="Steinberger and Ježek, ISIM 2004",
    ),
    "luhn": RankingMethod(
        target="briefing.ranking.algorithms.luhn:score",
        about="the densest cluster of significant words",
        paper="Luhn, IBM Journal 2 (1958)",
    ),
    "edmundson": RankingMethod(
        target="briefing.ranking.algorithms.edmundson:score",
        about="words of the headline, and the place in paragraph and article",
        paper="Edmundson, Journal of the ACM 16 (1969)",
    ),
    "kl": RankingMethod(
        target="briefing.ranking.algorithms.kl:score",
        about="sentences that keep the summary's words closest to the article's",
        paper="Haghighi and Vanderwende, NAACL 2009",
    ),
    "sum-basic": RankingMethod(
        target="briefing.ranking.algorithms.sum_basic:score",
        about="sentences of likely words, which then become less likely",
        paper="Nenkova and Vanderwende, Microsoft Research (2005)",
    ),
    "reduction": RankingMethod(
        target="briefing.ranking.algorithms.reduction:score",
        about="sentences that share most words with all others",
        paper="Fabish, github.com/adamfabish/Reduction (2010)",
    ),
}


def summarize(
    documents: Sequence[ArticleSentences], *, method: str = "brief", budget: Budget | None = None
) -> tuple[ScoredSentence, ...]:
    """The best sentences within the budget (60 words), in the order of the documents; several are one cluster.

    Never a damaged sentence, a fragment or a near-repeat; always at least one sentence if one qualifies. Without
    any, nothing.
    """
    from briefing.ranking.matrix import build_matrix
    from briefing.ranking.selection import select_sentences

    score = load_scorer(method)
    sentences = [sentence for document in documents for sentence in document.sentences]
    if not sentences:
        return ()
    seen = build_matrix(documents)
    scores = score(seen)
    chosen = select_sentences(seen, scores, budget or Budget())
    return tuple(
        ScoredSentence(sentence=sentences[index], score=float(scores[index])) for index in chosen
    )


def explain_scores(
    documents: Sequence[ArticleSentences], method: str
) -> dict[tuple[str, int], dict[str, float]]:
    """What the score of each sentence, known by article id and index, is made of; for most methods, itself alone."""
    from briefing.ranking.matrix import build_matrix

    seen = build_matrix(documents)
    scores = load_scorer(method)(seen)
    module = import_module(METHODS[method].target.partition(":")[0])
    made_of = module.parts(seen) if hasattr(module, "parts") else {method: scores}
    sentences = [sentence for document in documents for sentence in document.sentences]
    return {
        (sentence.article_id, sentence.index): {
            name: float(values[number]) for name, values in made_of.items()
        }
        for number, sentence in enumerate(sentences)
    }


def load_scorer(method: str) -> "Scorer":
    """The scoring function of this name."""
    if method not in METHODS:
        raise UnknownName("method", method, METHODS)
    module, _, function = METHODS[method].target.partition(":")
    found: Scorer = getattr(import_module(module), function)
    return found
