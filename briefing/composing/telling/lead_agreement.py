"""What the leads of a story's articles agree on: which of them others confirm, and on which day."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from briefing.composing import gate
from briefing.composing.figures.figure_patterns import AMOUNT, list_figures_of
from briefing.composing.gate.signs import plans
from briefing.composing.gate.signs.headline_force import HeadlineForce, read_force
from briefing.composing.gate.signs.pending_acts import list_done
from briefing.composing.gate.words import load_gate_words
from briefing.composing.sentence_matter import read_matter
from briefing.composing.telling.differing_reports import is_outdated
from briefing.composing.telling.news_lead import (
    LeadSentence,
    count_signs,
    find_event_day,
    find_named_day,
    find_opening,
    is_plan,
)
from briefing.composing.telling.overtaken_leads import awaits_what_is_done
from briefing.composing.telling.repetition import StoryStems
from briefing.profiles import Profile
from briefing.quick_dataclass import dataclass
from briefing.text.plain_words import split_words

_Rank = tuple[
    bool, bool, bool, bool, bool, date, bool, bool, bool, bool, bool, bool, bool, int, int
]  # fmt: skip

LEAST_AGREEING = 2  # leads that give one noun one number, against a third
NOUN_LETTERS = 6  # by which a noun is known: "fugitives", "fugitivos"
# Of the weight of the headline's words, from which a lead tells what the headline says.
TELLS_HEADLINE = 0.4
MOST_SUPPORT = 3  # leads that tell the same: more make it no surer


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedLead:
    """A lead with what the other leads of its story say of it."""

    lead: LeadSentence
    day: date  # of its event; `date.min` where none is known
    support: int  # other leads that tell the same act, `MOST_SUPPORT` at most
    is_disputed: bool  # two or more of them tell it of one other day, or of another number
    is_outdated: bool = False  # one that was surely published later counts otherwise
    is_overtaken: bool = False  # another tells as done what its report awaits


@dataclass(frozen=True, slots=True)
class LeadCounts:
    """What a lead counts: the beginning of each noun with its numbers."""

    numbers: dict[str, set[str]]

    def contradicts(self, others: Sequence["LeadCounts"]) -> bool:
        """Whether two or more of these agree on a number of one noun, and it has another."""
        return any(
            count >= LEAST_AGREEING and number not in own
            for noun, own in self.numbers.items()
            for number, count in Counter(
                number for other in others for number in other.numbers.get(noun, ())
            ).items()
        )


def read_counts(lead: LeadSentence) -> LeadCounts:
    """The amounts and numbers of people in a lead, by the first letters of what they count."""
    numbers: dict[str, set[str]] = {}
    for rank, span in list_figures_of(lead.text, lead.article.language):
        number, *words = span.slice(lead.text).lower().split()
        if rank >= AMOUNT and words:
            numbers.setdefault(words[-1][:NOUN_LETTERS], set()).add(number)
    return LeadCounts(numbers)


def choose_lead(
    leads: Sequence[LeadSentence], stems: StoryStems, profile: Profile | None, keeper: gate.Gate
) -> LeadSentence | None:
    """The one that tells the newest state of a story; of equals the first. None without any.

    Reports go before the rest; then what is about the two before what only touches them; then what
    awaits no act that another tells as done; then what does not begin with a third country; then
    the first sentence of an article, or one that tells its headline and does not say little, before
    what stands below it; then the newest day first, where what stands below a headline of others'
    words, and what says little of what is to come, counts as of the day before; then acts before
    others' words, what is no plan and not only said, whose number no later report overtakes, whose
    day nobody disputes, what neither says little nor only what was said, what tells the headline,
    what others tell as well, and what names a day, the other side, an office, a figure.
    """

    def rank(one: AgreedLead) -> _Rank:
        title = one.lead.article.article.title or ""
        is_echo = read_force(title, one.lead.article.language, profile) < HeadlineForce.ACT
        tells = keeper.refuse(one.lead.sentence, one.lead.article, gate.TELLING) is None
        tells_headline = stems.share_headline(one.lead) >= TELLS_HEADLINE
        text, language = one.lead.text, one.lead.article.language
        is_hope = is_plan(one.lead) and not tells
        is_act = not is_plan(one.lead) and (tells or bool(list_done(text, language)))
        can_go_back = (is_echo or is_hope) and one.day > date.min
        return (
            one.lead.article.article.kind == "news",
            not one.lead.article.relevance.touches,
            not one.is_overtaken,
            not read_matter(text, language, profile).opens_with_third,
            one.lead.sentence == find_opening(one.lead.article) or (tells and tells_headline),
            one.day - timedelta(days=can_go_back),
            not is_echo,
            not _judges(one.lead),
            is_act,
            not one.is_outdated,
            not one.is_disputed,
            tells,
            tells_headline,
            one.support,
            count_signs(one.lead, profile),
        )

    best = max(weigh_leads(leads, stems), key=rank, default=None)
    return best.lead if best else None


def _judges(lead: LeadSentence) -> bool:
    """Whether a judging word stands in it, whoever's: "dubious claims" is nobody's report."""
    judging = load_gate_words(lead.article.language).judging_words
    return not set(judging).isdisjoint(split_words(lead.text))


def _find_done(lead: LeadSentence, alike: Sequence[LeadSentence]) -> date | None:
    """The last day of what others tell as done of a plan: it is no newer than that.

    They have the plan's verb: what somebody said of it is not that it was done.
    """
    if not is_plan(lead):
        return None
    verbs = plans.list_planned(lead.text, lead.article.language)
    done = (
        other
        for other in alike
        if not is_plan(other)
        and not (verbs and verbs.isdisjoint(plans.list_beginnings(other.text)))
    )
    days = (find_event_day(other) for other in done)
    return max((day for day in days if day), default=None)


def weigh_leads(leads: Sequence[LeadSentence], stems: StoryStems) -> list[AgreedLead]:
    """The leads in their order; one that names no day of the act, or one of its own, takes theirs.

    A day that nobody else has is no newer state where the act is the same: somebody erred. Nor is
    the day of a report that names none.
    """
    named = [find_named_day(lead, lead.article.day) if lead.article.day else None for lead in leads]
    counts = [read_counts(lead) for lead in leads]
    plain = [lead for lead in leads if not _judges(lead)]
    agreed = []
    for place, lead in enumerate(leads):
        alike = [
            other
            for other in range(len(leads))
            if other != place and stems.tells_alike(lead, leads[other])
        ]
        days = [day for other in alike if (day := named[other])]
        others = Counter(days).most_common(1)
        is_disputed = bool(
            named[place] and others and others[0][1] > 1 and named[place] not in days
        )
        takes_others = bool(others) and (is_disputed or named[place] is None)
        day = others[0][0] if takes_others else find_event_day(lead) or date.min
        agreed.append(
            AgreedLead(
                lead=lead,
                day=min(day, _find_done(lead, [leads[other] for other in alike]) or day),
                support=min(len(alike), MOST_SUPPORT),
                is_disputed=is_disputed
                or counts[place].contradicts([counts[other] for other in alike]),
                is_outdated=is_outdated(lead, leads, {lead.article.language: stems}),
                is_overtaken=awaits_what_is_done(lead, plain),
            )
        )
    return agreed
