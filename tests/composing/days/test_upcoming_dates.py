"""What to watch: days to come that nobody guessed."""

from dataclasses import replace
from datetime import date

import pytest

from briefing.composing import gate, standalone_sentences
from briefing.composing.days import upcoming_dates
from briefing.quoting import extract_quotes
from tests import builders

TODAY = date(2025, 1, 16)


def list_lines(
    text: str, tier: gate.Tier = gate.LINE, **fields: object
) -> list[standalone_sentences.StandaloneSentence]:
    """The sentences of a text that can stand alone in a list of this tier."""
    cleaned = builders.taken(text, **{"published": date(2025, 1, 15), **fields})
    piece = builders.analyzed(cleaned, quotes=extract_quotes(cleaned))
    story = builders.story(())
    keeper = gate.Gate()
    passing = [one for one in piece.sentences if keeper.refuse(one, piece, tier) is None]
    return list(standalone_sentences.make_lines(story, piece, passing))


def _list_dates(
    lines: list[standalone_sentences.StandaloneSentence], today: date
) -> list[upcoming_dates.UpcomingDate]:
    found = [one for line in lines for one in upcoming_dates.find_upcoming_dates(line, today)]
    return upcoming_dates.choose_upcoming_dates(found)


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        (
            "Both delegations meet again on Feb. 3 in San Antonio.",
            date(2025, 1, 15),
            date(2025, 2, 3),
        ),
        ("The duty takes effect on 3 March 2025 at midnight.", None, date(2025, 3, 3)),
        # A day that only says which event is meant: that was last year, or is over.
        ("The March 7 raids killed 40 people in both towns.", date(2025, 1, 15), None),
        ("Both thanked Lomas for its help since the raid on March 7.", date(2025, 1, 15), None),
        ("On March 7 the two towns of the border agreed on it.", date(2025, 1, 15), None),
        ("The March 7 deadline is for both towns of the border.", None, date(2025, 3, 7)),
        ("The March 7 deadline that Lomas set binds both towns.", None, date(2025, 3, 7)),
        ("On March 7 both towns will sign what they agreed on.", None, date(2025, 3, 7)),
        (
            "The treaty cycle ends on Jan. 20 after five long years.",
            date(2024, 12, 28),
            date(2025, 1, 20),
        ),
        ("Both delegations meet again on Feb. 3 in San Antonio.", None, date(2025, 2, 3)),
        ("Both delegations meet on Monday, Feb. 3, in Lomas.", None, date(2025, 2, 3)),
        ("Both delegations will meet on Monday, Feb. 3, 2025, in Lomas.", None, date(2025, 2, 3)),
        # One of the two is wrong, and nobody can tell which.
        ("Both delegations meet on Friday, Feb. 3, in Lomas.", None, None),
        ("Both delegations meet on Friday, Feb. 3, 2025, in Lomas.", None, None),
        (
            "Vidalia has until Dec. 31 to pay, the office said.",
            date(2025, 1, 15),
            date(2025, 12, 31),
        ),
        ("Vidalia halted imports from Río Alto on Jan. 20.", date(2025, 1, 15), None),
        (
            "The duty was to take effect on Feb. 3 but was called off.",
            date(2025, 1, 15),
            None,
        ),
        ("The rule took effect on Oct. 1 in both border states.", date(2024, 10, 17), None),
        ("The rule took effect on Dec. 1 in both border states.", date(2025, 1, 15), None),
        ("The line is planned for Feb. 3, 2031 at the earliest.", date(2025, 1, 15), None),
        (
            "Lomas dropped plans for a duty after a Jan. 7 agreement with Vidalia.",
            date(2025, 1, 15),
            None,
        ),
        (
            "The port sought to avoid a trial, filing its papers on Jan. 30 in Lomas.",
            date(2025, 1, 15),
            None,
        ),
        (
            "The court of Lomas set Jan. 30 for the trial of the port.",
            date(2025, 1, 15),
            date(2025, 1, 30),
        ),
        ("Vidalia had until Nov. 30 to pay the port, it said.", date(2025, 1, 15), None),
        # Of this January, not of the next one; a day of the next quarter may be the next year's.
        ("In a Jan. 27 call Lomas pressed Vidalia to open the port.", date(2024, 8, 3), None),
        (
            "Both delegations meet again on Jan. 27 in Lomas.",
            date(2024, 12, 3),
            date(2025, 1, 27),
        ),
        # The last day of what goes on: nothing is to come on it.
        ("Lomas would not pay for the port through Feb. 8.", date(2025, 1, 15), None),
        ("A bill to fund the port through Feb. 8 is drafted.", date(2025, 1, 15), None),
        ("Vidalia has until Feb. 8 to pay for the port.", date(2025, 1, 15), date(2025, 2, 8)),
        ("Vidalia avoided the duty that is planned for Feb. 3.", date(2025, 1, 15), None),
        ("Vidalia averted a duty, set to take effect on Feb. 3.", date(2025, 1, 15), None),
        (
            "Vidalia hopes to avoid the duty planned for Feb. 3.",
            date(2025, 1, 15),
            date(2025, 2, 3),
        ),
        ("The plan was announced on Feb. 30 by mistake of ours.", date(2025, 1, 15), None),
        ("Growers may then sell up to March 5.5 tons a week.", date(2025, 1, 15), None),
    ],
)
def test_days_to_come_are_resolved_or_left_out(
    text: str, published: date | None, day: date | None
) -> None:
    """A day is resolved by its year or the article's date, in the near future only; nothing is
    guessed.
    """
    found = _list_dates(list_lines(text, published=published), TODAY)
    assert [one.day for one in found] == ([day] if day else [])


