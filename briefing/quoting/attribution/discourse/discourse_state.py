"""What the quotations before tell of a speaker: the paragraph's, the last one, the recent ones."""

from dataclasses import replace

from briefing.model import Confidence
from briefing.quick_dataclass import dataclass
from briefing.quoting.attribution.patterns.quote_in_sentence import Attribution, QuoteInSentence
from briefing.quoting.entities.entity import Entity
from briefing.quoting.entities.entity_index import EntityMention

_MAX_RECENT_SPEAKERS = 8  # kept for a later "he" or "she"
_LOOSE_PATTERNS = ("subject dropped", "sentence subject", "sentence before", "paragraph before")
_CONTINUED_PATTERNS = ("same paragraph", "paragraph before")


@dataclass(frozen=True, slots=True)
class ResolvedAttribution:
    """A speaker phrase with its pattern, and the entity it refers to (None if unresolved)."""

    attribution: Attribution
    entity: Entity | None

    @property
    def is_in_sentence(self) -> bool:
        """Whether the speaker is named for this quotation, not taken over from one before it."""
        return self.attribution.pattern not in _CONTINUED_PATTERNS

    @property
    def is_explicit(self) -> bool:
        """Whether a verb or a phrase says that this speaker spoke."""
        return self.attribution.pattern not in _LOOSE_PATTERNS


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscourseState:
    """What the quotations before tell: the paragraph's speaker, the last one, the recent ones."""

    paragraph_speaker: ResolvedAttribution | None = None
    last_speaker: ResolvedAttribution | None = None
    recent_speakers: tuple[EntityMention, ...] = ()  # resolved ones, in text order
    last_paragraph: int = -1  # index of the one in which the last speaker was told


def continue_speaker(
    quote: QuoteInSentence, state: DiscourseState, *, is_dropped: bool
) -> ResolvedAttribution | None:
    """Return the previous speaker, of the same paragraph if possible; None without one."""
    confidence: Confidence = "medium"
    previous = state.paragraph_speaker or state.last_speaker
    if previous is None:
        return None
    if is_dropped:
        return _take_over(previous, "subject dropped", confidence)
    if state.paragraph_speaker is not None:
        if quote.fills_sentence and previous.attribution.confidence == "high":
            confidence = "high"
        return _take_over(previous, "same paragraph", confidence)
    return _take_over(previous, "paragraph before", "medium" if quote.fills_sentence else "low")


def _take_over(
    previous: ResolvedAttribution, pattern: str, confidence: Confidence
) -> ResolvedAttribution:
    source = previous.attribution.source
    attribution = Attribution(source=source, cue=None, pattern=pattern, confidence=confidence)
    return ResolvedAttribution(attribution, previous.entity)


def remember_speaker(
    state: DiscourseState, resolved: ResolvedAttribution | None, quote: QuoteInSentence
) -> DiscourseState:
    """Return the state for the next quotation; unchanged if this one has no speaker."""
    if resolved is None:
        return state
    recent_speakers = state.recent_speakers
    if resolved.entity is not None:
        mention = EntityMention(
            resolved.attribution.source.span.start,
            quote.tokens[quote.start].start,
            (resolved.entity,),
            is_subject=True,
            is_speaker=True,
        )
        recent_speakers = (*recent_speakers, mention)[-_MAX_RECENT_SPEAKERS:]
    return DiscourseState(
        paragraph_speaker=resolved,
        last_speaker=resolved,
        recent_speakers=recent_speakers,
        last_paragraph=quote.paragraph_index,
    )


def resume_paragraph(state: DiscourseState, paragraph_index: int) -> DiscourseState:
    """Return the state, in which who spoke last in this paragraph is the paragraph's speaker.

    A quotation over several paragraphs is told at its last one and belongs to its first.
    """
    if state.last_paragraph != paragraph_index or state.last_speaker is state.paragraph_speaker:
        return state
    return replace(state, paragraph_speaker=state.last_speaker)
