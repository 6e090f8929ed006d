"""The proof that a document says what its brief says: line by line, or slice by slice."""

import html
import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from briefing.composing.checks.brief_check import list_excerpts, shorten
from briefing.model import Brief
from briefing.text.one_line import show_difference

_TAG = re.compile(r"<[^<>]*>")
_LETTERS = re.compile(r"[^\W_]+")


def compare_documents(found: str, expected: str, name: str) -> Iterator[str]:
    """A line for each line of a document that the brief does not say, and for each it lacks.

    A changed line is shown around what was changed in it.
    """
    lines, wanted = found.splitlines(), expected.splitlines()
    matcher = SequenceMatcher(None, lines, wanted, autojunk=False)
    for _, start, end, wanted_start, wanted_end in matcher.get_opcodes():
        olds, news = lines[start:end], wanted[wanted_start:wanted_end]
        if olds == news:
            continue
        paired = min(len(olds), len(news))
        for n in range(paired):
            said, right = show_difference(olds[n], news[n])
            yield f"{name} line {start + n + 1} is not in the brief: {said}"
            yield f"{name} line {start + n + 1} lacks: {right}"
        for n, line in enumerate(olds[paired:], start + paired + 1):
            yield f"{name} line {n} is not in the brief: {shorten(line)}"
        for line in news[paired:]:
            yield f"{name} line {start + paired + 1} lacks: {shorten(line)}"


def list_missing_slices(document: str, brief: Brief, name: str) -> Iterator[str]:
    """A line for each headline and slice of a brief whose words do not stand in its document.

    It is what can be proven of a document that another version rendered and whose hash nobody
    noted. Letters and digits are compared and nothing else, so that escapes, tags and typography
    are no difference. What a document says beyond the brief is not found.
    """
    words = _letters(document)
    bare = _letters(html.unescape(_TAG.sub(" ", document)))
    for text in _printed(brief):
        letters = _letters(text)
        if letters not in bare and letters not in words:
            yield f"{name} does not say: {shorten(text)}"


def _printed(brief: Brief) -> Iterator[str]:
    """What every document prints of a brief, each text once; passages around slices are not."""
    around = {excerpt.text for excerpt in brief.contexts}
    texts = [story.headline for story in brief.stories if story.headline and not story.retitled]
    texts += [excerpt.text for excerpt in list_excerpts(brief) if excerpt.text not in around]
    yield from dict.fromkeys(texts)


def _letters(text: str) -> str:
    return "".join(_LETTERS.findall(text))
