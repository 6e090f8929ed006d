"""Verbs and their subjects: who does the saying, with words, commas and clauses in between."""

from collections.abc import Sequence

from briefing.quoting import mentions
from briefing.quoting.lexicon import Lexicon
from briefing.quoting.lines import Token
from briefing.quoting.mentions import Mention

_COMMAS_BACK = 3  # clauses between a subject and its verb: ", speaking in Ohio, where he was born,"


def is_verb(tokens: Sequence[Token], at: int, lexicon: Lexicon, *, judging: bool = False) -> bool:
    """Whether token `at` is a form of a reporting verb, and not a noun that looks like one."""
    token = tokens[at]
    if token.lower not in lexicon.verbs and not (judging and token.lower in lexicon.judging):
        return False
    if token.is_capital and at > 0 and tokens[at - 1].text not in ".!?…:":
        return False
    before = tokens[at - 1] if at else None
    if before is None or not (token.lower in lexicon.bases or token.lower.endswith("s")):
        return True
    return not (
        before.lower in lexicon.determiners or before.text in ("’s", "'s") or before.lower in lexicon.binders - {"to"}
    )


def before(tokens: Sequence[Token], verb: int, low: int, lexicon: Lexicon) -> Mention | None:
    """The subject of the verb at token `verb`, looked for leftwards down to token `low`; None if there is none."""
    at = _skip_auxiliaries(tokens, verb - 1, low, lexicon)
    if at < low:
        return None
    if tokens[at].lower in lexicon.relatives:
        at -= 1
        if at >= low and tokens[at].text == ",":
            at -= 1
        return _phrase(tokens, at, low, lexicon)
    if tokens[at].text == ",":
        return _over_commas(tokens, at, low, lexicon)
    if tokens[at].text in "-–—" and at - 1 >= low:
        return _over_dashes(tokens, at, low, lexicon)
    return _phrase(tokens, at, low, lexicon)


def after(tokens: Sequence[Token], verb: int, high: int, lexicon: Lexicon) -> Mention | None:
    """The subject that follows its verb ("said Salazar"), with "the minister, Ana Ruiz" read as Ana Ruiz."""
    at = verb + 1
    while at + 1 < high and _is_between(tokens, at, lexicon):
        at += 1
    found = mentions.starting_at(tokens, at, high, lexicon)
    if found is None or found.kind != "noun" or found.end + 1 >= high or tokens[found.end].text != ",":
        return found
    named = mentions.starting_at(tokens, found.end + 1, high, lexicon)
    return named if named is not None and named.kind == "name" and found.head in lexicon.roles else found


def opening(tokens: Sequence[Token], low: int, high: int, lexicon: Lexicon) -> Mention | None:
    """The subject of a sentence: its first noun phrase after the phrases that open it ("In Ohio on Monday, …")."""
    at = low
    while (
        at < high
        and tokens[at].lower in lexicon.stops | lexicon.auxiliaries
        and tokens[at].lower not in lexicon.pronouns
    ):
        at += 1
    if at < high and tokens[at].lower in lexicon.openers:
        comma = next((i for i in range(at, high) if tokens[i].text == ","), None)
        if comma is None:
            return None
        at = comma + 1
    return mentions.starting_at(tokens, at, high, lexicon)


def _skip_auxiliaries(tokens: Sequence[Token], at: int, low: int, lexicon: Lexicon) -> int:
    while at >= low and (tokens[at].lower in lexicon.auxiliaries or _is_adverb(tokens[at], lexicon)):
        at -= 1
    return at


def _is_between(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a word may stand between a verb and the subject behind it: "dijo también este lunes la alcaldesa"."""
    token, following = tokens[at], tokens[at + 1]
    if token.lower in lexicon.auxiliaries or token.text in lexicon.days or following.text in lexicon.days:
        return not token.is_capital
    return _is_adverb(token, lexicon)


def _is_adverb(token: Token, lexicon: Lexicon) -> bool:
    endings = lexicon.adverb_endings
    return bool(endings) and token.text.islower() and token.lower.endswith(endings)


def _phrase(tokens: Sequence[Token], at: int, low: int, lexicon: Lexicon) -> Mention | None:
    """The noun phrase that ends at token `at`, days and parentheses before it skipped."""
    while at >= low:
        if tokens[at].text == ")":
            at = _opening_bracket(tokens, at, low) - 1
        elif tokens[at].text in lexicon.days or tokens[at].text[0].isdigit():
            at -= 1
            if at >= low and tokens[at].lower == "on":
                at -= 1
        else:
            break
    return mentions.ending_at(tokens, at, low, lexicon) if at >= low else None


def _opening_bracket(tokens: Sequence[Token], at: int, low: int) -> int:
    while at > low and tokens[at].text != "(":
        at -= 1
    return at


def _over_commas(tokens: Sequence[Token], at: int, low: int, lexicon: Lexicon) -> Mention | None:
    """The noun phrase before the clause that ends at the comma `at`: "Rob Mook, the campaign manager, said"."""
    fallback = None
    for _ in range(_COMMAS_BACK):
        at = _comma_before(tokens, at, low)
        if at < low:
            break
        found = _phrase(tokens, at - 1, low, lexicon)
        if found is not None and (found.kind != "noun" or found.head in lexicon.nouns):
            return found
        fallback = fallback or found
    return opening(tokens, low, len(tokens), lexicon) or fallback


def _over_dashes(tokens: Sequence[Token], at: int, low: int, lexicon: Lexicon) -> Mention | None:
    opened = next((i for i in range(at - 1, low, -1) if tokens[i].text in "-–—"), None)
    return _phrase(tokens, opened - 1, low, lexicon) if opened is not None else None


def _comma_before(tokens: Sequence[Token], at: int, low: int) -> int:
    at -= 1
    while at >= low and tokens[at].text != ",":
        at = _opening_bracket(tokens, at, low) if tokens[at].text == ")" else at
        at -= 1
    return at