# The 15th of January 2025 is a Wednesday.
@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("The duty of Vidalia on peppers will begin on Monday at noon.", "en", date(2025, 1, 20)),
        ("Two mayors will meet next Thursday in the old town hall.", "en", date(2025, 1, 23)),
        ("The mayors of both cities will sign the accord on Friday.", "en", date(2025, 1, 17)),
        # A weekday's own event is the nearest one; "will" says that it is to come.
        ("Ruiz would pay after what she said before Monday's vote of the port.", "en", None),
        ("Ruiz would pay if the port wins Friday's vote.", "en", date(2025, 1, 17)),
        ("Ruiz will speak at Monday's vote of the port.", "en", date(2025, 1, 20)),
        ("Ruiz said Tuesday that trucks will be stopped on Friday.", "en", date(2025, 1, 17)),
        (
            "The two cities hold talks that will end on the 29th of this month.",
            "en",
            date(2025, 1, 29),
        ),
        ("The new rule for trucks of Vidalia takes effect in 30 days.", "en", date(2025, 2, 14)),
        ("The new rule for trucks takes effect in two months.", "en", date(2025, 3, 15)),
        ("The port of Vidalia will clear each truck in 10 days or less.", "en", None),
        ("El puerto de Vidalia revisará cada camión en 10 días o menos.", "es", None),
        ("The judge of Vidalia will rule on the duty in six months.", "en", None),
        ("La jueza de Vidalia dictará su sentencia dentro de seis meses.", "es", None),
        ("The bridge was planned to open on Friday, but now will stay shut.", "en", None),
        (
            "Though Ruiz said that Lomas would pay, on Friday he told growers to wait.",
            "en",
            None,
        ),
        ("Ruiz will pay for the bridge, he said, and on Friday the mayors met.", "en", None),
        (
            "Aunque dijo que Lomas pagará, el viernes firmó la carta de los puentes.",
            "es",
            None,
        ),
        (
            "Ruiz will send a bill to the council, after the listing of six gangs, made on Friday by Vale.",
            "en",
            None,
        ),
        (
            "Ruiz enviará un proyecto al concejo, tras la designación de seis bandas, realizada el viernes por Vale.",
            "es",
            None,
        ),
        (
            "Ruiz dijo que enviará al concejo un proyecto sobre las presas el viernes.",
            "es",
            date(2025, 1, 17),
        ),
        (
            "Las dos alcaldesas firmarán el acuerdo, programado el viernes en el salón.",
            "es",
            date(2025, 1, 17),
        ),
        ("Both mayors will meet on Friday to sign the accord.", "en", date(2025, 1, 17)),
        ("The bridge rule will start on Friday, but that plan died in May.", "en", None),
        ("The mayors of both cities met on Monday in the old town hall.", "en", None),
        ("The city will mark the 29th anniversary of its old bridge.", "en", None),
        ("The council passed the rule in 30 days after the first vote.", "en", None),
        ("There will be no meeting of the mayors of Lomas on Friday.", "en", None),
        ("Talks of Lomas and Vidalia are not expected to resume on Friday.", "en", None),
        ("No accord of Lomas and Vidalia is expected on Friday.", "en", None),
        ("Talks of Lomas and Vidalia are expected to resume on Friday.", "en", date(2025, 1, 17)),
        ("Talks of Lomas are not expected to resume before Friday.", "en", date(2025, 1, 17)),
        ("No se espera que las alcaldesas firmen el acuerdo este viernes.", "es", None),
        ("La alcaldesa no tiene previsto firmar el acuerdo este viernes.", "es", None),
        ("The council passed a bill that would close the bridge in 30 days.", "en", None),
        ("The house will vote to require the mayor to open it within 30 days.", "en", None),
        ("Ada Vidal of Lomas said the new rule would take effect in 30 days.", "en", date(2025, 2, 14)),
        ("El consejo discute una ley que cerraría el puente en 30 días.", "es", None),
        ("El consejo votará para obligar a la alcaldía a abrirlo en 30 días.", "es", None),
        ("The office of Vidalia will publish its prices every Friday.", "en", None),
        ("La oficina de Vidalia publicará sus precios cada viernes.", "es", None),
        ("Las alcaldesas se reunirán este viernes en el viejo salón.", "es", date(2025, 1, 17)),
        ("Las alcaldesas se reunirán el próximo lunes en el salón.", "es", date(2025, 1, 20)),
        ("La aduana presentará pasado mañana su nueva regla de paso.", "es", date(2025, 1, 17)),
        ("La cuota entrará en vigor dentro de noventa días, dijo Ruiz.", "es", date(2025, 4, 15)),
        ("La alcaldesa Ruiz habló por la mañana con los transportistas.", "es", None),
        ("Las dos ciudades acordaron el lunes la cuota del puente.", "es", None),
        ("La cuota iba a entrar en vigor el viernes y se aplazó un mes.", "es", None),
        # Beside a day a term may count from it; within marks "tomorrow" counts from a speaker's day.
        ("The camp will close by Friday and all must leave within ten days.", "en", date(2025, 1, 17)),
        ("“The work will begin tomorrow,” said Mayor Ada Vidal of Lomas.", "en", None),
        ("“The work will begin on Friday,” said Mayor Ada Vidal of Lomas.", "en", date(2025, 1, 17)),
        ("“La obra empezará mañana”, dijo la alcaldesa Ada Vidal, de Lomas.", "es", None),
        ("The work in Lomas will begin on Friday, according to Vidal.", "en", date(2025, 1, 17)),
        # What has several days begins on the first of them; two events have two days.
        ("Ruiz will attend the fair in Lomas Friday and Saturday.", "en", date(2025, 1, 17)),
        ("Both mayors will meet in Lomas from Friday through Sunday.", "en", date(2025, 1, 17)),
        ("Both mayors will meet Friday–Sunday in Lomas to sign the accord.", "en", date(2025, 1, 17)),
        ("La feria de Lomas se celebrará viernes y sábado.", "es", date(2025, 1, 17)),
        ("La feria de Lomas se celebrará del viernes al domingo.", "es", date(2025, 1, 17)),
        # A weekday that says which event is meant, and what comes behind that.
        ("Vidalia vowed that it would strike back after the Friday raid on Lomas.", "en", None),
        ("Vidalia will answer after Friday's session in Lomas.", "en", date(2025, 1, 17)),
        ("It was the first call since U.S. envoy Ada Vale announced plans for duties on Monday.", "en", None),
        ("Ada Vale of Lomas announced plans for new duties on Monday.", "en", None),
        ("Ada Vale of Lomas plans to announce new duties on Monday.", "en", date(2025, 1, 20)),
        ("Ada Vale of Lomas, who is 40, plans a speech that she will hold in Vidalia on Monday.", "en", date(2025, 1, 20)),
        ("Vidalia will answer after Monday's session in Lomas.", "en", None),
        ("Ada Vale will speak in Vidalia, the day after a vote of Lomas on duties Tuesday.", "en", None),
        ("Ada Vale will speak in Vidalia, after the vote ends, on Tuesday.", "en", date(2025, 1, 21)),
        ("Ada Vale hablará en Lomas después de la votación del martes.", "es", None),
        ("Ada Vale hablará en Lomas después de la votación del viernes.", "es", date(2025, 1, 17)),
        ("Vidalia will answer following Vale's Friday speech in Lomas.", "en", None),
        ("Vidalia will answer at the Friday session in Lomas.", "en", date(2025, 1, 17)),
        ("Ada Vale fears that crowds may gather after Friday prayers.", "en", date(2025, 1, 17)),
        ("Vidalia prometió que responderá tras el ataque del viernes a Lomas.", "es", None),
        ("Vidalia responderá desde la sesión del viernes en Lomas.", "es", None),
        ("Vidalia responderá en la sesión del viernes en Lomas.", "es", date(2025, 1, 17)),
        # Of the day on which it was written, whichever that was: the text is older than its date.
        ("Ada Vale will tell the council of Lomas of it later Friday.", "en", None),
        ("Ada Vale will tell the council of Lomas of it on Friday.", "en", date(2025, 1, 17)),
        ("La alcaldesa Ada Vale llegará a Lomas más tarde el viernes.", "es", None),
        ("La alcaldesa Ada Vale llegará a Lomas el viernes.", "es", date(2025, 1, 17)),
        # What was avoided does not come.
        ("Lomas logró una tregua al evitar la cuota prevista para el viernes.", "es", None),
        ("Lomas evitó la cuota que entraría en vigor el viernes en Vidalia.", "es", None),
        ("Lomas avoided the duty that would start on Friday in Vidalia.", "en", None),
        # A goal that is met has nothing to come on its day.
        ("Lomas has surpassed its yearly goal of clearing 90 trucks by Friday.", "en", None),
        ("Lomas said it met the target of opening 12 bridges by Friday.", "en", None),
        ("Lomas has a goal of clearing 90 trucks that must be met by Friday.", "en", date(2025, 1, 17)),
        ("Lomas superó su meta de revisar 90 camiones, prevista para el viernes.", "es", None),
        # Events in the present are scheduled; a noun of the same letters is none.
        ("On Friday, the envoy of Lomas meets Mayor Ada Vidal at the port.", "en", date(2025, 1, 17)),
        ("On Friday, the United Growers of Lomas will sign the accord.", "en", date(2025, 1, 17)),
        ("Vidal is travelling to Lomas on Friday to talk about the duty.", "en", date(2025, 1, 17)),
        ("Mayor Vidal will see the United Growers of Lomas on Friday.", "en", date(2025, 1, 17)),
        ("On Friday, the envoy of Lomas met Mayor Ada Vidal at the port.", "en", None),
        ("Vidal's visits to the port of Lomas on Friday drew 12 protests.", "en", None),
        ("Lomas hosts 12 games of the cup, its council said on Friday.", "en", None),
        ("The council of Lomas rejected the duty in a vote on Friday.", "en", None),
        ("Vidal will speak at 9 p.m. on Thursday (0200 GMT Friday) in Lomas.", "en", date(2025, 1, 16)),
        ("Este viernes, la enviada de Lomas se reúne con Ada Vidal.", "es", date(2025, 1, 17)),
        ("Vidal informó que el viernes llegará al puerto la enviada.", "es", date(2025, 1, 17)),
        ("El viernes vence el plazo que dio Lomas para pagar la cuota.", "es", date(2025, 1, 17)),
        ("La visita del viernes a Lomas dejó sin acuerdo a las alcaldesas.", "es", None),
        ("El viernes, las alcaldesas de Lomas firmaron el acuerdo.", "es", None),
    ],
)  # fmt: skip
def test_days_told_by_the_articles_day_are_worked_out(
    text: str, language: str, day: date | None
) -> None:
    """Weekdays, terms and bare numbers of days to come are worked out, and said to be so; what was
    and what was put off is not.
    """
    published = date(2025, 1, 15)
    found = _list_dates(
        list_lines(text, gate.WATCH, published=published, language=language), published
    )
    assert [one.day for one in found] == ([day] if day else [])
    assert all(one.basis == "worked out" for one in found)


