"""What is foreign in a page, a mail, the site and the feeds says its language, so that a voice
reads it as that.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from xml.etree.ElementTree import Element

import html5lib
import pytest

from briefing.model import Brief, Figure, Watch
from briefing.publishing.pages.all_pages import render_pages
from briefing.publishing.pages.site_context import SiteContext
from briefing.publishing.site_index import build_site_index
from briefing.rendering import render_html, render_markdown
from briefing.rendering.document_html import render_body
from briefing.rendering.lang_spans import make_marked_presenter
from briefing.rendering.mail.email import MailLinks, render_email
from tests import builders

TEXT = (
    "México abrirá dos presas el 3 de febrero. “Habrá agua para todos”, dijo Ana. "
    "Costará 38 millones de pesos."
)
FOREIGN = {
    "the headline": "Habrá agua",
    "a sentence": "México abrirá dos presas el 3 de febrero.",
    "a quote": "«Habrá agua para todos»",
    "an office": "directora",
    "a figure": "38 millones de pesos",
    "a figure's sentence": "Costará 38 millones de pesos.",
    "the title of a source": "“Habrá agua”",
}


def _brief(language: str = "es", **fields: object) -> Brief:
    spoken = builders.quotation(
        builders.excerpt(TEXT, "Habrá agua para todos"), role="directora", role_printed=True
    )
    sentence, cost = (
        builders.excerpt(TEXT, words)
        for words in (FOREIGN["a sentence"], FOREIGN["a figure's sentence"])
    )
    told = builders.story((sentence,), (spoken,), headline="Habrá agua")
    named = builders.story((), headline="Habrá agua", told="headline", key="t")
    figure = Figure(figure=builders.excerpt(TEXT, FOREIGN["a figure"]), sentence=cost)
    watch = Watch(day=date(2025, 2, 3), words=sentence, sentence=sentence)
    source = builders.citation(TEXT, title="Habrá agua", language=language)
    return builders.brief(
        (told, named), (source,), figures=(figure,), watch=(watch,), voices=(spoken,), **fields
    )


def _marked(page: str) -> list[tuple[str | None, str]]:
    """The language that is stated at an element, and its words."""
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    return [
        (node.get("lang"), "".join(node.itertext()))
        for node in tree.find("body").iter()
        if node.get("lang")
    ]


@pytest.mark.parametrize("frame", ["page", "mail"])
@pytest.mark.parametrize("what", FOREIGN)
def test_what_is_foreign_says_so(frame: str, what: str) -> None:
    """In page and mail each slice in another language than the brief's stands between marks of its
    language.
    """
    brief = _brief()
    made = render_html(brief) if frame == "page" else render_email(brief, MailLinks()).html
    assert ("es", FOREIGN[what].strip("“”")) in _marked(made)


def test_every_mention_is_marked() -> None:
    """Wherever foreign words stand in the page, they are marked with their language."""
    page = render_html(_brief())
    body = html5lib.parse(page, namespaceHTMLElements=False).find("body")
    ours = " ".join(_list_unmarked(body))
    for words in FOREIGN.values():
        assert words.strip("“”") not in ours


def _list_unmarked(node: Element) -> Iterator[str]:
    """What an element says outside of all that states its language."""
    if node.get("lang"):
        return
    yield node.text or ""
    for child in node:
        yield from _list_unmarked(child)
        yield child.tail or ""


@pytest.mark.parametrize("language", ["en", "und"])
def test_what_is_not_foreign_is_bare(language: str) -> None:
    """A slice in the brief's own language, or in one that is not known, has no mark."""
    assert not [lang for lang, _ in _marked(render_html(_brief(language))) if lang]


def test_what_is_ours_is_not_foreign() -> None:
    """The editor's headline, an office that the profile names, and the words for a missing headline
    are the brief's.
    """
    brief = _brief()
    own = replace(
        brief.stories[0], retitled="Water", quotes=(replace(brief.voices[0], role_printed=False),)
    )
    untitled = replace(brief.stories[0], headline=None, key="u", sentences=(), quotes=())
    marked = [
        text for _, text in _marked(render_html(replace(brief, stories=(own, untitled), voices=())))
    ]
    assert not {"Water", "directora", "(no headline in the source)"} & set(marked)


def test_the_document_itself_has_no_marks() -> None:
    """Markdown is for reading as it stands."""
    assert "<span" not in render_markdown(_brief())


def test_headings_keep_their_addresses() -> None:
    """A link to a heading of the document leads there whether or not its language is marked."""
    made = render_body(render_markdown(_brief(), None, make_marked_presenter(_brief())))
    assert '<h3 id="habra-agua"><span lang="es">Habrá agua</span></h3>' in made


def test_the_site_says_the_language_too() -> None:
    """The brief's page, the first page, a topic's and a person's mark what is foreign."""
    pages = render_pages(SiteContext(build_site_index([_brief()]), "en"))
    for name in ("briefs/2025-01-16.md", "index.md", "topics/trade.md", "people/ana-prueba.md"):
        assert '<span lang="es">' in pages[name], name
