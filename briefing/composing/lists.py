"""The lists of a brief that gather from all its stories: by the numbers, what to watch."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from briefing.composing import citations, coming, matter, numbers, quotable
from briefing.composing.edition import Piece
from briefing.composing.quotable import Line
from briefing.model import Citation, Excerpt, Figure, Span, Story, Watch

Cited = Mapping[str, Citation]


def figures(stories: Sequence[Story], pieces: Mapping[str, Piece], cited: Cited) -> tuple[Figure, ...]:
    """A figure with its sentence from each story that has one to spare, in the order of the stories.

    It is from the articles that the story is told from: another language's would tell the same figure again.
    """
    articles = {citation.number: article for article, citation in cited.items()}
    languages = {story.key: _language(pieces[articles[story.headline_citation]]) for story in stories}
    printed = [(articles[e.citation], e.span) for story in stories for e in story.sentences]
    lines = [line for line in _lines(stories, pieces, cited) if _language(line.piece) == languages[line.story]]
    chosen = numbers.choose(lines, printed)
    return tuple(Figure(figure=_excerpt(line, span, cited), sentence=_sentence(line, cited)) for line, span in chosen)


def watch(stories: Sequence[Story], pieces: Mapping[str, Piece], cited: Cited, today: date) -> tuple[Watch, ...]:
    """The days to come that the stories name, the next first."""
    chosen = coming.choose(_lines(stories, pieces, cited), today)
    return tuple(
        Watch(day=one.day, words=_excerpt(one.line, one.words, cited), sentence=_sentence(one.line, cited))
        for one in chosen
    )


def _lines(stories: Sequence[Story], pieces: Mapping[str, Piece], cited: Cited) -> Iterator[Line]:
    articles = {citation.number: article for article, citation in cited.items()}
    for story in stories:
        for number in story.articles:
            piece = pieces[articles[number]]
            for line in quotable.lines(story.key, piece):
                if matter.shared(story, piece, line.sentence.span) >= matter.OF_A_LINE:
                    yield line


def _language(piece: Piece) -> str:
    return piece.cleaned.article.language


def _sentence(line: Line, cited: Cited) -> Excerpt:
    return _excerpt(line, line.sentence.span, cited)


def _excerpt(line: Line, span: Span, cited: Cited) -> Excerpt:
    return citations.excerpt(cited[line.piece.id], span, line.piece.cleaned.article.text)
