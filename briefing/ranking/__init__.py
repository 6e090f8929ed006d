"""(Sentences, words) -> one score each, and from the scores a summary.

Scoring, selecting and wording are three things. One algorithm a file, in `algorithms`; each takes a
`SentenceMatrix` and gives one number a sentence. All of them stand in `METHODS`.
"""

from briefing.ranking.documents import ArticleSentences, Budget, ScoredSentence
from briefing.ranking.methods import METHODS, RankingMethod, load_scorer
from briefing.ranking.summary import explain_scores, summarize

__all__ = [
    "METHODS",
    "ArticleSentences",
    "Budget",
    "RankingMethod",
    "ScoredSentence",
    "explain_scores",
    "load_scorer",
    "summarize",
]
