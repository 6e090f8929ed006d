"""Which of a story's articles it is told from first: news before comment, and the newest state."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from briefing.composing.gate.signs import headlines, plans
from briefing.composing.gate.signs.headline_force import HeadlineForce, read_force
from briefing.composing.telling.news_lead import DATELINE
from briefing.composing.telling.reading_faults import is_badly_read
from briefing.composing.telling.telling_articles import COMMENTARY, is_undated
from briefing.model import DOCUMENTS, Cluster, Genre
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Profile

BEGINNING = 300  # characters of a sentence, in which a report says that something is yet to come

_DOCUMENT, _COMMENT = 1, 2  # ranks of genres behind news

Articles = Mapping[str, AnalyzedArticle]  # by article id


def order_members(
    cluster: Cluster, articles: Articles, language: str, profile: Profile | None
) -> Cluster:
    """The cluster, its originals ordered for telling; ties stay as they are, copies behind them.

    Comment and lists come behind all else. Of either, first comes what the relationship is more
    than touched in; of that, what was well read; news before documents, and what is dated before
    what is not, since a text of which words are lost is no better for its date; then what is in the
    brief's language; of that, the newest day, where what is said of an act counts as of the day
    before, since it is seldom its newest state; of one day, what an office says of it before what
    others say, the paper whose headline names both sides, and what happened before what was about
    to happen.
    """

    told = _promote_outcomes(cluster, articles)
    overtaken = _find_overtaken([articles[member] for member in told.originals])

    def place(member: str) -> tuple[bool, bool, bool, int, bool, bool, int, int, bool, bool]:
        article = articles[member]
        day = article.day or article.article.page_date or date.min
        force = read_force(article.article.title or "", article.language, profile)
        is_echo = force < HeadlineForce.ACT
        genre = _rank_genre(article.article.kind)
        return (
            article.article.kind in COMMENTARY,
            article.relevance.touches,
            is_badly_read(article),
            genre,
            is_undated(article),
            article.language != language,
            is_echo - day.toordinal(),
            -force,
            genre == _DOCUMENT and not article.relevance.in_headline,
            is_coming(article) or article.id in overtaken,
        )

    copies = tuple(copy for copy, _ in told.copies)
    return replace(told, members=(*sorted(told.originals, key=place), *copies))


def _promote_outcomes(cluster: Cluster, articles: Articles) -> Cluster:
    """The cluster, where no preview has the report of the outcome as its copy.

    What is brought up to date keeps most words of what it was: the copy that tells what happened
    stands in the place of the original that tells it as coming.
    """
    better: dict[str, str] = {}
    for copy, original in cluster.copies:
        if original not in better and _is_outcome(articles[copy], articles[original]):
            better[original] = copy
    if not better:
        return cluster
    swapped = {**better, **{copy: original for original, copy in better.items()}}
    return replace(
        cluster,
        members=tuple(swapped.get(member, member) for member in cluster.members),
        copies=tuple(
            (swapped.get(copy, copy), better.get(original, original))
            for copy, original in cluster.copies
        ),
    )


def _is_outcome(copy: AnalyzedArticle, original: AnalyzedArticle) -> bool:
    """Whether a copy that is not older opens with what was done, and the original with a plan."""
    if copy.day is not None and original.day is not None and copy.day < original.day:
        return False
    return _opens_with_plan(original) and not _opens_with_plan(copy)


def _opens_with_plan(article: AnalyzedArticle) -> bool:
    return plans.tells_plan(read_opening(article), article.language)


def is_coming(article: AnalyzedArticle) -> bool:
    """Whether headline or beginning say that what the article tells is about to happen.

    By a phrase ("set to"): a future may be the news itself ("plant to idle two lines").
    """
    texts = article.article.title or "", read_opening(article)
    return any(plans.says_coming(text, article.language) for text in texts)


def _find_overtaken(articles: Sequence[AnalyzedArticle]) -> frozenset[str]:
    """The ids of those whose headline and opening tell a plan, where another tells it as done.

    It has the plan's verb, in the same language, and opens with no plan.
    """
    done: dict[str, set[str]] = {}
    plans_of: dict[str, frozenset[str]] = {}
    for one in articles:
        title, opening = one.article.title or "", read_opening(one)
        if plans.tells_plan(opening, one.language):
            if headlines.announces(title, one.language):
                plans_of[one.id] = plans.list_planned(f"{title}. {opening}", one.language)
        elif one.article.kind not in COMMENTARY:
            done.setdefault(one.language, set()).update(plans.list_beginnings(f"{title} {opening}"))
    language = {one.id: one.language for one in articles}
    return frozenset(
        name
        for name, verbs in plans_of.items()
        if not verbs.isdisjoint(done.get(language[name], ()))
    )


def read_opening(article: AnalyzedArticle) -> str:
    """The first kept sentence of its body; as much of it as says what an article tells.

    Not the place alone that it was written from: "Lomas. The mayor …".
    """
    sentences = (article.text_of(one.span) for one in article.sentences)
    if opening := next((one for one in sentences if len(one.split()) > DATELINE), None):
        return opening[:BEGINNING]
    kept = next((block for block in article.cleaned.kept if block.kind == "body"), None)
    return article.text_of(kept.span)[:BEGINNING] if kept else ""


def tells_act(article: AnalyzedArticle, profile: Profile | None) -> bool:
    """Whether the headline of a report says that an office acted, or undid an act."""
    if _rank_genre(article.article.kind) > _DOCUMENT or is_echo(article, profile):
        return False
    return plans.says_act(article.article.title or "", article.language)


def is_echo(article: AnalyzedArticle, profile: Profile | None) -> bool:
    """Whether its headline tells what those say of an act who hold no office."""
    title = article.article.title or ""
    return read_force(title, article.language, profile) is HeadlineForce.ECHO


def is_mere_echo(article: AnalyzedArticle, profile: Profile | None) -> bool:
    """Whether it is such an echo in which nobody speaks who serves a side, nor a body of one."""
    speeches = (*article.quotes, *article.indirect_quotes)
    return is_echo(article, profile) and all(one.speaker.side is None for one in speeches)


def _rank_genre(genre: Genre) -> int:
    """Documents of an office are quoted, not retold, so that a report on one goes before it."""
    return _COMMENT if genre in COMMENTARY else _DOCUMENT if genre in DOCUMENTS else 0
