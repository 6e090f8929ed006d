"""Markdown becomes an article."""

from datetime import date

import pytest

from briefing.languages.reasons import render_reason
from briefing.model import Article, Problem
from briefing.sources.formats.markdown import read_markdown
from briefing.sources.markdown_marks import holds_marks, strip_images, strip_marks
from briefing.sources.raw_document import RawDocument


def read(markdown: str) -> tuple[Article, list[Problem]]:
    """The article of a Markdown file, and the problems."""
    items = list(read_markdown(RawDocument(content=markdown.encode(), id="a", origin="a.md")))
    return next(i for i in items if isinstance(i, Article)), [
        i for i in items if isinstance(i, Problem)
    ]


def test_front_matter_is_the_metadata() -> None:
    """Title, date, link, authors, outlet and language stand in the front matter; other fields are
    left alone."""
    found, problems = read(
        '---\ntitle: "Agua: se reanuda"\ndate: 2025-01-16 # day\nlink: https://valle.example/agua\n'
        "author:\n  - Ana Ríos\n  - Luis Paz\n"
        "site: El Correo\nlang: es\ntags: [agua, frontera]\nextra:\n  deep: 1\n---\n\nTexto.\n"
    )
    assert found == Article(
        id="a", text="Texto.\n", title="Agua: se reanuda", url="https://valle.example/agua",
        author="Ana Ríos, Luis Paz", outlet="El Correo", language="es", published=date(2025, 1, 16),
        published_basis="given", origin="a.md",
    )  # fmt: skip
    assert problems == []


@pytest.mark.parametrize(
    ("front", "words"),
    [
        ("---\ntitle: Talks\n\nText.", "no closing ---"),
        ("---\ntitle: Talks\nno colon here\n---\nText.", "line 3 of its front matter"),
        ("---\ntitle: one\ntitle: two\n---\nText.", "line 3 of its front matter"),
    ],
)
def test_broken_front_matter_is_text(front: str, words: str) -> None:
    """Front matter that can't be read is left where it stands, and a problem says why."""
    found, problems = read(front)
    assert (
        found.title,
        found.text.startswith("\ntitle:"),
        words in render_reason(problems[0].what, "en"),
    ) == (
        None,
        True,
        True,
    )


def test_the_first_heading_is_the_title() -> None:
    """Without a title in the front matter a heading that opens the text is the title."""
    assert read("# Tariff *talks* resume #\n\nText.")[0].title == "Tariff talks resume"
    assert read("Text.\n\n# Later\n")[0].title is None


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("Some **bold**, *light* and __both__ _words_.", "Some bold, light and both words."),
        ("A [link](https://a.example/b_(c) 'title') in text", "A link in text"),
        ("![alt text](x.png)Text", "Text"),
        (
            "## Heading ##\n> quoted\n> > twice\n- item\n* item",
            "Heading ##\nquoted\ntwice\n- item\n* item",
        ),
        ("snake_case_name, 2*3*4 and 5 * 6", "snake_case_name, 2*3*4 and 5 * 6"),
        ("**Note:\u00a0**Today", "Note:\u00a0Today"),
        ("**Note: **Today, 2 ** 3 ** 4", "Note: Today, 2 ** 3 ** 4"),
        ("*Lomas. *The dam at Vale*,* the two", "Lomas. The dam at Vale, the two"),
        ("*Lomas, Vale.* The *dam, * of", "Lomas, Vale. The *dam, * of"),
        ("2 *3 *x and *one *two", "2 *3 *x and *one *two"),
        ('*<img src="a_b.jpg">LOMAS.* The *dam*', '<img src="a_b.jpg">LOMAS. The dam'),
        ("- item\n\n<!-- -->\n\n- item", "- item\n\n\n\n- item"),
        (r"\*kept\* and 1\. kept", "*kept* and 1. kept"),
        ("one\n***\n- - -\ntwo", "one\n\n\ntwo"),
        ("-5 degrees, “quoted” *he said*", "-5 degrees, “quoted” he said"),
    ],
)
def test_marks_are_not_text(markdown: str, text: str) -> None:
    """Markdown's marks go; the words, the marks of items and everything else stay."""
    assert strip_marks(markdown) == text


@pytest.mark.parametrize(
    "mark", ["[", "](", "*", "_", "**a", "[a](", "\\", "> ", "- ", "![", "[a](b(", "*a", "a*"]
)
def test_hostile_markdown_costs_no_more_than_its_length(mark: str) -> None:
    """A hundred thousand marks are read at once."""
    assert strip_marks(mark * 100_000) is not None


