"""How much a sentence of a transcript says of the relationship, and whether it stands alone."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.composing.answers.adjoining_words import AdjoiningWords, list_before
from briefing.composing.answers.occasions import find_occasion
from briefing.composing.answers.passages import SpokenPassage
from briefing.composing.answers.spoken_fitness import (
    is_anothers,
    is_fit_answer,
    take_said,
    turns_away,
)
from briefing.composing.gate.judging import read_passage
from briefing.composing.gate.reading import SentenceReading
from briefing.composing.printed_quotes.clause_ends import cut_opening
from briefing.composing.printed_quotes.own_acts import (
    find_stance,
    tells_going_on,
    tells_joint_act,
    tells_own_refusal,
)
from briefing.composing.printed_quotes.quote_words import load_quote_words
from briefing.composing.printed_quotes.speech_signs import (
    find_deed,
    is_own_deed,
    tells_own_day,
)
from briefing.composing.printed_quotes.speech_weight import PRINTED_FROM, weigh_speech
from briefing.composing.sentence_matter import SentenceMatter, names_other_alone, read_matter
from briefing.model import Quote, Span
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Profile
from briefing.quick_dataclass import dataclass

LEAST_NAMING = 2  # sentences of a speech that make the other side its matter
OPENING = 2  # first words of a sentence, which name what it is on: "Norlandia needs us"
LEAST_TOPICAL = 2  # points of topics of a sentence that names no side, and says what was done


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenWords:
    """A sentence that may be printed, and how much it says by itself."""

    quote: Quote
    text: str
    points: float
    # It names the other side than the speaker's, or is his refusal; else it is a story's only.
    stands_alone: bool
    happens: bool  # somebody does something, on a day, or takes a stance: it is no statistic
    names_other: bool
    names_both: bool
    question: Span | None = None  # without it nobody would know what the words are about


def rank_words(
    passage: SpokenPassage, said: Sequence[Span], article: AnalyzedArticle, profile: Profile
) -> tuple[SpokenWords, ...]:
    """The sentences of a passage that may be quoted, first those that stand alone, the best first.

    `said` are quotations of others, of which no word is the speaker's.
    """
    own = [quote for quote in passage.quotes if not is_anothers(quote.span, said)]
    fit = (_take_fit(quote, passage, article, profile) for quote in own)
    found = [_weigh(quote, passage, article, profile) for quote in fit if quote]
    joined = (
        _weigh_joined(one, passage, article, profile)
        for one in list_before(passage, article, profile)
        if not is_anothers(one.quote.span, said)
        and _is_of_matter(one.quote, passage, article, profile)
    )
    # Of what weighs the same the longer, which has the other within it, goes first.
    told = (*(one for one in joined if one.happens), *found)
    return tuple(sorted(told, key=lambda one: (not one.stands_alone, -one.points)))


def _take_fit(
    quote: Quote, passage: SpokenPassage, article: AnalyzedArticle, profile: Profile
) -> Quote | None:
    """What of a sentence may be printed: else what stands behind an opening on which it leans."""
    behind = cut_opening(quote.span, article)
    for span in (quote.span, behind):
        said = take_said(span, article) if span else None
        if said is None:
            continue
        begun = replace(quote, span=said)
        is_fit = _is_of_matter(begun, passage, article, profile) and is_fit_answer(
            begun, article, may_add=acts_together(begun, passage, article)
        )
        if is_fit:
            return begun
    return None


def _weigh_joined(
    joined: AdjoiningWords, passage: SpokenPassage, article: AnalyzedArticle, profile: Profile
) -> SpokenWords:
    """What two sentences say together: the matter of both, the act of the one that leans."""
    both = _weigh(joined.quote, passage, article, profile)
    one = _weigh(joined.strongest, passage, article, profile)
    first = _weigh(joined.opening, passage, article, profile)
    is_strong = one.points >= PRINTED_FROM and first.happens
    points = max(one.points, first.points) if is_strong else one.points
    return replace(both, points=points, happens=one.happens)


def _weigh(
    quote: Quote, passage: SpokenPassage, article: AnalyzedArticle, profile: Profile
) -> SpokenWords:
    text, reading = article.text_of(quote.span), read_passage(article, quote.span)
    matter = read_matter(text, article.language, profile)
    stance = find_stance(reading)
    names_side = bool(matter.first or matter.second) and not matter.thirds
    names_abroad = names_other(matter, quote, profile)
    is_at_home = _is_at_home(reading, matter, quote, profile)
    is_at_home = is_at_home or _is_aside(matter, passage, article, profile)
    # "At the border we go on working" is how things stand at home.
    is_at_home = is_at_home or (stance == "relation" and not is_abroad(quote, article, profile))
    is_at_home = is_at_home and not acts_together(quote, passage, article)
    return SpokenWords(
        quote=quote,
        text=text,
        points=weigh_speech(quote.span, article, profile),
        stands_alone=not is_at_home
        and (
            names_abroad
            or (acts_together(quote, passage, article) and not matter.thirds)
            or (names_side and (tells_own_refusal(reading) or stance == "refusal"))
            or (
                _announces(reading, matter, profile)
                and _is_beside_other(quote, passage, article, profile)
            )
        ),
        happens=stance is not None
        or find_deed(reading) is not None
        or tells_own_day(reading)
        or tells_going_on(reading),
        names_other=names_abroad and not is_at_home,
        names_both=matter.names_both,
    )


def _is_aside(
    matter: SentenceMatter, passage: SpokenPassage, article: AnalyzedArticle, profile: Profile
) -> bool:
    """Whether the other side is named in passing: at an act, in one sentence, and not with its own.

    Where the press asks, one sentence answers; of acts on known and fresh days four such remarks
    stood for a story, and none was news of the two.
    """
    if all(matter.own) or find_occasion(article) in {"press conference", "press briefing"}:
        return False
    naming = (one for one in passage.quotes if is_abroad(one, article, profile))
    return sum(1 for _ in naming) < LEAST_NAMING


def _is_at_home(
    reading: SentenceReading, matter: SentenceMatter, quote: Quote, profile: Profile
) -> bool:
    """Whether it names the other side only by a border, as a place to go or beside no matter of
    theirs: works at a border town are at home.
    """
    deed = find_deed(reading)
    named = zip(profile.sides, matter.own, strict=True)
    is_abroad = any(own for side, own in named if side.key != quote.speaker.side)
    visiting = load_quote_words(reading.article.language).visiting
    is_visit = deed is not None and reading.lower[deed] in visiting
    is_at_home = is_visit or not matter.topical
    return is_at_home and not is_abroad and not tells_own_refusal(reading)


def _announces(reading: SentenceReading, matter: SentenceMatter, profile: Profile) -> bool:
    """Whether who speaks, or an office, does something of a matter that ties the two on a day.

    "We have decided to answer with duties that I will announce next Sunday", "On Monday night our
    Foreign Office received ten requests": the other side is who was asked about.
    """
    deed = find_deed(reading)
    if deed is None or matter.thirds or matter.topical < LEAST_TOPICAL:
        return False
    before = read_matter(" ".join(reading.tokens[:deed]), reading.article.language, profile)
    acts = is_own_deed(reading, deed) or before.first or before.second
    return bool(acts) and tells_own_day(reading)


def _is_beside_other(
    quote: Quote, passage: SpokenPassage, article: AnalyzedArticle, profile: Profile
) -> bool:
    """Whether the sentence before or behind it names the other side; none before a new matter."""
    place = next(n for n, one in enumerate(passage.quotes) if one.span.overlaps(quote.span))
    own = passage.quotes[place]
    before = place if turns_away(own.span, article) else max(0, place - 1)
    beside = passage.quotes[before : place + 2]
    matters = (read_matter(article.text_of(one.span), article.language, profile) for one in beside)
    return any(names_other(matter, quote, profile) for matter in matters)


def _is_of_matter(
    quote: Quote, passage: SpokenPassage, article: AnalyzedArticle, profile: Profile
) -> bool:
    """Whether it names the other side, or tells an act of a topic that ties the two, or of both.

    Not where a third country opens it, of which it then tells.
    """
    matter = read_matter(article.text_of(quote.span), article.language, profile)
    opening = " ".join(read_passage(article, quote.span).tokens[:OPENING])
    if matter.opens_with_third and read_matter(opening, article.language, profile).thirds:
        return False
    if names_other(matter, quote, profile) or acts_together(quote, passage, article):
        return True
    if matter.topical < LEAST_TOPICAL or matter.thirds:
        return False
    return find_deed(read_passage(article, quote.span)) is not None


def acts_together(quote: Quote, passage: SpokenPassage, article: AnalyzedArticle) -> bool:
    """Whether it says what the two did of whom each speaks there: "we also agreed to …"."""
    return passage.is_joint and tells_joint_act(read_passage(article, quote.span))


def is_abroad(quote: Quote, article: AnalyzedArticle, profile: Profile) -> bool:
    """Whether it names the other side than the speaker's by itself."""
    return names_other_alone(quote.span, quote.speaker.side, article, profile)


def names_other(matter: SentenceMatter, quote: Quote, profile: Profile) -> bool:
    """Whether it names the other side, or what is joint to the two."""
    named = zip(profile.sides, (matter.first, matter.second), strict=True)
    return any(times for side, times in named if side.key != quote.speaker.side)
