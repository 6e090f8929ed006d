"""The page as a whole: a top for thirty seconds, sources folded by story, days to come, coverage."""

from datetime import date

import pytest

from briefing.model import Genre, StandIn, Watch
from briefing.model.brief import WatchBasis
from briefing.model.coverage import CoverageReport, SourceCoverage
from briefing.rendering import render_markdown
from briefing.rendering.mail.mail_text import render_mail_text
from briefing.rendering.page_view import make_page_view
from briefing.rendering.wording.labels import load_labels
from briefing.rendering.wording.story_runs import MOST_LINE_WORDS
from tests import builders

LONG = " ".join(["Words"] * MOST_LINE_WORDS) + " end."
TEXT = f"It is short. {LONG}"
SHORT, WHOLE = builders.excerpt(TEXT, "It is short."), builders.excerpt(TEXT, LONG)


def test_a_long_bullet_is_its_storys_headline() -> None:
    """A short sentence is a bullet itself; a long one, told below, stands behind its headline."""
    told = builders.story((SHORT, WHOLE), headline="Words end")
    view = make_page_view(
        builders.brief((told,), (builders.citation(TEXT),), bottom_line=(SHORT, WHOLE))
    )
    assert [(line.text.text, line.is_headline) for line in view.bottom_line] == [
        ("It is short.", False),
        ("Words end", True),
    ]
    assert {line.anchor for line in view.bottom_line} == {view.stories[0].anchor}


@pytest.mark.parametrize("fields", [{"headline": None}, {"sentences": (SHORT,)}])
def test_a_sentence_without_a_headline_or_a_place_stays(fields: dict[str, object]) -> None:
    """Where no headline can stand for it, or no story tells it, a long sentence is printed."""
    sentences = fields.pop("sentences", (SHORT, WHOLE))
    told = builders.story(sentences, **fields)  # type: ignore[arg-type]
    made = builders.brief((told,), (builders.citation(TEXT),), bottom_line=(WHOLE,))
    assert make_page_view(made).bottom_line[0].text.text == LONG


def test_sources_are_grouped_by_story() -> None:
    """Each story's articles and copies stand together, and a source of none at the end."""
    sources = tuple(builders.citation(TEXT, n, outlet=f"Outlet {n}") for n in range(1, 5))
    told = builders.story((SHORT,), articles=(1,), copies=(3,))
    other = builders.story((builders.excerpt(TEXT, "It is short.", 2),), key="t", articles=(2,), headline_citation=2)  # fmt: skip
    view = make_page_view(builders.brief((told, other), sources))
    assert [[one.number for one in group.sources] for group in view.groups] == [[1, 3], [2], [4]]
    assert view.groups[0].outlets == "Outlet 1, also in Outlet 3"
    assert view.groups[0].sources[1].copy_of == 1


def test_a_day_to_come_says_how_far_it_is() -> None:
    """Date, day of the week, and the days until then."""
    watch = tuple(
        Watch(day=day, words=SHORT, sentence=SHORT)
        for day in (date(2025, 1, 17), date(2025, 1, 27))
    )
    told = builders.brief((builders.story((SHORT,)),), (builders.citation(TEXT),), watch=watch)
    shown = make_page_view(told).watch
    assert [(one.name, one.weekday, one.away) for one in shown] == [
        ("17 Jan", "Fri", "tomorrow"),
        ("27 Jan", "Mon", "in 11 days"),
    ]


@pytest.mark.parametrize(
    ("silent", "said", "alarming"),
    [(0, "all 10 sources answered", False), (2, "8 of 10 sources answered", False), (3, "7 of 10 sources answered", True)],
)  # fmt: skip
def test_the_top_says_how_many_sources_answered(silent: int, said: str, alarming: bool) -> None:
    """A day of which more than a fifth of the sources is missing is no quiet one."""
    sources = tuple(
        SourceCoverage(name=f"s{n}", state="broken" if n < silent else "fresh") for n in range(10)
    )
    report = CoverageReport(start=date(2025, 1, 16), end=date(2025, 1, 16), runs=1, sources=sources)
    view = make_page_view(builders.brief((), (), coverage=report))
    assert (view.coverage, view.is_alarming) == (said, alarming)


def test_an_empty_day_says_why() -> None:
    """Without stories there is a sentence and nothing to jump to."""
    view = make_page_view(builders.brief((), ()))
    assert view.empty.startswith("No article that was read")
    assert not view.bottom_line


def test_the_summary_is_for_the_reader() -> None:
    """Stories, opinions, outlets and minutes; what was read and left out stands at the end."""
    opinion = builders.story((SHORT,), key="o", kind="opinion")
    view = make_page_view(
        builders.brief((builders.story((WHOLE,)), opinion), (builders.citation(TEXT),))
    )
    assert view.summary == "1 story · 1 opinion · 1 outlet · 1 minute to read"
    assert "1 article read" in view.about[0]


