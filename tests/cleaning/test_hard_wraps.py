"""Hard-wrapped text: lines that a machine broke are one paragraph, and other lines stay apart."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.cleaning import whole_text
from briefing.cleaning.hard_wraps import find_forced_breaks
from tests.growth import assert_linear

SENTENCE = (
    "The commission met on Monday in a hotel by the river and agreed on a list of nine open "
    "questions. "
    "Nobody signed it, and the two chairs left by different doors. "
)


def _of(text: str) -> list[str]:
    return [" ".join(span.slice(text).split()) for span in whole_text.line_spans(text)]


@given(st.integers(60, 120), st.lists(st.integers(3, 6), min_size=3, max_size=5))
def test_wrapped_paragraphs_are_one_each(width: int, sizes: list[int]) -> None:
    """Whatever the width, each wrapped paragraph is one span again."""
    whole = [(SENTENCE * size).strip() for size in sizes]
    text = "\n\n".join(
        textwrap.fill(paragraph, width, break_on_hyphens=False) for paragraph in whole
    )
    assert _of(text) == whole


def test_a_line_longer_than_the_width_hides_no_wrapping() -> None:
    """A masthead of a PDF that is wider than its columns stays a line, and the paragraphs are one
    each.
    """
    head = "Vol. 42, No. 7" + " " * 40 + "Friday, February 14, 2025"
    text = "\n\n".join(
        [head, *(textwrap.fill((SENTENCE * size).strip(), 70) for size in (3, 4, 5))]
    )
    assert _of(text) == [" ".join(head.split()), *((SENTENCE * size).strip() for size in (3, 4, 5))]


@pytest.mark.parametrize(
    "text",
    [
        "The dam was closed \nfor the night.",
        "El puente se cerró ayer  \npor la lluvia.",
        "It reaches up to 400 yd \n( 365.8 m ).",
        "The dam was closed on Monday\n.",
    ],
)
def test_a_blank_before_the_break_or_a_stop_behind_it(text: str) -> None:
    """An editor's blank at the end of a line, and a stop below its sentence, show a wrap."""
    assert _of(text) == [" ".join(text.split())]


@pytest.mark.parametrize(
    "text", ["Home \nnews \nsports.", "Ana Ruiz \nsaid so.", "A dam \nA bridge."]
)
def test_a_blank_behind_an_entry_shows_none(text: str) -> None:
    """Menus have blanks at the ends of their lines too."""
    assert _of(text) == [line.strip() for line in text.split("\n")]


def test_short_lines_stay_apart() -> None:
    """A menu, a byline and captions of any length are lines of their own."""
    text = (
        "Home\nWorld news\nA man in a hat by the river\nBy Ana Prueba\nSubscribe for $1\n\n"
        + SENTENCE
    )
    assert _of(text) == [line.strip() for line in text.splitlines() if line.strip()]


def test_long_lines_are_never_joined() -> None:
    """Where a paragraph stands on one line, nothing is joined, as in text that a scraper left."""
    text = "\n".join([SENTENCE * 3, SENTENCE * 4, "Read more", SENTENCE * 2])
    assert _of(text) == [line.strip() for line in text.splitlines()]


def test_an_empty_text_has_none() -> None:
    """Of nothing there is nothing."""
    assert _of("") == []


def test_a_wrapped_item_is_one_line() -> None:
    """The further lines of an item are indented, in a text whose paragraphs are not wrapped too."""
    for mark in ("-   ", "•   ", "1.  ", "(a) "):
        items = f"{mark}Trucks cross the bridge of the\n    U.S. by night.\n{mark}Boats do not."
        assert _of(f"{SENTENCE * 2}\n\n{items}") == [
            (SENTENCE * 2).strip(),
            f"{mark.strip()} Trucks cross the bridge of the U.S. by night.",
            f"{mark.strip()} Boats do not.",
        ]


def test_an_indented_paragraph_is_no_item() -> None:
    """Books indent the first line of a paragraph, whose line above ends a sentence."""
    text = "The river rose by night.\n    The bridge was closed.\nNobody crossed."
    assert _of(text) == ["The river rose by night.", "The bridge was closed.", "Nobody crossed."]


def test_a_small_letter_goes_on() -> None:
    """One wrapped paragraph is whole again; menus in small letters are shorter and stay apart."""
    wrapped = "Today the chair of the commission proceeded with a duty of 12\npercent on boats."
    assert _of(wrapped) == [wrapped.replace("\n", " ")]
    assert _of("about us\nprivacy policy\nread more") == ["about us", "privacy policy", "read more"]


RAGGED = """\
The harbor council of Lomas agreed on Tuesday to raise
the toll on the bridge by a tenth, since the repairs
of the pier cost more than anybody had thought.

Mayor Ana Vale, who met the minister in the town of San
Telmo, said that the money would be paid back by
June of next year.
"""
UNWRAPPED = """\
Harbor council of Lomas raises the toll on the bridge
Mayor says that nobody has to pay it before June
Truckers will go to court over the repairs of the pier

Bridge of San Telmo closes for a week in the summer
Ferries run at night, the harbor office of Lomas said, and so they will in autumn too.
"""


