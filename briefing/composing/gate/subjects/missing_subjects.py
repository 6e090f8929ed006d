"""Whether the main clause of a sentence has a verb, and nothing that can be its subject.

Where verbs need no subject, one that is not printed was told before: "En 1986 fue elegida para
dirigir el museo", "Sobre las obras, dijo entonces que faltan". The subject may stand before the
verb, also in another clause, or behind it: "Ayer llegaron dos delegaciones". A phrase that may be a
subject or an object counts as one, so that little is refused that is whole.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from briefing.composing.gate.reading import WORD, SentenceReading
from briefing.composing.gate.signs.tense import is_future, is_participle, is_past
from briefing.composing.gate.words import load_gate_words
from briefing.quick_dataclass import dataclass
from briefing.quoting.tokens.lexicon_loading import load_lexicon
from briefing.text.patterns import match_any

_MARK = re.compile(r"[,;:()\[\]–—-]")
_END = re.compile(r"[,;]")  # of a clause; what stands between dashes or in brackets is an aside
LONGEST_DATE = 3  # words behind its article: "el | 3 de diciembre"
SHORTEST_INFINITIVE = 3  # letters: "ver"
SHORTEST_SURE = 5  # letters of a verb that its ending alone tells: "dará" may be anything
_YEAR = re.compile(r"(?:19|20)\d\d$")


@dataclass(frozen=True, slots=True, kw_only=True)
class _VerbForms:
    """What an infinitive, and what a participle or a gerund ends as."""

    infinitive: re.Pattern[str]
    participle: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clause:
    """The words of a sentence outside marks, and where a comma or another mark parts them."""

    reading: SentenceReading
    tokens: Sequence[str]
    lower: Sequence[str]
    parted: Sequence[bool]  # whether a mark stands before the word
    ended: Sequence[bool]  # whether it is one that ends a clause
    starts: Sequence[int]  # in the sentence

    def before(self, place: int) -> str:
        """The word before this one, "" behind a mark."""
        return self.lower[place - 1] if place and not self.parted[place] else ""

    def after(self, place: int) -> str:
        """The word behind this one, "" before a mark."""
        last = place + 1 >= len(self.lower) or self.parted[place + 1]
        return "" if last else self.lower[place + 1]


def lacks_subject(reading: SentenceReading) -> bool:
    """Whether its main verb has no subject that is printed in the sentence."""
    if not reading.lexicon.drops_subjects or reading.opens_with_quotation or not reading.lower:
        return False
    if _opens_with_subject(reading):
        return False  # as most, without a look at the rest
    clause = _read_clause(reading)
    verb = _find_main_verb(clause)
    if verb is None or _is_impersonal(clause, verb):
        return False
    start = reading.sentence.span.start
    if any(quotation.start < start + clause.starts[verb] for quotation in reading.quotations):
        return False
    return not _may_name_subject(clause, verb) and not _may_follow(clause, verb)


def _opens_with_subject(reading: SentenceReading) -> bool:
    """Whether it begins with an article and a noun that is no day."""
    first, *following = reading.lower[: 2 + LONGEST_DATE]
    is_day = not reading.words.calendar_nouns.isdisjoint(following)
    return first in reading.lexicon.determiners and not is_day


def _read_clause(reading: SentenceReading) -> _Clause:
    found = list(WORD.finditer(reading.outside))
    ends = [0, *(one.end() for one in found)]
    gaps = [reading.outside[end : one.start()] for end, one in zip(ends, found, strict=False)]
    return _Clause(
        reading=reading,
        tokens=reading.tokens,
        lower=reading.lower,
        parted=[bool(_MARK.search(gap)) and gap != ":" for gap in gaps],  # "a las 12:17"
        ended=[bool(_END.search(gap)) for gap in gaps],
        starts=[one.start() for one in found],
    )


def _find_main_verb(clause: _Clause) -> int | None:
    """The first finite verb that no clause opener before it takes; None without one.

    A verb tied by "y" to one of a clause is that clause's too.
    """
    words, open_clauses, is_within = clause.reading.words, 0, False
    for place, word in enumerate(clause.lower):
        if word in words.clause_words:
            open_clauses += 1
        elif _is_finite(clause, place):
            is_tied = clause.before(place) in (*words.tying, *words.reflexives)
            if clause.before(place) in words.governing:
                continue  # "como era de esperarse", "según informó"
            if not open_clauses and not (is_within and is_tied):
                return place
            open_clauses, is_within = max(open_clauses - 1, 0), True
    return None


def _is_finite(clause: _Clause, place: int) -> bool:
    reading, word, before = clause.reading, clause.lower[place], clause.before(place)
    lexicon, words = reading.lexicon, reading.words
    if place and clause.tokens[place][0].isupper():
        return False
    if len(word) >= SHORTEST_SURE and word.endswith(words.sure_endings):
        return True
    is_noun = before in lexicon.noun_openers and before not in lexicon.clitics
    if is_noun or word.endswith(words.doubtful_endings):
        return False
    if word in _list_finite(reading.article.language):
        return before not in lexicon.clitics or word not in lexicon.noun_verb_homographs
    if is_past(reading, place) or is_future(word, words, lexicon):
        return before not in lexicon.clitics
    # "A pregunta expresa": a present that may be an adjective is one behind a noun.
    forms = _load_forms(reading.article.language)
    is_report = word in lexicon.sure_reporting_verbs and not forms.infinitive.match(word)
    is_report = is_report and not forms.participle.match(word)
    opens = not before or before in lexicon.negations or before in words.additives
    return is_report and opens


@cache
def _load_forms(language: str) -> _VerbForms:
    words = load_gate_words(language)
    return _VerbForms(
        infinitive=re.compile(rf"[^\W\d_]+{match_any(words.infinitive_forms)}$"),
        participle=re.compile(rf"[^\W\d_]{{2,}}{match_any(words.participle_forms)}$"),
    )


@cache
def _list_finite(language: str) -> frozenset[str]:
    lexicon, words = load_lexicon(language), load_gate_words(language)
    passive = frozenset(
        word for word in lexicon.passive_auxiliaries if not word.endswith(("er", "ido", "endo"))
    )
    return passive | lexicon.modals | words.finite_presents | words.perfect_auxiliaries


def _is_impersonal(clause: _Clause, verb: int) -> bool:
    """ "Hay", "se prevé que", "es necesario que", "hace falta": nobody acts, or all do."""
    words = clause.reading.words
    behind = clause.lower[verb + 1 : verb + 3]
    own = takewhile(lambda word: word not in words.clause_words, behind)
    near = {*clause.lower[max(verb - 2, 0) : verb + 1], *own}
    infinitive = _load_forms(clause.reading.article.language).infinitive
    is_passive = any(infinitive.match(word) and word.endswith(words.reflexives) for word in behind)
    if is_passive or not near.isdisjoint({*words.reflexives, *words.subjectless_verbs}):
        return True
    is_copula = clause.lower[verb] in clause.reading.lexicon.passive_auxiliaries
    return is_copula and not {*words.clause_words}.isdisjoint(behind)


def _may_name_subject(clause: _Clause, verb: int) -> bool:
    """Whether a phrase that no preposition governs stands before the verb."""
    is_governed = False
    for place in range(verb):
        if clause.parted[place]:
            is_governed = False
        word = clause.lower[place]
        if word in clause.reading.words.governing or _opens_participle(clause, place, verb):
            is_governed = True
        elif _opens_phrase(clause, place, is_governed=is_governed):
            return True
    return False


def _opens_participle(clause: _Clause, place: int, verb: int) -> bool:
    """ "Elaborado con datos de …, ", ", vestido de negro, ": of what follows, up to a comma."""
    if place and not clause.parted[place]:
        return False
    is_name = place + 1 < len(clause.tokens) and clause.tokens[place + 1][0].isupper()
    is_closed = any(clause.parted[place + 1 : verb + 1])
    participle = _load_forms(clause.reading.article.language).participle
    return is_closed and not is_name and bool(participle.match(clause.lower[place]))


def _opens_phrase(clause: _Clause, place: int, *, is_governed: bool) -> bool:
    """Whether a noun with its article, a name, a number or a pronoun begins here by itself."""
    words, lexicon = clause.reading.words, clause.reading.lexicon
    token, word, before = clause.tokens[place], clause.lower[place], clause.before(place)
    is_led = before in words.governing or before in lexicon.determiners
    is_led = is_led or (is_governed and (before in words.tying or before.isdigit()))
    if is_governed and before:  # "al detallar el plan" has its object
        is_led = is_led or _is_infinitive(clause, place - 1)
    if token[0].isdigit() and place > 1 and clause.lower[place - 2] in words.counting:
        return True  # "más de 50 personas"
    if is_led or _is_time(clause, place):
        return False
    if word in lexicon.determiners or word in lexicon.pronouns or token[0].isdigit():
        return True
    if word in words.grammar_words or word.endswith(words.manner_endings):
        return False
    if token[0].isupper():
        is_opening = place == 0 and word in lexicon.clause_openers
        names = clause.tokens[max(place - 2, 0) : place]
        is_of_name = is_governed and names[-1][0].isupper() and not names[0][0].isupper()
        return not is_opening and not is_of_name
    # "En Lomas autoridades hallaron", "en 2012 autoridades hallaron", but "por 12 puentes".
    return not is_governed or clause.tokens[place - 1][0].isupper() or bool(_YEAR.match(before))


def _is_time(clause: _Clause, place: int) -> bool:
    """ "El viernes", "la semana pasada", "este próximo lunes": when, not who."""
    known, before = clause.reading.words.calendar_nouns, clause.before(place)
    following = clause.lower[place + 1 : place + 1 + LONGEST_DATE]
    near = following if following[:1] and following[0].isdigit() else following[:2]
    word, determiners = clause.lower[place], clause.reading.lexicon.determiners
    if word in determiners or word[0].isdigit():
        return not known.isdisjoint(near)  # "el próximo lunes", "3 de diciembre"
    return before in known or (word in known and bool(before))


def _may_follow(clause: _Clause, verb: int) -> bool:
    """Whether a phrase that no preposition governs stands behind the verb in its clause."""
    words, is_governed = clause.reading.words, False
    objects = int(clause.lower[verb] in words.having and clause.after(verb) not in words.occurring)
    for place in range(verb + 1, len(clause.lower)):
        word = clause.lower[place]
        if clause.ended[place] or word in words.clause_words:
            return False
        if clause.parted[place]:
            is_governed = False
        if word in words.governing:
            is_governed = True
        elif not is_governed and _goes_on(clause, place):
            continue
        elif _opens_phrase(clause, place, is_governed=is_governed):
            if not objects:
                return True
            objects, is_governed = objects - 1, True
    return False


def _goes_on(clause: _Clause, place: int) -> bool:
    """Whether a word is a participle, an infinitive or a gerund behind the verb."""
    word = clause.lower[place]
    if not clause.tokens[place].islower():
        return False
    participle = _load_forms(clause.reading.article.language).participle
    is_form = bool(participle.match(word)) or is_participle(word, clause.reading)
    return is_form or _is_infinitive(clause, place)


def _is_infinitive(clause: _Clause, place: int) -> bool:
    token, forms = clause.tokens[place], _load_forms(clause.reading.article.language)
    is_long = len(token) >= SHORTEST_INFINITIVE
    return token.islower() and is_long and bool(forms.infinitive.match(token))
