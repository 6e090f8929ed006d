"""A page becomes an article: its text, its hints and what it states of itself."""

from datetime import date

import pytest

from briefing.model import Article
from briefing.sources.formats.html import read_html, read_page
from briefing.sources.raw_document import RawDocument

LEAD = "The two countries resume talks on tariffs on Monday, officials of both sides said in a statement."
NEXT = "Delegations meet at the border crossing of Paso Claro, where trucks have waited since the first week of the year."
LAST = "A first round ended without agreement in December, and both sides then blamed each other for the delay."
JSON_LD = '<script type="application/ld+json">%s</script>'


def read(page: str, url: str | None = None) -> Article:
    """The article of a page."""
    return read_page(page, id="a", origin="-", url=url)


def test_the_blocks_are_the_text() -> None:
    """The text is the blocks with a blank line between; each hint's span is its block."""
    found = read("<h1>Talks</h1><ul><li><a href=x>Home</a></ul><p>One <b>two</b>.")
    assert found.text == "Talks\n\nHome\n\nOne two."
    assert [(hint.span.slice(found.text), hint.tag, hint.link_share) for hint in found.hints] == [
        ("Talks", "h1", 0.0),
        ("Home", "li", 1.0),
        ("One two.", "p", 0.0),
    ]


def test_the_source_stays_until_it_is_cleaned() -> None:
    """A page's source is there for the extractor that may be asked, lone surrogates and all."""
    assert (
        read("<p>Uno \ud800 ñ.").page_source.decode("utf-8", "surrogatepass") == "<p>Uno \ud800 ñ."
    )


@pytest.mark.parametrize("page", ["", " ", "<!-- -->", "<html></html>", "\0", "<", "</p>"])
def test_a_page_without_text(page: str) -> None:
    """A page without text is an article without text, hints or title."""
    found = read(page)
    assert (found.text.strip("<"), found.title) == ("", None)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>Talks on tariffs resume | El Correo</title>", "Talks on tariffs resume"),
        ("<title>Talks - and more talks</title>", "Talks - and more talks"),
        (
            "<meta property=og:site_name content='El Correo'><title>Talks - El Correo</title>",
            "Talks",
        ),
        (
            "<meta property=og:site_name content='The Post'><title>Talks - the end of it</title>",
            "Talks - the end of it",
        ),
        (
            "<meta property=og:site_name content='El Correo'>"
            + JSON_LD % '{"@type": "NewsArticle", "headline": "Talks on tariffs - El Correo"}',
            "Talks on tariffs",
        ),
        (
            JSON_LD % '{"@type": "NewsArticle", "headline": "Opinion | Why the talks failed"}',
            "Why the talks failed",
        ),
        (
            "<meta property=og:site_name content='Alder County Post'><title>Talks | Alder County Post</title>",
            "Talks",
        ),
        ("<meta property=og:title content='Talks on tariffs'><title>x</title>", "Talks on tariffs"),
        (
            JSON_LD % '{"@type": "NewsArticle", "headline": "Talks &amp; tariffs"}',
            "Talks & tariffs",
        ),
        (
            JSON_LD % '{"@type": "NewsArticle", "headline": "Talks&amp;#8230; tariffs"}',
            "Talks… tariffs",
        ),
        (
            JSON_LD % '{"@type": "NewsArticle", "headline": "What &amp;lt;br&gt; does"}',
            "What &lt;br> does",
        ),
        (
            "<title>Tariff talks are to resume</title><body><h1>El Correo</h1><h1>Tariff talks resume</h1>",
            "Tariff talks resume",
        ),
        ("<title>Tariff talks resume</title><body><h1>World</h1>", "Tariff talks resume"),
        (
            JSON_LD % '{"@type": "NewsArticle", "headline": "After the vote: tariff talks resume"}'
            + "<title>Tariff talks resume</title><body><h1>Tariff talks resume</h1>",
            "After the vote: tariff talks resume",
        ),
        (
            JSON_LD % '{"@type": "NewsArticle", "headline": "Tariff talks resume in Paso …"}'
            + "<body><h1>Tariff talks resume in Paso Claro on Monday</h1>",
            "Tariff talks resume in Paso Claro on Monday",
        ),
        (
            JSON_LD % '{"@type": "BlogPosting", "headline": "Tariff talks: all you must know"}'
            + "<body><h1>Tariff talks resume</h1>",
            "Tariff talks resume",
        ),
        (
            JSON_LD % '{"@type": "NewsArticle", "headline": "Tariff talks: all you must know"}'
            + "<meta property=og:title content='Ministers meet again in Paso Claro'>"
            + "<nav>World <h1>Tariff talks: all you must know</h1></nav>"
            + "<h2><span>Trade</span> Ministers meet again in Paso Claro</h2><h2>What was "
            "agreed</h2>",
            "Ministers meet again in Paso Claro",
        ),
        (
            JSON_LD % '{"@type": "NewsArticle", "headline": "Tariff talks: all you must know"}'
            + "<nav>World <h1>Tariff talks: all you must know</h1></nav><h2>What was agreed</h2>",
            "Tariff talks: all you must know",
        ),
        (
            "<title>Top conferences of 2026, and where they are</title><h1>Big conferences 2026</h1>",
            "Big conferences 2026",
        ),
        (f"<title>{'Talks ' * 100}</title><h1>Only printed</h1>", "Only printed"),
        ("<h1>Only printed</h1>", "Only printed"),
        ("<h1> </h1>", None),
    ],
)
def test_the_headline(head: str, title: str | None) -> None:
    """A newsroom's own headline goes first, then the printed heading that is like a stated title,
    then that title.

    One that is printed only in the path of sections gives way to a stated title that is printed
    below it.
    """
    assert read(head + f"<p>{LEAD}").title == title


