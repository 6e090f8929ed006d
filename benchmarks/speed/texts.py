"""Real texts of a wanted length, made of the sentences of the labelled articles.

They stand one after another, and none is used twice.
"""

import gzip
import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from briefing.sentences import sentence_spans

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
SOURCES = ("summary_cnndm_dev", "quotes_polnear_train", "summary_multinews_dev", "clean_text_wcxb")


def texts(sentences: int, wanted: int) -> list[str]:
    """So many texts of so many sentences; fewer where the articles do not suffice."""
    stream = _sentences()
    found = []
    while len(found) < wanted and (text := " ".join(islice(stream, sentences))):
        found.append(text)
    return found


def _sentences() -> Iterator[str]:
    for source in SOURCES:
        with gzip.open(SHARED / f"{source}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                for paragraph in json.loads(line)["text"].split("\n"):
                    yield from (span.slice(paragraph) for span in sentence_spans(paragraph, "en"))
