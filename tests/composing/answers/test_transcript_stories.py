"""What somebody answers in a press conference is quoted under its story, else in one of its own.

Speakers, conference and reports are made up.
"""

from datetime import date

import pytest

import briefing as bf
from briefing.model import Brief, PrintedQuote

DAY = date(2025, 5, 6)
TITLE = {
    "en": "Press Briefing by Press Secretary Ada Quill",
    "es": "Versión estenográfica de la conferencia de prensa",
}
ASIDE = {
    "en": """U.S. TRADE REPRESENTATIVE ADA QUILL: Good afternoon to all of you. The school of Lomas has forty new rooms.
Q    Are they paid for?
U.S. TRADE REPRESENTATIVE ADA QUILL: They are paid for, and the mayor of Lomas will open them on Friday at noon.
Q    Who built the rooms?
U.S. TRADE REPRESENTATIVE ADA QUILL: Builders of the town did, as the mayor said: “We asked Mexico for the tiles, and Mexico sent them.”
Q    And the roof?
U.S. TRADE REPRESENTATIVE ADA QUILL: The roof is of wood.
Q    Thank you.
""",
    "es": """SECRETARIA DE ECONOMÍA DE MÉXICO, ADA VALE QUIROGA: Buenos días. La escuela de Lomas tiene cuarenta aulas nuevas.
PREGUNTA: ¿Ya están pagadas?
SECRETARIA DE ECONOMÍA DE MÉXICO, ADA VALE QUIROGA: Están pagadas y el alcalde de Lomas las abrirá el viernes a mediodía.
PREGUNTA: ¿Quién las hizo?
SECRETARIA DE ECONOMÍA DE MÉXICO, ADA VALE QUIROGA: Las hicieron en el pueblo, y el alcalde lo contó así: “Le pedimos la loseta a Estados Unidos y nos la mandaron.”
PREGUNTA: ¿Y el techo?
SECRETARIA DE ECONOMÍA DE MÉXICO, ADA VALE QUIROGA: El techo es de madera.
PREGUNTA: Gracias.
""",
}  # fmt: skip
QUOTA = {
    "en": "The quota on tomatoes will end on June 4 once the growers of Mexico have signed the trade agreement.",
    "es": "México llevará la cuota al tomate ante el tribunal comercial de Estados Unidos antes de junio.",
}  # fmt: skip
ANSWER = {
    "en": f"Q    Will the quota on tomatoes end?\nU.S. TRADE REPRESENTATIVE ADA QUILL: {QUOTA['en']}\n",
    "es": f"PREGUNTA: ¿Qué hará con la cuota al tomate?\n"
    f"SECRETARIA DE ECONOMÍA DE MÉXICO, ADA VALE QUIROGA: {QUOTA['es']}\n",
}
REPORT = {
    "en": bf.from_text(
        "The United States set a quota on tomatoes from Mexico on Monday. Growers of Sinaloa send most "
        "of the tomatoes. The quota on tomatoes takes effect on June 4, the trade office of the "
        "United States said.",
        title="United States sets a quota on tomatoes from Mexico", url="https://wire.example/quota",
        published=str(DAY), language="en",
    ),
    "es": bf.from_text(
        "Estados Unidos fijó el lunes una cuota al tomate de México. Los productores de Sinaloa envían "
        "la mayor parte del tomate. La cuota al tomate entra en vigor el 4 de junio, informó la oficina "
        "comercial de Estados Unidos.",
        title="Estados Unidos fija una cuota al tomate de México", url="https://cable.example/cuota",
        published=str(DAY), language="es",
    ),
}  # fmt: skip


def _conference(text: str, language: str) -> bf.Document:
    site = "https://www.whitehouse.gov/briefing" if language == "en" else "https://www.gob.mx/se"
    return bf.from_text(
        text, title=TITLE[language], url=site, published=str(DAY), language=language
    )


def _build(*documents: bf.Document) -> Brief:
    return bf.build(documents, day=DAY).brief


def _list_quotes(brief: Brief) -> list[PrintedQuote]:
    return [*(quote for story in brief.stories for quote in story.quotes), *brief.voices]


