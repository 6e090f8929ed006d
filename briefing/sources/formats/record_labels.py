"""Fields that are called in another language than English: "titulo", "fecha", "texto".

The text is also called by two words that each name it, or one that says whose or which text it is:
"contenido_texto", "article_content", "cleanedText".
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from briefing.sources.formats import text_header
from briefing.sources.source_words import collect_words
from briefing.text.folding import fold_text

# Our own name of a field -> the list of words that head it, in records as in lines above a text.
LABELLED = {"text": "text_labels", **text_header.FIELDS}
_INNER_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def translate_labels(
    record: Mapping[str, object], aliases: Mapping[str, Sequence[str]]
) -> Mapping[str, object]:
    """The record with our names for fields that only such labels name.

    `aliases` are the names that are known for a field; where one of them says it, nothing changes.
    """
    labels = _labels()
    found: dict[str, object] = {}
    for key, value in record.items():
        field = labels.get(_fold(key)) or _find_text(key) if isinstance(key, str) else None
        if field and key not in aliases[field] and not any(map(record.get, aliases[field])):
            found.setdefault(field, value)
    return {**record, **found} if found else record


def _fold(key: str) -> str:
    return fold_text(key).replace("_", " ").strip()


def _find_text(key: str) -> str | None:
    """ "text" if the name says so in several words, else None."""
    words = {*_fold(_INNER_CAPITAL.sub(" ", key)).replace("-", " ").split()}
    names = collect_words("text_labels")
    is_text = not words.isdisjoint(names) and words <= names | collect_words("text_qualifiers")
    return "text" if is_text and len(words) > 1 else None


@cache
def _labels() -> Mapping[str, str]:
    return {
        _fold(label): field for field, words in LABELLED.items() for label in collect_words(words)
    }
