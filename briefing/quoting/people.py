"""The people and bodies an article names: full names, what they are called beside them, and where they stand.

A full name is two words or more ("Juan Ramón de la Fuente"), titles taken off. Shorter mentions lead back to it:
"de la Fuente", "López Obrador", "Hillary". A surname that two people of the article share is left open, unless only one
of them has been named by then. Somebody whom the article never names in full ("Mr. Obama") is known as well, without a
full name: else "he" would be taken for somebody else.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.model import Span
from briefing.quoting import given, names
from briefing.quoting.given import Gender
from briefing.quoting.lexicon import Lexicon
from briefing.quoting.lines import Line
from briefing.quoting.names import Seen, Words

_MOST = 400  # names kept; an article has dozens, and a directory of names is no article


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """One person or body of the article."""

    name: str
    words: Words
    body: bool
    gender: Gender | None
    roles: tuple[Span, ...]  # as printed beside the name, the first one first
    first: int  # offset where the name first stands
    speaks: bool  # a reporting verb follows it somewhere
    thing: bool  # one of its words is a place's or a thing's: "Mexico City", "Water Treaty"

    @property
    def is_full(self) -> bool:
        """Whether the article gives more than a surname."""
        return len(self.words) > 1

    @property
    def is_person(self) -> bool:
        """Whether a given name, an office or speech shows a person, and nothing shows a body, a place or a thing."""
        shown = self.gender is not None or bool(self.roles) or self.speaks
        return shown and not (self.body or self.thing)

    @property
    def may_be_person(self) -> bool:
        """The same, or a full name of which nothing else is known: "Xenoria Marsh left"."""
        return self.is_person or (self.is_full and not (self.body or self.thing))


@dataclass(frozen=True, slots=True)
class Sighting:
    """A place where a known person or body is named, in full or short."""

    at: int
    sentence: int  # offset of the sentence
    known: tuple[Known, ...]  # several, where they share the name
    rules: bool  # it is the likely subject: it opens the sentence, or a reporting verb follows, or it speaks a quote


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Everybody whom the article names, by each word of the name, and every place where they are named."""

    known: tuple[Known, ...]
    by_word: Mapping[str, tuple[Known, ...]]
    sightings: tuple[Sighting, ...] = ()

    def named(self, words: Words, at: int) -> Known | None:
        """Whom these words of a name mean at offset `at`; None for nobody, or for one of several."""
        fitting = self.fitting(words, at)
        return fitting[0] if len(fitting) == 1 else None

    def fitting(self, words: Words, at: int) -> tuple[Known, ...]:
        """Everybody whom these words may mean at offset `at`: those named by then, else anybody."""
        candidates = self.by_word.get(words[0], ()) if words else ()
        exact = tuple(one for one in candidates if one.words == words)
        fitting = exact or tuple(one for one in candidates if _is_short_for(words, one.words))
        return tuple(one for one in fitting if one.first <= at) or fitting


def read(lines: Sequence[Line], lexicon: Lexicon) -> People:
    """The people of these lines; empty where no name stands."""
    seen = tuple(one for line in lines for one in names.seen(line, lexicon))
    known = tuple(sorted(_merged(seen, lexicon), key=lambda one: one.first))
    by_word: dict[str, list[Known]] = defaultdict(list)
    for one in known:
        for word in dict.fromkeys(one.words):
            by_word[word].append(one)
    people = People(known=known, by_word={word: tuple(found) for word, found in by_word.items()})
    return People(known=known, by_word=people.by_word, sightings=tuple(_sightings(seen, people)))


def _sightings(seen: Iterable[Seen], people: People) -> Iterator[Sighting]:
    """Where somebody known is named, but for where they only own something ("Salazar's aide")."""
    for one in seen:
        fitting = () if one.owns else people.fitting(one.words, one.span.start)
        if fitting:
            yield Sighting(one.span.start, one.sentence, fitting, one.opens or one.says)


def _merged(seen: Iterable[Seen], lexicon: Lexicon) -> Iterator[Known]:
    """One entry a person: "Enrique Peña" and "Enrique Peña Nieto" are one, under the full form printed most."""
    by_words: dict[Words, list[Seen]] = defaultdict(list)
    for one in seen:
        if one.words in by_words or len(by_words) < _MOST:
            by_words[one.words].append(one)
    for group in _groups(by_words, lexicon):
        yield _known(group, by_words, lexicon)


def _groups(by_words: Mapping[Words, list[Seen]], lexicon: Lexicon) -> list[list[Words]]:
    """Names that are forms of one another, the longest first; what fits two groups belongs to none."""
    groups: list[list[Words]] = []
    for words in sorted(by_words, key=lambda words: (-len(words), words)):
        home = [group for group in groups if any(_is_form_of(words, other, lexicon) for other in group)]
        if len(home) == 1:
            home[0].append(words)
        elif not home:
            groups.append([words])
    return groups


def _known(group: Sequence[Words], by_words: Mapping[Words, list[Seen]], lexicon: Lexicon) -> Known:
    seen = sorted((one for words in group for one in by_words[words]), key=lambda one: one.span)
    full = Counter({words: len(by_words[words]) for words in group if words[0] == group[0][0]})
    words = full.most_common(1)[0][0]
    return Known(
        name=" ".join(words),
        words=words,
        body=by_words[words][0].body,
        gender=next((one.gender for one in seen if one.gender), None),
        roles=tuple(one.role for one in seen if one.role),
        first=seen[0].span.start,
        speaks=any(one.says for one in seen),
        thing=not given.is_given(words[0]) and any(word.lower() in lexicon.things for word in words),
    )


def _is_form_of(short: Words, long: Words, lexicon: Lexicon) -> bool:
    """Whether a name is a shorter form: the surnames alone, or the first name and others in the same order.

    Not where a Jr. or other initials tell two people of one family apart.
    """
    if len(short) == 1:
        return _is_short_for(short, long)
    if (short[-1] in lexicon.suffixes) != (long[-1] in lexicon.suffixes):
        return False
    if _initials(short) and _initials(short) != _initials(long):
        return False
    if short == long[-len(short) :]:
        return not given.is_given(short[0])
    rest = iter(long)
    return short[0] == long[0] and all(word in rest for word in short)


def _initials(words: Words) -> frozenset[str]:
    return frozenset(word for word in words if word.endswith("."))


def _is_short_for(words: Words, full: Words) -> bool:
    """Whether the words are a surname, the surnames or the given name of a full name."""
    size = len(words)
    if size >= len(full):
        return False
    if size == 1 and words == full[:1]:
        return given.is_given(words[0])
    return any(full[start : start + size] == words for start in range(1, len(full) - size + 1))
