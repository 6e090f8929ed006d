"""Labels by the line above or below."""

import re
from collections.abc import Iterator, Sequence

from briefing.cleaning.lexicon import CleaningLexicon
from briefing.cleaning.lines import TextLine
from briefing.cleaning.rules.labels import LineLabel
from briefing.cleaning.rules.line_rules import MAX_CAPTION, PICTURE_CREDIT
from briefing.model import Reason

# "Read more »" leads away from the teaser above it; "Read more: …" stands inside an article.
MAX_LINK_WORDS = 3
MAX_HEAD_WORDS = 6
MAX_TITLE_WORDS = 25
MIN_LISTED, MAX_LISTED, MIN_LISTED_WORDS = 3, 12, 6  # titles below a head, words of one
MAX_CREDITED_WORDS = 100  # of an agency's caption, two sentences, set apart with its credit
MAX_POSTER_WORDS, MIN_POST_WORDS, MAX_POST_WORDS = 8, 4, 60
ARROWS = ("»", "›", "→", ">")  # "Read more" without one may lead to more of the same article

# "… as rail line is cutTraders on the exchange paid …": a title with its teaser glued to it.
_GLUED_TITLE = re.compile(r"[^.!?]{15,150}[a-zà-ÿ\d][A-ZÁÉÍÓÚÑ][a-zà-ÿ]* [^\W\d_]")
_HANDLE = re.compile(r"(?:^|[\s(])@\w{3,}\)?(?: ·.{0,12})?$")
# "— Ana Vale (@AnaVale) May 3, 2024": below the post that it names the writer of.
_SIGNATURE = re.compile(r"[—–-] ?[^@\n]{1,60} \(@\w{3,}\) .{6,24}$")
# The same behind the post, in one line: "The wall will be paid for! — Ana Vale (@AnaVale) May …".
_SIGNED_POST = re.compile(r" [—–] ?[^\W\d_][^@—–\n]{1,60} \(@\w{3,}\) [A-Z\d].{5,23}$")
# What only posts have: a sign before the first word, a tag, a link to the network's pictures.
_POSTED = re.compile(r"^[\u2600-\u27bf\U0001f300-\U0001faff]|(?:^|\s)#\w|pic\.twitter|t\.co/")
_PICTURE_HOST = "pic.twitter.com/"
MAX_POST_LINES = 4
MAX_WHOLE_POST = 80  # words of a post in one line, with the address of its picture
MIN_PREFIX_WORDS = 3  # of a picture's name that its caption repeats

_TITLE_BELOW_HEAD = LineLabel(kind="teaser", reason=Reason(code="block_title_below_head"))
_GLUED_CAPTION = LineLabel(kind="caption", reason=Reason(code="block_glued_caption"))
_PICTURE = LineLabel(kind="caption", reason=Reason(code="block_picture"))
_CREDITED = LineLabel(kind="caption", reason=Reason(code="block_credited"))
_POST = LineLabel(kind="embed", reason=Reason(code="block_post"))
_GLUED_TEASER = LineLabel(kind="teaser", reason=Reason(code="block_glued_teaser"))
_TEASER = LineLabel(kind="teaser", reason=Reason(code="block_teaser"))

Labels = Sequence[LineLabel | None]


def label_by_adjacent_line(
    lines: Sequence[TextLine], labels: Labels, lexicon: CleaningLexicon
) -> dict[int, LineLabel]:
    """Line index -> label given by the line above or below; `labels` are by the lines' own text.

    The first rows win over the last four, which label only lines that have no label yet.
    """
    related = [i for i, label in enumerate(labels) if label and label.kind == "related"]
    first = next((i for i, line in enumerate(lines) if line.is_paragraph), len(lines))
    context = {i + 1: _TITLE_BELOW_HEAD for i in related if _is_title(lines, i + 1, lexicon)}
    context.update(
        (i, _TITLE_BELOW_HEAD)
        for head in related
        if head < first
        for i in _titles_below(lines, labels, head)
    )
    for head in related:
        context.update((index, _GLUED_TEASER) for index in _glued_titles(lines, labels, head))
    named = [i for i, line in enumerate(lines) if "@" in line.text or _PICTURE_HOST in line.text]
    context.update((index, _POST) for index in _social_posts(lines, labels, named))
    context.update((index, _POST) for index in _signed_posts(lines, labels, named))
    context.update((index, _PICTURE) for index in _picture_names(lines, labels))
    for index, label in (
        *((index, _GLUED_CAPTION) for index, line in enumerate(lines) if line.is_glued),
        *((index, _PICTURE) for index in _picture_captions(lines, labels)),
        *((index, _CREDITED) for index in _credits_below(lines, labels)),
        *((index, _TEASER) for index in _onward_links(lines, lexicon)),
    ):
        context.setdefault(index - 1, label)
    return context


def _is_title(lines: Sequence[TextLine], index: int, lexicon: CleaningLexicon) -> bool:
    """Whether the line is a title right below a line that says only "Related" or the like."""
    head = lines[index - 1]
    if index == len(lines) or head.word_count > MAX_HEAD_WORDS:
        return False
    line = lines[index]
    is_sentence = line.ends_sentence and line.text.endswith(".")
    heads = lexicon.related_heads + lexicon.link_openings
    return line.word_count <= MAX_TITLE_WORDS and not is_sentence and head.lower_bare in heads


