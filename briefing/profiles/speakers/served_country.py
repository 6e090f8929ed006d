"""Whether an office serves the country that its own words name, or its holder only lives there.

"Mexican minister" and "president of the Mexican Senate" serve it; a "Mexican actress", a "worker
from Mexico" and the "director del torneo mexicano" do not. Nobody is put on a side for a passport.
"""

import re
from collections.abc import Sequence

from briefing.profiles.speakers.office_titles import OWNERS, load_words
from briefing.profiles.speakers.side_terms import SideTerm
from briefing.profiles.speakers.title_grammar import load_title_grammar
from briefing.text.folding import fold_text

_WORD = re.compile(r"[^\W_]+")
_LEAST_BRAND = 2  # words before the country in a firm's name: "| Harbour Life | USA"
_NOUN_WORDS = 2  # at the head of a title whose noun stands first: "primera ministra"


def serves_country(term: SideTerm, role: str, language: str) -> bool:
    """Whether the office that names a country by this term is a public one."""
    words = [*_WORD.finditer(role)]
    if _ends_brand(term, role, words) or _opens_brand(term, role, language):
        return False
    links = {*load_words("ties"), *load_words("sent_to")}
    ties = [i for i, word in enumerate(words) if word.group().casefold() in links]
    head = words[: ties[0]] if ties else words
    nouns = _take_nouns(head, language)
    people = {*load_words("serving_people"), *load_words("heading_people")}
    if not nouns.isdisjoint(load_words("serving_people")) or _names_body(head):
        return True
    has_letters = role[term.start : term.end].replace(".", "").isupper()
    if has_letters and not nouns.isdisjoint(load_words("lettered_offices")):
        return True
    if not ties or term.start < words[ties[0]].start():
        is_private = any(word.group().casefold() in load_words("private_bodies") for word in head)
        return not (is_private or nouns.isdisjoint(people))  # "Mexican union leader"
    body = _find_complement(term, words, ties)
    if all(term.start <= word.start() < term.end for word in body):
        return not nouns.isdisjoint(people)
    owned = [word for word in body if word.start() >= term.end] if _is_owner(term, role) else []
    is_brand = role[term.start : term.end].casefold() in load_words("brand_owners")
    is_owned = any(word.group()[0].isupper() for word in owned[-1:]) and not is_brand
    return _names_body(body) or is_owned


def _ends_brand(term: SideTerm, role: str, words: Sequence[re.Match[str]]) -> bool:
    """Whether a country ends the name of a body that is none of its own: "Harbour Life USA chief".

    Capital words that are no rank and no public body stand before it, and small ones behind.
    """
    before = [word for word in words if word.end() <= term.start]
    if len(before) < _LEAST_BRAND or not role[term.end :].lstrip()[:1].islower():
        return False
    known = {*load_words("status"), *load_words("public_bodies")}
    near = before[-_LEAST_BRAND:]
    is_joined = role[near[0].start() : term.start].replace(" ", "").isalpha()
    return is_joined and all(
        word.group()[0].isupper() and fold_text(word.group()) not in known for word in near
    )


def _opens_brand(term: SideTerm, role: str, language: str) -> bool:
    """Whether a country's people are for something: "head of | Mexicans | for Tolls".

    "Cónsul general de México en Lomas" and "consul of Mexico in Lomas" serve it.
    """
    behind = role[term.end :].split()[:2]
    links = {*load_words("sent_to")} & {*load_words("ties")}
    is_linked = len(behind) > 1 and behind[0] in links and behind[1][0].isupper()
    is_linked = is_linked and not load_title_grammar(language).puts_noun_first
    return is_linked and role[: term.start].rstrip().endswith(load_words("owner_links"))


def _take_nouns(head: Sequence[re.Match[str]], language: str) -> frozenset[str]:
    """The words that can be the noun of the part before the first preposition."""
    folded = [fold_text(word.group()) for word in head]
    if load_title_grammar(language).puts_noun_first:
        return frozenset(folded[:_NOUN_WORDS])
    kept = [word for word in folded if word not in load_words("status")]
    return frozenset(kept[-1:])


def _names_body(words: Sequence[re.Match[str]]) -> bool:
    return any(fold_text(word.group()) in load_words("public_bodies") for word in words)


def _find_complement(
    term: SideTerm, words: Sequence[re.Match[str]], ties: Sequence[int]
) -> Sequence[re.Match[str]]:
    """The words between two prepositions where the term stands, without articles."""
    start = max(tie for tie in ties if words[tie].start() < term.start) + 1
    end = next((tie for tie in ties if words[tie].start() > term.start), len(words))
    articles = load_words("definite_articles")
    return [word for word in words[start:end] if word.group().casefold() not in articles]


def _is_owner(term: SideTerm, role: str) -> bool:
    """Whether the country owns what follows: "head of | Mexico’s | National Dam Desk"."""
    return role.startswith(OWNERS, term.end)
