"""WACZ: a ZIP file of web archives, as browsers' archivers write it.

Each page of HTML that was answered well is an article, with the address it was asked from and the
day of the crawl; `sources/formats/warc.py` reads the archives inside.
"""

from collections.abc import Iterator

from briefing.model import Article, Problem
from briefing.sources.documents.unpacking import open_package
from briefing.sources.formats.warc import read_archive
from briefing.sources.input_errors import make_input_error
from briefing.sources.raw_document import RawDocument


def read_wacz(document: RawDocument) -> Iterator[Article | Problem]:
    """The pages of all WARC files of a WACZ, numbered through."""
    read = 0
    with open_package(document.content) as package:
        names = [name for name in package.names if name.endswith((".warc", ".warc.gz"))]
        if not names:
            raise make_input_error("no_page_inside")
        for name in names:
            for item in read_archive(document, package.read(name), read):
                read += 1
                yield item