@pytest.mark.parametrize("language", ["en", "es"])
def test_an_answer_stands_under_the_story_of_its_matter(language: str) -> None:
    """It is quoted with speaker and office behind the report, which is the only story."""
    brief = _build(REPORT[language], _conference(ASIDE[language] + ANSWER[language], language))
    assert [story.headline for story in brief.stories] == [REPORT[language].title]
    quotes = brief.stories[0].quotes
    assert [quote.excerpt.text for quote in quotes] == [QUOTA[language]]
    assert quotes[0].speaker.startswith("Ada")
    assert [one.kind for one in brief.citations] == ["news", "transcript"]


@pytest.mark.parametrize("language", ["en", "es"])
def test_an_answer_of_no_storys_matter_is_a_story_of_its_document(language: str) -> None:
    """It is headed by its transcript and quoted, never told; what is at home is not quoted."""
    brief = _build(_conference(ASIDE[language] + ANSWER[language], language))
    story = brief.stories[0]
    assert story.headline == TITLE[language]
    assert story.sentences == ()
    assert brief.bottom_line == ()
    assert [quote.excerpt.text for quote in _list_quotes(brief)] == [QUOTA[language]]


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_conference_without_an_answer_is_left_out(language: str) -> None:
    """Neither its title nor what it tells of others is told, and the ledger says why."""
    both = f"{ASIDE[language]}\n(Mexico, México, United States, Estados Unidos)\n" * 12
    brief = _build(REPORT[language], _conference(both, language))
    assert [one.kind for one in brief.citations] == ["news"]
    assert _list_quotes(brief) == []


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("And so, {}", True),  # quoted behind the words that only take the word
        ("In the case of duties, in the case of duties {}", False),  # begins anew
        ("Well — the mayor knows… {}", False),  # breaks off
        ("There is also one thing: {}", False),  # adds to what is not printed
    ],
)
def test_spoken_words_stand_by_themselves(said: str, printed: bool) -> None:
    """Spoken sentences are quoted from where they say something, and only if they are whole."""
    spoken = QUOTA["en"][0].lower() + QUOTA["en"][1:]
    turn = ANSWER["en"].replace(QUOTA["en"], said.format(spoken))
    brief = _build(_conference(ASIDE["en"] + turn, "en"))
    assert [one.excerpt.text for one in _list_quotes(brief)] == ([spoken] if printed else [])


def test_a_sentence_that_breaks_off_is_not_quoted() -> None:
    """What ends in a dash goes on in what is not printed."""
    turn = ANSWER["en"].replace(QUOTA["en"], f"{QUOTA['en'][:-1]}—.")
    assert _list_quotes(_build(_conference(ASIDE["en"] + turn, "en"))) == []


WEAK = "With all its growers of tomatoes we ended the old quota of the trade with Mexico at last."
BACKGROUND = "The trade in tomatoes of the growers of Mexico lives under the quota of the year."


def test_a_weak_answer_is_told_only_where_nothing_else_is() -> None:
    """A conference that spoke of the two is told by its best sentence on a day without a story."""
    turn = ANSWER["en"].replace(QUOTA["en"], WEAK)
    conference = _conference(ASIDE["en"] + turn, "en")
    assert [one.excerpt.text for one in _list_quotes(_build(conference))] == [WEAK]
    assert _list_quotes(_build(REPORT["en"], conference)) == []


def test_background_is_not_told_even_where_nothing_else_is() -> None:
    """Of a day without a story nothing is told rather than what happens on no day."""
    turn = ANSWER["en"].replace(QUOTA["en"], BACKGROUND)
    assert _list_quotes(_build(_conference(ASIDE["en"] + turn, "en"))) == []


REFUSED = "On the tomatoes, I will not attend the trade meeting of the growers and the U.S. ports."


def test_a_refusal_of_who_speaks_stands_alone() -> None:
    """Who will not do something tells an act of the day, also where it names his own side."""
    turn = ANSWER["en"].replace("Will the quota on tomatoes end?", "Will Mexico meet you?")
    turn = turn.replace(QUOTA["en"], REFUSED)
    assert [
        one.excerpt.text for one in _list_quotes(_build(_conference(ASIDE["en"] + turn, "en")))
    ] == [REFUSED]


