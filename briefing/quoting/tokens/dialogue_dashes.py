"""Dialogue set off by dashes, as Spanish prints it: —No tenemos miedo —dijo la alcaldesa— y ya.

A paragraph is dialogue when it begins with a long dash right before a word and a later dash opens
a clause with a reporting verb. What stands outside such clauses is quoted. Other uses of dashes
(lists, parentheses, signatures) give no spans.
"""

import re
from collections.abc import Iterator

from briefing.model import Block, CleanedArticle, Span
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.quotation_spans import QuotationSpan

_DIALOGUE_START = re.compile(r"[—―–](?=[^\W\d_]|[¿¡«“…])")
_DASH_CLAUSE = re.compile(r"\s[—―–](?=[^\W\d_])([^—―–]*)(?:[—―–]|$)")
_WORD = re.compile(r"[^\W\d_]+")
_VERB_WITHIN = 3  # words of a clause within which its verb comes: "—le ha dicho Ana Ruiz—"


def find_dialogue_spans(
    cleaned: CleanedArticle, lexicon: QuoteLexicon
) -> tuple[QuotationSpan, ...]:
    """Return what is said in paragraphs of dialogue, in text order; () without dialogue."""
    text = cleaned.article.text
    return tuple(
        span
        for paragraph_index, block in enumerate(cleaned.kept)
        if _DIALOGUE_START.match(text, block.span.start)
        for span in _find_in_block(text, block, paragraph_index, lexicon)
    )


def _find_in_block(
    text: str, block: Block, paragraph_index: int, lexicon: QuoteLexicon
) -> Iterator[QuotationSpan]:
    """Yield the spans between the reporting clauses; none if no clause reports."""
    clauses = [
        clause
        for clause in _DASH_CLAUSE.finditer(text, block.span.start, block.span.end)
        if _has_reporting_verb(clause, lexicon)
    ]
    if not clauses:
        return
    starts = [block.span.start + 1, *(clause.end() for clause in clauses)]
    ends = [*(clause.start() for clause in clauses), block.span.end]
    for start, end in zip(starts, ends, strict=True):
        content = _trim(text, start, end)
        if _WORD.search(text, content.start, content.end):
            yield QuotationSpan(
                content=content,
                with_marks=content,
                first_paragraph=paragraph_index,
                last_paragraph=paragraph_index,
                style="double",
                is_closed=True,
            )


def _has_reporting_verb(clause: re.Match[str], lexicon: QuoteLexicon) -> bool:
    words = _WORD.findall(clause.group(1).lower())[:_VERB_WITHIN]
    return any(word in lexicon.reporting_verbs for word in words)


def _trim(text: str, start: int, end: int) -> Span:
    """Drop punctuation before the first word or opening mark, and white space at the end."""
    while start < end and not (text[start].isalnum() or text[start] in "¿¡([«“…"):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
