"""The genre of an article, and what tells it.

In this order: how its outlet files it (section, address); a label at either end of its headline;
turns of speakers (a transcript); the forms of orders, fact sheets and statements; then the text's
own manner, as rates per hundred words outside quotation marks. The manner tells "not straight
news", hardly ever "opinion": of 183 labelled articles, four points and more are opinion in 16 of 18
cases, three in 19 of 28, so three make an article that only may be opinion: it is taken for
analysis, which leads no story that has news.

After Biber, "Variation across speech and writing", 1988 (rates of pronouns, modals, stance).
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.grouping import genre_words
from briefing.grouping.genre_words import GenrePhrases
from briefing.model import CleanedArticle, Genre, Reason
from briefing.model.analyzed import ArticleWords, FoldedWord

OPINION_POINTS = 4  # at which it is opinion: precision .89 of the labelled days
UNSURE_POINTS = 3  # at which it may be: taken for analysis
FILED_POINTS = 3  # a label or a section alone is enough for opinion
DISCLAIMER_POINTS = 2
# Rates per hundred words outside quotation marks; each was chosen on 1,500 opinion pieces and 1,500
# news articles of each language, by their addresses, of other days than the labelled ones.
LEAST_FIRST_PERSON = 0.3
LEAST_JUDGEMENT = 0.5
MOST_REPORTING = 0.7
LEAST_QUESTIONS = 0.1
MOST_REPORTING_IN_DOCUMENT = 1.0
MOST_QUOTED_SHARE = 0.2  # of the words: reports let others speak
LEAD_WORDS = 60
SHORTEST = 120  # words of its own, below which a text has no manner
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
    return _find_document(cleaned, words, phrases) or _judge_manner(cleaned, words, phrases)


def _find_document(
    cleaned: CleanedArticle, words: ArticleWords, phrases: GenrePhrases
) -> GenreDecision | None:
    """A transcript or statement by its address, its headline or what only an order says.

    A report on one has the same headline, and says who said what.
    """
    article = cleaned.article
    if genre := genre_words.find_folder(article.url):
        return GenreDecision(genre, (Reason(code="genre_address"),))
    if phrases.rate("reporting", _own_words(words)) > MOST_REPORTING_IN_DOCUMENT:
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


def _judge_manner(
    cleaned: CleanedArticle, words: ArticleWords, phrases: GenrePhrases
) -> GenreDecision:
    """Opinion, or analysis where it may be opinion, by the points of its manner; else news."""
    signs = tuple(_list_signs(cleaned, words, phrases))
    points = sum(worth for worth, _ in signs)
    reasons = tuple(Reason(code=code) for worth, code in signs if worth > 0)
    if points >= OPINION_POINTS:
        return GenreDecision("opinion", reasons)
    if found := phrases.find_explaining(cleaned.article.title or ""):
        return GenreDecision("analysis", (Reason(code="genre_form", values=(found,)),))
    return GenreDecision("analysis", reasons) if points >= UNSURE_POINTS else GenreDecision("news")


def _list_signs(
    cleaned: CleanedArticle, words: ArticleWords, phrases: GenrePhrases
) -> Iterator[tuple[int, str]]:
    """The points for (above 0) and against opinion, each with the code of its reason."""
    own = _own_words(words)
    if len(own) < SHORTEST:
        return
    if phrases.has_disclaimer(cleaned):
        yield DISCLAIMER_POINTS, "genre_disclaimer"
    yield from (
        (1, code)
        for code, holds in (
            ("genre_first_person", phrases.rate("first_person", own) > LEAST_FIRST_PERSON),
            ("genre_judgement", phrases.rate("judgement", own) > LEAST_JUDGEMENT),
            ("genre_unreported", phrases.rate("reporting", own) < MOST_REPORTING),
            ("genre_questions", 100 * words.questions / len(own) > LEAST_QUESTIONS),
        )
        if holds
    )
    if any(block.kind == "dateline" for block in cleaned.blocks):
        yield -1, "dateline"
    if phrases.rate("weekdays", [word.folded for word in words.words[:LEAD_WORDS]]):
        yield -1, "weekday"
    quoted = len(words.words) - words.headline - len(own)
    if quoted > MOST_QUOTED_SHARE * (len(own) + quoted):
        yield -1, "quoted"


def _own_words(words: ArticleWords) -> list[str]:
    """The folded words of the text outside quotation marks."""
    own: list[FoldedWord] = []
    at = words.headline
    for first, last in words.quoted:
        own += words.words[at:first]
        at = last
    return [word.folded for word in (*own, *words.words[at:])]
