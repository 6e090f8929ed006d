"""The newest act of a story, where only a report in another language has it.

A story that is told in one language has room for its own articles alone. What has happened since
the last of them was written stands in none of them: it follows in its own words.
"""

from collections.abc import Iterable

from briefing.composing import gate
from briefing.composing.telling.differing_reports import is_later
from briefing.composing.telling.news_lead import LeadSentence, is_plan
from briefing.composing.telling.repetition import OPENING
from briefing.composing.telling.story_material import StoryMaterial
from briefing.grouping.events import event_likeness, event_vectors
from briefing.grouping.phrase_matcher import split_words
from briefing.model.analyzed import ArticleWords
from briefing.profiles import Profile

# Of the slighter sentence's words, by which two languages share them: reports of one act share
# more, in the made-up pairs of `test_untold_act` from .4 on.
MOST_SHARED = 0.3
MOST_WORDS = 45  # a longer one takes the room of the story, as with `side_answer`


def find_untold_act(
    leads: Iterable[LeadSentence], lead: LeadSentence, material: StoryMaterial
) -> LeadSentence | None:
    """The first of the other languages' leads that tells an act of after the story's articles."""
    profile, language = material.edition.profile, lead.article.language
    if profile is None:
        return None
    own = material.list_in_language(language)
    beginnings = [
        LeadSentence(article=article, sentence=sentence)
        for article in own
        for sentence in article.sentences[:OPENING]
    ]
    for other in leads:
        if (
            other.article.language != language
            and all(is_later(other.article, article) for article in own)
            and _is_act(other, material)
            and all(_share(other, one, profile) <= MOST_SHARED for one in [lead, *beginnings])
        ):
            return other
    return None


def _is_act(lead: LeadSentence, material: StoryMaterial) -> bool:
    """Whether it could be a bullet and a key sentence, and tells nothing that is to come."""
    gates = (gate.KEY, gate.BULLET)
    keeper, sentence, article = material.sources.gate, lead.sentence, lead.article
    is_passed = all(keeper.refuse(sentence, article, tier) is None for tier in gates)
    return is_passed and not is_plan(lead) and len(lead.text.split()) <= MOST_WORDS


def _share(one: LeadSentence, other: LeadSentence, profile: Profile) -> float:
    """The share of the slighter one's words, as two languages have them, that both have."""
    first, second = _read_terms(one, profile), _read_terms(other, profile)
    return len(first & second) / max(1, min(len(first), len(second)))


def _read_terms(lead: LeadSentence, profile: Profile) -> set[str]:
    words = ArticleWords(split_words(lead.text), 0, lead.article.language)
    not_counted = event_likeness.NOT_COUNTED_ACROSS
    terms = event_vectors.list_terms(words, profile, not_counted)
    return {form for _, (kind, form) in terms if kind in ("word", "number")}