def _answered(language: str, said: str) -> list[str]:
    turn = ANSWER[language].replace(QUOTA[language], said)
    brief = _build(_conference(ASIDE[language] + turn, language))
    return [one.excerpt.text for one in _list_quotes(brief)]


@pytest.mark.parametrize(
    ("language", "said", "printed"),
    [
        (
            "es",
            "Por ello, hemos decidido responder con una cuota al comercio que anunciaré el próximo domingo en México con Estados Unidos enfrente.",
            "hemos decidido responder con una cuota al comercio que anunciaré el próximo domingo en México con Estados Unidos enfrente.",
        ),
        ("en", f"{QUOTA['en'][:-1]} (applause) at last.", None),
    ],
)  # fmt: skip
def test_what_is_decided_is_quoted_behind_its_link(
    language: str, said: str, printed: str | None
) -> None:
    """What links it to the sentence before is left off; what the room did is nobody's words."""
    assert _answered(language, said) == ([printed] if printed else [])


def test_of_a_very_long_answer_the_clause_that_decides_is_quoted() -> None:
    """What stands behind it only adds: the speaker goes on for as many words again."""
    decided = "Estados Unidos decidió ayer poner una cuota de 25 por ciento al tomate y al comercio de México"
    rest = " y".join(f" de lo que se firmó con los productores de Lomas {n}" for n in "abcdef")
    assert _answered("es", f"{decided}, a pesar{rest}.") == [decided]


def test_what_somebody_thinks_of_an_act_is_left_off() -> None:
    """The clause that acts is quoted without it."""
    act = "México y Estados Unidos firmaron ayer en Lomas el acuerdo comercial del tomate"
    assert _answered("es", f"{act}, que creo que es bueno.") == [act]
    assert _answered("es", f"Yo creo que {act}, que es bueno.") == []


@pytest.mark.parametrize(
    ("said", "is_quoted"),
    [
        ("Son 61 los productores que han sido detenidos en el comercio de Estados Unidos.", True),
        ("Son 40 millones los productores que viven del comercio con Estados Unidos.", False),
        ("Un productor de México gana 3 dólares la hora, y uno de Estados Unidos, 30 dólares.", False),
        ("Voy a recibir al presidente de Estados Unidos del comercio para agradecerle.", True),
        ("Agradezco al presidente de Estados Unidos que hoy firmó el acuerdo comercial.", False),
        ("Hoy vamos a recibir al secretario de comercio de Estados Unidos en el puente de Lomas, y ahí tocaremos este tema.", True),
    ],
)  # fmt: skip
def test_what_happens_is_quoted_and_a_statistic_is_not(said: str, is_quoted: bool) -> None:
    """A count of what was done opens a sentence of its own; an act goes before the thanks for it."""
    found = _answered("es", said)
    assert bool(found) is is_quoted
    assert all(said.startswith(one) for one in found)


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("Les comento que {}", "{}"),
        ("De manera breve, señalar que, como ya saben todos, {}", "{}"),
        ("Eso es falso, {}", "{}"),
        ("Los dos firmamos el acuerdo y {}", "Los dos firmamos el acuerdo y {}"),
        ("Los dos firmamos, o firman el acuerdo y {}", None),
        ("Hoy viene la Oficina de Obras, la Oficina de Obras de Lomas, y {}", None),
        ("Tuvimos el agrado de oír en Lomas que {}", None),
    ],
)
def test_a_frame_is_no_part_of_what_is_said(said: str, quoted: str | None) -> None:
    """What stands behind "I can tell you that" is quoted; a repair and a courtesy are not."""
    act = (
        "México enviará 10 mil cajas de tomate a Estados Unidos en junio por el acuerdo comercial."
    )
    assert _answered("es", said.format(act)) == ([quoted.format(act)] if quoted else [])


