"""A statement's sentences as quotes: of who signs it, else of the office whose own site has it.

An order, a fact sheet or a release is nobody's report: its sentences are told between marks, with
the office that they are of, or not at all. A joint statement is its own; whose one is that somebody
signs whom the profile does not know, nobody can say.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from briefing.composing import gate
from briefing.composing.edition import Edition
from briefing.composing.gate.judging import find_passage_faults, find_touching
from briefing.composing.gate.others_words import find_quotations
from briefing.composing.gate.tiers import FORM, LEANING, OTHERS, Tier
from briefing.composing.gate.words import load_gate_words
from briefing.composing.printed_quotes.speech_weight import (
    LEAST_WORDS,
    MOST_WORDS,
    choose_strongest,
    is_strong_speech,
    weigh_speech,
)
from briefing.composing.sentence_matter import read_matter
from briefing.composing.telling.statements.statement_author import WORD, find_statement_author
from briefing.composing.telling.statements.statement_words import load_statement_words
from briefing.model import STATEMENT, Quote, Sentence, Span, Speaker
from briefing.model.analyzed import AnalyzedArticle
from briefing.quoting.tokens.lexicon_loading import load_lexicon
from briefing.text.patterns import match_any

# What a quote of a document must not be; "we" and judgement are its own between marks.
TIER = Tier(
    name="statement", forbidden=FORM | OTHERS | LEANING | {"superseded", "page", "past", "deck"}
)
LEAST_TURNS = 2  # labels of speakers by which a text is what several said
LONGEST_MARK = 16  # characters: what indents an item, and marks it
# An item of a list that lost its marks: it begins with a figure.
_ITEM = re.compile(r"(?:[-•·*–]|\d{1,2}[.)])?[ \t]*\d")
_NUMBERED = r"\([a-z\d]{1,3}\)\s|§"  # a clause of an order, whatever the language calls it
# "MODERATOR: ", which recurs, or a heading: "ADDRESSING AN EMERGENCY: Today, …".
_LABEL = re.compile(r"\b[A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ ,.’'-]{4,60}:\s+")
# What stands before a sentence in its paragraph: a heading in bold, also in capitals, an item's
# mark, the number of a clause of an order.
_MARK = r"\s*(?:[-•·–]\s+)"
_HEADING = r"\*\*[^*\n]{4,80}(?:\n[^*\n]{0,80}){0,2}:?\s?\*\*:?\s*"
_BEFORE = re.compile(rf"{_MARK}?(?:{_HEADING}|\([a-z\d]{{1,3}}\)\s+)|{_MARK}")
_MARKED = re.compile(rf"{_MARK}(?!\*\*)")
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


def choose_statement_quotes(
    articles: Sequence[AnalyzedArticle], keeper: gate.Gate, edition: Edition
) -> list[tuple[Quote, AnalyzedArticle]]:
    """The few about the two sides that say most, for a story of which nothing else is told.

    In the order of the text; what praises, looks back or tells no act is not printed at all.
    """
    found = [
        (quote, article)
        for article in articles
        for quote in find_statement_quotes(article, keeper, edition)
        if _is_on_matter(quote, article, edition)
    ]
    profile = edition.profile
    if profile is None:
        return []
    strong = [one for one in found if is_strong_speech(one[0].span, one[1], profile)]
    points = [weigh_speech(quote.span, article, profile) for quote, article in strong]
    chosen = choose_strongest(points, edition.story_quotes)
    return [one for place, one in enumerate(strong) if place in chosen]


def _is_on_matter(quote: Quote, article: AnalyzedArticle, edition: Edition) -> bool:
    """Whether it names both sides, or the one that its speaker is not of; no addition to others."""
    text = article.text_of(quote.span)
    words = [word.strip(",.;").lower() for word in text.split()]
    if not set(words).isdisjoint(load_gate_words(article.language).additives):
        return False
    matter = read_matter(text, article.language, edition.profile)
    sides = [side.key for side in edition.profile.sides] if edition.profile else []
    named = dict(zip(sides, (matter.first, matter.second), strict=False))
    own = quote.speaker.side
    return matter.names_both or (own in named and any(named[key] for key in named if key != own))


def _list_quotes(article: AnalyzedArticle, speaker: Speaker, keeper: gate.Gate) -> Iterator[Quote]:
    """Its whole sentences outside quotation marks."""
    said = find_quotations(article)
    for sentence in article.sentences:
        span = _cut_label(sentence.span, article)
        if not _is_whole(article.text_of(span), article.language) or _is_cut(span, article):
            continue
        if span.start == sentence.span.start and _goes_on(sentence, article):
            continue
        if _is_anothers(span, speaker, article):
            continue
        if _is_item(article, sentence.span) or find_touching(said, sentence.span):
            continue
        if _is_permitted(sentence, span, article, keeper):
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
    sentence: Sentence, span: Span, article: AnalyzedArticle, keeper: gate.Gate
) -> bool:
    """Whether the gate permits a sentence; what stands behind a heading is read by itself."""
    if span == sentence.span:
        return keeper.refuse(sentence, article, TIER) is None
    return TIER.forbidden.isdisjoint(find_passage_faults(article, span))


def _cut_label(span: Span, article: AnalyzedArticle) -> Span:
    """What stands behind a heading, an item's mark or a clause's number at its beginning."""
    text = article.text_of(span)
    label = _LABEL.match(text) or _BEFORE.match(text)
    return Span(span.start + (label.end() if label else 0), span.end)


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


def _is_item(article: AnalyzedArticle, span: Span) -> bool:
    """Whether it is an item of a list, which what stands above the list completes.

    It touches the line above, or begins with a figure: "25% duties on …".
    """
    text = article.article.text
    line = text.rfind("\n", max(0, span.start - LONGEST_MARK), span.start) + 1
    above = max(0, line - 1 - LONGEST_MARK)
    is_first = bool(line) and not text[line : span.start].strip(" \t-•·*–")
    before = text[above : line - 1].rstrip(" \t")
    touches = is_first and before.endswith((":", ";", "."))
    if touches and before.endswith("."):  # of a list of whole sentences, each with its subject
        touches = not _opens_with_subject(span, article)
    text_of_item = article.text_of(span)
    if _MARKED.match(text_of_item) and not _opens_with_subject(span, article):
        return True
    return touches or _ITEM.match(text_of_item) is not None


def _opens_with_subject(span: Span, article: AnalyzedArticle) -> bool:
    """Whether a determiner or "we" opens it, "The duties will …": no verb of the line above."""
    first = WORD.findall(article.text_of(_cut_label(span, article)))[:1]
    subjects = load_lexicon(article.language).determiners
    subjects |= frozenset(load_gate_words(article.language).first_person)
    return bool(first) and first[0].lower() in subjects


def _is_whole(text: str, language: str) -> bool:
    """Whether a sentence is long enough, ends as one, and is no numbered clause of an order."""
    is_long = LEAST_WORDS <= len(text.split()) <= MOST_WORDS
    is_ended = text.endswith((".", "!", ".”"))
    return is_long and is_ended and _clause_pattern(language).search(text) is None


@cache
def _clause_pattern(language: str) -> re.Pattern[str]:
    words = load_statement_words(language)
    named, own = match_any(words.clauses), match_any(words.own_paper)
    return re.compile(rf"{_NUMBERED}|^\W*{named}\.? \d|\b{named}\.? \d[^.,;]{{0,12}} {own}\b")
