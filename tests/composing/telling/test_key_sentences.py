"""Which sentence opens a story, and what is printed beside it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from briefing import profiles
from briefing.composing.citations import index_sources
from briefing.composing.edition import Edition, PastStory
from briefing.composing.telling.story import tell_lead, tell_story
from briefing.model import Cluster, Genre, Relevance, Story, Window
from briefing.model.analyzed import AnalyzedArticle
from briefing.quoting import extract_quotes
from tests import builders

DAY = date(2025, 5, 6)  # a Tuesday
LEAD = "Puerto Nuevo and Río Alto put off a duty on trucks on Monday, both cities said."
SCENE = "The mayors ate tortillas with the drivers of both cities on the old bridge."
FACT = "Puerto Nuevo will send 800 inspectors to the bridge in the first week of June."


def make_edition(words: int = 60) -> Edition:
    """An English edition of the day, with so many words a story, of no profile."""
    window = Window(start=None, end=DAY, zone="UTC")
    return builders.edition(day=DAY, window=window, story_words=words)


def _article(name: str, *paragraphs: str, day: date = DAY, **fields: object) -> AnalyzedArticle:
    text = "\n\n".join(paragraphs)
    fields = {"title": "Duty on trucks put off", **fields}
    cleaned = builders.taken(text, id=name, published=day, **fields)
    return builders.analyzed(cleaned, quotes=extract_quotes(cleaned), day=day, origin=name)


def _tell(articles: Sequence[AnalyzedArticle], words: int = 60) -> Story:
    cluster = Cluster(key="s", members=tuple(article.id for article in articles))
    sources = index_sources([cluster], {article.id: article for article in articles})
    return tell_story(cluster, sources, make_edition(words))


@pytest.mark.parametrize(
    ("known", "opens"),
    [
        ("Puerto Nuevo will put off its duty on trucks on Monday, both cities said.", False),
        ("Puerto Nuevo and Río Alto are to put off a duty on trucks on Monday.", False),
        ("Puerto Nuevo and Río Alto put off a duty on trucks on Monday, both cities said.", True),
    ],
)
def test_a_plan_that_was_told_is_told_no_more(known: str, opens: bool) -> None:
    """A story that goes on repeats what was done as a reminder, never what was to come."""
    article = _article("a", "It was a good day for the drivers.", known)
    past = PastStory(
        key="s", first_seen=DAY, last_seen=DAY, days=2, articles=(), sentences=(known,)
    )
    cluster = Cluster(key="s", members=("a",))
    sources = index_sources([cluster], {"a": article})
    told = tell_story(cluster, sources, replace(make_edition(), told={"s": past}))
    assert [one.text for one in told.sentences] == ([known] if opens else [])


def test_a_first_sentence_opens_a_story_of_several_articles() -> None:
    """The lead of the best article is not lost for what all articles say later."""
    told = _tell([_article(name, LEAD, SCENE, FACT) for name in ("a", "b", "c")])
    assert told.sentences[0].text == LEAD


def test_the_newest_day_opens_a_story() -> None:
    """A plan of yesterday's article gives way to what happened today, wherever they stand."""
    plan = "Puerto Nuevo is expected to put off its duty on trucks after a call with Río Alto."
    told = _tell([_article("a", plan, day=date(2025, 5, 5)), _article("b", LEAD)])
    assert told.sentences[0].text == LEAD


def test_the_first_sentence_tells_the_headlines_act() -> None:
    """Of two leads of one day that which says what the headline says goes first."""
    other = "Mayor Ada Vidal sent 800 drivers of Puerto Nuevo home on Monday from the bridge."
    told = _tell([_article("a", SCENE, LEAD), _article("b", other, title="Drivers sent home")])
    assert told.sentences[0].text == LEAD


def test_an_articles_own_first_sentence_goes_before_what_stands_below_one() -> None:
    """Where a report's first sentence can't stand, its second gives way to another's first."""
    broken = "Mayor Ada Vidal sent home Lea Paz, the drivers of Puerto Nuevo on the"
    below = "Puerto Nuevo has argued for years that drivers of Río Alto should pay for the bridge."
    own = "Mayor Ada Vidal said on Monday that she expected Río Alto to shut the bridge to drivers."
    act = _article("a", broken, below, title="Mayor sends Lea Paz home")
    echo = _article("b", own, title="Vidal says Río Alto will shut bridge")
    assert _tell([act, echo]).sentences[0].text == own


