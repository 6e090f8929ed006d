"""A mention beside a quote -> the full name, role and side of whom it means, as far as article and profile tell."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from briefing.model import Speaker
from briefing.profiles.model import Person
from briefing.quoting.attribution.quote_in_sentence import Attribution
from briefing.quoting.entities import pronoun_resolution
from briefing.quoting.entities.clustering import Entity
from briefing.quoting.entities.entity_index import EntityIndex, EntityMention
from briefing.quoting.entities.pronoun_resolution import Pronoun
from briefing.quoting.tokens.given_names import Gender
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.noun_phrases import NounPhrase

_OWNING = re.compile(
    r"[’']s\b|s[’'](?=\s)"
)  # "Salazar’s spokesman" is not Salazar, nor anybody else's spokesman
_LONGEST_WORD = 20  # characters in which the word before a pronoun stands


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleContext:
    """Everybody of one article, and whom the profile knows."""

    text: str
    people: EntityIndex
    lexicon: QuoteLexicon
    profile: tuple[Person, ...] = ()
    day: date | None = None


def resolve_entity(
    found: Attribution, sentence: int, cast: ArticleContext, spoken: Sequence[EntityMention]
) -> Entity | None:
    """Whom the mention in the sentence that begins at offset `sentence` means; None where that is left open."""
    mention = found.mention
    if mention.joint:
        return None
    if mention.name:
        words = tuple(token.text for token in mention.name)
        capitals = cast.people.called(words) if all(word.isupper() for word in words) else None
        return capitals or cast.people.named(words, mention.span.start)
    if mention.kind == "pronoun":
        pronoun = _pronoun(found, sentence, cast)
        return (
            pronoun_resolution.resolve_pronoun(pronoun, cast.people.sightings, spoken)
            if pronoun
            else None
        )
    if (
        mention.is_one_of_many
        or mention.head not in cast.lexicon.roles
        or _OWNING.search(mention.span.slice(cast.text))
    ):
        return None
    return cast.people.within(mention.capitals) or cast.people.holder(
        mention.head, mention.capitals
    )


def _pronoun(found: Attribution, sentence: int, cast: ArticleContext) -> Pronoun | None:
    gender, at = _gender_of(found.mention.head, cast.lexicon), found.mention.span.start
    if gender is None:
        return None
    before = cast.text[max(sentence, at - _LONGEST_WORD) : at].split()
    return Pronoun(
        at,
        sentence,
        gender,
        goes_on=found.cue is not None
        and found.cue.slice(cast.text).lower() in cast.lexicon.going_on,
        parallel=bool(before) and before[-1].lower() in cast.lexicon.parallels,
    )


def make_speaker(mention: NounPhrase, known: Entity | None, cast: ArticleContext) -> Speaker:
    """The speaker as a quote tells it: a role printed in the article wins over the profile's office that day.

    But where it is only the beginning of that office, the office is told whole: a "President" may be anybody's.
    """
    if mention.kind == "pronoun" and known is not None and not known.is_full:
        known = None if _in_profile(mention, known, cast) is None else known
    person = _in_profile(mention, known, cast)
    office = person.office_on(cast.day) if person else None
    printed = known.roles[0].slice(cast.text) if known and known.roles else None
    return Speaker(
        mention=mention.span,
        name=known.name if known and known.is_full else person.name if person else None,
        role=_whole(printed, office.title) if office else printed,
        side=office.side if office else None,
    )


def _whole(printed: str | None, office: str) -> str:
    return (
        office
        if printed is None or office.casefold().startswith(f"{printed.casefold()} ")
        else printed
    )


def _gender_of(head: str, lexicon: QuoteLexicon) -> Gender | None:
    return "m" if head in lexicon.he else "f" if head in lexicon.she else None


def _in_profile(mention: NounPhrase, known: Entity | None, cast: ArticleContext) -> Person | None:
    """The profile's person of this name, or the only one with this alias."""
    name = known.name if known else " ".join(token.text for token in mention.name)
    if not name:
        return None
    wanted = _gender_of(mention.head, cast.lexicon) if mention.kind == "pronoun" else None
    fitting = [person for person in cast.profile if name == person.name or name in person.aliases]
    if wanted is not None:
        fitting = [person for person in fitting if person.gender in (wanted, None)]
    return fitting[0] if len(fitting) == 1 else None
