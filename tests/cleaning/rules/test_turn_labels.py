"""The labels of speakers before the turns of a transcript."""

import pytest

from briefing.cleaning import clean_article, parsed_page
from briefing.cleaning.rules.turn_labels import find_first_turn, find_spoken_lines, opens_turn
from briefing.model import Article

LABELS = ("PHOTO", "READ ALSO")
SPOKEN = ("Good morning.", "The bridge opens in May.", "And the toll?", "There is none.")


def _page(text: str) -> parsed_page.PageLines:
    return parsed_page.parse_page(Article(id="a", text=text, language="en"))


@pytest.mark.parametrize("joint", [": ", "\n"])
def test_turns_of_two_speakers(joint: str) -> None:
    """A label before a turn, or above it, is one where the speaker has several."""
    labels = ("MAYOR ADA QUILL", "QUESTION")
    turns = [f"{labels[number % 2]}{joint}{words}" for number, words in enumerate(SPOKEN)]
    page = _page("\n".join(("Conference of the mayor", *turns)))
    assert find_first_turn(page) == 1
    assert opens_turn(page, 1)
    assert not opens_turn(page, 0)


@pytest.mark.parametrize("line", ["RIVER: Two towns agree on shared water", "UN: Talks go on"])
def test_a_headline_that_the_page_repeats_has_no_turns(line: str) -> None:
    """A kicker in capitals stands before one headline, however often a page prints it."""
    page = _page("\n".join((line, "Weather", line, "The two towns will share it.", line)))
    assert not any(opens_turn(page, index) for index in range(len(page.lines)))


def test_all_turns_of_a_transcript_are_kept() -> None:
    """No turn is debris, however short, nor the first one, nor what tells of a video; remarks are."""
    turns = [
        "MAYOR ADA QUILL: Good morning.", "QUESTION: Ok.", "MAYOR ADA QUILL: Let us see a video.",
        "(VIDEO BEGINS)", "VOICE: Come to Lomas.", "MAYOR ADA QUILL: The bridge opens in May.",
        "Thank you.", "QUESTION: And the toll?", "MAYOR ADA QUILL: No toll…", "QUESTION: 089.",
        "MAYOR ADA QUILL: There is none, as I said, and there will be none this year.",
    ]  # fmt: skip
    cleaned = clean_article(Article(id="a", text="\n".join(turns), language="en"))
    kept = [block.span.slice(cleaned.article.text) for block in cleaned.kept]
    assert kept == [line for line in turns if not line.startswith("(")]


def test_labels_of_pictures_make_no_transcript() -> None:
    """Labels that recur before lines without a stop, or before quotations, are no turns."""
    listed = [f"{label}: The bridge of Lomas, number {n}" for n in range(6) for label in LABELS]
    quoted = [f"{label}: “The bridge is number {n}.”" for n in range(6) for label in LABELS]
    assert not find_spoken_lines(_page("\n".join(listed)))
    assert not find_spoken_lines(_page("\n".join(quoted)))


@pytest.mark.parametrize(
    ("asker", "is_transcript"), [("PREGUNTA", True), ("MODERADORA", True), ("COMODIDAD", False)]
)
def test_labels_that_fill_their_lines(asker: str, is_transcript: bool) -> None:
    """Where those who ask have lines of their own, so have the others; heads of a list do not."""
    words = ("¿Y el peaje?", "No habrá peaje en el puente.", "Gracias.", "Se abre en mayo.")
    labels = (asker, "ALCALDESA DE LOMAS, DELIA OROZCO")
    turns = [line for n in range(12) for line in (labels[n % 2], words[n % 4], "---")]
    page = parsed_page.parse_page(
        Article(id="a", text="\n".join(("Conferencia en Lomas", *turns)), language="es")
    )
    spoken = find_spoken_lines(page)
    assert (spoken.start == 1) is is_transcript
    assert bool(spoken) is is_transcript


def test_labels_that_name_offices_fill_their_lines() -> None:
    """Statements of office-holders, whom nobody asks, have turns; a list of one office has none."""
    words = ("Se abre el puente en mayo.", "La obra costó dos millones de pesos.")
    for other, is_transcript in (("SECRETARIO DE OBRAS, LEO PAZ", True), ("SEGUNDO TRAMO", False)):
        labels = ("ALCALDESA DE LOMAS, DELIA OROZCO", other)
        turns = [line for n in range(4) for line in (labels[n % 2], words[n % 2], "---")]
        page = parsed_page.parse_page(
            Article(id="a", text="\n".join(("Mensaje en Lomas", *turns)), language="es")
        )
        assert bool(find_spoken_lines(page)) is is_transcript


