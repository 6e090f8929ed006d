"""In which tenses a sentence tells, as far as endings and closed classes of words show."""

from collections.abc import Iterable

from briefing.composing.gate.reading import SentenceReading
from briefing.composing.gate.words import GateWords
from briefing.quoting.tokens.lexicon import QuoteLexicon

SHORTEST_VERB = 4  # letters: "dijo"; "one bus", "otra vía" have nouns
SHORTEST_BY_ENDING = 5  # letters of one that only its ending tells: "red", "bed", "día" are none
BETWEEN = 2  # words between "had" and its participle: "had long since said"


def tells_past(reading: SentenceReading) -> bool:
    """Whether a finite verb of the past stands outside the marks: what happened, or was said."""
    return any(is_past(reading, place) for place in range(len(reading.lower)))


def tells_future(reading: SentenceReading) -> bool:
    """Whether a future or a modal stands outside the marks; the month of May is none."""
    return any(
        is_future(word, reading.words, reading.lexicon) and (place == 0 or token.islower())
        for place, (word, token) in enumerate(zip(reading.lower, reading.tokens, strict=True))
    )


def is_future(word: str, words: GateWords, lexicon: QuoteLexicon) -> bool:
    """Whether a word in lower case is a modal or ends as a verb of the future."""
    return word in lexicon.modals or word.endswith(words.future_endings)  # "hará", however short


def tells_perfect(reading: SentenceReading) -> bool:
    """Whether an auxiliary of the perfect stands outside the marks: "has agreed", "han pedido"."""
    return not reading.words.perfect_auxiliaries.isdisjoint(reading.lower)


def tells_progress(reading: SentenceReading) -> bool:
    """Whether something is going on: "is sending", "están negociando"."""
    return any(
        one in reading.words.progress_auxiliaries
        and any(_ends_in(word, reading.words.progress_endings) for word in following)
        for one, *following in zip(
            reading.lower, reading.lower[1:], reading.lower[2:], strict=False
        )
    )


def tells_present_only(reading: SentenceReading) -> bool:
    """Whether nothing in it is past, accomplished or to come: a rule, a state, a habit."""
    return not (tells_perfect(reading) or tells_past(reading) or tells_future(reading))


def tells_before(reading: SentenceReading) -> bool:
    """Whether its main clause is in the pluperfect: "Ortiz had previously said": background.

    It is, where no clause opens and no finite verb stands before the auxiliary.
    """
    clauses = reading.lexicon.clause_links
    verbs = reading.lexicon.finite_reporting_verbs
    for place, word in enumerate(reading.lower):
        if word in reading.words.pluperfect_auxiliaries:
            following = reading.lower[place + 1 : place + 2 + BETWEEN]
            return any(is_participle(one, reading) for one in following)
        if place and (word in clauses or word in verbs or is_past(reading, place)):
            return False
    return False


def is_past(reading: SentenceReading, place: int) -> bool:
    """Whether the word at this place is a verb of the past: no name, no noun behind its article, no
    participle.
    """
    word = reading.lower[place]
    if word not in reading.words.irregular_pasts:
        if not _ends_in(word, reading.words.past_endings) or reading.tokens[place][0].isupper():
            return False
        if reading.lower[max(place - 1, 0)] in reading.lexicon.noun_openers:
            return False
    return not _is_behind_present(reading, place)


def _is_behind_present(reading: SentenceReading, place: int) -> bool:
    """Whether an auxiliary makes it a participle: "has long since said", "is often used"."""
    before = reading.lower[max(place - 1 - BETWEEN, 0) : place]
    is_behind = not reading.words.participle_auxiliaries.isdisjoint(before)
    return is_behind and is_participle(reading.lower[place], reading)


def has_past_ending(word: str, lexicon: QuoteLexicon) -> bool:
    """Whether a word as written ends as a verb that says what somebody did; no name does."""
    return word.islower() and _ends_in(word, lexicon.endings_of_past)


def acts(words: Iterable[str], lexicon: QuoteLexicon) -> bool:
    """Whether one of the words, as written, is a verb of saying or of the past."""
    saying = lexicon.saying_verbs
    return any(word in saying or has_past_ending(word, lexicon) for word in words)


def is_participle(word: str, reading: SentenceReading) -> bool:
    """Whether a word goes on behind an auxiliary of the perfect: "agreed", "pedido"."""
    return word in reading.words.participles or _ends_in(word, reading.words.participle_endings)


def _ends_in(word: str, endings: tuple[str, ...]) -> bool:
    return bool(endings) and len(word) >= SHORTEST_BY_ENDING and word.endswith(endings)
