"""The genre of an article: how it is filed, labelled, formed and written."""

import tomllib
from pathlib import Path

import pytest

from briefing import profiles
from briefing.cleaning import clean_article
from briefing.grouping import find_genre, prepare_article
from briefing.grouping.genre.genre_words import load_phrases
from tests.builders import article, taken
from tests.growth import assert_linear

TABLE = tomllib.loads(
    (Path(__file__).parents[2] / "cases" / "grouping" / "genres.toml").read_text("utf-8")
)
PAIR = profiles.load("us-mexico")


def _genre(text: str, **fields: object) -> str:
    return prepare_article(taken(text, **fields), PAIR).cleaned.article.kind


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("case", TABLE["case"], ids=lambda case: case["headline"]["en"])
def test_genres(case: dict[str, dict[str, str]], language: str) -> None:
    """Labels, forms, turns and manner tell the genre; a report that only has their words is news."""
    text = TABLE["bodies"][case["like"]][language]
    assert _genre(text, title=case["headline"][language], language=language) == case["genre"]


def test_filed_as_opinion() -> None:
    """What the outlet files as opinion is opinion, however it is written."""
    text = TABLE["bodies"]["report"]["en"]
    assert _genre(text, kind="opinion") == "opinion"


@pytest.mark.parametrize(
    ("folder", "genre"),
    [("remarks", "transcript"), ("fact-sheets", "statement"), ("world", "news")],
)
def test_address(folder: str, genre: str) -> None:
    """The folder of a press room tells its documents apart from reports."""
    url = f"https://office.example/{folder}/2025/two-dams/"
    assert _genre(TABLE["bodies"]["report"]["en"], url=url) == genre


@pytest.mark.parametrize(
    ("host", "genre"),
    [
        ("works.office.gov", "statement"),
        ("www.gob.mx", "statement"),
        ("govnews.example", "news"),
        ("gov.news.example", "news"),
        ("diario.mx", "news"),
    ],
)
def test_a_states_own_site(host: str, genre: str) -> None:
    """What a state prints on its own site is a statement of it; names like it are of others."""
    assert _genre(TABLE["bodies"]["order"]["es"], url=f"https://{host}/news/2") == genre


@pytest.mark.parametrize(
    ("language", "lines", "genre"),
    [
        (
            "es",
            ("Cuaderno del editor", "Marcos Prado del Valle", "| 23 Ago 2024 - 09:08hrs"),
            "opinion",
        ),
        ("es", ("Bitácora del director", "Ana Ruiz", "23 Ago 2024"), "opinion"),
        ("en", ("Editor’s Notebook", "By Ana Ruiz", "Aug. 23, 2024"), "opinion"),
        ("es", ("Carta del director", "Opinión", "Ana Ruiz", "23 Ago 2024"), "news"),
        ("es", ("Carta del director al ministro", "Ana Ruiz", "23 Ago 2024"), "news"),
        ("es", ("Selección del editor", "Ana Ruiz", "23 Ago 2024"), "news"),
        ("en", ("Editor's Picks", "By Ana Ruiz", "Aug. 23, 2024"), "news"),
    ],
)
def test_column_of_a_chief(language: str, lines: tuple[str, ...], genre: str) -> None:
    """Its name alone between headline and author makes a column; a menu or a choice does not."""
    text = "\n\n".join(("Dos presas", *lines, TABLE["bodies"]["report"][language]))
    cleaned = clean_article(article(text, language=language))
    assert prepare_article(cleaned, PAIR).cleaned.article.kind == genre


