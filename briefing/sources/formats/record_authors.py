"""What a record states as its author -> the names of persons.

Scrapers take whatever stands in a byline or beside the article: jobs ("Ana Ruiz, Economics
Correspondent"), desks, bits of the page, the writers of other articles.
"""

import re

from briefing.sources.outlet_names import is_outlets_own
from briefing.text.bylines import (
    holds_given_name,
    is_newsroom,
    names_only,
    names_team,
    opens_byline,
    split_byline,
)
from briefing.text.plain_words import split_words

# Scrapers that join more names than these mostly took those too whom a page lists beside the
# article; its own writer stands first. Of 5,019 records of the press 284 join four or five names,
# and in some 200 of them the later ones are such. A list states each of them and is kept.
MOST_AUTHORS = 3

_NOTE = re.compile(r"\s*\*+")  # behind a name it leads to a note on the author: "Ana Ruiz*"


def read_authors(stated: str | None, outlet: str | None, *, is_list: bool) -> str | None:
    """The authors, with commas between, as they are stated otherwise.

    None where the outlet, its newsroom or a feed, "Alder Post > World", is one, or nobody a person.
    """
    author = _NOTE.sub("", stated or "").strip()
    if not author or " > " in author:
        return None
    if opens_byline(author):  # "By Ana Ruiz | Staff"
        author = ", ".join(split_byline(author)) or author
    names = [_strip_label(name) for name in author.split(", ")]
    are_whole = [" " in name for name in names]  # not "Ruiz, Ana"
    persons = _drop_descriptions(names, outlet) if len(names) > 1 and any(are_whole) else names
    if not is_list and len(names) > MOST_AUTHORS and all(are_whole):
        persons = persons[:1]
    author = ", ".join(persons)
    is_nobody = not persons or (len(persons) == 1 and names_team(author))
    return None if is_nobody or is_outlets_own(author, outlet) else author


def _drop_descriptions(names: list[str], outlet: str | None) -> list[str]:
    """The persons of a list; behind what is none, only those with a given name.

    What follows a job tells of it: "Ana Ruiz, Author Of, Quiet Water". Where the first is none, the
    list is of the page.
    """
    persons: list[str] = []
    for place, name in enumerate(names):
        is_described = len(persons) < place
        if holds_given_name(name) or not (is_described or _is_none(name, outlet)):
            persons.append(name)
    return persons if persons[:1] == names[:1] else []


def _is_none(name: str, outlet: str | None) -> bool:
    """Whether it is no person's name, nor several with an "and" between: a job, a desk, a label."""
    words, own = split_words(name), split_words(outlet or "")
    is_outlets = words[:1] == own[:1]  # "Alder Post legal analyst"
    return is_outlets or not names_only(name, beside_jobs=False)


def _strip_label(name: str) -> str:
    """A name without quotation marks around it or a label before it: "Analysis Ana Ruiz"."""
    bare = name.strip(' "“”')
    label, _, rest = bare.partition(" ")
    is_labelled = is_newsroom((label.strip(":"),)) and " " in rest and holds_given_name(rest)
    return rest if is_labelled else bare
