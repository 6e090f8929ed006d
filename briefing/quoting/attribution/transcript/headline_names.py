"""Who a label means that only the headline of a transcript names in full.

"Press Briefing by Press Secretary Ada Quill and Adviser Rafael Tobar" tells who "MS. QUILL" is,
which the text below need never say; "Remarks by President Vale" tells who "THE PRESIDENT" is.
"""

import re
from collections.abc import Sequence

from briefing.profiles.model import Person
from briefing.quoting.attribution.article_context import ArticleContext
from briefing.quoting.attribution.known_people import find_by_words
from briefing.quoting.attribution.transcript.turn_labels import TurnLabel
from briefing.quoting.tokens.given_names import is_given_name
from briefing.text.folding import fold_text

_WORD = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?\.?|[^\w\s]")
_FULL_NAME = 2  # words
_LONGEST_NAME = 4

HeadlineName = tuple[str, Person | None]  # as the profile writes it, else as the headline does


def find_in_headline(label: TurnLabel, context: ArticleContext) -> HeadlineName | None:
    """The one person of the headline whom a label of a surname, or of an office alone, means."""
    found = list_in_headline(label, context)
    return found[0] if len({name for name, _ in found}) == 1 else None


def list_in_headline(label: TurnLabel, context: ArticleContext) -> list[HeadlineName]:
    """All whom the headline names by the surname, or behind the office, of a label."""
    office = label.role.slice(context.text) if label.role is not None else ""
    found = (_identify(name, office, context) for name in _list_names(label, context))
    return [known for known in found if known]


def names_holder(label: TurnLabel, context: ArticleContext) -> bool:
    """Whether the headline names anybody behind the office that a label is, known or not."""
    return not label.name_words and any(_list_names(label, context))


def find_headline_office(name: str, context: ArticleContext) -> str | None:
    """The office that stands before a name in the headline: "by | Harbour Chief | Ada Quill".

    Whose it is stands behind the name: "President | Ada Quill | of Norlandia". Not one word alone,
    which may be of either side.
    """
    lexicon, words = context.lexicon, _WORD.findall(context.headline)
    own = name.split()
    places = (n for n in range(len(words)) if words[n : n + len(own)] == own)
    end = start = next(places, 0)
    behind = words[end + len(own) :]
    has_suffix = bool(behind) and behind[0] in lexicon.name_suffixes
    owner = _take_owner(behind[has_suffix:], context)
    while start and (words[start - 1][0].isupper() or words[start - 1] in lexicon.np_prepositions):
        start -= 1
    while start < end and not words[start][0].isupper():
        start += 1
    nouns = {word.lower() for word in words[start:end]}
    is_office = not nouns.isdisjoint(lexicon.person_nouns)
    office = [*words[start:end], *owner]
    return " ".join(office) if is_office and len(office) > 1 else None


def _take_owner(words: Sequence[str], context: ArticleContext) -> Sequence[str]:
    """The words behind a name that say whose its office is: "of the Republic of Norlandia"."""
    lexicon = context.lexicon
    if not words or words[0] not in lexicon.possessive_prepositions:
        return ()
    small = {*lexicon.determiners, *lexicon.possessive_prepositions}
    links = (lexicon.np_boundary_words | lexicon.np_prepositions) - small
    ends = (
        n
        for n, one in enumerate(words)
        if one.lower() in links or not (one[0].isupper() or one in small)
    )
    found = list(words[: next(ends, None)])
    while found and found[-1] in small:
        found.pop()
    return found


def _list_names(label: TurnLabel, context: ArticleContext) -> list[list[str]]:
    words = _WORD.findall(context.headline)
    folded = [fold_text(word) for word in words]
    if len(label.name_words) == 1:
        surname = fold_text(label.name_words[0])
        ends = [place + 1 for place, word in enumerate(folded) if word == surname]
        return [words[max(0, end - _FULL_NAME) : end] for end in ends]
    if label.name_words or label.role is None:
        return []
    title = label.role.slice(context.text)
    office = fold_text(title).split()
    starts = range(len(office), len(words))
    behind = [n for n in starts if folded[n - len(office) : n] == office]
    return [_take_name(words[start:], title, context) for start in behind]


def _take_name(words: Sequence[str], office: str, context: ArticleContext) -> list[str]:
    """The words in capital letters that follow an office at once, as many as name somebody.

    In "Remarks by President Quill Before a Meeting" all words have them.
    """
    capital = (n for n, word in enumerate(words[:_LONGEST_NAME]) if not word[0].isupper())
    longest = next(capital, min(len(words), _LONGEST_NAME))
    lengths = range(longest, 0, -1)
    known = (
        length
        for length in lengths
        if find_by_words(tuple(words[:length]), context)
        or _find_holder(words[:length], office, context)
    )
    return list(words[: next(known, longest)])


def _identify(name: Sequence[str], office: str, context: ArticleContext) -> HeadlineName | None:
    """The profile's person of this name; else the name, if a given name opens it or an office
    stands right before it: "Deputy Director | Tovik Quill".
    """
    person = find_by_words(tuple(name), context) if name else None
    person = person or _find_holder(name, office, context)
    person = person or _find_holder(name[-1:], office, context)
    if person is not None:
        return person.name, person
    is_name = len(name) >= _FULL_NAME and (
        is_given_name(name[0]) or _is_behind_office(name, context)
    )
    return (" ".join(name), None) if is_name else None


def _is_behind_office(name: Sequence[str], context: ArticleContext) -> bool:
    """Whether the headline prints an office right before a name, and none within it."""
    nouns, words = context.lexicon.person_nouns, _WORD.findall(context.headline)
    places = (n for n in range(1, len(words)) if words[n : n + len(name)] == list(name))
    place = next(places, 0)
    is_within = any(word.lower() in nouns for word in name)
    return bool(place) and not is_within and words[place - 1].lower() in nouns


def _find_holder(name: Sequence[str], office: str, context: ArticleContext) -> Person | None:
    """The one of this surname who holds an office of this name that day: "President | Vale |".

    So though the remarks name relatives of the same surname in full, and though the profile lists
    the whole name alone.
    """
    if not name or not office:
        return None
    known, surname = fold_text(" ".join(name)), f" {fold_text(' '.join(name))}"
    named = {
        person.name: person
        for one, people in context.people_by_name.items()
        if one == known or one.endswith(surname)
        for person in people
    }.values()
    held = ((person, person.office_on(context.day)) for person in named)
    holders = [
        person
        for person, one in held
        if one is not None and fold_text(one.title).startswith(fold_text(office))
    ]
    return holders[0] if len(holders) == 1 else None