def test_two_events_of_one_sentence_have_two_days() -> None:
    """A weekday that only a link parts from the one before goes on with it; others do not."""
    text = "Mayor Ada Vidal will meet the envoys on Friday and speak on Saturday in Lomas."
    published = date(2025, 1, 15)
    found = _list_dates(list_lines(text, gate.WATCH, published=published), published)
    assert [one.day for one in found] == [date(2025, 1, 17)]  # a sentence is listed once
    lines = list_lines(text, gate.WATCH, published=published)
    days = [
        one.day for line in lines for one in upcoming_dates.find_upcoming_dates(line, published)
    ]
    assert days == [date(2025, 1, 17), date(2025, 1, 18)]


def test_an_undated_article_is_read_by_the_briefs_day() -> None:
    """Month and day without a year in an article without a date are marked as read by today."""
    text = "Both delegations meet again on Feb. 3 in San Antonio."
    (found,) = _list_dates(list_lines(text, published=None), TODAY)
    assert found.basis == "undated"


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        (
            "A judge put off the hearing on the bridge of Lomas until Feb. 3.",
            "en",
            date(2025, 2, 3),
        ),
        ("The hearing on the bridge was postponed to Feb. 3 by a judge.", "en", date(2025, 2, 3)),
        (
            "The hearing of Jan. 20 on the bridge was postponed to Feb. 3.",
            "en",
            date(2025, 2, 3),
        ),
        ("A judge put off the hearing of Feb. 3 on the bridge of Lomas.", "en", None),
        ("Vidalia agreed to postpone the duty that is due to start on Feb. 3.", "en", None),
        ("Vidalia agreed to postpone the duty on Lomas until Feb. 3.", "en", date(2025, 2, 3)),
        (
            "A request to postpone the duty that starts on Feb. 3 came from Lomas.",
            "en",
            date(2025, 2, 3),
        ),
        (
            "Lomas pide aplazar la cuota que entra en vigor el 3 de febrero.",
            "es",
            date(2025, 2, 3),
        ),
        ("La cuota entra en vigor el 3 de febrero, pero Vidalia logró una prórroga.", "es", None),
        ("Vidalia acordó aplazar la cuota que entra en vigor el 3 de febrero.", "es", None),
        ("Vidalia obtuvo una prórroga de la cuota hasta el 3 de febrero.", "es", date(2025, 2, 3)),
        ("The duty would have been put off until Feb. 3, Ruiz wrote.", "en", None),
        (
            "Un juez aplazó hasta el 3 de febrero la audiencia del puente.",
            "es",
            date(2025, 2, 3),
        ),
        (
            "La audiencia del puente se pospuso para el 3 de febrero.",
            "es",
            date(2025, 2, 3),
        ),
        ("Un juez aplazó la audiencia del 3 de febrero sobre el puente.", "es", None),
        (
            "La alcaldesa estará en Lomas del 3 al 5 de febrero con su gabinete.",
            "es",
            date(2025, 2, 3),
        ),
        ("Two mayors will meet in Lomas from 3 to 5 February.", "en", date(2025, 2, 3)),
        ("Two mayors will meet in Lomas on Feb. 3-5.", "en", date(2025, 2, 3)),
    ],
)
def test_what_is_put_off_has_a_new_day(text: str, language: str, day: date | None) -> None:
    """Only the day that it is put off to is to come; of several days, the first."""
    lines = list_lines(text, gate.WATCH, language=language)
    found = _list_dates(lines, TODAY)
    assert [one.day for one in found] == ([day] if day else [])


