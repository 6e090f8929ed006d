"""The genre of an article, and what tells it.

In this order: how its outlet files it (section, address); a label at either end of its headline;
turns of speakers (a transcript); the forms of orders, fact sheets and statements; then the text's
own manner (`genre_manner`), by which an article that may be opinion is taken for analysis: it is
cited, and leads, heads and is quoted for no figure where there is news.
"""

import re
from collections import Counter
from dataclasses import dataclass

from briefing.grouping import genre_manner, genre_words
from briefing.grouping.genre_words import GenrePhrases
from briefing.model import CleanedArticle, Genre, Reason
from briefing.model.analyzed import ArticleWords

MOST_REPORTING_IN_DOCUMENT = 1.0  # per hundred words of its own: a report on one says who said what
# Of the paragraphs open with a speaker's label, each of two speakers twice: a transcript.
LEAST_TURNS = 0.3
LEAST_TURNS_OF_SPEAKER = 2

_TURN = re.compile(
    r"^\s*(?:>>|—|–|-)?\s*(?:(Q|P|R|PREGUNTA|PREGUNTAS|Pregunta|INTERLOCUTORA?|INTERLOCUTOR)\b"
    r"|((?:[^\W\d_]{2,}|[^\W\d_]\.)(?:[ ,.’'-]+(?:[^\W\d_]+\.?)){0,9}))"
    r"(?:\s*\([^)]{1,30}\))?\s*(?::|\.\s*-|\t|\s{3,}|$)"
)
_MOST_LABEL = 80  # characters


@dataclass(frozen=True, slots=True)
class GenreDecision:
    """A genre and what told it; no reason for news, which is what nothing speaks against."""

    genre: Genre
    reasons: tuple[Reason, ...] = ()


def decide_genre(cleaned: CleanedArticle, words: ArticleWords) -> GenreDecision:
    """The genre of a cleaned article; news where nothing says otherwise."""
    phrases = genre_words.load_phrases(words.language)
    article = cleaned.article
    if article.kind == "opinion":
        return GenreDecision("opinion", (Reason(code="genre_filed"),))
    if found := phrases.find_label(article.title or ""):
        return GenreDecision(found.genre, (Reason(code="genre_label", values=(found.words,)),))
    if byline := phrases.find_byline(article.author or ""):
        return GenreDecision("opinion", (Reason(code="genre_byline", values=(byline,)),))
    if _is_transcript(cleaned):
        return GenreDecision("transcript", (Reason(code="genre_turns"),))
    if document := _find_document(cleaned, words, phrases):
        return document
    return GenreDecision(*genre_manner.judge_manner(cleaned, words, phrases))


def _find_document(
    cleaned: CleanedArticle, words: ArticleWords, phrases: GenrePhrases
) -> GenreDecision | None:
    """A transcript or statement by its address, its headline or what only an order says.

    A report on one has the same headline, and says who said what.
    """
    article = cleaned.article
    if genre := genre_words.find_folder(article.url):
        return GenreDecision(genre, (Reason(code="genre_address"),))
    if phrases.rate("reporting", genre_manner.list_own_words(words)) > MOST_REPORTING_IN_DOCUMENT:
        return None
    if found := phrases.find_opening(article.title or ""):
        return GenreDecision(found.genre, (Reason(code="genre_form", values=(found.words,)),))
    if phrase := phrases.find_statement(cleaned):
        return GenreDecision("statement", (Reason(code="genre_phrase", values=(phrase,)),))
    return None


def _is_transcript(cleaned: CleanedArticle) -> bool:
    paragraphs = [block.span.slice(cleaned.article.text) for block in cleaned.kept]
    labels = [label for text in paragraphs if (label := _speaker_label(text))]
    recurring = [label for label, n in Counter(labels).items() if n >= LEAST_TURNS_OF_SPEAKER]
    return len(recurring) > 1 and len(labels) >= LEAST_TURNS * len(paragraphs)


def _speaker_label(paragraph: str) -> str | None:
    """The label before a turn: a side of an interview, or a name in capitals or before a colon."""
    found = _TURN.match(paragraph[:_MOST_LABEL])
    if found is None:
        return None
    if found[1]:
        return found[1].casefold()
    is_name = found[2].isupper() or (":" in found[0] and found[2].istitle())
    return found[2].casefold() if is_name else None
