"""Measure cleaning beside the extractors of the trade, on the same pages in one interleaved run.

    python -m benchmarks.cleaning.compare FILE.jsonl.gz … [--limit N] [--rounds N] [--only NAME …]

Prints a Markdown table for each file: macro F1, precision and recall by word 4-grams, pages a
second on one core, and these as a share of trafilatura's. Each page goes to all extractors in turn,
in each round anew, and the fastest round counts, so that other work on the machine weighs on all
alike. An extractor that is not installed is left out. Plain text is handed to the extractors with
each of its lines in a `<p>`.
"""

import argparse
import gzip
import html
import importlib.util
import json
from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from pathlib import Path
from time import process_time

from benchmarks.cleaning.labelled_pages import macro_f1

Extract = Callable[[str], str]


def briefing_text(source: str) -> str:
    """What briefing keeps of a page or a text."""
    from briefing.cleaning import clean_article
    from briefing.sources.formats import record

    field = "html" if source.lstrip().startswith("<") else "text"
    cleaned = clean_article(record.read_record({field: source}))
    return "\n".join(block.span.slice(cleaned.article.text) for block in cleaned.kept)


def trafilatura_text(source: str) -> str:
    """trafilatura in its balanced setting, without comments."""
    from trafilatura import extract

    return extract(source, include_comments=False) or ""


def readability_text(source: str) -> str:
    """readability-lxml's summary, its tags taken away."""
    from lxml.html import fromstring
    from readability import Document

    return "\n".join(fromstring(Document(source).summary()).itertext())


def newspaper_text(source: str) -> str:
    """newspaper4k's text."""
    from newspaper import Article

    article = Article("https://example.org/", language="en")
    article.download(input_html=source)
    article.parse()
    return str(article.text)


def justext_text(source: str) -> str:
    """jusText's paragraphs that are no boilerplate, by its English stop words."""
    import justext

    found = justext.justext(source, justext.get_stoplist("English"))
    return "\n".join(paragraph.text for paragraph in found if not paragraph.is_boilerplate)


def resiliparse_text(source: str) -> str:
    """Resiliparse's main content."""
    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(source, main_content=True, list_bullets=False))


HEAD = (
    "| | F1 | precision | recall | pages a second | of trafilatura's |\n|---|---|---|---|---|---|"
)
# Name -> the module it needs, and how it is asked.
TOOLS: Mapping[str, tuple[str, Extract]] = {
    "briefing": ("briefing", briefing_text),
    "trafilatura": ("trafilatura", trafilatura_text),
    "readability-lxml": ("readability", readability_text),
    "newspaper4k": ("newspaper", newspaper_text),
    "resiliparse": ("resiliparse", resiliparse_text),
    "justext": ("justext", justext_text),
}


def main() -> None:
    """Read the arguments, print a table for each file."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--limit", type=int, help="only the first N pages of each file")
    parser.add_argument(
        "--rounds", type=int, default=1, help="how often each page is given to each extractor"
    )
    parser.add_argument(
        "--only", nargs="+", choices=TOOLS, default=list(TOOLS), help="these extractors"
    )
    given = parser.parse_args()
    asked = ((name, *TOOLS[name]) for name in given.only)
    installed = {name: ask for name, module, ask in asked if importlib.util.find_spec(module)}
    for file in given.files:
        print(f"\n{file.name}\n\n{HEAD}")
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            compare(map(json.loads, islice(lines, given.limit)), installed, given.rounds)


def compare(rows: Iterable[Mapping[str, str]], tools: Mapping[str, Extract], rounds: int) -> None:
    """Run all tools on each page in turn, print a line for each."""
    found: dict[str, list[tuple[str, str]]] = {name: [] for name in tools}
    seconds = dict.fromkeys(tools, 0.0)
    for row in rows:
        sources = {
            name: row.get("html") or (row["text"] if name == "briefing" else _as_page(row["text"]))
            for name in tools
        }
        tried = [
            {name: _timed(tools[name], source) for name, source in sources.items()}
            for _ in range(rounds)
        ]
        for name in tools:
            seconds[name] += min(one[name][1] for one in tried)
            found[name].append((row["gold"], tried[0][name][0]))
    for name, pairs in found.items():
        figures = " | ".join(f"{figure:.3f}" for figure in macro_f1(pairs))
        share = f"{seconds['trafilatura'] / seconds[name]:.2f}" if "trafilatura" in seconds else ""
        print(f"| {name} | {figures} | {len(pairs) / seconds[name]:.0f} | {share} |", flush=True)


def _timed(extract: Extract, source: str) -> tuple[str, float]:
    began = process_time()
    text = _tried(extract, source)
    return text, process_time() - began


def _as_page(text: str) -> str:
    lines = "".join(f"<p>{html.escape(line)}</p>" for line in text.split("\n") if line.strip())
    return f"<html><body>{lines}</body></html>"


def _tried(extract: Extract, source: str) -> str:
    """The text, or none where the tool fails: it is its failure."""
    try:
        return extract(source)
    except Exception as error:  # each library has its own errors; a benchmark goes on
        print(f"<!-- {extract.__name__}: {error!r:.80} -->")
        return ""


if __name__ == "__main__":
    main()
