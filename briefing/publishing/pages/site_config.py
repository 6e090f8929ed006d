"""The one configuration of the site, and the few files around its pages that an engine wants.

It keeps to what Zensical, MkDocs 1.6 with Material, and ProperDocs with Material all take, so that
the tree can be built by any of them: no plug-in but search, no extension but tables and anchors, no
script or font of elsewhere.
"""

from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from markupsafe import escape

from briefing.publishing.pages.engine_config_check import check_engine_config
from briefing.publishing.pages.front_matter_html import quote_html
from briefing.publishing.pages.site_context import SiteContext
from briefing.publishing.site_index import SiteIndex
from briefing.publishing.site_paths import page_path
from briefing.quick_dataclass import dataclass
from briefing.rendering import templates
from briefing.rendering.style_sheets import read_site_style

CONFIG_FILE = "mkdocs.yml"
DOCS, OVERRIDES, BUILT = "docs", "overrides", "built"


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteFrame:
    """What the template of the configuration is told of the site."""

    title: str
    language: str
    library: SiteIndex

    @property
    def has_corrections(self) -> bool:
        """Whether anything was corrected in a brief of a day."""
        return any(brief.corrections for brief in self.library.days)


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteOptions:
    """What an editor decides about the site."""

    # Where it will stand, with a slash at its end; without one it works anywhere, but has no
    # sitemap.
    url: str = ""
    noindex: bool = False  # ask search engines to stay away


def make_config_files(site: SiteContext, options: SiteOptions) -> Mapping[str, str]:
    """Configuration, style sheet and page head of the engine, by path from the project's root."""
    frame = SiteFrame(title=site.title, language=site.language, library=site.library)
    values = {"frame": frame, "words": site.words, "options": options, "yaml": quote_html}
    robots = '<meta name="robots" content="noindex, nofollow">' if options.noindex else ""
    # A template of the engine's, whose marks are like ours.
    head = templates.read_source(site.own, "site/main.html")
    missing = templates.read_source(site.own, "site/404.html")
    for mark, text in _say_missing(site, options):
        missing = missing.replace(f"<!-- {mark} -->", text)
    return {
        CONFIG_FILE: check_engine_config(site.fill("site/mkdocs.yml.j2", **values)),
        f"{OVERRIDES}/main.html": head.replace("<!-- robots -->", robots),
        f"{OVERRIDES}/404.html": missing,
        f"{DOCS}/assets/site.css": read_site_style(site.own, "site/site.css", "cards.css"),
        f"{DOCS}/assets/search.js": templates.read_source(site.own, "site/search.js"),
    }


def _say_missing(site: SiteContext, options: SiteOptions) -> Iterator[tuple[str, str]]:
    """What the page for what is not there says: where else to go, from any address."""
    words, root = site.words, urlsplit(options.url).path or "/"
    latest = page_path(site.library.days[0]).removesuffix(".md")
    ways = (
        ("", words.home),
        (f"{latest}/", words.latest),
        ("search/", words.search),
        ("briefs/", words.briefs),
    )
    links = "".join(f'<li><a href="{root}{path}">{escape(name)}</a></li>' for path, name in ways)
    yield "title", str(escape(words.not_found))
    yield "hint", str(escape(words.not_found_hint))
    yield "ways", f"<ul>{links}</ul>"