def test_one_day_of_one_event_is_listed_once() -> None:
    """Two sentences on the same day and matter give one line."""
    text = "The duty of Vidalia on peppers starts on Feb. 3 at noon. "
    text += "Growers of peppers fear the duty that Vidalia starts on Feb. 3."
    assert len(_list_dates(list_lines(text), TODAY)) == 1


def test_a_street_is_no_day() -> None:
    """A date with a capital month is a name in Spanish, and a day of last year is not one to
    come.
    """
    street = "La marcha llegó a la avenida 5 de Mayo con banderas de ambos países."
    past = "El trámite se suspendió el 5 de diciembre en todos los consulados."
    assert not _list_dates(list_lines(f"{street} {past}", language="es"), TODAY)


def test_spanish_days() -> None:
    """Spanish writes the day first."""
    found = _list_dates(
        list_lines("La ventanilla abrirá el 10 de febrero en Nogales, Sonora.", language="es"),
        TODAY,
    )
    assert [(one.day, one.words.slice(one.line.text)) for one in found] == [
        (date(2025, 2, 10), "10 de febrero")
    ]


@pytest.mark.parametrize(
    ("language", "text", "is_listed"),
    [
        (
            "en",
            "Ana Vale counted forty closed mills in Lomas during the visit of her neighbour, which"
            " will end on Friday, and asked for help.",
            False,
        ),
        ("en", "The visit of the minister to Lomas, which will end on Friday, goes on.", True),
        (
            "en",
            "Mayor Ada Vale, who opened the fair of Lomas that will end on Friday, plans a bridge.",
            False,
        ),
        (
            "es",
            "La alcaldesa Ada Vale, que abrió la feria que concluirá el viernes, planea un puente.",
            False,
        ),
        (
            "en",
            "Ana Vale announced on Tuesday a duty on all trucks of Lomas, which will end on Friday.",
            True,
        ),
        (
            "es",
            "Ana Vale contó cuarenta molinos cerrados en Lomas durante la visita de su vecino, que"
            " concluirá el viernes, y pidió ayuda.",
            False,
        ),
        ("es", "La visita del ministro a Lomas, que concluirá el viernes, sigue su curso.", True),
    ],
)
def test_a_day_told_aside_is_no_day_to_watch(language: str, text: str, *, is_listed: bool) -> None:
    """A clause that a comma closes, far from the subject: the sentence tells something else."""
    found = _list_dates(list_lines(text, gate.WATCH, language=language), TODAY)
    assert bool(found) is is_listed


