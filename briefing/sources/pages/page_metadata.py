"""What a page states of itself: JSON-LD first, then its meta tags, then what it prints."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from lxml.html import HtmlElement

from briefing import languages
from briefing.model import Genre
from briefing.quick_dataclass import dataclass
from briefing.sources import opinion_sections
from briefing.sources.field_limits import MAX_AUTHORS, MAX_OUTLET, limit_field, limit_url
from briefing.sources.outlet_names import choose_outlet, fits_address, is_outlets_own
from briefing.sources.pages import json_ld, page_headings, stated_author, stated_date, title_match
from briefing.sources.pages.site_name import SiteName, strip_site_name
from briefing.text.normalization import join_lines

_TITLE = ("og:title", "twitter:title", "parsely-title", "dc.title")
_SECTION = ("article:section", "parsely-section", "section")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMetadata:
    """What was stated; None where nothing was."""

    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: date | None = None
    published_basis: str | None = None
    moment: datetime | None = None
    language: str = "und"
    kind: Genre = "news"


def extract_metadata(page: HtmlElement, url: str | None = None) -> PageMetadata:
    """The metadata of a page, found at the address if that is known."""
    described, metas = json_ld.parse_things(page), _metas(page)
    thing = json_ld.find_article(described)
    url = url or _url(page, metas)
    published = stated_date.find_stated_date(page, described, metas, url)
    outlet = _outlet(thing, metas, url)
    author = limit_field(stated_author.find_stated_author(page, described, metas), MAX_AUTHORS)
    section = json_ld.read_string(thing.get("articleSection")) or _first(metas, _SECTION)
    opinion = "opinion" in str(thing.get("@type")).lower()
    return PageMetadata(
        title=_title(page, thing, metas, SiteName(outlet, url)),
        url=url,
        outlet=choose_outlet(outlet, url),
        author=author if author and not is_outlets_own(author, outlet) else None,
        published=published.day,
        published_basis=published.basis,
        moment=published.moment,
        language=languages.base_language(
            page.get("lang") or json_ld.read_string(thing.get("inLanguage"))
        ),
        kind="opinion" if opinion else opinion_sections.classify_genre(url, section),
    )


def _title(
    page: HtmlElement, thing: json_ld.Thing, metas: Mapping[str, str], site: SiteName
) -> str | None:
    every = (
        json_ld.read_string(thing.get("headline")),
        *map(metas.get, _TITLE),
        page.findtext(".//title"),
    )
    own, *others = (strip_site_name(_line(title), site) for title in every)
    stated, printed = tuple(filter(None, (own, *others))), page_headings.find_headings(page)
    visible = printed.visible
    if own in printed.breadcrumb:
        return title_match.find_shown_title(stated, visible) or own
    said = title_match.find_twice_said(others, visible)
    # JSON-LD may have a kicker before it, "After the vote: …", that both cards leave off.
    is_usual = title_match.count_same(said, others[:-1]) > 1
    if said and (is_usual or not (own or "").lower().endswith(said.lower())):
        return title_match.drop_label(said, own, others)
    if not any((own, *others[:-1])):
        return title_match.choose_by_page_title(_line(every[-1]), others[-1], visible)
    newsroom = own if json_ld.is_news_article(thing) else None
    chosen = (
        title_match.find_title_in_heading((own, *others[:-1]), visible)
        or title_match.complete_title(newsroom, visible)
        or title_match.choose_headline(stated, visible)
    )
    return title_match.restore_quotation(chosen, stated)


def _outlet(thing: json_ld.Thing, metas: Mapping[str, str], url: str | None) -> str | None:
    """The site's name, or else the publisher's; None where neither is stated.

    The publisher may be a company: "El Correo", not "El Correo Editorial S.A.". The site may be
    called as its section, "U.S.": then the publisher is taken, if the address spells that alone.
    """
    stated = (
        _line(name)
        for name in (metas.get("og:site_name"), json_ld.read_string(thing.get("publisher")))
    )
    limited = (limit_field(name, MAX_OUTLET) for name in stated if name and "://" not in name)
    names = list(filter(None, limited))
    return next((name for name in names if fits_address(name, url)), names[0] if names else None)


def _url(page: HtmlElement, metas: Mapping[str, str]) -> str | None:
    canonical = (
        link.get("href")
        for link in page.iter("link")
        if (link.get("rel") or "").lower() == "canonical"
    )
    stated = (limit_url(_line(url) or "") for url in (*canonical, metas.get("og:url")))
    return next(filter(None, stated), None)


def _metas(page: HtmlElement) -> dict[str, str]:
    """The page's meta tags, the first of each name; itemprop counts as a name.

    Of authors all count, with commas between. Of them and of days the attribute `value` counts too,
    which some write where `content` should stand.
    """
    contents: dict[str, str] = {}
    for meta in page.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip()
        is_author = "author" in name.lower()
        may_be_value = is_author or name.lower() in stated_date.DATE_METAS
        content = meta.get("content") or (meta.get("value") if may_be_value else "")
        if name and (content or "").strip():
            known = contents.setdefault(name.lower(), content)
            if is_author and content not in known:
                contents[name.lower()] = f"{known}, {content}"
    return contents


def _first(metas: Mapping[str, str], names: Iterable[str]) -> str | None:
    return next((metas[name] for name in names if name in metas), None)


def _line(text: str | None) -> str | None:
    return join_lines(text or "") or None
