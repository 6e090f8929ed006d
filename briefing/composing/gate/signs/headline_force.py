"""What a headline tells: that something was done, what an office says of it, or others' words.

An act and what is said of it are told in the same words, so that a reaction may stand first among
the reports of a day. Its headline gives it away by its form: it is a quotation, its subject holds
no office and its verb is one of speech, its verb judges what another did ("slams", "celebra"), or
it names the echo itself ("draws praise").
"""

import re
from collections.abc import Sequence
from enum import IntEnum
from functools import cache, lru_cache

from briefing import languages
from briefing.composing.gate.signs import plans
from briefing.grouping.phrase_matcher import PhraseMatch, PhraseMatcher, split_words
from briefing.profiles import Profile, country_names
from briefing.quick_dataclass import dataclass
from briefing.quoting.tokens.lexicon_loading import load_lexicon
from briefing.text.patterns import match_any

MOST_QUOTED = 0.5  # share of a headline's words, from which it is a quotation
LEAST_CLAUSE = 4  # words behind a quotation that a headline opens with
MOST_SOURCE = 5  # words behind the last colon or comma that say whose words a headline has
_MARKED = re.compile(r"[“\"«‘](?P<words>[^”\"»’]+)[”\"»’]|(?<!\w)'(?P<plain>[^']+)'(?!\w)")
_WORD = re.compile(r"[^\W\d_]+(?:[.’'-][^\W\d_]+)*")
_CLAUSE = re.compile(r"\s*(?::|;|\||\s[-–—])\s+|\.\s+(?=[A-ZÁÉÍÓÚÑ“\"])")


class HeadlineForce(IntEnum):
    """What a headline tells, from others' words to an act."""

    ECHO = 0  # what those say of an act who hold no office, or a quotation
    JUDGEMENT = 1  # what an office says of what another did
    ACT = 2  # all else: what was done, decided, found, or announced by who can do it


@dataclass(frozen=True, slots=True)
class HeadlineForceWords:
    """Words of one language, as `languages/*/headline_force.toml` explains them."""

    judging: tuple[str, ...] = ()
    speaking: tuple[str, ...] = ()
    speaking_behind: tuple[str, ...] = ()
    echoes: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    without_office: tuple[str, ...] = ()
    noun_links: tuple[str, ...] = ()
    not_behind: tuple[str, ...] = ()
    head_enders: tuple[str, ...] = ()
    openers: tuple[str, ...] = ()
    sources_behind_colon: bool = False
    heads_first: bool = False
    verbs_first: bool = False
    capitals_name: bool = False


@lru_cache(maxsize=plans.REMEMBERED)
def read_force(headline: str, language: str, profile: Profile | None) -> HeadlineForce:
    """What a headline tells by the verb of its main clause, and by whose verb it is."""
    known = _load(language)
    if not known.offices:
        return HeadlineForce.ACT
    told = _drop_opening(headline.strip())
    asked = _Headline(told, known, language, profile)
    most = HeadlineForce.ACT if told == headline.strip() else HeadlineForce.JUDGEMENT
    if _is_quotation(told):
        words = _WORD.findall(_MARKED.sub(" ", told))
        by_office = any(asked.holds_office([word]) for word in words)
        return HeadlineForce.JUDGEMENT if by_office else HeadlineForce.ECHO
    return HeadlineForce.ECHO if asked.names_echo() else min(most, asked.read())


def _drop_opening(headline: str) -> str:
    """The headline without a quotation that it opens with, where a clause stands behind it."""
    opening = _MARKED.match(headline)
    behind = headline[opening.end() :] if opening else ""
    is_clause = behind.startswith((":", ",")) and len(behind.split()) >= LEAST_CLAUSE
    return behind[1:].strip() if is_clause else headline


def _is_quotation(headline: str) -> bool:
    quoted = [found["words"] or found["plain"] for found in _MARKED.finditer(headline)]
    count = sum(len(words.split()) for words in quoted)
    return count > 1 and count >= MOST_QUOTED * len(headline.split())


