"""A text that is written as columns are is no report, whatever it is about."""

import pytest

from briefing.grouping.genre import article_genre, genre_words, manner_odds, own_words
from tests.builders import taken

COLUMNS = {
    "en": (
        "The wall of the ford was never about the ford. That much was plain to anyone who "
        "watched the toll rise, and then fall, and then rise once more on the whim of a "
        "council that knows nothing of rivers. Lomas likes to think of itself as the stronger "
        "of the two towns, and yet it is Norlandia that owns the only bridge. Nor is that the "
        "whole of it. These are towns whose fortunes have always been one, whatever their "
        "mayors pretend, and the quarrel over maize is only the latest of the follies that "
        "they have thought up to hide it. Envoys come and go. None of them seems to ask the "
        "one thing that matters: why a toll that hurts both of them should be kept at all. To "
        "call this a policy is to flatter it. It is a habit, and a costly one, and every "
        "winter it is the growers who pay for it."
    ),
    "es": (
        "Nada hay tan viejo como el peaje del vado, y nada tan inútil. Lomas lo puso cuando "
        "era pobre y lo conserva ahora que es rica, como quien guarda un paraguas roto por si "
        "acaso vuelve a llover. Todos saben que es una torpeza, y sin embargo ahí sigue. "
        "Parece que la costumbre puede más que la razón, y que los pueblos, como los viejos, "
        "prefieren sus manías a su bien. No es el maíz lo que está en juego, ni siquiera el "
        "dinero: es el orgullo de unos cuantos, que es siempre lo más caro. Quizá algún día "
        "alguien tenga el valor de decir lo que todos piensan. Entonces se verá que no era "
        "para tanto, que el vado era de todos y que tales pleitos son cosas de otro tiempo. "
        "Mientras tanto los que pagan son los de siempre, los que no tienen más que su carro "
        "y sus manos, y a esos nadie les pregunta nada."
    ),
}
REPORTS = {
    "en": (
        "Lomas will lower its toll on maize from Norlandia in May, the council said on "
        "Tuesday, after weeks of talks between the two towns. The toll was raised last year "
        "to pay for repairs of the ford, and growers on both sides had asked for a lower one. "
        "Mayor Ana Vale said the new toll would bring 40,000 florins less a month, which the "
        "town will save on the night watch. Norlandia's envoy, Otto Plank, told reporters "
        "that his town would also open its pump for three more hours a day. Some growers said "
        "the change came late, because most of the harvest has been sold. The council has "
        "also agreed to meet again in June, when the two towns will review the figures. At "
        "the last meeting, in January, they could not agree on a date. About 600 carts "
        "crossed the ford each day before the toll was raised, and about 350 do now, "
        "according to the office of weights."
    ),
    "es": (
        "El ayuntamiento de Lomas informó este martes que bajará en mayo el peaje al maíz de "
        "Norlandia, tras varias semanas de reuniones entre las dos localidades. La alcaldesa "
        "Ana Vale explicó que la medida costará 40 mil florines al mes y que se aplicará "
        "durante un año. El enviado de Norlandia, Otto Plank, señaló que su localidad abrirá "
        "el pozo tres horas más al día. Según datos de la oficina de pesas, antes del aumento "
        "cruzaban el vado 600 carros diarios, y en la actualidad lo hacen 350. Productores de "
        "ambos lados indicaron que la decisión llega tarde, porque ya se vendió la mayor "
        "parte de la cosecha. El ayuntamiento dijo que habrá otra reunión en junio para "
        "revisar las cifras, y agregó que las obras del vado van a terminar en agosto. En la "
        "reunión de enero no hubo acuerdo sobre la fecha."
    ),
}
# By which each column names its day and its source once, as reports do, and no point makes it more
# than news.
OPENINGS = {
    "en": (
        "On Tuesday the council said no once more, after it had asked for a week. ",
        "The council met on Monday and said nothing new, as it had on Friday. ",
        "Lomas said on Thursday that it would wait, and on Friday that it had waited. ",
        "The envoy left on Wednesday, officials said, and came back on Thursday. ",
        "Norlandia announced on Sunday that it had closed the pump, and said why. ",
    ),
    "es": (
        "El martes el ayuntamiento dijo que no una vez más, según informó el miércoles. ",
        "El ayuntamiento se reunió el lunes y no informó de nada, según dijo el viernes. ",
        "Lomas dijo el jueves que iba a esperar, y el viernes informó que había esperado. ",
        "El enviado se fue el miércoles, según informó Lomas, y volvió el jueves. ",
        "Norlandia anunció el domingo que cerró el pozo, y el lunes dijo por qué. ",
    ),
}


def _weigh(text: str, language: str) -> float:
    own = own_words.read_own(taken(text, title="The ford", language=language))
    phrases = genre_words.load_phrases(language)
    return manner_odds.weigh_manner(own, phrases, manner_odds.load_weights(language))


@pytest.mark.parametrize(
    ("language", "opening"), [(code, one) for code in OPENINGS for one in OPENINGS[code]]
)
def test_a_column_that_names_its_day_and_source(language: str, opening: str) -> None:
    """A column whose points make it news is analysis by its words; the same opening over a report
    makes no analysis of it."""
    cleaned = taken(opening + COLUMNS[language] * 2, title="The ford", language=language)
    decision = article_genre.decide_genre(cleaned, own_words.read_own(cleaned))
    assert decision.genre == "analysis"
    assert [reason.code for reason in decision.reasons] == ["genre_column"]
    report = taken(opening + REPORTS[language] * 2, title="The ford", language=language)
    assert article_genre.find_genre(report) == "news"


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_others_say_is_not_the_text_s_own_manner(language: str) -> None:
    """A report that quotes a column weighs as the report alone does."""
    quoting = f"{REPORTS[language]}\n\n“{COLUMNS[language]}”"
    assert _weigh(quoting, language) == pytest.approx(_weigh(REPORTS[language], language))


def test_a_text_that_says_so_often_who_said_it_is_a_report() -> None:
    """A report whose marks of quotation a page lost has others' words among its own."""
    said = "Plank said. Vale said. The envoy added. The mayor replied. "
    column = COLUMNS["en"] * 2
    assert article_genre.find_genre(taken(column + said, title="The ford")) == "analysis"
    assert article_genre.find_genre(taken(column + said * 3, title="The ford")) == "news"


def test_short_texts_and_unknown_languages_have_no_odds() -> None:
    """A few lines show no manner, nor does a language without weights."""
    short = own_words.read_own(taken(COLUMNS["en"], title="The ford"))
    phrases = genre_words.load_phrases("en")
    assert not manner_odds.reads_as_column(short, phrases, "en")
    long = own_words.read_own(taken(COLUMNS["en"] * 2, title="The ford"))
    assert manner_odds.reads_as_column(long, phrases, "en")
    assert not manner_odds.reads_as_column(long, phrases, "und")
