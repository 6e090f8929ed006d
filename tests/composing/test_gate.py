"""The gate: which sentence may be printed, as which line, and why another may not."""

import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefing import profiles
from briefing.composing import gate
from briefing.composing.gate.judging import read_sentences
from briefing.model import Block, CleanedArticle, Reason, Span
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles.offices import Person
from briefing.quoting import extract_quotes
from tests import builders

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "composing" / "gate.toml").read_text("utf-8")
)["case"]
TIERS = {tier.name: tier for tier in (gate.BULLET, gate.FIRST, gate.KEY, gate.LINE, gate.WATCH)}
WHOLE = "Puerto Nuevo and Río Alto said on Monday that 12 bridges will open to trucks."


def _article(
    text: str, language: str = "en", title: str | None = None, outlet: str | None = None
) -> AnalyzedArticle:
    cleaned = builders.taken(
        text, language=language, title=title, outlet=outlet, published=date(2025, 5, 6)
    )
    return builders.analyzed(cleaned, quotes=extract_quotes(cleaned))


def _refuse(
    article: AnalyzedArticle, text: str | None = None, tier: gate.Tier = gate.KEY
) -> str | None:
    """What the gate says of the sentence with this text; of the first without one."""
    sentences = article.sentences
    wanted = sentences[0]
    if text is not None:
        wanted = next(one for one in sentences if article.text_of(one.span) == text)
    return gate.Gate().refuse(wanted, article, tier)


@pytest.mark.parametrize("case", CASES, ids=[case["kind"] for case in CASES])
def test_a_sentence_passes_or_is_refused_with_its_reason(case: dict[str, str]) -> None:
    """Each kind of fault is refused with its code, and what only looks like it passes."""
    middle = " ".join(filter(None, (case.get("before"), case["text"], case.get("after"))))
    paragraphs = (case.get("paragraph_before"), middle, case.get("paragraph_after"))
    article = _article("\n\n".join(filter(None, paragraphs)), case.get("language", "en"))
    found = _refuse(article, case["text"], TIERS[case.get("tier", "first")])
    assert (found or "") == case["code"]


def test_a_damaged_sentence_is_no_line() -> None:
    """Whatever else it is, a sentence that lost words is refused as damaged."""
    article = _article(WHOLE)
    damaged = replace(article, sentences=(replace(article.sentences[0], damaged="lost words"),))
    assert _refuse(damaged) == "damaged"


@pytest.mark.parametrize(
    ("text", "title", "code"),
    [
        (WHOLE.replace(" on Monday", ""), "Cities meet", "deck"),
        (WHOLE.replace(" on Monday", ""), None, None),
        (WHOLE, "Cities meet", None),
    ],
)
def test_a_deck_is_a_bullet_without_a_headline_or_with_a_day(
    text: str, title: str | None, code: str | None
) -> None:
    """Below a headline a deck is refused; where the source has none, it says it all, and one that
    names its day is the report's first sentence.
    """
    block = Block(span=Span(0, len(text)), kind="deck", keep=True, reason="")
    cleaned = CleanedArticle(article=builders.article(text, title=title), blocks=(block,))
    assert _refuse(builders.analyzed(cleaned), tier=gate.BULLET) == code


def test_a_document_that_speaks_gives_nothing() -> None:
    """Where a third of four sentences or more say I or we, none is the brief's own voice."""
    spoken = ["We opened the bridge of Puerto Nuevo to trucks this week.", WHOLE]
    speech = _article(" ".join([*spoken, *spoken]))
    assert _refuse(speech, WHOLE) == "speech"
    report = _article(" ".join([spoken[0], *[WHOLE] * 3]))
    assert _refuse(report, WHOLE) is None


@pytest.mark.parametrize(
    "ours", ["", "“We opened it. We close it now. We are done here,” they said. "]
)
def test_a_report_that_names_no_speaker_is_no_speech(ours: str) -> None:
    """Where nobody says I or we but inside marks, a report is the brief's own voice."""
    plain = "The bridge of Puerto Nuevo closed on Monday to the 12 trucks of Río Alto."
    assert _refuse(_article(ours + " ".join([plain] * 4)), plain) is None


