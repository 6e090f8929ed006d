"""One site, one name: a page says what its site is called, a record of the same site may not.

Such an article goes by its host ("alder.example"), and its paper would stand in one brief under two
names and count as two.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from briefing.model.analyzed import AnalyzedArticle
from briefing.sources.outlet_names import name_host

Articles = Mapping[str, AnalyzedArticle]


def name_by_site(articles: Articles) -> dict[str, AnalyzedArticle]:
    """The articles by id, those named by their host under the only name that others of it have.

    What the profile knows stays, and so does a host whose pages state two names.
    """
    hosts = {key: name_host(one.article.url) for key, one in articles.items()}
    stated: defaultdict[str, set[tuple[str, str | None]]] = defaultdict(set)
    for key, one in articles.items():
        host = hosts[key]
        if host and one.outlet and one.outlet != host:
            stated[host].add((one.outlet, one.family))
    named: dict[str, AnalyzedArticle] = {}
    for key, one in articles.items():
        names = stated.get(hosts[key] or "", set()) if one.outlet == hosts[key] else set()
        named[key] = _rename(one, *next(iter(names))) if len(names) == 1 else one
    return named


def _rename(article: AnalyzedArticle, outlet: str, family: str | None) -> AnalyzedArticle:
    prepared = article.prepared
    cleaned = replace(prepared.cleaned, article=replace(prepared.cleaned.article, outlet=outlet))
    return replace(
        article, prepared=replace(prepared, cleaned=cleaned, outlet=outlet, family=family)
    )
