"""What a page states of itself: JSON-LD first, then its meta tags, then what it prints."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from lxml.html import HtmlElement

from briefing import languages
from briefing.model import Kind
from briefing.sources import dates, json_ld, kinds
from briefing.sources.settling import one_line

_TITLE = ("og:title", "twitter:title", "parsely-title", "dc.title", "sailthru.title")
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "article.published", "datepublished",
    "parsely-pub-date", "sailthru.date", "dc.date.issued", "dc.date", "dcterms.date", "dcterms.created", "pubdate",
    "publish-date", "publish_date", "publication_date", "article:published", "cxenseparse:recs:publishtime", "date",
)  # fmt: skip
_OUTLET = ("og:site_name", "application-name", "twitter:app:name:iphone")
_SECTION = ("article:section", "parsely-section", "section")


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What was stated; None where nothing was."""

    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: date | None = None
    published_basis: str | None = None
    language: str = "und"
    kind: Kind = "news"


def of(page: HtmlElement) -> Metadata:
    """The metadata of a page."""
    thing, metas = json_ld.article(page), _metas(page)
    published, basis = _published(page, thing, metas)
    url = _url(page, metas)
    section = json_ld.string(thing.get("articleSection")) or _first(metas, _SECTION)
    opinion = "opinion" in str(thing.get("@type")).lower()
    return Metadata(
        title=_title(page, thing, metas),
        url=url,
        outlet=_line(json_ld.string(thing.get("publisher")) or _first(metas, _OUTLET)),
        author=_line(", ".join(dict.fromkeys(json_ld.names(thing.get("author"))))),
        published=published,
        published_basis=basis,
        language=languages.base(page.get("lang") or json_ld.string(thing.get("inLanguage"))),
        kind="opinion" if opinion else kinds.of(url, section),
    )


def _title(page: HtmlElement, thing: json_ld.Thing, metas: dict[str, str]) -> str | None:
    headings = [_line(heading.text_content()) for heading in page.iter("h1")]
    stated = _line(json_ld.string(thing.get("headline"))) or _line(_first(metas, _TITLE))
    if len(headings) == 1 and headings[0]:
        return headings[0]
    return stated or next(filter(None, headings), None)


def _published(page: HtmlElement, thing: json_ld.Thing, metas: dict[str, str]) -> tuple[date | None, str | None]:
    """The first day stated, and where: what only says when the page was changed is not asked."""
    stated: Iterable[tuple[str, object]] = (
        ("json-ld", thing.get("datePublished")),
        *(("meta", metas.get(name)) for name in _PUBLISHED),
        *(("time", moment) for moment in _times(page)),
    )
    return next(((day, basis) for basis, value in stated if (day := dates.day(value))), (None, None))


def _times(page: HtmlElement) -> Iterator[str | None]:
    yield from (time.get("datetime") for time in page.iter("time"))


def _url(page: HtmlElement, metas: dict[str, str]) -> str | None:
    canonical = (link.get("href") for link in page.iter("link") if (link.get("rel") or "").lower() == "canonical")
    stated = (_line(url) for url in (*canonical, metas.get("og:url")))
    return next((url for url in stated if url and url.startswith(("http://", "https://"))), None)


def _metas(page: HtmlElement) -> dict[str, str]:
    """The page's meta tags, the first of each name; itemprop counts as a name."""
    found: dict[str, str] = {}
    for meta in page.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        if name and (meta.get("content") or "").strip():
            found.setdefault(name.strip().lower(), meta.get("content"))
    return found


def _first(metas: dict[str, str], names: Iterable[str]) -> str | None:
    return next((metas[name] for name in names if name in metas), None)


def _line(text: str | None) -> str | None:
    return one_line(text or "") or None
