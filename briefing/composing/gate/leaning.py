"""Whether a sentence leans on the one before it, so that it says less, or another thing, alone."""

import re
from dataclasses import replace
from itertools import takewhile

from briefing.composing.gate.absent import points_to_absent
from briefing.composing.gate.counted import (
    opens_among_unnamed,
    reports_of_counted,
    stands_for_counted,
)
from briefing.composing.gate.counted_people import tells_of_counted
from briefing.composing.gate.openings import find_leaning_opening, opens_with_shell
from briefing.composing.gate.pointing import points_back_inside
from briefing.composing.gate.reading import SentenceReading
from briefing.composing.gate.reports.asides import reports_aside
from briefing.composing.gate.reports.outlets import reports_unnamed_outlet
from briefing.composing.gate.reports.reporters import (
    drops_subject,
    points_nowhere,
    reports_by_role,
)
from briefing.composing.gate.signs.tense import acts
from briefing.composing.gate.words import opening_pattern
from briefing.model import Span
from briefing.text.dates.calendar_words import load_calendar_words

LINK_WITHIN = 10  # words: a link between commas there ties the whole sentence
SUBJECT_WITHIN = 6  # words behind "also," in which somebody is named
_BEHIND_OPENING = re.compile(r",?\s+(?=[^\W\d_])")


def find_leaning(reading: SentenceReading) -> str | None:
    """The code of how it leans on the sentence before; None if it stands by itself.

    "connective", "additive" (it adds or answers, and nothing else leans), "pronoun",
    "demonstrative", "unnamed" (he, she, they), "reporter" ("he said"), "definite" ("The deal …"),
    "titled" (the same where the headline names it), "counted" (people whom the headline counts) or
    "subjectless".
    """
    if not reading.tokens:
        return None
    if reports_by_role(reading) or reports_unnamed_outlet(reading):
        return "reporter"
    checks = (
        _opens_with_link,
        find_leaning_opening,
        opens_with_shell,
        _points_to_listed,
        drops_subject,
        reports_aside,
        points_nowhere,
        points_to_absent,
        tells_of_counted,
    )
    found = (code for check in checks if (code := check(reading)))
    first = next(found, None)
    # What only the headline completes may lean in another way as well, which nothing completes.
    return next((code for code in found if code != first), first) if first == "titled" else first


def _opens_with_link(reading: SentenceReading) -> str | None:
    words, text = reading.words, reading.text.replace("’", "'")
    if reading.opens_with_quotation:
        return None
    if _opens(text, words.fit_links):
        return "connective" if _adds_within(reading) else None
    if _opens(text, words.coordinators) or _opens_with_connective(reading, text):
        return "additive" if _adds(reading) or _answers(reading) else "connective"
    if _has_inner_link(reading):
        return "connective"
    if _opens(text, words.demonstratives):
        return None if _points_to_calendar(reading) else "demonstrative"
    return "pronoun" if _opens(text, words.pronouns) else None


def _adds_within(reading: SentenceReading) -> bool:
    """ "Por su parte, Vidal también …": one who does what somebody before did."""
    singles = {word for word in reading.words.additives if " " not in word}
    return not singles.isdisjoint(reading.lower[:LINK_WITHIN])


def _has_inner_link(reading: SentenceReading) -> bool:
    """Whether a link stands between commas behind the first words: "Earlier, though, …"."""
    opening = " ".join(reading.outside.split()[:LINK_WITHIN]).lower()
    return any(f", {link}," in opening for link in reading.words.inner_links)


def _opens_with_connective(reading: SentenceReading, text: str) -> bool:
    """Whether a linking phrase opens it that nothing completes: not "in response to the order"."""
    pattern = opening_pattern(reading.words.connectives)
    match = pattern.match(text) if pattern else None
    if match is None:
        return False
    following = [word.strip(",").lower() for word in text[match.end() :].split(maxsplit=2)[:2]]
    if not following or text[match.end() :].startswith(","):
        return True
    return not (
        following[0] in {*reading.words.complements, "than"} or _is_near_day(following, reading)
    )


def _is_near_day(following: list[str], reading: SentenceReading) -> bool:
    """Whether "Earlier" goes on with a day of its own: "this week", "today", "Tuesday"."""
    words = reading.words
    first, second = (*following, "")[:2]
    is_near = first in words.near_demonstratives
    days = {*words.todays, *load_calendar_words(reading.article.language).weekdays}
    return first in days or (is_near and second in words.calendar_nouns)


def _opens(text: str, phrases: tuple[str, ...]) -> bool:
    pattern = opening_pattern(phrases)
    return bool(pattern and pattern.match(text))


def _adds(reading: SentenceReading) -> bool:
    """ "Also, the governor …": whether it only adds, and has a subject of its own."""
    rest = _cut_opening(reading, reading.words.additives)
    return rest is not None and _stands_behind_any(rest)


def _answers(reading: SentenceReading) -> bool:
    """ "In response, Mexico's government sent …": the act of somebody named who is its subject.

    What it answers is the other side's act, of which the story tells.
    """
    rest = _cut_opening(reading, reading.words.answers)
    if rest is None or not _stands_behind_any(rest):
        return False
    subject = list(takewhile(lambda word: not acts([word], rest.lexicon), rest.tokens))
    return any(
        word[0].isupper() and before not in rest.words.place_prepositions
        for before, word in zip(["", *subject], subject[:SUBJECT_WITHIN], strict=False)
    )


def answers_untold(reading: SentenceReading) -> bool:
    """ "Vidal responded by closing the port": to what, no clause before it tells."""
    words, lower = reading.words, reading.lower
    if words.answering.isdisjoint(lower) or lower[0] in reading.lexicon.clause_openers:
        return False
    place = next(n for n, word in enumerate(lower) if word in words.answering)
    behind = (*lower[place + 1 : place + 2], "")[0]
    before = reading.outside[: reading.outside.lower().find(lower[place])]
    is_main = "," not in before and reading.lexicon.clause_links.isdisjoint(lower[:place])
    return is_main and behind in words.answered_by


def _cut_opening(reading: SentenceReading, openings: tuple[str, ...]) -> SentenceReading | None:
    """What stands behind one of the openings and its comma; None without one or without more."""
    pattern = opening_pattern(openings)
    match = pattern.match(reading.text) if pattern else None
    behind = _BEHIND_OPENING.match(reading.text, match.end()) if match else None
    if behind is None:
        return None
    span = reading.sentence.span
    cut = replace(reading.sentence, span=Span(span.start + behind.end(), span.end))
    return replace(reading, sentence=cut)


def _stands_behind_any(rest: SentenceReading) -> bool:
    """Whether what an additive opens has a named subject of its own, and leans on nothing else."""
    return rest.names_before(min(SUBJECT_WITHIN, len(rest.tokens))) and not find_leaning(rest)


def _points_to_calendar(reading: SentenceReading) -> bool:
    """Whether "this Thursday" opens it; "that day" is one that another sentence told of."""
    words, (first, *following) = reading.words, reading.lower
    behind = next((word for word in following if word not in words.sames), "")
    return first not in words.far_demonstratives and behind in words.calendar_nouns


def _points_to_listed(reading: SentenceReading) -> str | None:
    """ "The second requires …", "Among the surrendered is …", "said that in this way …"."""
    if not reading.opens_with_quotation:
        if stands_for_counted(reading):
            return "pronoun"
        if opens_among_unnamed(reading):
            return "definite"
    if reports_of_counted(reading):
        return "pronoun"
    return "demonstrative" if points_back_inside(reading) else None
