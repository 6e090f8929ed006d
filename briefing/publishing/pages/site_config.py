"""The one configuration of the site, and the few files around its pages that an engine wants.

It keeps to what Zensical, MkDocs 1.6 with Material, and ProperDocs with Material all take, so that
the tree can be built by any of them: no plug-in but search, no extension but tables and anchors, no
script or font of elsewhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.publishing.pages.engine_config_check import check_engine_config
from briefing.publishing.pages.front_matter_html import quote_html
from briefing.publishing.pages.site_context import SiteContext
from briefing.publishing.site_index import SiteIndex
from briefing.rendering import templates

CONFIG_FILE = "mkdocs.yml"
DOCS, OVERRIDES, BUILT = "docs", "overrides", "built"


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteFrame:
    """What the template of the configuration is told of the site."""

    title: str
    language: str
    library: SiteIndex


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
    head = templates.read_source(
        site.own, "site/main.html"
    )  # a template of the engine's, whose marks are like ours
    return {
        CONFIG_FILE: check_engine_config(site.fill("site/mkdocs.yml.j2", **values)),
        f"{OVERRIDES}/main.html": head.replace("<!-- robots -->", robots),
        f"{DOCS}/assets/site.css": templates.read_source(site.own, "site/site.css"),
    }
