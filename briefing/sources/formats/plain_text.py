"""Plain text: the file is the article, below the front matter that many tools write."""

from collections.abc import Iterator

from briefing.model import Article, Problem
from briefing.sources import markup_in_text
from briefing.sources.decoding import decode
from briefing.sources.documents import chat_export
from briefing.sources.formats import record as records
from briefing.sources.markdown_marks import holds_marks
from briefing.sources.raw_document import RawDocument
from briefing.text.normalization import normalize


def read_plain_text(document: RawDocument) -> Iterator[Article | Problem]:
    """One article, whatever the text holds; what of it is the article is for cleaning to say.

    Only a messenger's chat has several.

    A block between two lines of `---` at the top is its metadata where it has a field that we know;
    else it is text like any other; so are lines of known labels, "URL: …" and "Título: …". A text
    full of tags is read as the page that it is, one with Markdown's marks without them.
    """
    text = normalize(decode(document.content))
    if chat_export.is_chat(text):
        yield from chat_export.read_messages(document, text)
        return
    split = records.read_header(text)
    is_marked = markup_in_text.is_laid_out(text) or holds_marks(split.body)
    if split.fields or is_marked:
        stated = {"id": document.id, **split.fields, "text": split.body}
        yield records.read_record(stated, document.origin, normalize)
        return
    yield Article(id=document.id, text=text, origin=document.origin)