def test_a_treaty_of_three_is_a_matter_of_the_two() -> None:
    """Who names Canada twice beside the other side in each sentence speaks of no third country."""
    third = "Canadá, sólo Canadá, falta por aprobar el acuerdo comercial con Estados Unidos."
    act = (
        "México y Estados Unidos firmarán hoy el acuerdo comercial del tomate con Canadá en Lomas."
    )
    assert _answered("es", f"{third} {act}") == [act]
    alone = "Canadá, sólo Canadá, falta por aprobarlo. Canadá tiene hoy otra idea del tomate."
    turn = ANSWER["es"].replace(QUOTA["es"], f"{alone} {act}")
    beside = _build(REPORT["en"], _conference(ASIDE["es"] + turn, "es"))
    assert act not in [one.excerpt.text for one in _list_quotes(beside)]


@pytest.mark.parametrize(
    "said",
    [
        "Nuestra relación con Estados Unidos será de iguales en el comercio de tomate.",
        "El 1º de julio, lo más probable es que haya una reunión virtual de México y Estados Unidos sobre el comercio de tomate, con los secretarios de Economía.",
    ],
)  # fmt: skip
def test_a_weak_answer_tells_a_day_of_papers_and_heads_nothing(said: str) -> None:
    """How a relationship is, and what comes nearest to an answer, stand below the title of a
    conference, and are no bullets.
    """
    paper = bf.from_text(
        "Today the United States signed the water agreement with Mexico in Lomas.",
        title="Joint Statement on Water", url="https://www.whitehouse.gov/statement",
        published=str(DAY), language="en",
    )  # fmt: skip
    conference = _conference(ASIDE["es"] + ANSWER["es"].replace(QUOTA["es"], said), "es")
    brief = _build(paper, conference)
    heads = [story.head.excerpt.text for story in brief.stories if story.head]
    bullets = [one.quote.excerpt.text for one in brief.stand_ins if one.quote]
    assert said in [one.excerpt.text for one in _list_quotes(brief)]
    assert said not in (*heads, *bullets)


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        (
            "Hay resultados del trabajo, por ejemplo: el cruce de fentanilo de México a Estados Unidos se ha reducido en 50 por ciento.",
            "el cruce de fentanilo de México a Estados Unidos se ha reducido en 50 por ciento.",
        ),
        (
            "El alcalde, o sea, nos dijo: el cruce de fentanilo de México a Estados Unidos se ha reducido en 50 por ciento.",
            None,
        ),
    ],
)  # fmt: skip
def test_what_stands_behind_a_colon_is_said_too(said: str, printed: str | None) -> None:
    """An example is quoted without the words that call it one; what another said is his."""
    assert _answered("es", said) == ([printed] if printed else [])


@pytest.mark.parametrize(
    ("behind", "is_quoted"),
    [("Así lo sabe Estados Unidos.", True), ("Así lo sabe el alcalde.", False)],
)
def test_what_is_announced_is_of_the_two_beside_the_other_side(
    behind: str, is_quoted: bool
) -> None:
    """Who says what he will do next week need not name the other side again."""
    announced = "Anunciaremos el próximo martes los aranceles al acero y al comercio de autos."
    far = "El alcalde lo sabe. La escuela de Lomas tiene cuarenta aulas. Lo dijo Estados Unidos."
    turn = ANSWER["es"].replace("con la cuota al tomate", "con el acero")
    turn = turn.replace(QUOTA["es"], f"{announced} {behind} {far}")
    brief = _build(REPORT["es"], _conference(ASIDE["es"] + turn, "es"))
    assert (announced in [one.excerpt.text for one in _list_quotes(brief)]) is is_quoted


@pytest.mark.parametrize(
    "said",
    [
        "México enviará hoy a Estados Unidos los pape- — los papeles del acuerdo comercial del tomate.",
        "el acuerdo comercial con Estados Unidos, que es lo que firmamos ayer: el tomate y la cuota.",
        "Este fin de semana vamos a visitar los puertos de la frontera norte por el comercio de tomate.",
        "El 4 de julio iniciamos en México el tren de Saltillo a Nuevo Laredo, en Lomas.",
    ],
)
def test_no_stammer_no_phrase_and_nothing_at_home_is_quoted(said: str) -> None:
    """A cut word, words without a verb of their own, where somebody goes in his country, and works
    at a border town.
    """
    assert _answered("es", f"Y {said}") == []