@pytest.mark.parametrize(
    ("other", "days"),
    [
        (
            "Vidalia and Lomas agreed to postpone the duty that was due on Feb. 3, Ana Ruiz said.",
            [],
        ),
        ("Ana Ruiz asked Vidalia to postpone the duty that is due on Feb. 3.", [date(2025, 2, 3)]),
        ("Growers in Lomas will count their boxes until Feb. 3.", [date(2025, 2, 3)]),
    ],
)
def test_what_another_report_says_was_put_off(other: str, days: list[date]) -> None:
    """A day that one report of the story still announces is not to come where another knows."""
    texts = (
        "A duty of Vidalia on peppers of Lomas takes effect on Feb. 3, the office said.",
        other,
    )
    articles = [
        builders.analyzed(builders.taken(text, id=f"a{place}", published=date(2025, 1, 15)))
        for place, text in enumerate(texts)
    ]
    story = builders.story((), articles=(1, 2), headline=None, topics=("trade",))
    found = upcoming_dates.list_upcoming_dates(
        [story], builders.index(*articles), builders.edition()
    )
    assert [one.day for one in found] == days


@pytest.mark.parametrize(
    ("opening", "language", "line", "stays"),
    [
        ("Vale meets with Vidal on Friday at the port.", "en", "Ada Vale will meet Ada Vidal of Lomas on Friday.", False),
        ("Vale signed the accord on Friday at the port.", "en", "Ada Vale of Lomas will sign an accord on Friday.", False),
        ("Vale signed the accord on Monday at the port.", "en", "Ada Vale of Lomas will sign an accord on Friday.", True),
        ("Vale left for the port of Lomas on Friday.", "en", "Ada Vale of Lomas will sign an accord on Friday.", True),
        ("Vale firmó el acuerdo el viernes en el puerto.", "es", "Ada Vale, de Lomas, firmará un acuerdo el viernes.", False),
        ("Vale firmó el acuerdo el lunes en el puerto.", "es", "Ada Vale, de Lomas, firmará un acuerdo el viernes.", True),
    ],
)  # fmt: skip
def test_what_a_report_of_that_day_tells_as_done(
    opening: str, language: str, line: str, *, stays: bool
) -> None:
    """A text that was written before Friday and carries a later date has no Friday to come."""
    published = date(2025, 1, 19)
    text = f"{line} The mayors of both towns have talked of the accord on water for a year."
    (upcoming,) = upcoming_dates.find_upcoming_dates(
        list_lines(text, gate.WATCH, published=published, language=language)[0], published
    )
    cleaned = builders.taken(opening, published=published, language=language, title="")
    told = replace(builders.analyzed(cleaned), day=published)
    assert upcoming.day == date(2025, 1, 24)
    assert upcoming_dates.is_done_a_week_before(upcoming, told) is not stays


