"""A statement's sentences as quotes: of who signs it, else of the office whose own site has it.

An order, a fact sheet or a release is nobody's report: its sentences are told between marks, with
the office that they are of, or not at all. A joint statement is its own; whose one is that somebody
signs whom the profile does not know, nobody can say.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from briefing.composing import gate
from briefing.composing.edition import Edition
from briefing.composing.gate.judging import find_passage_faults, find_touching, read_passage
from briefing.composing.gate.others_words import SPEECH, find_quotations
from briefing.composing.gate.words import load_gate_words
from briefing.composing.printed_quotes.clause_ends import cut_to_act
from briefing.composing.printed_quotes.own_acts import puts_into_force
from briefing.composing.printed_quotes.quote_fitness import skip_fillers
from briefing.composing.printed_quotes.speech_signs import find_deed
from briefing.composing.printed_quotes.speech_weight import (
    LEAST_WORDS,
    MOST_WORDS,
)
from briefing.composing.telling.statements.list_items import LONGEST_MARK, MARK, is_item
from briefing.composing.telling.statements.own_marks import cut_marks, find_own_marks
from briefing.composing.telling.statements.statement_author import (
    WORD,
    find_statement_author,
    is_between,
    is_joint,
)
from briefing.composing.telling.statements.statement_words import load_statement_words
from briefing.model import STATEMENT, Quote, Sentence, Span, Speaker
from briefing.model.analyzed import AnalyzedArticle
from briefing.text.patterns import match_any

# Words of a sentence that puts an order into force: it names the laws and lists that it changes.
MOST_ORDER_WORDS = 90
LEAST_TURNS = 2  # labels of speakers by which a text is what several said
_NUMBERED = r"\([a-z\d]{1,3}\)\s|§"  # a clause of an order, whatever the language calls it
# "MODERATOR: ", which recurs, or a heading: "ADDRESSING AN EMERGENCY: Today, …".
_LABEL = re.compile(r"\b[A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ ,.’'-]{4,60}:\s+")
# "FIGHTING DRUGS AND CRIME The two …": a heading that the end of its line alone ended.
_CAPITALS = re.compile(r"(?:[A-ZÁÉÍÓÚÑ&’'-]+[ ,]+){3,}(?=[^\W\d_a-z][a-záéíóúñ]|[A-Z]\.)")
# "Security: The two …", "Migration and Development: Mexico …": a heading in title case.
_TOPIC = re.compile(
    r"[^\W\d_a-z][\w’-]*(?:\s(?:[^\W\d_a-z][\w’-]*|[a-z]{1,3})){0,6}:\s+(?=[^\W\d_a-z])"
)
# What stands before a sentence in its paragraph: a heading in bold, also in capitals, an item's
# mark, the number of a clause of an order.
_HEADING = r"\*\*[^*\n]{4,80}(?:\n[^*\n]{0,80}){0,2}:?\s?\*\*:?\s*"
_LETTER = r"\([a-z\d]{1,3}\)\s+"
_PARAGRAPH = r"\d{1,2}\.\s+"
# "Product Coverage. (a)", "Cobertura de los Productos. (a)": small words between have no capital.
_NAMED_CLAUSE = r"(?:(?:[^\W\d_a-z][\w’-]+|[a-z]{1,3})\s){0,7}[^\W\d_a-z][\w’-]+\.\s+"
_MARKUP = re.compile(r"</?[a-z]+>")  # "the 14<sup>th</sup> day"
# A stop of an abbreviation, behind which its sentence goes on: "U.S. | exports".
_ABBREVIATED = re.compile(r"\b(?:[A-Z]\.)+$")


def find_statement_quotes(
    article: AnalyzedArticle, keeper: gate.Gate, edition: Edition
) -> tuple[Quote, ...]:
    """The sentences of a statement that may be quoted; () of any other article."""
    if article.article.kind != "statement" or edition.profile is None or _has_turns(article):
        return ()
    speaker = find_statement_author(article, edition.profile, edition.language)
    return tuple(_list_quotes(article, speaker, keeper)) if speaker else ()


def _list_quotes(article: AnalyzedArticle, speaker: Speaker, keeper: gate.Gate) -> Iterator[Quote]:
    """Its whole sentences outside quotation marks, and of very long ones the act.

    What stands in marks as a whole is its own.
    """
    own = find_own_marks(article)
    spoken = find_quotations(article) if own is None else ()
    said = [one for one in spoken if len(article.text_of(one).split()) >= SPEECH]
    for one in article.sentences:
        sentence = replace(one, span=cut_marks(one.span, own, article)) if own else one
        told = _cut_label(sentence.span, article)
        span = told if _is_short(told, article) else _cut_long(told, article)
        if span is None or not _is_whole(span, told, article) or _is_cut(span, article):
            continue
        if told.start == sentence.span.start and _goes_on(sentence, article):
            continue
        if _is_anothers(span, speaker, article) or _is_of_private_person(span, article):
            continue
        if is_item(article, sentence.span, told) or find_touching(said, span):
            continue
        if _is_definition(span, article):
            continue
        if _is_permitted(sentence, span, article, None if own else keeper):
            yield Quote(
                article_id=article.id,
                span=span,
                speaker=speaker,
                cue=None,
                pattern=STATEMENT,
                confidence="high",
                kind="direct",
            )


def _is_permitted(
    sentence: Sentence, span: Span, article: AnalyzedArticle, keeper: gate.Gate | None
) -> bool:
    """Whether the gate permits a sentence; what stands behind a heading, and with no keeper each,
    is read by itself.
    """
    is_theirs = is_joint(article) and _opens_with_them(span, article)
    if keeper is not None and span == sentence.span and not is_theirs:
        return keeper.refuse(sentence, article, gate.DOCUMENT) is None
    # A clause that was cut from a sentence ends as none; behind a link one begins in small letters.
    is_cut = span.end < sentence.span.end or article.text_of(span)[:1].islower()
    allowed = {"fragment"} if is_cut else set[str]()
    if is_theirs:
        allowed |= {"pronoun"}
    return gate.DOCUMENT.forbidden.isdisjoint(find_passage_faults(article, span) - allowed)


def _opens_with_them(span: Span, article: AnalyzedArticle) -> bool:
    """Whether "They agreed …" opens it: in a joint paper those are whose it is."""
    reading = read_passage(article, span)
    return (
        bool(reading.lower)
        and reading.lower[0] in reading.words.plurals
        and (find_deed(reading) == 1)
    )


def _cut_label(span: Span, article: AnalyzedArticle) -> Span:
    """What stands behind a heading, a mark, a clause's number or a link at its beginning."""
    text = article.text_of(span)
    label = (
        _LABEL.match(text)
        or _CAPITALS.match(text)
        or _TOPIC.match(text)
        or _before_pattern(article.language).match(text)
    )
    return skip_fillers(Span(span.start + (label.end() if label else 0), span.end), article)


