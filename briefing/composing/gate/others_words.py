"""Whether a sentence is somebody's words without marks or without who said them."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from briefing.composing.checks import quotation_check
from briefing.composing.gate.reading import SentenceReading
from briefing.model import Span
from briefing.model.analyzed import AnalyzedArticle
from briefing.quoting.tokens.quotation_spans import find_quotation_spans

# Words: a shorter quotation is a term or a fragment that its sentence carries.
SPEECH = 5
LONGEST_CARRIED = 10  # words: a longer one has its own verb and subject
INTRODUCTION = 120  # characters before a colon in which its verb stands
LEAST_REPEATED = 6  # words that two texts share by no chance
_ONLY_QUOTED = re.compile(r"[\"“«‘](?P<inside>[^\"“”«»]*)[\"”»’][.,]?$")
# How a page frames a post: "— Name (@handle) May 6, 2025", a picture's address, "@handle:".
_SIGNATURE = re.compile(r"[—–-]\s?[^—–\n()]{2,60}\(@\w{2,30}\)")
_PICTURE = re.compile(r"\bpic\.(?:twitter|x)\.com/")
_HANDLE = re.compile(r"@\w{2,30}:\s")


def find_others_words(reading: SentenceReading, posts: Sequence[Span]) -> str | None:
    """The code of how it is somebody's words; None if it is the article's own.

    "quotation" (inside one, or nothing else), "unattributed" (its speaker stands elsewhere),
    "post", "introduced" (a paragraph that a reporting colon leads on to), "requoted".
    """
    span, text = reading.sentence.span, reading.article.article.text
    if _is_in(posts, span):
        return "post"
    if any(one.start < span.start < one.end for one in reading.quotations):
        return "quotation"
    if quotation_check.is_inside_quotation(text, span):
        return "quotation"
    if _ONLY_QUOTED.match(reading.text):
        return "quotation"
    if _is_introduced(reading):
        return "introduced"
    if _lacks_speaker(reading):
        return "unattributed"
    return "requoted" if _is_requoted(reading) else None


def _is_in(posts: Sequence[Span], span: Span) -> bool:
    """Whether one of some spans, in order, holds the beginning of this one."""
    at = bisect_right(posts, span.start, key=lambda post: post.start) - 1
    return at >= 0 and posts[at].overlaps(span)


def find_posts(article: AnalyzedArticle) -> tuple[Span, ...]:
    """The paragraphs of an article that are posts of a social network, with their signatures."""
    text = article.article.text
    paragraphs = [block.span for block in article.cleaned.blocks]
    posts = []
    for place, paragraph in enumerate(paragraphs):
        inside = paragraph.slice(text)
        if "@" not in inside and "pic." not in inside:  # as nearly all
            continue
        signature = _SIGNATURE.search(inside)
        if signature and not inside[: signature.start()].strip() and place:
            posts.append(paragraphs[place - 1])
        if signature or _PICTURE.search(inside) or _HANDLE.match(inside):
            posts.append(paragraph)
    return tuple(posts)


def find_framed(article: AnalyzedArticle, frames: Sequence[str]) -> tuple[Span, ...]:
    """The paragraphs beside a line that says a post stands here ("View this post on …")."""
    text = article.article.text
    paragraphs = [block.span for block in article.cleaned.blocks]
    framed: list[Span] = []
    for place, paragraph in enumerate(paragraphs):
        inside = paragraph.slice(text).lower()
        if any(frame in inside for frame in frames):
            framed += paragraphs[max(place - 1, 0) : place + 2]
    return tuple(framed) if len(framed) < len(paragraphs) else ()


def find_quotations(article: AnalyzedArticle) -> tuple[Span, ...]:
    """What stands inside quotation marks in the kept blocks, without the marks."""
    return tuple(span.content for span in find_quotation_spans(article.cleaned))


def _is_introduced(reading: SentenceReading) -> bool:
    """Whether the paragraph before ends as one that leads on to somebody's words."""
    paragraph = reading.sentence.paragraph
    if not paragraph:
        return False
    end = reading.article.cleaned.kept[paragraph - 1].span.end
    before = reading.article.article.text[max(0, end - INTRODUCTION) : end].rstrip()
    if not before.endswith(":"):
        return False
    words = re.findall(r"[^\W\d_]+", before.lower())[-12:]
    return not reading.lexicon.reporting_verbs.isdisjoint(words)


def _lacks_speaker(reading: SentenceReading) -> bool:
    """Whether it holds speech, and nothing outside the marks says who speaks."""
    span = reading.sentence.span
    speech = [
        one
        for one in reading.quotations
        if one.overlaps(span) and len(reading.article.text_of(one).split()) >= SPEECH
    ]
    if not speech or not reading.names_anybody:
        return bool(speech)
    return not reading.reports() and not all(_is_carried(reading, one) for one in speech)


def _is_carried(reading: SentenceReading, quotation: Span) -> bool:
    """Whether a short quotation is a part of its sentence: she “ordered the start of the work”."""
    text = reading.article.text_of(quotation)
    is_inside = reading.sentence.span.start < quotation.start - 1
    return is_inside and text[:1].islower() and len(text.split()) <= LONGEST_CARRIED


def _is_requoted(reading: SentenceReading) -> bool:
    """Whether another place of the article has the same words inside marks."""
    return reading.flat.count(" ") > LEAST_REPEATED and reading.flat in reading.spoken
