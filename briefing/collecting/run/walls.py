"""What stands in an article's place: a challenge, a consent, a log-in, a robot check."""

from dataclasses import replace

from briefing import cleaning, languages
from briefing.collecting.network.http_client import Answer
from briefing.collecting.politeness.robots_txt import CHALLENGE
from briefing.errors import InputError
from briefing.languages.reasons import render_reason
from briefing.model import Article
from briefing.sources.formats import html

# Words in long paragraphs: a wall has fewer, and only pages with fewer are looked at closely.
MOST_WORDS = 120


def is_challenge(answer: Answer) -> bool:
    """Whether the site's proxy answered in its place, to tell people from programs."""
    return (answer.header(CHALLENGE[0]) or "").lower() == CHALLENGE[1]


def find_wall(body: bytes, address: str, words: int) -> str:
    """The words by which a page with so few words is no article but a wall; empty for none."""
    if words > MOST_WORDS:
        return ""
    try:
        article = html.read_page(html.decode_page(body), id=address, origin=address, url=address)
    except InputError:
        return ""
    # A wall is often too short to tell its language, and its words are a language's.
    codes = languages.KNOWN if article.language == "und" else (article.language,)
    return next(filter(None, (_word_wall(article, code) for code in codes)), "")


def _word_wall(article: Article, language: str) -> str:
    cleaned = cleaning.clean_article(replace(article, language=language))
    # Of a wall every line is a notice with one reason; of any other page some line is something
    # else.
    labels = {(block.kind, block.keep, block.reason) for block in cleaned.blocks}
    kind, keep, reason = labels.pop() if len(labels) == 1 else ("other", True, "")
    is_wall = kind == "notice" and not keep
    return render_reason(reason, languages.PROGRAM_LANGUAGE) if is_wall else ""
