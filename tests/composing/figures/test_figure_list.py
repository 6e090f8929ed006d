"""By the numbers: the figures of the day, and none of another matter, day or claim."""

from dataclasses import replace
from datetime import date

import pytest

from briefing import profiles
from briefing.composing.figures.figure_list import list_figures
from briefing.composing.figures.figure_patterns import find_bound, list_figures_of
from briefing.composing.figures.figure_values import read_value
from briefing.model import Story
from briefing.model.analyzed import AnalyzedArticle
from briefing.quoting import extract_quotes
from tests import builders

TODAY = date(2025, 1, 16)
ARREST = "Mexico handed over 26 prisoners to the United States"


def _article(text: str, number: int = 1, **fields: object) -> AnalyzedArticle:
    known: dict[str, object] = {
        "id": f"a{number}",
        "published": TODAY,
        "title": "Water duty of the canals",
    }
    cleaned = builders.taken(text, **{**known, **fields})
    day = cleaned.article.published
    return builders.analyzed(cleaned, quotes=extract_quotes(cleaned), day=day)


def _list(
    *articles: AnalyzedArticle, told: str = "", is_first: bool = False, **fields: object
) -> list[str]:
    """The figures of a story of these articles, told by those words of the first one, behind its
    first words or not."""
    profile = profiles.load("us-mexico")
    sources = builders.index(*articles, profile=profile)
    first = articles[0].article.text
    words = [told] if is_first else [first[:1], told]
    sentences = tuple(builders.excerpt(first, one) for one in words) if told else ()
    known: dict[str, object] = {"articles": tuple(range(1, len(articles) + 1)), "headline": None}
    story: Story = builders.story(sentences, **{**known, **fields})
    edition = builders.edition(day=TODAY, profile=profile)
    return [one.figure.text for one in list_figures([story], sources, edition)]


DUTY = "Mexico will pay a water duty of 17 percent to the United States, officials announced."


@pytest.mark.parametrize(
    ("text", "language", "figures"),
    [
        (DUTY, "en", ["17 percent"]),
        (
            "México pagará a Estados Unidos una cuota de agua del 17 por ciento, informó Lomas.",
            "es",
            ["17 por ciento"],
        ),
        ("Water rates in Texas and Mexico rose 17 percent.", "en", []),
        ("Mexico sells water tickets for $100 to the United States, the office said.", "en", []),
        (
            "Water duties between Mexico and the United States cost growers $38 million in 2009.",
            "en",
            [],
        ),
        (
            "En 2009 la cuota de agua de México y Estados Unidos costó 38 millones de dólares.",
            "es",
            [],
        ),
        (
            "In a poll on water in Mexico and the United States 38 percent said yes to the duty.",
            "en",
            [],
        ),
        (
            "One-third of Mexico and 38 percent of the United States say that water is dear.",
            "en",
            [],
        ),
        (
            "El 38 por ciento de México y de Estados Unidos cree que el agua y su cuota son caras.",
            "es",
            [],
        ),
        (
            "The United States put a water duty on $30 million in Chinese goods, Mexico said.",
            "en",
            [],
        ),
        (
            "Según una encuesta, el 38 por ciento de México y Estados Unidos aprueba la cuota.",
            "es",
            [],
        ),
        ("Mayor Ilse Brandt said “the water duty costs Mexico 40 million pesos a year”.", "en", []),
        ("A higher rate, of 4 percent a year, may make water dearer for growers.", "en", []),
    ],
)
def test_what_is_a_figure_of_the_day(text: str, language: str, figures: list[str]) -> None:
    """A figure of the two sides is one; one that is short, old, asked of people, claimed or of a
    rule is none.
    """
    article = _article(text, language=language, title="Water duty: cuota de agua")
    assert _list(article) == figures


def test_a_sentence_of_the_story_gives_its_figure() -> None:
    """What is printed as a key sentence may stand here too."""
    assert _list(_article(DUTY), told=DUTY) == ["17 percent"]


