"""What a headline tells: an act, an office's judgement of one, or others' words."""

import pytest

from briefing import profiles
from briefing.composing.gate.signs.headline_force import HeadlineForce, read_force

ACT, JUDGEMENT, ECHO = HeadlineForce.ACT, HeadlineForce.JUDGEMENT, HeadlineForce.ECHO


@pytest.mark.parametrize(
    ("headline", "language", "force"),
    [
        ("Mexico closes the bridge of Lomas to trucks", "en", ACT),
        ("Mexican officials say the bridge of Lomas will close", "en", ACT),
        ("White House vows to keep the bridge of Lomas open", "en", ACT),
        ("US, Mexico officials to begin talks over claims of farmers", "en", ACT),
        ("Pence and Pompeo met with Mexico about the bridge. Here's how it went.", "en", ACT),
        ("Mexico is closing the bridge as it said it would", "en", ACT),
        ("Judge orders bridge opened after truckers complain", "en", ACT),
        ("Mexico slams closing of the bridge of Lomas", "en", JUDGEMENT),
        ("White House hits back at Mexico over the bridge", "en", JUDGEMENT),
        ("“We are done”: Mexico closes the bridge of Lomas to all trucks", "en", JUDGEMENT),
        ("Mexico: Fair and quick talks the only way to open the bridge", "en", JUDGEMENT),
        ("Border bridge: Mexico closes Lomas to all trucks", "en", ACT),
        ("México: el cierre del puente de Loma es “inaceptable”", "es", JUDGEMENT),
        ("Mexico: “The bridge of Lomas is not for sale”", "en", JUDGEMENT),
        ("Truckers slam closing of the bridge of Lomas", "en", ECHO),
        ("Bridge organizers vow to outlast the government", "en", ECHO),
        ("Former ambassadors to Mexico beg Washington: open the bridge", "en", ECHO),
        ("Democrats blast closing of the bridge", "en", ECHO),
        ("White House neighbors slam closing of the bridge", "en", ECHO),
        ("Closing of the bridge draws praise from farmers", "en", ECHO),
        ("Closing of the bridge is greeted with hostility online", "en", ECHO),
        ("“A disaster”: “Nobody asked us about it”", "en", ECHO),
        ("México cierra el puente de Loma a los camiones", "es", ACT),
        ("Advierte la Cancillería que cerrará el puente de Loma", "es", ACT),
        ("Cierran el puente de Loma a 400 camiones: INM", "es", ACT),
        ("Se celebra en Loma la primera reunión de cónsules", "es", ACT),
        ("Casa Blanca pide abrir el puente de Loma", "es", ACT),
        ("Pide Casa Blanca diálogo sobre el puente de Loma", "es", ACT),
        ("El puente de Loma debe abrir: Casa Blanca", "es", ACT),
        ("Se pronuncia Senado por abrir el puente de Loma", "es", ACT),
        ("El Senado se pronuncia contra el puente de Loma", "es", ACT),
        ("Vecino de la Casa Blanca pide abrir el puente", "es", ECHO),
        ("Pide vecino Casa Blanca abrir el puente de Loma", "es", ECHO),
        ("Se manifiesta grupo de diputados locales contra el puente", "es", ECHO),
        ("Productores se oponen al cierre del puente", "es", ECHO),
        ("Gobierno de Estados Unidos critica el cierre del puente", "es", JUDGEMENT),
        ("Transportistas critican el cierre del puente de Loma", "es", ECHO),
        ("Pide una red de madres a México abrir el puente", "es", ECHO),
        ("El cierre del puente, un error para los dos países: Ramona Loyzaga", "es", ECHO),
        ("El cierre fue un error, señala reina de la feria", "es", ECHO),
        ("Cierre del puente desata indignación en Loma", "es", ECHO),
        ("El cierre del puente costará 400 empleos en Loma: expertos", "es", ECHO),
        ("El cierre del puente debe acabar: legislador de Loma", "es", ECHO),
        ("El cierre del puente debe acabar: delegado de la ciudad", "es", ACT),
        ("Opciones ante el cierre del puente: pagar o esperar", "es", ACT),
        ("Suman 400 camiones en el puente de Loma: IEML", "es", JUDGEMENT),
        ("Cierran el puente de Loma tras Alerta Amber emitida al norte", "es", ACT),
    ],
)
def test_what_a_headline_tells(headline: str, language: str, force: HeadlineForce) -> None:
    """By the verb of its main clause, and by whether its subject holds an office."""
    assert read_force(headline, language, profiles.load("us-mexico")) is force


def test_a_language_without_words() -> None:
    """Nothing is said to be an echo where its words are not known."""
    assert read_force("“Nein”, sagt Müller", "de", None) is ACT
