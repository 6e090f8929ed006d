"""Who speaks in a statement: who signs or orders it, else the office whose site has it."""

import re
from collections.abc import Sequence
from itertools import takewhile

from briefing.composing.gate.words import load_gate_words
from briefing.composing.telling.statements.statement_words import (
    StatementWords,
    load_statement_words,
)
from briefing.grouping.genre.document_forms import is_of_state
from briefing.grouping.genre.genre_words import load_phrases
from briefing.model import Speaker
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Person, Profile
from briefing.profiles.model import PRESS_ROOM
from briefing.profiles.speakers.office_side import find_speaker_side
from briefing.profiles.speakers.people import PrintedSpeaker, find_person
from briefing.profiles.speakers.printed_office import choose_title
from briefing.profiles.speakers.private_office import is_private
from briefing.quoting.tokens.lexicon_loading import load_lexicon
from briefing.text.patterns import match_any

SHORTEST_NAME, LONGEST_NAME = 2, 4  # words
LONGEST_JOINT = 10  # words: "Joint Statement by President … and Prime Minister …"
WORD = re.compile(r"[^\W\d_][\w’'.-]*")


def find_statement_author(
    article: AnalyzedArticle, profile: Profile, language: str
) -> Speaker | None:
    """Who signs by the headline, if the profile knows; else the office that the site names.

    What was said at an act, and is filed among the statements because its turns could not be told
    apart, is nobody's but whose the headline says: neither its own title nor the office spoke.
    """
    title, words = article.article.title or "", load_statement_words(article.language)
    form = load_phrases(article.language).find_opening(title)
    is_spoken = form is not None and form.genre == "transcript"
    joint = re.search(match_any(words.joint), title, re.IGNORECASE)
    if joint and not is_spoken:
        return Speaker(name=_name_joint(title, joint.end(), article, words))
    signed = re.search(rf"\b{match_any(words.signed)}\s(?P<author>.+)", title, re.IGNORECASE)
    if signed:
        named = _cut_matter(signed["author"], words)
        signer = _find_signer(named, article, profile, language)
        return signer or _find_house(named, article, profile)
    if is_spoken:
        return None
    return _find_head(article, profile, language) or _find_office(article, profile)


def is_joint(article: AnalyzedArticle) -> bool:
    """Whether a paper is by its headline one of several: the relationship's own."""
    words, title = load_statement_words(article.language), article.article.title or ""
    return re.search(match_any(words.joint), title, re.IGNORECASE) is not None


def is_between(article: AnalyzedArticle) -> bool:
    """Whether all of a paper is about the two: it is theirs, or tells a meeting of theirs."""
    words, title = load_statement_words(article.language), article.article.title or ""
    tells = words.meetings and re.search(match_any(words.meetings), title, re.IGNORECASE)
    names_both = article.relevance.in_headline or article.relevance.on_other
    return is_joint(article) or bool(tells and names_both)


def _name_joint(title: str, end: int, article: AnalyzedArticle, words: StatementWords) -> str:
    """What a joint paper calls itself, with whose it is where that is short: its headline has it.

    Behind `end`, where the word for "joint" ends, the form goes on to the next preposition.
    """
    named = _cut_matter(title, words)
    if len(named.split()) <= LONGEST_JOINT:
        return named
    lexicon = load_lexicon(article.language)
    links = lexicon.prepositions | lexicon.np_prepositions
    cuts = (one.start() for one in WORD.finditer(named, end) if one[0].lower() in links)
    return named[: next(cuts, len(named))].rstrip()


def _cut_matter(named: str, words: StatementWords) -> str:
    """What stands before the word that leads on to the matter: "on", "sobre"."""
    return re.split(rf"\s{match_any(words.subject_links)}\s", named, maxsplit=1)[0]


