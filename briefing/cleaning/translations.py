"""The half of a text that says in another known language what the other half says.

Offices print statements so, one version below the other. Read as one article, who speaks in one
half was given the quotations of the other.
"""

from collections.abc import Sequence

from briefing import languages
from briefing.cleaning.lexicon import cleaning_lexicon, phrase_set
from briefing.cleaning.parsed_page import PageLines

# Words of each version, and of a line whose language is told; a paragraph quoted in the original is
# shorter, and stands among the others.
MIN_VERSION_WORDS, MIN_LINE_WORDS = 40, 8
VERSIONS = 2  # languages of such a text; of three, which half is whose is a guess
ADDRESS_REACH = 3  # lines of another article, from its headline on, in which its address stands
MIN_TOLD = 2  # words that only that language has, in such a line


def find_translation(page: PageLines, body: Sequence[int]) -> frozenset[int]:
    """The lines of the body that are not in the page's language, if they are all above or below.

    With them the short lines between the two versions; none where the versions are not parted.
    """
    told = _tell_languages(page, body) if page.language in languages.KNOWN else []
    codes = [code for _, code in told]
    if page.language not in codes or len({*codes}) != VERSIONS:
        return frozenset()
    switch = next(at for at, code in enumerate(codes) if code != codes[0])
    is_parted = all(code == codes[switch] for code in codes[switch:])
    halves = (told[:switch], told[switch:])
    words = [sum(page.lines[index].word_count for index, _ in half) for half in halves]
    if not is_parted or min(words) < MIN_VERSION_WORDS:
        return frozenset()
    last, first = told[switch - 1][0], told[switch][0]
    if any("://" in line.text for line in page.lines[last + 1 : first + ADDRESS_REACH]):
        return frozenset()  # another article with its own address
    if codes[0] == page.language:
        return frozenset(index for index in body if index > last)
    return frozenset(index for index in body if index < first)


def _tell_languages(page: PageLines, body: Sequence[int]) -> list[tuple[int, str]]:
    """The longer lines of the body whose language their words tell, each with it."""
    long = [index for index in body if page.lines[index].word_count >= MIN_LINE_WORDS]
    counts = {
        code: page.tokens.count_words(phrase_set(cleaning_lexicon(code), "distinctive_words"))
        for code in languages.KNOWN
    }
    told = []
    for index in long:
        count, code = max((counts[code][index], code) for code in languages.KNOWN)
        if count >= MIN_TOLD:
            told.append((index, code))
    return told
