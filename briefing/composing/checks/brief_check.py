"""The proof that a brief says what its sources say."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import replace

from briefing.composing.checks.quotation_check import is_inside_quotation
from briefing.model import STATEMENT, TRANSCRIPT, Article, Brief, Citation, Excerpt, PrintedQuote
from briefing.text.hashing import hash_text
from briefing.text.one_line import shorten_line, show_difference

SHOWN = 160  # characters of an offending line that a message shows
# What a brief says of a source beyond its text.
RECORDED_FACTS = (
    "title", "outlet", "url", "author", "published", "published_basis", "page_date", "day_in_zone",
    "kind", "origin", "text_sha256",
)  # fmt: skip


def compare_with_sources(
    brief: Brief, articles: Mapping[int, Article], moved: Set[int] = frozenset()
) -> Iterator[str]:
    """A line for each thing in which the brief differs from its sources, by citation number.

    Checked: every cited source is there with the same hash; every slice stands in it, letter for
    letter, at its place, no sentence inside a quotation; headlines are their citations' own, what
    stands in for a bullet is its story's headline or quote, figures stand in their sentences, and
    the source of each quote names its speaker. Of the sources in `moved` it is known that the file
    is the one that was read, though this version of the program reads its text otherwise: their
    slices need only stand in it somewhere.
    """
    yield from _check_passages(brief)
    yield from _check_translations(brief)
    yield from _check_headlines(brief)
    yield from _check_stand_ins(brief)
    yield from _check_facts(brief)
    yield from _check_quotes(brief, articles)
    for citation in brief.citations:
        article = articles.get(citation.number)
        if article is None:
            yield f"{_name(citation)} is not there; name where it is with --sources"
        elif citation.number not in moved and hash_text(article.text) != citation.text_sha256:
            yield (
                f"{_name(citation)} was changed since the brief was made: its text has another"
                " SHA-256"
            )
    unmoved = {number: text for number, text in articles.items() if number not in moved}
    yield from _check_own_voice(brief, unmoved)
    for excerpt in list_excerpts(brief):
        article = articles.get(excerpt.citation)
        if article is not None:
            yield from _check_slice(excerpt, article.text, moved=excerpt.citation in moved)


def _check_slice(excerpt: Excerpt, text: str, *, moved: bool) -> Iterator[str]:
    there = excerpt.span.slice(text)
    if there == excerpt.text or (moved and excerpt.text in text):
        return
    found, wanted = show_difference(there, excerpt.text)
    yield (
        f"source {excerpt.citation} does not say at {_place(excerpt)}: {wanted}"
        f" (there stands: {found})"
    )


def stands_in(brief: Brief, number: int, text: str) -> bool:
    """Whether every slice of a source stands somewhere in a text, letter for letter."""
    return all(one.text in text for one in list_excerpts(brief) if one.citation == number)


def compare_with_record(brief: Brief, recorded: Brief) -> Iterator[str]:
    """A line for each fact of a source that is not what was recorded when the brief was built.

    What today's cleaning finds in the source is no measure: a later version may find more.
    """
    before = {citation.number: citation for citation in recorded.citations}
    for citation in brief.citations:
        known = before.get(citation.number)
        for name in RECORDED_FACTS if known else ():
            said, stands = getattr(citation, name), getattr(known, name)
            if said != stands:
                yield f"{_name(citation)}: the brief gives its {name} as {said}, not as {stands}"


def list_excerpts(brief: Brief) -> Iterator[Excerpt]:
    """Every slice of a brief, story by story; the passages around them last."""
    yield from brief.bottom_line
    for story in brief.stories:
        yield from story.sentences
        yield from story.differing
        yield from (one for quote in story.quotes for one in quote.excerpts)
    yield from (one for quote in brief.voices for one in quote.excerpts)
    for figure in brief.figures:
        yield from (figure.figure, figure.sentence)
    for watch in brief.watch:
        yield from (watch.words, watch.sentence)
    yield from brief.contexts


def shorten(text: str) -> str:
    """The text on one line, cut to what fits a message."""
    return shorten_line(text, SHOWN)


def _check_passages(brief: Brief) -> Iterator[str]:
    """Every passage stands around a slice."""
    cited = list(list_excerpts(replace(brief, contexts=())))
    for passage in brief.contexts:
        own = (excerpt for excerpt in cited if excerpt.citation == passage.citation)
        if not any(passage.span.contains(excerpt.span) for excerpt in own):
            where = f"source {passage.citation} is given at {_place(passage)}"
            yield f"{where} around nothing: {shorten(passage.text)}"


def _check_translations(brief: Brief) -> Iterator[str]:
    """Every translation is of a printed slice, or of a story's headline."""
    cited = set(list_excerpts(replace(brief, contexts=())))
    stories = {story.key for story in brief.stories}
    for translation in brief.translations:
        of_slice = translation.excerpt is not None and translation.excerpt in cited
        if not of_slice and translation.story not in stories:
            start = f"a translation by {shorten(translation.by)} is of nothing in the brief"
            yield f"{start}: {shorten(translation.text)}"


