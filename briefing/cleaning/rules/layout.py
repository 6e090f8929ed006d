"""What stands where on a page: the lines of the article, its headline, its deck, its end."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.cleaning import printed_dates
from briefing.cleaning.metadata import byline_lines, headline
from briefing.cleaning.model import classifier
from briefing.cleaning.parsed_page import PageLines
from briefing.cleaning.rules import article_end, comments, short_article_recall
from briefing.cleaning.rules.line_rules import LineLabel

LONGEST_SUBHEAD = 16  # words
# A paragraph beside a likely line needs less (hysteresis, as in Canny's edges), and still less in a short text, where
# the scorer has little to go by. No F1 of a labelled set changes by more than .001 for it.
BESIDE, BESIDE_SMALL, SMALL = 0.6, 0.2, 150  # words
# An item of two sentences is no firm ground for the scorer: its paragraphs may all stay a little below the threshold.
ALMOST = 0.7
LEAST_OPENING = 4  # words of a sentence that a list ends; shorter ones are headings
LEAST_TWICE = 12  # words of a line that no article says twice
LEAST_SUBTITLE = 6  # words; shorter ones between headline and body are sections, places and names


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLayout:
    """Indexes of lines. Where nothing reads as an article there is no body, and the end is 0."""

    body: tuple[int, ...]  # in order: decks, paragraphs and the headings between them
    taken: frozenset[int]  # the same
    headings: frozenset[int]  # those of the body that are headings
    decks: frozenset[int]  # those that introduce the article
    headline: int | None
    end: int  # first line behind the article
    filled: frozenset[int]  # lines of a short text that the scorer alone would drop
    again: frozenset[int]  # paragraphs that say what one above them said
    authors: tuple[str, ...] = ()  # in lower case, as they stand below the headline


def find_layout(page: PageLines, chance: Sequence[float]) -> PageLayout:
    """The outline of a page whose lines have these chances."""
    free = _free(page)
    scored = _likely(page, chance, free)
    every = short_article_recall.recover_paragraphs(page, chance, free, scored)
    likely = _once(page, every)
    end = article_end.find_article_end(page, likely)
    inside = tuple(index for index in likely if index < end)
    title = headline.find_headline(page, inside)
    subtitles = _subtitles(page, inside, title)
    paragraphs = _between_paragraphs(page, tuple(index for index in inside if index != title))
    names = (
        byline_lines.names_below_headline(page, title, paragraphs[:2][-1]) if paragraphs else ()
    )  # a deck may be the first
    paragraphs = byline_lines.drop_author_bios(page, paragraphs, names)
    body = subtitles + paragraphs
    return PageLayout(
        body=body,
        taken=frozenset(body),
        headings=frozenset(index for index in paragraphs if _is_heading(page, index)),
        decks=frozenset(subtitles) | _deck(page, paragraphs),
        headline=title,
        end=end if body else 0,
        filled=frozenset(every).difference(scored),
        again=frozenset(every).difference(likely),
        authors=names,
    )


def _free(page: PageLines) -> tuple[int, ...]:
    """The lines that have no role and are no comments."""
    readers = comments.find_listed_comments(page)
    return tuple(
        index
        for index in range(len(page.lines))
        if not (page.roles[index] or index in readers or page.beside[index])
    )


def _likely(page: PageLines, chance: Sequence[float], free: Sequence[int]) -> tuple[int, ...]:
    """The lines that are likely enough; where no paragraph is, those almost as likely as the likeliest paragraph."""
    best = max((chance[index] for index in free if page.lines[index].is_paragraph), default=0.0)
    threshold = classifier.THRESHOLD
    if classifier.MIN_BEST_PROBABILITY <= best < threshold:
        threshold = ALMOST * best
    return _with_neighbours(page, chance, free, threshold)


def _once(page: PageLines, likely: tuple[int, ...]) -> tuple[int, ...]:
    """The likely lines without long ones printed a second time: some pages hold the article for two screens."""
    first: dict[str, int] = {}
    for index in likely:
        first.setdefault(page.lines[index].opening, index)
    return tuple(
        index
        for index in likely
        if page.lines[index].words < LEAST_TWICE or first[page.lines[index].opening] == index
    )


def _with_neighbours(
    page: PageLines, chance: Sequence[float], free: Sequence[int], threshold: float
) -> tuple[int, ...]:
    """The free lines above the threshold, and the paragraphs beside them that come near it."""
    sure = [chance[index] >= threshold for index in free]
    words = sum(page.lines[index].words for index, likely in zip(free, sure, strict=True) if likely)
    near = threshold * (BESIDE_SMALL if words < SMALL else BESIDE)
    taken: list[bool] = []
    for at, index in enumerate(free):  # downwards, so that one paragraph can bring the next
        beside = any(taken[-1:]) or any(sure[at + 1 : at + 2])
        taken.append(
            sure[at] or (beside and chance[index] >= near and page.lines[index].is_paragraph)
        )
    return tuple(index for index, likely in zip(free, taken, strict=True) if likely)


def _is_heading(page: PageLines, index: int) -> bool:
    line = page.lines[index]
    return (
        line.words <= LONGEST_SUBHEAD
        and not line.closed
        and not line.listed
        and not _opens_list(page, index)
    )


def _opens_list(page: PageLines, index: int) -> bool:
    """Whether the line is the beginning of a sentence whose list follows: "The council will:"."""
    line, below = page.lines[index], page.lines[index + 1 : index + 2]
    return (
        line.text.endswith(":") and line.words >= LEAST_OPENING and any(one.listed for one in below)
    )


def _between_paragraphs(page: PageLines, inside: tuple[int, ...]) -> tuple[int, ...]:
    """The same without the headings above the first paragraph and behind the last: what belongs to them is not here."""
    paragraphs = [at for at, index in enumerate(inside) if not _is_heading(page, index)]
    return inside[paragraphs[0] : paragraphs[-1] + 1] if paragraphs else ()


def _subtitles(page: PageLines, inside: tuple[int, ...], title: int | None) -> tuple[int, ...]:
    """The lines like headings between headline and first paragraph, if they are long enough to say something."""
    first = next((index for index in inside if not _is_heading(page, index)), -1)
    if title is None:
        return ()
    found = {
        index
        for index in inside
        if title < index < first and page.lines[index].words >= LEAST_SUBTITLE
        if not (
            index in page.dated
            and printed_dates.find_printed_dates(page.lines[index].text, page.language)
        )
    }
    return tuple(
        sorted(
            found
            | {
                index
                for index in (title + 1,)
                if index < first and short_article_recall.reads_as_deck(page, index)
            }
        )
    )


def _deck(page: PageLines, body: Sequence[int]) -> frozenset[int]:
    """The only paragraph above the first picture, byline or date, where the article goes on below it."""
    if len(body) < 2 or body[1] == body[0] + 1:
        return frozenset()
    between = range(body[0] + 1, body[1])
    named = [page.roles[index] or page.beside[index] for index in between]
    return frozenset(body[:1]) if any(map(_opens_article, named)) else frozenset()


def _opens_article(role: LineLabel | None) -> bool:
    return role is not None and role.kind in ("caption", "byline", "date")
