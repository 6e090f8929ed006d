"""The labels that the lines of a page have by their own text, each line asked as little as may be.

Most lines are opened by no phrase, begin with a letter and have no sign of a credit: they are asked
for nothing but whether the whole line is a name that is known.
"""

from collections.abc import Sequence
from functools import cache

from briefing.cleaning.counted_lines import PAGE_NUMBER_INITIALS
from briefing.cleaning.lexicon import CleaningLexicon, menu_lines, phrase_set
from briefing.cleaning.lines import TextLine
from briefing.cleaning.rules import consent_notices, line_rules, phrase_index
from briefing.cleaning.rules.labels import LineLabel
from briefing.cleaning.rules.line_rules import LineTest, MatchedLists
from briefing.cleaning.rules.pictures import picture_credits

ShapeTests = tuple[tuple[int, LineTest, LineLabel], ...]  # each with the most words of its lines
_NO_LISTS: MatchedLists = frozenset()

# Only these tests are left for a line that no phrase opens.
_SHAPE_RULES = tuple(
    (rule, (rule.max_words, rule.test, rule.label))
    for rule in line_rules.RULES
    if rule.test and not rule.needs_phrase
)
_TESTS_BY_SHAPE = tuple(test for _, test in _SHAPE_RULES)
_TESTS_FOR_LETTERS = tuple(test for rule, test in _SHAPE_RULES if rule.may_start_with_letter)
_NEED_A_SIGN = (
    picture_credits.ends_with_credit,
    picture_credits.ends_with_credit_label,
    picture_credits.has_credit_inside,
    picture_credits.says_who_stands_where,
    picture_credits.opens_as_agency_caption,
)
_CREDIT_TESTS = tuple(test for test in _TESTS_FOR_LETTERS if test[1] in _NEED_A_SIGN)
_PLAIN_TESTS = tuple(test for test in _TESTS_FOR_LETTERS if test[1] not in _NEED_A_SIGN)
# A notice of consent is longer than what any other of these tests allows.
_TESTS_FOR_LONG_PLAIN = tuple(test for test in _PLAIN_TESTS if test[0] > line_rules.MAX_AGENCY)
_TESTS_FOR_PLAIN = tuple(test for test in _PLAIN_TESTS if test[0] <= line_rules.MAX_AGENCY)


def label_by_text(
    lines: Sequence[TextLine], lexicon: CleaningLexicon
) -> tuple[LineLabel | None, ...]:
    """The label that each line's own text gives it; None for one that only its place can tell."""
    index = phrase_index.index_phrases(lexicon)
    names = _short_lines(lexicon)
    asks = consent_notices.may_ask(lines, lexicon)
    labels = list[LineLabel | None]()
    for line in lines:
        matched = phrase_index.find_opening(line.lower_text, index)
        if matched:
            rules = (
                rule.label for rule in line_rules.RULES if rule.matches(line, lexicon, matched)
            )
            labels.append(next(rules, None))
            continue
        tests = _choose_tests(line, names, asks=asks)
        labels.append(_apply(tests, line, lexicon) if tests else None)
    return tuple(labels)


def _choose_tests(line: TextLine, names: frozenset[str], *, asks: bool) -> ShapeTests:
    """The tests that a line which no phrase opens may pass: none for most lines.

    `names` are the short lines that are labelled as a whole, and `asks` says whether any line of
    the page may ask for consent.
    """
    if not line.lower_text[:1].isalpha():
        return _TESTS_BY_SHAPE
    is_short, bare = line.word_count <= line_rules.MAX_AGENCY, line.lower_bare
    is_named = is_short and (bare in names or bare.strip(line_rules.AROUND_AGENCY) in names)
    is_named |= is_short and bare[-1:].isdigit() and bare.startswith(PAGE_NUMBER_INITIALS)
    if picture_credits.may_credit(line):
        return _TESTS_FOR_LETTERS if is_named or asks else _CREDIT_TESTS
    if is_named:
        return _TESTS_FOR_PLAIN
    return _TESTS_FOR_LONG_PLAIN if asks and not is_short else ()


def _apply(tests: ShapeTests, line: TextLine, lexicon: CleaningLexicon) -> LineLabel | None:
    for max_words, test, label in tests:
        if line.word_count <= max_words and test(line, lexicon, _NO_LISTS):
            return label
    return None


@cache
def _short_lines(lexicon: CleaningLexicon) -> frozenset[str]:
    return menu_lines(lexicon) | phrase_set(lexicon, "agency_names")
