"""Transcripts: every case of `cases/quoting/turns.*`, in the form of the other cases."""

from datetime import date

import pytest

from briefing.cleaning import label_all_as_body
from briefing.model import Article
from briefing.profiles import HeldOffice, LocalizedText, Person
from briefing.quoting import extract_quotes
from tests.builders import taken
from tests.quoting.attribution.test_extraction import Case, cases, said

DEBATE = "Ada Quill met Rafael Tobar.\n" + "QUILL: I think you lie.\nTOBAR: You think I lie.\n" * 2


@pytest.mark.parametrize("case", cases("turns."), ids=lambda case: f"{case.language}: {case.title}")
def test_case(case: Case) -> None:
    """The turns of a case come out sentence by sentence with their speakers, and nothing else."""
    found = extract_quotes(taken(case.text, language=case.language), unmarked=True)
    assert tuple(said(quote, case.text) for quote in found) == case.expected


def test_only_if_asked() -> None:
    """Without the option a transcript without marks has no quotes."""
    assert extract_quotes(taken(DEBATE)) == ()


def test_a_named_speaker_is_sure() -> None:
    """Who is named in full is sure; one side of an interview is not."""
    debate = extract_quotes(taken(DEBATE), unmarked=True)
    answers = extract_quotes(taken("Q: Are you there?\nA: I am, thank you.\n" * 2), unmarked=True)
    assert {quote.confidence for quote in debate} == {"high"}
    assert {quote.confidence for quote in answers} == {"medium"}


def test_arrows_before_the_names() -> None:
    """Captions of broadcasts put arrows before their labels."""
    text = "Ada Quill met Rafael Tobar.\n>> QUILL: It sank.\n>> TOBAR: It did.\n>> QUILL: I saw it."
    quotes = extract_quotes(taken(text), unmarked=True)
    assert [quote.speaker.name for quote in quotes] == ["Ada Quill", "Rafael Tobar", "Ada Quill"]


def test_words_told_in_a_turn_are_nobodys() -> None:
    """What a speaker quotes of another is no quote, asked for turns or not."""
    text = (
        "MINISTER QUILL: Tobar said: “It sank, and that is all.”\nQ: When?\nMINISTER QUILL: Today."
    )
    assert extract_quotes(taken(text)) == ()


BRIEFING = (
    "MS. QUILL: Good afternoon to all of you.\nQ    When does it open?\n"
    "MS. QUILL: It opens on Monday.\nMR. TOBAR: I will be there.\nQ    Thank you.\n"
)


def test_the_headline_names_whom_a_surname_means() -> None:
    """A label of a title and a surname is whom the headline alone names in full; else nobody."""
    article = Article(
        id="a", text=BRIEFING, title="Press Briefing by Press Secretary Ada Quill", language="en"
    )
    found = extract_quotes(label_all_as_body(article), unmarked=True)
    assert [quote.speaker.name for quote in found] == ["Ada Quill", None, "Ada Quill", None, None]


REMARKS = (
    "THE PRESIDENT: I met with President Ruiz of the other side, and we will open the bridge.\n"
    "Q    When does it open?\nTHE PRESIDENT: It opens on Monday.\nQ    Thank you.\n"
    "THE PRESIDENT: Thank you all.\n"
)
HOLDERS = (
    Person(name="Ada Quill", aliases=("Quill",)),
    Person(name="Mateo Ruiz", aliases=("Ruiz",)),
)


@pytest.mark.parametrize(
    ("title", "speaker"),
    [
        ("Remarks by President Quill on the Bridge", "Ada Quill"),
        ("Remarks by President Quill Before a Meeting", "Ada Quill"),
        ("Remarks by President Ruiz in Port Alder", "Mateo Ruiz"),
        ("Remarks by President Quill and President Ruiz Before a Meeting", None),
    ],
)
def test_an_office_alone_is_the_headlines_before_whom_the_speech_names(
    title: str, speaker: str | None
) -> None:
    """Who speaks of a president of the other side is not that president; of two it is nobody."""
    article = Article(id="a", text=REMARKS, title=title, language="en")
    found = extract_quotes(label_all_as_body(article), HOLDERS, unmarked=True)
    assert [quote.speaker.name for quote in found] == [speaker, None, speaker, None, speaker]


