"""One person or organization that an article names, with all that is printed about it."""

from dataclasses import field
from functools import lru_cache

from briefing.model import Span
from briefing.quick_dataclass import dataclass
from briefing.quoting.tokens.given_names import Gender, is_given_name

NameWords = tuple[str, ...]  # the words of a name, as written

# Particles of surnames, in capitals where no given name precedes: "Ana de la Paz", "De la Paz".
_SURNAME_PARTICLES = frozenset(("de", "del", "da", "di", "du"))
_MOST_LETTERS = 5  # of an acronym; a surname in capitals is longer as a rule
_ARTICLES = frozenset(("la", "las", "los"))
_OPENING_ARTICLES = frozenset(("Al", "El"))  # at a sentence's front: "| Al-Sayed | says"
_REMEMBERED = 2_048  # forms of names; an article has dozens, and asks for each some hundred times


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """All mentions by name of one person or organization, under its fullest common name."""

    name: str
    name_words: NameWords
    is_organization: bool
    gender: Gender | None
    # Printed beside the name, in text order; then the words of each, in lower case, and of those of
    # which half is printed, which have no span. Thousands in a long text, so that the hash, which
    # each pronoun asks for, leaves both out.
    role_spans: tuple[Span, ...] = field(hash=False)
    role_word_sets: tuple[frozenset[str], ...] = field(hash=False)
    clause_span: Span | None  # the first clause behind the name that tells an office: "who was …"
    first_offset: int  # where the name first stands in the article
    is_speaker: bool  # a reporting verb follows the name somewhere
    forms: tuple[NameWords, ...]  # every form of the name in the article, the fullest first
    first_word_uncertain: bool  # may begin with a word that is no name: "Besides Clinton"
    is_non_person: bool  # has a word of places or things: "Mexico City", "Water Treaty"

    @property
    def has_full_name(self) -> bool:
        """Whether the article gives more than one word of the name, and not only a surname."""
        return len(self.name_words) > 1 and self.name_words[0].lower() not in _SURNAME_PARTICLES

    @property
    def is_acronym(self) -> bool:
        """Whether it is in capitals, or begins so and never speaks: "U.S.", "UN Refugee"."""
        if not self.has_full_name:
            return self.name.isupper()
        first = self.name_words[0]
        return len(first) > 1 and first.isalpha() and first.isupper() and not self.is_speaker

    @property
    def is_person(self) -> bool:
        """Whether a given name, a role or speech shows a person, and nothing shows otherwise."""
        has_evidence = self.gender is not None or bool(self.role_word_sets) or self.is_speaker
        return has_evidence and not self._is_other_thing

    @property
    def may_be_person(self) -> bool:
        """Whether it is a person, or a full name without evidence: "Xenoria Marsh left"."""
        return self.is_person or (self.has_full_name and not self._is_other_thing)

    @property
    def _is_other_thing(self) -> bool:
        return self.is_organization or self.is_non_person or self.is_acronym

    def has_form(self, words: NameWords) -> bool:
        """Whether the words are a form of the name: printed so, or its given name or surnames."""
        if fold_particles(words) in map(fold_particles, self.forms):
            return True
        if self.is_organization and _follows_particle(words, self.name_words):
            return False  # "the Bank of Lomas" is not "the Board of the Bank of Lomas"
        if self.is_organization and is_named_after(words, self.name_words):
            return False
        return is_short_form(words, self.name_words)

    def matches(self, lower_words: NameWords) -> bool:
        """Whether the lower-case words are this person's full name or a short form of it."""
        full = tuple(word.lower() for word in self.name_words)
        begins_given = is_given_name(self.name_words[0].capitalize())
        may_match = self.is_person or (not self.is_organization and begins_given)
        is_form = lower_words == full or is_short_form(lower_words, full)
        return self.has_full_name and may_match and is_form


@lru_cache(maxsize=_REMEMBERED)
def fold_particles(words: NameWords) -> NameWords:
    """Return the words with the particles of a surname in small letters: "De la Paz".

    An Arabic article goes: "al-Sayed" is "Sayed" as well; an apostrophe is one, however printed.
    """
    plain = tuple(_drop_article(word.replace("’", "'")) for word in words)
    if all(word.lower() not in _SURNAME_PARTICLES for word in plain):
        return plain
    particles = _SURNAME_PARTICLES | _ARTICLES
    return tuple(word.lower() if word.lower() in particles else word for word in plain)


def _drop_article(word: str) -> str:
    article, hyphen, name = word.partition("-")
    is_article = article.islower() or article in _OPENING_ARTICLES
    return name if hyphen and name and is_article else word


def _follows_particle(words: NameWords, full: NameWords) -> bool:
    """Whether the words first stand in the full name somewhere behind a word in small letters."""
    size = len(words)
    starts = range(1, len(full) - size + 1)
    start = next((start for start in starts if full[start : start + size] == words), None)
    return start is not None and any(word.islower() for word in full[:start])


def is_named_after(words: NameWords, full: NameWords) -> bool:
    """Whether the words only stand in a body's name: the "Leo Sanz Fund", the "Lomas ICE Center".

    Neither is Leo Sanz the fund, nor ICE the center.
    """
    is_inside = words != full[-len(words) :]
    is_lettered = len(words) == 1 and _is_lettered(words[0])
    return is_inside and len(words) < len(full) and (is_lettered or is_given_name(full[0]))


def _is_lettered(word: str) -> bool:
    """Whether it is letters that stand for words: "ICE"; not an initial, nor a name in capitals."""
    return word.isupper() and 1 < len(word) <= _MOST_LETTERS


def is_short_form(words: NameWords, full: NameWords) -> bool:
    """Whether the words are the given name or consecutive surnames of the full name."""
    words, full, size = fold_particles(words), fold_particles(full), len(words)
    if size >= len(full):
        return False
    if size == 1 and _is_lettered(words[0]) and not full[0].isupper():
        return False  # "ICE" is no surname of "Hispanic ICE"
    if size == 1 and words == full[:1]:
        return is_given_name(words[0])
    return any(full[start : start + size] == words for start in range(1, len(full) - size + 1))
