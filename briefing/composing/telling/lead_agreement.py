"""What the leads of a story's articles agree on: which of them others confirm, and on which day."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

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


class LeadRank(NamedTuple):
    """What speaks for a lead, the weightiest first: one is better by the first that differs."""

    is_report: bool
    is_about_two: bool  # it does not only touch them
    is_open: bool  # it awaits no act that another tells as done
    stands: bool  # it is not only the weak first sentence of its report
    opens_with_pair: bool  # not with a third country
    heads_article: bool  # its first sentence, or one that tells its headline and not little
    day: date  # a day back for what heads others' words, and for a plan that says little
    heads_act: bool  # its headline tells no others' words
    is_sober: bool  # no judging word
    is_act: bool
    is_current: bool  # no later report overtakes its number
    is_agreed: bool  # nobody disputes its day
    tells: bool  # neither little nor only what was said
    tells_headline: bool
    support: int  # other leads that tell the same
    signs: int  # that it names a day, the other side, an office, a figure


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
    """The one that tells the newest state of a story, by `LeadRank`; of equals the first.

    None without any.
    """

    def rank(one: AgreedLead) -> LeadRank:
        lead, article = one.lead, one.lead.article
        title = article.article.title or ""
        is_echo = read_force(title, article.language, profile) < HeadlineForce.ACT
        tells = keeper.refuse(lead.sentence, article, gate.TELLING) is None
        tells_headline = stems.share_headline(lead) >= TELLS_HEADLINE
        is_hope = is_plan(lead) and not tells
        can_go_back = (is_echo or is_hope) and one.day > date.min
        return LeadRank(
            is_report=article.article.kind == "news",
            is_about_two=not article.relevance.touches,
            is_open=not one.is_overtaken,
            stands=keeper.refuse(lead.sentence, article, gate.FIRST) is None,
            opens_with_pair=not read_matter(lead.text, article.language, profile).opens_with_third,
            heads_article=lead.sentence == find_opening(article) or (tells and tells_headline),
            day=one.day - timedelta(days=can_go_back),
            heads_act=not is_echo,
            is_sober=not _judges(lead),
            is_act=not is_plan(lead) and (tells or bool(list_done(lead.text, article.language))),
            is_current=not one.is_outdated,
            is_agreed=not one.is_disputed,
            tells=tells,
            tells_headline=tells_headline,
            support=one.support,
            signs=count_signs(lead, profile),
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