DAY = date(2025, 1, 16)


@pytest.mark.parametrize(
    ("page", "basis"),
    [
        (JSON_LD % '{"@type": "NewsArticle", "datePublished": "2025-01-16T08:00:00-06:00"}',
        "json-ld"),
        (JSON_LD % '[{}, {"@graph": [{"@type": ["WebPage"], "datePublished": "Jan 16, 2025"}]}]',
        "json-ld"),
        ("<meta property='article:published_time' content='2025-01-16T08:00:00Z'>", "meta"),
        ("<meta name='og:article:published_time' value='2025-01-16T08:00:00Z'>", "meta"),
        ("<meta itemprop=datePublished content=2025-01-16><p>x", "meta"),
        ("<p>x <span itemprop=datePublished>16 de enero de 2025</span>", "microdata"),
        ("<h1>Talks</h1><time datetime='2025-01-16'>yesterday</time><p>x", "time"),
        ("<h1>Talks</h1><time>Jan. 16, 2025</time><p>x", "time"),
        ("<article><time datetime='2025-01-16'>x</time><h1>Talks</h1></article><time>Jan. 17, "
        "2025</time>", "time"),
        ("<p class='published-date'> / jueves 16 de enero de 2025</p><h1>Talks</h1>", "byline"),
        ("<p id=publicacion>16 de enero de 2025</p><p class=date>x</p><h1>Talks</h1>", "byline"),
        ("<h1>Talks</h1><div class='article-date'>Posted on January 16, 2025 at 8 a.m.</div>",
        "byline"),
        ("<link rel=canonical href='https://valle.example/2025/01/16/talks'><p>x", "url"),
    ],
)  # fmt: skip
def test_the_day_of_publication(page: str, basis: str) -> None:
    """Each place that states the day is read, and named."""
    found = read(page)
    assert (found.published, found.published_basis) == (DAY, basis)


@pytest.mark.parametrize(
    "page",
    [
        JSON_LD % '{"@type": "NewsArticle", "dateModified": "2025-01-16"}',
        "<meta property='article:modified_time' content='2025-01-16T08:00:00Z'>",
        "<h1>Talks</h1><time class=updated datetime='2025-01-16'>x</time><p>x",
        "<h1>Talks</h1><p>Updated <time datetime='2025-01-16'>x</time>",
        "<h1>Talks</h1><p>Actualizado: <time datetime='2025-01-16'>x</time>",
        "<h1>Talks</h1><div class=date>Last updated: January 16, 2025</div>",
        "<p class=date>Thursday, January 16, 2025</p><h1>Talks</h1>",
        "<p class=published>Updated January 16, 2025</p><h1>Talks</h1>",
        "<h1>Talks</h1><div>Last updated:</div><div class=date>January 16, 2025</div>",
        "<time datetime='2025-01-16'>today</time><h1>Talks</h1><p>x",
        "<h1>Talks</h1><p>They met on January 16, 2025, at the border.",
        "<h1>Talks</h1><div class=date>03/04/2025</div>",
        JSON_LD % '{"@type": "NewsArticle", "datePublished": ',
        JSON_LD % ("[" * 100_000),
    ],
    ids=lambda page: page[:60],
)  # fmt: skip
def test_other_days_are_not_taken(page: str) -> None:
    """A day of change, of the crawl, or of which the text tells is no day of publication."""
    assert read(page + f"<p>{LEAD}").published is None


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2025-01-17T02:41:41+00:00", 16),
        ("2025-01-17T14:41:41Z", 17),
        ("2025-01-17T02:41:41+09:00", 17),
        ("2025-01-15T23:00:00Z", 16),
    ],
)
def test_the_day_of_a_moment_in_utc_is_the_address_day_where_that_can_be(
    moment: str, day: int
) -> None:
    """An evening in Mexico is the next day in UTC; the address has the day that readers saw."""
    found = read(
        f"<meta property='article:published_time' content='{moment}'><p>x",
        "https://valle.example/2025/01/16/a",
    )
    assert (found.published, found.published_basis) == (date(2025, 1, day), "meta")