AT_AN_INITIAL = """\
NEW RULES FOR THE HARBOR OF LOMAS: On Tuesday, President Donato J.
Vidal announced tolls on the bridges that lead to the islands
and to the coast, in recognition of what the
council had asked for.

"""


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        (RAGGED, 4),
        (UNWRAPPED, 0),
        (AT_AN_INITIAL, 3),
        (AT_AN_INITIAL.replace("Donato J.", "Vidal spoke."), 2),
    ],
)
def test_lines_of_no_steady_width(text: str, joined: int) -> None:
    """Lines that end within a sentence join where their paragraph ends as one; titles do not."""
    assert len(find_forced_breaks(text)) == joined


def test_a_long_line_tells_that_nothing_was_wrapped() -> None:
    """Where most of a text stands on single lines, lines join before small letters only."""
    text = RAGGED + "\n" + "The council met again. " * 20
    assert all(text[end + 1].islower() for end in find_forced_breaks(text))


TITLES = """\
The Lomas Post
Home
World
Sign in
Ferry workers in San Telmo go on strike for a second week
Council of Rosario votes to close the old coal market"""
PROSE = {
    "en": (
        "The harbor council of Lomas agreed on Tuesday with the Ministry of Transport in Port Alder"
        " to raise the toll on the bridge by a tenth, since the pier cost more than planned.",
        "Mayor Ana Vale, who met Transport Minister Luis Soto in the town of San Telmo, said that"
        " the money would be paid back by June of next year. Nobody else spoke.",
        "Residents of the Rosario and Santa Clara districts blocked the road for three hours on"
        " that day, and nobody was hurt, the police said.",
    ),
    "es": (
        "El consejo del puerto de Lomas acordó el martes con la Secretaría de Infraestructura subir"
        " una décima el peaje del puente, porque el muelle costó más de lo previsto.",
        "La alcaldesa Ana Vale, que se reunió con el ministro Luis Soto en San Telmo, dijo que el"
        " dinero se devolverá en junio del año próximo. Nadie más habló.",
        "Vecinos de las colonias Rosario y Santa Clara cerraron la carretera durante tres horas ese"
        " día, y nadie resultó herido, según la policía.",
    ),
}


def _join(text: str) -> list[str]:
    """The lines of a text with its forced breaks as blanks."""
    joined = list(text)
    for end in find_forced_breaks(text):
        joined[end] = " "
    return [" ".join(line.split()) for line in "".join(joined).splitlines() if line.strip()]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("width", [60, 64, 70, 76])
@pytest.mark.parametrize(
    ("between", "before"),
    [("\n\n", ""), ("\n\n", "   "), ("\n", "")],
    ids=["blank", "lynx", "none"],
)
def test_paragraphs_between_menus(language: str, width: int, between: str, before: str) -> None:
    """In a page copied whole, wrapped sentences are whole again, and menus and titles stay."""
    wrapped = between.join(
        textwrap.indent(textwrap.fill(one, width), before) for one in PROSE[language]
    )
    lines_ = _join(
        f"{TITLES}\n\n{wrapped}\n\n{TITLES}\n© 2025 The Lomas Post. All rights reserved."
    )
    body = " ".join(lines_[6:-7])
    assert lines_[:6] == TITLES.splitlines()
    assert lines_[-7:-1] == TITLES.splitlines()
    assert body == " ".join(PROSE[language])
    assert all(line.endswith(".") for line in lines_[6:-7])


@pytest.mark.parametrize("language", ["en", "es"])
def test_indents_part_paragraphs(language: str) -> None:
    """A line that is indented more begins a paragraph, though the one above is filled."""
    for width in range(58, 79):
        text = "\n".join(
            textwrap.fill(one, width, initial_indent="    ") for one in PROSE[language]
        )
        assert _join(text) == list(PROSE[language])


@pytest.mark.parametrize(
    "text",
    [
        "Harbor council of Lomas raises the toll on the bridge\nMayor says that nobody has to pay it"
        " before June\nTruckers will go to court over the repairs of the pier\nFerries run at night,"
        " the harbor office of Lomas said.",
        "El consejo de Lomas sube el peaje del puente nuevo\nLa alcaldesa dice que nadie pagará antes"
        " de junio\nLos transportistas irán a juicio por el muelle\nEl puente cierra, dijo la oficina.",
        "The council agreed on:\n- Repairs of the pier that cost more than anybody\n- A toll on the"
        " bridge for trucks of more than three axles\n- ferries at night",
        "Harbor Council of Lomas, Department of Bridges and Tolls\n12 Pier Street, third floor, office"
        " of the commissioner\nLomas, Nuevo Valle, 12345",
        "manzanas y peras del valle de Lomas, por kilo\nnaranjas de San Telmo\nplátanos",
    ],
    ids=["titles", "titulares", "list", "address", "goods"],
)
def test_lines_that_nothing_wrapped_stay(text: str) -> None:
    """Titles, items, addresses and goods are lines of their own, of whatever length."""
    assert find_forced_breaks(text) == ()


def test_a_title_that_touches_the_text_stays() -> None:
    """The first line had room for the capitalized word below it: it is the headline."""
    title = "Lomas raises the bridge toll for all trucks"
    text = "\n\n".join(textwrap.fill(paragraph, 66) for paragraph in PROSE["en"])
    assert _join(f"{title}\n{text}") == [title, *PROSE["en"]]


def test_the_search_is_linear() -> None:
    """Five times the lines take about five times the time, also where no paragraph closes."""
    line = "the harbor council of Lomas agreed on Tuesday with Ana\n"
    assert_linear(lambda size: find_forced_breaks(line * size), 10_000)