@pytest.mark.parametrize(
    ("outlet", "headline", "genre"),
    [
        ("Lomas News", "Lomas News Fact Check: Two dams and their water", "analysis"),
        ("Lomas News", "LOMAS NEWS Poll: Growers want two dams", "other"),
        ("Diario de Lomas", "Diario de Lomas análisis: dos presas y su agua", "analysis"),
        ("Diario de Lomas", "Diario de Lomas | Editorial: dos presas", "opinion"),
        ("Lomas News", "Norlandia Fact Check: Two dams and their water", "news"),
        (None, "Lomas News Fact Check: Two dams and their water", "news"),
        ("Lomas", "Lomas opens two dams: office", "news"),
    ],
)
def test_label_behind_the_outlets_own_name(outlet: str, headline: str, genre: str) -> None:
    """An outlet puts its name before a label; another name before it makes it part of the news."""
    language = "es" if "presas" in headline else "en"
    text = TABLE["bodies"]["report"][language]
    assert _genre(text, title=headline, outlet=outlet, language=language) == genre


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    ("line", "is_own"),
    [
        ("plank@lomas.example", True),
        ("@ivorplank", True),
        ("Twitter: @ivorplank", True),
        ("*Plank. ivor@lomas.example", True),
        ("Ivor Plank asked growers to write to ivor@lomas.example by Monday.", False),
        ("Growers write to plank @ lomas", False),
        ("@" + "x" * 90, False),
    ],
)
def test_own_address_below_a_text(language: str, line: str, is_own: bool) -> None:
    """A text that ends with nothing but its writer's address is a column, as a disclaimer says."""
    text = f"{TABLE['bodies']['polemic'][language]}\n\n{line}"
    found = load_phrases(language).has_disclaimer(taken(text, language=language))
    assert found is is_own


@pytest.mark.parametrize(
    ("language", "line", "genre"),
    [
        ("en", "ANALYSIS/OPINION:", "opinion"),
        ("en", "Opinion / Analysis:", "opinion"),
        ("en", "COMMENTARY:", "opinion"),
        ("en", "NEWS ANALYSIS:", "analysis"),
        ("en", "ANALYSIS/PROFILE:", "analysis"),
        ("en", "URGENT:", "news"),
        ("en", "OPINION/URGENT:", "news"),
        ("en", "Opinion: of the Harbour Office:", "news"),
        ("es", "ANÁLISIS/OPINIÓN:", "opinion"),
        ("es", "OPINIÓN:", "opinion"),
        ("es", "ANÁLISIS:", "analysis"),
        ("es", "EXCLUSIVA:", "news"),
        ("es", "OPINIÓN DEL PUERTO:", "news"),
    ],
)
def test_a_first_line_of_labels(language: str, line: str, genre: str) -> None:
    """A line that is nothing but labels says what its text is; other words with a colon do not."""
    text = f"{line}\n\n{TABLE['bodies']['report'][language]}"
    assert _genre(text, title="Two dams", language=language) == genre


def test_why_is_told() -> None:
    """Every genre but news has its reasons, and news has none."""
    text = TABLE["bodies"]["report"]["en"]
    opinion = prepare_article(taken(text, title="Opinion: Dams"))
    assert [reason.code for reason in opinion.genre_reasons] == ["genre_label"]
    assert prepare_article(taken(text, title="Dams")).genre_reasons == ()


def test_an_unknown_language_has_no_manner() -> None:
    """A text in a language without words is news, if nobody says otherwise."""
    assert _genre(TABLE["bodies"]["column"]["en"], language="und") == "news"


def test_empty_text() -> None:
    """An empty text is news."""
    assert _genre("") == "news"


@pytest.mark.slow
def test_linear() -> None:
    """Five times the text takes five times as long."""
    assert_linear(lambda size: _genre("“So? he said. We must go: " * size), 40_000)


@pytest.mark.parametrize("language", ["en", "es", "und"])
def test_the_genre_alone_is_the_same(language: str) -> None:
    """Who asks for the genre alone gets the one that the prepared article has."""
    for case in TABLE["case"]:
        text = TABLE["bodies"][case["like"]]["es" if language == "es" else "en"]
        title = case["headline"]["es" if language == "es" else "en"]
        cleaned = taken(text, title=title, language=language)
        assert find_genre(cleaned) == prepare_article(cleaned).cleaned.article.kind