def _titles_below(lines: Sequence[TextLine], labels: Labels, head: int) -> Iterator[int]:
    """The titles of other articles below the head of their list, if a paragraph follows the last.

    A list of fewer than MIN_LISTED lines may be one title and a heading, and a headline of the
    article itself has its byline or date below it.
    """
    listed = list[int]()
    for index in range(head + 1, min(len(lines), head + 1 + MAX_LISTED)):
        line = lines[index]
        is_sentence = line.ends_sentence and line.text.endswith(".")
        if labels[index] or is_sentence or line.word_count > MAX_TITLE_WORDS:
            if labels[index] is None and len(listed) >= MIN_LISTED:
                yield from listed
            return
        if line.word_count >= MIN_LISTED_WORDS:
            listed.append(index)


def _onward_links(lines: Sequence[TextLine], lexicon: CleaningLexicon) -> Iterator[int]:
    for index, line in enumerate(lines):
        is_arrow = line.word_count <= MAX_LINK_WORDS and line.text.endswith(ARROWS)
        if is_arrow and line.lower_bare in lexicon.onward_links:
            yield index


def _picture_captions(lines: Sequence[TextLine], labels: Labels) -> Iterator[int]:
    """The captions right above which the description of their picture stands.

    Pages that set paragraphs apart print both without a blank line between them.
    """
    for index, label in enumerate(labels):
        if label is not None and label.kind == "caption" and index:
            last = index + 1 >= len(lines) or lines[index + 1].after_blank
            if lines[index - 1].after_blank and not lines[index].after_blank and last:
                yield index


def _credits_below(lines: Sequence[TextLine], labels: Labels) -> Iterator[int]:
    """The picture's credits that stand right below a line short enough to be its caption.

    A blank line between them, as after a paragraph whose picture has no caption, parts them. A
    blank line below both lets the caption be longer.
    """
    for index, label in enumerate(labels):
        if label is not PICTURE_CREDIT or not index or lines[index].after_blank:
            continue
        is_apart = index + 1 < len(lines) and lines[index + 1].after_blank
        limit = MAX_CREDITED_WORDS if is_apart else MAX_CAPTION
        if lines[index - 1].word_count <= limit:
            yield index


def _social_posts(lines: Sequence[TextLine], labels: Labels, named: Sequence[int]) -> Iterator[int]:
    """The lines that name who posted something, and the unlabelled post right below each.

    A line with the address of a network's picture is a whole post. `named` are the lines that may
    be such.
    """
    for index in named:
        line = lines[index]
        if _PICTURE_HOST in line.text and line.word_count <= MAX_WHOLE_POST:
            yield index
        if _names_poster(line) and labels[index] is None:
            yield index
            if _is_post(lines, labels, index + 1):
                yield index + 1


def _signed_posts(lines: Sequence[TextLine], labels: Labels, named: Sequence[int]) -> Iterator[int]:
    """The signatures of posts, the line right above each, and what of the post is above that.

    A post may have several lines; the first of them has a sign that only posts have. Where the
    line above ends in a colon it introduces the post, which then stands below.
    """
    for index in named:
        line = lines[index]
        if "(@" not in line.text:
            continue
        if line.word_count <= MAX_WHOLE_POST and _SIGNED_POST.search(line.text):
            yield index
        if not _SIGNATURE.match(line.text):
            continue
        yield index
        above = range(index - 1, max(-1, index - 1 - MAX_POST_LINES), -1)
        marked = [i for i in above if _POSTED.search(lines[i].text)]
        last = min(marked, default=index - 1)
        introduced = index > 0 and lines[index - 1].text.endswith(":")
        if introduced and _is_post(lines, labels, index + 1):
            yield index + 1
        elif index and not introduced and lines[index - 1].word_count <= MAX_POST_WORDS:
            yield from (i for i in above if i >= last and labels[i] is None)


def _picture_names(lines: Sequence[TextLine], labels: Labels) -> Iterator[int]:
    """The lines above a caption that are its beginning: the name of the picture."""
    for index, label in enumerate(labels):
        if label is None or label.kind != "caption" or not index or labels[index - 1]:
            continue
        above = lines[index - 1]
        begins = lines[index].lower_text.startswith(above.lower_bare)
        if begins and MIN_PREFIX_WORDS <= above.word_count < lines[index].word_count:
            yield index - 1


def _is_post(lines: Sequence[TextLine], labels: Labels, index: int) -> bool:
    if index >= len(lines) or labels[index] is not None:
        return False
    return MIN_POST_WORDS <= lines[index].word_count <= MAX_POST_WORDS


def _names_poster(line: TextLine) -> bool:
    named = "@" in line.text and 1 < line.word_count <= MAX_POSTER_WORDS
    return named and _HANDLE.search(line.text) is not None


def _glued_titles(lines: Sequence[TextLine], labels: Labels, head: int) -> Iterator[int]:
    """The lines right below the head of a list that are a title with its teaser glued to it.

    Names of outlets may stand between. The search ends at the next head or link to another
    article, which is searched from by itself, so that each line is looked at once.
    """
    for index in range(head + 1, len(lines)):
        label = labels[index]
        if label is None and _GLUED_TITLE.match(lines[index].text):
            yield index
        elif lines[index].word_count > MAX_LINK_WORDS or (label and label.kind == "related"):
            return
