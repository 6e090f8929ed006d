"""A language is data: no code asks which one it has before it."""

import ast
from collections.abc import Iterator

from briefing import languages
from tests.package_code import MODULES, PACKAGE, read_nodes

# Where the letters of a code are no code of a language, or a list is of other programs' languages.
NO_CODES = {
    "cleaning/metadata/author.py": "words between the names of a byline",
    "composing/gate/counted.py": "endings of verbs",
    "sources/documents/days.py": "the languages of press databases",
    "sources/documents/pdf/hyphens.py": "endings of plurals",
    "text/spanish_stemming.py": "endings that the stemmer takes off",
}
# The one place each where a language stands as a default.
DEFAULTS = {
    "composing/days/worked_out_day.py": "posts of a network are signed in English",
    "config/settings.py": "the language of a brief, unless another is set",
    "languages/__init__.py": "the language of the program's own messages",
}


def _codes(module: str) -> Iterator[int]:
    """The lines in which a known language's code stands as a string of its own."""
    for node in read_nodes()[module]:
        if isinstance(node, ast.Constant) and node.value in languages.KNOWN:
            yield node.lineno


def _find_codes() -> dict[str, list[int]]:
    named = {
        path.relative_to(PACKAGE).as_posix(): [*_codes(module)] for module, path in MODULES.items()
    }
    return {name: lines for name, lines in named.items() if lines and name not in NO_CODES}


def test_no_code_names_a_language() -> None:
    """What differs between languages stands in their files, so that a new one needs no code."""
    named = _find_codes()
    assert {name: len(lines) for name, lines in named.items()} == dict.fromkeys(DEFAULTS, 1), named