def test_what_the_page_states_of_itself() -> None:
    """Outlet, author, language, address and kind are those that the page states."""
    found = read(
        "<html lang=es-MX><link rel=canonical href='https://valle.example/opinion/agua'>"
        + JSON_LD
        % '{"@type": "NewsArticle", "author": [{"name": "Ana Ríos"}, "Luis Paz"], '
        '"publisher": {"name": "El Correo"}}' + "<p>Texto."
    )
    assert (found.outlet, found.author, found.language) == ("El Correo", "Ana Ríos, Luis Paz", "es")
    assert (found.url, found.kind) == ("https://valle.example/opinion/agua", "opinion")


@pytest.mark.parametrize(
    ("page", "author"),
    [
        (JSON_LD % '{"@type": "Article", "author": {"givenName": "Ana", "familyName": "Ríos"}}',
        "Ana Ríos"),
        (JSON_LD % '[{"@type": "Article", "author": {"@id": "#1"}}, {"@id": "#1", "name": '
        '"Ana Ríos"}]', "Ana Ríos"),
        (JSON_LD % '{"@type": "Article", "author": {"name": ""}}', None),
        (JSON_LD % '{"@type": "Article", "author": "El Correo", "publisher": "El Correo"}', None),
        ("<meta name=author content='Ana Ríos'><div>Por Ana Ríos</div>", "Ana Ríos"),
        ("<meta name=author content='Ana Ríos'><p>Texto.", "Ana Ríos"),
        ("<meta name=author content='ana@correo.example'><p>ana@correo.example", None),
        ("<p>Por Ana Ríos", None),
    ],
)  # fmt: skip
def test_the_author(page: str, author: str | None) -> None:
    """JSON-LD names the author, or a meta tag does; the outlet and an address are none."""
    assert read(page + "<p>x").author == author


def test_the_outlet_is_the_name_of_the_site() -> None:
    """The site's name goes before the company's, and an address is no name."""
    company = JSON_LD % '{"@type": "Article", "publisher": {"name": "El Correo Editorial S.A."}}'
    assert (
        read(f"<meta property=og:site_name content='El Correo'>{company}<p>x").outlet == "El Correo"
    )
    assert (
        read(f"<meta property=og:site_name content='https://correo.example'>{company}<p>x").outlet
        == "El Correo Editorial S.A."
    )


@pytest.mark.parametrize(
    ("site", "publisher", "outlet"),
    [
        ("U.S.", "Alder Wire", "Alder Wire"),
        ("Security", "The Alder Wire", "The Alder Wire"),
        ("Alder", "Alder Wire Holding", "Alder"),
        ("Quill 4 Lomas", "Vale Media", "Quill 4 Lomas"),
    ],
)
def test_a_section_is_not_the_outlet(site: str, publisher: str, outlet: str) -> None:
    """The publisher is, where the address spells that and not what the site is said to be."""
    stated = JSON_LD % f'{{"@type": "Article", "publisher": {{"name": "{publisher}"}}}}'
    page = f"<meta property=og:site_name content='{site}'>{stated}<p>x"
    assert read(page, "https://www.alderwire.example/us/a").outlet == outlet


def test_nothing_is_made_up() -> None:
    """A page that states nothing has no title, outlet, author, date, address or language."""
    assert read("<p>One.").hints[0].tag == "p"
    found = read("<p>One.")
    assert Article(id="a", text="One.", hints=found.hints, page_source=b"<p>One.") == found


def test_where_the_page_was_found_goes_before_what_it_says() -> None:
    """The address that is known is the article's, and its folders tell opinion."""
    found = read(
        "<link rel=canonical href='https://valle.example/agua'><p>x",
        "https://valle.example/opinion/agua",
    )
    assert (found.url, found.kind) == ("https://valle.example/opinion/agua", "opinion")


