"""Stops of hours, units, eras and degrees, and other ends that a mark alone does not tell."""

import pytest

from briefing.sentences import sentence_spans


def _split(text: str, language: str = "en") -> list[str]:
    return [span.slice(text) for span in sentence_spans(text, language)]


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("en", "The talks ended at 6 p.m.", "Travelers waited outside."),
        ("en", "The council met until 11 a.m.", "Vale left early."),
        ("en", "The truck weighs 900 lbs.", "Ruiz drove it."),
        ("en", "The harbor was built in 50 B.C.", "Lomas came later."),
        ("en", "The mayor holds a Ph.D.", "Vale wrote it in Lomas."),
        ("es", "La reunión terminó a las 6 p.m.", "Vale salió antes."),
        ("es", "El puente mide 12 km.", "Lomas lo pagó."),
    ],
)
def test_a_capital_behind_a_measure(language: str, first: str, second: str) -> None:
    """The stop is the abbreviation's and the sentence's, where a capital follows."""
    assert _split(f"{first} {second}", language) == [first, second]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "On Monday at 6 a.m. Vale left the harbor."),
        ("en", "At 11:30 a.m. Ruiz spoke to the council."),
        ("en", "The talks ended at 6 p.m. Friday in the harbor."),
        ("en", "The talks will end at 6 p.m. Eastern or later."),
        ("en", "The talks will end at 6 p.m. Port Alder time."),
        ("en", "The talks ended at 6 p.m. CST in the harbor."),
        ("en", "The pier is 5 ft. 3 in. wide."),
        ("en", "Ana Ruiz, M.D. Director of the harbor, left."),
        ("es", "El lunes a las 6 a.m. Vale salió del puerto."),
        ("es", "La reunión será a las 6 p.m. Hora del Centro, dijo Vale."),
    ],
)
def test_what_goes_on(language: str, text: str) -> None:
    """Days, zones and numbers belong to the measure; an opening clause has its sentence to come."""
    assert _split(text, language) == [text]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("en", ["The river rose in the valley.11 12", "The mayor left."]),
        ("es", ["“El río subió”, dijo. ”", "La alcaldesa salió."]),
        ("en", ["Take it and -- really! -- go home."]),
        ("en", ["Leave the bridge! he yelled.", "Nobody did."]),
        ("en", ["The council will do three things:", "1. Close the port", "2. Pay the fine"]),
        ("es", ["El consejo hará dos cosas.", "1. Cerrar el puerto.", "2. Pagar la multa."]),
        ("en", ["(a) Close the port.", "(b) Pay the fine."]),
        ("en", ["What a bridge! ...", "Nobody crossed it."]),
        ("en", ["The plan is . . . I did not mean it."]),
        ("en", ["Will the bridge open? or will it fall?"]),
        ("es", ["¿Abrirá el puente? o se caerá."]),
        ("es", ["¿Abrirá el puente?", "y se caerá."]),
        ("en", ["He was the mayor of the U.S.", "Millions of people cheered."]),
        ("en", ["The toll rose in Lomas No. 1 pier and in the market."]),
    ],
)
def test_other_ends(language: str, sentences: list[str]) -> None:
    """Footnotes and closing marks end what stands before them; inserted and reported words do not;
    a list begins behind what announces it.
    """
    assert _split(" ".join(sentences), language) == sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["The talks ended on Tuesday.", "Mr. Ruiz left the harbor."],
        ["The bridge cost 1,000.", "That is a lot."],
    ],
)
def test_a_glued_stop_before_a_title_or_behind_a_number(sentences: list[str]) -> None:
    """No blank stands behind the stop, as where a page lost its line's end."""
    assert _split("".join(sentences)) == sentences


def test_a_decimal_ends_nothing() -> None:
    """Its stop stands behind thousands, but no capital follows."""
    assert _split("It cost 1,000.50 in all.") == ["It cost 1,000.50 in all."]
