"""A story that has only quotes is told in the bottom line by its headline, or by one of them."""

from dataclasses import replace
from datetime import date

import pytest

from briefing.composing import bottom_line
from briefing.composing.bottom_line import BottomLine
from briefing.model import CleanedArticle, Genre, StandIn, Story
from briefing.model.analyzed import AnalyzedArticle
from briefing.rendering import render_markdown
from briefing.rendering.mail.mail_text import render_mail_text
from briefing.rendering.page_view import make_page_view
from briefing.rendering.wording.labels import load_labels
from briefing.rendering.wording.story_runs import list_bullets
from tests import builders

DAY = date(2025, 1, 16)

ACT = "Today the ministries of Río Alto and Puerto Nuevo opened the second bridge to trucks."
PACT = "Today the mayors of Lomas and Norlandia signed a pact on the duties of tomatoes."
OLD = "The volume of tomatoes from Puerto Nuevo was a third higher in 2011 than in 2009."
LEANING = "This is what both of them had wanted from the first day of it."
UNDATED = "The ministries of Río Alto and Puerto Nuevo opened the second bridge to trucks."
NAMELESS = "Today they opened the second bridge of Río Alto and Puerto Nuevo to trucks."
OURS = "Today we are going to see the second bridge of Río Alto and Puerto Nuevo."
TEXT = "\n\n".join((ACT, PACT, OLD, LEANING, UNDATED, NAMELESS, OURS))


def _piece(title: str | None, kind: Genre) -> AnalyzedArticle:
    cleaned: CleanedArticle = builders.taken(TEXT, title=title, published=DAY)
    made = builders.analyzed(cleaned, origin="a", day=DAY)
    known = replace(cleaned, article=replace(made.article, kind=kind))
    return replace(made, prepared=replace(made.prepared, cleaned=known))


def _story(*quoted: str, **fields: object) -> Story:
    quotes = tuple(builders.quotation(builders.excerpt(TEXT, one)) for one in quoted)
    return builders.story((), quotes, **fields)


def _chosen(title: str | None, *quoted: str, kind: Genre = "news", **fields: object) -> BottomLine:
    story = _story(*quoted, headline=title, **fields)
    return bottom_line.choose_bottom_line([story], builders.index(_piece(title, kind)), DAY)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Second bridge opens to trucks", "news"),
        ("Ministers open the second bridge to trucks", "news"),
        ("Fact Sheet: The President Restores Duties on Tomatoes", "statement"),
        ("Fact Sheet: Quill Administration Announces a Second Bridge", "statement"),
        ("The Ministry Imposes Duties on Tomatoes", "statement"),
    ],
)
def test_a_headline_that_tells_stands_in(title: str, kind: Genre) -> None:
    """A report's headline stands for it, and a document's that says who acts."""
    (stand_in,) = _chosen(title, OLD, kind=kind).stand_ins
    assert (stand_in.place, stand_in.quote) == (0, None)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("What to know about the second bridge", "news"),
        ("Bridges", "news"),
        ("Joint Statement on the Second Bridge", "statement"),
        ("Joint Statement from the President of the States Ada Quill", "statement"),
        ("Remarks by President Quill of Río Alto in Joint Press Conference", "transcript"),
        ("Adjusting Imports of Tomatoes into Río Alto", "statement"),
        ("Remarks by the President on the Second Bridge", "transcript"),
        (None, "news"),
    ],
)
def test_else_a_quote_does_that_reads_alone(title: str | None, kind: Genre) -> None:
    """A headline that names a form or a matter tells nothing: somebody's words of today do."""
    (stand_in,) = _chosen(title, LEANING, ACT, kind=kind).stand_ins
    assert stand_in.quote is not None
    assert stand_in.quote.excerpt.text == ACT


def test_unsure_means_none() -> None:
    """Without a headline that tells and a quote of an act of today there is no bullet."""
    for said in (LEANING, OLD, UNDATED, NAMELESS, OURS):
        assert _chosen("Remarks by the President", said, kind="transcript") == BottomLine()
    assert _chosen("Second bridge opens to trucks", told="headline") == BottomLine()
    title = "Remarks by the President"
    doubtful = builders.quotation(builders.excerpt(TEXT, ACT), confidence="medium")
    story = builders.story((), (doubtful,), headline=title)
    sources = builders.index(_piece(title, "transcript"))
    assert bottom_line.choose_bottom_line([story], sources, DAY) == BottomLine()


