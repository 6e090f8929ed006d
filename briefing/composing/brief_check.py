"""The proof that a brief says what its sources say, and its documents what the brief says."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from difflib import SequenceMatcher

from briefing.composing.citations import publication_day
from briefing.model import Article, Brief, Citation, Excerpt
from briefing.text.hashing import hash_text

SHOWN = 160  # characters of an offending line that a message shows


def compare_with_sources(brief: Brief, articles: Mapping[int, Article]) -> Iterator[str]:
    """A line for each thing in which the brief differs from its sources, by citation number.

    Checked: every cited source is there with the same hash, date, title and address; every slice
    stands in it, letter for letter, at its place; headlines are their sources' own, figures stand
    in their sentences, and the source of each quote names its speaker.
    """
    yield from _check_passages(brief)
    yield from _check_headlines(brief)
    yield from _check_facts(brief)
    yield from _check_quotes(brief, articles)
    for citation in brief.citations:
        article = articles.get(citation.number)
        if article is None:
            yield f"{_name(citation)} is not there; name where it is with --sources"
        else:
            yield from _check_source(citation, article, brief.window.zone)
    for excerpt in list_excerpts(brief):
        article = articles.get(excerpt.citation)
        if article is not None and excerpt.span.slice(article.text) != excerpt.text:
            place = _place(excerpt)
            yield f"source {excerpt.citation} does not say at {place}: {shorten(excerpt.text)}"


def compare_documents(found: str, expected: str, name: str) -> Iterator[str]:
    """A line for each line of a document that the brief does not say, and for each it lacks."""
    lines, wanted = found.splitlines(), expected.splitlines()
    matcher = SequenceMatcher(None, lines, wanted, autojunk=False)
    for kind, start, end, wanted_start, wanted_end in matcher.get_opcodes():
        if kind == "equal":
            continue
        for number in range(start, end):
            yield f"{name} line {number + 1} is not in the brief: {shorten(lines[number])}"
        for line in wanted[wanted_start:wanted_end]:
            yield f"{name} line {start + 1} lacks: {shorten(line)}"


def list_excerpts(brief: Brief) -> Iterator[Excerpt]:
    """Every slice of a brief, story by story; the passages around them last."""
    yield from brief.bottom_line
    for story in brief.stories:
        yield from story.sentences
        yield from (quote.excerpt for quote in story.quotes)
    yield from (quote.excerpt for quote in brief.voices)
    for figure in brief.figures:
        yield from (figure.figure, figure.sentence)
    for watch in brief.watch:
        yield from (watch.words, watch.sentence)
    yield from brief.contexts


def shorten(text: str) -> str:
    """The text on one line, cut to what fits a message."""
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"


def _check_passages(brief: Brief) -> Iterator[str]:
    """Every passage stands around a slice."""
    cited = list(list_excerpts(replace(brief, contexts=())))
    for passage in brief.contexts:
        own = (excerpt for excerpt in cited if excerpt.citation == passage.citation)
        if not any(passage.span.contains(excerpt.span) for excerpt in own):
            where = f"source {passage.citation} is given at {_place(passage)}"
            yield f"{where} around nothing: {shorten(passage.text)}"


def _check_headlines(brief: Brief) -> Iterator[str]:
    """Every headline is its source's own."""
    titles = {citation.number: citation.title for citation in brief.citations}
    for story in brief.stories:
        if story.headline != titles.get(story.headline_citation):
            headline = shorten(story.headline or "(none)")
            yield f"source {story.headline_citation} has another headline than: {headline}"


def _check_facts(brief: Brief) -> Iterator[str]:
    """Every figure and the words of every date stand in their sentence."""
    pairs = [(figure.sentence, figure.figure) for figure in brief.figures]
    pairs += [(watch.sentence, watch.words) for watch in brief.watch]
    for sentence, words in pairs:
        if sentence.citation != words.citation or not sentence.span.contains(words.span):
            place = f"source {words.citation} has {shorten(words.text)} elsewhere than in"
            yield f"{place}: {shorten(sentence.text)}"


def _check_quotes(brief: Brief, articles: Mapping[int, Article]) -> Iterator[str]:
    """The source of every quote names its speaker, and prints the office if it is said to."""
    quotes = (*brief.voices, *(quote for story in brief.stories for quote in story.quotes))
    for quote in quotes:
        number, speaker = quote.excerpt.citation, quote.speaker
        article = articles.get(number)
        if article is not None and not _names(article.text, speaker):
            yield f"source {number} does not name the speaker: {shorten(speaker)}"
        if quote.kind == "paraphrase" and not _names(quote.excerpt.text, speaker):
            sentence = shorten(quote.excerpt.text)
            yield f"the sentence reports nothing of {shorten(speaker)}: {sentence}"
        if article is not None and quote.role_printed and (quote.role or "") not in article.text:
            yield f"source {number} does not print the office: {shorten(quote.role or '')}"


def _names(text: str, speaker: str) -> bool:
    """Whether a part of somebody's name stands in a text."""
    return any(name in text for name in speaker.split() if len(name) > 2)


def _check_source(citation: Citation, article: Article, zone: str) -> Iterator[str]:
    """The source has the hash, the title, the dates and the address that the brief gives."""
    source = _name(citation)
    if hash_text(article.text) != citation.text_sha256:
        yield f"{source} was changed since the brief was made: its text has another SHA-256"
    for name in ("title", "published", "url"):
        said, stands = getattr(citation, name), getattr(article, name)
        if said != stands:
            yield f"{source}: the brief gives its {name} as {said}, the source as {stands}"
    day, own_day = citation.day_in_zone, publication_day(article, zone)
    if day and day != own_day:
        yield f"{source} is of {own_day} in {zone}, not of {day}"


def _name(citation: Citation) -> str:
    return f"source {citation.number} ({citation.origin})"


def _place(excerpt: Excerpt) -> str:
    return f"{excerpt.span.start}–{excerpt.span.end}"
