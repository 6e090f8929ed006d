"""Which authors a text names."""

import pytest

from briefing.cleaning import clean_article
from briefing.model import Article

BODY = "\n\n".join(
    f"The two towns of the valley opened the bridge on {day}, the mayor of Port Alder said."
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
)


@pytest.mark.parametrize(
    ("byline", "foot", "author"),
    [
        (
            "By Ana Ruiz, Quill Vale",
            "Quill Vale reported from Lomas, Tarn.",
            "Ana Ruiz, Quill Vale",
        ),
        ("By Ana Ruiz, Quill Vale", "Vale contributed reporting.", "Ana Ruiz, Quill Vale"),
        ("Por Ana Ruiz, Quill Vale", "Quill Vale informó desde Lomas.", "Ana Ruiz, Quill Vale"),
        ("By Ana Ruiz, Quill Vale", "Bo Lindt reported from Lomas.", "Ana Ruiz"),
        ("By Ana Ruiz, Quill Vale", "Quill Vale has three schools.", "Ana Ruiz"),
        ("By Ana Ruiz", "Quill Vale reported from Lomas, Tarn.", "Ana Ruiz"),
        ("PORFIRIO RUIZ VALE", "", "PORFIRIO RUIZ VALE"),
    ],
)
def test_a_second_author_whose_work_a_line_below_tells(
    byline: str, foot: str, author: str | None
) -> None:
    """What a comma parts from an author may be a place; who reported is none."""
    text = f"Two towns open the bridge to trade\n{byline}\nMay 3, 2025\n\n{BODY}\n\n{foot}"
    assert clean_article(Article(id="a", text=text)).article.author == author


@pytest.mark.parametrize(
    "byline", ["- BY ANA RUIZ AND BO LINDT Alder Post", "Redactor : ANA RUIZ y BO LINDT"]
)
def test_authors_behind_a_dash_or_before_their_paper(byline: str) -> None:
    """Neither the dash, the label nor the paper behind names in capitals is part of a name."""
    text = f"Two towns open the bridge to trade\n\n{byline}\n\n{BODY}"
    cleaned = clean_article(Article(id="a", text=text, language="es" if ":" in byline else "en"))
    assert cleaned.article.author == "ANA RUIZ, BO LINDT"
    assert all(byline not in block.span.slice(text) for block in cleaned.kept)


@pytest.mark.parametrize(
    ("language", "foot", "is_kept"),
    [
        ("en", "Quill Vale was a senior field correspondent at Alder Radio until May.", False),
        ("en", "Ana Paz is an award-winning reporter. She writes of rivers.", False),
        ("es", "Ana Paz es reportera de El Faro en la frontera desde hace ocho años.", False),
        ("en", "Quill Vale is a former mayor of Lomas who lost his office in May.", True),
        ("en", "Port Alder is a town of two bridges, the reporter of its council said.", True),
        ("en", "Hollis and Prado write for Alder News.", False),
        ("en", "_Prado writes for Alder News._", False),
        ("es", "Hollis y Prado escriben para El Faro.", False),
        ("en", "Hollis wrote to the mayor of Lomas in May.", True),
        ("en", "Prado and Quill write for a living, the mayor of Lomas said.", True),
    ],
)
def test_who_wrote_it_at_the_foot(language: str, foot: str, *, is_kept: bool) -> None:
    """Somebody's job for a paper below the last paragraph is no text, unless it tells of him."""
    byline = "Por Ana Hollis y Eva Prado" if language == "es" else "By Ana Hollis and Eva Prado"
    text = f"Two towns open the bridge to trade\n{byline}\n\n{BODY}\n\n{foot}"
    cleaned = clean_article(Article(id="a", text=text, language=language))
    assert any(foot in block.span.slice(text) for block in cleaned.kept) is is_kept


@pytest.mark.parametrize(
    ("above", "below", "author"),
    [
        ("", "May 3, 2025 by Ana Ruiz 4 Comments", "Ana Ruiz"),
        ("Published May 3, 2025 by Ana Ruiz", "Share", "Ana Ruiz"),
        ("", "3 de mayo de 2025 por Ana Ruiz", "Ana Ruiz"),
        ("", "May 3, 2025, reviewed by Ana Ruiz", None),
        ("", "By\u00a0Ana Ruiz, Court Reporter", "Ana Ruiz"),
    ],
)
def test_a_day_before_by(above: str, below: str, author: str | None) -> None:
    """It may stand before "by" beside the headline."""
    text = f"{above}\nTwo towns open the bridge to trade\n{below}\n\n{BODY}"
    assert clean_article(Article(id="a", text=text)).article.author == author


def test_a_day_before_by_elsewhere_is_of_a_teaser() -> None:
    """Below the article such a line signs another one."""
    teaser = "The mill of Lomas turns again\nMay 3, 2025 by Quill Vale"
    text = f"Two towns open the bridge to trade\nShare\n\n{BODY}\n\nRelated\n{teaser}"
    assert clean_article(Article(id="a", text=text)).article.author is None


@pytest.mark.parametrize(
    ("language", "lines", "author"),
    [
        ("en", ("By Ana Ruiz", "and Bo Lindt"), "Ana Ruiz, Bo Lindt"),
        ("en", ("By Ana Ruiz,", "Bo Lindt", "and Guy Barnes"), "Ana Ruiz, Bo Lindt, Guy Barnes"),
        ("en", ("By Ana Ruiz,", "Bo Lindt,", "and Guy Barnes"), "Ana Ruiz, Bo Lindt, Guy Barnes"),
        ("en", ("By Ana Ruiz and", "Bo Lindt"), "Ana Ruiz, Bo Lindt"),
        ("es", ("Por Ana Ruiz", "y Luis Soto"), "Ana Ruiz, Luis Soto"),
        ("es", ("Por Ana Ruiz", "e Inés Soto"), "Ana Ruiz, Inés Soto"),
        ("en", ("By Ana Ruiz", "Bo Lindt"), "Ana Ruiz"),
        ("en", ("By Ana Ruiz", "and our correspondents"), "Ana Ruiz"),
        ("en", ("By Ana Ruiz", "Andrew Lindt"), "Ana Ruiz"),
        ("en", ("By Ana Ruiz,", "Share"), "Ana Ruiz"),
    ],
)
def test_a_byline_of_several_lines(language: str, lines: tuple[str, ...], author: str) -> None:
    """It goes on where a comma or "and" joins its lines; a name alone may be anybody's."""
    text = "\n".join(("Two towns open the bridge to trade", *lines, "May 3, 2025", "", BODY))
    assert clean_article(Article(id="a", text=text, language=language)).article.author == author
