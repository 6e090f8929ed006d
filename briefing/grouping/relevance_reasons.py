"""What the mentions in an article say of its relevance, as reasons that a reader can check."""

from collections.abc import Iterator

from briefing.grouping.evidence import Evidence
from briefing.model import Reason
from briefing.profiles import Profile


def list_reasons(
    evidence: Evidence, named: tuple[str, ...], profile: Profile
) -> tuple[Reason, ...]:
    """How often each side, what is joint and others are named, and the main one of the topics."""
    reasons = []
    for index, side in enumerate(profile.sides):
        mentions = evidence.places_of("side", index)
        reasons.append(
            _mentions(
                side.key, len(mentions), headline=any(at < evidence.headline for at in mentions)
            )
        )
    reasons += _named("joint_once", "joint_often", len(evidence.places_of("joint")))
    reasons += _named(
        "bodies_once",
        "bodies_often",
        len(evidence.places_of("host", 0)) + len(evidence.places_of("host", 1)),
    )
    reasons += _named("others_once", "others_often", len(evidence.places_of("other")))
    if named:
        reasons.append(Reason(code="topic", values=named[:1]))
    return tuple(reasons)


def _named(once: str, often: str, count: int) -> Iterator[Reason]:
    if count:
        yield Reason(code=once) if count == 1 else Reason(code=often, values=(str(count),))


def _mentions(side: str, count: int, *, headline: bool) -> Reason:
    if headline:
        code = "side_headline" if count > 1 else "side_headline_once"
    else:
        code = ("side_absent", "side_once")[count] if count < 2 else "side_often"
    return Reason(code=code, values=(side, str(count)))
