"""A story as the page shows it: labels, source line, paragraphs, and numbers where sources change."""

from dataclasses import replace
from datetime import date

import pytest

from briefing.model import Brief, Figure, Story
from briefing.rendering import render_markdown
from briefing.rendering.page_view import make_page_view
from briefing.rendering.page_view.values import ShownStory
from tests import builders

TEXT = "The first stands. The second follows. Something is between. The last ends."
FIRST, SECOND, LAST = (
    builders.excerpt(TEXT, words)
    for words in ("The first stands.", "The second follows.", "The last ends.")
)
OTHER = builders.excerpt(TEXT, "Something is between.", 2)


def _brief(story: Story, **fields: object) -> Brief:
    sources = (
        builders.citation(TEXT, url="https://outlet.example/a"),
        builders.citation(TEXT, 2, outlet="The Other"),
        builders.citation(TEXT, 3, outlet="The Third"),
    )
    return builders.brief((story,), sources, **{"bottom_line": (), **fields})


def _shown(story: Story, **fields: object) -> ShownStory:
    return make_page_view(_brief(story, **fields)).stories[0]


def test_a_gap_in_the_source_is_a_new_paragraph() -> None:
    """What stands side by side in the source stands in one paragraph, and nothing else."""
    shown = _shown(builders.story((FIRST, SECOND, LAST)))
    assert [[one.text for one in part.sentences] for part in shown.paragraphs] == [
        [FIRST.text, SECOND.text],
        [LAST.text],
    ]


def test_a_story_of_one_source_has_no_numbers() -> None:
    """Its source line carries it."""
    quote = builders.quotation(LAST)
    shown = _shown(builders.story((FIRST, SECOND), (quote,)))
    assert not any(part.mark for part in shown.paragraphs)
    assert not any(one.mark for one in shown.quotes)
    assert shown.source.name == "The Outlet"


def test_a_number_stands_where_the_source_changes() -> None:
    """At the end of each run of one source, and at a quote of another source than the headline's."""
    quotes = (builders.quotation(LAST), builders.quotation(OTHER))
    shown = _shown(builders.story((FIRST, LAST, OTHER), quotes, articles=(1, 2)))
    marks = [part.mark.number if part.mark else None for part in shown.paragraphs]
    assert marks == [None, 1, 2]
    assert [one.mark.number if one.mark else None for one in shown.quotes] == [None, 2]


def test_a_mark_leads_to_its_whole_run() -> None:
    """Its address marks every sentence of the run in the source."""
    shown = _shown(builders.story((FIRST, LAST, OTHER), articles=(1, 2)))
    mark = shown.paragraphs[1].mark
    assert mark is not None
    assert mark.url.endswith("#:~:text=The%20first%20stands.&text=The%20last%20ends.")


@pytest.mark.parametrize(
    ("articles", "copies", "said"),
    [
        ((1,), (), ""),
        ((1, 2), (), "also in The Other"),
        ((1,), (2,), "also in The Other"),
        ((1, 2), (3,), "also in 2 outlets"),
    ],
)
def test_where_else_it_was_found_is_counted(
    articles: tuple[int, ...], copies: tuple[int, ...], said: str
) -> None:
    """One other outlet is named, more are counted, copies with the others."""
    assert _shown(builders.story((FIRST,), articles=articles, copies=copies)).also == said


@pytest.mark.parametrize(
    ("status", "name", "since"),
    [("new", "New", ""), ("update", "Update", "since 14 January"), ("ongoing", "Ongoing", "since 14 January")],
)  # fmt: skip
def test_the_status_is_a_word(status: str, name: str, since: str) -> None:
    """A label says what the colour says, and from what day a story that goes on is."""
    shown = _shown(builders.story((FIRST,), status=status, first_seen=date(2025, 1, 14)))
    assert (shown.status, shown.status_name, shown.since) == (status, name, since)


def test_what_is_unknown_is_not_named() -> None:
    """No outlet is nothing; a site stands for it where there is an address."""
    brief = _brief(builders.story((FIRST,)))
    bare = replace(brief.citations[0], outlet=None, url=None)
    site = replace(bare, url="https://www.site.example/a")
    for source, named, name in ((bare, False, "source 1"), (site, True, "site.example")):
        made = make_page_view(replace(brief, citations=(source, *brief.citations[1:])))
        assert made.stories[0].source.is_named is named
        assert made.stories[0].source.name == name


def test_a_side_is_known_in_all_quotes_of_a_speaker() -> None:
    """Somebody whose side one quotation tells has it in the others, too."""
    plain, sided = builders.quotation(FIRST), builders.quotation(LAST, side="mx")
    shown = _shown(builders.story((SECOND,), (plain,)), voices=(sided,))
    assert (shown.quotes[0].side, shown.quotes[0].side_name) == ("b", "Mexico City")


def test_a_digest_says_the_day_of_each_sentence() -> None:
    """Each paragraph of a digest has its source's day; a day's brief says none."""
    story = builders.story((FIRST, LAST))
    assert [part.day for part in _shown(story).paragraphs] == ["", ""]
    weekly = _shown(story, period="2025-W03").paragraphs
    assert [part.day for part in weekly] == ["15 January", "15 January"]


@pytest.mark.parametrize(("kind", "label"), [("statement", "statement"), ("transcript", "transcript"), ("news", "")])  # fmt: skip
def test_what_is_no_report_is_labelled(kind: str, label: str) -> None:
    """A statement or transcript is called that in its source line."""
    brief = _brief(builders.story((FIRST,)))
    source = replace(brief.citations[0], kind=kind)
    shown = make_page_view(replace(brief, citations=(source, *brief.citations[1:]))).stories[0]
    assert shown.source.kind == label


@pytest.mark.parametrize(
    ("headline", "stands"),
    [
        ("Levy of 18.6% on peppers is put off", True),
        ("Levy on peppers is put off", False),
        ("Levy of 186% on peppers is put off", False),
        ("Why 18.6%?", False),
        (None, False),
    ],
)
def test_a_figure_has_the_headline_that_says_it(headline: str | None, stands: bool) -> None:
    """A long sentence that its story tells is not printed again beside its figure, if the headline
    has the figure and tells the same; page, mail and document agree.
    """
    text = " ".join(["The levy of 18.6 percent on peppers was put off", *["again"] * 20]) + "."
    sentence, figure = builders.excerpt(text, text), builders.excerpt(text, "18.6 percent")
    story = builders.story((sentence,), headline=headline)
    figures = (Figure(figure=figure, sentence=sentence),)
    made = builders.brief((story,), (builders.citation(text),), figures=figures)
    line = make_page_view(made).figures[0].line
    assert (line.is_headline, line.text.text) == (stands, headline if stands else text)
    printed = render_markdown(made).split("## By the numbers")[1].split("\n## ")[0]
    assert (text in printed) is not stands
