"""Ten releases and clippings, set as offices and papers do, with the paragraphs in them.

All is invented. `python benchmarks/documents/settings.py` says how much of each is read.
"""

import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing import sources

FOLDER = Path(__file__).parent
TEXTS = {
    code: tuple((FOLDER / f"{name}.txt").read_text(encoding="utf-8").strip().split("\n\n"))
    for code, name in (("en", "english"), ("es", "spanish"))
}
HEADLINES = {"en": "Reservoirs to open in February", "es": "Abrirán presas en febrero"}
BOX = "What the treaty says: deliveries are counted in five years, and debts are carried over once."
NOTES = ("Survey of the lined canals, November 2024, page 12.", "Figures as of January 13, 2025.")
ITEMS = (
    "six gauges are read every morning",
    "the figures are published before eight o'clock",
    "both sides see them at once",
)


@dataclass(frozen=True, kw_only=True)
class Setting:
    """One document: its typst source, and its paragraphs."""

    source: str
    truth: tuple[str, ...]


def settings() -> Mapping[str, Setting]:
    """The ten, by name."""
    return dict(_settings())


INDENTED = "#set par(justify: true, first-line-indent: 1.2em, spacing: .65em)"
HEADS = """#set page(
  paper: "a6", margin: 2cm, header: [OFFICE FOR BORDER WATERS #h(1fr) Release 17/2025],
  footer: context [Av. Ejemplo 12 #h(1fr) Page #counter(page).display("1 / 1", both: true)]
)"""


def _settings() -> Iterator[tuple[str, Setting]]:
    yield "one column, ragged", _made("en", _one_column("en"))
    yield (
        "one column, justified, hyphenated",
        _made("es", _one_column("es", "#set par(justify: true)")),
    )
    yield "running heads", _made("en", _one_column("en", HEADS))
    yield "two columns, hyphenated", _made("es", _columns(2, "es", "10pt"))
    yield "two columns, indented", _made("en", _columns(2, "en", "9.5pt", INDENTED))
    yield "three columns, narrow", _made("es", _columns(3, "es", "9pt", INDENTED))
    yield "a box in two columns", _made("en", _columns(2, "en", "10pt"), box=True)
    yield "footnotes", _made("en", _one_column("en", "#set page(height: 16cm)"), notes=True)
    yield "a list of items", _made("en", _one_column("en"), items=True)
    yield (
        "small pages, two columns",
        _made("en", '#set page(paper: "a5")\n' + _columns(2, "en", "9pt")),
    )


def _one_column(language: str, more: str = "") -> str:
    page = '#set page(paper: "a4", margin: 2.5cm)'
    return f'{page}\n#set text(size: 11pt, lang: "{language}")\n{more}\n'


def _columns(number: int, language: str, size: str, more: str = "#set par(justify: true)") -> str:
    page = f"#set page(columns: {number}, margin: 1.6cm)"
    return f'{page}\n#set text(size: {size}, lang: "{language}", hyphenate: true)\n{more}\n'


def _made(
    language: str, head: str, *, box: bool = False, notes: bool = False, items: bool = False
) -> Setting:
    texts = list(TEXTS[language])
    parts = [_escaped(text) for text in texts]
    truth = [HEADLINES[language], *texts]
    if notes:
        parts[2] += f"#footnote[{NOTES[0]}]"
        parts[6] += f"#footnote[{NOTES[1]}]"
        truth += [f"{n} {note}" for n, note in enumerate(NOTES, start=1)]
    if box:
        parts.insert(4, f"#rect(inset: 8pt)[#text(size: 8pt)[{BOX}]]")
        truth.insert(5, BOX)
    if items:
        parts.insert(4, "\n".join(f"- {item}" for item in ITEMS))
        truth[5:5] = [f"• {item}" for item in ITEMS]
    title = f"#text(size: 17pt)[*{HEADLINES[language]}*]"
    source = "\n\n".join(["#set smartquote(enabled: false)", head, title, *parts])
    return Setting(source=source, truth=tuple(truth))


def _escaped(text: str) -> str:
    return re.sub(r"([#$*_@<>\[\]`\\])", r"\\\1", text)


def shared(one: str, other: str) -> float:
    """F1 of the 4-grams of words of two texts."""
    left, right = _grams(one), _grams(other)
    return 2 * (left & right).total() / ((left + right).total() or 1)


def _grams(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return Counter(zip(words, words[1:], words[2:], words[3:], strict=False))


def read(setting: Setting, folder: Path) -> str:
    """The text that is read of a document, set and written into the folder."""
    import typst

    path = folder / "set.pdf"
    path.write_bytes(typst.compile(setting.source.encode(), format="pdf", ignore_system_fonts=True))
    return sources.read([str(path)]).articles[0].text


def main() -> None:
    """Say for each document the F1 of its words, and how many paragraphs are whole."""
    for name, setting in settings().items():
        with tempfile.TemporaryDirectory() as folder:
            text = read(setting, Path(folder))
        found = text.split("\n\n")
        whole = sum(one in found for one in setting.truth)
        f1 = shared(text, "\n".join(setting.truth))
        print(
            f"{name:40} F1 {f1:.3f}  whole {whole} of {len(setting.truth)}"
            f"  broken {text.count('‐ ')}"
        )
        if "-v" in sys.argv:
            print("".join(f"  - {one}\n" for one in setting.truth if one not in found), end="")
            print("".join(f"  + {one}\n" for one in found if one not in setting.truth), end="")


if __name__ == "__main__":
    main()
