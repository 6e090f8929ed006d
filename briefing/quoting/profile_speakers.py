"""Speakers as a profile knows them: the side that each serves, in filters, library and briefs."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.model import TRANSCRIPT, Article, CleanedArticle, Quote, Speaker
from briefing.profiles import Profile
from briefing.profiles.speakers.house_side import find_side_in_house
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
    sided = (_add_side(quote, cleaned.article, profile) for quote in quotes)
    return settle_turns([*sided], cleaned.article, profile)


def settle_turns(quotes: Sequence[Quote], article: Article, profile: Profile) -> tuple[Quote, ...]:
    """The quotes, those of a transcript's turns with the side that house or another label tells.

    Somebody with an office has it in each of his turns: a later label has the name alone, which a
    title may precede by which others address him, "thank you, doctor".
    """
    known: dict[str, Speaker] = {}
    settled = [*quotes]
    for place, quote in enumerate(quotes):
        speaker, name = quote.speaker, quote.speaker.name
        if quote.pattern != TRANSCRIPT or name is None:
            continue
        if speaker.side is None:
            side = find_side_in_house(speaker.role, article, profile)
            speaker = replace(speaker, side=side)
        first = known.setdefault(name, speaker) if speaker.role else known.get(name, speaker)
        if len((first.role or "").split()) > 1 >= len((speaker.role or "").split()):
            speaker = replace(speaker, role=first.role, side=speaker.side or first.side)
        settled[place] = replace(quote, speaker=speaker)
    return tuple(settled)


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
