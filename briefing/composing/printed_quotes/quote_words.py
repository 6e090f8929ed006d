"""The words of one language by which quotes are chosen, and patterns made of them once."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from briefing import languages
from briefing.quick_dataclass import dataclass

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteWords:
    """Phrases, as `languages/*/quotes.toml` lists and explains them."""

    said_before: Words = ()
    time_openers: Words = ()
    occasions: Words = ()
    day_openers: Words = ()
    joking: Words = ()
    sarcasm: Words = ()
    written: Words = ()
    announcing: Words = ()
    pointing: Words = ()
    neuters: Words = ()
    dependents: Words = ()
    courtesies: Words = ()
    earlier: Words = ()
    fillers: Words = ()
    plain_answers: Words = ()
    links: Words = ()
    frames: Words = ()
    deeds: Words = ()
    finite_deed_endings: Words = ()
    other_deed_endings: Words = ()
    irregular_deeds: Words = ()
    before_deeds: Words = ()
    talking: Words = ()
    agreeing: Words = ()
    empty_talk: Words = ()
    empty_aims: Words = ()
    meeting: Words = ()
    meeting_nouns: Words = ()
    holding: Words = ()
    visiting: Words = ()
    refusing: Words = ()
    refusing_finite: Words = ()
    own_endings: Words = ()
    ordering: Words = ()
    adding_clauses: Words = ()
    told_days: Words = ()
    judging: Words = ()
    hedges: Words = ()
    supposing: Words = ()
    reported_future: Words = ()
    assessed: Words = ()
    selves: Words = ()
    self_endings: Words = ()
    object_selves: Words = ()
    object_clitics: Words = ()
    clitic_endings: Words = ()
    restricting: Words = ()
    question_nouns: Words = ()
    unfinished_endings: Words = ()
    unfinished: Words = ()
    nouns_like_unfinished: Words = ()
    stand_ins: Words = ()
    demonstratives: Words = ()
    own_things: Words = ()
    empty_subjects: Words = ()
    own_papers: Words = ()
    addressed: Words = ()
    asking: Words = ()
    bare_endings: Words = ()
    gerund_endings: Words = ()
    long_past: Words = ()
    conducting: Words = ()
    unanswered: Words = ()
    showing: Words = ()
    stances: Words = ()
    relations: Words = ()
    positions: Words = ()
    papers: Words = ()
    saying: Words = ()
    joint_acts: Words = ()
    aside_openers: Words = ()
    assurances: Words = ()
    unfree: Words = ()
    thing_demonstratives: Words = ()
    deictic_nouns: Words = ()
    impersonal: Words = ()
    plural_clitics: Words = ()
    genderless_plurals: Words = ()  # endings of nouns that either clitic may stand for
    enumerating: Words = ()
    turning: Words = ()
    answering: Words = ()
    pointing_back: Words = ()
    empty_acts: Words = ()
    naming: Words = ()
    deciding: Words = ()


_PLAIN = str.maketrans("’", "'")


@cache
def load_quote_words(language: str) -> QuoteWords:
    """The words of this language; none for a language without data."""
    return languages.load_words(language, "quotes", QuoteWords)


def says_any(text: str, patterns: Iterable[str]) -> bool:
    """Whether one of these patterns stands in a text, whichever apostrophe and capitals it has."""
    plain = text.replace("’", "'")
    return any(re.search(one, plain, re.IGNORECASE) for one in patterns)


@cache
def finite_deed_pattern(language: str) -> re.Pattern[str] | None:
    """A whole word that is a finite verb of a public act: "signed", "acordamos"."""
    words = load_quote_words(language)
    if not words.deeds:
        return None
    regular = f"{_join(words.deeds)}{_join(words.finite_deed_endings)}"
    return re.compile(rf"(?:re-?)?(?:{regular}|{_join(words.irregular_deeds)})")


@cache
def other_deed_pattern(language: str) -> re.Pattern[str] | None:
    """The same word as it stands behind an auxiliary: "will | sign", "han | firmado"."""
    words = load_quote_words(language)
    if not words.deeds:
        return None
    return re.compile(rf"(?:re-?)?{_join(words.deeds)}{_join(words.other_deed_endings)}")


@cache
def ordering_pattern(language: str) -> re.Pattern[str] | None:
    """What puts an order into force: "hereby declare", "shall be subject to"."""
    words = load_quote_words(language)
    return re.compile(_join(words.ordering)) if words.ordering else None


@cache
def frame_pattern(language: str) -> re.Pattern[str] | None:
    """How somebody says that he will say something: "I can tell you that"."""
    frames = load_quote_words(language).frames
    return re.compile(_join(frames), re.IGNORECASE) if frames else None


@cache
def stance_pattern(language: str) -> re.Pattern[str] | None:
    """How somebody says what he does not accept: "we don't agree"; in group "relation" else how
    a relationship is.
    """
    words = load_quote_words(language)
    if not words.stances:
        return None
    ways = f"{_join(words.stances)}|(?P<relation>{_join(words.relations)})"
    return re.compile(ways, re.IGNORECASE)


@cache
def position_pattern(language: str) -> re.Pattern[str] | None:
    """How a paper says what an office stands for: "Norlandia condemns", "we urge"."""
    words = load_quote_words(language)
    return re.compile(_join(words.positions)) if words.positions else None


@cache
def joint_act_pattern(language: str) -> re.Pattern[str] | None:
    """How one of two who speak together says what both did: "we agreed", "the President and I"."""
    words = load_quote_words(language)
    return re.compile(_join(words.joint_acts)) if words.joint_acts else None


def _join(patterns: Iterable[str]) -> str:
    return f"(?:{'|'.join(patterns)})"


def part_contractions(said: Sequence[str], auxiliaries: Sequence[str]) -> list[str]:
    """The words, with those in two that have an auxiliary behind a mark: "we’re" is "we", "re".

    Not "Norlandia’s", which may be whose something is.
    """
    parted: list[str] = []
    for word in said:
        head, mark, tail = word.translate(_PLAIN).partition("'")
        is_parted = bool(mark) and len(tail) > 1 and tail in auxiliaries
        parted += [head, tail] if is_parted or tail == "m" else [word]
    return parted