def _check_headlines(brief: Brief) -> Iterator[str]:
    """Every headline is its source's own, and what heads a story in its place is its quote."""
    titles = {citation.number: citation.title for citation in brief.citations}
    for story in brief.stories:
        if story.headline != titles.get(story.headline_citation):
            headline = shorten(story.headline or "(none)")
            yield f"source {story.headline_citation} has another headline than: {headline}"
        if story.head and story.head not in story.quotes:
            said = shorten(story.head.excerpt.text)
            yield f"a story is headed by what it does not quote: {said}"


def _check_stand_ins(brief: Brief) -> Iterator[str]:
    """What stands in the bottom line for a story is its headline, or one of its quotes."""
    stories = {story.key: story for story in brief.stories}
    for one in brief.stand_ins:
        story = stories.get(one.story)
        if story is None or not 0 <= one.place <= len(brief.bottom_line):
            yield f"the bottom line has something for a story that is not there: {one.story}"
        elif one.quote is None and not (story.headline or story.retitled):
            yield f"the bottom line has a headline for a story without one: {one.story}"
        elif one.quote is not None and one.quote not in story.quotes:
            said = shorten(one.quote.excerpt.text)
            yield f"the bottom line quotes what its story does not: {said}"


def _check_own_voice(brief: Brief, articles: Mapping[int, Article]) -> Iterator[str]:
    """No sentence that the brief prints without marks lies inside a quotation of its source."""
    printed = [*brief.bottom_line, *(one for story in brief.stories for one in story.sentences)]
    printed += [figure.sentence for figure in brief.figures]
    printed += [watch.sentence for watch in brief.watch]
    printed += [quote.excerpt for quote in brief.voices if quote.kind == "paraphrase"]
    for excerpt in dict.fromkeys(printed):
        article = articles.get(excerpt.citation)
        if article is not None and is_inside_quotation(article.text, excerpt.span):
            where = f"source {excerpt.citation} has at {_place(excerpt)}, inside a quotation"
            yield f"{where}: {shorten(excerpt.text)}"


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
        if article is not None and not _names(_read_names(quote, article), speaker):
            yield f"source {number} does not name the speaker: {shorten(speaker)}"
        if quote.kind == "paraphrase" and not _names(quote.excerpt.text, speaker):
            sentence = shorten(quote.excerpt.text)
            yield f"the sentence reports nothing of {shorten(speaker)}: {sentence}"
        if article is not None and quote.role_printed and (quote.role or "") not in article.text:
            yield f"source {number} does not print the office: {shorten(quote.role or '')}"


def _read_names(quote: PrintedQuote, article: Article) -> str:
    """The text that must name a speaker; of a document with its headline and whose site it is.

    Labels of a transcript name speakers in capitals.
    """
    if quote.pattern not in (STATEMENT, TRANSCRIPT):
        return article.text
    named = "\n".join((article.title or "", article.outlet or "", article.text))
    return f"{named}\n{named.title()}" if quote.pattern == TRANSCRIPT else named


def _names(text: str, speaker: str) -> bool:
    """Whether a part of somebody's name stands in a text."""
    return any(name in text for name in speaker.split() if len(name) > 2)


def _name(citation: Citation) -> str:
    return f"source {citation.number} ({citation.origin})"


def _place(excerpt: Excerpt) -> str:
    return f"{excerpt.span.start}–{excerpt.span.end}"
