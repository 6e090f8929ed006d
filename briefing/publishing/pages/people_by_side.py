"""The people that were quoted, by the side that they speak for."""

from briefing.publishing.pages.site_context import SiteContext
from briefing.publishing.site_index import QuotedPerson
from briefing.quick_dataclass import dataclass
from briefing.rendering.wording.labels import load_labels
from briefing.text.slugs import make_slug


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedSide:
    """A side, or everybody else, with its people in the order of their names."""

    key: str  # "a" and "b" in the order of the relationship, "other"
    name: str
    anchor: str  # where it stands in the list of people
    people: tuple[QuotedPerson, ...]


def group_people(site: SiteContext) -> tuple[QuotedSide, ...]:
    """Both sides of the latest brief, then everybody else; a side without people, too.

    Somebody speaks for the side of the latest quote that tells one.
    """
    sides = site.library.days[0].relationship.sides
    spoken = {person: _find_side(person) for person in site.library.people}
    known = {side.key for side in sides}
    named = [(key, side.voices, side.key) for key, side in zip("ab", sides, strict=True)]
    groups = [
        QuotedSide(
            key=key,
            name=name,
            anchor=f"side-{make_slug(side)}",
            people=tuple(person for person in spoken if spoken[person] == side),
        )
        for key, name, side in named
    ]
    others = tuple(person for person in spoken if spoken[person] not in known)
    name = load_labels(site.language).others
    return (*groups, QuotedSide(key="other", name=name, anchor="side-others", people=others))


def _find_side(person: QuotedPerson) -> str:
    return next((said.quotation.side for said in person.said if said.quotation.side), "")
