"""What a page states of itself: JSON-LD first, then its meta tags, then what it prints."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from lxml.html import HtmlElement

from briefing import languages
from briefing.model import Kind
from briefing.sources import authors, headings, json_ld, kinds, publication, titles
from briefing.sources.settling import one_line

_TITLE = ("og:title", "twitter:title", "parsely-title", "dc.title")
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
    moment: datetime | None = None
    language: str = "und"
    kind: Kind = "news"


def of(page: HtmlElement, url: str | None = None, lines: Sequence[str] = ()) -> Metadata:
    """The metadata of a page that prints these lines, found at the address if that is known."""
    described, metas = json_ld.things(page), _metas(page)
    thing = json_ld.article(described)
    url = url or _url(page, metas)
    published = publication.stated(page, described, metas, url)
    outlet = _outlet(thing, metas)
    author = authors.stated(described, metas, lines)
    section = json_ld.string(thing.get("articleSection")) or _first(metas, _SECTION)
    opinion = "opinion" in str(thing.get("@type")).lower()
    return Metadata(
        title=_title(page, thing, metas, outlet),
        url=url,
        outlet=outlet,
        author=author if author != outlet else None,  # then it says no more than the outlet does
        published=published.day,
        published_basis=published.basis,
        moment=published.moment,
        language=languages.base(page.get("lang") or json_ld.string(thing.get("inLanguage"))),
        kind="opinion" if opinion else kinds.of(url, section),
    )


def _title(page: HtmlElement, thing: json_ld.Thing, metas: Mapping[str, str], outlet: str | None) -> str | None:
    every = (json_ld.string(thing.get("headline")), *map(metas.get, _TITLE), page.findtext(".//title"))
    own, *others = (titles.without_site(_line(title), outlet) for title in every)
    stated, printed = tuple(filter(None, (own, *others))), headings.of(page)
    if own in printed.in_path:
        return titles.shown(stated, printed.read) or own
    newsroom = own if json_ld.is_news(thing) else None
    return titles.whole(newsroom, printed.read) or titles.headline(stated, printed.read)


def _outlet(thing: json_ld.Thing, metas: Mapping[str, str]) -> str | None:
    """The site's name before the publisher's, which may be a company: "El Correo", not "El Correo Editorial S.A."."""
    stated = (_line(name) for name in (metas.get("og:site_name"), json_ld.string(thing.get("publisher"))))
    return next((name for name in stated if name and "://" not in name), None)


def _url(page: HtmlElement, metas: Mapping[str, str]) -> str | None:
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


def _first(metas: Mapping[str, str], names: Iterable[str]) -> str | None:
    return next((metas[name] for name in names if name in metas), None)


def _line(text: str | None) -> str | None:
    return one_line(text or "") or None
