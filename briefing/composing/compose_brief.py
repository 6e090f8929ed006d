"""Groups and pieces -> the brief: the lead, stories by topic, the bottom line, the voices, the counts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from briefing.composing import (
    bottom_line,
    citation_context,
    citations,
    fact_lists,
    indirect_quotes,
    side_quotes,
    story,
)
from briefing.composing.edition import Edition
from briefing.model import (
    Brief,
    Citation,
    Cluster,
    Counts,
    Figure,
    LedgerEntry,
    PrintedQuote,
    Problem,
    Story,
    Watch,
)
from briefing.model.analyzed import AnalyzedArticle

Lists = tuple[tuple[PrintedQuote, ...], tuple[Figure, ...], tuple[Watch, ...]]


def compose_brief(
    groups: Sequence[Cluster],
    pieces: Mapping[str, AnalyzedArticle],
    edition: Edition,
    *,
    also: Sequence[Cluster] = (),
    ledger: Sequence[LedgerEntry] = (),
    problems: Sequence[Problem] = (),
) -> Brief:
    """The brief of groups given in order of importance: the first is the lead, the others follow by topic.

    With no groups it is the brief of an empty day; `also` are told by their headline only. `pieces` has every member
    and copy by article id.
    """
    ordered = _ordered(groups, pieces, edition)
    cited = citations.number_sources([*ordered, *also], pieces)
    full = [story.tell_story(group, pieces, cited, edition) for group in ordered]
    named = [story.name_story(group, pieces, cited, edition) for group in also]
    stories = (*full, *named)
    news = [told for told in full if told.kind == "news"]
    numbered = {citation.number: pieces[article] for article, citation in cited.items()}
    rest = said, figures, watch = _lists(news, pieces, cited, edition)
    brief = Brief(
        day=edition.day,
        language=edition.language,
        relationship=edition.relationship,
        window=edition.window,
        bottom_line=bottom_line.choose_bottom_line(_by_importance(news, groups), numbered),
        stories=stories,
        voices=said,
        figures=figures,
        watch=watch,
        citations=tuple(cited.values()),
        problems=tuple(problems),
        ledger=tuple(ledger),
        counts=_counts(stories, rest, cited.values(), ledger),
        topics=edition.topics,
        made_with=edition.made_with,
        notes=edition.edits.notes,
        corrections=edition.edits.corrections,
        leads=edition.edits.leads,
    )
    return replace(brief, contexts=citation_context.find_contexts(brief, pieces))


def _lists(
    news: Sequence[Story],
    pieces: Mapping[str, AnalyzedArticle],
    cited: Mapping[str, Citation],
    edition: Edition,
) -> Lists:
    """What gathers from all stories: who said what, the figures, the days to come. A silent side is reported on."""
    figures, watch = (
        fact_lists.list_figures(news, pieces, cited),
        fact_lists.list_upcoming_dates(news, pieces, cited, edition.day),
    )
    said = side_quotes.choose_side_quotes(news, pieces, cited)
    silent = [
        side.key
        for side in edition.relationship.sides
        if all(quote.side != side.key for quote in said)
    ]
    listed = [*(figure.sentence for figure in figures), *(one.sentence for one in watch)]
    return (
        (
            *said,
            *indirect_quotes.choose_indirect_quotes(
                news, pieces, cited, sides=silent, taken=listed
            ),
        ),
        figures,
        watch,
    )


def _ordered(
    groups: Sequence[Cluster], pieces: Mapping[str, AnalyzedArticle], edition: Edition
) -> list[Cluster]:
    """The lead first, then by standing topic and importance, opinion last."""
    rank = {key: n for n, (key, _) in enumerate(edition.topics)}
    news_first = sorted(groups, key=lambda group: _is_opinion(group, pieces))

    def place(numbered: tuple[int, Cluster]) -> tuple[bool, bool, int, int]:
        n, group = numbered
        topic = (pieces[group.originals[0]].relevance.topics or (story.OTHER_TOPIC,))[0]
        behind = n >= edition.edits.leads
        return _is_opinion(group, pieces), behind, rank.get(topic, len(rank)) if behind else 0, n

    return [group for _, group in sorted(enumerate(news_first), key=place)]


def _is_opinion(group: Cluster, pieces: Mapping[str, AnalyzedArticle]) -> bool:
    return pieces[group.originals[0]].cleaned.article.kind == "opinion"


def _by_importance(stories: Iterable[Story], groups: Sequence[Cluster]) -> list[Story]:
    order = {group.key: n for n, group in enumerate(groups)}
    return sorted(stories, key=lambda told: order[told.key])


def _counts(
    stories: Sequence[Story],
    rest: Lists,
    cited: Iterable[Citation],
    ledger: Sequence[LedgerEntry],
) -> Counts:
    said, figures, watch = rest
    outcomes = [entry.outcome for entry in ledger]
    quotes = [quote for told in stories for quote in told.quotes] + list(said)
    texts = [e.text for told in stories for e in told.sentences] + [
        quote.excerpt.text for quote in quotes
    ]
    texts += [one.sentence.text for one in figures] + [one.sentence.text for one in watch]
    return Counts(
        read=len(outcomes),
        kept=outcomes.count("kept"),
        copies=outcomes.count("copy"),
        left_out=outcomes.count("left out"),
        stories=len(stories),
        outlets=len({citation.outlet for citation in cited if citation.outlet}),
        words=sum(len(text.split()) for text in texts),
    )
