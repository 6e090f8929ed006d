"""A statement's sentences as quotes: of who signs it, else of the office whose own site has it.

An order, a fact sheet or a release is nobody's report: its sentences are told between marks, with
the office that they are of, or not at all. A joint statement is its own; whose one is that somebody
signs whom the profile does not know, nobody can say.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from briefing.composing import gate
from briefing.composing.edition import Edition
from briefing.composing.gate.judging import find_touching
from briefing.composing.gate.others_words import find_quotations
from briefing.composing.gate.tiers import FORM, LEANING, OTHERS, Tier
from briefing.composing.gate.words import load_gate_words
from briefing.composing.printed_quotes.speech_weight import is_strong_speech, weigh_speech
from briefing.composing.sentence_matter import read_matter
from briefing.composing.telling.statements.statement_author import WORD, find_statement_author
from briefing.composing.telling.statements.statement_words import load_statement_words
from briefing.model import STATEMENT, Quote, Span, Speaker
from briefing.model.analyzed import AnalyzedArticle
from briefing.text.patterns import match_any

# What a quote of a document must not be; "we" and judgement are its own between marks.
TIER = Tier(
    name="statement", forbidden=FORM | OTHERS | LEANING | {"superseded", "page", "past", "deck"}
)
LEAST_TURNS = 2  # labels of speakers by which a text is what several said
LEAST_WORDS = 8  # of a sentence that says something of itself
LONGEST_MARK = 16  # characters: what indents an item, and marks it
# An item of a list that lost its marks: it begins with a figure.
_ITEM = re.compile(r"(?:[-•·*–]|\d{1,2}[.)])?[ \t]*\d")
_NUMBERED = r"\([a-z\d]{1,3}\)\s|§"  # a clause of an order, whatever the language calls it
# "MODERATOR: ", which recurs, or a heading: "ADDRESSING AN EMERGENCY: Today, …".
_LABEL = re.compile(r"\b[A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ ,.’'-]{4,60}:\s+")


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
    ranked = sorted(strong, key=lambda one: -weigh_speech(one[0].span, one[1], profile))
    chosen = ranked[: edition.story_quotes]
    return [one for one in strong if one in chosen]


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
        label = _LABEL.match(article.text_of(sentence.span))
        span = Span(sentence.span.start + (label.end() if label else 0), sentence.span.end)
        if not _is_whole(article.text_of(span), article.language):
            continue
        if _is_anothers(span, speaker, article):
            continue
        if _is_item(article, sentence.span) or find_touching(said, sentence.span):
            continue
        if keeper.refuse(sentence, article, TIER) is None:
            yield Quote(
                article_id=article.id,
                span=span,
                speaker=speaker,
                cue=None,
                pattern=STATEMENT,
                confidence="high",
                kind="direct",
            )


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
    touches = is_first and text[above : line - 1].rstrip(" \t").endswith((":", ";", "."))
    return touches or _ITEM.match(article.text_of(span)) is not None


def _is_whole(text: str, language: str) -> bool:
    """Whether a sentence is long enough, ends as one, and is no numbered clause of an order."""
    is_long = len(text.split()) >= LEAST_WORDS
    is_ended = text.endswith((".", "!", ".”"))
    return is_long and is_ended and _clause_pattern(language).search(text) is None


@cache
def _clause_pattern(language: str) -> re.Pattern[str]:
    named = match_any(load_statement_words(language).clauses)
    return re.compile(rf"{_NUMBERED}|\b{named}\.? \d")
