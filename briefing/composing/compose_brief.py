"""Clusters and articles -> the brief: lead, stories by topic, bottom line, lists, counts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from briefing.composing import bottom_line, citation_context, gate, standalone_sentences
from briefing.composing.answers import transcript_stories
from briefing.composing.citations import SourceIndex, index_sources
from briefing.composing.days import upcoming_dates
from briefing.composing.edition import Edition
from briefing.composing.figures import figure_list
from briefing.composing.printed_quotes import side_quotes
from briefing.composing.printed_quotes.translated_speech import drop_told_again
from briefing.composing.standing.silent_stories import (
    find_faint_reports,
    find_nameless,
    find_silent_papers,
)
from briefing.composing.story_heads import give_head
from briefing.composing.telling import story
from briefing.composing.telling.story_topics import choose_story_topics
from briefing.composing.telling.telling_articles import is_commentary
from briefing.model import (
    DOCUMENTS,
    Brief,
    Cluster,
    Counts,
    Figure,
    LedgerEntry,
    PrintedQuote,
    Problem,
    Reason,
    Story,
    Watch,
)
from briefing.model.analyzed import AnalyzedArticle
from briefing.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class GatheredLists:
    """What gathers from all stories: who said what, the figures, the days to come."""

    voices: tuple[PrintedQuote, ...]
    figures: tuple[Figure, ...]
    watch: tuple[Watch, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """The clusters that are told, in the order of print, their stories, and what is left out."""

    ordered: list[Cluster]
    also: list[Cluster]  # by their headline only
    full: list[Story]
    sources: SourceIndex
    silent: list[Cluster]  # papers
    faint: list[Cluster]  # reports
    nameless: list[Cluster]  # what has no headline either


def compose_brief(
    clusters: Sequence[Cluster],
    articles: Mapping[str, AnalyzedArticle],
    edition: Edition,
    *,
    also: Sequence[Cluster] = (),
    transcripts: Sequence[Cluster] = (),
    ledger: Sequence[LedgerEntry] = (),
    problems: Sequence[Problem] = (),
) -> Brief:
    """The brief of clusters in order of importance: the first is the lead, the others by topic.

    Without clusters it is the brief of an empty day; `also` are told by their headline only, and
    `transcripts` are quoted on what is said of the relationship. `articles` has every member and
    copy by article id.
    """
    told = _tell_clusters(clusters, also, articles, edition)
    cited, sources = (*told.ordered, *told.also), told.sources
    spoken = transcript_stories.list_answering(transcripts, articles, edition.profile)
    full, own, sources = _tell_answers(told.full, spoken, cited, sources, edition)
    if not any(_is_reported(one, sources) for one in full):
        spoken = transcript_stories.list_answering(
            transcripts, articles, edition.profile, is_all=True
        )
        full, own, sources = _tell_answers(full, spoken, cited, sources, edition)
    named = [story.name_story(cluster, sources, edition) for cluster in told.also]
    full, own = ([give_head(one, sources) for one in listed] for listed in (full, own))
    ledger = list(_leave_out_unquoted(ledger, transcripts, "title_only", sources))
    ledger = list(_leave_out_unquoted(ledger, told.silent, "paper_only", sources))
    ledger = list(_leave_out_unquoted(ledger, told.faint, "headline_only", sources))
    ledger = list(_leave_out_unquoted(ledger, told.nameless, "nothing_said", sources))
    news = [one for one in full if one.kind == "news"]
    lists = _gather_lists(news, sources, edition)
    reported = _by_importance(_choose_reported(news, sources), clusters)
    bullets = bottom_line.choose_bottom_line([*reported, *own], sources, edition.day)
    stories = (*full, *bottom_line.put_bulleted_first(own, bullets), *named)
    brief = Brief(
        day=edition.day,
        language=edition.language,
        relationship=edition.relationship,
        window=edition.window,
        bottom_line=bullets.sentences,
        stand_ins=bullets.stand_ins,
        stories=stories,
        voices=lists.voices,
        figures=lists.figures,
        watch=lists.watch,
        citations=tuple(sources.citations.values()),
        problems=tuple(problems),
        ledger=tuple(_add_refusals(ledger, sources)),
        counts=_count(stories, lists, sources, ledger),
        topics=edition.topics,
        made_with=edition.made_with,
        notes=edition.edits.notes,
        corrections=edition.edits.corrections,
        leads=edition.edits.leads,
    )
    return replace(brief, contexts=citation_context.find_contexts(brief, sources))


def _tell_clusters(
    clusters: Sequence[Cluster],
    also: Sequence[Cluster],
    articles: Mapping[str, AnalyzedArticle],
    edition: Edition,
) -> _Told:
    """The stories of clusters but those of which nothing that may be printed is news."""
    ordered = _order_for_print(clusters, articles, edition)
    silent = find_silent_papers(ordered, also, articles, edition)
    ordered, also = ([one for one in listed if one not in silent] for listed in (ordered, also))
    sources = index_sources([*ordered, *also], articles, edition.profile)
    full = _tell_full(ordered, sources, edition)
    faint = find_faint_reports(full, ordered, sources, edition)
    nameless = find_nameless(full, [*ordered, *also], sources, edition)
    nameless = [one for one in nameless if one not in faint]
    if gone := [*faint, *nameless]:
        ordered, also = ([one for one in listed if one not in gone] for listed in (ordered, also))
        sources = index_sources([*ordered, *also], articles, edition.profile)
        full = _tell_full(ordered, sources, edition)
    return _Told(
        ordered=ordered,
        also=also,
        full=full,
        sources=sources,
        silent=silent,
        faint=faint,
        nameless=nameless,
    )


def _tell_full(ordered: Sequence[Cluster], sources: SourceIndex, edition: Edition) -> list[Story]:
    """The stories told in full, the lead first; of two that say one thing the first."""
    full = [story.tell_lead(one, sources, edition) for one in ordered[:1]]
    full += [story.tell_story(one, sources, edition) for one in ordered[1:]]
    return drop_told_again(sorted(full, key=lambda one: one.told != "full"), sources)


def _tell_answers(
    stories: list[Story],
    transcripts: Sequence[transcript_stories.Transcript],
    cited: Sequence[Cluster],
    sources: SourceIndex,
    edition: Edition,
) -> tuple[list[Story], list[Story], SourceIndex]:
    """The stories with what transcripts say, the transcripts' own, and what they cite.

    A transcript of which nothing is printed, since a report has all of it, is not cited.
    """
    whole = _cite(transcripts, cited, sources)
    full, own = transcript_stories.tell_answers(stories, transcripts, whole, edition)
    printed = {number for one in (*full, *own) for number in one.articles}
    quoted = [one for one in transcripts if whole.number_of(one.article) in printed]
    if len(quoted) < len(transcripts):
        whole = _cite(quoted, cited, sources)
        full, own = transcript_stories.tell_answers(stories, quoted, whole, edition)
    return full, own, whole


def _is_reported(told: Story, sources: SourceIndex) -> bool:
    """Whether a story is told in full, and of a report: no document of an office."""
    kind = sources.headline_article(told).article.kind
    return told.told == "full" and kind not in DOCUMENTS


def _cite(
    transcripts: Iterable[transcript_stories.Transcript],
    cited: Iterable[Cluster],
    sources: SourceIndex,
) -> SourceIndex:
    """The index of sources with transcripts behind all others, which keep their numbers."""
    clusters = [*cited, *(one.cluster for one in transcripts)]
    return replace(index_sources(clusters, sources.articles), gate=sources.gate)


def _leave_out_unquoted(
    ledger: Iterable[LedgerEntry], clusters: Iterable[Cluster], code: str, sources: SourceIndex
) -> Iterator[LedgerEntry]:
    """The ledger, where articles of which the brief quotes nothing are left out, by this code."""
    spoken = {member for cluster in clusters for member in cluster.members}
    for entry in ledger:
        if entry.article_id in spoken and entry.article_id not in sources.citations:
            reason, title = Reason(code=code), sources.articles[entry.article_id].article.title
            yield replace(entry, outcome="left out", reason=reason, title=title)
        else:
            yield entry


def _add_refusals(ledger: Iterable[LedgerEntry], sources: SourceIndex) -> Iterator[LedgerEntry]:
    """The ledger, where what is kept also says what of it the gate refused."""
    for entry in ledger:
        if entry.outcome != "kept" or entry.article_id not in sources.citations:
            yield entry
            continue
        refused = gate.explain_refusals(sources.articles[entry.article_id], sources.gate)
        if refused is None or not isinstance(entry.reason, Reason):
            yield entry
            continue
        reason = replace(entry.reason, because=(*entry.reason.because, refused))
        yield replace(entry, reason=reason)


def _gather_lists(news: Sequence[Story], sources: SourceIndex, edition: Edition) -> GatheredLists:
    """What gathers from all stories of news.

    For a side of which nobody is quoted, a sentence that reports what one of its people said.
    """
    listed = figure_list.list_figures(news, sources, edition)
    watch = upcoming_dates.list_upcoming_dates(news, sources, edition)
    quotes = side_quotes.choose_side_quotes(news, sources)
    in_stories = (quote for story in news for quote in story.quotes)
    quoted = {quote.side for quote in (*quotes, *in_stories)}
    silent = [side.key for side in edition.relationship.sides if side.key not in quoted]
    taken = {
        (excerpt.citation, excerpt.span)
        for excerpt in (*(one.sentence for one in listed), *(one.sentence for one in watch))
    }
    lines = standalone_sentences.list_reporting_sentences(news, sources) if silent else ()
    left = [
        line for line in lines if (sources.number_of(line.article), line.sentence.span) not in taken
    ]
    indirect = side_quotes.choose_indirect_quotes(news, left, sources, silent)
    return GatheredLists(voices=(*quotes, *indirect), figures=listed, watch=watch)


def _choose_reported(stories: Sequence[Story], sources: SourceIndex) -> list[Story]:
    """The stories told from a report; all where there is none: commentary alone is no bullet."""
    reported = [one for one in stories if not is_commentary(sources.headline_article(one))]
    return reported or list(stories)


def _order_for_print(
    clusters: Sequence[Cluster], articles: Mapping[str, AnalyzedArticle], edition: Edition
) -> list[Cluster]:
    """The lead first, then by standing topic and importance, opinion last."""
    topic_rank = {key: rank for rank, (key, _) in enumerate(edition.topics)}
    best = {cluster.key: articles[cluster.originals[0]] for cluster in clusters}

    def is_opinion(cluster: Cluster) -> bool:
        return best[cluster.key].article.kind == "opinion"

    def place(ranked: tuple[int, Cluster]) -> tuple[bool, bool, int, int]:
        rank, cluster = ranked
        topic, *_ = choose_story_topics([articles[member] for member in cluster.originals])
        leads = rank < edition.edits.leads
        by_topic = 0 if leads else topic_rank.get(topic, len(topic_rank))
        return is_opinion(cluster), not leads, by_topic, rank

    news_first = sorted(clusters, key=is_opinion)
    return [cluster for _, cluster in sorted(enumerate(news_first), key=place)]


def _by_importance(stories: Iterable[Story], clusters: Sequence[Cluster]) -> list[Story]:
    rank = {cluster.key: n for n, cluster in enumerate(clusters)}
    return sorted(stories, key=lambda told: rank[told.key])


def _count(
    stories: Sequence[Story],
    lists: GatheredLists,
    sources: SourceIndex,
    ledger: Sequence[LedgerEntry],
) -> Counts:
    outcomes = [entry.outcome for entry in ledger]
    quotes = [quote for told in stories for quote in told.quotes] + list(lists.voices)
    excerpts = [sentence for told in stories for sentence in told.sentences]
    excerpts += [quote.excerpt for quote in quotes]
    excerpts += [figure.sentence for figure in lists.figures]
    excerpts += [watch.sentence for watch in lists.watch]
    outlets = {citation.outlet for citation in sources.citations.values() if citation.outlet}
    return Counts(
        read=len(outcomes),
        kept=outcomes.count("kept"),
        copies=outcomes.count("copy"),
        left_out=outcomes.count("left out"),
        stories=len(stories),
        outlets=len(outlets),
        words=sum(len(excerpt.text.split()) for excerpt in excerpts),
    )
