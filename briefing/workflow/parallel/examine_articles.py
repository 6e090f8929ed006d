"""Articles -> what is found in each, or why it is left out, in one process or in several."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.grouping.article_words import read_words
from briefing.model import Article, LedgerEntry, Reason
from briefing.model.analyzed import AnalyzedArticle, ArticleWords
from briefing.workflow.brief.analyze_article import BuildContext, analyze_article, relative_origin
from briefing.workflow.parallel.job_count import choose_jobs
from briefing.workflow.parallel.worker_pool import WorkerDeath, map_in_processes

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
    answers = map_in_processes(_Examiner(context), articles, jobs)
    for article, answer in zip(articles, answers, strict=True):
        if isinstance(answer, WorkerDeath):
            yield _leave_out(article, answer, context)
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


def _leave_out(article: Article, death: WorkerDeath, context: BuildContext) -> LedgerEntry:
    return LedgerEntry(
        article_id=article.id,
        origin=relative_origin(article.origin, context.settings),
        outcome="left out",
        reason=Reason(code="ended_process", values=(str(death.status),)),
    )
