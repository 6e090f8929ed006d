"""From which of its articles a story is told."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from briefing.model import Cluster, Relevance
from briefing.model.analyzed import AnalyzedArticle
from briefing.workflow.brief.order_members import is_coming, order_members, tells_act
from tests.builders import analyzed, taken

DAY = date(2025, 5, 6)


def _article(name: str, title: str = "Mexico hands over 26", **fields: object) -> AnalyzedArticle:
    day = fields.pop("day", DAY)
    text = str(fields.pop("text", "Officials said so on Tuesday."))
    return analyzed(taken(text, id=name, title=title, **fields), day=day)


def _order(*articles: AnalyzedArticle, language: str = "en") -> str:
    members = tuple(article.id for article in articles)
    by_id = {article.id: article for article in articles}
    return "".join(order_members(Cluster(key="s", members=members), by_id, language, None).members)


def test_news_goes_before_comment() -> None:
    """Analysis never leads a story that has news, a document goes between them."""
    analysis = _article("a", "Why Mexico hands over 26")
    statement = _article("b", "Fact Sheet: Hand-over", text="The hand-over took place.")
    assert _order(analysis, statement, _article("c")) == "cba"


def test_an_office_goes_before_other_echoes() -> None:
    """Where no headline tells the act, what an office says of it goes before what others say."""
    union = _article("a", "Union slams hand-over of 26")
    ministry = _article("b", "Ministry slams hand-over of 26")
    assert _order(union, ministry) == "ba"
    assert _order(union, ministry, _article("c")) == "cba"


def test_the_newest_state_goes_first() -> None:
    """What a later day tells goes before what it overtook."""
    assert _order(_article("a", day=date(2025, 5, 4)), _article("b")) == "ba"


@pytest.mark.parametrize(
    ("title", "language", "coming"),
    [
        ("Mexico set to extradite 26", "en", True),
        ("Mexico poised to open dams", "en", True),
        ("Mexico sets tone for talks", "en", False),
        ("México alista entrega de 26", "es", True),
        ("México está por abrir dos presas", "es", True),
        ("México entrega a 26", "es", False),
    ],
)
def test_what_is_coming(title: str, language: str, coming: bool) -> None:
    """A headline that says what is about to happen is told from its words."""
    assert is_coming(_article("a", title, language=language)) == coming


SIGNED = "Mexico and the United States signed the river accord on Tuesday in Lomas."
TO_SIGN = "Mexico and the United States are to sign the river accord on Tuesday in Lomas."
FIRMARAN = "México y Estados Unidos firmarán este martes en Lomas el acuerdo del río."
FIRMARON = "México y Estados Unidos firmaron este martes en Lomas el acuerdo del río."


@pytest.mark.parametrize(
    ("title", "text", "language", "coming"),
    [
        ("River accord of Lomas", TO_SIGN, "en", True),
        ("Van a firmar el acuerdo del río", FIRMARON, "es", True),
        ("Mexico, United States sign river accord", SIGNED, "en", False),
        ("Mexico asks court to halt the dam", SIGNED, "en", False),
        ("Firman el acuerdo del río", FIRMARON, "es", False),
        ("River accord signed", "The two signed an accord that is expected to last.", "en", False),
        ("The accord", "The goal is to send water to the valley by May.", "en", False),
    ],
)
def test_a_preview_is_told_by_its_words(title: str, text: str, language: str, coming: bool) -> None:
    """Headline and beginning say of a preview that it is one; an act that is told is none."""
    assert is_coming(_article("a", title, text=text, language=language)) == coming


@pytest.mark.parametrize(
    ("plan", "other", "language", "order"),
    [
        (
            ("Two to sign river accord", "The two will sign it."),
            ("It is signed", SIGNED),
            "en",
            "ba",
        ),
        (("Firmarán acuerdo", FIRMARAN), ("Firman acuerdo del río", FIRMARON), "es", "ba"),
        # A plan is the news where nobody tells it as done, or where an act announces it.
        (
            ("Plant to idle two lines", "The plant will idle two lines in May."),
            ("Layoffs show caution", "Layoffs spread on Tuesday along the river."),
            "en",
            "ab",
        ),
        (
            ("Firmarán acuerdo", FIRMARAN),
            ("Crece la espera", "Los choferes esperan desde el martes."),
            "es",
            "ab",
        ),
        (("Two to sign accord", SIGNED), ("It is signed", SIGNED), "en", "ab"),
    ],
)
def test_an_overtaken_plan_goes_last(
    plan: tuple[str, str], other: tuple[str, str], language: str, order: str
) -> None:
    """A plan goes behind the report that tells its verb as done."""
    articles = (
        _article(name, title, text=text, language=language)
        for name, (title, text) in (("a", plan), ("b", other))
    )
    assert _order(*articles, language=language) == order


@pytest.mark.parametrize(
    ("preview", "outcome", "order"),
    [
        (TO_SIGN, SIGNED, "ba"),
        (SIGNED, TO_SIGN, "ab"),
        (SIGNED, SIGNED, "ab"),
        (FIRMARAN, FIRMARON, "ba"),
    ],
)
def test_no_preview_has_the_outcome_as_its_copy(preview: str, outcome: str, order: str) -> None:
    """What was brought up to date stands in the place of what it overtook."""
    language = "es" if "México" in preview else "en"
    by_id = {
        name: _article(name, "The accord", text=text, language=language)
        for name, text in (("a", preview), ("b", outcome))
    }
    cluster = Cluster(key="s", members=("a", "b"), copies=(("b", "a"),))
    ordered = order_members(cluster, by_id, language, None)
    assert "".join(ordered.members) == order
    assert ordered.copies == ((order[1], order[0]),)


BROKEN = "Mr. Presid nt Lp z and the U. . signed an ac ord . . in Lom s , the ministry sa d ."


def test_a_text_that_lost_words_leads_none() -> None:
    """Its date makes no text better of which letters and words are lost all over."""
    undated = _article("b", day=None, text=SIGNED)
    assert _order(_article("a", text=BROKEN), undated) == "ba"
    assert _order(_article("a", text="Plan B for Lomas, said J. Vale."), undated) == "ab"
    assert _order(_article("a", text=BROKEN)) == "a"


def test_what_happened_goes_before_what_was_coming() -> None:
    """Of one day, the report that it was done goes before the one that it was about to be."""
    assert _order(_article("a", "Mexico set to hand over 26"), _article("b")) == "ba"


def test_own_language() -> None:
    """Of news, what is in the brief's language goes first; comment in it does not."""
    spanish = _article("a", "Entregan a 26", language="es")
    assert _order(spanish, _article("b")) == "ba"
    assert _order(spanish, _article("b"), language="es") == "ab"
    assert _order(_article("b", "Why 26 went"), spanish) == "ab"


