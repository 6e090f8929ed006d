"""Who a page says wrote it."""

import pytest

from briefing.sources.formats.html import read_page

BODY = "<p>The towns open the gate of the dam today, and the farms wait for water.</p>"
LINKED = '<script type="application/ld+json">{"@type":"NewsArticle","author":%s}</script>'


def find_author(*parts: str) -> str | None:
    """The author of a page with these parts below its headline."""
    page = f"<h1>The gate opens at dawn</h1>{''.join(parts)}{BODY * 3}"
    return read_page(page, id="a", origin="a.html").author


@pytest.mark.parametrize(
    "markup",
    [
        LINKED % '{"@type":"Person","name":"Ana Ruiz"}',
        LINKED % '[{"@type":"Person","name":"By Ana Ruiz, The Alder Post"}]',
        LINKED % '{"@type":"Person","givenName":"Ana","familyName":"Ruiz"}',
        '<a rel="author" href="/1">Ana Ruiz</a>',
        '<span itemprop="author"><span itemprop="name">Ana Ruiz</span></span>',
        '<p class="byline">By <b>Ana Ruiz</b> Staff Writer</p>',
        '<div class="headline-byline_bylineName__D9">Ana Ruiz</div>',
        '<p class="nota-autor"><span>Por</span><a>Ana Ruiz</a></p>',
        '<a href="https://alder.example/author/ana-ruiz/">Ana Ruiz</a>',
        '<meta name="author" content="Ana Ruiz">',
        '<meta property="article:author" content="https://x.example/a"><p class=author>Ana Ruiz',
        '<meta name="author" value="Ana Ruiz">',
        '<meta name="twitter:label1" content="Written by">'
        '<meta name="twitter:data1" content="Ana Ruiz">',
        '<meta name="twitter:label1" content="Escrito por">'
        '<meta name="twitter:data1" content="Ana Ruiz">',
        '<aside><a rel="author" href="/1">Ana Ruiz</a></aside>',
        '<div class="widget Blog"><span itemprop="author">Ana Ruiz</span></div>',
        '<meta name="author" content="Ana Ruiz"><meta name="author" content="Alder Post">',
        '<div class="post-author">Posted on September 21, 2020 by Ana Ruiz</div>',
    ],
)
def test_the_author_is_found_by_its_markup(markup: str) -> None:
    """JSON-LD, standard markup, a class, a link to a page of an author, a meta tag."""
    assert find_author(markup) == "Ana Ruiz"


@pytest.mark.parametrize(
    "markup",
    [
        LINKED % '{"@type":"Organization","name":"Alder Media"}',
        LINKED % '"Redacción"',
        LINKED % '{"@type":"Organization","name":"Alder Media"}'
        + '<a href="https://alder.example/people/eva-paz">Eva Paz</a>',
        '<meta name="author" content="Middle East">',
        '<meta name="author" content="The Alder Post">',
        '<meta name="author" content="admin">',
        '<div class="comments"><a rel="author">Bo Lindt</a></div>',
        '<aside><p class="byline">By Bo Lindt</p></aside>',
        '<aside><p><a rel="author">Bo Lindt</a></p></aside><nav><a rel="author">Eva Paz</a></nav>',
        '<span itemprop="author">Alder News Desk</span>'
        '<a href="https://alder.example/people/eva-paz">Eva Paz</a>',
        '<meta name="twitter:label1" content="Reading time">'
        '<meta name="twitter:data1" content="Nine Minutes">',
        '<div class="related-box"><p class="byline">By Bo Lindt</p></div>',
        '<a href="https://alder.example/topic/donald-lindt">Donald Lindt</a>',
        '<a href="https://alder.example/author/all">More by this author</a>',
        '<a href="https://alder.example/league/team/carolina-otters">Carolina Otters</a>',
        '<span class="credit contributor"><i itemprop="name">Bo Lindt</i> / Valley Pix</span>',
        '<p class="contributors"><b>Photographs by</b> <a>Ana Ruiz</a></p>',
    ],
)
def test_unsure_means_none(markup: str) -> None:
    """Organizations, sections, comments, other articles' boxes and topics name no author."""
    assert find_author(markup) is None


def test_several_authors_beside_each_other() -> None:
    """Names in elements side by side are all authors; those of a later box are not."""
    links = '<a rel="author">Ana Ruiz</a> and <a rel="author">Bo Lindt</a>'
    later = '<div><a rel="author">Eva Paz</a></div>'
    assert find_author(f"<p>{links}</p>", later) == "Ana Ruiz, Bo Lindt"


def test_what_stands_below_the_headline_goes_first() -> None:
    """A byline above the headline is that of another article, if one stands below."""
    page = (
        f"<p class=byline>By Bo Lindt</p><h1>The gate opens</h1><p class=byline>By Ana Ruiz{BODY}"
    )
    assert read_page(page, id="a", origin="a.html").author == "Ana Ruiz"


GRAPH = (
    '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","author":{"@id":"#u"}},'
    '{"@type":"Person","@id":"#u","name":"Eva Paz"}]}</script>'
)


def test_who_entered_an_article_is_not_who_wrote_it() -> None:
    """Where JSON-LD only refers to a user of the site, another name that is printed wins."""
    assert find_author(GRAPH, '<p class="byline">By Ana Ruiz</p>') == "Ana Ruiz"
    assert find_author(GRAPH, '<p class="byline">By Eva Paz and Bo Lindt</p>') == "Eva Paz"
    assert find_author(GRAPH) == "Eva Paz"


@pytest.mark.parametrize(("id_", "author"), [("https://alder.example/", None), ("#kay", "Kay")])
def test_a_lone_name_is_a_person_of_its_own(id_: str, author: str | None) -> None:
    """One word is a name where JSON-LD says so, unless that person is the site itself."""
    described = LINKED % f'{{"@type":"Person","@id":"{id_}","name":"Kay"}}'
    assert find_author(described) == author


@pytest.mark.parametrize("markup", ["rel=author", "itemprop=author", "class=byline"])
def test_an_element_around_the_heading_is_the_page(markup: str) -> None:
    """Its name tells how the page is laid out; one beside the heading is of other articles."""
    byline = f"<p {markup}>Ana Ruiz</p>"
    around = f"<div class=sidebar-right><h1>The gate opens</h1>{byline}{BODY * 3}</div>"
    beside = f"<h1>The gate opens</h1>{BODY * 3}<div class=sidebar-right>{byline}</div>"
    found = [read_page(page, id="a", origin="a.html").author for page in (around, beside)]
    assert found == ["Ana Ruiz", None]


def test_each_meta_tag_of_an_author_counts() -> None:
    """Pages of several authors have a tag for each."""
    tags = (f'<meta name="author" content="{name}">' for name in ("Ana Ruiz", "Luis Paz"))
    assert find_author(*tags) == "Ana Ruiz, Luis Paz"
