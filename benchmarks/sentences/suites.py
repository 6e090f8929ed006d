"""Texts and their sentences: the rule suites of other sentence splitters.

nipunsadvilkar/pySBD (MIT), diasks2/pragmatic_segmenter (MIT) and wikimedia/sentencex (MIT) keep
made-up texts with the sentences that their authors want. None of it is in this repository: name
the folders of their checkouts.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

LANGUAGES = {"en": "english", "es": "spanish"}
_STRING = r"(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*')"
# A long text stands on the line above, as `text`.
_EXAMPLE = re.compile(
    rf"(?:text = (?P<above>{_STRING})\s*ps = \w+::)?"
    rf"Segmenter\.new\(text: (?P<text>(?(above)text|{_STRING}))(?P<options>[^\n]*)\)\s*"
    rf"expect\(\w+\.segment\)\.to eq\(\[(?P<wanted>(?:\s*{_STRING},?)*\s*)\]\)"
)
# pySBD's cases of these names want the text cleaned of markup, which a splitter here must not do.
_CLEANED = ("clean", "pdf")


@dataclass(frozen=True, slots=True, kw_only=True)
class SuiteCase:
    """A text and its sentences as a suite wants them; `suite` is "golden", "pysbd" and so on."""

    suite: str
    language: str
    text: str
    sentences: tuple[str, ...]


def load_cases(folder: Path) -> Iterator[SuiteCase]:
    """The English and Spanish cases of a checkout; ValueError for any other folder."""
    for language, name in LANGUAGES.items():
        pysbd = folder / f"tests/lang/test_{name}.py"
        pragmatic = folder / f"spec/pragmatic_segmenter/languages/{name}_spec.rb"
        sentencex = folder / f"tests/{language}.txt"
        if pysbd.is_file():
            yield from _load_pysbd(pysbd, language)
        elif pragmatic.is_file():
            yield from _load_pragmatic(pragmatic, language)
        elif sentencex.is_file():
            yield from _load_sentencex(sentencex, language)
        else:
            raise ValueError(f"{folder} is no checkout of pySBD, pragmatic_segmenter or sentencex")


def _load_pysbd(file: Path, language: str) -> Iterator[SuiteCase]:
    """The lists of cases that a module of tests assigns, read without running it."""
    for node in ast.parse(file.read_text("utf-8")).body:
        if not isinstance(node, ast.Assign) or not isinstance(node.value, ast.List):
            continue
        name = ast.unparse(node.targets[0]).lower()
        if any(word in name for word in _CLEANED):
            continue
        suite = "golden" if "golden" in name else "pysbd"
        for case in node.value.elts:
            # `pytest.param(text, sentences, marks=…)` or a tuple of both.
            pair = case.args if isinstance(case, ast.Call) else getattr(case, "elts", [])
            text, wanted = (ast.literal_eval(part) for part in pair[:2])
            yield _make_case(suite, language, text, wanted)


def _load_pragmatic(file: Path, language: str) -> Iterator[SuiteCase]:
    """The examples of a specification in Ruby whose strings Python reads alike."""
    for match in _EXAMPLE.finditer(file.read_text("utf-8")):
        wanted = ast.literal_eval(f"[{match['wanted']}]")
        text = ast.literal_eval(match["above"] or match["text"])
        yield _make_case("pragmatic", language, text, wanted)


def _load_sentencex(file: Path, language: str) -> Iterator[SuiteCase]:
    """The cases between lines of `===`; lines that begin with `#` are comments."""
    lines = (line for line in file.read_text("utf-8").splitlines() if not line.startswith("#"))
    for case in re.split(r"^===$", "\n".join(lines), flags=re.MULTILINE):
        text, _, wanted = case.partition("\n---\n")
        if text.strip() and wanted.strip():
            yield _make_case("sentencex", language, text.strip("\n"), wanted.splitlines())


def _make_case(suite: str, language: str, text: str, wanted: list[str]) -> SuiteCase:
    sentences = tuple(" ".join(sentence.split()) for sentence in wanted)
    return SuiteCase(
        suite=suite, language=language, text=text, sentences=tuple(filter(None, sentences))
    )