def test_a_wrapped_item_is_one_line() -> None:
    """The indented lines below an item's first are shown as one paragraph with it."""
    wrapped = "-   Trucks cross\n    the U.S. border\n    by night.\n-   Boats do not.\n\n    code"
    assert strip_marks(wrapped) == (
        "-   Trucks cross the U.S. border by night.\n-   Boats do not.\n\n    code"
    )


@pytest.mark.parametrize(
    ("text", "is_marked"),
    [
        ("# A bridge opens\n\nThe mayor opened it.\n", True),
        ("The mayor opened it.\n\n## What comes next\n\n**Key points:**\n", True),
        ("El [puente](https://faro.example/a) y la **alcaldesa** de Lomas.\n", True),
        ("The mayor opened it.\n\n#bridge #Lomas\n", False),
        ("She called it a d**n bridge, and he a f***ing one.\n", False),
        ("The **bridge** opened.\n", False),
        ("The dam opens\n\n*LOMAS, Vale*. The mayor opened it.\n", True),
        ("*Prices in dollars. *Taxes included.\n", False),
        ("* An item\n* Another\n", False),
        ("La alcaldesa [dijo](que no) abrió el puente.\n", False),
    ],
)
def test_marks_in_a_text(text: str, is_marked: bool) -> None:
    """A heading at its start, or two sure marks, make a text Markdown; tags of a post do not."""
    assert holds_marks(text) is is_marked


@pytest.mark.parametrize(
    ("name", "head", "day"),
    [
        ("posts/2025-01-16-abre.md", "title: Abre\n", date(2025, 1, 16)),
        ("2025-01-16-abre.md", "title: Abre\ndate: 2025-01-14\n", date(2025, 1, 14)),
        ("2025-01-16.md", "title: Abre\n", None),
        ("2025-13-40-abre.md", "title: Abre\n", None),
        ("abre-2025-01-16-otra.md", "title: Abre\n", None),
        ("2025-01-16-abre.md", "", None),
    ],
)
def test_a_post_is_named_by_its_day(name: str, head: str, day: date | None) -> None:
    """The generators of sites read a post's day from its file's name, below what it states."""
    text = f"---\n{head}---\nTexto.\n" if head else "Texto.\n"
    (found,) = read_markdown(RawDocument(content=text.encode(), id="a", origin=name))
    assert isinstance(found, Article)
    assert found.published == day


@pytest.mark.parametrize(
    ("name", "head", "kind"),
    [
        ("2025-01-16-0230-opinion2.md", "title: Abre\ncategory: Memoria\n", "opinion"),
        ("2025-01-16-editorial.md", "title: Abre\n", "opinion"),
        ("2025-01-16-opinion-publica-cambia.md", "title: Abre\n", "news"),
        ("2025-01-16-0230-presa.md", "title: Abre\n", "news"),
        ("opinion2.md", "title: Abre\n", "news"),
        ("2025-01-16-opinion.md", "", "news"),
    ],
)
def test_a_post_named_by_its_section(name: str, head: str, kind: str) -> None:
    """A post whose file is named by day and opinion's section alone is filed there."""
    text = f"---\n{head}---\nTexto.\n" if head else "Texto.\n"
    (found,) = read_markdown(RawDocument(content=text.encode(), id="a", origin=name))
    assert isinstance(found, Article)
    assert found.kind == kind


def test_items_between_tags_are_lines_of_their_own() -> None:
    """A list in Markdown above paragraphs in HTML is no single line."""
    page = "<div />\n*   **Abre la presa: Ana Vale **\n*   **Tarda dos días**\n\n<p>La presa abrió.</p>"
    found = read(f"---\ntitle: Abre\n---\n{page}\n")[0]
    assert found.text.split("\n\n") == [
        "* Abre la presa: Ana Vale", "* Tarda dos días", "La presa abrió.",
    ]  # fmt: skip


def test_a_picture_is_no_word_of_the_sentence_behind_it() -> None:
    """A picture's mark with its address shows Markdown, and is no text of a page either."""
    mark = "![Alder Pix](https://a.example/x.jpg)"
    assert holds_marks(f"{mark}LOMAS. The dam opened.")
    assert not holds_marks("![5](see x) it")
    assert strip_images(f"{mark}LOMAS. {mark}The dam") == "LOMAS. The dam"
    assert strip_images("Wait![1](x)") == "Wait![1](x)"
