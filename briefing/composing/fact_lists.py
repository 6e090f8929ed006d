"""The lists of a brief that gather from all its stories: by the numbers, what to watch."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from briefing.composing import (
    citations,
    figures,
    standalone_sentences,
    topical_overlap,
    upcoming_dates,
)
from briefing.composing.standalone_sentences import StandaloneSentence
from briefing.model import Citation, Excerpt, Figure, Span, Story, Watch
from briefing.model.analyzed import AnalyzedArticle

Cited = Mapping[str, Citation]


def list_figures(
    stories: Sequence[Story], pieces: Mapping[str, AnalyzedArticle], cited: Cited
) -> tuple[Figure, ...]:
    """A figure with its sentence from each story that has one to spare, in the order of the stories.

    It is from the articles that the story is told from: another language's would tell the same figure again.
    """
    articles = {citation.number: article for article, citation in cited.items()}
    languages = {
        story.key: _language(pieces[articles[story.headline_citation]]) for story in stories
    }
    printed = [(articles[e.citation], e.span) for story in stories for e in story.sentences]
    lines = [
        line
        for line in _lines(stories, pieces, cited)
        if _language(line.piece) == languages[line.story]
    ]
    chosen = figures.choose_figures(lines, printed)
    return tuple(
        Figure(figure=_excerpt(line, span, cited), sentence=_sentence(line, cited))
        for line, span in chosen
    )


def list_upcoming_dates(
    stories: Sequence[Story], pieces: Mapping[str, AnalyzedArticle], cited: Cited, today: date
) -> tuple[Watch, ...]:
    """The days to come that the stories name, the next first."""
    chosen = upcoming_dates.choose_upcoming_dates(_lines(stories, pieces, cited), today)
    return tuple(
        Watch(
            day=one.day,
            words=_excerpt(one.line, one.words, cited),
            sentence=_sentence(one.line, cited),
        )
        for one in chosen
    )


def _lines(
    stories: Sequence[Story], pieces: Mapping[str, AnalyzedArticle], cited: Cited
) -> Iterator[StandaloneSentence]:
    articles = {citation.number: article for article, citation in cited.items()}
    for story in stories:
        for number in story.articles:
            piece = pieces[articles[number]]
            for line in standalone_sentences.find_standalone_sentences(story.key, piece):
                if (
                    topical_overlap.count_shared_stems(story, piece, line.sentence.span)
                    >= topical_overlap.LEAST_SHARED_BY_LINE
                ):
                    yield line


def _language(piece: AnalyzedArticle) -> str:
    return piece.cleaned.article.language


def _sentence(line: StandaloneSentence, cited: Cited) -> Excerpt:
    return _excerpt(line, line.sentence.span, cited)


def _excerpt(line: StandaloneSentence, span: Span, cited: Cited) -> Excerpt:
    return citations.make_excerpt(cited[line.piece.id], span, line.piece.cleaned.article.text)
