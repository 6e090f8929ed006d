"""The table of ranking methods: scoring function, what it does, and its paper."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

from briefing.errors import UnknownName
from briefing.quick_dataclass import dataclass

if TYPE_CHECKING:
    from briefing.ranking.matrix import Floats, SentenceMatrix

    Scorer = Callable[[SentenceMatrix], Floats]


@dataclass(frozen=True, slots=True, kw_only=True)
class RankingMethod:
    """One way to score: where its function is, what it does in a line, and the paper it follows."""

    target: str
    about: str
    paper: str


METHODS = {
    "brief": RankingMethod(
        target="briefing.ranking.algorithms.brief:score",
        about=(
            "the default: early, central, complete sentences; for a cluster, what many articles say"
            " early"
        ),
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


def load_scorer(method: str) -> "Scorer":
    """The scoring function of this name: one number a sentence. UnknownName for another name."""
    if method not in METHODS:
        raise UnknownName("method", method, METHODS)
    module, _, function = METHODS[method].target.partition(":")
    scorer: Scorer = getattr(import_module(module), function)
    return scorer


def load_parts(method: str) -> "Callable[[SentenceMatrix], Mapping[str, Floats]] | None":
    """The function that says what a method's scores are made of, by name; None if they are one."""
    module = import_module(METHODS[method].target.partition(":")[0])
    parts: Callable[[SentenceMatrix], Mapping[str, Floats]] | None = getattr(module, "parts", None)
    return parts
