"""The side of an office that speaks in a house of one side: its own press conference.

Who stands there with an office of a public body that names no country serves that side: "Secretary
of Culture", "Head of the Agency for Roads". Guests name their firm, their country or nothing.
"""

import re

from briefing.model import Article
from briefing.profiles.model import Profile
from briefing.profiles.speakers.office_titles import is_past, load_words
from briefing.profiles.speakers.private_office import is_private
from briefing.profiles.speakers.public_bodies import find_public_body
from briefing.profiles.speakers.side_terms import find_side_terms
from briefing.text.folding import fold_text

_WORD = re.compile(r"[^\W\d_]+")


def find_side_in_house(role: str | None, article: Article, profile: Profile) -> str | None:
    """The side whose public body gives out the transcript, for an office that only such a body has.

    The office's first noun is one of public servants, or heads one of public bodies; it is neither
    private nor past, names no country and nothing beyond one.
    """
    named = filter(None, (article.author, article.outlet))
    side = next((body.side for one in named if (body := find_public_body(one, profile))), None)
    if side is None or not role:
        return None
    if is_past(role, profile) or is_private(role, article.language, profile):
        return None
    if any(term.side != side for term in find_side_terms(role, profile, article.language)):
        return None
    words = [fold_text(word) for word in _WORD.findall(role)]
    if not words or not {*load_words("beyond_countries")}.isdisjoint(words):
        return None
    serves = words[0] in (*load_words("serving_people"), *load_words("housed_people"))
    heads = words[0] in load_words("heading_people") or words[0] in load_words("bare_heads")
    is_of_body = not {*load_words("public_bodies")}.isdisjoint(words[1:])
    return side if serves or (heads and is_of_body) else None
