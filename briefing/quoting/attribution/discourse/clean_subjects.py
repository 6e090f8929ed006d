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
_TOLD_REACH = 400  # characters behind a name to the verb that tells of it
_TOLD = re.compile(r"[^.;:\n“”«»\"]*(?:\.|$)")  # a sentence without a quotation
_CLOSING = re.compile(r"\s*(?:\.|\n|$|,[^.:;\n“”«»\"]*(?:\.|\n|$))")  # at most an office behind
_SET_OFF = re.compile(r",\s+([^\W\d_]+)(?=[.,])")
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


def closes_report(mention: EntityMention, context: ArticleContext) -> bool:
    """Whether a sentence ends with who tells it: "El puente caerá pronto, dijo | Ana Ruiz |."."""
    if mention.span is None or not context.lexicon.drops_subjects:
        return False
    before = context.text[mention.sentence_start : find_start(mention, context.text)].lower()
    words = _WORD.findall(before.rpartition(",")[2]) if "," in before else []
    behind = context.text[mention.span.end : mention.span.end + _TOLD_REACH]
    is_last = _CLOSING.match(behind) is not None
    return bool(words) and words[0] in context.lexicon.reporting_verbs and is_last


def is_told(mention: EntityMention, context: ArticleContext) -> bool:
    """Whether it stands in what a verb without a subject tells: "Aclaró que | el síndico | dijo".

    Who is named there has only spoken in what somebody else says. So is the subject of what a verb
    without one tells behind it: "| El síndico | llegará mañana, aseguró".
    """
    lexicon = context.lexicon
    if _precedes_report(mention, context):
        return True
    before = context.text[mention.sentence_start : find_start(mention, context.text)].lower()
    words = _WORD.findall(before.rpartition(",")[2])
    skipped = (lexicon.auxiliaries_and_adverbs, lexicon.coordinators, lexicon.clitics)
    while words and any(words[0] in one for one in skipped):
        words = words[1:]
    if len(words) < _GOVERNOR or words[0] not in lexicon.reporting_verbs:
        return False
    return lexicon.drops_subjects and words[1] in lexicon.complementizers


def _precedes_report(mention: EntityMention, context: ArticleContext) -> bool:
    """Whether a verb of saying alone between commas or at the end follows who says nothing."""
    lexicon = context.lexicon
    if mention.is_speaker or mention.span is None or not lexicon.drops_subjects:
        return False
    behind = context.text[mention.span.end : mention.span.end + _TOLD_REACH]
    told = _TOLD.match(behind)
    verbs = _SET_OFF.findall(told.group()) if told is not None else ()
    return any(
        verb in lexicon.reporting_verbs and not verb.endswith(lexicon.plural_verb_endings)
        for verb in verbs
    )


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
    office = _leave_out_day(words[verbs[-1] + 1 :], lexicon)
    is_relative = verbs[-1] > 0 and words[verbs[-1] - 1] in lexicon.relative_pronouns
    if is_relative or not lexicon.relative_pronouns.isdisjoint(office):
        return False
    aside = [word for word in office if word not in lexicon.determiners]
    last = office[:-1] if office and office[-1] in lexicon.determiners else office
    is_tied = bool(last) and last[-1] in lexicon.prepositions | lexicon.object_markers
    is_short = len(aside) <= _LONGEST_ASIDE and not is_tied
    return is_short or not lexicon.person_nouns.isdisjoint(office[:_LONGEST_TITLE])


def _leave_out_day(words: Sequence[str], lexicon: QuoteLexicon) -> Sequence[str]:
    """Return the words behind a verb without the day they open with: "este jueves 27 de julio"."""
    day = (lexicon.calendar_words, lexicon.determiners, lexicon.possessive_prepositions)
    end = next((i for i, word in enumerate(words) if not any(word in one for one in day)), 0)
    days = [i for i, word in enumerate(words[:end]) if word in lexicon.calendar_words]
    return words[days[-1] + 1 :] if days else words


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
