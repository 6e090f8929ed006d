"""The words of one language that find quotes and speakers: listed sets, and sets made of them."""

from collections.abc import Mapping
from dataclasses import field
from functools import cached_property

from briefing.quick_dataclass import dataclass
from briefing.quoting.tokens.lexicon_data import Strings


@dataclass(frozen=True, kw_only=True, eq=False)  # by identity: it keys caches of phrases
class QuoteLexicon:
    """The word lists of a language as sets of lower-case forms, empty without data.

    Sets that are made of several lists are made once: some are asked for with each sentence.
    """

    language: str = "und"  # the code of the language
    reporting_verbs: frozenset[str] = frozenset()  # all forms
    # Forms without an ending, often nouns as well: "report", "claim".
    base_forms: frozenset[str] = frozenset()
    evaluative_verbs: frozenset[str] = frozenset()
    noun_verb_homographs: frozenset[str] = frozenset()
    phrasal_verbs: frozenset[tuple[str, ...]] = frozenset()
    passive_auxiliaries: frozenset[str] = frozenset()
    finite_auxiliaries: frozenset[str] = frozenset()
    past_endings: Strings = ()
    participles: frozenset[str] = frozenset()
    # In all genders and numbers: "calificada", "calificados".
    passive_participles: frozenset[str] = frozenset()
    infinitives: frozenset[str] = frozenset()
    infinitive_markers: frozenset[str] = frozenset()
    modals: frozenset[str] = frozenset()
    absolute_markers: frozenset[str] = frozenset()
    subordinators: frozenset[str] = frozenset()
    parallel_conjunctions: frozenset[str] = frozenset()
    continuation_verbs: frozenset[str] = frozenset()
    dative_verbs: frozenset[str] = frozenset()
    that_clause_verbs: frozenset[str] = frozenset()  # forms of verbs that take a "that" clause
    bare_clause_verbs: frozenset[str] = frozenset()  # those that may omit "that"
    clause_final_verbs: frozenset[str] = frozenset()  # those that may follow the reported clause
    complementizers: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    interview_labels: frozenset[str] = frozenset()  # speaker labels of an interview: "q", "a"
    conversational_words: frozenset[str] = frozenset()  # words of somebody who addresses somebody
    object_markers: frozenset[str] = frozenset()
    auxiliaries_and_adverbs: frozenset[str] = frozenset()
    adverb_endings: Strings = ()
    occupation_endings: Strings = ()  # of nouns for what somebody is: "hydrolog|ist|"
    noun_endings: Strings = ()  # of nouns that no verb has: "terrorism"
    opener_endings: Strings = ()  # of capitalized words that are no name: "Injecting Quill"
    # By the first word of each phrase; word by word, the longest first.
    source_phrases: Mapping[str, tuple[Strings, ...]] = field(default_factory=dict)
    speech_nouns: frozenset[str] = frozenset()
    possessive_prepositions: frozenset[str] = frozenset()
    passive_agents: frozenset[str] = frozenset()
    masculine_pronouns: frozenset[str] = frozenset()
    masculine_possessives: frozenset[str] = frozenset()  # of one person: "his"
    masculine_objects: frozenset[str] = frozenset()  # whom a verb tells something: "asked | him"
    feminine_objects: frozenset[str] = frozenset()
    feminine_pronouns: frozenset[str] = frozenset()
    feminine_possessives: frozenset[str] = frozenset()
    neuter_possessives: frozenset[str] = frozenset()  # of a thing or body: "its"
    pronouns: frozenset[str] = frozenset()
    coordinators: frozenset[str] = frozenset()
    relative_pronouns: frozenset[str] = frozenset()
    object_relatives: frozenset[str] = frozenset()  # of them: "whom"
    personal_relatives: frozenset[str] = frozenset()  # of them: "who"
    period_words: frozenset[str] = frozenset()
    once_words: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    indefinite_determiners: frozenset[str] = frozenset()
    np_prepositions: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()  # including `np_prepositions`
    # Prepositions that end a noun phrase, and whose own is no subject: "chief | under | Ada Quill".
    other_prepositions: frozenset[str] = frozenset()
    np_boundary_words: frozenset[str] = frozenset()
    clause_openers: frozenset[str] = frozenset()
    person_nouns: frozenset[str] = frozenset()
    relational_nouns: frozenset[str] = frozenset()
    plural_person_nouns: frozenset[str] = frozenset()
    organization_nouns: frozenset[str] = frozenset()
    non_person_nouns: frozenset[str] = frozenset()
    speaker_nouns: frozenset[str] = frozenset()  # for people and organizations
    masculine_words: frozenset[str] = frozenset()  # including titles
    feminine_words: frozenset[str] = frozenset()
    office_titles: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()  # as written, with office titles
    forms_of_address: frozenset[str] = frozenset()  # titles that are no office: "Sir", "Dr."
    abbreviations: Strings = ()
    name_suffixes: frozenset[str] = frozenset()
    name_particles: frozenset[str] = frozenset()
    calendar_words: frozenset[str] = frozenset()
    # Stems of nouns for people -> stems of the offices that they may stand for.
    description_classes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    citing_verbs: frozenset[str] = frozenset()  # what they tell is their object's
    singling_words: frozenset[str] = frozenset()  # "the | second | President Quill"
    salutations: frozenset[str] = frozenset()  # first words of whom a speech addresses
    shared_heads: frozenset[str] = frozenset()  # of many a body's name: "the House"
    document_nouns: frozenset[str] = frozenset()  # what bodies publish: "the statement"
    mute_nouns: frozenset[str] = frozenset()  # of what says nothing itself: a "day", an "article"
    ended_prefixes: frozenset[str] = frozenset()  # of offices held once: "|ex|alcalde"
    office_synonyms: Mapping[str, str] = field(default_factory=dict)  # "jefe de estado" -> noun
    occupation_nouns: frozenset[str] = frozenset()  # what somebody is, and no office: "the artist"
    body_nouns: frozenset[str] = frozenset()  # that stand for any organization: "the agency"
    local_words: frozenset[str] = frozenset()  # of an office below a country's: "estatal"
    national_nouns: frozenset[str] = frozenset()  # of who leads a country: "president"
    infinitive_endings: Strings = ()  # "encargada de | presentar |"
    pointing_nouns: frozenset[str] = frozenset()  # for what a text told before: "the city"
    drops_subjects: bool = False  # a verb needs no subject: "Añadió que …"
    role_ends: frozenset[str] = frozenset()  # words at which an office ends: "responsible"
    kin_nouns: frozenset[str] = frozenset()  # for relatives, who often share a surname
    # "acting", "former", "deputy": what no office may lose.
    rank_words: frozenset[str] = frozenset()
    lower_ranks: frozenset[str] = frozenset()  # that make another office: "vice"
    ended_ranks: frozenset[str] = frozenset()  # that say it is over: "former"
    lost_ranks: frozenset[str] = frozenset()  # that say its holder lost it: "ousted"
    then_words: frozenset[str] = frozenset()  # of rank_words, that tell another time: "then"
    office_suffixes: tuple[Strings, ...] = ()  # word by word: "con licencia", behind the office
    portfolio_words: frozenset[str] = frozenset()  # what ministries are for, in lower case
    place_openers: frozenset[str] = frozenset()  # that take the next word: "San | Diego"
    place_acronyms: frozenset[str] = frozenset()  # never a part of a person's name: "U.S."
    action_endings: Strings = ()  # of nouns of verbs: "Protección | al Ambiente"
    postposed_adjective_endings: Strings = ()  # of adjectives behind an office
    naming_phrases: tuple[Strings, ...] = ()
    preterite_endings: Strings = ()  # of verbs whose person is a third one: "vociferó"
    view_openers: frozenset[str] = frozenset()  # "| Para | Salazar, el puente …"
    aside_prepositions: frozenset[str] = frozenset()  # "dijo | desde | Lomas la alcaldesa"
    pointing_determiners: frozenset[str] = frozenset()  # "de | ese | país"
    turn_phrases: tuple[Strings, ...] = ()  # they give another the word: "por su parte"
    plural_verb_endings: Strings = ()  # of verbs whose subject is several: "agregan"
    impersonal_markers: frozenset[str] = frozenset()  # "| se | reconoció" is nobody's saying
    reflexive_verbs: frozenset[str] = frozenset()  # but "se | quejó" is somebody's
    affiliation_prepositions: frozenset[str] = frozenset()  # "Ana Ruiz, | of | the Institute"
    belonging_prepositions: frozenset[str] = frozenset()  # "Ana Ruiz | from | the Institute"
    place_prepositions: frozenset[str] = frozenset()  # "| in | Lomas"
    owning_determiners: frozenset[str] = frozenset()  # "the mayor, in | his | speech"
    contrasting_conjunctions: frozenset[str] = frozenset()  # "Ruiz rose, | but | said"
    reporting_openers: frozenset[str] = frozenset()  # "| As | Ruiz said, the bridge …"
    candidate_nouns: frozenset[str] = frozenset()  # "| candidata | a la alcaldía"
    clitics: frozenset[str] = frozenset()  # "quien | la | acusó"
    adjective_nouns: frozenset[str] = frozenset()  # "un mensaje | oficial"
    joint_words: frozenset[str] = frozenset()  # "a | joint | statement"
    button_words: frozenset[str] = frozenset()  # of a page, left before an office: "CLOSE | Rep."
    empty_modifiers: frozenset[str] = frozenset()  # "the | actual | candidate"
    post_nouns: frozenset[str] = frozenset()  # relations that are posts with a word of standing
    party_nouns: frozenset[str] = frozenset()  # "the governor, the | Republican | Ada Quill"
    party_words: tuple[frozenset[str], ...] = ()  # those of each: "GOP", "Republican"
    standing_words: frozenset[str] = frozenset()  # "the | top | House Republican"
    first_person_words: frozenset[str] = frozenset()  # of somebody who tells of his own: "my"
    evaluative_adjectives: frozenset[str] = frozenset()  # "the | worst | mayor in history"
    copulas: frozenset[str] = frozenset()  # "Ana Ruiz, who | was | minister of trade,"
    present_copulas: frozenset[str] = frozenset()  # "Ana Ruiz | is | an attorney."
    leading_verbs: frozenset[str] = frozenset()  # "Ana Ruiz, who | heads | the Harbour Institute,"

    @cached_property
    def finite_reporting_verbs(self) -> frozenset[str]:
        """The forms of reporting verbs that are no participle."""
        return self.reporting_verbs - self.participles

    @cached_property
    def sure_reporting_verbs(self) -> frozenset[str]:
        """Finite forms that are no nouns: no "report"."""
        return self.finite_reporting_verbs - self.noun_verb_homographs

    @cached_property
    def endings_of_past(self) -> Strings:
        """Endings of verbs that say what somebody did, whoever it was."""
        return (*self.past_endings, *self.preterite_endings)

    @cached_property
    def saying_verbs(self) -> frozenset[str]:
        """All forms of verbs that report or judge what is reported."""
        return self.reporting_verbs | self.evaluative_verbs

    @cached_property
    def telling_nouns(self) -> frozenset[str]:
        """Nouns for whoever and whatever can say something: people, one or many, bodies, papers."""
        return self.speaker_nouns | self.plural_person_nouns | self.document_nouns

    @cached_property
    def report_openers(self) -> frozenset[str]:
        """All words with which a verb that reports or judges may begin; most words are none."""
        return self.saying_verbs.union(phrase[0] for phrase in self.phrasal_verbs)

    @cached_property
    def telling_words(self) -> frozenset[str]:
        """All words with which what tells who says something may begin: verb, noun or "by whom"."""
        return self.report_openers.union(
            self.passive_participles, self.speech_nouns, self.source_phrases
        )

    @cached_property
    def possessives(self) -> frozenset[str]:
        """Those of one person, of either gender, and of a thing: "his", "her", "its"."""
        return self.masculine_possessives | self.feminine_possessives | self.neuter_possessives

    @cached_property
    def phrase_openers(self) -> frozenset[str]:
        """Words that open a clause or a phrase before it."""
        return self.clause_openers | self.prepositions

    @cached_property
    def binding_words(self) -> frozenset[str]:
        """Words that tie what follows to what stands before."""
        return self.prepositions | self.determiners | self.coordinators

    @cached_property
    def no_part_of_office(self) -> frozenset[str]:
        """Words that may stand before an office and belong to none."""
        return self.determiners | self.prepositions | self.empty_modifiers

    @cached_property
    def function_words(self) -> frozenset[str]:
        """Words of grammar, by whose number the language of a text is told."""
        return self.np_boundary_words | self.determiners | self.prepositions

    @cached_property
    def clause_links(self) -> frozenset[str]:
        """Words that open a subordinate clause."""
        return self.relative_pronouns | self.subordinators

    @cached_property
    def noun_openers(self) -> frozenset[str]:
        """Words behind which a noun stands: determiners, and prepositions within a noun phrase."""
        return self.determiners | self.np_prepositions

    @cached_property
    def never_in_names(self) -> frozenset[str]:
        """Function words, capitalized in a headline; but "Will" is a name."""
        grammar = self.np_boundary_words | self.prepositions | self.auxiliaries_and_adverbs
        return grammar - self.modals

    @cached_property
    def phrase_links(self) -> frozenset[str]:
        """What may join two parts of one noun phrase: "and", a comma, a preposition, a particle."""
        prepositions = self.np_prepositions | self.object_markers
        return prepositions | self.coordinators | self.name_particles | {","}

    @cached_property
    def gendered_pronouns(self) -> frozenset[str]:
        """Pronouns of one man or one woman."""
        return self.masculine_pronouns | self.feminine_pronouns

    @cached_property
    def office_suffix_ends(self) -> frozenset[str]:
        """The last words of what stands behind an office: "con licencia"."""
        return frozenset(suffix[-1] for suffix in self.office_suffixes)

    @property
    def has_postposed_adjectives(self) -> bool:
        """Whether adjectives stand behind their noun: "el canciller | mexicano"."""
        return bool(self.postposed_adjective_endings)
