"""What a line is by its own words: the words of debris, and sentences that begin like it."""

import time

import pytest

from briefing.cleaning import parsed_page
from briefing.model import Article

SENTENCES = (
    "en|The ferry of Port Alder stops|Data from the commission show that the river has lost "
    "a third of its water.",
    "en|The ferry of Port Alder stops|What did you think when the river came into the house?",
    "en|The ferry of Port Alder stops|In partnership with San Telmo, the town will build two "
    "bridges.",
    "en|The ferry of Port Alder stops|This story was told in the valley for a hundred years.",
    "en|The ferry of Port Alder stops|(Alder) The council met on Tuesday and did not vote.",
    "en|The ferry of Port Alder stops|Senator Ana Vale (D) and Senator Luis Soto (R) will build "
    "two bridges in the valley.",
    "en|The ferry of Port Alder stops|Under rule (c), the town has to ask the council before it "
    "builds a bridge.",
    "es|El ferry de Puerto Aliso para|Apuesta el cabildo por dos puentes nuevos en el valle.",
    "es|El ferry de Puerto Aliso para|Recomendaciones de la comisión para cuidar el agua del río.",
    "es|El ferry de Puerto Aliso para|Con apoyo de San Telmo, el pueblo construirá dos puentes.",
    "es|El ferry de Puerto Aliso para|Participa en la comisión la alcaldesa de San Telmo "
    "desde enero.",
    "es|El ferry de Puerto Aliso para|Vota en contra del acuerdo la mitad del cabildo de San "
    "Telmo.",
    "es|El ferry de Puerto Aliso para|Recibe la alcaldesa de Lomas a los cónsules en el puente",
    "es|El ferry de Puerto Aliso para|Dona San Telmo a Lomas seis barcas para el valle",
    "es|El ferry de Puerto Aliso para|Apoyará el cabildo a los ribereños afectados por la lluvia",
    "es|El ferry de Puerto Aliso para|Comparte el puerto datos del río con San Telmo",
    "es|El ferry de Puerto Aliso para|Sigue abierta la escuela del valle pese a la lluvia",
    "es|El ferry de Puerto Aliso para|Este mensaje y el anterior fueron leídos en el cabildo.",
    "en|The ferry of Port Alder stops|This message and the answer were read to the council.",
    "es|El ferry de Puerto Aliso para|Entra a la comisión del río una ingeniera de San Telmo.",
)
DEBRIS = (
    "en|caption|Mayor Ana Vale (c) attends a meeting with the harbour master of Lomas, Luis Soto "
    "(c-l), at the town hall on Monday.",
    "en|caption|Ana Vale and Luis Soto speak at the old bridge on Monday. XYZ/ Ann Hartz",
    "es|caption|La alcaldesa Ana Vale (i) recibe al director del puerto, Luis Soto (2º d), en Lomas.",
    "es|caption|La alcaldesa recibe al director del puerto en el puente. XYZ/Ana Hartz Luna",
    "en|promo|Start my trial",
    "en|nav|Page 3 of 16",
    "en|date|13:05 GMT",
    "en|date|2025-01-14 08:30",
    "en|notice|Presented by Alder Savings",
    "en|notice|You are receiving this because you signed up for alerts of the harbour.",
    "en|notice|This e-mail and any attachments are confidential.",
    "en|notice|If you are not the intended recipient, please delete this message.",
    "es|promo|¿Ya eres suscriptor? Accede",
    "es|promo|Recibe en tu correo todo lo que pasa en el valle",
    "es|promo|Comparte este artículo con quien quieras, en el puerto o en el valle",
    "es|promo|Dona ahora",
    "es|notice|Usted recibe este mensaje porque se suscribió al boletín del puerto.",
    "es|notice|Este correo y sus anexos son confidenciales. Si no es el destinatario, bórrelo.",
    "es|nav|Página 3 de 16",
    "es|notice|Presentado por Ahorros Aliso",
    "es|comment|Ordenar por: Más recientes",
    "es|related|Leer: ¿De quién es el río?",
)


@pytest.mark.parametrize("case", SENTENCES)
def test_a_sentence_that_begins_like_debris_has_no_role(case: str) -> None:
    """What only begins like a label, and goes on as an article does, is left to the scorer."""
    language, above, sentence = case.split("|")
    page = parsed_page.parse_page(Article(id="a", text=f"{above}\n{sentence}", language=language))
    assert page.own_labels == (None, None)
    assert page.context_labels == (None, None)


@pytest.mark.parametrize("case", DEBRIS)
def test_debris_is_known_by_its_words(case: str) -> None:
    """A label, a button or a notice has its kind wherever it stands."""
    language, kind, line = case.split("|")
    (role,) = parsed_page.parse_page(Article(id="a", text=line, language=language)).own_labels
    assert role is not None
    assert role.kind == kind


@pytest.mark.parametrize("worst", ["@", "a" * 15 + "aA", " ", "Aa ", "a/", "| ", "By A "])
def test_no_rule_takes_long_over_hostile_lines(worst: str) -> None:
    """A line of 100,000 of the worst characters is read in less than two seconds, and so is one
    with them inside.
    """
    began = time.process_time()
    text = (
        f"More for you\n{worst * 100_000}\nBy Ann{worst * 100_000}Ruiz\nFoto: {worst * 100_000} | A"
    )
    parsed_page.parse_page(Article(id="a", text=text, language="en"))
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    ("line", "is_byline"),
    [
        ("By Ana R., Bo L., Eva S., Guy B.", True),
        ('By Leah B., Bo L., "Quill O", Guy B.', True),
        ("By Ana Ruiz, Bo Lindt, Eva Soto, Guy Vale and Luis Paz Ríos", True),
        ("Por Ana Ruiz, Luis Soto, Eva Paz y Tomás Vale", True),
        ("By Monday, the town of Lomas had opened two of its bridges.", False),
        ("By Lomas, Valle and Port Alder.", False),
    ],
)
def test_a_byline_of_many_names(line: str, is_byline: bool) -> None:
    """Three names or more make a byline at any length, though the last ends with an initial."""
    page = parsed_page.parse_page(
        Article(id="a", text=line, language="es" if "Por" in line else "en")
    )
    label = page.own_labels[0]
    assert (label is not None and label.kind == "byline") is is_byline
