"""Names and agencies that no "By" announces."""

import pytest

from briefing.cleaning import clean_article
from briefing.sources.formats import record

BODY = (
    "\n\nLOMAS – Officials of both towns will begin talks Monday in a scramble to fend off the "
    "mayor's threat of tolls on barges, and to meet her demand for fewer boats at the locks.\n\n"
    "The mayor heads to Lomas for a long-planned trip, leaving others to stem a potential crisis. "
    "It is unclear what more the harbor can do, and what will be enough to satisfy her."
)
TITLE = "Talks to begin over tolls, locks"


@pytest.mark.parametrize(
    ("head", "author"),
    [
        ("June 3, 2019\n\nAssociated Press", "Associated Press"),
        ("EFE\n3 de junio de 2019", "EFE"),
        ("By The Associated Press", "The Associated Press"),
        ("By Reuters", "Reuters"),
        ("Reuters", None),
        ("June 3, 2019\nEdited by", None),
        ("Local News\nJune 3, 2019", None),
        ("By Ana Ruiz\nJune 3, 2019\nAssociated Press", "Ana Ruiz"),
        ("Ana Ruiz\nJune 3, 2019\nReuters", "Ana Ruiz"),
        ("Ana Ruiz\nThe Alder Post |", "Ana Ruiz"),
        ("Ana Ruiz\nThe Alder Post", None),
        ("Ana Ruiz\n3-4 minutes", "Ana Ruiz"),
        ("Ana Ruiz\n4-5 minutos", "Ana Ruiz"),
        (
            "Headshot of Ana Ruiz\nAna Ruiz\nThe Post\nJune 3, 2019 6:42 p.m. ET | Updated June 4, 2019 7:10 a.m. ET",
            "Ana Ruiz",
        ),
        ("Ana Ruiz\n3-4 boats", None),
    ],
)
def test_an_agency_is_the_author_where_nobody_else_is(head: str, author: str | None) -> None:
    """It is behind "By" or alone beside the day; alone elsewhere it may be a picture's credit."""
    article = clean_article(record.read_record({"text": f"{TITLE}\n{head}{BODY}"})).article
    assert (article.title, article.author) == (TITLE, author)


@pytest.mark.parametrize(
    ("head", "author"),
    [
        ("Ana Ruiz and Luis Soto\n\nTHE ALDER POST", "Ana Ruiz, Luis Soto"),
        ("Ana Ruiz y Luis Soto", "Ana Ruiz, Luis Soto"),
        ("Middle Valley", None),
        ("Valle Alto", None),
        ("THE ALDER POST\n\nAna Ruiz", None),
    ],
)
def test_names_above_the_text_of_a_record(head: str, author: str | None) -> None:
    """Where the record states the headline, names alone on the text's first line are the authors."""
    stated = {"text": f"{head}{BODY}", "title": TITLE}
    assert clean_article(record.read_record(stated)).article.author == author


@pytest.mark.parametrize(
    ("head", "author"),
    [
        ("El Faro de Lomas | Ana Ruiz | 03 de mayo de 2024", "Ana Ruiz"),
        ("Ana Ruiz — The Alder Post — May 3, 2024", "Ana Ruiz"),
        ("Friday, May 3, 2024\nAna Ruiz | The Alder Post", "Ana Ruiz"),
        ("Ana Ruiz, Luis Vale • May 3, 2024", "Ana Ruiz, Luis Vale"),
        ("Ana Ruiz | Luis Vale | May 3, 2024", None),
        ("Politics | Middle Valley | May 3, 2024", None),
        ("Ana Ruiz | The Alder Post", None),
    ],
)
def test_names_are_one_part_of_a_line(head: str, author: str | None) -> None:
    """Beside a day the only part that is a name is the author; two parts are not told apart."""
    article = clean_article(record.read_record({"text": f"{TITLE}\n{head}{BODY}"})).article
    assert (article.title, article.author) == (TITLE, author)


@pytest.mark.parametrize(
    ("head", "author"),
    [
        ("La Orilla del Valle/Ana Ruiz", "Ana Ruiz"),
        ("The dam is old.\nEL FARO DE LOMAS/LUIS SOTO", "LUIS SOTO"),
        ("Photo: the dam of Lomas, seen from the river\nEl Faro de Lomas/Luis Soto", None),
        ("El Faro de Lomas/Luis Soto\nShare", None),
        ("Middle Valley/Luis Soto", None),
        ("El Faro de Lomas/Lomas Dam", None),
    ],
)
def test_a_name_behind_the_papers_own(head: str, author: str | None) -> None:
    """Right above the text it is the author; below a caption or above buttons it may be a credit."""
    stated = {"text": f"{head}{BODY}", "title": TITLE}
    assert clean_article(record.read_record(stated)).article.author == author


