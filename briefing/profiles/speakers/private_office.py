"""Whether a printed office is none of a government: a professor, a candidate, a union's president.

Who only works in a country, or would like to govern it, stands on neither side, though the country
is in the office's words: "policy analyst at the American Council", "Republican nominee".
"""

import re
from collections.abc import Sequence

from briefing.profiles.model import Profile
from briefing.profiles.speakers.office_titles import find_chief_noun, load_words
from briefing.profiles.speakers.side_terms import find_side_terms
from briefing.profiles.speakers.title_grammar import load_title_grammar
from briefing.text.folding import fold_text

_WORD = re.compile(r"[^\W_]+")
_LEAST_BODY = 3  # words: a name, its head and the noun: "Harbour Association chief"


def is_private(role: str, language: str, profile: Profile) -> bool:
    """Whether the office's noun, or the body that it is held in, is no government's."""
    words = [*_WORD.finditer(role)]
    tie = _find_tie(words, 0)
    if _is_private_person(role, words[:tie], language):
        return not any(word in load_words("wanted_for") for word in role.casefold().split())
    if _is_of_body_before(role, words[:tie], language, profile):
        return True
    return _is_of_private_body(role, words[tie + 1 :], language, profile)


def _is_private_person(role: str, words: Sequence[re.Match[str]], language: str) -> bool:
    """Whether the noun before the first preposition, "professor", tells nobody's office."""
    if not words:
        return False
    nearest = fold_text(_take_noun(words, language).group())
    nouns = {nearest, find_chief_noun(role, language)}
    return not nouns.isdisjoint(load_words("private_people"))


def _is_of_body_before(
    role: str, words: Sequence[re.Match[str]], language: str, profile: Profile
) -> bool:
    """Whether a private body's head stands right before the noun: "Harbour | Association | chief".

    So where nouns stand last, and no body of the profile has that word.
    """
    if load_title_grammar(language).puts_noun_first or len(words) < _LEAST_BODY:
        return False
    head = words[-2]
    if not head.group()[0].isupper() or fold_text(head.group()) not in load_words("private_bodies"):
        return False
    return not _is_known_body(head, role, language, profile)


def _is_known_body(head: re.Match[str], role: str, language: str, profile: Profile) -> bool:
    """Whether a body of the profile has the word in its name."""
    terms = find_side_terms(role, profile, language)
    return any(term.kind == "body" and term.start <= head.start() < term.end for term in terms)


def _is_of_private_body(
    role: str, behind: Sequence[re.Match[str]], language: str, profile: Profile
) -> bool:
    """Whether the first complement has the head of a private body's name, and none of a profile's.

    The head is the last word before the next preposition, or the first where nouns stand first.
    """
    complement = _take_complement(behind)
    if not complement:
        return False
    # "Coordinator of the executive committee of the | Association of …": whosever the committee is.
    if any(fold_text(word.group()) in load_words("member_bodies") for word in behind):
        return True
    head = _take_noun(complement, language)
    noun = fold_text(head.group())
    if noun not in load_words("private_bodies") and not _is_of_many(noun):
        return False
    return not _is_known_body(head, role, language, profile)


def _is_of_many(noun: str) -> bool:
    """Whether a body is named after the people in it: "president of | Students | for Life"."""
    return any(
        noun.removesuffix(end) in load_words("private_people")
        for end in load_words("plural_endings")
    )


def _take_noun(words: Sequence[re.Match[str]], language: str) -> re.Match[str]:
    """The word of a phrase where the language puts its noun."""
    return words[0 if load_title_grammar(language).puts_noun_first else -1]


def _take_complement(words: Sequence[re.Match[str]]) -> Sequence[re.Match[str]]:
    """The words up to the next preposition, without the article before them."""
    start = 0
    while start < len(words) and words[start].group().casefold() in load_words("joining"):
        start += 1
    return words[start : _find_tie(words, start)]


def _find_tie(words: Sequence[re.Match[str]], start: int) -> int:
    """The index of the first word from `start` on that ties an office to where it is held."""
    reach = range(start, len(words))
    return next((i for i in reach if words[i].group().casefold() in load_words("ties")), len(words))
