"""The people and bodies an article names: full names, what they are called beside them, and where they stand.

A full name is two words or more ("Juan Ramón de la Fuente"), titles taken off. Shorter mentions lead back to it:
"de la Fuente", "López Obrador", "Hillary". A surname that two people of the article share is left open, unless only one
of them has been named by then. Somebody whom the article never names in full ("Mr. Obama") is known as well, without a
full name: else "he" would be taken for somebody else.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.quoting.entities import clustering as knowing
from briefing.quoting.entities import name_mentions, sentence_subjects
from briefing.quoting.entities.clustering import Entity
from briefing.quoting.entities.name_mentions import NameMention, NameWords
from briefing.quoting.entities.sentence_subjects import SentenceSubjects
from briefing.quoting.tokens.given_names import Gender
from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.tokenizer import Paragraph


@dataclass(frozen=True, slots=True)
class EntityMention:
    """A place where a known person or body is named, in full or short, or where "he" or "his mother" is a subject."""

    at: int
    sentence: int  # offset of the sentence
    known: tuple[Entity, ...]  # several, where they share the name; () for a pronoun or a noun
    rules: bool  # it is the likely subject: it opens the sentence, or it says something
    says: bool = False  # it is a reporting verb's subject, or speaks a quote
    pronoun: Gender | None = None
    unnamed: Gender | None = None  # somebody whom only a noun tells: "the spokeswoman"


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityIndex:
    """Everybody whom the article names, by each word of the name, and every place where they are named."""

    known: tuple[Entity, ...]
    by_word: Mapping[str, tuple[Entity, ...]]
    sightings: tuple[EntityMention, ...] = ()

    def named(self, words: NameWords, at: int) -> Entity | None:
        """Whom these words of a name mean at offset `at`; None for nobody, or for one of several."""
        fitting = self.fitting(words, at)
        return fitting[0] if len(fitting) == 1 else None

    def fitting(self, words: NameWords, at: int) -> tuple[Entity, ...]:
        """Everybody whom these words may mean at offset `at`: those named by then, else anybody."""
        candidates = self.by_word.get(words[0], ()) if words else ()
        exact = tuple(one for one in candidates if one.words == words)
        fitting = exact or tuple(
            one for one in candidates if knowing.is_short_form(words, one.words)
        )
        fitting = tuple(one for one in fitting if not one.stray) or fitting
        return tuple(one for one in fitting if one.first <= at) or fitting

    def holder(self, noun: str, capitals: Sequence[str]) -> Entity | None:
        """The one person whose printed office has the noun and the capitals said of it: "the Vermont senator"."""
        wanted = {noun, *(word.lower() for word in capitals)}
        holders = [one for one in self.known if any(wanted <= office for office in one.offices)]
        return holders[0] if len(holders) == 1 else None

    def within(self, words: NameWords) -> Entity | None:
        """The one person whose full name stands among these words in a row: "Senator Ada Quill of New Alder"."""
        known = dict.fromkeys(one for word in words for one in self.by_word.get(word, ()))
        people = (one for one in known if one.is_full and one.is_person)
        found = [
            one
            for one in people
            if any(words[at : at + len(one.words)] == one.words for at in range(len(words)))
        ]
        return found[0] if len(found) == 1 else None

    def called(self, words: NameWords) -> Entity | None:
        """The one person whose full name or surname these words are in whatever letters: "QUILL" in a transcript."""
        small = tuple(word.lower() for word in words)
        fitting = [one for one in self.known if one.is_called(small)]
        plain = [one for one in fitting if not one.name.isupper()] or fitting
        return plain[0] if len({one.name.lower() for one in plain}) == 1 else None


def build_entity_index(
    lines: Sequence[Paragraph], headline: Paragraph, lexicon: QuoteLexicon
) -> EntityIndex:
    """The people of these lines, some of whom only the headline names in full; empty where no name stands."""
    ruled = tuple((line, sentence_subjects.find_sentence_subjects(line, lexicon)) for line in lines)
    seen = _without_words(
        tuple(
            one
            for line, ruling in ruled
            for one in name_mentions.find_name_mentions(line, ruling, lexicon)
        ),
        lines,
    )
    headlines = (headline, *(line for line in lines if name_mentions.is_title_case(line)))
    titled = tuple(
        words for line in headlines for words in name_mentions.find_headline_names(line, lexicon)
    )
    known = tuple(
        sorted(knowing.cluster_mentions(seen, titled, lexicon), key=lambda one: one.first)
    )
    by_word: dict[str, list[Entity]] = defaultdict(list)
    for one in known:
        for word in dict.fromkeys(one.words):
            by_word[word].append(one)
    people = EntityIndex(
        known=known, by_word={word: tuple(found) for word, found in by_word.items()}
    )
    nameless = (one for line, ruling in ruled for one in _nameless(line, ruling, lexicon))
    return replace(
        people,
        sightings=tuple(sorted((*_sightings(seen, people), *nameless), key=lambda one: one.at)),
    )


def _without_words(
    seen: Sequence[NameMention], lines: Sequence[Paragraph]
) -> tuple[NameMention, ...]:
    """The names, without words that have a capital only where they open a sentence, and stand small elsewhere."""
    small = {token.text for line in lines for token in line.tokens if token.text.islower()}
    inside = {one.words for one in seen if not one.opens}
    return tuple(
        one
        for one in seen
        if len(one.words) > 1 or one.words in inside or one.words[0].lower() not in small
    )


def _nameless(
    line: Paragraph, ruling: SentenceSubjects, lexicon: QuoteLexicon
) -> Iterator[EntityMention]:
    """Where "he", "she" or "the spokeswoman" is the subject of a sentence."""
    for sentence, token in sentence_subjects.find_subject_pronouns(line, ruling, lexicon):
        gender: Gender = "m" if token.lower in lexicon.he else "f"
        yield EntityMention(token.start, sentence, (), rules=True, pronoun=gender)
    for sentence, noun, told in sentence_subjects.find_nominal_subjects(line, ruling, lexicon):
        yield EntityMention(noun.span.start, sentence, (), rules=True, unnamed=told)


def _sightings(seen: Iterable[NameMention], people: EntityIndex) -> Iterator[EntityMention]:
    """Where somebody known is named, but for where they only own something ("Salazar's aide")."""
    for one in seen:
        fitting = () if one.owns else people.fitting(one.words, one.span.start)
        if fitting:
            yield EntityMention(
                one.span.start, one.sentence, fitting, rules=one.opens or one.says, says=one.says
            )
