"""Whether a name that a verb without a subject goes on with is surely the subject of its sentence.

It opens its sentence, a verb follows it ("Hoy Ana Ruiz dijo"), or a verb of saying with nothing
but an office stands before it ("explicó la alcaldesa, Ana Ruiz."). "Tras el informe del
síndico, | Hugo Paz |; el alcalde agradeció" and "para abrir la | Feria |, comentó" have another.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from briefing.model import Span
from briefing.quoting.attribution.article_context import ArticleContext
from briefing.quoting.entities.entity import Entity
from briefing.quoting.entities.entity_index import EntityMention
from briefing.quoting.tokens.lexicon import QuoteLexicon

_BEHIND = 240  # characters behind a name in which its verb stands, with what explains it between
_GAP = 20  # characters between an office and the name: letters in brackets, a comma and a blank
_BETWEEN = re.compile(r"\s*(?:\([^()]*\))?\s*,?\s*")
_LONGEST_ASIDE = 3  # words between a verb and an office: "dijo a su vez", "dijo este jueves"
_GOVERNOR = 2  # words: a noun and its preposition
_LONGEST_TITLE = 3  # words: "el ex árbitro"
_WORD = re.compile(r"[^\W\d_]+")
# What explains a name between two commas, or letters in brackets: ", la alcaldesa de Lomas,".
_EXPLANATION = re.compile(r"\s*(?:\([^()]*\)|,[^,;:.“«\"]*,(?:\s+quien\b[^,;:.]*,)?)")


def is_clean_subject(mention: EntityMention, context: ArticleContext) -> bool:
    """Whether a verb follows the name, or a verb of saying with an office at most precedes it."""
    if mention.span is None:
        return False
    start = find_start(mention, context.text)
    before = context.text[mention.sentence_start : start].rstrip()
    behind = context.text[mention.span.end : mention.span.end + _BEHIND]
    words = [word.lower() for word in _WORD.findall(before)]
    own = [word.lower() for word in _WORD.findall(before.rpartition(",")[2])]
    is_front = before.endswith(",") or _is_title(own, context.lexicon)
    if is_front and len(own) == len(words) and behind[:1] in (" ", ","):
        return True
    if _follows_report(words, context.lexicon):
        return True
    ties = context.lexicon.prepositions | context.lexicon.relative_pronouns
    if own and (own[-1] in ties or _is_verb_alone(own, context.lexicon)):
        return False  # "de quien | Ana Ruiz | dijo", "no se escapan | Ana Ruiz, quien dijo, …"
    places = [behind]
    if is_front:
        places.append(behind.removeprefix(","))  # "El alcalde, | Leo Sanz|, dijo"
    if explained := _EXPLANATION.match(behind):
        places.append(behind[explained.end() :])
    return any(_opens_with_verb(place, context.lexicon) for place in places)


def _is_verb_alone(words: Sequence[str], lexicon: QuoteLexicon) -> bool:
    """Whether a reflexive and a verb that says nothing stand right before a name."""
    is_pair = len(words) > 1 and words[-2] in lexicon.impersonal_markers
    return is_pair and words[-1] not in lexicon.reporting_verbs


def find_start(mention: EntityMention, text: str) -> int:
    """Return where a name begins with its office: "explicó la | directora de Agua, Ana Ruiz"."""
    roles = [
        role.start
        for entity in mention.entities
        for role in _list_roles_between(entity, mention.sentence_start, mention.offset)
        if mention.offset <= role.end + _GAP and _BETWEEN.fullmatch(text, role.end, mention.offset)
    ]
    return min(roles, default=mention.offset)


def _list_roles_between(entity: Entity, start: int, end: int) -> Sequence[Span]:
    """Return the offices printed with a name that stand in `[start, end)`, in text order."""
    roles = entity.role_spans
    first = bisect_left(roles, start, key=lambda role: role.start)
    return [
        role
        for role in roles[first : bisect_left(roles, end, key=lambda r: r.start)]
        if role.end <= end
    ]


def is_governed(mention: EntityMention, context: ArticleContext) -> bool:
    """Whether a preposition governs the name: "el médico de la | Clínica |", "dicho por | Ana".

    So does a noun a street: "en calle | Juan Arce |".
    """
    lexicon, start = context.lexicon, find_start(mention, context.text)
    before = tuple(context.text[mention.sentence_start : start].lower().split())
    while before and before[-1] in lexicon.determiners - lexicon.possessive_prepositions:
        before = before[:-1]
    if len(before) < _GOVERNOR:
        return False
    sources = (phrase for phrases in lexicon.source_phrases.values() for phrase in phrases)
    is_source = any(before[-len(phrase) :] == phrase for phrase in sources)
    is_complement = before[-1] in lexicon.prepositions and not is_source
    return is_complement or before[-1] in lexicon.non_person_nouns


def _is_title(words: Sequence[str], lexicon: QuoteLexicon) -> bool:
    """Whether nothing or an article and a noun for a person stand there: "la ministra"."""
    if all(word in lexicon.determiners for word in words):
        return True
    is_short = len(words) <= _LONGEST_TITLE and words[0] in lexicon.determiners
    return is_short and words[-1] in lexicon.person_nouns


def _follows_report(words: Sequence[str], lexicon: QuoteLexicon) -> bool:
    """Whether no more than an office stands between a verb of saying, no relative's, and a name."""
    verbs = [at for at, word in enumerate(words) if word in lexicon.reporting_verbs]
    if not verbs:
        return False
    office = words[verbs[-1] + 1 :]
    is_relative = verbs[-1] > 0 and words[verbs[-1] - 1] in lexicon.relative_pronouns
    if is_relative or not lexicon.relative_pronouns.isdisjoint(office):
        return False
    aside = [word for word in office if word not in lexicon.determiners]
    last = office[:-1] if office and office[-1] in lexicon.determiners else office
    is_tied = bool(last) and last[-1] in lexicon.prepositions | lexicon.object_markers
    is_short = len(aside) <= _LONGEST_ASIDE and not is_tied
    return is_short or not lexicon.person_nouns.isdisjoint(office[:_LONGEST_TITLE])


def _opens_with_verb(text: str, lexicon: QuoteLexicon) -> bool:
    """Whether a finite verb is the first word that is neither pronoun nor adverb."""
    skipped = (lexicon.clitics, lexicon.impersonal_markers, lexicon.auxiliaries_and_adverbs)
    for found in _WORD.finditer(text):
        if text[: found.start()].strip(" \u00a0\n"):
            return False  # a mark stands before it
        word = found.group()
        if word.lower() in lexicon.reporting_verbs or word.endswith(lexicon.preterite_endings):
            return True
        if not any(word.lower() in group for group in skipped):
            return False
        text = text[: found.start()] + " " * len(word) + text[found.end() :]
    return False