def test_the_first_sentence_of_the_only_story_is_not_read_a_third_time() -> None:
    """It is all of the bottom line and opens the story; another sentence with the figure is none
    either."""
    assert _list(_article(DUTY), told=DUTY, is_first=True) == []


def test_what_others_print_goes_first_whatever_their_language() -> None:
    """A value that three articles have goes before money of one; the story's language tells it."""
    text = "The water canals of Mexico and the United States will cost $38 million by next summer."
    english = _article(f"{text} {ARREST} late on Wednesday evening in Texas.")
    spanish = "México entregó el miércoles a 26 presos a Estados Unidos, informó el gobierno."
    others = [_article(spanish, number, language="es") for number in (2, 3)]
    assert _list(english, *others) == ["26 prisoners", "$38 million"]


def test_another_language_tells_what_the_storys_has_not() -> None:
    """A count of the day stands only in a report of the other language."""
    english = _article("Mexico and the United States agreed on the water of the river on Monday.")
    counted = "La oficina de Estados Unidos devolvió el jueves a México a 942 migrantes del agua."
    spanish = _article(counted, 2, language="es", title="Devuelven a migrantes")
    assert _list(english, spanish) == ["942 migrantes"]


@pytest.mark.parametrize("count", ["200", "300"])
def test_an_estimate_of_people_by_one_article_is_none(count: str) -> None:
    """A round number of people is no count, where no other article has it."""
    text = f"Some {count} migrants stood on Wednesday at the gate between Mexico and Texas."
    assert _list(_article(text)) == []


@pytest.mark.parametrize(
    ("second", "number"),
    [
        ("1,012 Central Americans", 1),  # the same number by another noun
        ("1,315 people", 1),  # as near as two counts of one crowd
        ("4,310 migrants", 2),
    ],
)
def test_one_crowd_is_counted_once(second: str, number: int) -> None:
    """Two numbers of people of one story that are near to each other may be of one crowd."""
    first = "Mexico let 1,012 migrants pass to the United States on Wednesday, officials announced."
    other = f"Mexico has {second} on the bridge to the United States on Thursday, the office said."
    title = "Mexico lets migrants pass the bridge to the United States"
    assert len(_list(_article(f"{first} {other}", title=title))) == number


def test_an_undated_report_needs_another_one() -> None:
    """What an undated report has alone may be of another month; the same value elsewhere dates
    it.
    """
    dated = _article("Mexico and the United States agreed on the water duty on Monday evening.")
    undated = _article(DUTY, 2, published=None)
    assert _list(dated, undated) == []
    assert _list(dated, undated, _article(DUTY, 3, published=None)) == ["17 percent"]


def test_yesterday_of_another_day_is_not_told() -> None:
    """The reader's yesterday is another day than that of an article of the day before."""
    text = DUTY.replace("officials announced", "officials announced yesterday")
    assert _list(_article(text, published=date(2025, 1, 15))) == []
    assert _list(_article(text)) == ["17 percent"]


def test_no_value_and_no_sentence_twice() -> None:
    """Two stories with one figure give one line; a sentence gives one figure."""
    both = DUTY.replace("17 percent", "17 percent, or $38 million,")
    article = _article(f"{DUTY} {both}")
    assert _list(article) == ["$38 million", "17 percent"]


def test_commentary_gives_none() -> None:
    """Figures of an analysis or column are its own matter."""
    article = _article(DUTY)
    cleaned = article.cleaned
    column = replace(cleaned, article=replace(cleaned.article, kind="opinion"))
    assert _list(builders.analyzed(column, day=TODAY)) == []


@pytest.mark.parametrize(
    ("one", "other", "rank", "same"),
    [
        ("30%", "30 por ciento", 1, True),
        ("29 prisoners", "29 presos", 3, True),
        ("5,000 people", "5,000 rifles", 2, False),
        ("$5 million", "$5 billion", 0, False),
        ("26 mil 560 migrantes", "26,560 migrants", 2, True),
    ],
)
def test_one_value_in_two_articles(one: str, other: str, rank: int, same: bool) -> None:
    """Digits and kind are the value; of a round number also the noun or scale."""
    assert (read_value(one, rank) == read_value(other, rank)) == same


