"""The gate's closed classes of words in a language, and what is looked up of them quickly."""

import re
from collections.abc import Iterable
from functools import cache, cached_property

from briefing import languages
from briefing.quick_dataclass import dataclass

Strings = tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class GateWords:
    """Words in lower case, as `languages/*/gate.toml` lists and explains them."""

    coordinators: Strings = ()
    connectives: Strings = ()
    pronouns: Strings = ()
    demonstratives: Strings = ()
    announcers: Strings = ()
    asked: Strings = ()  # patterns
    pointing_phrases: Strings = ()
    calendar_nouns: frozenset[str] = frozenset()
    far_demonstratives: Strings = ()
    plural_demonstratives: Strings = ()
    relative_days: Strings = ()
    additives: Strings = ()
    answers: Strings = ()
    sames: Strings = ()
    counted: Strings = ()
    quantifiers: Strings = ()
    counted_alone: Strings = ()
    among: Strings = ()
    placed_among: Strings = ()
    mentioned: Strings = ()
    said_determiners: Strings = ()
    manner_links: Strings = ()
    possessives: Strings = ()
    inside_of: Strings = ()
    time_adverbs: Strings = ()
    recent: Strings = ()
    calendar_adverbs: Strings = ()
    relative_times: Strings = ()
    manner_endings: Strings = ()
    inner_links: Strings = ()
    pointers: Strings = ()
    place_prepositions: Strings = ()
    masculine_feminine: Strings = ()
    plurals: Strings = ()
    first_person: Strings = ()
    first_person_pronoun: str = ""
    verb_within: int = 0  # words; a longer sentence is not asked for its finite verb
    first_person_auxiliaries: Strings = ()
    reflexives: Strings = ()
    articles: Strings = ()
    joined_articles: Strings = ()
    shells: frozenset[str] = frozenset()
    bodies: Strings = ()
    own_places: frozenset[str] = frozenset()
    nations: frozenset[str] = frozenset()
    impersonal: Strings = ()
    unique: frozenset[str] = frozenset()
    untimed: frozenset[str] = frozenset()
    governing: frozenset[str] = frozenset()
    clause_words: frozenset[str] = frozenset()
    tying: Strings = ()
    subjectless_verbs: frozenset[str] = frozenset()
    having: frozenset[str] = frozenset()
    occurring: Strings = ()
    counting: Strings = ()
    grammar_words: frozenset[str] = frozenset()
    sure_endings: Strings = ()
    doubtful_endings: Strings = ()
    infinitive_forms: Strings = ()
    participle_forms: Strings = ()
    habits: frozenset[str] = frozenset()
    day_links: Strings = ()
    afterwards: frozenset[str] = frozenset()
    conjectures: frozenset[str] = frozenset()
    possible: Strings = ()
    ages: Strings = ()
    party_members: frozenset[str] = frozenset()
    answering: frozenset[str] = frozenset()
    answered_by: Strings = ()
    qualifiers: frozenset[str] = frozenset()
    messages: frozenset[str] = frozenset()
    placing: Strings = ()
    placing_acts: Strings = ()
    commenting: Strings = ()
    inferring: Strings = ()
    told_by: Strings = ()
    outlet_nouns: Strings = ()
    complements: Strings = ()
    scene_setters: Strings = ()
    scene_places: Strings = ()
    judging_words: frozenset[str] = frozenset()
    sorters: Strings = ()
    fit_links: Strings = ()
    irregular_pasts: frozenset[str] = frozenset()
    finite_presents: frozenset[str] = frozenset()
    present_endings: Strings = ()
    past_endings: Strings = ()
    future_endings: Strings = ()
    conditional_endings: Strings = ()
    perfect_auxiliaries: frozenset[str] = frozenset()
    pluperfect_auxiliaries: frozenset[str] = frozenset()
    participle_endings: Strings = ()
    progress_auxiliaries: frozenset[str] = frozenset()
    progress_endings: Strings = ()
    participles: frozenset[str] = frozenset()
    time_openers: Strings = ()
    time_ends: Strings = ()
    person_endings: Strings = ()
    not_persons: Strings = ()
    futures: Strings = ()
    boilerplate: Strings = ()
    credit_labels: frozenset[str] = frozenset()
    social_frames: Strings = ()
    ages_ago: Strings = ()
    adversatives: Strings = ()
    corrections: Strings = ()
    judging_openings: Strings = ()
    page_openings: Strings = ()
    last_week: Strings = ()
    earlier_times: Strings = ()  # patterns
    month_times: Strings = ()  # patterns around {month}
    compared: Strings = ()
    recalling: frozenset[str] = frozenset()
    yesterday: Strings = ()
    todays: Strings = ()
    last_ones: Strings = ()
    day_parts: Strings = ()

    @cached_property
    def speaking(self) -> frozenset[str]:
        """Words without which, and without such an ending, nobody speaks of himself or to you."""
        return frozenset((*self.first_person, *self.first_person_auxiliaries))

    @cached_property
    def near_days(self) -> frozenset[str]:
        """Words for today and for yesterday."""
        return frozenset((*self.todays, *self.yesterday))

    @cached_property
    def participle_auxiliaries(self) -> frozenset[str]:
        """Those behind which a word is a participle: of the perfect and of what is going on."""
        return self.perfect_auxiliaries | self.progress_auxiliaries

    @cached_property
    def untold_nouns(self) -> frozenset[str]:
        """Nouns for what another sentence tells: a thing, or what somebody said."""
        return self.shells | self.messages

    @cached_property
    def near_demonstratives(self) -> frozenset[str]:
        """Those that mean what is at hand: "this", no "that"."""
        return frozenset(self.demonstratives) - frozenset(self.far_demonstratives)


@cache
def load_gate_words(language: str) -> GateWords:
    """The words of this language; all of them empty for a language without data."""
    return languages.load_words(language, "gate", GateWords)


@cache
def opening_pattern(phrases: Strings) -> re.Pattern[str] | None:
    """A pattern for a text that opens with one of the phrases as whole words; None without any.

    A hyphen makes another word of it: "then-President".
    """
    if not phrases:
        return None
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"[^\w]*(?:{_alternatives(longest_first)})(?![\w'-])", re.IGNORECASE)


def _alternatives(phrases: Iterable[str]) -> str:
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in phrases)
