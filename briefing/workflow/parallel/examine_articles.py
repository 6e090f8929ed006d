"""Articles -> what is found in each, or why it is left out, in one process or in several."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.grouping.article_words import read_words
from briefing.model import Article, LedgerEntry
from briefing.model.analyzed import AnalyzedArticle, ArticleWords
from briefing.workflow.brief.analyze_article import BuildContext, analyze_article, leave_out
from briefing.workflow.parallel.job_count import choose_jobs
from briefing.workflow.parallel.worker_death import WorkerDeath, tell_death

Outcome = AnalyzedArticle | LedgerEntry
_NO_WORDS = ArticleWords(words=(), headline=0, language="")


def examine_articles(articles: Sequence[Article], context: BuildContext) -> Iterator[Outcome]:
    """The outcome of each article, in order.

    The same whatever the number of processes. An article that ends its process is left out.
    """
    jobs = choose_jobs(context.settings.jobs, len(articles))
    if jobs == 1:
        yield from (analyze_article(article, context) for article in articles)
        return
    from briefing.workflow.parallel.worker_pool import map_in_processes

    answers = map_in_processes(_Examiner(context), articles, jobs)
    for article, answer in zip(articles, answers, strict=True):
        if isinstance(answer, WorkerDeath):
            yield leave_out(article, tell_death(answer), context)
        else:
            yield _unpack(answer, article) if isinstance(answer, AnalyzedArticle) else answer


@dataclass(frozen=True, slots=True)
class _Examiner:
    """What a worker does with an article."""

    context: BuildContext

    def __call__(self, article: Article) -> Outcome:
        outcome = analyze_article(article, self.context)
        return _pack(outcome) if isinstance(outcome, AnalyzedArticle) else outcome


def _pack(found: AnalyzedArticle) -> AnalyzedArticle:
    """Without what the other side has or makes sooner than it reads it from a pipe."""
    bare = replace(found.article, text="", hints=())
    cleaned = replace(found.cleaned, article=bare)
    return replace(found, prepared=replace(found.prepared, cleaned=cleaned, words=_NO_WORDS))


def _unpack(packed: AnalyzedArticle, article: Article) -> AnalyzedArticle:
    whole = replace(packed.article, text=article.text, hints=article.hints)
    cleaned = replace(packed.cleaned, article=whole)
    prepared = replace(packed.prepared, cleaned=cleaned, words=read_words(cleaned))
    return replace(packed, prepared=prepared)