@pytest.mark.parametrize(
    ("text", "language", "figure"),
    [
        (
            "Mexico sent less than 30 percent of the water to the United States.",
            "en",
            "less than 30 percent",
        ),
        ("Mexico will pay almost $20 million for the canals of Texas.", "en", "almost $20 million"),
        (
            "Mexico will pay just over $20 million for the canals of Texas.",
            "en",
            "just over $20 million",
        ),
        ("Mexico will pay the United States $20 million for the canals.", "en", "$20 million"),
        (
            "Mexico spoke more of 17 percent than of canals in the United States.",
            "en",
            "17 percent",
        ),
        (
            "México envió a Estados Unidos menos de 30% del agua de los canales.",
            "es",
            "menos de 30%",
        ),
        (
            "Some 40 to 90,000 people may cross the bridge to Mexico.",
            "en",
            "Some 40 to 90,000 people",
        ),
        (
            "Cruzarán a México unas 40 a 90 mil personas por el puente.",
            "es",
            "unas 40 a 90 mil personas",
        ),
        (
            "On May 30 and at night 100,000 people crossed the bridge to Mexico.",
            "en",
            "100,000 people",
        ),
        (
            "México pagará a Estados Unidos casi 20 millones de dólares.",
            "es",
            "casi 20 millones de dólares",
        ),
        (
            "México pagará a Estados Unidos 20 millones de dólares por canales.",
            "es",
            "20 millones de dólares",
        ),
    ],
)
def test_a_figure_has_the_words_that_bound_it(text: str, language: str, figure: str) -> None:
    """Less than 30 percent is another figure than 30 percent."""
    found = list_figures_of(text, language)[0][1]
    assert text[find_bound(text[: found.start], language) : found.end] == figure


def test_the_bound_is_printed() -> None:
    """A brief's figure begins with it."""
    bounded = DUTY.replace("of 17 percent", "of almost 17 percent")
    assert _list(_article(bounded)) == ["almost 17 percent"]


@pytest.mark.parametrize(
    ("text", "language", "figures"),
    [
        ("Lomas will pay $1.375bn for 55 bridges.", "en", ["$1.375bn"]),
        ("Lomas will pay from $1.2bn to $3.4bn a year.", "en", ["from $1.2bn to $3.4bn a year"]),
        ("Lomas will pay $5x for a bridge.", "en", []),
        ("Lomas has a $2 million-a-day toll.", "en", ["$2 million-a-day"]),
        ("Some 1,500 trucks a day cross to Lomas.", "en", ["1,500 trucks a day"]),
        ("Lomas sells 2 million barrels of oil per day.", "en", ["2 million barrels of oil per day"]),
        ("Lomas had 1,500 trucks a month ago.", "en", ["1,500 trucks"]),
        ("Cruzan a Lomas 1,500 camiones al día.", "es", ["1,500 camiones al día"]),
        ("Lomas tenía 1,500 camiones al mes siguiente.", "es", ["1,500 camiones"]),
        ("Lomas pays a $15-an-hour wage at the $4.5-million bridge.", "en",
         ["$15-an-hour", "$4.5-million"]),
        ("Lomas will pay $20-25 billion for bridges.", "en", ["$20-25 billion"]),
        ("Lomas pagará $40mdd por los puentes.", "es", ["$40mdd"]),
        ("Más de 7 mil policías, soldados y agentes cuidan Lomas.", "es",
         ["7 mil policías, soldados y agentes"]),
        ("Some 7,000 soldiers, officers and agents guard Lomas.", "en",
         ["7,000 soldiers, officers and agents"]),
        ("Lomas sent 7,000 soldiers, and they guard it.", "en", ["7,000 soldiers"]),
        ("Lomas sent 7,000 soldiers, bread and water.", "en", ["7,000 soldiers"]),
    ],
)  # fmt: skip
def test_a_figure_has_its_unit_and_all_that_it_counts(
    text: str, language: str, figures: list[str]
) -> None:
    """A scale glued to a sum is a part of it; a number before several people counts them all."""
    assert [span.slice(text) for _, span in list_figures_of(text, language)] == figures