@pytest.mark.parametrize(
    ("language", "report", "spoken"),
    [
        (
            "es",
            "El alcalde Otto Vidal consideró el lunes que 12 puentes mejorarán el comercio de Río Alto.",
            "Mi impresión es que Río Alto va en serio con los puentes, dijo el alcalde de Puerto Nuevo.",
        ),
        (
            "en",
            "Mayor Otto Vidal said on Monday that 12 bridges will serve the trade of Río Alto.",
            "My sense is that Río Alto means it with these bridges, said the mayor of Puerto Nuevo.",
        ),
    ],
)
def test_a_report_without_marks_is_no_speech(language: str, report: str, spoken: str) -> None:
    """A paper that names the speaker of each unmarked quotation tells the rest in its own voice."""
    article = _article(" ".join([report, spoken] * 3), language)
    assert _refuse(article, report) is None
    assert _refuse(article, spoken) == "person"
    own = spoken.replace(", said the mayor of Puerto Nuevo", ", I said in Puerto Nuevo").replace(
        ", dijo el alcalde de Puerto Nuevo", " desde Puerto Nuevo"
    )
    assert _refuse(_article(" ".join([report, own] * 3), language), report) == "speech"


def test_words_said_in_marks_elsewhere_are_not_said_without() -> None:
    """A sentence that another place of the article has as somebody's quote is refused."""
    report = f"“{WHOLE}” Mayor Ilse Brandt said."
    assert _refuse(_article(f"{report}\n\n{WHOLE}"), WHOLE) == "requoted"


def test_whom_the_profile_knows_needs_no_introduction() -> None:
    """A name of the profile's people tells who speaks; another's is only its article's."""
    said = "The bridge at Puerto Nuevo closes for repairs in the second half of June, Vidal said."
    article = _article(f"{said} Otto Vidal spoke at the port of Río Alto.")
    known = replace(
        profiles.load("us-mexico"), people=(Person(name="Otto Vidal", aliases=("Vidal",)),)
    )
    sentence = article.sentences[0]
    codes = [gate.Gate(one).find_faults(article)[sentence.index] for one in (None, known)]
    assert ["sourced" in found for found in codes] == [True, False]


@pytest.mark.parametrize(
    ("language", "told", "is_secondhand"),
    [
        ("en", "The Texas Tribune reported that Río Alto opens 12 bridges to trucks.", True),
        ("en", "Río Alto opens 12 bridges to trucks in June, Reuters first reported on Monday.", True),
        ("en", "Río Alto opens 12 bridges to trucks, says a letter seen by The Texas Tribune.", True),
        ("en", "Río Alto opens 12 bridges to trucks, Governor Otto Vidal told Reuters.", False),
        ("en", "The president of Río Alto said in The Texas Tribune that 12 bridges open.", False),
        ("es", "Río Alto abre 12 puentes a los camiones en junio, informó Reforma el lunes.", True),
        ("es", "Río Alto abre 12 puentes, de acuerdo con el diario El Universal.", True),
        ("es", "Río Alto abre 12 puentes, dijo a Reuters el gobernador Otto Vidal.", False),
        ("es", "Río Alto abre 12 puentes, según la Agencia de Caminos del estado.", False),
    ],
)  # fmt: skip
def test_what_another_outlet_tells_is_neither_bullet_nor_key_sentence(
    language: str, told: str, *, is_secondhand: bool
) -> None:
    """A sentence of the second hand opens a story where there is no other, and never adds to one."""
    keeper = gate.Gate(profiles.load("us-mexico"))
    article = _article(told, language)
    (sentence,) = article.sentences
    assert ("secondhand" in keeper.find_faults(article)[sentence.index]) is is_secondhand
    assert "secondhand" in gate.BULLET.forbidden & gate.KEY.forbidden - gate.FIRST.forbidden


@pytest.mark.parametrize(
    ("text", "is_page"),
    [
        ("The Herald traveled with Mayor Otto Vidal to the 12 tolls of Río Alto on Monday.", True),
        ("The Herald has also learned details of the talks of Río Alto on 12 tolls.", True),
        ("The Herald reported on Monday that Río Alto opens 12 tolls to trucks.", False),
        ("The Herald Bridge of Río Alto opened on Monday to 12 trucks of Puerto Nuevo.", False),
    ],
)
def test_an_outlet_that_acts_itself_is_no_news(text: str, *, is_page: bool) -> None:
    """What a paper tells of itself is about its page, unless it is what it reports."""
    outlet = "The Herald" if "Bridge" not in text else "The Herald of Río Alto"
    article = _article(text, outlet=outlet)
    assert (_refuse(article) == "page") is is_page


def test_people_whom_the_headline_counts_stand_below_it() -> None:
    """ "One of the wounded" is no bullet, and no first sentence where another can be had."""
    text = "Río Alto said on Monday that one of the wounded was treated in Puerto Nuevo."
    article = _article(text, title="Fire leaves 13 wounded")
    assert _refuse(article, tier=gate.BULLET) == "counted"
    assert _refuse(article, tier=gate.FIRST) is None
    assert "counted" in gate.TELLING.forbidden


