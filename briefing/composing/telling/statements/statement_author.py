"""Who speaks in a statement: who signs it by its headline, else the office whose site has it."""

import re

from briefing.composing.telling.statements.statement_words import (
    StatementWords,
    load_statement_words,
)
from briefing.grouping.genre.document_forms import is_of_state
from briefing.model import Speaker
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Profile
from briefing.profiles.speakers.office_side import find_speaker_side
from briefing.profiles.speakers.people import PrintedSpeaker, find_person
from briefing.profiles.speakers.printed_office import choose_title
from briefing.text.patterns import match_any

SHORTEST_NAME, LONGEST_NAME = 2, 4  # words
WORD = re.compile(r"[^\W\d_][\w’'.-]*")


def find_statement_author(
    article: AnalyzedArticle, profile: Profile, language: str
) -> Speaker | None:
    """Who signs by the headline, if the profile knows; else the office that the site names."""
    title, words = article.article.title or "", load_statement_words(article.language)
    if re.search(match_any(words.joint), title, re.IGNORECASE):
        return Speaker(name=_cut_matter(title, words))
    signed = re.search(rf"\b{match_any(words.signed)}\s(?P<author>.+)", title, re.IGNORECASE)
    if signed:
        return _find_signer(_cut_matter(signed["author"], words), article, profile, language)
    return _find_office(article, profile)


def _cut_matter(named: str, words: StatementWords) -> str:
    """What stands before the word that leads on to the matter: "on", "sobre"."""
    return re.split(rf"\s{match_any(words.subject_links)}\s", named, maxsplit=1)[0]


def _find_signer(
    author: str, article: AnalyzedArticle, profile: Profile, language: str
) -> Speaker | None:
    """The profile's person whose whole name stands in these words, with the office of the day."""
    words = WORD.findall(author)
    for length in range(LONGEST_NAME, SHORTEST_NAME - 1, -1):
        for start in range(len(words) - length + 1):
            name = " ".join(words[start : start + length])
            if person := find_person(name, profile):
                printed = PrintedSpeaker(
                    name=person.name,
                    text=article.article.text,
                    language=article.language,
                    day=article.article.published,
                )
                return Speaker(
                    name=person.name,
                    role=choose_title(printed, profile, language),
                    side=find_speaker_side(printed, profile),
                )
    return None


def _find_office(article: AnalyzedArticle, profile: Profile) -> Speaker | None:
    """The office whose site it is, as the profile or the page names it; no bare host."""
    name = article.outlet or ""
    if not is_of_state(article.article.url) or not name or "." in name:
        return None
    printed = PrintedSpeaker(name=name, text=article.article.text, language=article.language)
    return Speaker(name=name, side=find_speaker_side(printed, profile))