@pytest.mark.parametrize(
    "section",
    [
        "<meta property=article:section content=Opinión>",
        JSON_LD % '{"@type": "OpinionNewsArticle"}',
    ],
)
def test_opinion_is_what_the_outlet_filed_as_opinion(section: str) -> None:
    """A section, or schema.org's type, makes an opinion piece."""
    assert read(f"{section}<p>x").kind == "opinion"


def test_a_page_is_read_in_the_encoding_that_it_declares() -> None:
    """A charset in a meta tag is believed where the bytes are not UTF-8."""
    content = "<meta charset=koi8-r><p>Президент".encode("koi8-r")
    (found,) = read_html(RawDocument(content=content, id="a", origin="a.html"))
    assert found.text == "Президент"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>Diario Norte | Los pueblos abren hoy la compuerta</title>", True),
        ("<title>Los pueblos abren hoy la compuerta » Local » Noticias » La Voz</title>", True),
        ("<meta property='og:title' content='La alcaldesa habla de'>"
        "<title>La alcaldesa habla de \"insulto\" | La Voz</title>", False),
    ],
)  # fmt: skip
def test_what_stands_around_a_title_is_left_off(head: str, title: bool) -> None:
    """The site's name before a bar, a trail of sections behind; a cut quotation is whole again."""
    wanted = "Los pueblos abren hoy la compuerta" if title else 'La alcaldesa habla de "insulto"'
    assert read(head + "<body><p>Texto del artículo.").title == wanted


@pytest.mark.parametrize(
    ("head", "heading", "title"),
    [
        ("<title>Court convicts Ana Ruiz : The Lane</title>", "Jury finds Ana Ruiz guilty of fraud",
         "Jury finds Ana Ruiz guilty of fraud"),
        ("<title>Juzgan a Ana Ruiz por el puente</title>", "La alcaldesa Ruiz, ante el juez del puente",
         "La alcaldesa Ruiz, ante el juez del puente"),
        ("<title>Gate opens at dawn</title>", "News and more of the valley", "Gate opens at dawn"),
        ("<title>Gate - Valley and River Board</title>", "Valley and River Board",
         "Gate - Valley and River Board"),
        ("<title>Open gates - riverblog</title>", "Open gates", "Open gates"),
        ("<link rel=canonical href=https://riverblog.example/a><title>Gate - Riverblog</title>", "x",
         "Gate"),
        ("<link rel=canonical href=https://four-years.example/a>"
         "<title>Four Years Later » Archive » Why the gate opens</title>", "Four Years Later",
         "Why the gate opens"),
    ],
)  # fmt: skip
def test_a_page_that_states_its_title_only(head: str, heading: str, title: str) -> None:
    """The heading is for readers, where it shares words with the title and is not the site's."""
    assert read(f"{head}<body><h1>{heading}</h1><p>x").title == title


@pytest.mark.parametrize(
    ("title", "heading", "found"),
    [
        ("Why the gate opens", "Open WaterWhy the gate opens", "Why the gate opens"),
        ("Why the gate opens", "Why the gate opens A look at the river", "Why the gate opens"),
        ("Abren la compuerta", "RíosAbren la compuerta", "Abren la compuerta"),
        ("Why the gate opens", "Why the gate opens (in pictures)", "Why the gate opens (in pictures)"),
        ("Why the gate…", "Why the gate opens", "Why the gate opens"),
        ("The river", "The river Why its gate opens", "The river Why its gate opens"),
    ],
)  # fmt: skip
def test_what_is_glued_to_a_heading(title: str, heading: str, found: str) -> None:
    """A section or a deck in the heading is left off; a title that is cut short is completed."""
    og = f"<meta property='og:title' content='{title}'>"
    assert read(f"{og}<body><h1>{heading}</h1><p>x").title == found


def test_a_heading_that_is_said_twice_goes_before_json_ld() -> None:
    """JSON-LD may have words for search engines; the heading and og:title are the readers'."""
    head = JSON_LD % '{"@type": "NewsArticle", "headline": "Gate: what to know today"}'
    og = "<meta property='og:title' content='Towns open the gate at dawn'>"
    assert read(f"{head}{og}<body><h1>Towns open the gate at dawn</h1><p>x").title == (
        "Towns open the gate at dawn"
    )


def test_a_moment_of_greenwich_gives_way_to_the_printed_day() -> None:
    """The evening of the fourth in America is the fifth in UTC; far days are not asked."""
    head = "<meta property='article:published_time' content='2025-01-05T02:30:00Z'><h1>Gate</h1>"
    near, far = "<p class=date>January 4, 2025</p>", "<p class=date>January 9, 2025</p>"
    assert read(f"{head}{near}<p>x").published == date(2025, 1, 4)
    assert read(f"{head}{far}<p>x").published == date(2025, 1, 5)
