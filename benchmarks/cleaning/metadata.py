"""Measure author, title and day of pages beside trafilatura, on the test suites of other programs.

    python -m benchmarks.cleaning.metadata FOLDER … [--language en,es] [--field author] [--show]

Each FOLDER is a checkout of mozilla/readability, postlight/parser, adbar/trafilatura or
flairNLP/fundus. `--language all` counts the pages of every language. Prints for each field how many
pages have it right, wrong and not at all. Names are compared as sets without case and accents: a
list is right if it holds no name that the suite does not give. A title is right if its letters and
digits are the same; a day of a suite that gives the day of Greenwich may be the one beside it.
"""

import argparse
import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from benchmarks.cleaning.suites import SuitePage, load_pages

Said = dict[str, str | date | None]
FIELDS = ("author", "title", "published")
_BETWEEN = re.compile(r"[,;&|/\n]| (?:and|y|et|und) ", re.IGNORECASE)
_OPENING = re.compile(r"^(?:(?:written )?by|por|von|de|par)\b[:\s]*|\(.*\)", re.IGNORECASE)
_NO_LETTER = re.compile(r"[^a-z0-9]+")


def read_with_briefing(page: SuitePage) -> tuple[Said, str]:
    """What briefing says of a page, its address known to it, and the page's language."""
    from briefing.cleaning import clean_article
    from briefing.sources.formats.html import decode_page, read_page

    source = decode_page(page.html)
    article = clean_article(read_page(source, id=page.name, origin=page.name, url=page.url)).article
    said: Said = {
        "author": article.author,
        "title": article.title,
        "published": article.published,
    }
    return said, article.language


def read_with_trafilatura(page: SuitePage) -> Said:
    """What trafilatura says of a page, its address known to it."""
    from trafilatura import bare_extraction

    found = bare_extraction(page.html, url=page.url, with_metadata=True)
    if found is None:
        return {}
    day = date.fromisoformat(found.date) if found.date else None
    return {"author": found.author, "title": found.title, "published": day}


def judge(page: SuitePage, said: Said, field: str) -> str:
    """Right, wrong or none."""
    value, wanted = said.get(field), getattr(page, field)
    if not value:
        return "none"
    return "right" if _JUDGES[field](value, wanted, page) else "wrong"


def _same_names(value: object, wanted: object, _: SuitePage) -> bool:
    return _split_names(str(value)) <= _split_names(str(wanted))


def _same_title(value: object, wanted: object, _: SuitePage) -> bool:
    return _letters(str(value)) == _letters(str(wanted))


def _same_day(value: object, wanted: object, page: SuitePage) -> bool:
    if not (isinstance(value, date) and isinstance(wanted, date)):
        return False
    return abs(value - wanted) <= timedelta(days=1 if page.is_utc else 0)


def _split_names(text: str) -> set[str]:
    return {_letters(_OPENING.sub("", part.strip())) for part in _BETWEEN.split(text)} - {""}


def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return _NO_LETTER.sub("", plain.encode("ascii", "ignore").decode())


_JUDGES: dict[str, Callable[[object, object, SuitePage], bool]] = {
    "author": _same_names,
    "title": _same_title,
    "published": _same_day,
}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--language", default="en,es", help="of the pages that count")
    parser.add_argument("--field", choices=FIELDS, help="ask for this field only")
    parser.add_argument("--show", action="store_true", help="list what is not right")
    options = parser.parse_args()
    fields = (options.field,) if options.field else FIELDS
    counts: Counter[tuple[str, str, str]] = Counter()
    for folder in options.folders:
        for page in load_pages(folder):
            if not any(getattr(page, field) for field in fields):
                continue
            ours, language = read_with_briefing(page)
            if options.language != "all" and language not in options.language.split(","):
                continue
            theirs = read_with_trafilatura(page)
            for field in fields:
                if wanted := getattr(page, field):
                    own = judge(page, ours, field)
                    counts[field, "briefing", own] += 1
                    counts[field, "trafilatura", judge(page, theirs, field)] += 1
                    if options.show and own != "right":
                        print(f"{own}\t{field}\t{page.name}\t{ours.get(field)}\t{wanted}")
    print("| field | program | right | wrong | none |\n|---|---|---|---|---|")
    for field in fields:
        for program in ("briefing", "trafilatura"):
            row = (counts[field, program, answer] for answer in ("right", "wrong", "none"))
            print(f"| {field} | {program} | {' | '.join(map(str, row))} |")


if __name__ == "__main__":
    main()
