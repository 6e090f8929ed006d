"""Every feed of a folder read: no traceback, no lost item, no invented date.

    python -m benchmarks.collecting.corpus FOLDER

Made for the test files of feedparser (the folder `tests` of its repository), which are not part of
this project. An item is lost if fewer entries come out than `<item>` and `<entry>` go in, counted
outside comments and CDATA; a date is invented if its year stands nowhere in the file.
"""

import re
import sys
from pathlib import Path

from briefing.collecting.documents.document_table import read_document, sniff_kind
from briefing.collecting.documents.listing import ListingError
from briefing.text.dates import stated_dates

_OPENING = re.compile(rb"<(?:\w+:)?(item|entry)[\s>/]")
_HIDDEN = re.compile(rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>", re.DOTALL)
_ENDINGS = (".xml", ".json")


def main() -> None:
    """Read every file and print what is wrong with which, and the counts."""
    counts = {"files": 0, "refused": 0, "items": 0, "fewer": 0, "invented": 0}
    for path in sorted(p for p in Path(sys.argv[1]).rglob("*") if p.suffix in _ENDINGS):
        body = path.read_bytes()
        counts["files"] += 1
        try:
            kind = sniff_kind(body)
            entries = (
                read_document(body, "https://feeds.example.org/f").entries
                if "feed" in kind
                else None
            )
        except ListingError as error:
            counts["refused"] += 1
            print(f"refused   {path.name}: {error}")
            continue
        if entries is None:
            print(f"is a {kind}: {path.name}")
            continue
        counts["items"] += len(entries)
        named = len(_OPENING.findall(_HIDDEN.sub(b"", body)))
        if len(entries) < named:
            counts["fewer"] += 1
            print(f"{len(entries)} of {named}  {path.name}")
        for entry in entries:
            day = stated_dates.parse_day(entry.published)
            if day and str(day.year % 100).zfill(2).encode() not in body:
                counts["invented"] += 1
                print(f"invented  {path.name}: {entry.published} -> {day}")
    print(", ".join(f"{name}: {count}" for name, count in counts.items()))


if __name__ == "__main__":
    main()
