"""A brief and its articles -> what the archive keeps of the run."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from briefing.archive.search.search_index import Passage
from briefing.archive.store import ArchivedRun
from briefing.model.analyzed import AnalyzedArticle
from briefing.rendering.wording.presenter import Presenter
from briefing.sources import ReadResult
from briefing.text.hashing import hash_text
from briefing.workflow.brief.build_brief import BriefDraft
from briefing.workflow.day.settle_articles import code_of_each, name_notice


def make_run(
    draft: BriefDraft,
    reading: ReadResult,
    hashes: Mapping[str, str],
    locations: Sequence[str],
    *,
    as_json: str,
) -> ArchivedRun:
    """Every article read with what became of it; sentences and quotes of those that belong.

    `hashes` are of the files, by their way from the archive's folder; `locations` are the sources;
    `as_json` is the brief.
    """
    brief, say, articles = draft.brief, Presenter(draft.brief), reading.articles
    texts = {article.id: hash_text(article.text) for article in articles}
    completed = {analyzed.id: analyzed.article for analyzed in draft.articles}
    # Two records may have one text: the first of them stands for it.
    by_hash = {texts[analyzed.id]: analyzed for analyzed in reversed(draft.articles)}
    return ArchivedRun(
        relationship=brief.relationship.key,
        day=brief.day,
        brief=as_json,
        articles=[(texts[article.id], completed.get(article.id, article)) for article in articles],
        ledger=[
            (texts[entry.article_id], replace(entry, reason=say.why(entry.reason)))
            for entry in brief.ledger
        ],
        passages=[
            passage for sha, analyzed in by_hash.items() for passage in list_passages(analyzed, sha)
        ],
        cleaned=[(sha, analyzed.cleaned) for sha, analyzed in by_hash.items()],
        hashes=hashes,
        codes=code_of_each(brief.ledger),
        notices=[name_notice(problem, locations) for problem in reading.problems],
        topics={sha: analyzed.relevance.topics for sha, analyzed in by_hash.items()},
    )


def list_passages(article: AnalyzedArticle, sha: str) -> Iterator[Passage]:
    """What can be found of an article: its whole sentences, and quotes with their speaker."""
    for sentence in article.sentences:
        if not sentence.damaged:
            text = article.text_of(sentence.span)
            yield Passage(text=text, speaker="", sha256=sha, span=sentence.span)
    for quote in article.quotes:
        if quote.speaker.name:
            text = article.text_of(quote.span)
            yield Passage(
                text=text,
                speaker=quote.speaker.name,
                sha256=sha,
                span=quote.span,
                side=quote.speaker.side,
            )
