"""Whether a sentence speaks of a thing that its article has told before, and print has not.

"Vidal hailed the pact" behind "signed a pact on water": an article and a noun without more, which
an earlier sentence of the text has, and neither the headline nor the sentence itself before it. The
noun says that the thing was told; where nothing printed tells it, the line leans. In a language
where an article stands before what is meant in general ("la violencia") the noun must be one for an
act or a person.
"""

from functools import lru_cache

from briefing.composing.gate.absent import list_closed
from briefing.composing.gate.reading import QUOTED_OPENINGS, WORD, SentenceReading
from briefing.composing.gate.subjects.bare_subjects import stands_by_itself
from briefing.text.plain_words import list_singulars

BEGINNING = 5  # letters that a verb and its noun share: "attacked" and "attack"
_REMEMBERED = 16  # articles, whose sentences are read one after the other


def find_recalled(reading: SentenceReading) -> str | None:
    """ "recalled" for a thing that only an earlier sentence tells, "headed" where the headline
    does; None without any."""
    recalled = list_recalled(reading)
    if not recalled:
        return None
    headline = list_beginnings(reading.article.article.title or "")
    return "headed" if headline.issuperset(recalled) else "recalled"


def list_recalled(reading: SentenceReading) -> frozenset[str]:
    """How the nouns begin that a sentence takes for told, and an earlier one of its article has."""
    nouns = _list_bare_definites(reading)
    if not nouns:
        return frozenset()
    places, start = _find_first_places(reading.article.article.text), reading.sentence.span.start
    return frozenset(noun for noun in nouns if places.get(noun, start) < start)


def list_beginnings(text: str) -> frozenset[str]:
    """How the words of a text begin."""
    return frozenset(word.lower()[:BEGINNING] for word in WORD.findall(text))


@lru_cache(maxsize=_REMEMBERED)
def _find_first_places(text: str) -> dict[str, int]:
    """Where in a text the first word with each beginning stands."""
    places: dict[str, int] = {}
    for word in WORD.finditer(text):
        places.setdefault(word[0].lower()[:BEGINNING], word.start())
    return places


def _list_bare_definites(reading: SentenceReading) -> frozenset[str]:
    """How the nouns begin that stand behind an article alone, not before it in the sentence."""
    words, outside = reading.words, reading.outside
    articles = {*words.articles, *words.joined_articles}
    if articles.isdisjoint(reading.lower):
        return frozenset()
    found: set[str] = set()
    said: set[str] = set()
    tokens = [(match.group(), match.start(), match.end()) for match in WORD.finditer(outside)]
    for place, (token, _, end) in enumerate(tokens):
        beginning = token.lower()[:BEGINNING]
        is_behind = place > 0 and tokens[place - 1][0].lower() in articles
        if is_behind and beginning not in said and _is_noun(token, reading):
            following = tokens[place + 1] if place + 1 < len(tokens) else ("", end, end)
            between = outside[end : following[1]]
            goes_on = following[0] if between.isspace() else ""
            is_open = not between.lstrip().startswith(QUOTED_OPENINGS)  # "the migrant “caravan”"
            if is_open and not _is_completed(goes_on, tokens[place + 2 : place + 4], reading):
                found.add(beginning)
        said.add(beginning)
    return frozenset(found)


def _is_noun(token: str, reading: SentenceReading) -> bool:
    """Whether it may be the noun of a thing that was told: no name, and nothing known to all."""
    if not (token.isalpha() and token.islower()) or token in list_closed(reading):
        return False
    if reading.lexicon.drops_subjects:
        told = reading.words.shells | reading.lexicon.person_nouns
        if told.isdisjoint(list_singulars(token)):
            return False
    return token not in reading.words.nations and not stands_by_itself(reading, (token,))


def _is_completed(
    following: str, behind: list[tuple[str, int, int]], reading: SentenceReading
) -> bool:
    """Whether what follows the noun says which it is, or is the noun that the first one tells of.

    "The pact with Lomas", "the people who fled", "the attacks blamed on it", "the border guards".
    """
    lower, lexicon, words = following.lower(), reading.lexicon, reading.words
    if not lower:
        return False
    if lower in words.complements or lower in lexicon.relative_pronouns:
        return True
    if not following.isalpha() or not following.islower():
        return True
    verbs = lexicon.finite_reporting_verbs | lexicon.finite_auxiliaries | lexicon.modals
    if lower in verbs or lower in list_closed(reading):
        return False
    if lexicon.drops_subjects:
        return not _looks_finite(lower, reading)
    is_linked = bool(behind) and behind[0][0].lower() in lexicon.prepositions
    is_day = bool(behind[1:]) and behind[1][0] in lexicon.calendar_words
    return not lower.endswith(words.participle_endings) or (is_linked and not is_day)


def _looks_finite(word: str, reading: SentenceReading) -> bool:
    """Whether a word behind a noun is its verb by its form, and no adjective of it."""
    words = reading.words
    return word in words.irregular_pasts or word.endswith(
        (*words.past_endings, *words.future_endings)
    )