def _find_signer(
    author: str, article: AnalyzedArticle, profile: Profile, language: str
) -> Speaker | None:
    """The profile's person whose whole name stands in these words, with the office of the day;
    else the one who is named there by surname, behind the office held that day.
    """
    words = WORD.findall(author)
    for length in range(LONGEST_NAME, SHORTEST_NAME - 1, -1):
        for start in range(len(words) - length + 1):
            name = " ".join(words[start : start + length])
            if person := find_person(name, profile):
                return _print_signer(person, article, profile, language)
    titled = [person for person in profile.people if _is_titled(person, words, article)]
    return _print_signer(titled[0], article, profile, language) if len(titled) == 1 else None


def _is_titled(person: Person, words: Sequence[str], article: AnalyzedArticle) -> bool:
    """Whether words name somebody as a state's papers do: "President Quill".

    No more of the office than stands before its "of", and no more of the name than its last word.
    """
    held = person.office_on(article.article.published)
    if held is None:
        return False
    lexicon = load_lexicon(article.language)
    links = lexicon.prepositions | lexicon.np_prepositions
    title = [*takewhile(lambda word: word not in links, _fold(held.title_in(article.language)))]
    named = [*title, _fold(person.name)[-1]]
    said = [word.lower() for word in words]
    return any(said[start : start + len(named)] == named for start in range(len(said)))


def _fold(name: str) -> list[str]:
    return [word.lower() for word in WORD.findall(name)]


def _print_signer(
    person: Person, article: AnalyzedArticle, profile: Profile, language: str
) -> Speaker:
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


def _find_house(named: str, article: AnalyzedArticle, profile: Profile) -> Speaker | None:
    """The office on whose own site somebody signs for it whom the profile does not know.

    "Statement from Spokesperson Ada Quill" is the office's; that of a governor is the governor's.
    """
    speaks_for = load_statement_words(article.language).speaks_for
    if not speaks_for or not re.search(match_any(speaks_for), named, re.IGNORECASE):
        return None
    return _find_office(article, profile)


def _find_head(article: AnalyzedArticle, profile: Profile, language: str) -> Speaker | None:
    """Who orders in a paper that says so: "NOW, THEREFORE, I, ADA QUILL, President of …".

    Else the one holder that day of the public office by which it orders, of the side whose site has
    it: "By the authority vested in me as President", "PRESIDENTIAL MEMORANDUM".
    """
    words, text = load_statement_words(article.language), article.article.text
    if not (words.ordered or words.head_folders):
        return None
    found = [one.groupdict() for one in re.finditer(match_any(words.ordered), text)]
    if name := next((one["name"] for one in found if one.get("name")), None):
        return _find_signer(name.title(), article, profile, language)
    office = next((one["office"] for one in found if one.get("office")), None)
    if office is None and _speaks_in_own_folder(article):
        office = words.head_office
    house, day = _find_office(article, profile), article.article.published
    if not office or house is None or day is None:
        return None
    holders = [
        person
        for person in profile.people
        if (held := person.office_on(day))
        and held.side == house.side
        and held.title_in(article.language).split()[0] == office.title()
        and not is_private(held.title_in(article.language), article.language, profile)
    ]
    if len(holders) != 1:
        return None
    return _find_signer(holders[0].name, article, profile, language)


def _speaks_in_own_folder(article: AnalyzedArticle) -> bool:
    """Whether somebody says "I" in a paper of the folder of what the head of the house signs:
    "I am continuing the national emergency with respect to …" has no other name than the folder's.
    """
    folders = {*(article.article.url or "").split("/")}
    if folders.isdisjoint(load_statement_words(article.language).head_folders):
        return False
    alone = load_gate_words(article.language).first_person_pronoun
    body = " ".join(article.text_of(sentence.span) for sentence in article.sentences)
    return bool(alone) and alone in WORD.findall(body)


def _find_office(article: AnalyzedArticle, profile: Profile) -> Speaker | None:
    """The office whose site it is, or whose own masthead stands above it, by name; no bare host."""
    name = article.outlet or ""
    known = profile.outlet(article.article.url, name)
    is_own = is_of_state(article.article.url) or (known is not None and known.kind == PRESS_ROOM)
    if not is_own or not name or "." in name:
        return None
    printed = PrintedSpeaker(name=name, language=article.language)
    return Speaker(name=name, side=find_speaker_side(printed, profile))
