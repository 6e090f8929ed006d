"""What is a figure in a sentence, and where it ends."""

import pytest

from briefing.composing.figures import figure_patterns


@pytest.mark.parametrize(
    ("text", "language", "figure"),
    [
        ("Mexico will pay $38 million for the canals.", "en", "$38 million"),
        ("The fund lost 2.5 billion pesos in a single week.", "en", "2.5 billion pesos"),
        ("Prices rose 4.7 percent in the border states.", "en", "4.7 percent"),
        ("The share of rifles was 71% in the report.", "en", "71%"),
        (
            "Vidalia shipped 742,000 metric tons of peppers north.",
            "en",
            "742,000 metric tons of peppers",
        ),
        ("Some 5,000 gallons of sewage-laden water reach it.", "en", "5,000 gallons"),
        ("Some 5,000 gallons of raw sewage reach the bay.", "en", "5,000 gallons"),
        ("They seized 9,000 tons of the drug in the port.", "en", "9,000 tons"),
        ("They seized 9,000 tons of steel in the port.", "en", "9,000 tons of steel"),
        ("They sent 9,000 barrels of oil, he said.", "en", "9,000 barrels of oil"),
        ("Llegan 5 mil litros de aguas negras al mar.", "es", "5 mil litros de aguas"),
        ("Llevan 5 mil toneladas de acero que pesan.", "es", "5 mil toneladas de acero"),
        ("The canal will cost some $20-25 billion, they say.", "en", "$20-25 billion"),
        ("They spoke of $12 billion to $15 billion for it.", "en", "$12 billion to $15 billion"),
        ("The town set up a fund of $1.5 to $2 billion.", "en", "$1.5 to $2 billion"),
        (
            "Vidalia pays between 40 and 60 million dollars.",
            "en",
            "between 40 and 60 million dollars",
        ),
        ("The duty rises from 5 to 25 percent in May.", "en", "from 5 to 25 percent"),
        ("They bear duties already (25-30% on peppers).", "en", "25-30%"),
        ("At least $16 an hour must be paid to pickers.", "en", "$16 an hour"),
        (
            "Vidalia sends 6,000 Vidalian Coast Guard members.",
            "en",
            "6,000 Vidalian Coast Guard members",
        ),
        ("The courts have 900,000 customs cases pending.", "en", "900,000 customs cases"),
        (
            "There are 11 million undocumented workers in it.",
            "en",
            "11 million undocumented workers",
        ),
        ("They sent back 4,500 on Monday and Tuesday.", "en", None),
        ("He won with 53% of the vote in the north.", "en", None),
        ("She has 4 million followers in both cities.", "en", None),
        ("La aduana devolvió un millón 300 mil dólares.", "es", "un millón 300 mil dólares"),
        ("Pasaron dos millones 150 mil camiones por ahí.", "es", "dos millones 150 mil camiones"),
        ("Tendrá 6 mil nuevos elementos de la Guardia.", "es", "6 mil nuevos elementos"),
        (
            "Costará entre 20 y 25 mil millones de pesos.",
            "es",
            "entre 20 y 25 mil millones de pesos",
        ),
        ("La cuota sube del 5 al 25 por ciento en mayo.", "es", "del 5 al 25 por ciento"),
        ("Del programa, 100 millones son de este año.", "es", None),
        ("Obtuvo 53 por ciento de los votos en el norte.", "es", None),
        (
            "El daño fue de mil 400 millones de dólares al año.",
            "es",
            "mil 400 millones de dólares al año",
        ),
        ("Se perdieron 2 mil 600 millones de pesos en obras.", "es", "2 mil 600 millones de pesos"),
        ("El arancel sube 18.6 por ciento desde el jueves.", "es", "18.6 por ciento"),
        ("Tramitarán 12 mil visas de trabajo agrícola.", "es", "12 mil visas"),
        ("Guards held 350 to 400 people at the bridge.", "en", None),
        (
            "Pagaron de los dos mil a los siete mil dólares.",
            "es",
            "de los dos mil a los siete mil dólares",
        ),
        ("The yield rose 1.4 percentage points to 7.5 percent.", "en", "1.4 percentage points"),
        ("The clerk in the race has 5.5 percent support.", "en", None),
        ("La alcaldesa tiene 40 por ciento de apoyo.", "es", None),
        ("Lomas expects a 90 percent turnout on Sunday.", "en", None),
        ("A count put the clerk 31 percentage points ahead of Ruiz.", "en", None),
        ("El conteo le da a Ruiz 31 puntos porcentuales de ventaja.", "es", None),
        ("The talks began at 9 and ended at 11 in the evening.", "en", None),
        ("Officials met on Jan. 15, 2025, in room 1204.", "en", None),
    ],
)
def test_a_figure_has_its_whole_unit(text: str, language: str, figure: str | None) -> None:
    """Money, shares and large amounts are figures, with every word of the number; clock times and
    days are none.
    """
    found = figure_patterns.find_figure(text, language)
    assert (found[1].slice(text) if found else None) == figure
