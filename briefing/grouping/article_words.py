"""What grouping reads of an article, once: its words, its outlet and its genre."""

import re
from dataclasses import replace
from functools import partial
from operator import attrgetter

from briefing.grouping.genre import article_genre, own_words
from briefing.grouping.kept_words import read_kept
from briefing.grouping.phrase_matcher import split_words
from briefing.model import DOCUMENTS, CleanedArticle
from briefing.model.analyzed import ArticleWords, PreparedArticle
from briefing.profiles import Profile, masthead
from briefing.sources.pages.site_name import SiteName, strip_named_site

# "Lomas. La …", "Lomas, N. V. El …": the names may be a sentence, whether they are a place the
# profile knows. In capitals, and with a dash, `text.dates.datelines` reads them.
_OPENING_NAMES = re.compile(
    r"[A-ZÁÉÍÓÚÑÜ][\w'’]*(?:,? [A-ZÁÉÍÓÚÑÜ][\w.'’]*){0,3}\.\s?(?=[A-ZÁÉÍÓÚÑÜ¿¡“\"«])"
)


def prepare_article(cleaned: CleanedArticle, profile: Profile | None = None) -> PreparedArticle:
    """The article with its words, its genre and, by the profile, its outlet."""
    if profile:
        cleaned = masthead.mark_opinion(cleaned, profile)
    stated = cleaned.article.outlet
    known = masthead.find_outlet(cleaned, profile) if profile else None
    if known and cleaned.article.title:
        site = SiteName(outlet=known.name)
        title = strip_named_site(cleaned.article.title, site)
        cleaned = replace(cleaned, article=replace(cleaned.article, title=title))
    words = read_words(cleaned)
    decision = article_genre.decide_genre(cleaned, own_words.list_own(words))
    if profile and not (known or stated) and decision.genre in DOCUMENTS:
        known = masthead.find_press_room(cleaned, profile)
    return PreparedArticle(
        cleaned=replace(cleaned, article=replace(cleaned.article, kind=decision.genre)),
        words=words,
        genre_reasons=decision.reasons,
        outlet=known.name if known else stated,
        family=known.family if known else stated,
        tier=known.tier if known else None,
    )


def read_words(cleaned: CleanedArticle) -> ArticleWords:
    """The words of headline and kept blocks, with the ranges of those in quotation marks.

    A first line that repeats the headline is read once.
    """
    kept = read_kept(cleaned, partial(map, split_words), attrgetter("folded"))
    return ArticleWords(
        words=kept.words,
        headline=kept.headline,
        language=cleaned.article.language,
        quoted=kept.quoted,
        questions=kept.questions,
        dateline=_count_dateline(cleaned),
    )


def _count_dateline(cleaned: CleanedArticle) -> int:
    """How many words of the body are the names and the stop that it opens with."""
    body = next((block.span for block in cleaned.kept if block.kind == "body"), None)
    opening = _OPENING_NAMES.match(cleaned.article.text, body.start, body.end) if body else None
    return len(split_words(opening[0])) if opening else 0
