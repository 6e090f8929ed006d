"""Shapes of text on which a parser, a pattern or a search of ours could take quadratic time."""

_TOLD = "The United States and Mexico agreed on tariff {n} on Tuesday. "
_SAID = "“We will open border crossing {n},” President Edmund Pryce said in Washington. "
# Each is repeated with n = 0, 1, 2 …; the name says what it is.
SHAPES = {
    "prose": _TOLD + "It is worth ${n} million.\n\n",
    "prose in one line": _TOLD,
    "prose of one-word lines": "Mexico\n",
    "quotes in one line": _TOLD + _SAID,
    "quotes in lines": _SAID + "\n",
    "quotes without speakers": "“We agreed on crossing {n}.” ",
    "quotes that do not close": "“We agreed on crossing {n}. ",
    "quotes that do not open": "We agreed on crossing {n}.” ",
    "offices in one line": (
        "“Abrimos el cruce {n}”, dijo el secretario de Agricultura de México, Bruno Ensayo. "
    ),
    "nested quotes": "“He said ‘we agreed on {n}’ and left,” Ana Prueba said. ",
    "straight quotes": '"We agreed on crossing {n}," Ana Prueba said. ',
    "guillemets": "«Abrimos el cruce {n}», dijo la presidenta Elvira Montalbán. ",
    "dash dialogue": "—Abrimos el cruce {n} —dijo Ana Prueba—. Y se va.\n",
    "one quoted letter": "“a” ",
    "names": "Ana Prueba{n} met Bruno Ensayo{n}. ",
    "names and said": "Ana Prueba said that tariff {n} was fair. ",
    "pronouns": "He said she said they said it. ",
    "paraphrases": "According to Ana Prueba, tariff {n} is fair. ",
    "capitals": "MEXICO AND THE UNITED STATES AGREE ON {n}. ",
    "figures": "It cost ${n} million, {n} percent, {n} pesos. ",
    "digits": "{n},",
    "dates": "On Feb. 3, 2025 and on March {n} they meet. ",
    "datelines": "MEXICO CITY (AP) — ",
    "bylines": "By Ana Prueba\n",
    "full stops": ". ",
    "ellipses": "… ",
    "abbreviations": "U.S. Rep. Dr. Mr. ",
    "commas": "a, ",
    "parentheses": "(",
    "closed parentheses": "(a) ",
    "brackets": "[",
    "asterisks": "*",
    "underscores": "_a_ ",
    "backslashes": "\\",
    "ampersands": "&amp;",
    "angles": "<",
    "spaces": "a          ",
    "blank lines": "a\n\n\n\n",
    "tabs": "a\t",
    "combining marks": "á́́ ",
    "one word": "x",
    "addresses": "https://x.example/{n} ",
    "mail addresses": "a{n}@x.example ",
    "hashes": "# Mexico {n}\n",
    "list items": "- Mexico {n}\n",
    "dashes": "— ",
    "apostrophes": "Mexico's ",
    "questions": "Will Mexico pay {n}? ",
    "links lost": "during thesaid in hisfinal ",
}
EXTENDED = {
    ".html": {
        "paragraphs": "<p>Mexico and the United States met on day {n}.</p>",
        "open divisions": "<div>",
        "open paragraphs": "<p>a",
        "breaks": "a<br>",
        "links": '<a href="/{n}">Mexico {n}</a> ',
        "spans": "<span>a</span>",
        "comments": "<!-- a -->",
        "open comments": "<!--",
        "attributes": '<p a{n}="{n}">a</p>',
        "table cells": "<td>a",
        "entities": "&lt;",
    },
    ".eml": {"lines": "Mexico and the United States met.\n", "quoted": "> > a\n"},
    ".md": {"headings": "# a\n", "links": "[a](https://x.example/{n}) ", "fences": "```\n"},
}


_TOLD = (
    "Mexico and the United States agreed on tariffs for trade at the border on Monday, the "
    "governments of both countries said.",
    "The United States will lower its tariff on steel from Mexico in March, and Mexico its tariff "
    "on corn from the United States.",
    "The trade ministers of Mexico and the United States meet in Laredo on Friday, a spokeswoman "
    "for Mexico said.",
)
_HEAD = "\n\n".join(("Mexico and the United States agree on tariffs", *_TOLD, ""))


def make_text(piece: str, size: int) -> str:
    """About `size` characters of a shape under a headline and paragraphs of both countries, so that
    short and long ones go the whole way.
    """
    pieces = (piece.replace("{n}", str(n)) for n in range(size // len(piece) + 1))
    return _HEAD + "".join(pieces)


def list_shapes() -> list[tuple[str, str, str]]:
    """Each shape: its name, the end of a file's name, the piece."""
    plain = [(name, ".txt", piece) for name, piece in SHAPES.items()]
    other = [
        (f"{suffix} {name}", suffix, piece)
        for suffix, shapes in EXTENDED.items()
        for name, piece in shapes.items()
    ]
    return [*plain, *other]
