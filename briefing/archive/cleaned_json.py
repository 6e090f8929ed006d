"""Kept blocks and damage of a cleaned article <-> JSON, so that no article is cleaned twice."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from briefing.model import Article, Block, CleanedArticle, Damage, Reason, Span


def dumps(cleaned: CleanedArticle) -> str:
    """The kept blocks and the damage."""
    kept = [
        [block.span.start, block.span.end, block.kind, _code(block.reason)]
        for block in cleaned.kept
    ]
    damage = [[place.span.start, place.span.end, place.kind] for place in cleaned.damage]
    return json.dumps({"kept": kept, "damage": damage}, ensure_ascii=False)


def loads(text: str, article: Article) -> CleanedArticle:
    """The article with these blocks; what was not kept is not known any more.

    sqlite3.DataError for a text that no version of the program wrote.
    """
    try:
        return _read(json.loads(text), article)
    except (TypeError, ValueError, KeyError, RecursionError) as error:
        raise sqlite3.DataError(f"a row of cleanings is damaged ({error})") from error


def _read(stored: Mapping[str, Sequence[Any]], article: Article) -> CleanedArticle:
    return CleanedArticle(
        article=article,
        blocks=tuple(
            Block(span=Span(start, end), kind=kind, keep=True, reason=_reason(code))
            for start, end, kind, code in stored["kept"]
        ),
        damage=tuple(
            Damage(span=Span(start, end), kind=kind) for start, end, kind in stored["damage"]
        ),
    )


def _code(reason: Reason | str) -> str:
    """A reason without values, as those of kept blocks are; words of an earlier version stay."""
    return reason if isinstance(reason, str) else reason.code


def _reason(written: str) -> Reason | str:
    """Earlier versions wrote a sentence, and a code has no blank."""
    return written if " " in written else Reason(code=written)