def test_copies_stay_behind() -> None:
    """Copies stand behind the originals."""
    articles = {name: _article(name) for name in "abc"}
    cluster = Cluster(key="s", members=("a", "c", "b"), copies=(("b", "a"),))
    assert order_members(cluster, articles, "en", None).members == ("a", "c", "b")


@pytest.mark.parametrize(
    ("title", "language", "act"),
    [
        ("Judge blocks rule on asylum", "en", True),
        ("Growers fear the rule", "en", False),
        ("Suspende juez regla de asilo", "es", True),
        ("Temen productores la regla", "es", False),
        ("Acusa red de madres a la agencia por no acatar", "es", False),
        ("Why the judge blocks the rule", "en", False),
    ],
)
def test_official_acts(title: str, language: str, act: bool) -> None:
    """A report whose headline says that an office acted tells an act; comment on one does not."""
    assert tells_act(_article("a", title, language=language), None) == act


def test_a_dated_report_goes_before_an_undated_one() -> None:
    """What may be of another month gives no headline, whatever its language."""
    undated = _article("a", day=None)
    assert _order(undated, _article("b", "México entrega a 26", language="es")) == "ba"


def test_comment_goes_behind_a_report_that_only_touches() -> None:
    """Analysis of the matter does not name a story that a report tells in passing."""
    analysis = _article("a", "Why Mexico hands over 26")
    report = _article("b", day=DAY)
    report = replace(report, relevance=Relevance(score=0.3, relevant=False, touches=True))
    assert _order(analysis, report) == "ba"


def test_what_is_said_of_an_act_goes_behind_it() -> None:
    """A reaction of the same or the next day; not one of the second day after."""
    act = _article("a", "Mexico closes the bridge of Lomas", day=date(2025, 5, 5))
    for day, order in ((5, "ar"), (6, "ar"), (7, "ra")):
        echo = _article("r", "Truckers slam closing of bridge", day=date(2025, 5, day))
        assert _order(echo, act) == order


def test_the_paper_on_both_sides_goes_first() -> None:
    """Of one day a joint statement goes before the order that names nobody; a newer order does not
    give way.
    """
    text = "FOR IMMEDIATE RELEASE\nThe parties met."
    order = _article("a", "Joint Statement: Adjusting Imports of Pipes", text=text)
    joint = _article("j", "Joint Statement: United States and Mexico on Pipes", text=text)
    assert {one.article.kind for one in (order, joint)} == {"statement"}
    joint = replace(joint, relevance=replace(joint.relevance, in_headline=True))
    assert _order(order, joint) == "ja"
    newer = replace(order, day=DAY + timedelta(days=1))
    assert _order(joint, newer) == "aj"
