"""Whether the phrase that opens a sentence points back, whatever its words: "En ese marco, …".

An opening is what stands before the first comma, or the first words behind a preposition.
"""

from itertools import pairwise

from briefing.composing.gate.reading import WORD, SentenceReading
from briefing.text.stop_words import load_stop_words

LONGEST_OPENING = 9  # words before the comma; a longer one is a clause with a matter of its own
WITHOUT_COMMA = 4  # words: "Dentro de ese plazo México …"
LONGEST_DISCOURSE = 4  # words: "Hasta ahora, …", "So far, …"


def find_leaning_opening(reading: SentenceReading) -> str | None:
    """ "demonstrative", "pronoun" or "connective" for an opening that leans on what was told.

    On the labelled days: of 27 that nothing else refuses 25 are not fit to stand alone, and none
    tells the news.
    """
    if reading.opens_with_quotation or not reading.lower:
        return None
    opening = _find_opening(reading)
    if _points_back(reading, opening):
        return "demonstrative"
    if _opens_inside_shell(reading):
        return "definite"
    if _counts_from_another(reading, opening):
        return "connective"
    if _is_part_of_them(reading) or reading.lower[0] in reading.words.possessives:
        return "pronoun"
    return "connective" if _names_nothing(reading) or _is_timed_by_another(reading) else None


def _find_opening(reading: SentenceReading) -> tuple[str, ...]:
    """The words of the opening, () where the sentence begins with its subject."""
    first, openers = reading.lower[0], reading.lexicon.clause_openers
    if first not in openers and first not in reading.words.inside_of:
        return ()
    before_comma = _before_comma(reading)
    fits = 0 < len(before_comma) <= LONGEST_OPENING
    return before_comma if fits else reading.lower[:WITHOUT_COMMA]


def _before_comma(reading: SentenceReading) -> tuple[str, ...]:
    comma = reading.outside.find(",")
    return tuple(WORD.findall(reading.outside[: max(comma, 0)].lower()))


def _points_back(reading: SentenceReading, opening: tuple[str, ...]) -> bool:
    """Whether "that" or "the same" stands in it before a noun of no calendar, or it ends in one."""
    if not opening:
        return False
    words, determiners = reading.words, reading.lexicon.determiners
    pointing = {*words.demonstratives, *words.sames}
    closing = opening[-1] if opening == _before_comma(reading) and len(opening) > 1 else ""
    if closing in {*words.pronouns, *words.demonstratives}:
        return True  # "Because of that, …", "En virtud de ello, …"
    return any(
        one in pointing
        and two not in words.calendar_nouns
        and not two.isdigit()
        and two not in determiners  # "now that the" opens a clause
        and not (two in words.sames and three in words.calendar_nouns)  # "this same Thursday"
        for one, two, three in zip(opening, opening[1:], (*opening[2:], ""), strict=False)
    )


def _counts_from_another(reading: SentenceReading, opening: tuple[str, ...]) -> bool:
    """ "On the previous day", "al día siguiente": a day that is told from another."""
    words, following = reading.words, (*reading.lower[2:], "", "")
    before = ("", *opening)
    return any(
        {one, two} & {*words.relative_days}
        and {one, two} & words.calendar_nouns
        and three not in words.complements  # "on the same day in May"
        and zero not in words.near_demonstratives  # "este mismo jueves"
        for zero, one, two, three in zip(before, opening, opening[1:], following, strict=False)
    )


def _opens_inside_shell(reading: SentenceReading) -> bool:
    """ "En el documento se lee …": inside a thing of which only the sentence before says what.

    Where a verb needs a subject, one right behind the thing is a participle that says of what it
    is: "Under the changes agreed to by both, …".
    """
    words, lower = reading.words, reading.lower
    if len(lower) < WITHOUT_COMMA or lower[0] not in reading.lexicon.clause_openers:
        return False
    is_bare = lower[1] in words.articles and lower[2] in words.shells
    lexicon = reading.lexicon
    verbs = lexicon.finite_reporting_verbs if lexicon.drops_subjects else frozenset[str]()
    return is_bare and (lower[3] in words.reflexives or lower[3] in verbs)


def opens_with_shell(reading: SentenceReading) -> str | None:
    """ "The deal will …", "The row underscores …": a noun for what was told, nothing says of what.

    "The firm said" is told where the story names one: of whom it is no bullet says.
    """
    if len(reading.tokens) < 3 or reading.lower[0] not in reading.words.articles:
        return None
    if reading.tokens[1][0].isupper():
        return None
    speakers = reading.lexicon.person_nouns | reading.lexicon.organization_nouns
    if reading.lower[2] in reading.words.commenting and reading.lower[1] not in speakers:
        return "definite"
    is_body = reading.lower[1] in reading.words.bodies
    if not (is_body or reading.lower[1] in reading.words.shells):
        return None
    following = reading.tokens[2]
    is_said = reading.lower[2] in reading.words.complements or following[0].isupper()
    if is_said:
        return None
    if is_body:
        return "titled"
    title = (reading.article.article.title or "").lower()
    return "titled" if reading.lower[1].removesuffix("s") in title else "definite"


def _is_part_of_them(reading: SentenceReading) -> bool:
    """ "Dos de ellos …", "All of these …": a share of what was named before.

    "La tarde de este viernes" is a time of its own.
    """
    words, lower = reading.words, reading.lower
    wholes = {*words.plurals, *words.demonstratives} - {"such", "tal", "tales"}
    links = reading.lexicon.possessive_prepositions
    return any(
        one in links
        and two in wholes
        and next((word for word in lower[n:] if word not in words.sames), "")
        not in words.calendar_nouns
        for n, (one, two) in enumerate(pairwise(lower[:WITHOUT_COMMA]), start=2)
    )


def _names_nothing(reading: SentenceReading) -> bool:
    """Whether all before the first comma are adverbs and words of grammar: "Hasta ahora, …"."""
    opening, words = _before_comma(reading), reading.words
    if not 0 < len(opening) <= LONGEST_DISCOURSE or " ".join(opening).startswith(words.fit_links):
        return False
    if any(token[0].isupper() for token in reading.tokens[1 : len(opening)]):
        return False
    lexicon = reading.lexicon
    grammar = load_stop_words(reading.article.language) | lexicon.np_boundary_words
    grammar |= lexicon.clause_openers | {*words.calendar_adverbs}
    empty = words.manner_endings
    return not set(opening) & {*words.time_adverbs, *words.recent} and all(
        word in grammar or (bool(empty) and word.endswith(empty)) for word in opening
    )


def _is_timed_by_another(reading: SentenceReading) -> bool:
    """ "Hours later, …", "Vidal, días después, …", "Earlier that day, …": a time that the sentence
    before tells from."""
    words = reading.words
    times, pointing = {*words.relative_times}, {*words.far_demonstratives, *words.sames}
    parts = [WORD.findall(part.lower()) for part in reading.outside.split(",")[:-1][:2]]
    return any(
        part[-1] in times or not (times.isdisjoint(part) or pointing.isdisjoint(part))
        for part in parts
        if 0 < len(part) <= LONGEST_DISCOURSE + 1
    )
