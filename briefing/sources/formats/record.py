"""One JSON object -> Article: our own field names, and those that common scrapers write."""

from collections.abc import Callable, Iterator, Mapping

from briefing import languages
from briefing.model import Article, Genre
from briefing.sources import markup_in_text, opinion_sections
from briefing.sources.field_limits import (
    MAX_AUTHORS,
    MAX_ID,
    MAX_OUTLET,
    MAX_TITLE,
    limit_field,
    limit_url,
)
from briefing.sources.formats import front_matter, text_header
from briefing.sources.formats.front_matter import FrontMatter
from briefing.sources.formats.record_authors import read_authors
from briefing.sources.formats.record_labels import translate_labels
from briefing.sources.input_errors import make_input_error
from briefing.sources.markdown_marks import holds_marks, strip_marks
from briefing.sources.outlet_names import choose_outlet, name_host
from briefing.sources.pages.site_name import SiteName, strip_named_site
from briefing.text.dates import stated_dates
from briefing.text.hashing import hash_text
from briefing.text.normalization import join_lines, normalize_in_place

Record = Mapping[str, object]

# Field -> the names it goes by, ours first; the first one that is filled and fits wins. From
# newspaper4k (publish_date, meta_lang, canonical_link, meta_site_name), news-please (maintext,
# date_publish, source_domain), trafilatura (raw_text, date, sitename, hostname, source = URL,
# source-hostname), newsapi (content, publishedAt, source = {name}), Wallabag (domain_name,
# published_by), Omnivore (siteName, originalArticleUrl), JSON Feed
# (content_html, date_published); in front matter, web clippers and the
# scripts that keep pages as Markdown (source_url, original_url, canonical, permalink).
ALIASES = {
    "id": ("id", "_id", "guid"),
    "text": ("text", "maintext", "raw_text", "content", "articleBody", "body", "content_text"),
    "html": ("html", "content_html"),
    "title": ("title", "headline"),
    "url": (
        "url", "link", "canonical_link", "canonical_url", "canonical", "originalArticleUrl",
        "original_url", "source_url", "sourceURL", "source_link", "permalink", "source",
    ),
    "outlet": (
        "outlet", "site", "sitename", "site_name", "source-hostname", "meta_site_name", "source",
        "publisher",
        "hostname", "source_domain", "domain", "siteName", "domain_name",
    ),
    "author": ("author", "authors", "byline", "creator", "published_by"),
    "published": (
        "published", "date", "publish_date", "date_publish", "publishedAt", "published_at",
        "published_date",
        "datePublished", "pubDate", "date_published",
    ),
    "language": ("language", "lang", "meta_lang"),
}  # fmt: skip

# The page of who wrote the article. Where that is the newsroom, its address is the outlet's.
AUTHOR_PAGES = ("authorlink", "author_link", "author_url", "authorUrl")

# What scrapers and the generators of sites file an article under: one name, or a list of them.
SECTIONS = ("section", "sections", "category", "categories", "genre")

# What some keep inside of a record, beside its text; what the record itself says goes first.
INNER = ("metadata", "meta")

ID_DIGITS = 16  # of the SHA-256 of a text without an id: 64 bits tell a billion texts apart


def read_record(
    record: Record, origin: str = "-", normalizing: Callable[[str], str] = normalize_in_place
) -> Article:
    """The article of a record with "text", or else with "html".

    What the record states of itself goes before what its page states. Without an id of its own it
    is known by the start of its text's SHA-256. Offsets into "text" stay valid, and it is never
    taken for markup, unless another way to normalize the text is given.
    """
    stated = next((one for one in map(record.get, INNER) if isinstance(one, Mapping)), {})
    record = translate_labels({**stated, **record}, ALIASES)
    text = next(_strings(record, "text"), None)
    page = next(_strings(record, "html"), None)
    keeps_offsets = normalizing is normalize_in_place and text == record.get("text")
    if text is not None and (keeps_offsets or not markup_in_text.holds_markup(text)):
        if keeps_offsets:
            own = Article(id=_id(record, text), text=normalizing(text), origin=origin)
            return _complete(record, own)
        split = read_header(normalizing(markup_in_text.decode_entities(text)))
        plain = strip_marks(split.body) if holds_marks(split.body) else split.body
        own = Article(id=_id(record, text), text=plain, origin=origin)
        return _complete(record, _complete(split.fields, own))
    if page or text:
        return _of_page(record, page or markup_in_text.complete_markup(text or ""), origin)
    raise make_input_error("no_text_field", ", ".join((*ALIASES["text"], *ALIASES["html"])))