@pytest.mark.parametrize(
    ("head", "author"),
    [
        ("Author of the article:\nQuill Vale\nPublished Jun 05, 2026", "Quill Vale"),
        ("By\nQuill Vale\nShare", "Quill Vale"),
        ("Autor:\nQuill Vale", "Quill Vale"),
        ("Ana Ruiz\nSenior Writer", "Ana Ruiz"),
        ("• Ana Ruiz\n• June 3, 2019", "Ana Ruiz"),
        ("By\nStaff\nShare", None),
        ("Quill Vale\nShare", None),
    ],
)
def test_names_that_another_line_announces(head: str, author: str | None) -> None:
    """An opening alone above them, and a job or a day below, say that names are the authors."""
    article = clean_article(record.read_record({"text": f"{TITLE}\n{head}{BODY}"})).article
    assert (article.title, article.author) == (TITLE, author)


@pytest.mark.parametrize(
    ("name", "body"),
    [("Ana Talks", BODY), ("Ana Ruiz", BODY.replace("mayor", "mayor, Ms. Ruiz,"))],
)
def test_whom_the_text_tells_of_is_not_its_author(name: str, body: str) -> None:
    """The name above a day may be a picture's caption."""
    text = f"{TITLE}\n{name}\nJune 3, 2019{body}"
    assert clean_article(record.read_record({"text": text})).article.author is None


def test_a_menu_is_no_byline() -> None:
    """What heads a list of items is none, if no given name stands in it."""
    menu = "By Boat Type\n• Barges\n• Ferries\n"
    article = clean_article(record.read_record({"text": f"{menu}{TITLE}{BODY}"})).article
    assert article.author is None


@pytest.mark.parametrize(
    ("head", "author"),
    [
        ("Ana Ruiz, Print Managing Editor\nJune 3, 2019", "Ana Ruiz"),
        ("Ana Ruiz, Head of the Lomas Mill\nJune 3, 2019", None),
        ("Middle Lomas, Managing Editor\nJune 3, 2019", None),
        ("Ana Ruiz and AP\nJune 3, 2019 - 4.34pm", "Ana Ruiz"),
    ],
)
def test_names_before_their_job(head: str, author: str | None) -> None:
    """Beside a day the line may end with a job for a paper, whatever stands before it."""
    article = clean_article(record.read_record({"text": f"{TITLE}\n{head}{BODY}"})).article
    assert (article.title, article.author) == (TITLE, author)


@pytest.mark.parametrize(
    ("above", "author"),
    [
        ("June 3, 2019\nAna Ruiz", "Ana Ruiz"),
        ("Ana Ruiz\nJune 3, 2019", "Ana Ruiz"),
        ("Ana Ruiz, 1984", None),
        ("Ana Ruiz\nPolitics", None),
        ("Ana Ruiz Analysis\nJune 3, 2019", None),
        ("June 3, 2019\nMiddle Lomas", None),
    ],
)
def test_names_right_above_the_headline(above: str, author: str | None) -> None:
    """They count beside a day; a year alone may be a book's."""
    article = clean_article(record.read_record({"text": f"{above}\n{TITLE}{BODY}"})).article
    assert (article.title, article.author) == (TITLE, author)


def test_who_signed_a_post_inside_the_text_is_no_author() -> None:
    """Neither by the line that signs it, nor where the text tells of him by his first surname."""
    post = (
        "TWO TOWNS HAVE ONE GATE NOW pic.quill.example/x\n— Ana Soto Ruiz (@anasoto) June 3, 2019"
    )
    text = f"{TITLE}\n{post}{BODY}"
    assert clean_article(record.read_record({"text": text})).article.author is None
    told = BODY.replace("The mayor heads", "Mayor Soto heads").replace(
        "her demand", "Soto's demand"
    )
    text = f"{TITLE}\nAna Soto Ruiz\nJune 3, 2019{told}"
    assert clean_article(record.read_record({"text": text})).article.author is None