@pytest.mark.parametrize(("first", "opens"), [(FACT, False), (SCENE, True)])
def test_where_no_report_about_the_two_can_open_their_story_one_that_comes_near_does(
    first: str, opens: bool
) -> None:
    """Its sentence tells the act; beside a first sentence that can stand it stays silent."""
    about = _article("a", first, title="Mayor's speech is the latest glitch")
    near = _article("b", LEAD, title="Duty on trucks put off")
    relevance = replace(near.relevance, relevant=False, touches=True, reasons=())
    told = _tell([about, replace(near, relevance=relevance)])
    assert (told.sentences[0].text == LEAD) is opens


def test_a_third_country_opens_no_story_that_one_of_the_two_does() -> None:
    """What a side does goes before what a third country says to it, whichever is the newer."""
    third = "Turkey's president warned the United States and Mexico on Tuesday of a duty on trucks."
    own = "The United States put a duty of 5 percent on Tuesday on all trucks from Mexico, it said."
    articles = {
        "a": _article("a", third, title="Turkey warns of duty on trucks"),
        "b": _article("b", own, title="United States puts duty on trucks"),
    }
    cluster = Cluster(key="s", members=("a", "b"))
    profile = profiles.load("us-mexico")
    sources = index_sources([cluster], articles, profile)
    told = tell_story(cluster, sources, replace(make_edition(), profile=profile))
    assert told.sentences[0].text == own


def test_what_others_say_of_an_act_does_not_open_its_story() -> None:
    """Not of the same day, even where the act is a plan, nor of the next day."""
    plan = "Puerto Nuevo will put a duty on trucks next week, its mayor vowed on Tuesday."
    echo = "Drivers of both cities warned on Tuesday that a duty on trucks would shut the bridge."
    act = _article("a", plan, title="Puerto Nuevo to put duty on trucks next week")
    words = _article("b", echo, title="Drivers warn against duty on trucks")
    assert _tell([words, act]).sentences[0].text == plan
    late = _article("b", echo, title="Drivers warn against duty on trucks", day=date(2025, 5, 7))
    assert _tell([late, act]).sentences[0].text == plan


def test_a_plan_is_no_newer_than_what_was_done_of_it() -> None:
    """Today's report of what was to come gives way to yesterday's of the same act as done."""
    plan = "Puerto Nuevo and Río Alto plan to put off a duty on trucks that both cities have."
    told = _tell([_article("a", plan), _article("b", LEAD, day=date(2025, 5, 5))])
    assert told.sentences[0].text == LEAD


def test_what_says_little_of_what_is_to_come_is_no_newer_than_an_act() -> None:
    """Yesterday's act opens the story rather than what today's report hopes for, of no day."""
    act = "The council of Puerto Nuevo voted on Monday to put off a duty on trucks of Río Alto."
    hope = "When the deal is done, drivers of Puerto Nuevo may pay."
    told = _tell([
        _article("a", hope, title="Drivers of Puerto Nuevo hope"),
        _article("b", act, title="Council puts off duty", day=date(2025, 5, 5)),
    ])  # fmt: skip
    assert told.sentences[0].text == act


@pytest.mark.parametrize(
    "first",
    [
        "But the drivers of Puerto Nuevo waited two days at the bridge to Río Alto.",
        "“We have waited two days at the bridge,” she said in Puerto Nuevo on Monday.",
        "When will the drivers of Puerto Nuevo be able to cross the bridge to Río Alto?",
    ],
)
def test_what_can_not_stand_alone_opens_no_story(first: str) -> None:
    """The first sentence that the gate lets pass opens it."""
    assert _tell([_article("a", first, LEAD)]).sentences[0].text == LEAD


@pytest.mark.parametrize(("before", "is_told"), [(2, True), (3, False)])
def test_a_story_opens_with_the_top_of_its_report(before: int, *, is_told: bool) -> None:
    """What stands below the third sentence is no lead: the headline says more."""
    told = _tell([_article("a", *["We thank them for it."] * before, LEAD)])
    assert [one.text for one in told.sentences] == [LEAD] * is_told


def test_nothing_is_told_twice() -> None:
    """A second article's lead on the same fact is not printed below the first."""
    again = "Puerto Nuevo and Río Alto have put off the duty on trucks, both cities said Monday."
    told = _tell([_article("a", LEAD), _article("b", again, FACT)], words=120)
    assert [one.text for one in told.sentences] == [LEAD, FACT]