@pytest.mark.parametrize(
    ("behind", "code"),
    [
        (" The vote follows weeks of talks on the toll with the truckers of Río Alto.", "headline"),
        (" on Monday, after weeks of talks on the toll with the truckers.", None),
        (" Monday, after weeks of talks on the toll with the truckers.", None),
    ],
)
def test_a_headline_and_the_line_below_it_are_no_sentence(behind: str, code: str | None) -> None:
    """A headline glued to a deck is refused; a report that begins with its words is not."""
    title = "Puerto Nuevo opens 12 bridges to Río Alto"
    assert _refuse(_article(title + behind, title=title)) == code


def test_an_occasion_that_the_headline_has_is_told() -> None:
    """ "At the hearing, …" stands under a headline of a hearing."""
    said = "At the hearing, the mayor of Puerto Nuevo said 12 bridges to Río Alto open on Monday."
    assert _refuse(_article(said, title="Cities hold hearings on bridges")) is None
    assert _refuse(_article(said, title="Cities speak on bridges")) == "occasion"


def test_what_the_headline_completes_may_lean_on_something_else_too() -> None:
    """ "The order …" stands under a headline of an order, but not where it only "followed" others."""
    for verb, code in (("followed", "connective"), ("shut", "titled")):
        text = (
            f"The order {verb} 12 other tolls of Puerto Nuevo on the trucks of Río Alto on Monday."
        )
        assert _refuse(_article(text, title="Mayor signs order on tolls"), tier=gate.FIRST) == code


def test_what_the_headline_names_may_be_said_to_have_been_told() -> None:
    """ "The office said the change is …" stands under a headline of the change."""
    text = "The Harbor Institute said the change is felt in Río Alto, where 12 lanes were shut on Monday."
    assert _refuse(_article(text, title="A new bridge opens")) == "demonstrative"
    assert _refuse(_article(text, title="Changes of tolls are felt")) is None


def test_the_next_sentence_is_of_the_same_paragraph() -> None:
    """A credit in the next paragraph makes no caption of a sentence, nor does the last one follow
    itself."""
    text = "The bridge at Puerto Nuevo closes on Monday. Ann Ruiz / Faro."
    first, last = read_sentences(_article(text))
    assert (first.following, last.following) == ("Ann Ruiz / Faro.", "")
    parted = read_sentences(_article(text.replace("Monday. ", "Monday.\n\n")))
    assert [one.following for one in parted] == ["", ""]


def test_a_line_of_a_list_is_short() -> None:
    """What has more words than a list's line is refused there only."""
    text = WHOLE.removesuffix(".") + " and in the halls of the port" * 8 + "."
    assert _refuse(_article(text), tier=gate.LINE) == "long"
    assert _refuse(_article(text), tier=gate.FIRST) is None


def test_a_language_without_data_is_judged_by_shapes() -> None:
    """Marks, ends and damage are read in any language; words are not."""
    assert (
        _refuse(_article("Die beiden Städte treffen sich am Montag im alten Rathaus.", "und"))
        is None
    )
    assert (
        _refuse(_article("Wann treffen sich die beiden Städte im alten Rathaus?", "und"))
        == "question"
    )


def test_what_is_refused_is_listed_with_its_code() -> None:
    """Each sentence that is no key sentence is listed with the code of why, and counted by group."""
    article = _article(f"{WHOLE} She will bring the plans of the bridge to the hall.")
    (refused,) = gate.list_refusals(article.cleaned, article.sentences)
    assert refused == (article.sentences[1], "pronoun")
    reason = gate.explain_refusals(article, gate.Gate())
    assert reason is not None
    assert reason.values == ("1", "2")
    groups = [(one.code, one.values) for one in reason.because if isinstance(one, Reason)]
    assert groups == [("gate_leaning", ("1",))]


def test_what_passes_is_not_explained() -> None:
    """An article of nothing but sentences that stand alone has no line in the ledger."""
    assert gate.explain_refusals(_article(WHOLE), gate.Gate()) is None


@pytest.mark.parametrize(
    ("text", "language", "is_open"),
    [
        ("Two million people with no papers live in the country, a report said on Monday.", "en", True),
        ("Two million Mexicans with no papers live in the country, a report said on Monday.", "en", False),
        ("Two million people live in the country of their parents, a report said on Monday.", "en", False),
        ("Dos millones de personas sin papeles viven en el país, dijo el lunes un informe.", "es", True),
        ("Dos millones de mexicanos sin papeles viven en el país, dijo el lunes un informe.", "es", False),
    ],
)  # fmt: skip
def test_a_country_needs_a_name_in_the_sentence(text: str, language: str, is_open: bool) -> None:
    """Between two countries "the country" is neither's, where the sentence names none."""
    article = _article(text, language)
    keeper = gate.Gate(profiles.load("us-mexico"))
    found = keeper.find_faults(article)[article.sentences[0].index]
    assert ("definite" in found) is is_open