def test_of_stories_with_sentences_only_the_leads_headline_stands_in() -> None:
    """A brief has a bottom line; what leans in a later story is no reason for its headline."""
    title = "Duties on tomatoes are put off"
    sources = builders.index(_piece(title, "news"))
    leaning = builders.story((builders.excerpt(TEXT, LEANING),), headline=title, key="leaning")
    told = builders.story((builders.excerpt(TEXT, ACT),), key="told")
    lead = bottom_line.choose_bottom_line([leaning, told], sources, DAY)
    later = bottom_line.choose_bottom_line([told, leaning], sources, DAY)
    assert [one.story for one in lead.stand_ins] == ["leaning"]
    assert later.stand_ins == ()


def test_transcripts_tell_where_no_report_does() -> None:
    """A press conference beside other news has no bullet of its own."""
    title = "Press conference of the president"
    report = replace(_piece("Second bridge opens to trucks", "news"), origin="b")
    report = builders.analyzed(
        replace(report.cleaned, article=replace(report.article, id="b")), origin="b"
    )
    sources = builders.index(_piece(title, "transcript"), report)
    one, two = (_story(said, key=said, headline=title) for said in (ACT, PACT))
    news = _story(OLD, key="news", headline="Second bridge opens to trucks", headline_citation=2)
    chosen = bottom_line.choose_bottom_line([one, two], sources, DAY)
    assert [(one.story, one.quote is not None) for one in chosen.stand_ins] == [
        (ACT, True),
        (PACT, True),
    ]
    chosen = bottom_line.choose_bottom_line([news, one, two], sources, DAY)
    assert [one.story for one in chosen.stand_ins] == ["news"]


def test_a_conference_with_a_bullet_leads_one_without() -> None:
    """A side remark of the first conference is no lead of a day whose bottom line is another's."""
    title = "Press conference of the president"
    sources = builders.index(_piece(title, "transcript"))
    remark, act = (_story(said, key=said, headline=title) for said in (OLD, ACT))
    chosen = bottom_line.choose_bottom_line([remark, act], sources, DAY)
    assert [one.story for one in chosen.stand_ins] == [ACT]
    assert bottom_line.put_bulleted_first([remark, act], chosen) == [act, remark]
    assert bottom_line.put_bulleted_first([act, remark], chosen) == [act, remark]


def test_document_page_and_mail_say_the_same() -> None:
    """The quote stands between marks with who says it, and leads to its story."""
    story = _story(ACT, headline="Joint Statement on the Second Bridge")
    chosen = bottom_line.choose_bottom_line(
        [story], builders.index(_piece("Joint Statement on the Second Bridge", "statement")), DAY
    )
    source = builders.citation(TEXT, title=story.headline, kind="statement")
    brief = builders.brief((story,), (source,), bottom_line=(), stand_ins=chosen.stand_ins)
    assert f"- [“{ACT}”](#story-s) — Ana Prueba, tester" in render_markdown(brief)
    view = make_page_view(brief)
    (line,) = view.bottom_line
    assert (line.text.text, line.said_by) == (f"“{ACT}”", "Ana Prueba, tester")
    mail = " ".join(render_mail_text(view, load_labels("en")).split())
    assert f"{ACT}” — Ana Prueba, tester" in mail


def test_a_stand_in_has_its_place_among_the_sentences() -> None:
    """It stands where its story does among those that have a sentence."""
    told = builders.story((builders.excerpt(TEXT, ACT),), key="told")
    quoted = _story(OLD, key="quoted", headline="Duties on tomatoes are put off")
    sources = builders.index(_piece("Duties on tomatoes are put off", "news"))
    first = bottom_line.choose_bottom_line([quoted, told], sources, DAY)
    last = bottom_line.choose_bottom_line([told, quoted], sources, DAY)
    assert [one.place for one in (*first.stand_ins, *last.stand_ins)] == [0, 1]


def test_stand_ins_of_one_place_keep_their_order() -> None:
    """Of two before the same sentence the first story's stands first."""
    told = builders.story((builders.excerpt(TEXT, ACT),), key="told")
    keys = ("a", "b")
    brief = builders.brief(
        (*(builders.story((), key=key) for key in keys), told),
        (builders.citation(TEXT),),
        stand_ins=tuple(StandIn(story=key, place=0) for key in keys),
    )
    assert [one.story for one in list_bullets(brief)[:2] if isinstance(one, StandIn)] == ["a", "b"]
    assert list_bullets(brief)[2:] == brief.bottom_line