def read_header(text: str) -> FrontMatter:
    """The fields that stand above a text, as front matter or in lines of known labels.

    Without a field that we know all of it is body.
    """
    split = front_matter.read_front_matter(text)
    if split.body.strip() and has_known_field(split.fields):
        return split
    return text_header.read_key_lines(text)


def has_known_field(record: Record) -> bool:
    """Whether one of the fields says something of an article."""
    record = translate_labels(record, ALIASES)
    return any(name in record for names in ALIASES.values() for name in names)


def states_day(record: Record) -> bool:
    """Whether one of the fields says when the article was published."""
    return any(map(stated_dates.parse_day, _values(translate_labels(record, ALIASES), "published")))


def _of_page(record: Record, page: str, origin: str) -> Article:
    from briefing.sources.formats import html

    return _complete(
        record, html.read_page(page, id=_id(record, page), origin=origin, url=_url(record))
    )


def _url(record: Record) -> str | None:
    """The first address under the field that can be printed on a line as it is."""
    return next(filter(None, map(limit_url, _strings(record, "url"))), None)


def _complete(record: Record, article: Article) -> Article:
    """The article with everything that the record itself states."""
    stated = next(
        (value for value in _values(record, "published") if stated_dates.parse_day(value)), None
    )
    url = _url(record) or article.url
    stated_outlet = limit_field(_name(record, "outlet"), MAX_OUTLET)
    outlet = choose_outlet(stated_outlet, url) or article.outlet
    if not (outlet or url):
        outlet = _newsroom_host(record)
    return Article(
        id=article.id,
        text=article.text,
        title=_title(record, SiteName(outlet=outlet, url=url)) or article.title,
        url=url,
        outlet=outlet,
        author=_author(record, outlet) or article.author,
        published=stated_dates.parse_day(stated) or article.published,
        published_basis="given" if stated else article.published_basis,
        moment=stated_dates.parse_moment(stated) if stated else article.moment,
        language=next(_languages(record), article.language),
        origin=article.origin,
        kind="opinion" if article.kind == "opinion" else _genre(record, url),
        hints=article.hints,
        page_source=article.page_source,
    )


def _newsroom_host(record: Record) -> str | None:
    """The host of the author's page, if a newsroom or nobody is the author.

    A person may keep a page elsewhere.
    """
    if _author(record, None):
        return None
    hosts = (name_host(link) for link in map(record.get, AUTHOR_PAGES) if isinstance(link, str))
    return next(filter(None, hosts), None)


def _title(record: Record, site: SiteName) -> str | None:
    """The title that is stated, without the name of its site behind it."""
    title = limit_field(_name(record, "title"), MAX_TITLE)
    return strip_named_site(title, site) if title else None


def _genre(record: Record, url: str | None) -> Genre:
    """Opinion if its address or one of its sections says so, else news."""
    filed = (value if isinstance(value, list) else [value] for value in map(record.get, SECTIONS))
    sections = [one for values in filed for one in values if isinstance(one, str)]
    genres = {opinion_sections.classify_genre(url, one) for one in sections or [""]}
    return "opinion" if "opinion" in genres else "news"


def _author(record: Record, outlet: str | None) -> str | None:
    """The persons whom the record names as authors."""
    stated = limit_field(_name(record, "author"), MAX_AUTHORS)
    return read_authors(stated, outlet, is_list=not isinstance(record.get("author"), str))


def _id(record: Record, text: str) -> str:
    identity = next(_identities(record), None)
    return limit_field(identity, MAX_ID) or hash_text(identity or text)[:ID_DIGITS]


def _values(record: Record, field: str) -> Iterator[object]:
    return (record[name] for name in ALIASES[field] if record.get(name) is not None)


def _strings(record: Record, field: str) -> Iterator[str]:
    return (value for value in _values(record, field) if isinstance(value, str) and value.strip())


def _identities(record: Record) -> Iterator[str]:
    values = (value for value in _values(record, "id") if isinstance(value, str | int))
    return filter(None, (join_lines(str(value)) for value in values))


def _languages(record: Record) -> Iterator[str]:
    return (
        code
        for value in _strings(record, "language")
        if (code := languages.base_language(value)) != "und"
    )


def _name(record: Record, field: str) -> str | None:
    """The first name under the field; None where there is none.

    A name is a string or a `{"name": …}`; those of a list are joined by commas. Addresses are no
    names.
    """
    for value in _values(record, field):
        listed = value if isinstance(value, list) else [value]
        names = [
            join_lines(markup_in_text.strip_tags(name))
            for name in map(_plain_name, listed)
            if name.strip() and "://" not in name
        ]
        if names:
            return ", ".join(dict.fromkeys(names))
    return None


def _plain_name(value: object) -> str:
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("title")
    return value if isinstance(value, str) else ""