@pytest.mark.parametrize(
    ("said", "is_quoted"),
    [
        ("We are in close contact with the government of Mexico on the trade in tomatoes.", True),
        ("Our growers are coordinating with the ports of Mexico on the tomato trade.", True),
        ("The ministers had a call with the ministry of Mexico on the tomato trade today.", True),
        ("The office will implement a quota on the tomatoes of Mexico in the trade talks.", True),
        ("The ministers had a call with the ministry of Mexico on trade in March.", False),
        ("We had a call on the tomato trade, and Mexico was a good neighbor at the time.", False),
        ("The trade in tomatoes with Mexico is a matter of the growers of both.", False),
    ],
)
def test_contacts_and_calls_of_these_days_are_quoted(said: str, is_quoted: bool) -> None:
    """Who is in touch with whom, a call of today and what will be done; no call of long ago."""
    assert bool(_answered("en", said)) is is_quoted


@pytest.mark.parametrize(
    ("said", "is_quoted"),
    [
        ("La semana que entra tenemos en el puerto la segunda ronda con Estados Unidos.", True),
        ("Seguimos en diálogo con el gobierno de Estados Unidos por el comercio del tomate.", True),
        ("Hay buena coordinación en el comercio del tomate con Estados Unidos.", True),
        ("Pedimos a Estados Unidos que abra el puente de Lomas al comercio del tomate.", True),
        ("A Estados Unidos le hemos dicho que no a la cuota en el comercio del tomate.", True),
        ("Hay mucho comercio de tomate con Estados Unidos en los puentes.", False),
        # Works at the border are at home.
        ("En la frontera seguimos trabajando por el comercio del tomate, y vamos bien.", False),
    ],
)
def test_how_talks_stand_and_what_is_asked_is_quoted(said: str, is_quoted: bool) -> None:
    """A round to come, talks that go on, what is asked and what is refused; no mere state."""
    assert bool(_answered("es", said)) is is_quoted


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        # A clause of what follows, a name that comes again, and a cut that would end in an aside.
        ("Ahora que cerró el puente, {}", "Ahora que cerró el puente, {}"),
        ("Es muy importante que se sepa que {}", "{}"),
        ("Por la aduana de los Estados Unidos en Lomas y la de los Estados Unidos en Norburgo, {}",
         "Por la aduana de los Estados Unidos en Lomas y la de los Estados Unidos en Norburgo, {}"),
    ],
)  # fmt: skip
def test_what_opens_an_act_is_read_whole(said: str, printed: str) -> None:
    """What only takes the word is left off, and a clause or name of the sentence is not."""
    act = (
        "México enviará 10 mil cajas de tomate a Estados Unidos en junio por el acuerdo comercial."
    )
    assert _answered("es", said.format(act)) == [printed.format(act)]


def test_no_list_of_countries_is_told_for_want_of_news() -> None:
    """Where nothing else is said, neither is that none of five countries plants as much."""
    said = (
        "Ya llevamos mil cajas en el comercio, eso ni en Chile, ni en Perú, ni en Estados Unidos."
    )
    assert _answered("es", said) == []


ACT = {
    "en": "Remarks by Trade Representative Ada Quill at the School of Lomas",
    "es": "Versión estenográfica. Inauguración de la escuela de Lomas",
}


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("is_act", [False, True])
def test_at_an_act_a_remark_on_the_other_side_is_no_story(language: str, *, is_act: bool) -> None:
    """Where the press asks one sentence answers; in a speech it names the other side in passing."""
    said = {
        "en": "We signed the order on tomatoes of Mexico on Monday, and the quota ends on June 4.",
        "es": "El lunes firmamos con Estados Unidos el acuerdo comercial del tomate, que empieza el 4 de junio.",
    }  # fmt: skip
    turn = f"{ASIDE[language].splitlines()[0]}\n{said[language]}\n"
    text = turn + "".join(f"{line}\n" for line in ASIDE[language].splitlines()[1:])
    site = "https://www.whitehouse.gov/briefing" if language == "en" else "https://www.gob.mx/se"
    document = bf.from_text(
        text, title=(ACT if is_act else TITLE)[language], url=site, published=str(DAY),
        language=language,
    )  # fmt: skip
    told = [one.excerpt.text for one in _list_quotes(_build(document))]
    assert told == ([] if is_act else [said[language]])
