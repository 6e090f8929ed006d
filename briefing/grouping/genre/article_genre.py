"""The genre of an article, and what tells it.

In this order: how its outlet files it (section, address, own name); a label at either end of its
headline; a byline; the name of a chief's column beside it; the forms of documents
(`document_forms`); the turns of a talk (`name_turns`); then the text's own manner
(`genre_manner`), by which an article that may be opinion is taken for analysis: it is cited, and
leads, heads and is quoted for no figure where there is news.
"""

from briefing.grouping.genre import (
    announced_lists,
    document_forms,
    genre_manner,
    genre_words,
    label_lines,
    name_turns,
    own_words,
)
from briefing.grouping.genre.own_words import OwnWords
from briefing.model import CleanedArticle, Genre, Reason
from briefing.model.analyzed import ArticleWords
from briefing.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class GenreDecision:
    """A genre and what told it; no reason for news, which is what nothing speaks against."""

    genre: Genre
    reasons: tuple[Reason, ...] = ()


def find_genre(cleaned: CleanedArticle) -> Genre:
    """The article's genre alone.

    Its words are read only for a language whose words tell manners.
    """
    language = cleaned.article.language
    has_words = genre_words.load_phrases(language).has_words
    none = ArticleWords(words=(), headline=0, language=language)
    own = own_words.read_own(cleaned) if has_words else own_words.list_own(none)
    return decide_genre(cleaned, own).genre


def decide_genre(cleaned: CleanedArticle, own: OwnWords) -> GenreDecision:
    """The genre of a cleaned article; news where nothing says otherwise."""
    phrases = genre_words.load_phrases(cleaned.article.language)
    article = cleaned.article
    if article.kind == "opinion":
        return GenreDecision("opinion", (Reason(code="genre_filed"),))
    if (found := phrases.find_label(article.outlet or "")) and found.genre == "opinion":
        return GenreDecision("opinion", (Reason(code="genre_label", values=(found.words,)),))
    if found := phrases.find_label(_drop_own_name(article.title or "", article.outlet or "")):
        return GenreDecision(found.genre, (Reason(code="genre_label", values=(found.words,)),))
    if found := label_lines.find_label_line(article.text, phrases.words):
        return GenreDecision(found.genre, (Reason(code="genre_label", values=(found.words,)),))
    if byline := phrases.find_byline(article.author or ""):
        return GenreDecision("opinion", (Reason(code="genre_byline", values=(byline,)),))
    if rubric := phrases.find_rubric(cleaned):
        return GenreDecision("opinion", (Reason(code="genre_rubric", values=(rubric,)),))
    if document := document_forms.find_document(cleaned, own, phrases):
        genre, reason = document
        return GenreDecision(genre, (reason,))
    if name_turns.is_talk(cleaned):
        return GenreDecision("analysis", (Reason(code="genre_turns"),))
    if announced := announced_lists.find_announcement(cleaned, phrases):
        return GenreDecision("analysis", (Reason(code="genre_announced", values=(announced,)),))
    return GenreDecision(*genre_manner.judge_manner(cleaned, own, phrases))


def _drop_own_name(title: str, outlet: str) -> str:
    """A headline without the outlet's name before its label: "Lomas News Fact Check: …".

    Of 37,500 headlines some forty have it there, before fact checks and polls.
    """
    is_own = outlet and title.casefold().startswith(f"{outlet} ".casefold())
    return title[len(outlet) + 1 :] if is_own else title
