"""Dialogue after a dash, as Spanish prints it: —No tenemos miedo —dijo la alcaldesa— y vamos a seguir.

A paragraph is dialogue when it begins with a long dash right before a word, and a later dash opens a clause with a
reporting verb. What stands outside of such clauses was said. Everything else with dashes is left alone: lists,
insertions, signatures.
"""

import re
from collections.abc import Iterator

from briefing.model import Block, CleanedArticle, Span
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.quotation_spans import QuotationSpan

_BEGINS = re.compile(r"[—―–](?=[^\W\d_]|[¿¡«“…])")
_CLAUSE = re.compile(r"\s[—―–](?=[^\W\d_])([^—―–]*)(?:[—―–]|$)")
_WORD = re.compile(r"[^\W\d_]+")
_VERB_WITHIN = 3  # words of a clause in which its verb comes: "—le ha dicho Ana Ruiz—"


def find_dialogue_spans(
    cleaned: CleanedArticle, lexicon: QuoteLexicon
) -> tuple[QuotationSpan, ...]:
    """What is said in paragraphs of dialogue, in order; () for a text without any."""
    text = cleaned.article.text
    return tuple(
        stretch
        for index, block in enumerate(cleaned.kept)
        if _BEGINS.match(text, block.span.start)
        for stretch in _said(text, block, index, lexicon)
    )


def _said(text: str, block: Block, index: int, lexicon: QuoteLexicon) -> Iterator[QuotationSpan]:
    """The stretches between the clauses that report; none if no clause does."""
    clauses = [
        clause
        for clause in _CLAUSE.finditer(text, block.span.start, block.span.end)
        if _reports(clause, lexicon)
    ]
    if not clauses:
        return
    starts = [block.span.start + 1, *(clause.end() for clause in clauses)]
    ends = [*(clause.start() for clause in clauses), block.span.end]
    for start, end in zip(starts, ends, strict=True):
        inner = _trimmed(text, start, end)
        if _WORD.search(text, inner.start, inner.end):
            yield QuotationSpan(
                inner=inner, outer=inner, first=index, last=index, style="double", closed=True
            )


def _reports(clause: re.Match[str], lexicon: QuoteLexicon) -> bool:
    words = _WORD.findall(clause.group(1).lower())[:_VERB_WITHIN]
    return any(word in lexicon.verbs for word in words)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and not (text[start].isalnum() or text[start] in "¿¡([«“…"):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