COMING = "The new duty imposed by Mexico on water, which ranges from 5 to 17 percent, will go into effect"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Total sales of water to growers are forecast at 17 percent in Mexico.", []),
        ("Weeks ago, Mexico had put a duty of 17 percent on water for the United States.", []),
        (f"{COMING} on Feb. 3.", ["from 5 to 17 percent"]),
        (f"{COMING} soon.", []),
        (DUTY, ["17 percent"]),
    ],
)
def test_a_figure_that_nothing_else_prints_needs_a_sentence_of_news(
    text: str, figures: list[str]
) -> None:
    """What says little, and what was long before, is background; a day to come speaks for it."""
    before = "The canals of Mexico carry water under a duty. " * 4
    assert _list(_article(f"{before}{text}")) == figures


@pytest.mark.parametrize(
    "text",
    [
        "The duty rose by 17 percent on Monday in Mexico and the United States.",
        "Mexico and Lomas will lift these duties and pay 17 percent to the United States on Monday.",
    ],
)
def test_a_figure_stands_far_from_the_line_that_explains_it(text: str) -> None:
    """A thing that another sentence names is as open in the list as in a bullet, told or not."""
    assert _list(_article(text), told=text) == []


@pytest.mark.parametrize(
    ("text", "language", "title", "figures"),
    [
        (
            "The 17% rise of the water duty between Mexico and the United States cost growers much.",
            "en",
            "Water duty of the canals",
            [],
        ),
        (
            "Mexico said on Monday that its nearly $15 billion water plan serves the United States.",
            "en",
            "Water plan of the canals",
            [],
        ),
        (
            "Mexico said on Monday that its nearly $15 billion water plan serves the United States.",
            "en",
            "Mexico opens $15 billion water plan",
            ["nearly $15 billion"],
        ),
        (
            "Mexico said on Monday that a $15 billion water plan serves the United States.",
            "en",
            "Water plan of the canals",
            ["$15 billion"],
        ),
        (
            "México informó el lunes que el 17 por ciento del agua va a Estados Unidos.",
            "es",
            "Plan de agua de los canales",
            ["17 por ciento"],
        ),
        (
            "México gastó el lunes sus 15 millones de dólares del agua de Estados Unidos.",
            "es",
            "Plan de agua de los canales",
            [],
        ),
    ],
)
def test_a_figure_that_is_taken_for_known_is_no_news(
    text: str, language: str, title: str, figures: list[str]
) -> None:
    """Behind "the" or "its" it is of another day, but for one that a headline prints."""
    article = _article(text, language=language, title=title)
    assert _list(article, told=text) == figures


def test_a_number_of_a_third_country_is_none() -> None:
    """What opens with a third country counts that one first, though both sides are named."""
    text = "China will pay a water duty of 17 percent to the United States and to Mexico, it announced."
    assert _list(_article(text)) == []


@pytest.mark.parametrize(
    ("before", "told", "figures"), [(6, "", ["17 percent"]), (7, "", []), (7, DUTY, ["17 percent"])]
)
def test_far_down_only_a_told_figure_is_of_the_day(
    before: int, told: str, figures: list[str]
) -> None:
    """From the eighth sentence on a report counts what was known; a key sentence may stand there."""
    filling = " ".join(["The canals between Mexico and the United States carry water."] * before)
    article = _article(f"{filling} {DUTY}")
    assert _list(article, told=told) == figures


@pytest.mark.parametrize(
    ("others", "figures"),
    [
        ("The United States cut the water duty on Mexico from 19 to 17 percent.", 1),
        ("The United States cut the water duty on Mexico from 29 to 21 percent.", 2),
    ],
)
def test_a_cut_to_a_figure_is_that_figure(others: str, figures: int) -> None:
    """One report has the new rate, another what it was before; a story prints it once."""
    assert len(_list(_article(DUTY), _article(others, 2))) == figures
