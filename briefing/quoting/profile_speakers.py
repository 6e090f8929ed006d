"""Speakers as a profile knows them: the side that each serves, in filters, library and briefs."""

from dataclasses import replace

from briefing.model import Article, CleanedArticle, Quote, Speaker
from briefing.profiles import Profile
from briefing.profiles.speakers.office_side import find_speaker_side
from briefing.profiles.speakers.people import PrintedSpeaker
from briefing.quoting.attribution.extraction import extract_quotes
from briefing.quoting.tokens.given_names import gender_of_name


def extract_known_quotes(
    cleaned: CleanedArticle, profile: Profile | None, *, unmarked: bool = False
) -> tuple[Quote, ...]:
    """The quotes as `extract_quotes` gives them, each speaker with the side that a brief tells."""
    if profile is None:
        return extract_quotes(cleaned, unmarked=unmarked)
    quotes = extract_quotes(cleaned, profile.people, unmarked=unmarked)
    return tuple(_add_side(quote, cleaned.article, profile) for quote in quotes)


def read_printed(speaker: Speaker, article: Article) -> PrintedSpeaker:
    """A speaker as the article tells of him or her."""
    return PrintedSpeaker(
        name=speaker.name,
        mention=speaker.mention.slice(article.text) if speaker.mention else None,
        role=speaker.role,
        text=article.text,
        language=article.language,
        day=article.published,
        gender=gender_of_name((speaker.name or "").partition(" ")[0]),
        is_recalled=speaker.is_recalled,
    )


def _add_side(quote: Quote, article: Article, profile: Profile) -> Quote:
    speaker = quote.speaker
    side = speaker.side or find_speaker_side(read_printed(speaker, article), profile)
    return replace(quote, speaker=replace(speaker, side=side))
