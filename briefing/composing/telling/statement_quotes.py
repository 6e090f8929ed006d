"""A statement's sentences as quotes: of who signs it, else of the office whose own site has it.

An order, a fact sheet or a release is nobody's report: its sentences are told between marks, with
the office that they are of, or not at all. A joint statement is its own; whose one is that somebody
signs whom the profile does not know, nobody can say.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from briefing import languages
from briefing.composing import gate
from briefing.composing.checks.brief_check import STATEMENT
from briefing.composing.edition import Edition
from briefing.composing.gate.tiers import FORM, LEANING, OTHERS, Tier
from briefing.composing.gate.words import load_gate_words
from briefing.composing.sentence_matter import read_matter
from briefing.grouping.genre.document_forms import is_of_state
from briefing.model import Quote, Span, Speaker
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Profile
from briefing.profiles.speakers.office_side import find_speaker_side
from briefing.profiles.speakers.people import PrintedSpeaker, find_person
from briefing.profiles.speakers.printed_office import choose_title
from briefing.quoting.tokens.quotation_spans import find_quotation_spans

# What a quote of a document must not be; "we" and judgement are its own between marks.
TIER = Tier(
    name="statement", forbidden=FORM | OTHERS | LEANING | {"superseded", "page", "past", "deck"}
)
SHORTEST_NAME, LONGEST_NAME = 2, 4  # words
# What speaks against a sentence of a document without forbidding it.
WEAKNESSES = frozenset({"soft", "slight", "thin", "weak", "filler", "nameless"})
LEAST_TURNS = 2  # labels of speakers by which a text is what several said
LEAST_WORDS = 8  # of a sentence that says something of itself
# An item of a list that lost its marks: it begins with a figure.
_ITEM = re.compile(r"(?:[-•·*–]|\d{1,2}[.)])?[ \t]*\d")
_CLAUSE = re.compile(r"\([a-z\d]{1,3}\)\s|\b(?:Sec|Section|Art)\.? \d|§")
# "MODERATOR: ", which recurs, or a heading: "ADDRESSING AN EMERGENCY: Today, …".
_LABEL = re.compile(r"\b[A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ ,.’'-]{4,60}:\s+")
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementWords:
    """How headlines name who signs, as `languages/*/documents.toml` lists it, as patterns."""

    signed: tuple[str, ...] = ()
    joint: tuple[str, ...] = ()
    subject_links: tuple[str, ...] = ()


def find_statement_quotes(
    article: AnalyzedArticle, keeper: gate.Gate, edition: Edition
) -> tuple[Quote, ...]:
    """The sentences of a statement that may be quoted; () of any other article."""
    if article.article.kind != "statement" or edition.profile is None or _has_turns(article):
        return ()
    speaker = _find_author(article, edition.profile, edition.language)
    return tuple(_list_quotes(article, speaker, keeper)) if speaker else ()


def choose_statement_quotes(
    articles: Sequence[AnalyzedArticle], keeper: gate.Gate, edition: Edition
) -> list[tuple[Quote, AnalyzedArticle]]:
    """The few about the two sides that say most, for a story of which nothing else is told.

    In the order of the text; what says little, or tells of years ago, goes behind the rest.
    """
    found = [
        (quote, article)
        for article in articles
        for quote in find_statement_quotes(article, keeper, edition)
        if _is_on_matter(quote, article, edition)
    ]
    ranked = sorted(found, key=lambda one: _count_weaknesses(one[0], one[1], keeper))
    chosen = ranked[: edition.story_quotes]
    return [one for one in found if one in chosen]


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


def _count_weaknesses(quote: Quote, article: AnalyzedArticle, keeper: gate.Gate) -> int:
    own = (one.index for one in article.sentences if one.span.contains(quote.span))
    faults = keeper.find_faults(article)
    return sum(fault in WEAKNESSES for index in own for fault in faults.get(index, ()))


def _list_quotes(article: AnalyzedArticle, speaker: Speaker, keeper: gate.Gate) -> Iterator[Quote]:
    """Its whole sentences outside quotation marks."""
    said = [span.content for span in find_quotation_spans(article.cleaned)]
    for sentence in article.sentences:
        label = _LABEL.match(article.text_of(sentence.span))
        span = Span(sentence.span.start + (label.end() if label else 0), sentence.span.end)
        if not _is_whole(article.text_of(span)) or _is_anothers(span, speaker, article):
            continue
        if _is_item(article, sentence.span) or any(one.overlaps(sentence.span) for one in said):
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
    return bool(alone) and is_office and alone in _WORD.findall(article.text_of(span))


def _is_item(article: AnalyzedArticle, span: Span) -> bool:
    """Whether it is an item of a list, which what stands above the list completes.

    It touches the line above, or begins with a figure: "25% duties on …".
    """
    above, _, before = article.article.text[: span.start].rpartition("\n")
    touches = not before.strip(" \t-•·*–") and above.rstrip(" \t").endswith((":", ";", "."))
    return touches or _ITEM.match(article.text_of(span)) is not None


def _is_whole(text: str) -> bool:
    """Whether a sentence is long enough, ends as one, and is no numbered clause of an order."""
    is_long = len(text.split()) >= LEAST_WORDS
    return is_long and text.endswith((".", "!", ".”")) and _CLAUSE.search(text) is None


def _find_author(article: AnalyzedArticle, profile: Profile, language: str) -> Speaker | None:
    """Who signs by the headline, if the profile knows; else the office that the site names."""
    title, words = article.article.title or "", _load(article.language)
    if re.search(_any(words.joint), title, re.IGNORECASE):
        return Speaker(name=re.split(rf"\s{_any(words.subject_links)}\s", title, maxsplit=1)[0])
    signed = re.search(rf"\b{_any(words.signed)}\s(?P<author>.+)", title, re.IGNORECASE)
    if signed:
        author = re.split(rf"\s{_any(words.subject_links)}\s", signed["author"], maxsplit=1)[0]
        return _find_signer(author, article, profile, language)
    return _find_office(article, profile)


def _find_signer(
    author: str, article: AnalyzedArticle, profile: Profile, language: str
) -> Speaker | None:
    """The profile's person whose whole name stands in these words, with the office of the day."""
    words = _WORD.findall(author)
    for length in range(LONGEST_NAME, SHORTEST_NAME - 1, -1):
        for start in range(len(words) - length + 1):
            name = " ".join(words[start : start + length])
            if person := find_person(name, profile):
                printed = PrintedSpeaker(
                    name=person.name,
                    text=article.article.text,
                    language=article.language,
                    day=article.article.published,
                )
                return Speaker(
                    name=person.name,
                    role=choose_title(printed, profile, language),
                    side=find_speaker_side(printed, profile),
                )
    return None


def _find_office(article: AnalyzedArticle, profile: Profile) -> Speaker | None:
    """The office whose site it is, as the profile or the page names it; no bare host."""
    name = article.outlet or ""
    if not is_of_state(article.article.url) or not name or "." in name:
        return None
    printed = PrintedSpeaker(name=name, text=article.article.text, language=article.language)
    return Speaker(name=name, side=find_speaker_side(printed, profile))


def _any(patterns: tuple[str, ...]) -> str:
    return f"(?:{'|'.join(patterns)})" if patterns else r"(?!)"


@cache
def _load(language: str) -> StatementWords:
    return languages.load_words(language, "documents", StatementWords)
