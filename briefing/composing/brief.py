"""Groups and pieces -> the brief: the lead, stories by topic, the bottom line, the voices, the counts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain, zip_longest

from briefing import quoting
from briefing.composing import citations, context, lists, matter, story
from briefing.composing.edition import Edition, Piece
from briefing.model import (
    Brief,
    Citation,
    Counts,
    Excerpt,
    Figure,
    Group,
    LedgerEntry,
    Problem,
    Quotation,
    Story,
    Watch,
)

# A bottom line is three to five bullets: fewer say too little to act on, more are a second brief.
BOTTOM_LINE_MIN, BOTTOM_LINE_MAX = 3, 5
# "Who said what" adds to the stories' own quotes; one a speaker and five in all keep it short.
VOICES_PER_SPEAKER, VOICES = 1, 5


def compose(
    groups: Sequence[Group],
    pieces: Mapping[str, Piece],
    edition: Edition,
    *,
    also: Sequence[Group] = (),
    ledger: Sequence[LedgerEntry] = (),
    problems: Sequence[Problem] = (),
) -> Brief:
    """The brief of groups given in order of importance: the first is the lead, the others follow by topic.

    With no groups it is the brief of an empty day; `also` are told by their headline only. `pieces` has every member
    and copy by article id.
    """
    ordered = _ordered(groups, pieces, edition)
    cited = citations.number([*ordered, *also], pieces)
    full = [story.tell(group, pieces, cited, edition) for group in ordered]
    named = [story.name(group, pieces, cited, edition) for group in also]
    stories = (*full, *named)
    news = [told for told in full if told.kind == "news"]
    voices = _voices(news, pieces, cited)
    figures, watch = lists.figures(news, pieces, cited), lists.watch(news, pieces, cited, edition.day)
    brief = Brief(
        day=edition.day,
        language=edition.language,
        relationship=edition.relationship,
        window=edition.window,
        bottom_line=_bottom_line(_by_importance(news, groups)),
        stories=stories,
        voices=voices,
        figures=figures,
        watch=watch,
        citations=tuple(cited.values()),
        problems=tuple(problems),
        ledger=tuple(ledger),
        counts=_counts(stories, (voices, figures, watch), cited.values(), ledger),
        topics=edition.topics,
        made_with=edition.made_with,
        notes=edition.edits.notes,
        corrections=edition.edits.corrections,
        leads=edition.edits.leads,
    )
    return replace(brief, contexts=context.around(brief, pieces))


def _ordered(groups: Sequence[Group], pieces: Mapping[str, Piece], edition: Edition) -> list[Group]:
    """The lead first, then by standing topic and importance, opinion last."""
    rank = {key: n for n, (key, _) in enumerate(edition.topics)}
    news_first = sorted(groups, key=lambda group: _is_opinion(group, pieces))

    def place(numbered: tuple[int, Group]) -> tuple[bool, bool, int, int]:
        n, group = numbered
        topic = (pieces[group.originals[0]].relevance.topics or (story.OTHER,))[0]
        behind = n >= edition.edits.leads
        return _is_opinion(group, pieces), behind, rank.get(topic, len(rank)) if behind else 0, n

    return [group for _, group in sorted(enumerate(news_first), key=place)]


def _is_opinion(group: Group, pieces: Mapping[str, Piece]) -> bool:
    return pieces[group.originals[0]].cleaned.article.kind == "opinion"


def _by_importance(stories: Iterable[Story], groups: Sequence[Group]) -> list[Story]:
    order = {group.key: n for n, group in enumerate(groups)}
    return sorted(stories, key=lambda told: order[told.key])


def _bottom_line(stories: Sequence[Story]) -> tuple[Excerpt, ...]:
    """The first key sentence of each story in order of importance; second ones where there are few stories."""
    turns = [[e for e in turn if e] for turn in zip_longest(*(told.sentences for told in stories))]
    firsts, others = (turns[0], chain.from_iterable(turns[1:])) if turns else ([], iter(()))
    spare = max(0, BOTTOM_LINE_MIN - len(firsts))
    return (*firsts[:BOTTOM_LINE_MAX], *list(others)[:spare])


def _voices(
    stories: Sequence[Story], pieces: Mapping[str, Piece], cited: Mapping[str, Citation]
) -> tuple[Quotation, ...]:
    """Quotes of high confidence that no story prints yet, in the order of the stories."""
    articles = {citation.number: article for article, citation in cited.items()}
    said: list[Quotation] = []
    for told in stories:
        for n in told.articles:
            piece = pieces[articles[n]]
            fit = [q for q in piece.quotes if matter.shared(told, piece, q.span) >= matter.OF_A_QUOTE]
            chosen = quoting.choose(fit, piece.cleaned, taken=story.printed(told, n), limit=VOICES)
            said += [story.quotation(quote, piece, cited[piece.id]) for quote in chosen if quote.confidence == "high"]
    sides = {quote.speaker: quote.side for quote in said if quote.side}  # one article may say whose official it is
    return tuple(_few_each([replace(quote, side=sides.get(quote.speaker)) for quote in said]))[:VOICES]


def _few_each(said: Sequence[Quotation]) -> Iterable[Quotation]:
    count: dict[str, int] = {}
    for quote in said:
        count[quote.speaker] = count.get(quote.speaker, 0) + 1
        if count[quote.speaker] <= VOICES_PER_SPEAKER:
            yield quote


def _counts(
    stories: Sequence[Story],
    rest: tuple[Sequence[Quotation], Sequence[Figure], Sequence[Watch]],
    cited: Iterable[Citation],
    ledger: Sequence[LedgerEntry],
) -> Counts:
    voices, figures, watch = rest
    outcomes = [entry.outcome for entry in ledger]
    quotes = [quote for told in stories for quote in told.quotes] + list(voices)
    texts = [e.text for told in stories for e in told.sentences] + [quote.excerpt.text for quote in quotes]
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
