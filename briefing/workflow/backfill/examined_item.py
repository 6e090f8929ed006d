"""What is kept of each input that was examined, as a line of JSON."""

from collections.abc import Mapping
from dataclasses import field, replace
from functools import cache

from pydantic import TypeAdapter, ValidationError

from briefing.composing.days.numeric_days import drop_doubtful_day
from briefing.composing.days.worked_out_day import date_by_opening
from briefing.errors import InputError
from briefing.grouping.article_words import read_words
from briefing.model import Article, Block, CleanedArticle, Damage, LedgerEntry, Problem, Reason
from briefing.model.analyzed import AnalyzedArticle, ArticleWords
from briefing.quick_dataclass import dataclass
from briefing.workflow.brief.analyze_article import (
    BuildContext,
    add_day,
    catch_faults,
    clean_whole,
    judge_cleaned,
    leave_out,
    relative_origin,
    why_out_of_time,
)

_NO_WORDS = ArticleWords(words=(), headline=0, language="")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExaminedItem:
    """An article with what each relationship finds in it; or what could not be read.

    Nothing here hangs on the brief, but for its zone and language, and the offices of who speaks in
    an article without a day.
    """

    article: Article | None = None  # as read, without hints of markup and source
    problem: Problem | None = None
    completed: Article | None = None  # as cleaned, without its text
    blocks: tuple[Block, ...] = ()
    damage: tuple[Damage, ...] = ()
    fault: Reason | str | None = None  # why it could not be cleaned, or has no text of an article
    # By relationship: what was found, without text, blocks and words; or why it is none of it.
    found: Mapping[str, AnalyzedArticle] = field(default_factory=dict)
    refused: Mapping[str, Reason | str] = field(default_factory=dict)


def examine(article: Article, contexts: tuple[BuildContext, ...]) -> ExaminedItem:
    """The article, cleaned once and judged by each relationship."""
    bare = replace(article, hints=(), page_source=b"")
    cleaned = catch_faults(lambda: clean_whole(article))
    if not isinstance(cleaned, CleanedArticle):
        return ExaminedItem(article=bare, fault=cleaned)
    found: dict[str, AnalyzedArticle] = {}
    refused: dict[str, Reason | str] = {}
    for context in contexts:
        judged = _judge(cleaned, context)
        if isinstance(judged, AnalyzedArticle):
            found[context.profile.key] = _pack(judged)
        else:
            refused[context.profile.key] = judged
    return ExaminedItem(
        article=bare,
        completed=replace(cleaned.article, text="", hints=()),
        blocks=cleaned.blocks,
        damage=cleaned.damage,
        found=found,
        refused=refused,
    )


def restore(
    item: ExaminedItem, article: Article, context: BuildContext
) -> AnalyzedArticle | LedgerEntry:
    """What a build of a day has of the article, under the id that it has there.

    One of the relationship that states no day is judged anew: the offices of its speakers are
    those of the window.
    """
    key = context.profile.key
    if item.fault is not None or item.completed is None:
        return leave_out(article, item.fault or Reason(code="lost"), context.settings)
    whole = replace(item.completed, id=article.id, origin=article.origin, text=article.text)
    cleaned = CleanedArticle(article=whole, blocks=item.blocks, damage=item.damage)
    cleaned = drop_doubtful_day(cleaned, context.window)
    dated = date_by_opening(cleaned, context.window).article
    late = why_out_of_time(dated, context)
    if late or key not in item.found:
        reason = late or item.refused.get(key, Reason(code="lost"))
        return leave_out(article, reason, context.settings)
    is_stated = cleaned.article.published is not None
    judged = _unpack(item, article, context) if is_stated else _judge(cleaned, context)
    if not isinstance(judged, AnalyzedArticle):
        return leave_out(article, judged, context.settings)
    return add_day(judged, dated)


def to_line(item: ExaminedItem) -> bytes:
    """The item as one line of JSON."""
    return _adapter().dump_json(item, exclude_defaults=True) + b"\n"


def from_line(line: bytes, where: str) -> ExaminedItem:
    """The item of a line; InputError for one that this program did not write."""
    try:
        return _adapter().validate_json(line)
    except ValidationError as error:
        fault = error.errors()[0]
        raise InputError(
            f"{where} is damaged ({fault['msg']}); delete it, and it is made again"
        ) from error


@cache
def _adapter() -> TypeAdapter[ExaminedItem]:
    return TypeAdapter(ExaminedItem)


def _judge(cleaned: CleanedArticle, context: BuildContext) -> AnalyzedArticle | Reason | str:
    return catch_faults(lambda: judge_cleaned(cleaned, context))


def _pack(found: AnalyzedArticle) -> AnalyzedArticle:
    """Without text, blocks and words; what it is called is said at the end."""
    bare = replace(found.article, text="", hints=())
    cleaned = CleanedArticle(article=bare, blocks=())
    return replace(
        found, prepared=replace(found.prepared, cleaned=cleaned, words=_NO_WORDS), origin=""
    )


def _unpack(item: ExaminedItem, article: Article, context: BuildContext) -> AnalyzedArticle:
    packed = item.found[context.profile.key]
    whole = replace(packed.article, id=article.id, text=article.text)
    cleaned = CleanedArticle(article=whole, blocks=item.blocks, damage=item.damage)
    prepared = replace(packed.prepared, cleaned=cleaned, words=read_words(cleaned))
    named = replace(
        packed, prepared=prepared, origin=relative_origin(article.origin, context.settings)
    )
    return named if article.id == packed.article.id else _rename(named)


def _rename(found: AnalyzedArticle) -> AnalyzedArticle:
    """With the id of the article in its sentences and quotes."""
    own = found.article.id
    return replace(
        found,
        sentences=tuple(replace(one, article_id=own) for one in found.sentences),
        quotes=tuple(replace(one, article_id=own) for one in found.quotes),
        indirect_quotes=tuple(replace(one, article_id=own) for one in found.indirect_quotes),
    )