def _is_cut(span: Span, article: AnalyzedArticle) -> bool:
    """Whether a sentence was cut at the stop of an abbreviation: what follows goes on small."""
    following = article.article.text[span.end : span.end + LONGEST_MARK].lstrip()
    return following[:1].islower() and _ABBREVIATED.search(article.text_of(span)) is not None


def _goes_on(sentence: Sentence, article: AnalyzedArticle) -> bool:
    """Whether it is the rest of one that a line's end cut: what stands before has no stop."""
    place = bisect_left(article.sentences, sentence.index, key=lambda one: one.index)
    before = article.sentences[place - 1] if place else None
    if before is None or before.paragraph != sentence.paragraph:
        return False
    return article.text_of(before.span)[-1:].isalnum()


def _has_turns(article: AnalyzedArticle) -> bool:
    """Whether a speaker's label recurs in it: a press call that is filed among the statements."""
    labels = Counter(_LABEL.findall(article.article.text))
    return any(count >= LEAST_TURNS for count in labels.values())


def _is_anothers(span: Span, speaker: Speaker, article: AnalyzedArticle) -> bool:
    """Whether one person says "I" in what stands on the site of an office."""
    alone = load_gate_words(article.language).first_person_pronoun
    is_office = speaker.name == article.article.outlet
    return bool(alone) and is_office and alone in WORD.findall(article.text_of(span))