def test_no_sentence_no_story_in_full() -> None:
    """Where the gate lets nothing pass the story is told by its headline only."""
    told = _tell([_article("a", "We thank the drivers of Puerto Nuevo for their patience.")])
    assert (told.told, told.sentences) == ("headline", ())


def test_last_week_gives_way_to_today() -> None:
    """What an article of today retells of last week opens no story that has today's news."""
    retold = "The mayors of Puerto Nuevo and Río Alto met last week on the margins of a fair."
    told = _tell([_article("a", retold), _article("b", LEAD, day=date(2025, 5, 5))])
    assert told.sentences[0].text == LEAD


def test_a_noun_of_another_headline_stands_for_nothing() -> None:
    """ "The duty …" is a key sentence of the article whose headline is printed, of no other."""
    leaning = "The order stops 800 trucks of Otto Vidal at the bridge on Monday and on Tuesday."
    other = _article("b", leaning, title="Order stops trucks")
    assert leaning not in [one.text for one in _tell([_article("a", LEAD), other], 90).sentences]


LATER = "It will send the first trucks of the growers on the tenth of June."


def test_what_leans_follows_the_sentence_it_leans_on() -> None:
    """Where there is room, a sentence of the same paragraph stands directly behind its support."""
    told = _tell([_article("a", f"{LEAD} {LATER}", SCENE)], words=60)
    assert [one.text for one in told.sentences][:2] == [LEAD, LATER]


@pytest.mark.parametrize(
    "paragraphs",
    [
        (LEAD, LATER),  # of another paragraph
        (f"{LEAD} We thank them. {LATER}",),  # behind a sentence that is not printed
        (f"{LATER} {LEAD}",),  # nothing before it
    ],
)
def test_what_leans_on_nothing_printed_is_left_out(paragraphs: tuple[str, ...]) -> None:
    """A pronoun is printed behind what it stands for or not at all."""
    told = _tell([_article("a", *paragraphs)], words=60)
    assert LATER not in [one.text for one in told.sentences]


def test_what_leans_takes_no_room_from_facts() -> None:
    """Facts that stand alone fill the budget first."""
    told = _tell([_article("a", f"{LEAD} {LATER}", FACT)], words=40)
    assert [one.text for one in told.sentences] == [LEAD, FACT]


def test_a_day_that_one_article_alone_gives_the_act_is_no_newer_state() -> None:
    """Two others tell the act of Monday: the one that says Tuesday does not lead."""
    wrong = (
        "Puerto Nuevo and Río Alto put off a duty on trucks on Tuesday, the mayor Ilse Brandt said."
    )
    same = "Both cities, Puerto Nuevo and Río Alto, put off their duty on trucks on Monday evening."
    told = _tell([_article("a", wrong), _article("b", LEAD), _article("c", same)])
    assert "Monday" in told.sentences[0].text


def test_the_lead_is_what_others_tell_as_well() -> None:
    """Of two leads of one day the one whose matter a third article has opens the story."""
    colour = (
        "Ilse Brandt, the mayor of Puerto Nuevo, played cards with Governor Otto Vidal on Monday."
    )
    again = "The duty on trucks was put off on Monday by Puerto Nuevo and Río Alto, drivers said."
    told = _tell([_article("a", colour), _article("b", LEAD), _article("c", again)])
    assert told.sentences[0].text in (LEAD, again)


def test_the_minority_of_numbers_does_not_lead() -> None:
    """Two articles count 29 prisoners handed over, the first one 23: it does not open the story."""
    wrong = "Puerto Nuevo handed 23 prisoners over to the courts of Río Alto on Monday, Mayor Otto Vidal said."
    right = "Puerto Nuevo handed 29 prisoners over to the courts of Río Alto on Monday evening."
    again = "On Monday 29 prisoners were handed over to the courts by the city of Puerto Nuevo."
    told = _tell([_article("a", wrong), _article("b", right), _article("c", again)])
    assert "29" in told.sentences[0].text


def test_two_numbers_of_two_acts_contradict_nothing() -> None:
    """What one article alone says of another noun stands."""
    both = (
        "Puerto Nuevo handed 29 prisoners and 11 trucks over to the courts of Río Alto on Monday."
    )
    other = "The courts of Río Alto received 29 prisoners from Puerto Nuevo, who were handed over Monday."
    told = _tell([_article("a", both), _article("b", other), _article("c", other)])
    assert told.sentences[0].text in (both, other)


