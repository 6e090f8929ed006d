"""Markdown: its front matter is the article's metadata.

The article's text is what a reader of the rendered page reads.
"""

import re
from collections.abc import Iterator
from pathlib import PurePath

from briefing.model import Article, Problem
from briefing.sources.decoding import decode
from briefing.sources.formats import front_matter
from briefing.sources.formats import record as records
from briefing.sources.markdown_marks import strip_marks
from briefing.sources.opinion_sections import classify_genre
from briefing.sources.raw_document import RawDocument
from briefing.text.normalization import join_lines, normalize

# By convention of the generators of sites, the file of a post is named by its day; people number
# the files that they keep.
_POST = re.compile(
    r"(?:\d{1,4}[ _.-]+)?(?P<day>\d{4}-\d{2}-\d{2})-(?:\d{4}-)?(?P<name>[^/]*?)\d*\.(?:md|markdown)"
)
_TITLE = re.compile(r"\s*#[ \t]+([^\n]+?)[ \t#]*(?:\n|$)")


def read_markdown(document: RawDocument) -> Iterator[Article | Problem]:
    """One article; and a problem where front matter can't be read, which then stays in its text."""
    split = front_matter.read_front_matter(normalize(decode(document.content)))
    heading = _TITLE.match(split.body)
    stated = {
        "id": document.id,
        "title": join_lines(strip_marks(heading[1])) if heading else None,
        **split.fields,
    }
    post = _POST.fullmatch(PurePath(document.origin).name) if split.fields else None
    if post and not records.states_day(split.fields):
        stated["published"] = post["day"]
    if post and classify_genre(None, post["name"]) == "opinion":  # "2025-01-16-0230-opinion2.md"
        stated["section"] = post["name"]
    yield records.read_record(
        {**stated, "text": strip_marks(split.body)}, document.origin, normalize
    )
    if split.fault:
        yield Problem(where=document.id, what=split.fault)
