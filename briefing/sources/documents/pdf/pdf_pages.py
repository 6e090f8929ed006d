"""The pages of a PDF, read in a process of its own, within limits of memory and time."""

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TypedDict

from briefing.sources.documents.pdf.pdf_lines import Fragment
from briefing.sources.input_errors import make_input_error

# To start and to read two dense pages takes .3 s of the process's own time; a bomb of 31 KB would
# take a minute.
SECONDS_A_PAGE = 3
# Reading a release takes 55 MB of addresses, a PDF of 7.7 MB, all pictures, no more: pictures are
# not unpacked.
MEGABYTES = 280
DEADLINE = 300  # seconds for the whole file, where the system knows no other limit
_CHILD = Path(__file__).with_name("pdf_child.py")


class PdfPage(TypedDict):
    """A page: its height in points, its pieces of text in the file's order, and the addresses that
    it links to.
    """

    height: float
    fragments: list[Fragment]
    links: list[str]


def read_pages(content: bytes) -> list[PdfPage]:
    """The pages of a PDF; InputError where it is none, opens with a password only, or takes more
    than the limits.
    """
    if find_spec("pypdf") is None:
        raise make_input_error("needs_package", "pypdf")
    command = [sys.executable, "-P", str(_CHILD), str(SECONDS_A_PAGE), str(MEGABYTES)]
    try:
        done = subprocess.run(command, input=content, capture_output=True, timeout=DEADLINE)  # noqa: S603
    except subprocess.TimeoutExpired as error:
        raise make_input_error("pdf_costly", str(DEADLINE), str(MEGABYTES)) from error
    pages = (
        [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
        if not done.returncode
        else []
    )
    said = next((page for page in pages if "refused" in page), None)
    if done.returncode or (said and said["refused"] == "pdf_costly"):
        raise make_input_error("pdf_costly", str(SECONDS_A_PAGE), str(MEGABYTES))
    if said:
        raise make_input_error(said["refused"], said["why"])
    return pages
