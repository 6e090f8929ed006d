"""What a printed title has in common with those of a profile, however it is worded."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from briefing.languages import KNOWN
from briefing.profiles.common_tables import load_common_table
from briefing.profiles.model import Profile
from briefing.profiles.speakers.side_terms import find_side_terms
from briefing.profiles.speakers.title_grammar import load_title_grammar
from briefing.profiles.speakers.title_translation import load_office_nouns
from briefing.text.folding import fold_text

_WORD = re.compile(r"[^\W_]+")
OWNERS = ("’s", "'s")  # endings of whose an office is

TitleWords = frozenset[str]
PAST_WORDS = 2  # at the head of an office among which one says that it is over


def split_title(title: str) -> TitleWords:
    """The words that tell an office, in small letters without accents, in no order.

    "Homeland Security Secretary" and "Secretary of Homeland Security" have the same.
    """
    left_out = {*load_words("joining"), *load_words("status")}
    whole = _load_short_forms()
    words = (fold_text(word) for word in _WORD.findall(title))
    return frozenset(whole.get(word, word) for word in words if word not in left_out)


def find_chief_noun(title: str, language: str) -> str:
    """The noun that says what somebody is: "governor" of "former Governor of Sur".

    "" where there is none.

    It is the last word before the first preposition, or the first word where the language puts the
    noun first.
    """
    grammar = load_title_grammar(language)
    articles = (*load_words("definite_articles"), *load_words("indefinite_articles"))
    left_out = {*load_words("status"), *load_words("past"), *articles}
    words: list[str] = []
    for word in _WORD.findall(title):
        if word.casefold() in load_words("joining") and words:
            break
        if word.casefold() not in left_out:
            words.append(fold_text(word))
    if not words:
        return ""
    noun = words[0] if grammar.puts_noun_first else words[-1]
    noun = _load_short_forms().get(noun, noun)
    return noun.removeprefix(grammar.past_word) if grammar.joins_past_word else noun


def find_sides_of_title(role: str, profile: Profile) -> frozenset[str]:
    """The sides that have an office of this title without their own names: "Foreign Secretary"."""
    words = split_title(role)
    return frozenset(side for title, side in _bare_titles(profile) if title == words and words)


def is_local_head(role: str, profile: Profile) -> bool:
    """Whether this is what a title of the profile is without the city or state in it: "mayor"."""
    return split_title(role) in _local_heads(profile)


def is_past(role: str, profile: Profile) -> bool:
    """Whether the office is held no longer: "former envoy", "exembajador", "then-mayor".

    Whose it is may stand before: "New Aldria’s former governor".
    """
    past = load_words("past")
    words = role.casefold().split()
    owned = next((i for i in range(len(words), 0, -1) if words[i - 1].endswith(OWNERS)), 0)
    return any(
        f"{word} ".startswith(past)
        or any(noun in _title_words(profile) | _head_words() for noun in _cut_past_word(word))
        for word in words[owned : owned + PAST_WORDS]
    )


def _cut_past_word(word: str) -> Iterator[str]:
    """The noun that is joined to a word for past offices: "presidente" of "expresidente"."""
    for grammar in map(load_title_grammar, KNOWN):
        if grammar.joins_past_word and word.startswith(grammar.past_word):
            yield word.removeprefix(grammar.past_word)


def name_former(title: str, language: str) -> str | None:
    """The title of somebody who holds the office no longer; None in a language without a form.

    Spanish joins "ex" to a noun alone: "expresidenta de México", but "ex fiscal general".
    """
    grammar = load_title_grammar(language)
    if not grammar.past_word:
        return None
    _, _, rest = title.partition(" ")
    is_noun_alone = not rest or rest.split()[0] in load_words("joining")
    joins = grammar.joins_past_word and is_noun_alone
    return f"{grammar.past_word}{'' if joins else ' '}{title}"


def has_status(role: str) -> bool:
    """Whether the office is said to be acting, interim, on leave and so on."""
    status = load_words("status")
    return any(word in status for word in role.casefold().split())


def strip_names(role: str, profile: Profile, language: str) -> str:
    """The printed office without what names a side: "President" for "Mexican President"."""
    return _blank(role, profile, language, ("name",))


def write_out(role: str) -> str:
    """An office that ends with an abbreviation in whole words; any other as it is.

    "Senator" for "Sen.", "GOP Senator" for "GOP Sen.", and no word twice in a row: "Senator Sen.".
    """
    words = role.split()
    whole = _load_short_forms()
    known = [whole.get(word[:-1].casefold()) if word.endswith(".") else None for word in words]
    if not words or known[-1] is None:
        return role
    pairs = zip(words, known, strict=True)
    written = [long.capitalize() if long else word for word, long in pairs]
    return " ".join(
        one
        for one, following in zip(written, [*written[1:], ""], strict=True)
        if one.casefold() != following.casefold()
    )


@cache
def load_words(kind: str) -> tuple[str, ...]:
    """The words of all languages in this table of common/office-words.toml."""
    return tuple(
        word for words in load_common_table("office-words")[kind].values() for word in words
    )


@cache
def _load_short_forms() -> Mapping[str, str]:
    """Abbreviations and what they stand for: "gov" and "governor"."""
    pairs = (pair.partition("=") for pair in load_words("short_forms"))
    return {short: whole for short, _, whole in pairs}


@cache
def _title_words(profile: Profile) -> frozenset[str]:
    return frozenset(word for title, _, _ in _list_titles(profile) for word in split_title(title))


@cache
def _head_words() -> frozenset[str]:
    """The words of the heads of offices, whether the profile has such an office or not."""
    heads = load_office_nouns()["heads"]
    return frozenset(fold_text(word) for head in heads for word in _WORD.findall(head))


@cache
def _bare_titles(profile: Profile) -> frozenset[tuple[TitleWords, str]]:
    """The words of each office's titles without what names its side, and the side."""
    return frozenset(
        (split_title(_blank(title, profile, language, ("name",))), side)
        for title, language, side in _list_titles(profile)
    )


@cache
def _local_heads(profile: Profile) -> frozenset[TitleWords]:
    """The words of titles that name a city or state, without it."""
    heads = set()
    for title, language, _ in _list_titles(profile):
        bare = _blank(title, profile, language, ("place",))
        if bare != title:
            heads.add(split_title(bare))
    return frozenset(heads)


def _list_titles(profile: Profile) -> Iterator[tuple[str, str, str]]:
    for office in profile.offices:
        if office.side:
            for form in (office.title.masculine, office.title.feminine):
                yield from ((title, language, office.side) for language, title in form.by_language)


def _blank(title: str, profile: Profile, language: str, kinds: tuple[str, ...]) -> str:
    """The title without its terms of these kinds."""
    for term in reversed([*find_side_terms(title, profile, language)]):
        if term.kind in kinds:
            title = title[: term.start] + " " + title[term.end :]
    return title
