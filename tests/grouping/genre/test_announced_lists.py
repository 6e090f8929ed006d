"""Texts that announce a list or an explanation, and reports that do not."""

import pytest

from briefing.cleaning import clean_article
from briefing.grouping.genre.article_genre import decide_genre
from briefing.grouping.genre.own_words import read_own
from briefing.model import Article

REPORT = {
    "en": [
        "Federal agents arrested the two men of Lomas on Thursday, the prosecutor of Tarn said.",
        "The men had crossed the bridge at Port Alder on Tuesday, officials of both towns said.",
        "“They were on a list of both countries,” the prosecutor, Ana Vale, told reporters.",
        "The court of Tarn will hear them on Monday, and the governor welcomed it, he said.",
        "A judge had asked for the men in May, the ministry reported on Wednesday.",
        "The mayor of Lomas said on Thursday that the town had helped with two boats.",
    ],
    "es": [
        "Agentes federales detuvieron el jueves a los dos hombres de Lomas, dijo la fiscal de Tarna.",
        "Los hombres cruzaron el martes el puente de Puerto Aliso, dijeron ambos municipios.",
        "«Estaban en una lista de ambos países», dijo a la prensa la fiscal Ana Vale.",
        "El tribunal de Tarna los oirá el lunes, y el gobernador lo celebró, según dijo.",
        "Un juez pidió a los hombres en mayo, informó el miércoles la secretaría.",
        "El alcalde de Lomas dijo el jueves que el pueblo ayudó con dos lanchas.",
    ],
}


@pytest.mark.parametrize(
    ("language", "place", "line", "genre"),
    [
        ("en", 1, "Here are some of the men they join on that list:", "analysis"),
        ("en", 1, "Here’s what we know so far.", "analysis"),
        ("en", 2, "Here's a closer look at each of the cases:", "analysis"),
        ("en", 1, "Here is what to watch:", "analysis"),
        ("es", 1, "Esto es lo que sabemos:", "analysis"),
        ("es", 2, "A continuación, te contamos quién es quién.", "analysis"),
        # A link to another page has no mark at its end; one below the news is its reader's service.
        ("en", 1, "Here's what we know", "news"),
        ("en", 5, "Here are some of the men they join on that list:", "news"),
        # A quotation that is announced, a phrase, and a sentence of the report.
        ("en", 1, "Here's how the governor put it on Thursday:", "news"),
        ("en", 1, "The list of both countries has forty names, she said.", "news"),
        ("es", 1, "Estos hombres son de Lomas, dijo el jueves la fiscal.", "news"),
    ],
)
def test_what_a_paragraph_announces(language: str, place: int, line: str, genre: str) -> None:
    """A list or an explanation is no report of the day; only in a text's beginning it tells so."""
    lines = [*REPORT[language][:place], line, *REPORT[language][place:]]
    text = "\n\n".join(lines)
    title = "Two men of Lomas arrested" if language == "en" else "Detienen a dos hombres de Lomas"
    article = Article(id="a", text=text, title=title, language=language)
    cleaned = clean_article(article)
    decision = decide_genre(cleaned, read_own(cleaned))
    assert decision.genre == genre
    assert [one.code for one in decision.reasons] == (
        ["genre_announced"] if genre == "analysis" else []
    )
