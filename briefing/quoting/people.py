"""The people and bodies an article names: full names, what they are called beside them, and where they stand.

A full name is two capitals or more ("Juan Ramón de la Fuente"), titles taken off. Shorter mentions lead back to it:
"de la Fuente", "López Obrador", "Hillary". A surname that two people of the article share is left open, unless only one
of them has been named by then.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.model import Span
from briefing.quoting import given, mentions
from briefing.quoting.given import Gender
from briefing.quoting.lexicon import Lexicon
from briefing.quoting.lines import Line, Token
from briefing.quoting.mentions import Mention

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """One person or body of the article."""

    name: str
    words: Words
    body: bool
    gender: Gender | None
    roles: tuple[Span, ...]  # as printed beside the name, the first one first
    first: int  # offset where the full name first stands

    @property
    def is_person(self) -> bool:
        """Whether a given name or an office shows a person; "Mexico City" and "United States" have neither."""
        return not self.body and (self.gender is not None or bool(self.roles))


@dataclass(frozen=True, slots=True)
class Sighting:
    """A place where a known person or body is named, in full or short."""

    span: Span
    known: Known
    opens: bool  # its sentence begins with it


@dataclass(frozen=True, slots=True)
class _Seen:
    """One full name in the text, with what stands beside it."""

    words: Words
    at: int
    body: bool
    gender: Gender | None
    role: Span | None


def table(lines: Sequence[Line], lexicon: Lexicon) -> tuple[Known, ...]:
    """Everybody whom the lines name in full, in order of first mention."""
    seen: dict[Words, list[_Seen]] = {}
    for line in lines:
        for one in _full_names(line, lexicon):
            seen.setdefault(one.words, []).append(one)
    return tuple(sorted(_merged(seen), key=lambda known: known.first))


def sightings(lines: Sequence[Line], known: Sequence[Known], lexicon: Lexicon) -> tuple[Sighting, ...]:
    """Every place outside of quotes where a known one is named, in order; not where the name only owns something."""
    found = []
    for line in lines:
        for run in runs(line, lexicon):
            whom = named(bare(run.name, lexicon), known, run.span.start)
            if whom is not None and not _owns(line.tokens, run.end):
                found.append(Sighting(Span(run.name[0].start, run.span.end), whom, _opens(line, run)))
    return tuple(found)


def _opens(line: Line, run: Mention) -> bool:
    """Whether at most an opening word such as "But" stands before the phrase in its sentence."""
    return run.first - line.sentence(run.first)[0] <= 1


def _owns(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].text in ("’s", "'s")


def named(words: Words, known: Sequence[Known], at: int) -> Known | None:
    """Whom these words of a name mean at offset `at`; None for nobody, or for one of several."""
    exact = [one for one in known if one.words == words]
    fitting = exact or [one for one in known if _short_for(words, one.words)]
    introduced = [one for one in fitting if one.first <= at]
    if len(introduced) == 1:
        return introduced[0]
    return fitting[0] if len(fitting) == 1 else None


def runs(line: Line, lexicon: Lexicon) -> Iterator[Mention]:
    """Every noun phrase of the line that ends with a name."""
    tokens = line.tokens
    at = 0
    while at < len(tokens):
        if not _may_begin(tokens, at, lexicon):
            at += 1
            continue
        end = at + 1
        while end < len(tokens) and (tokens[end].is_capital or _inside(tokens, end, lexicon)):
            if tokens[end].text in lexicon.days:
                break
            end += 1
        found = mentions.ending_at(tokens, end - 1, line.sentence(at)[0], lexicon)
        if found is None or not found.name:
            found = mentions.of_range(tokens, at, end, lexicon)
        if found.name:
            yield found
        at = end


def _may_begin(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    token = tokens[at]
    if not token.is_capital or token.text in lexicon.days:
        return False
    return (
        token.lower not in lexicon.stops
        and token.lower not in lexicon.openers
        and token.lower not in lexicon.determiners
    )


def _inside(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a particle stands here with a capital behind it."""
    while at < len(tokens) and tokens[at].lower in lexicon.particles:
        at += 1
        if at < len(tokens) and tokens[at].is_capital:
            return True
    return False


