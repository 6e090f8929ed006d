"""The notice by which a site asks its reader for consent to cookies."""

import re
from collections.abc import Sequence

from briefing.cleaning.lexicon import CleaningLexicon, phrase_set
from briefing.cleaning.lines import TextLine
from briefing.text.plain_words import split_words

MIN_WORDS, MAX_WORDS = 12, 120
# The purposes for which a site asks have the same words everywhere, for a standard sets them (the
# Transparency and Consent Framework of IAB Europe); an article about them does not list so many.
MIN_PURPOSES = 3
# In such a notice the reader and the site are named again and again, in an article about the law of
# cookies they are not. English and Spanish pages use the words "cookie" and "consent" alike.
MIN_ADDRESSED, MIN_OF_SITE = 3, 2

_QUOTE = re.compile(r"[\"“”«»]")


def may_ask(lines: Sequence[TextLine], lexicon: CleaningLexicon) -> bool:
    """Whether any line of a page may ask for consent; most pages have no such word."""
    return bool(lexicon.consent_purposes) or any(
        "cookie" in line.lower_text or "consent" in line.lower_text
        for line in lines
        if line.word_count >= MIN_WORDS
    )


def asks_for_consent(line: TextLine, lexicon: CleaningLexicon, _: frozenset[str]) -> bool:
    """Whether a site asks for consent: words of cookies, the reader and the site, no quotation.

    Or it tells what the data are for.
    """
    text, purposes = line.lower_text, lexicon.consent_purposes
    names_it = "cookie" in text or "consent" in text
    if line.word_count < MIN_WORDS or not (names_it or purposes) or _QUOTE.search(text):
        return False
    if sum(purpose in text for purpose in purposes) >= MIN_PURPOSES:
        return True
    if not names_it:
        return False
    words = split_words(text)
    addressed = sum(word in phrase_set(lexicon, "reader_pronouns") for word in words)
    of_site = len(phrase_set(lexicon, "site_words").intersection(words))
    return addressed >= MIN_ADDRESSED and of_site >= MIN_OF_SITE
