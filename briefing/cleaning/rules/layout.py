"""The layout of a page: the lines of the article, its headline, its decks and its end."""

from collections import Counter
from collections.abc import Sequence

from briefing.cleaning.lines import MIN_PARAGRAPH_WORDS
from briefing.cleaning.metadata import author, headline
from briefing.cleaning.model import classifier
from briefing.cleaning.parsed_page import PageLines
from briefing.cleaning.rules import comments, subheads, turn_labels
from briefing.cleaning.rules.article_end import (
    find_article_end,
    find_bare_marks_end,
    find_gap_end,
)
from briefing.cleaning.rules.feed_summary import find_summary
from briefing.cleaning.rules.short_article_recall import recover_paragraphs
from briefing.cleaning.translations import find_translation
from briefing.quick_dataclass import dataclass
from briefing.text.dates import printed_dates

# The share of the threshold that a paragraph beside a likely line needs (hysteresis, as in Canny's
# edge detector), and the smaller share in a short text, where the classifier has little evidence.
# No F1 of a labelled set changes by more than .001 for it.
BESIDE_SHARE, BESIDE_SHARE_SHORT = 0.6, 0.2
SHORT_TEXT_WORDS = 150
# All paragraphs of an item of two sentences may stay a little below the threshold. Then those with
# at least this share of the best paragraph's probability are taken.
NEAR_BEST_SHARE = 0.7
# Signs alone on a line, which a page prints where it lost words in italics, part no paragraphs.
LONE_SIGN_CHARACTERS = 2
# "Share this: " before the headline again, among the first lines below it.
MAX_BUTTON_CHARACTERS, FIRST_LINES = 50, 3
MIN_REPEATED_WORDS = 12  # no article says a line of so many words twice


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLayout:
    """Indexes of lines. Where nothing reads as an article the body is empty and the end is 0."""

    body: tuple[int, ...]  # decks, paragraphs and the subheads between them, in order
    body_set: frozenset[int]  # the same as a set
    subheads: frozenset[int]
    decks: frozenset[int]
    headline: int | None
    end: int  # the first line below the article
    recovered: frozenset[int]  # lines of a short text that the classifier alone would drop
    repeated: frozenset[int]  # paragraphs that say what one above them said
    translated: frozenset[int] = frozenset()  # the same text in another language
    author_names: tuple[str, ...] = ()  # in lower case, from the lines below the headline


def find_layout(page: PageLines, probability: Sequence[float]) -> PageLayout:
    """The layout of a page, given the probability of each line to belong to the article."""
    unlabelled = () if _is_lone_title(page) else _unlabelled_lines(page)
    likely = _likely_lines(page, probability, unlabelled)
    recovered = recover_paragraphs(page, probability, unlabelled, likely)
    spoken = turn_labels.find_spoken_lines(page)
    distinct = _keep_spoken(page, _drop_repeated(page, recovered), spoken)
    translated = find_translation(page, distinct)
    distinct = tuple(index for index in distinct if index not in translated)
    has_paragraph = not all(subheads.is_subhead(page, index) for index in distinct)
    if not has_paragraph and (summary := find_summary(page, unlabelled)):
        return _lay_out_summary(page, summary)
    end = min(
        find_article_end(page, distinct),
        find_gap_end(page, distinct, probability),
        find_bare_marks_end(page, distinct),
    )
    end = max(end, spoken.stop)
    inside = tuple(index for index in distinct if index < end)
    title = headline.find_headline(page, inside)
    subtitles = subheads.find_subtitles(page, inside, title)
    paragraphs = subheads.trim_subheads(page, tuple(index for index in inside if index != title))
    # The first paragraph may be a deck, so names are looked for down to the second.
    names = author.names_below_headline(page, title, paragraphs[:2][-1]) if paragraphs else ()
    paragraphs = author.drop_author_bios(page, paragraphs, names)
    decks = frozenset(subtitles) | subheads.find_deck(page, paragraphs, title)
    captions = _find_repeated_captions(page, decks, title)
    captions |= _find_headline_buttons(page, subtitles + paragraphs, title)
    body = tuple(index for index in subtitles + paragraphs if index not in captions)
    return PageLayout(
        body=body,
        body_set=frozenset(body),
        subheads=frozenset(index for index in body if subheads.is_subhead(page, index))
        - frozenset(subtitles),
        decks=decks - captions,
        headline=title,
        end=end if body else 0,
        recovered=frozenset(recovered).difference(likely),
        repeated=frozenset(recovered).difference(distinct, translated) | captions,
        translated=translated,
        author_names=names,
    )


def _unlabelled_lines(page: PageLines) -> tuple[int, ...]:
    """The lines without any label that are neither comments nor only a date."""
    readers = comments.find_listed_comments(page)
    return tuple(
        index
        for index in range(len(page.lines))
        if not (page.own_labels[index] or index in readers or page.context_labels[index])
        if not (index in page.lines_with_year and _is_only_date(page, index))
    )


def _is_lone_title(page: PageLines) -> bool:
    """Whether the text is one line without a stop, as a headline is, and none is stated."""
    lines = page.lines
    return len(lines) == 1 and not lines[0].ends_sentence and page.article.title is None


def _is_only_date(page: PageLines, index: int) -> bool:
    return printed_dates.prints_only_date(page.lines[index].text, page.language)


