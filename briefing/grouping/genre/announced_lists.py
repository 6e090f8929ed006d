"""A paragraph that announces what a text will list or explain: "Here's what we know so far:".

What happened stands in few lines above it; below it who is who, what is known, what to watch, and
most of that is older than the day. Of 58 texts that had passed for news and have such a paragraph
(known and fresh days, and 17 days of one outlet in 2024) 52 are explainers, lists and takeaways;
six are reports with one about a hearing, a storm or a suspect.
"""

from briefing.grouping.genre.genre_words import GenrePhrases, begins_with
from briefing.model import CleanedArticle

LONGEST = 30  # words of the paragraph
FIRST_PART = 3  # in the first of so many parts of the article: further on, a report may have one
TEXT = frozenset({"body", "subhead"})  # a short line with a colon is read as a subhead
ENDS = (":", ".")  # without either it is a link to another page


def find_announcement(cleaned: CleanedArticle, phrases: GenrePhrases) -> str | None:
    """The words with which such a paragraph opens; None where none stands in the beginning."""
    if not phrases.words.list_announcements:
        return None
    kept = [block for block in cleaned.kept if block.kind in TEXT]
    for block in kept[: -(-len(kept) // FIRST_PART)]:
        text = block.span.slice(cleaned.article.text)
        if len(text.split()) > LONGEST or not text.rstrip().endswith(ENDS):
            continue
        plain = text.casefold().replace("’", "'").lstrip("¿¡ ")
        for words in phrases.words.list_announcements:
            if begins_with(plain, words):
                return words
    return None
