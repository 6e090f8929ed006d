"""Whether a sentence opens at an occasion or in a message that only another sentence tells of.

"At the hearing, officials faced questions", "En la carta, la canciller pidió …": a preposition, an
article and a noun of any kind, closed by a comma. What the headline names is told, and so is what
there is one of ("at the border") and a time ("in the past week").
"""

from functools import cache

from briefing.composing.gate.absent import list_closed
from briefing.composing.gate.reading import WORD, SentenceReading
from briefing.composing.gate.subjects.bare_subjects import is_known_to_all
from briefing.quoting.tokens.lexicon_loading import load_lexicon
from briefing.text.plain_words import list_singulars, split_words

SUBJECT_WITHIN = 7  # words in which a subject and what stands between it and its verb end
MOST_WORDS = 3  # of the noun and its adjectives: "the late night call"


def opens_at_told_occasion(reading: SentenceReading) -> bool:
    """Whether its opening phrase is bare, and the headline does not have its noun.

    So does a subject lean that goes on "in those remarks".
    """
    noun = find_occasion(reading)
    if not noun:
        return _points_far(reading)
    title = split_words(reading.article.article.title or "")
    named = {single for word in title for single in list_singulars(word)}
    return named.isdisjoint(single for word in noun for single in list_singulars(word))


def find_occasion(reading: SentenceReading) -> tuple[str, ...]:
    """The words behind preposition and article in an opening that ends with them; () without."""
    if reading.opens_with_quotation:
        return ()
    tokens = WORD.findall(reading.outside[: max(reading.outside.find(","), 0)])
    words = reading.words
    start = 1 if tokens and tokens[0].lower() in words.joined_articles else 2
    noun = tuple(tokens[start:])
    if not 0 < len(noun) <= MOST_WORDS or (start == 2 and not _is_bare(tokens, reading)):
        return ()
    if any(not token.islower() for token in noun) or not list_closed(reading).isdisjoint(noun):
        return ()
    is_told = is_known_to_all(reading, noun) or not words.untimed.isdisjoint(noun)
    return () if is_told else noun


def _points_far(reading: SentenceReading) -> bool:
    """ "Vidal in those remarks withdrew …", before the verb, and of nothing named behind."""
    words, lower = reading.words, reading.lower[:SUBJECT_WITHIN]
    return any(
        one in words.place_prepositions
        and two in words.far_demonstratives
        and three in words.shells | words.messages
        and four not in words.complements
        for one, two, three, four in zip(lower, lower[1:], lower[2:], lower[3:], strict=False)
    )


def _is_bare(tokens: list[str], reading: SentenceReading) -> bool:
    is_opener = tokens[0].lower() in _list_openers(reading.article.language)
    return is_opener and tokens[1] in reading.words.articles


@cache
def _list_openers(language: str) -> frozenset[str]:
    lexicon = load_lexicon(language)
    sources = (word for word, found in lexicon.source_phrases.items() if (word,) in found)
    openers = lexicon.prepositions | lexicon.clause_openers
    return openers.difference(sources)  # "Según el informe, …" says who says it