@dataclass(frozen=True, slots=True)
class _Headline:
    """A headline with what is known of its language and of the relationship."""

    text: str
    known: HeadlineForceWords
    language: str
    profile: Profile | None

    def names_echo(self) -> bool:
        """Whether it says what an act meets with."""
        return _echo_pattern(self.known.echoes).search(self.text) is not None

    def read(self) -> HeadlineForce:
        """By whom says it at its end, else by the verb of its longest clause."""
        source = self.find_source()
        if source is not None:
            if self.is_of_office(source):
                return HeadlineForce.ACT
            # Letters may stand for an office that nobody listed.
            is_body = len(source) == 1 and source[0].isupper()
            return HeadlineForce.JUDGEMENT if is_body else HeadlineForce.ECHO
        if self.opens_with_speaker():
            return HeadlineForce.JUDGEMENT
        clause = max(_CLAUSE.split(self.text), key=lambda part: len(part.split()))
        words = _WORD.findall(_MARKED.sub(" ", clause))
        place = self.find_verb(words)
        if place is None or plans.says_act(" ".join(words[:place]), self.language):
            return HeadlineForce.ACT
        opening = [word for word in words[:place] if word.lower() not in self.known.not_behind]
        follows = self.known.verbs_first and not opening
        subject = words[place + 1 :] if follows else words[:place]
        if not self.is_of_office(subject, behind_verb=follows):
            return HeadlineForce.ECHO
        is_judging = self._is_verb(words, place, self.known.judging)
        return HeadlineForce.JUDGEMENT if is_judging else HeadlineForce.ACT

    def opens_with_speaker(self) -> bool:
        """Whether it opens with whom the profile knows, and goes on with words: "Holt: New …"."""
        name, colon, behind = self.text.partition(": ")
        words = _WORD.findall(name)
        is_name = 0 < len(words) <= MOST_SOURCE and len(behind.split()) >= LEAST_CLAUSE
        return bool(colon) and is_name and self._is_known(words)

    def find_source(self) -> list[str] | None:
        """Who says it by its end: ": AI", ", says union", ", advierte la Cancillería"."""
        before, colon, last = self.text.rpartition(": ")
        words = _WORD.findall(last)
        is_short = 0 < len(words) <= MOST_SOURCE and len(words) < len(before.split())
        if colon and is_short and self.known.sources_behind_colon:
            is_named = words[0][0].isupper() or self.holds_office(words[:1])
            is_named = is_named or _names_speaker(words[0], self.language)
            return words if is_named and self.find_verb(words) is None else None
        before, comma, last = self.text.rpartition(", ")
        words = _WORD.findall(last)
        if not comma or not 1 < len(words) <= MOST_SOURCE or len(words) >= len(before.split()):
            return None
        verb = self.find_verb(words)
        return words[1:] if verb == 0 else words[:-1] if verb == len(words) - 1 else None

    def find_verb(self, words: Sequence[str]) -> int | None:
        """The place of the first verb of speech or judgement; "claims of" has none."""
        patterns = (*self.known.judging, *self.known.speaking)
        places = (n for n in range(len(words)) if self._is_verb(words, n, patterns))
        return next(places, None)

    def _is_verb(self, words: Sequence[str], place: int, patterns: tuple[str, ...]) -> bool:
        before = words[place - 1].lower() if place else ""
        following = words[place + 1].lower() if place + 1 < len(words) else ""
        if following in self.known.noun_links:
            return False
        if before in self.known.not_behind:
            is_judging = patterns == self.known.judging
            return not is_judging and _is_one(words[place], self.known.speaking_behind)
        if self.known.capitals_name and place and words[place][0].isupper():
            return False
        return any(_is_one(one, patterns) for one in (words[place], f"{words[place]} {following}"))

    def is_of_office(self, words: Sequence[str], *, behind_verb: bool = False) -> bool:
        """Whether a phrase opens with an office, or is the name of whom the profile knows in one.

        What stands behind a verb goes on behind the name: "Pide Enrique Vale calma".
        """
        enders = self.known.head_enders
        end = next((n for n, word in enumerate(words) if n and word.lower() in enders), None)
        phrase = words[:end]
        if self.holds_office(self.find_head(words)):
            return True
        if any(_is_one(word, self.known.without_office) for word in phrase):
            return False
        return any(
            match.first == 0 and (behind_verb or match.last == len(phrase))
            for match in self._find_known(phrase)
        )

    def find_head(self, words: Sequence[str]) -> list[str]:
        """The noun of a phrase, with what stands before it: "former envoys" of "… to Mexico"."""
        enders = self.known.head_enders
        end = next((n for n, word in enumerate(words) if n and word.lower() in enders), None)
        phrase = list(words[:end])
        if not self.known.heads_first:
            return phrase
        openers = self.known.openers
        first = next((n for n, one in enumerate(phrase) if one.lower() not in openers), 0)
        return phrase[: first + 1]

    def holds_office(self, head: Sequence[str]) -> bool:
        """Whether the noun names an office, a country, or whom the profile knows in an office."""
        if not head or any(_is_one(word, self.known.without_office) for word in head):
            return False
        if _is_one(head[-1], self.known.offices):
            return True
        return self._is_known(head)

    def _is_known(self, head: Sequence[str]) -> bool:
        return any(match.last == len(head) for match in self._find_known(head))

    def _find_known(self, words: Sequence[str]) -> list[PhraseMatch[None]]:
        """Where the words name a side, its bodies, another country, or somebody in office."""
        if self.profile is None:
            return []
        folded = [one for word in words for one in split_words(word)[:1]]
        return [*_matcher(self.profile).find_matches(folded, self.language)]


def _names_speaker(word: str, language: str) -> bool:
    """Whether it is a noun of people or bodies, of one or of several: "analyst", "expertos"."""
    lexicon = load_lexicon(language)
    forms = {word, word[:-1], word[:-2]} if word.endswith("s") else {word}
    return not forms.isdisjoint(lexicon.person_nouns | lexicon.organization_nouns)


def _is_one(word: str, patterns: tuple[str, ...]) -> bool:
    pattern = _compile(patterns)
    return (
        pattern is not None
        and pattern.fullmatch(word.removesuffix("'s").removesuffix("’s")) is not None
    )


@cache
def _compile(patterns: tuple[str, ...]) -> re.Pattern[str] | None:
    return re.compile("|".join(patterns), re.IGNORECASE) if patterns else None


@cache
def _echo_pattern(echoes: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b{match_any(echoes)}\b", re.IGNORECASE)


@cache
def _matcher(profile: Profile) -> PhraseMatcher[None]:
    """The sides, their institutions and people, and other countries."""
    sides = (
        term for side in profile.sides for term in (*side.names, *side.institutions, *side.hosts)
    )
    people = (term for one in profile.people for term in (one.name, *one.aliases))
    others = country_names.third_country_terms(profile)
    return PhraseMatcher((term, None) for term in (*sides, *people, *others))


@cache
def _load(language: str) -> HeadlineForceWords:
    return languages.load_words(language, "headline_force", HeadlineForceWords)