@pytest.mark.parametrize("joint", ["\n", ": "])
@pytest.mark.parametrize(("leader", "is_act"), [("MODERADOR", True), ("CATÁLOGO", False)])
def test_an_act_whose_speakers_speak_once(leader: str, joint: str, *, is_act: bool) -> None:
    """Where one who leads announces speakers with offices, each label, the headline and the whole
    of the last speech stay.
    """
    speakers = (
        "ADA QUILL, SECRETARIA DE OBRAS",
        "BRUNO VALE, ALCALDE DE LOMAS",
        "CORA PAZ, VECINA",
        "PRESIDENTA DORA LINDT",
    )
    words = "Escuchemos el mensaje {}.", "Abrimos el puente {}."
    turns = "\n".join(
        f"{label}{joint}{said.format(number)}"
        for number, speaker in enumerate(speakers)
        for label, said in zip((leader, speaker), words, strict=True)
    )
    text = f"Acto por el puente de Lomas\n{turns}\nGracias a todos.\nContacto y prensa"
    page = parsed_page.parse_page(Article(id="a", text=text, language="es"))
    spoken = find_spoken_lines(page)
    assert find_first_turn(page) == (1 if is_act else None)
    assert spoken == (range(1, text.count("\n")) if is_act else range(0))


def test_an_act_of_few_turns_is_whole() -> None:
    """Who is announced counts as well as who leads, and a line without a stop ends no speech."""
    turns = (
        "MODERADORA: Preside este acto la alcaldesa.",
        "BRUNO VALE, ALCALDE DE LOMAS: Abrimos el puente.",
        "MODERADORA: Escuchemos a la presidenta.",
        "PRESIDENTA DORA LINDT: Gracias.",
        "Amigas y amigos de Lomas:",
        "El puente es de todos.",
    )
    page = parsed_page.parse_page(Article(id="a", text="\n".join(turns), language="es"))
    assert find_spoken_lines(page) == range(len(turns))


JOINT = {
    "en": (
        "THE PRESIDENT",
        "PRESIDENT ADA QUILL OF LOMAS",
        "The bridge opens in May.",
        "Office of",
    ),
    "es": (
        "BRUNO VALE, PRESIDENTE DE LOMAS",
        "PRESIDENTA ADA QUIROGA",
        "Se abre el puente.",
        "Zona",
    ),
}


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    ("above", "below", "is_transcript"),
    [
        ("", "", True),
        ("{head} Press\n4:10 P.M. EDT\n", "", True),
        ("", "Amigas y amigos:\n{words}\n", True),
        ("{words}\n", "", False),  # an article that prints two answers below its own words
        ("{head} Press\n", "{head} prensa\n{head} archivo\n{head} fotos\n", True),
    ],
)
def test_a_statement_of_two_office_holders(
    language: str, above: str, below: str, *, is_transcript: bool
) -> None:
    """Two with offices who speak once each make a transcript, where their words open the page."""
    first, second, words, head = JOINT[language]
    top = above.format(words=words, head=head)
    said = f"{first}: {words}\n{words}\n{second}: {words}\n{words}\n"
    text = f"{top}{said}{below.format(words=words, head=head)}"
    page = parsed_page.parse_page(Article(id="a", text=text.strip(), language=language))
    start = top.count("\n")
    length = said.count("\n") + (2 if "Amigas" in below else 0)
    assert find_spoken_lines(page) == (range(start, start + length) if is_transcript else range(0))
    assert find_first_turn(page) == (start if is_transcript else None)
    assert opens_turn(page, start) is is_transcript


@pytest.mark.parametrize("second", ["PRESIDENT QUILL: “No.”", "ROAD WORKS: Two towns agree.", ""])
def test_one_office_holder_makes_no_joint_statement(second: str) -> None:
    """One label with an office, and a quotation, a kicker or nothing, are no transcript."""
    text = f"PRESIDENT VALE: The bridge opens in May.\nIt is long.\n{second}\nIt is wide."
    assert not find_spoken_lines(_page(text))