def test_a_report_in_another_language_shares_letters_alone() -> None:
    """ "Significó" of a Spanish report is no "signed" of an English plan."""
    published = date(2025, 1, 19)
    text = "Ada Vale of Lomas will sign an accord on Friday. Both towns have talked for a year."
    (upcoming,) = upcoming_dates.find_upcoming_dates(
        list_lines(text, gate.WATCH, published=published)[0], published
    )
    opening = "El acuerdo significó el viernes un alivio para el puerto de Lomas."
    cleaned = builders.taken(opening, published=published, language="es", title="")
    told = replace(builders.analyzed(cleaned), day=published)
    assert not upcoming_dates.is_done_a_week_before(upcoming, told)


@pytest.mark.parametrize(
    ("texts", "language", "days"),
    [
        (
            (
                "A duty of Vidalia on peppers of Lomas takes effect on Feb. 3, the office said.",
                "Vidalia will put a duty on peppers of Lomas in two weeks, the office said.",
            ),
            "en",
            [date(2025, 2, 3)],
        ),
        (
            (
                "Una cuota de Vidalia a los pimientos de Lomas entra en vigor el 3 de febrero.",
                "Vidalia pondrá una cuota a los pimientos de Lomas en dos semanas, dijo su oficina.",
            ),
            "es",
            [date(2025, 2, 3)],
        ),
        (
            (
                "A duty of Vidalia on peppers of Lomas takes effect on March 3, the office said.",
                "Vidalia will put a duty on peppers of Lomas in two weeks, the office said.",
            ),
            "en",
            [date(2025, 1, 29), date(2025, 3, 3)],
        ),
        (
            (
                "A duty of Vidalia on peppers of Lomas takes effect on Feb. 3, the office said.",
                "Vidalia will put a duty on peppers of Lomas in 20 days, the office said.",
            ),
            "en",
            [date(2025, 2, 3), date(2025, 2, 4)],
        ),
        (
            (
                "Vidalia will talk of peppers with Lomas, the office said.",
                "Vidalia will put a duty on peppers of Lomas in two weeks, the office said.",
            ),
            "en",
            [date(2025, 1, 29)],
        ),
    ],
)
def test_a_term_of_weeks_beside_an_exact_day_is_none(
    texts: tuple[str, str], language: str, days: list[date]
) -> None:
    """ "In two weeks" is rough where another report of the story has the day."""
    found = [
        upcoming
        for text in texts
        for line in list_lines(text, gate.WATCH, language=language)
        for upcoming in upcoming_dates.find_upcoming_dates(line, TODAY)
    ]
    assert sorted(one.day for one in upcoming_dates.drop_rough_terms(found)) == days
