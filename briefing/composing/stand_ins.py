"""What tells a story in the bottom line that has no sentence for it: its headline, or a quote.

A story that has only quotes would have no bullet, and a brief that such a story leads no bottom
line. The headline of a report stands in where it tells something; that of a document where it says
that somebody acts. Else the quote that heads a lead does, or one that reads alone and tells what is
done today, with who says it.
"""

from briefing.composing import gate
from briefing.composing.citations import SourceIndex
from briefing.composing.gate.judging import find_passage_faults, read_passage
from briefing.composing.gate.personhood import speaks_as_somebody
from briefing.composing.gate.signs.softness import names_current_day
from briefing.composing.gate.words import load_gate_words
from briefing.composing.printed_quotes.speech_signs import find_deed
from briefing.composing.story_heads import says_who_acts, tells_something
from briefing.model import DOCUMENTS, PrintedQuote, StandIn, Story


def find_stand_in(
    story: Story, place: int, sources: SourceIndex, *, is_lead: bool
) -> StandIn | None:
    """What stands at this place of the bottom line for a story without a bullet; None for nothing.

    Of a story told by sentences, none of which may stand there, only the lead's headline does. All
    stories of a day of documents alone are leads here.
    """
    if story.told != "full" or (story.sentences and not is_lead):
        return None
    best = sources.headline_article(story)
    if best.article.kind in DOCUMENTS:
        can_head = says_who_acts(best)
    else:
        can_head = tells_something(story.headline or "", best.language)
    if can_head:
        return StandIn(story=story.key, place=place)
    head = story.head if is_lead else None
    quote = head or next((one for one in story.quotes if _tells_today(one, sources)), None)
    return StandIn(story=story.key, place=place, quote=quote) if quote else None


def is_transcript(story: Story, sources: SourceIndex) -> bool:
    """Whether it is told by what was answered at a press conference or hearing."""
    kind = sources.headline_article(story).article.kind
    return kind == "transcript" and not story.sentences


def _tells_today(quote: PrintedQuote, sources: SourceIndex) -> bool:
    """Whether it reads alone, names its day and tells what is done, of no "I" or "we".

    What somebody answers at length is seldom the news: of five such bullets of open days four were
    an anecdote, a plan of a journey or a statistic of years.
    """
    article = sources.numbered[quote.excerpt.citation]
    reading = read_passage(article, quote.excerpt.span)
    todays = load_gate_words(article.language).todays
    is_of_day = not {*todays}.isdisjoint(reading.lower) or names_current_day(reading)
    is_act = is_of_day and find_deed(reading) is not None
    if quote.question or quote.confidence != "high" or not is_act or speaks_as_somebody(reading):
        return False
    return find_passage_faults(article, quote.excerpt.span).isdisjoint(gate.BULLET.forbidden)