def test_the_headlines_president_of_that_day_is_known_beside_relatives_of_the_surname() -> None:
    """Remarks that name a relative in full are still those of the holder whom the headline names."""
    office = HeldOffice(label=LocalizedText((("en", "President of Sur"),)), side="sur")
    holders = (Person(name="Ada Quill", aliases=("Quill",), offices=(office,)), HOLDERS[1])
    text = REMARKS.replace("Thank you all.", "Thank you all, and Corinne Quill too.")
    article = Article(
        id="a",
        text=text,
        title="Remarks by President Quill on the Bridge",
        language="en",
        published=date(2025, 2, 12),
    )
    found = extract_quotes(label_all_as_body(article), holders, unmarked=True)
    assert {quote.speaker.name for quote in found} == {"Ada Quill", None}


@pytest.mark.parametrize(
    ("title", "speakers"),
    [
        ("Remarks by President Quill and President Ruiz Before a Meeting", ["Ada Quill", "Mateo Ruiz"]),
        ("Remarks by President Quill Before a Meeting", []),
    ],
)  # fmt: skip
def test_two_whom_the_headline_names_need_no_second_turn(title: str, speakers: list[str]) -> None:
    """Each of two presidents speaks once before a meeting; of one alone two turns are too few."""
    text = "PRESIDENT QUILL: Welcome to our house.\n\nPRESIDENT RUIZ: Thank you all for the bridge."
    article = Article(id="a", text=text, title=title, language="en")
    found = extract_quotes(label_all_as_body(article), people=HOLDERS, unmarked=True)
    assert [quote.speaker.name for quote in found] == speakers


def test_an_address_in_small_letters_is_no_label_among_capitals() -> None:
    """In a transcript in capitals "Mayor Quill: …" is whom somebody addresses; the turn goes on."""
    turns = "MAYOR ADA QUILL: The bridge opens.\nQ: When?\n" * 5
    told = "MAYOR ADA QUILL: It is so.\nAs we have said:\nIt opens in May.\nMayor Ada Quill:\nYes."
    quotes = extract_quotes(taken(f"Ada Quill spoke.\n{turns}{told}"), unmarked=True)
    last = quotes[-3:]
    assert [quote.span.end - quote.span.start for quote in last] == [9, 16, 4]
    assert {quote.speaker.name for quote in last} == {"Ada Quill"}


@pytest.mark.parametrize(
    ("labels", "count"),
    [
        (("PRESIDENT ADA QUILL", "PRIME MINISTER BRUNO VALE"), 4),
        (("PRESIDENT ADA QUILL", "WEATHER"), 0),
    ],
)
def test_two_officials_may_speak_once_each(labels: tuple[str, str], count: int) -> None:
    """Labels with office and whole name make a transcript of two speeches; others need turns."""
    text = "\n".join(f"{label}: We open the bridge.\nIt is new." for label in labels)
    assert len(extract_quotes(taken(text), unmarked=True)) == count


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    ("between", "last", "count"),
    [
        ("", "", 4),
        ("{addressed}:\n", "", 4),  # whom the speaker addresses
        ("", "{first}: Thank you.\n", 5),  # who speaks again has the name alone
        ("", "WEATHER: It rains.\n", 4),  # nobody's words
        ("", "JOHN VALE: It rains.\n", 0),  # somebody of no office: their turns must come again
    ],
)
def test_officials_with_the_office_behind(
    language: str, between: str, last: str, count: int
) -> None:
    """The office may stand behind the name, with a remark; lines in small letters end no turn."""
    labels = {
        "en": ("ADA QUILL, PRESIDENT OF LOMAS (AS INTERPRETED)", "PRIME MINISTER MATEO RUIZ"),
        "es": ("ADA QUILL, PRESIDENTA DE LOMAS (INTERPRETACIÓN)", "PRIMER MINISTRO MATEO RUIZ"),
    }
    first, second = labels[language]
    inside = between.format(addressed={"en": "President Ruiz", "es": "Presidente Ruiz"}[language])
    text = f"{first}: We open the bridge.\n{inside}It is new.\n{second}: We do.\nIt is long.\n"
    article = Article(id="a", text=text + last.format(first="ADA QUILL"), language=language)
    found = extract_quotes(label_all_as_body(article), unmarked=True)
    assert len(found) == count
    names = {quote.speaker.name for quote in found}
    assert names == ({"Ada Quill", "Mateo Ruiz"} if count else set())


