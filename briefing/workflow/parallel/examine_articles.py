"""Articles -> what is found in each, or why it is left out, in one process or in several."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from briefing.grouping.phrase_matcher import join_words, split_joined
from briefing.model import Article, LedgerEntry
from briefing.model.analyzed import AnalyzedArticle
from briefing.quick_dataclass import dataclass
from briefing.workflow.brief.analyze_article import BuildContext, analyze_article, leave_out
from briefing.workflow.day.day_inputs import Examine
from briefing.workflow.parallel.job_count import choose_jobs
from briefing.workflow.parallel.worker_death import WorkerDeath, tell_death

Outcome = AnalyzedArticle | LedgerEntry


@dataclass(frozen=True, slots=True)
class _Packed:
    """What was found, without what the other side has or makes sooner than it reads it."""

    found: AnalyzedArticle
    words: str  # those of the article, joined


_AnswerAll = Callable[[Iterable[Article]], Iterator[_Packed | LedgerEntry | WorkerDeath]]


def examine_articles(articles: Sequence[Article], context: BuildContext) -> Iterator[Outcome]:
    """The outcome of each article, in order.

    The same whatever the number of processes. An article that ends its process is left out.
    """
    jobs = choose_jobs(context.settings.jobs, len(articles))
    if jobs == 1:
        yield from (analyze_article(article, context) for article in articles)
        return
    from briefing.workflow.parallel.worker_pool import map_in_processes

    yield from _take_outcomes(
        articles, context, lambda items: map_in_processes(_Examiner(context), items, jobs)
    )


@contextmanager
def begin_examining(context: BuildContext) -> Iterator[Examine]:
    """`examine_articles` of this context, whose processes start before the articles are read.

    Where no number of processes is set, the number of articles says how many there shall be, and
    they start when it is known.
    """
    jobs = context.settings.jobs
    if jobs is None or jobs == 1:
        yield examine_articles
        return
    from briefing.workflow.parallel.worker_pool import start_workers

    with start_workers(_Examiner(context), jobs) as answer_all:
        yield lambda articles, context: _take_outcomes(articles, context, answer_all)


def _take_outcomes(
    articles: Sequence[Article], context: BuildContext, answer_all: _AnswerAll
) -> Iterator[Outcome]:
    answers = answer_all(articles)
    for article, answer in zip(articles, answers, strict=True):
        if isinstance(answer, WorkerDeath):
            yield leave_out(article, tell_death(answer), context.settings)
        else:
            yield _unpack(answer, article) if isinstance(answer, _Packed) else answer


@dataclass(frozen=True, slots=True)
class _Examiner:
    """What a worker does with an article."""

    context: BuildContext

    def __call__(self, article: Article) -> _Packed | LedgerEntry:
        outcome = analyze_article(article, self.context)
        return _pack(outcome) if isinstance(outcome, AnalyzedArticle) else outcome


def _pack(found: AnalyzedArticle) -> _Packed:
    bare = replace(found.article, text="", hints=())
    cleaned = replace(found.cleaned, article=bare)
    words = replace(found.prepared.words, words=())
    prepared = replace(found.prepared, cleaned=cleaned, words=words)
    return _Packed(replace(found, prepared=prepared), join_words(found.prepared.words.words))


def _unpack(packed: _Packed, article: Article) -> AnalyzedArticle:
    prepared = packed.found.prepared
    whole = replace(prepared.cleaned.article, text=article.text, hints=article.hints)
    cleaned = replace(prepared.cleaned, article=whole)
    words = replace(prepared.words, words=split_joined(packed.words))
    return replace(packed.found, prepared=replace(prepared, cleaned=cleaned, words=words))
