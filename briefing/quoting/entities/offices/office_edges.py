"""The edges of a printed office: whose it is before it, forms of address and pointers behind it."""

from collections.abc import Sequence

from briefing.quoting.tokens.lexicon import QuoteLexicon
from briefing.quoting.tokens.office_phrases import is_title
from briefing.quoting.tokens.tokenizer import POSSESSIVE_MARKS, Token

_OWNER_WITHIN = 4  # words behind a noun in which it is told whose body that is of
_LEANING_WORDS = 2  # "the center" without an office before it


def find_owner_start(before: Sequence[Token], lexicon: QuoteLexicon) -> int:
    """Return where an office begins: with the name of whose it is, "Mexico’s | minister".

    An owner that is no name ("the city’s") leans on the text and is left out.
    """
    marks = (i for i in range(len(before) - 1, -1, -1) if before[i].text in POSSESSIVE_MARKS)
    mark = next(marks, None)
    if mark is None:
        return 0
    start = mark
    while start > 0 and _belongs_to_name(before, start - 1, lexicon):
        start -= 1
    if start < mark and before[mark - 1].is_capitalized:
        return start
    owner = before[:mark]
    is_compound = bool(owner) and all(word.text.islower() for word in owner)
    is_compound = is_compound and not any(word.lower in lexicon.determiners for word in owner)
    return 0 if is_compound else mark + 1  # "| senior women’s | rights researcher", no article


def _belongs_to_name(words: Sequence[Token], index: int, lexicon: QuoteLexicon) -> bool:
    """Whether the word is in a name: capitalized and no article, or "of" between two such.

    An article is, too, between the first word of all and another: "| Save the Children |’s".
    """
    word = words[index]
    if word.is_capitalized:
        return word.lower not in lexicon.determiners
    is_tie = word.lower in lexicon.possessive_prepositions
    is_tie = is_tie or (index == 1 and word.lower in lexicon.determiners)
    return is_tie and index > 0 and words[index - 1].is_capitalized


def drop_forms_of_address(office: Sequence[Token], lexicon: QuoteLexicon) -> Sequence[Token]:
    """Return an office without how its holder is addressed: "Foreign Secretary | Sir"."""
    end = len(office)
    while end > 1 and office[end - 1].text in lexicon.forms_of_address:
        end -= 1
    is_of_name = office[end - 1].is_capitalized and not is_title(office[end - 1], lexicon)
    return office if is_of_name else office[:end]  # "the University of Notre | Dame |"


def drop_buttons(office: Sequence[Token], lexicon: QuoteLexicon) -> Sequence[Token]:
    """Return an office without the buttons that a page left before it: "CLOSE | Rep.".

    One in capitals, or several in a row: a single "Facebook" is whose chief somebody is.
    """
    count = 0
    while count < len(office) - 1 and office[count].lower in lexicon.button_words:
        count += 1
    is_shouted = count == 1 and office[0].text.isupper()
    return office[count:] if is_shouted or count > 1 else office


def drop_doubled_title(office: Sequence[Token], lexicon: QuoteLexicon) -> Sequence[Token]:
    """Return an office without the abbreviated title behind it: "Majority Leader | Sen.".

    Its stop may be lost ("spokesman | Col"), and a rank belong to it: "Director | Vice Adm.". Of
    "Chairman Rep." the second is left, which says more alone; "Lt. Gov." is one office.
    """
    if len(office) < 2 or f"{office[-1].text.rstrip('.')}." not in lexicon.office_titles:
        return office
    if len(office) > 2 and office[-2].lower in lexicon.lower_ranks:
        is_doubled = office[-3].lower in lexicon.person_nouns
        return office[:-2] if is_doubled else office
    end = len(office) - 1
    while end > 1 and office[end - 1].text in lexicon.office_titles:
        end -= 1
    if end < len(office) - 1 and office[end - 1].lower in lexicon.person_nouns:
        return office[:end]  # "press secretary | Brig. Gen."
    before = office[-2]
    if before.text == office[-1].text:
        return office[:-1]  # "Sen. | Sen.": a page's link has the title once more
    if before.text in lexicon.office_titles or before.lower not in lexicon.person_nouns:
        return office
    if before.lower in lexicon.party_nouns:
        return office  # "Lomas Republican | Rep."
    return office[:-1] if len(office) > 2 else office[-1:]


def leans_on_text(office: Sequence[Token], behind: Sequence[Token], lexicon: QuoteLexicon) -> bool:
    """Whether it tells nothing without a body that only the text before names.

    "Director of the | center", "of the | local group"; and a bare noun before what is pointed to:
    "titular | de esta dependencia", "member | of the mayor’s council".
    """
    if len(office) == 1:
        pointers = behind[1:2] if len(behind) > 1 else ()
        is_tied = len(behind) > 1 and behind[0].lower in lexicon.possessive_prepositions
        is_cut = is_tied and any(one.text in POSSESSIVE_MARKS for one in behind[:_OWNER_WITHIN])
        return is_cut or any(word.lower in lexicon.pointing_determiners for word in pointers)
    if len(office) <= _LEANING_WORDS:
        return False
    last, before = office[-1], office[-2]
    if _count_pointer(office, lexicon):
        return True
    if any(word.lower in lexicon.possessives for word in office[1:]):
        return True  # "leader of | its | populist right"
    if office[-_LEANING_WORDS - 1].lower in lexicon.object_markers:
        return False  # "candidato a la presidencia"
    is_common = last.text.islower() and last.lower in lexicon.organization_nouns
    is_body = is_common or last.lower in lexicon.body_nouns  # "CEO of the | Institute"
    return is_body and before.lower in lexicon.determiners


def _count_pointer(office: Sequence[Token], lexicon: QuoteLexicon) -> int:
    """Return how many words only point at what the text told: "experto | en el tema |"; else 0."""
    last = office[-1]
    if len(office) <= _LEANING_WORDS or last.text not in lexicon.pointing_nouns:
        return 0
    before = office[-_LEANING_WORDS]
    if _is_contraction(before, lexicon):
        return _LEANING_WORDS
    tie = office[-_LEANING_WORDS - 1].lower
    is_told = before.lower in lexicon.determiners and tie in lexicon.prepositions
    return _LEANING_WORDS + 1 if is_told else 0


def drop_leaning_body(office: Sequence[Token], lexicon: QuoteLexicon) -> Sequence[Token]:
    """Return an office without a body that only the text before names, and what describes it.

    "Economista en jefe | de la firma financiera", "secretario general | del sindicato". So what
    only points to what was told, where it is no part of the office: "experta | en el tema".
    """
    count = _count_pointer(office, lexicon)
    if count > _LEANING_WORDS and office[-count].lower not in lexicon.possessive_prepositions:
        return office[:-count]
    for size in (1, _LEANING_WORDS):
        body = office[len(office) - size :]
        noun = body[0] if lexicon.has_postposed_adjectives else body[-1]
        article = len(office) - size - 1
        is_plain = article > 0 and (size == 1 or all(word.text.islower() for word in body))
        if not (is_plain and noun.lower in lexicon.body_nouns):
            continue
        if _is_contraction(office[article], lexicon):
            return office[:article]
        is_described = size > 1 and office[article].lower in lexicon.determiners
        if is_described and article > 1 and office[article - 1].lower in lexicon.prepositions:
            return office[: article - 1]
    return office


def _is_contraction(token: Token, lexicon: QuoteLexicon) -> bool:
    """Whether a preposition holds an article: "presidente | del | organismo"."""
    return token.lower in lexicon.possessive_prepositions & lexicon.masculine_words
