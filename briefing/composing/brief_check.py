"""The proof that a brief says what its sources say, and that its documents say what the brief says."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from difflib import SequenceMatcher

from briefing.composing import publication_day
from briefing.composing.citations import sha256
from briefing.model import Article, Brief, Citation, Excerpt

SHOWN = 160  # characters of an offending line that a message shows


def compare_with_sources(brief: Brief, articles: Mapping[int, Article]) -> Iterator[str]:
    """A line for each thing in which the brief differs from its sources; `articles` are by citation number.

    Checked: every cited source is there with the same hash, date, title and address; every slice stands in it, letter
    for letter, at its place; headlines are their sources' own, figures stand in their sentences, and the source of each
    quote names its speaker.
    """
    yield from _inner(brief, articles)
    for citation in brief.citations:
        article = articles.get(citation.number)
        if article is None:
            yield f"source {citation.number} ({citation.origin}) is not there; name where it is with --sources"
        else:
            yield from _source(citation, article)
            said, here = (
                citation.day_in_zone,
                publication_day.publication_day(article, brief.window.zone),
            )
            if said and said != here:
                yield f"source {citation.number} ({citation.origin}) is of {here} in {brief.window.zone}, not of {said}"
    for excerpt in list_excerpts(brief):
        article = articles.get(excerpt.citation)
        if article is not None and excerpt.span.slice(article.text) != excerpt.text:
            yield f"source {excerpt.citation} does not say at {_place(excerpt)}: {shorten(excerpt.text)}"


def compare_documents(found: str, expected: str, name: str) -> Iterator[str]:
    """A line for each line of a document that the brief does not say, and for each that is missing from it."""
    lines, wanted = found.splitlines(), expected.splitlines()
    for kind, a, b, c, d in SequenceMatcher(None, lines, wanted, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from (
                f"{name} line {n + 1} is not in the brief: {shorten(lines[n])}" for n in range(a, b)
            )
            yield from (f"{name} line {a + 1} lacks: {shorten(line)}" for line in wanted[c:d])


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


def _inner(brief: Brief, articles: Mapping[int, Article]) -> Iterator[str]:
    """What must hold between the parts of a brief."""
    cited = list(list_excerpts(replace(brief, contexts=())))
    for passage in brief.contexts:
        if not any(
            passage.citation == one.citation and passage.span.contains(one.span) for one in cited
        ):
            yield f"source {passage.citation} is given at {_place(passage)} around nothing: {shorten(passage.text)}"
    stories = {story.key for story in brief.stories}
    for translation in brief.translations:
        if (
            translation.excerpt not in cited
            if translation.excerpt
            else translation.story not in stories
        ):
            yield f"a translation by {shorten(translation.by)} is of nothing in the brief: {shorten(translation.text)}"
    titles = {citation.number: citation.title for citation in brief.citations}
    for story in brief.stories:
        if story.headline != titles.get(story.headline_citation):
            yield f"source {story.headline_citation} has another headline than: {shorten(story.headline or '(none)')}"
    for outer, inner in [(f.sentence, f.figure) for f in brief.figures] + [
        (w.sentence, w.words) for w in brief.watch
    ]:
        if outer.citation != inner.citation or not outer.span.contains(inner.span):
            yield f"source {inner.citation} has {shorten(inner.text)} elsewhere than in: {shorten(outer.text)}"
    for quote in (*brief.voices, *(quote for story in brief.stories for quote in story.quotes)):
        article = articles.get(quote.excerpt.citation)
        if article is not None and not _names(article.text, quote.speaker):
            yield f"source {quote.excerpt.citation} does not name the speaker: {shorten(quote.speaker)}"
        if quote.kind == "paraphrase" and not _names(quote.excerpt.text, quote.speaker):
            yield f"the sentence reports nothing of {shorten(quote.speaker)}: {shorten(quote.excerpt.text)}"
        if article is not None and quote.role_printed and (quote.role or "") not in article.text:
            yield f"source {quote.excerpt.citation} does not print the office: {shorten(quote.role or '')}"


def _names(text: str, speaker: str) -> bool:
    """Whether a part of somebody's name stands in a text."""
    return any(name in text for name in speaker.split() if len(name) > 2)


def _source(citation: Citation, article: Article) -> Iterator[str]:
    where = f"source {citation.number} ({citation.origin})"
    if sha256(article.text) != citation.text_sha256:
        yield f"{where} was changed since the brief was made: its text has another SHA-256"
    for name in ("title", "published", "url"):
        said, stands = getattr(citation, name), getattr(article, name)
        if said != stands:
            yield f"{where}: the brief gives its {name} as {said}, the source as {stands}"


def _place(excerpt: Excerpt) -> str:
    return f"{excerpt.span.start}–{excerpt.span.end}"
