"""What tells a story in the bottom line that has no sentence for it: its headline, or a quote.

A story that has only quotes would have no bullet, and a brief that such a story leads no bottom
line. The headline of a report stands in where it tells something; that of a document where it says
that somebody acts. Else a quote does that reads alone and tells what is done today, with who says
it.
"""

import re

from briefing.composing import gate
from briefing.composing.citations import SourceIndex
from briefing.composing.gate.judging import find_passage_faults, read_passage
from briefing.composing.gate.personhood import speaks_as_somebody
from briefing.composing.gate.signs.headlines import says_nothing
from briefing.composing.gate.signs.plans import says_act
from briefing.composing.gate.signs.softness import names_current_day
from briefing.composing.gate.words import load_gate_words
from briefing.grouping.genre.genre_words import load_phrases
from briefing.model import DOCUMENTS, PrintedQuote, StandIn, Story
from briefing.quoting.tokens.lexicon_loading import load_lexicon

LEAST_WORDS = 4  # "Border standoff" names what others tell
# What a document is before what it says: "Fact Sheet: The President Restores the Duties".
_FORM = re.compile(r"^[^:]{3,30}:\s+")
_WORD = re.compile(r"[^\W\d_]+|\d+")


def find_stand_in(
    story: Story, place: int, sources: SourceIndex, *, is_lead: bool
) -> StandIn | None:
    """What stands at this place of the bottom line for a story without a bullet; None for nothing.

    Of a story told by sentences, none of which may stand there, only the lead's headline does.
    """
    if story.told != "full" or (story.sentences and not is_lead):
        return None
    is_document = sources.headline_article(story).article.kind in DOCUMENTS
    can_head = _says_who_acts if is_document else _tells_something
    if can_head(story, sources):
        return StandIn(story=story.key, place=place)
    quote = next((one for one in story.quotes if _tells_today(one, sources)), None)
    return StandIn(story=story.key, place=place, quote=quote) if quote else None


def is_transcript(story: Story, sources: SourceIndex) -> bool:
    """Whether it is told by what was answered at a press conference or hearing."""
    kind = sources.headline_article(story).article.kind
    return kind == "transcript" and not story.sentences


def _tells_something(story: Story, sources: SourceIndex) -> bool:
    """Whether the gate lets its headline stand for it."""
    headline, language = story.headline or "", sources.headline_article(story).language
    return len(headline.split()) >= LEAST_WORDS and not says_nothing(headline, language)


def _says_who_acts(story: Story, sources: SourceIndex) -> bool:
    """Whether the headline of a document has somebody and what is done: no "Remarks by …"."""
    language, headline = sources.headline_article(story).language, story.headline or ""
    told = _FORM.sub("", headline)
    if not _tells_something(story, sources) or load_phrases(language).find_opening(told):
        return False
    return says_act(headline, language) or _has_verb(told, language)


def _has_verb(headline: str, language: str) -> bool:
    """Whether a word that ends as a verb does so before what it is done to: "Restores Duties".

    In a headline all words may be in capitals; "Imports of" is a noun. A language that drops
    subjects tells its verbs by less.
    """
    lexicon, known = load_lexicon(language), load_gate_words(language)
    words = [word.lower() for word in _WORD.findall(headline)]
    if not {*known.irregular_pasts, *known.perfect_auxiliaries}.isdisjoint(words[1:]):
        return True
    if lexicon.drops_subjects or not known.present_endings:
        return False
    links = lexicon.prepositions | lexicon.np_prepositions | lexicon.coordinators
    return any(
        len(verb) > LEAST_WORDS
        and verb.endswith(known.present_endings)
        and not before.endswith(known.present_endings)
        and links.isdisjoint((before, behind))
        for before, verb, behind in zip(words, words[1:], words[2:], strict=False)
    )


def _tells_today(quote: PrintedQuote, sources: SourceIndex) -> bool:
    """Whether it reads alone, names its day and tells what is done, of no "I" or "we".

    What somebody answers at length is seldom the news: of five such bullets of open days four were
    an anecdote, a plan of a journey or a statistic of years.
    """
    article = sources.numbered[quote.excerpt.citation]
    reading = read_passage(article, quote.excerpt.span)
    todays = load_gate_words(article.language).todays
    is_of_day = not {*todays}.isdisjoint(reading.lower) or names_current_day(reading)
    if quote.confidence != "high" or not is_of_day or speaks_as_somebody(reading):
        return False
    return find_passage_faults(article, quote.excerpt.span).isdisjoint(gate.BULLET.forbidden)