def _full_names(line: Line, lexicon: Lexicon) -> Iterator[_Seen]:
    for found in runs(line, lexicon):
        words = bare(found.name, lexicon)
        if len(words) < 2 or found.name[0].lower in lexicon.verbs:
            continue
        body = found.kind == "body"
        role = _title(line.tokens, found, lexicon) or _apposition(line, found, lexicon)
        yield _Seen(words, found.name[0].start, body, _gender(line.tokens, found, lexicon), role)


def bare(name: Sequence[Token], lexicon: Lexicon) -> Words:
    """The words of a name without a trailing Jr. or III."""
    words = [token.text for token in name]
    while len(words) > 1 and words[-1] in lexicon.suffixes:
        words.pop()
    return tuple(words)


def _gender(tokens: Sequence[Token], found: Mention, lexicon: Lexicon) -> Gender | None:
    before = {token.text for token in tokens[found.first : found.end]}
    if before & lexicon.he_titles:
        return "m"
    if before & lexicon.she_titles:
        return "f"
    return given.gender(found.name[0].text)


def _title(tokens: Sequence[Token], found: Mention, lexicon: Lexicon) -> Span | None:
    """The office before a name: "U.S. Ambassador to Mexico" Ken Salazar."""
    start = found.first
    end = next(i for i in range(found.first, found.end) if tokens[i] is found.name[0])
    while start < end and tokens[start].lower in lexicon.determiners:
        start += 1
    if not any(token.lower in lexicon.roles or token.text in lexicon.titles for token in tokens[start:end]):
        return None
    return Span(tokens[start].start, tokens[end - 1].end)


def _apposition(line: Line, found: Mention, lexicon: Lexicon) -> Span | None:
    """The office after a name: Ken Salazar, "U.S. ambassador to Mexico", said."""
    tokens, at = line.tokens, found.end
    _, high = line.sentence(found.first)
    if at + 1 >= high or tokens[at].text != ",":
        return None
    start = at + 1
    while start < high and tokens[start].lower in lexicon.determiners:
        start += 1
    end = start
    while end < high and tokens[end].is_word and end - start < _LONGEST_ROLE:
        end += 1
    phrase = tokens[start:end]
    if (
        end >= high
        or tokens[end].text not in ",."
        or not any(token.lower in lexicon.roles for token in phrase[:_ROLE_WITHIN])
    ):
        return None
    if any(token.lower in lexicon.verbs - lexicon.bases or token.lower in lexicon.relatives for token in phrase):
        return None
    return Span(phrase[0].start, phrase[-1].end)


_LONGEST_ROLE = 14  # words of an apposition; a longer one is a clause
_ROLE_WITHIN = 5  # words in which an apposition comes to its noun: "the former deputy prime minister"


def _merged(seen: dict[Words, list[_Seen]]) -> Iterator[Known]:
    """One entry a person: "Enrique Peña" and "Enrique Peña Nieto" are one, under the form printed most."""
    groups: list[list[Words]] = []
    for words in sorted(seen, key=lambda words: (-len(words), words)):
        home = [group for group in groups if any(_same(words, other) for other in group)]
        if len(home) == 1:
            home[0].append(words)
        elif not home:
            groups.append([words])
    for group in groups:
        sightings = sorted((one for words in group for one in seen[words]), key=lambda one: one.at)
        full = [words for words in group if words[0] == group[0][0]]
        best = Counter({words: len(seen[words]) for words in full}).most_common(1)[0][0]
        first = seen[best][0]
        yield Known(
            name=" ".join(best),
            words=best,
            body=first.body,
            gender=next((one.gender for one in sightings if one.gender), None),
            roles=tuple(one.role for one in sightings if one.role),
            first=sightings[0].at,
        )


def _same(short: Words, long: Words) -> bool:
    """Whether a shorter name is a form of a longer one: its surnames, or its first word and more in the same order."""
    if short == long[-len(short) :]:
        return not given.is_given(short[0])
    rest = iter(long)
    return short[0] == long[0] and all(word in rest for word in short)


def _short_for(words: Words, full: Words) -> bool:
    """Whether the words are a surname, the surnames or the given name of a full name."""
    size = len(words)
    if size >= len(full):
        return False
    if size == 1 and words == full[:1]:
        return given.is_given(words[0])
    return any(full[start : start + size] == words for start in range(1, len(full) - size + 1))
