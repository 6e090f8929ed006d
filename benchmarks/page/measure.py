"""What a reader gets of a day, in figures: `PYTHONPATH=. python benchmarks/page/measure.py`.

The sample day and the made-up week, a line each: stories, words of the reader's part (all but the
sources and what is folded at the end), citation marks, lines of sources before they are unfolded,
bytes of page (gzipped) and mail.
"""

import gzip
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from lxml import html

from briefing.composing.brief_json import brief_from_json
from briefing.model import Brief
from briefing.rendering import render_html
from briefing.rendering.mail.email import MailLinks, render_email

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
SAMPLE = ROOT / "briefs" / "2025-01-16.json"
AROUND = MailLinks(page="https://briefs.example/", unsubscribe="https://briefs.example/leave")
FOLDED = "//aside | //section[@id='sources'] | //footer | //style | //nav"


def main() -> None:
    """Print the table."""
    print("day          stories  words  marks  source lines  page  mail")
    for brief in _briefs():
        page, mail = render_html(brief), render_email(brief, AROUND).html
        words, marks = _count_words(page)
        lines = page.count("<details") - 1
        sizes = f"{len(gzip.compress(page.encode())):5}  {len(mail.encode()):5}"
        counts = f"{len(brief.stories):7}  {words:5}  {marks:5}  {lines:12}"
        print(f"{brief.name:10}  {counts}  {sizes}")


def _briefs() -> Iterator[Brief]:
    from tests.madeup import building

    yield brief_from_json(SAMPLE.read_text(encoding="utf-8"), SAMPLE.name)
    with tempfile.TemporaryDirectory() as name:
        yield from building.built(Path(name)).values()


def _count_words(page: str) -> tuple[int, int]:
    """Words of the reader's part, and numbers in it that lead to a source."""
    shown = html.fromstring(page).xpath("//div[@class='brief']")[0]
    for folded in shown.xpath(FOLDED):
        folded.drop_tree()
    return len(" ".join(shown.itertext()).split()), len(shown.xpath("//button[@class='cite']"))


if __name__ == "__main__":
    main()
