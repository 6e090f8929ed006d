"""A story of documents is headed by a title that tells who acts, else by its strongest quote.

People and papers are made up.
"""

from dataclasses import replace
from datetime import date

import pytest

from briefing import profiles
from briefing.composing.bottom_line import choose_bottom_line
from briefing.composing.citations import index_sources
from briefing.composing.story_heads import MOST_WORDS, give_head, is_silent
from briefing.model import Cluster, Genre, Story
from briefing.model.analyzed import AnalyzedArticle
from tests import builders

DAY = date(2025, 1, 16)
PACT = "Mexico and the port of Lomas signed a pact on Tuesday to send 20 boats by the end of June."
PLAIN = "The port of Lomas lies at the sea, and Mexico is not far from it for those who row."
UNDATED = "Mexico and the port of Lomas signed a pact to send 20 boats to the islands."
TOLD = (
    "The first point of that pact of Mexico and the port of Lomas is 20 boats by the end of June."
)
MET = "On Tuesday Mexico met the port of Lomas at 9 for 20 talks to deepen cooperation on boats."
LONG = f"{PACT[:-1]} and" + " then" * MOST_WORDS + "."
BARE = {
    "en": ("Press Briefing by Press Secretary Ada Quill", "Joint Statement on the Port", "Adjusting Imports of Boats", "Amendment to Duties to Address the Flow of Boats", "Imposing a Duty to Address Basic Payments Problems", "Strengthening Measures Taken to Adjust Boats and Nets"),
    "es": ("Versión estenográfica. Conferencia de prensa del 16 de enero", "Declaración conjunta sobre el puerto"),
}  # fmt: skip


def _paper(title: str, number: int, kind: Genre, language: str = "en") -> AnalyzedArticle:
    text = "\n\n".join(
        (
            PACT,
            PACT.replace("signed a pact on Tuesday", "discussed on Tuesday a pact"),
            PLAIN,
            UNDATED,
            TOLD,
            LONG,
            MET,
        )
    )
    cleaned = builders.taken(text, title=title, published=DAY, language=language, id=f"a{number}")
    made = builders.analyzed(cleaned, origin=f"a{number}")
    known = replace(cleaned, article=replace(made.article, kind=kind))
    return replace(made, prepared=replace(made.prepared, cleaned=known))


def _headed(
    *titles: str,
    kind: Genre = "statement",
    quoted: tuple[str, ...] = (PLAIN, PACT),
    language: str = "en",
) -> Story:
    papers = [_paper(title, n, kind, language) for n, title in enumerate(titles, start=1)]
    text = papers[0].article.text
    quotes = tuple(builders.quotation(builders.excerpt(text, one)) for one in quoted)
    cluster = Cluster(key="s", members=tuple(one.id for one in papers))
    sources = index_sources([cluster], {one.id: one for one in papers}, profiles.load("us-mexico"))
    story = builders.story(
        (), quotes, headline=titles[0], articles=tuple(range(1, len(titles) + 1))
    )
    return give_head(story, sources)


@pytest.mark.parametrize(
    ("title", "language"), [(title, code) for code, titles in BARE.items() for title in titles]
)
def test_a_bare_title_gives_way_to_the_strongest_quote(title: str, language: str) -> None:
    """What only names a document heads no story: what it says that is decided, dated, counted does."""
    story = _headed(title, language=language)
    assert story.head is not None
    assert (story.head.excerpt.text, story.title) == (PACT, None)
    assert [one.excerpt.text for one in story.quotes_below] == [PLAIN]


@pytest.mark.parametrize("kind", ["statement", "transcript"])
def test_a_title_that_tells_who_acts_stays(kind: Genre) -> None:
    """Also that of another paper of the story, which is its headline then."""
    telling = "Fact Sheet: President Quill Restores Duties on Boats"
    assert _headed(telling, kind=kind).head is None
    story = _headed(BARE["en"][1], telling, kind=kind)
    assert (story.title, story.headline_citation, story.head) == (telling, 2, None)


def test_what_is_no_head_stands_below_the_title() -> None:
    """A report has a headline of its own; a quote of a paragraph's length is read below one, and so
    is one that begins with what was told before it ("the first point of that pact").
    """
    assert _headed(BARE["en"][0], kind="news").head is None
    assert _headed(BARE["en"][0], quoted=(LONG,)).head is None
    assert _headed(BARE["en"][0], quoted=(TOLD,)).head is None
    assert _headed(BARE["en"][0], quoted=()).head is None


def test_what_is_agreed_heads_before_a_meeting_for_its_own_sake() -> None:
    """A meeting heads where nothing that came of it is quoted, and so does talk."""
    talk = PACT.replace("signed a pact on Tuesday", "discussed on Tuesday a pact")
    assert _headed(BARE["en"][0], quoted=(talk, PACT)).head.excerpt.text == PACT
    assert _headed(BARE["en"][0], quoted=(MET, PACT)).head.excerpt.text == PACT
    assert _headed(BARE["en"][0], quoted=(MET,)).head.excerpt.text == MET


def test_an_editors_headline_goes_before() -> None:
    """Whoever signs for a headline is not overruled, and all quotes stand below it."""
    story = replace(_headed(BARE["en"][0]), retitled="The port has a pact")
    assert (story.title, story.leading_quote) == ("The port has a pact", None)
    assert len(story.quotes_below) == 2


def test_each_paper_of_a_day_without_reports_has_a_bullet() -> None:
    """Beside a report only those have one that tell what is done today."""
    papers = [_paper(title, n, "statement") for n, title in enumerate(BARE["en"][1:3], start=1)]
    report = _paper("Second bridge opens to trucks", 3, "news")
    sources = builders.index(*papers, report)
    said = [UNDATED, PLAIN]
    stories = [
        builders.story((), (quote,), headline=title, headline_citation=n, key=str(n), head=quote)
        for n, (title, words) in enumerate(zip(BARE["en"][1:3], said, strict=True), start=1)
        for quote in [builders.quotation(builders.excerpt(papers[0].article.text, words, n))]
    ]
    assert len(choose_bottom_line(stories, sources, DAY).stand_ins) == 2
    told = builders.story(
        (), stories[0].quotes, headline=report.article.title, headline_citation=3, key="3"
    )
    chosen = choose_bottom_line([told, *stories], sources, DAY).stand_ins
    assert [one.story for one in chosen] == ["3"]


@pytest.mark.parametrize(
    ("title", "kind", "silent"),
    [
        ("Fifty Wins in Fifty Days: President Quill Delivers for Mexico", "statement", True),
        ("Amendment to Duties to Address the Flow of Boats from Mexico", "statement", True),
        ("President Quill Opens the Port of Lomas", "statement", True),
        ("Versión estenográfica. Firma de una declaración con México", "statement", True),
        ("Press Briefing on the United States and Mexico", "transcript", True),
        ("President Quill Signs the Treaty of the United States with Mexico", "statement", False),
        ("Fifty wins in fifty days", "news", False),
    ],
)
def test_a_papers_name_or_slogan_is_no_news_by_itself(
    title: str, kind: Genre, *, silent: bool
) -> None:
    """Of a document without a quote only a title that tells an act between the two is printed."""
    assert is_silent(_paper(title, 1, kind), profiles.load("us-mexico")) is silent