def _is_of_private_person(span: Span, article: AnalyzedArticle) -> bool:
    """Whether it tells of somebody by age: one of the arrested of a list is no office's act."""
    aged = load_statement_words(article.language).aged
    return bool(aged) and re.search(match_any(aged), article.text_of(span)) is not None


def _is_definition(span: Span, article: AnalyzedArticle) -> bool:
    """Whether it only says how an order's words are to be read, "The term “goods” includes …", or
    which places of a schedule it changes: "heading 9903.01.84 is terminated".
    """
    words, text = load_statement_words(article.language), article.text_of(span)
    defined, changed = words.definitions, words.schedules
    if changed and re.search(match_any(changed), text):
        return True
    return bool(defined) and re.match(rf"{match_any(defined)}\b", text) is not None


def _cut_long(span: Span, article: AnalyzedArticle) -> Span | None:
    """The clause of a long sentence that acts, who met in the first one of a paper on a meeting; of
    an order else the whole, up to a larger limit.
    """
    if cut := cut_to_act(span, article):
        return cut
    reading = read_passage(article, span)
    if is_between(article) and article.sentences[0].span.overlaps(span):
        return _cut_aim(span, article)
    fits = len(article.text_of(span).split()) <= MOST_ORDER_WORDS
    return span if fits and puts_into_force(reading) else None


def _cut_aim(span: Span, article: AnalyzedArticle) -> Span | None:
    """What a paper on a meeting opens with, up to what they met for: "met today | to discuss …"."""
    aims, text = load_statement_words(article.language).meeting_aims, article.text_of(span)
    found = re.search(rf"\s(?={match_any(aims)}\b)", text) if aims else None
    cut = Span(span.start, span.start + found.start()) if found else span
    fits = LEAST_WORDS <= len(article.text_of(cut).split()) <= MOST_ORDER_WORDS
    return cut if fits and find_deed(read_passage(article, cut)) is not None else None


def _is_short(span: Span, article: AnalyzedArticle) -> bool:
    return len(article.text_of(span).split()) <= MOST_WORDS


def _is_whole(span: Span, told: Span, article: AnalyzedArticle) -> bool:
    """Whether a sentence is long enough, ends as one, and is no numbered clause of an order.

    What puts an order into force may name other clauses of it.
    """
    text = article.text_of(span)
    is_ended = span.end < told.end or text.endswith((".", "!", ".”"))
    if len(text.split()) < LEAST_WORDS or not is_ended or _MARKUP.search(text):
        return False
    is_order = puts_into_force(read_passage(article, span))
    return is_order or _clause_pattern(article.language).search(text) is None


@cache
def _before_pattern(language: str) -> re.Pattern[str]:
    """What stands before a sentence in its paragraph: a mark, a heading, a clause's number."""
    named = match_any(load_statement_words(language).clauses)
    number = rf"{named}\w*\.?\s\d{{1,2}}\.\s+"
    clause = rf"(?:{number})?(?:{_NAMED_CLAUSE})?{_LETTER}|{number}|{_PARAGRAPH}"
    return re.compile(rf"{MARK}?(?:{_HEADING}|{clause})|{MARK}")


@cache
def _clause_pattern(language: str) -> re.Pattern[str]:
    words = load_statement_words(language)
    named, own = match_any(words.clauses), match_any(words.own_paper)
    return re.compile(rf"{_NUMBERED}|^\W*{named}\.? \d|\b{named}\.? \d[^.,;]{{0,12}} {own}\b")
