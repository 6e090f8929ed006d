"""Rich Text (RTF): its text, and the articles of a delivery of Factiva where it is one."""

import re
from collections.abc import Iterator
from importlib.util import find_spec

from briefing.model import Article
from briefing.sources.documents import factiva
from briefing.sources.documents.paragraphs import DocumentParagraph, make_article
from briefing.sources.input_errors import make_input_error
from briefing.sources.raw_document import RawDocument

# The reader of RTF keeps a stack of groups; a real document nests some ten deep.
DEEPEST = 200
# The library writes a link's address into the text, which nobody reads there; what it does not know
# it leaves out.
_LINK = re.compile(r"(\\fldinst\b[^{}]{0,200}(?:\{[^{}]{0,200}?)?)HYPERLINK")
_BRACE = re.compile(rb"\\[\\{}]|([{}])")
MOST_BYTES = 10_000_000  # 1 MB takes .6 s, so that this takes 6


def read_rtf(document: RawDocument) -> Iterator[Article]:
    """The articles of a delivery, else the whole text as one.

    InputError for broken or hostile RTF.
    """
    if find_spec("striprtf") is None:
        raise make_input_error("needs_package", "striprtf")
    lines = [" ".join(line.split()) for line in _text(document.content).split("\n")]
    if factiva.is_delivery(lines):
        yield from factiva.read_delivery(document, lines)
    else:
        yield make_article(document, [DocumentParagraph(text=line) for line in lines])


def _text(content: bytes) -> str:
    from striprtf.striprtf import rtf_to_text

    if not content.lstrip().startswith(b"{\\rtf"):
        raise make_input_error("rtf_broken", "no {\\rtf")
    if _depth(content) > DEEPEST or len(content) > MOST_BYTES:
        raise make_input_error("rtf_broken", f"> {DEEPEST} {{ {MOST_BYTES:,}")
    try:
        return str(
            rtf_to_text(
                _LINK.sub(r"\1LINK", content.decode("latin-1")), encoding="cp1252", errors="replace"
            )
        )
    except (ValueError, LookupError, RecursionError, OverflowError) as error:
        raise make_input_error("rtf_broken", f"{type(error).__name__}: {error}"[:200]) from error


def _depth(content: bytes) -> int:
    depth = deepest = 0
    for match in _BRACE.finditer(content):
        if match[1]:
            depth += 1 if match[1] == b"{" else -1
            deepest = max(deepest, depth)
    return deepest