def test_opinion_told_by_its_headline_stands_in_one_section() -> None:
    """An opinion piece of which no line is printed is among opinion, and not named as news too."""
    piece = builders.story((), kind="opinion", told="headline")
    view = make_page_view(builders.brief((piece,), (builders.citation(TEXT),)))
    assert ([one.anchor for one in view.also], len(view.opinions)) == ([], 1)


@pytest.mark.parametrize(
    ("side", "names"), [("us", ["Washington", "Mexico City", "Others"]), (None, ["Others"])]
)
def test_who_is_of_neither_side_is_quoted_last(side: str | None, names: list[str]) -> None:
    """Both sides stand there where either is quoted; everybody else stands behind them, or alone."""
    said = builders.excerpt(TEXT, "It is short.")
    voices = (builders.quotation(said, side=side), builders.quotation(said, "Bo Otra", side=None))
    made = builders.brief((), (builders.citation(TEXT),), voices=voices if side else voices[1:])
    view = make_page_view(made)
    shown = [*view.sides, *([view.others] if view.others else [])]
    assert [one.name for one in shown] == names
    assert [quote.speaker for quote in shown[-1].quotes] == ["Bo Otra"]


def test_a_day_on_which_no_source_was_asked_says_so() -> None:
    """It is told apart from a day without a collection, which says nothing of sources."""
    day = date(2025, 1, 16)
    report = CoverageReport(start=day, end=day, runs=1, sources=())
    about = make_page_view(builders.brief((), (), coverage=report)).about
    assert "No source was asked on this day." in about
    assert not [one for one in make_page_view(builders.brief((), ())).about if "source was" in one]


def test_what_stands_in_for_a_bullet_is_the_same_on_page_and_in_the_document() -> None:
    """A headline leads to its story; a quote stands between its marks, with who says it."""
    said = builders.quotation(SHORT, "Bo Otra")
    told = builders.story((), (said,), headline="Words end")
    for quote, text, said_by in (
        (None, "Words end", ""),
        (said, "“It is short.”", "Bo Otra, tester"),
    ):
        stood = StandIn(story=told.key, place=0, quote=quote)
        made = builders.brief((told,), (builders.citation(TEXT),), stand_ins=(stood,))
        (line,) = make_page_view(made).bottom_line
        assert (line.text.text, line.said_by, line.is_headline) == (text, said_by, quote is None)
        assert text in render_markdown(made).partition("## Lead story")[0]


@pytest.mark.parametrize(
    ("basis", "said"),
    [
        ("printed", ""),
        ("worked out", "worked out from “is short” by the article’s date"),
        ("undated", "the article has no date; read by the brief’s"),
    ],
)
def test_a_day_that_was_worked_out_says_how(basis: WatchBasis, said: str) -> None:
    """By the article's day, or by the brief's where it has none: the reader must know which."""
    words = builders.excerpt(TEXT, "is short")
    watch = Watch(day=date(2025, 1, 17), words=words, sentence=SHORT, basis=basis)
    told = builders.brief((builders.story((SHORT,)),), (builders.citation(TEXT),), watch=(watch,))
    assert [one.basis for one in make_page_view(told).watch] == [said]


@pytest.mark.parametrize(
    ("kind", "label"),
    [
        ("news", ""),
        ("statement", "statement"),
        ("transcript", "transcript"),
        ("analysis", "analysis"),
    ],
)
def test_a_source_that_is_no_report_says_what_it_is(kind: Genre, label: str) -> None:
    """An office's paper is not read as a newspaper's report of it."""
    cited = builders.citation(TEXT, kind=kind)
    view = make_page_view(builders.brief((builders.story((SHORT,)),), (cited,)))
    assert view.stories[0].source.kind == label


def test_the_plain_text_names_a_side_only_where_there_is_one() -> None:
    """Behind speaker and office stands the side, and nothing where the speaker is of neither."""
    quotes = (
        builders.quotation(SHORT, "Bo Otra", side="us"),
        builders.quotation(WHOLE, "Cy Nadie", side=None),
    )
    stories = tuple(builders.story((), (quote,), key=str(n)) for n, quote in enumerate(quotes))
    made = builders.brief(stories, (builders.citation(TEXT),))
    text = render_mail_text(make_page_view(made), load_labels("en"))
    assert [line for line in text.splitlines() if line.startswith("> —")] == [
        "> — Bo Otra, tester (Washington)",
        "> — Cy Nadie, tester",
    ]