def _likely_lines(
    page: PageLines, probability: Sequence[float], unlabelled: Sequence[int]
) -> tuple[int, ...]:
    """The lines above the threshold; if no paragraph is, those nearly as likely as the best one."""
    best = max(
        (probability[index] for index in unlabelled if page.lines[index].is_paragraph),
        default=0.0,
    )
    threshold = classifier.THRESHOLD
    if classifier.MIN_BEST_PROBABILITY <= best < threshold:
        threshold = NEAR_BEST_SHARE * best
    return _apply_hysteresis(page, probability, unlabelled, threshold)


def _lay_out_summary(page: PageLines, summary: tuple[int, ...]) -> PageLayout:
    """All of it is body: a line without its stop heads nothing."""
    return PageLayout(
        body=summary,
        body_set=frozenset(summary),
        subheads=frozenset(),
        decks=frozenset(),
        headline=headline.find_headline(page, summary),
        end=len(page.lines),
        recovered=frozenset(summary),
        repeated=frozenset(),
    )


def _drop_repeated(page: PageLines, likely: tuple[int, ...]) -> tuple[int, ...]:
    """The lines without long ones that repeat: some pages hold the article for two screens.

    Some hold it once more in one line.
    """
    long = [index for index in likely if page.lines[index].word_count >= MIN_REPEATED_WORDS]
    first: dict[str, int] = {}
    for index in long:
        first.setdefault(page.lines[index].lower_text, index)
    repeated = set(long).difference(first.values())
    words = sum(page.lines[index].word_count for index in long)
    # Lines of at least a third of the words; of those there are three at most.
    large = [index for index in long if 3 * page.lines[index].word_count >= words]
    repeated.update(index for index in large if _holds_all(page, index, long))
    return tuple(index for index in likely if index not in repeated)


def _holds_all(page: PageLines, index: int, long: Sequence[int]) -> bool:
    """Whether most words of a line stand in the other long ones, and most words of those in it."""
    line, others = page.lines[index], [page.lines[other] for other in long if other != index]
    held = sum(other.word_count for other in others if other.text in line.text)
    return 2 * held > max(line.word_count, sum(other.word_count for other in others))


def _keep_spoken(page: PageLines, distinct: tuple[int, ...], spoken: range) -> tuple[int, ...]:
    """The lines with all turns of a transcript, but for remarks, "(LAUGHTER)", and rules, "---"."""
    said = (
        index
        for index in spoken
        if not page.lines[index].text.startswith(("(", "["))
        if any(map(str.isalnum, page.lines[index].text))
    )
    return tuple(sorted({*distinct, *said}))


def _find_repeated_captions(
    page: PageLines, decks: frozenset[int], title: int | None
) -> frozenset[int]:
    """The decks whose words stand twice between the headline and the last deck: captions."""
    if title is None or not decks:
        return frozenset()
    above = Counter(line.lower_text for line in page.lines[title + 1 : max(decks) + 1])
    return frozenset(
        deck
        for deck in decks
        if page.lines[deck].word_count >= MIN_REPEATED_WORDS
        if above[page.lines[deck].lower_text] > 1
    )


def _find_headline_buttons(
    page: PageLines, body: tuple[int, ...], title: int | None
) -> frozenset[int]:
    """The first lines that are a button's words, a colon and the headline: "Share this: …"."""
    headline = page.lines[title].text if title is not None else page.article.title
    return frozenset(
        index
        for index in body[:FIRST_LINES]
        if headline and page.lines[index].text.endswith(headline)
        if page.lines[index].text.removesuffix(headline).rstrip().endswith(":")
        if len(page.lines[index].text) - len(headline) <= MAX_BUTTON_CHARACTERS
    )


def _apply_hysteresis(
    page: PageLines, probability: Sequence[float], unlabelled: Sequence[int], threshold: float
) -> tuple[int, ...]:
    """The lines above the threshold, and the paragraphs beside them that come near it."""
    sure = [probability[index] >= threshold for index in unlabelled]
    sure_lines = [index for index, is_sure in zip(unlabelled, sure, strict=True) if is_sure]
    words = sum(page.lines[index].word_count for index in sure_lines)
    low = threshold * (BESIDE_SHARE_SHORT if words < SHORT_TEXT_WORDS else BESIDE_SHARE)
    taken: list[bool] = []
    for place, index in enumerate(unlabelled):  # downwards, so that one paragraph brings the next
        beside = any(taken[-1:]) or any(sure[place + 1 : place + 2])
        near = probability[index] >= low and page.lines[index].is_paragraph
        taken.append(sure[place] or (beside and near))
    likely = tuple(index for index, is_taken in zip(unlabelled, taken, strict=True) if is_taken)
    return (*_reach_over_signs(page, likely, unlabelled), *likely)


def _reach_over_signs(
    page: PageLines, likely: Sequence[int], unlabelled: Sequence[int]
) -> tuple[int, ...]:
    """The paragraphs right above the first likely line, if a lone "." parts some of them.

    Lines of one sign make every line around them look like a menu. A paragraph ends as a sentence,
    or the sign below it ends it. In order; none where no sign stands between these paragraphs.
    """
    free, found, below, has_sign = set(unlabelled), [], False, False
    for index in range(likely[0] - 1, -1, -1) if likely else ():
        line = page.lines[index]
        is_sign = len(line.text) <= LONE_SIGN_CHARACTERS and not line.text.isalnum()
        is_whole = line.word_count >= MIN_PARAGRAPH_WORDS and (line.ends_sentence or below)
        if not is_sign and not (index in free and is_whole):
            break
        below, has_sign = is_sign, has_sign or is_sign
        found += [] if is_sign else [index]
    return tuple(reversed(found)) if has_sign else ()
