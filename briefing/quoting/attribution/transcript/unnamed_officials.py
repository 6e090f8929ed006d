"""Officials whom a transcript labels and does not name: "SENIOR ADMINISTRATION OFFICIAL: …".

A background call is held so that nobody is named. Its words are quoted under the label that the
source prints, on the side that the label's own words tell, and are never joined to a person.
"""

from briefing.model import TRANSCRIPT, Article, Quote
from briefing.text.speech.interview_labels import load_unnamed_officials


def is_unnamed_official(quote: Quote, article: Article) -> bool:
    """Whether all that the label of a turn says is that an official speaks, and of what."""
    speaker = quote.speaker
    if quote.pattern != TRANSCRIPT or speaker.name or not speaker.role or not speaker.mention:
        return False
    label = speaker.mention.slice(article.text).lower()
    is_whole = label == speaker.role.lower()
    return is_whole and not load_unnamed_officials(article.language).isdisjoint(label.split())


def is_sure(quote: Quote, article: Article) -> bool:
    """Whether it is known whose words they are: somebody's by name, or the label's."""
    return quote.confidence == "high" or is_unnamed_official(quote, article)