@pytest.mark.parametrize(
    ("day", "printed"), [(DAY, True), (date(2025, 5, 5), False), (None, False)]
)
def test_today_of_another_day_is_no_key_sentence(day: date | None, printed: bool) -> None:
    """ "Today" in an article of yesterday, or of no known day, would be read as the brief's."""
    hour = "Puerto Nuevo will send 800 inspectors to the bridge of Río Alto today, Mayor Otto Vidal said."
    cleaned = builders.taken(
        f"{LEAD}\n\n{hour}", id="a", published=day, title="Duty on trucks put off"
    )
    article = builders.analyzed(cleaned, day=day, origin="a")
    assert (hour in [one.text for one in _tell([article]).sentences]) is printed


WEAK = "Both cities of Texas had a long and cold winter with snow and wind and many a good day."


@pytest.mark.parametrize(("label", "told"), [("", 1), ("Analysis: ", 0)])
def test_the_lead_is_told_by_a_weak_sentence_rather_than_by_none(label: str, told: int) -> None:
    """What weighs too little to open a story opens the brief's first one, if it is a report."""
    article = _article("a", WEAK, title=f"{label}Duty on trucks put off")
    slight = replace(article, relevance=Relevance(relevant=True, score=0.2))
    cluster = Cluster(key="s", members=("a",))
    sources = index_sources([cluster], {"a": slight}, profiles.load("us-mexico"))
    assert tell_story(cluster, sources, make_edition()).sentences == ()
    assert len(tell_lead(cluster, sources, make_edition()).sentences) == told


@pytest.mark.parametrize(
    "lead",
    [
        (LEAD, False),
        ("Puerto Nuevo handed Otto Vidal over to the courts of Río Alto on Monday.", True),
    ],
)
def test_a_surname_is_told_where_the_first_sentence_introduces_it(lead: tuple[str, bool]) -> None:
    """ "Vidal entered a plea" stands behind the sentence that says who is handed over, else not."""
    plea = "Vidal entered a plea of not guilty to seven charges in the court of Río Alto on Monday."
    opening, is_told = lead
    who = "Otto Vidal was the treasurer of the port for 12 years."
    told = _tell([_article("a", opening, plea, who, title="Courts meet")], words=90)
    assert (plea in [one.text for one in told.sentences]) is is_told


@pytest.mark.parametrize(
    "lead",
    [
        (LEAD, False),
        ("The court of Puerto Nuevo is hearing its mayor on the duty of Río Alto.", True),
        ("Puerto Nuevo sent its mayor to a hearing on the duty of Río Alto on Monday.", True),
    ],
)
def test_an_occasion_is_told_where_the_first_sentence_has_it(lead: tuple[str, bool]) -> None:
    """ "At the hearing, …" stands behind the sentence that tells of one, else not."""
    said = "At the hearing, Mayor Ada Vale offered 12 bridges for the grain trucks of Río Alto."
    opening, is_told = lead
    told = _tell([_article("a", opening, said, title="Courts meet")], words=90)
    assert (said in [one.text for one in told.sentences]) is is_told


@pytest.mark.parametrize("stands_behind", [True, False])
def test_those_firms_are_those_of_the_sentence_before(stands_behind: bool) -> None:
    """What points at several things stands right behind the first sentence, which tells them."""
    opening = "Puerto Nuevo barred nine grain firms of Río Alto from its port on Monday."
    pointing = "The harbor office froze the fund in which those firms had saved 40 million crowns for Río Alto."
    between = "The port of Puerto Nuevo lost 40 trucks of coffee of Río Alto in the winter."
    texts = (opening, pointing, between) if stands_behind else (opening, between, pointing)
    told = _tell([_article("a", *texts, title="Port bars grain firms of Río Alto")], words=90)
    assert (pointing in [one.text for one in told.sentences]) is stands_behind


@pytest.mark.parametrize(("kind", "quoted"), [("news", 1), ("opinion", 0)])
def test_an_opinion_quotes_nobody(kind: Genre, quoted: int) -> None:
    """Whom an opinion argues with is quoted for its argument, often of another year."""
    said = "“Puerto Nuevo will pay for the bridge and the duty on trucks,” Mayor Ada Vale said."
    article = _article("a", LEAD, said)
    cleaned = replace(article.cleaned, article=replace(article.article, kind=kind))
    told = _tell([replace(article, prepared=replace(article.prepared, cleaned=cleaned))])
    assert len(told.quotes) == quoted