@pytest.mark.parametrize(
    ("told", "label", "name", "role"),
    [
        (
            "La ingeniera Ana Poma Ruiz viene",
            "ANA POMA RUIZ, MINISTRA DE AGUAS",
            "Ana Poma Ruiz",
            "Ministra de Aguas",
        ),
        (
            "Habla Licenciada Ana Poma Ruiz",
            "ANA POMA RUIZ, MINISTRA DE AGUAS",
            "Ana Poma Ruiz",
            "Ministra de Aguas",
        ),
        (
            "La ministra de Aguas, Ana Poma Ruiz, viene",
            "ANA POMA RUIZ, MINISTRA DE AGUAS",
            "Ana Poma Ruiz",
            "ministra de Aguas",
        ),
        (
            "La ingeniera Ana Poma Ruiz viene",
            "ANA POMA RUIZ, HABITANTE DE LOMAS",
            "Ana Poma Ruiz",
            "ingeniera",
        ),
    ],
)
def test_the_label_tells_the_office(told: str, label: str, name: str, role: str) -> None:
    """An office behind the name of a label goes before a degree that the text tells."""
    turns = f"{label}: Vamos a presentar el informe.\nPREGUNTA: ¿Cuándo?\n" * 2
    quotes = extract_quotes(taken(f"{told}.\n{turns}", language="es"), unmarked=True)
    assert (quotes[0].speaker.name, quotes[0].speaker.role) == (name, role)


SPEECHES = {
    "en": ("Port Alder\n\n10:02 A.M.\n\n", "Remarks by President Quill on the Bridge", "THE PRESIDENT"),
    "es": ("Puerto Aldama\n\n", "Mensaje de la presidenta Ada Quill en el puente", "PRESIDENTA ADA QUILL"),
}  # fmt: skip


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    ("before", "title", "count"),
    [
        ("", None, 3),
        ("She opened it.\n\n", None, 0),  # a report that quotes one turn of hers
        ("", "The bridge of Port Alder opens", 0),  # whose speech it is nobody says
    ],
)
def test_one_who_speaks_alone_is_whom_the_headline_names(
    language: str, before: str, title: str | None, count: int
) -> None:
    """A speech has one label, and below it goes on to its end; a report has sentences before it."""
    place, own, label = SPEECHES[language]
    text = f"{before or place}{label}: We open it.\n\nIt is new.\n\nThank you all."
    article = Article(id="a", text=text, title=title or own, language=language)
    found = extract_quotes(label_all_as_body(article), HOLDERS, unmarked=True)
    assert [quote.speaker.name for quote in found] == ["Ada Quill"] * count


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Press Briefing by Mayor Ada Quill and Coordinator for Tides Rafael Tobar", "Coordinator for Tides"),
        ("Press Gaggle by Harbour Coordinator Rafael Tobar En Route Lomas", "Harbour Coordinator"),
        ("Press Briefing by Ada Quill and Rafael Tobar", None),
        # whose office it is stands behind the name; one word alone may be of either side
        ("Remarks by Mayor Ada Quill and Prime Minister Rafael Tobar of the Free Isles in Alder", "Prime Minister of the Free Isles"),
        ("Remarks by Mayor Ada Quill and President Rafael Tobar of Lomas Before a Meeting", "President of Lomas"),
        ("Remarks by Mayor Ada Quill and President Rafael Tobar", None),
    ],
)  # fmt: skip
def test_the_headline_tells_the_office_of_whom_it_names(title: str, role: str | None) -> None:
    """What stands before a name in the headline is the office, up to "by" and "and"."""
    article = Article(id="a", text=BRIEFING, title=title, language="en")
    found = extract_quotes(label_all_as_body(article), unmarked=True)
    assert [quote.speaker.role for quote in found if quote.speaker.name == "Rafael Tobar"] == [role]


def test_an_office_and_a_surname_of_the_headline_mean_its_holder_of_that_day() -> None:
    """Though the profile lists the whole name alone, "Vice President Quill" is who holds it."""
    office = HeldOffice(label=LocalizedText((("en", "Vice President of Sur"),)), side="sur")
    holder = Person(name="Ada Quill", offices=(office,))
    title = "Remarks by Vice President Quill Before a Meeting"
    text = "THE VICE PRESIDENT: We open it.\n\nIt is new."
    article = Article(id="a", text=text, title=title, language="en", published=date(2025, 2, 12))
    found = extract_quotes(label_all_as_body(article), (holder,), unmarked=True)
    assert {quote.speaker.name for quote in found} == {"Ada Quill"}


@pytest.mark.parametrize(
    ("before", "name"),
    [("Deputy Harbour Director ", "Tovik Tobar"), ("the Well Known ", None), ("Director ", None)],
)
def test_an_office_tells_a_name_whose_first_word_nobody_knows(
    before: str, name: str | None
) -> None:
    """Whom the headline names right behind an office is named there in full; "Director Tobar" is not."""
    whole = "Tobar" if before == "Director " else "Tovik Tobar"
    title = f"Press Briefing by Mayor Ada Quill and {before}{whole}"
    article = Article(id="a", text=BRIEFING, title=title, language="en")
    found = extract_quotes(label_all_as_body(article), unmarked=True)
    assert found[3].speaker.name == name
