"""A program of its own: a PDF on standard input -> its pages as JSON lines, within limits of memory
and time.

It runs apart because a hostile or broken PDF can take any amount of either: what the limits end is
this process alone. It imports nothing of the package, so that it starts at once, wherever it lies.
"""

import json
import signal
import sys
from collections.abc import Iterator
from io import BytesIO
from typing import Any

MOST_CHARACTERS = 5_000_000  # of one file: a book of 1,000 pages has half as many


def main(seconds: int, megabytes: int) -> None:
    """Write a line for each page, or one that says why there is none."""
    _limit(megabytes)
    try:
        for page in list_pages(sys.stdin.buffer.read(), seconds):
            sys.stdout.write(json.dumps(page) + "\n")
    except MemoryError:
        sys.stdout.write('{"refused": "pdf_costly", "why": ""}\n')


def list_pages(content: bytes, seconds: int) -> Iterator[dict[str, Any]]:
    """The pages of a file, each within so many seconds; else one value that says why none."""
    from pypdf import PdfReader
    from pypdf.errors import LimitReachedError

    _allow(seconds)
    try:
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            yield {"refused": "pdf_encrypted", "why": ""}
            return
        left = MOST_CHARACTERS
        for page in reader.pages:
            _allow(seconds)
            read = _page(page)
            left -= sum(len(text) for *_, text in read["fragments"])
            if left < 0:
                yield {"refused": "pdf_costly", "why": ""}
                return
            yield read
    except LimitReachedError:
        yield {"refused": "pdf_costly", "why": ""}
    except MemoryError:
        raise
    except Exception as error:  # whatever it is, this file is at fault and this process ends
        yield {"refused": "pdf_broken", "why": f"{type(error).__name__}: {error}"[:200]}


def _page(page: Any) -> dict[str, Any]:
    """Height, where each piece of text begins (x, y from the foot, size of the letters, text), and
    the links.
    """
    fragments: list[tuple[float, float, float, str]] = []

    def hear(text: str, cm: Any, tm: Any, _font: Any, size: Any) -> None:
        if text:
            x, y = tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            scale = abs(tm[3] * cm[3]) or abs(tm[1] * cm[2]) or 1.0
            fragments.append(
                (round(x, 1), round(y, 1), round(abs(float(size or 0)) * scale, 1), text)
            )

    page.extract_text(visitor_text=hear)
    return {
        "height": float(page.mediabox.height),
        "fragments": fragments,
        "links": list(_links(page)),
    }


def _links(page: Any) -> Iterator[str]:
    """The addresses that areas of the page lead to, in the file's order."""
    for note in page.get("/Annots") or ():
        action = note.get_object().get("/A") or {}
        address = action.get_object().get("/URI") if hasattr(action, "get_object") else None
        if address is not None:
            yield str(address)


def _allow(seconds: int) -> None:
    """End this process after so many more seconds of its own time, in whatever library it is."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _limit(megabytes: int) -> None:
    try:
        import resource
    except ImportError:  # Windows: there the deadline of the parent is the only limit
        return
    size = megabytes * 1_000_000
    resource.setrlimit(resource.RLIMIT_AS, (size, size))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
