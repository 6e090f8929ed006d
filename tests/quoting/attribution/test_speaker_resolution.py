"""Speaker resolution: from the phrase beside a quote to full name, role and side."""

from dataclasses import replace
from datetime import date

import pytest

from briefing.model import Damage, Span
from briefing.profiles import HeldOffice, LocalizedText, Person
from briefing.quoting import extract_quotes
from tests.builders import taken

AMBASSADOR = HeldOffice(
    label=LocalizedText((("en", "ambassador of Sur"),)), side="sur", end=date(2025, 1, 10)
)
PRESIDENT = HeldOffice(
    label=LocalizedText((("en", "president of Sur"),)), side="sur", start=date(2025, 1, 10)
)
QUILL = Person(name="Ada Quill", aliases=("Quill",), gender="f", offices=(AMBASSADOR, PRESIDENT))


def _speaker(text: str, **fields: object) -> tuple[str | None, str | None, str | None]:
    (quote,) = extract_quotes(taken(text, **fields), (QUILL,))
    return quote.speaker.name, quote.speaker.role, quote.speaker.side


@pytest.mark.parametrize(
    ("day", "role"),
    [
        (date(2025, 1, 9), "ambassador of Sur"),
        (date(2025, 1, 10), "president of Sur"),
        (None, None),
    ],
)
def test_office_on_the_day(day: date | None, role: str | None) -> None:
    """The profile adds the office held on the article's day, and none where that is unknown."""
    assert _speaker("“No, not today,” Ada Quill said.", published=day)[:2] == ("Ada Quill", role)


def test_printed_role_wins() -> None:
    """An office printed in the article stands before the profile's."""
    told = _speaker(
        "“No, not today,” chief negotiator Ada Quill said.", published=date(2025, 1, 12)
    )
    assert told == ("Ada Quill", "chief negotiator", "sur")


@pytest.mark.parametrize(
    ("day", "role"),
    [(date(2025, 1, 12), "president of Sur"), (date(2025, 1, 9), "President"), (None, "President")],
)
def test_a_bare_title_is_told_whole(day: date | None, role: str) -> None:
    """A title that begins the profile's office of the article's day is completed to it."""
    assert _speaker("“No, not today,” President Ada Quill said.", published=day)[1] == role


@pytest.mark.parametrize("name", ["doctor Ada Quill", "Marine Gen. Ada Quill", "Ada M. Quill"])
def test_a_rank_yields_to_the_office_held(name: str) -> None:
    """What somebody is beside the office is not printed for it, nor hides an initial who it is."""
    told = _speaker(f"“No, not today,” {name} said.", published=date(2025, 1, 12))
    assert told[1:] == ("president of Sur", "sur")


SENATOR = HeldOffice(
    label=LocalizedText((("en", "senator of Sur"),)),
    side="sur",
    start=date(2012, 3, 1),
    end=date(2020, 1, 10),
)
VALE = Person(name="Bruno Vale", gender="m", offices=(SENATOR, PRESIDENT))


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("“No, not today,” Bruno Vale told the Herald in 1989.", None),
        ("In 2003, Bruno Vale told a march that he had “no plan for today at all.”", None),
        ("“No, not today,” Bruno Vale said in a May 4, 2015 interview.", "senator of Sur"),
        ("In a May 4, 2012 interview, Bruno Vale told the Herald, “No, not today.”", None),
        ("“No, not today,” Bruno Vale said in 2025.", "president of Sur"),
        ("“No, not today,” Bruno Vale said of the bridge that fell in 2003.", "president of Sur"),
        ("The bridge fell in 2003. “No, not today,” Bruno Vale said.", "president of Sur"),
        ("“We fell in 2003, not today,” Bruno Vale said.", "president of Sur"),
        ("President Bruno Vale rose. “No, not today,” Vale wrote in 2003.", None),
    ],
)
def test_words_of_an_earlier_year_have_the_office_of_then(text: str, role: str | None) -> None:
    """What was said in another year is not said with the office of the article's day."""
    article = taken(text, published=date(2025, 2, 12))
    roles = [quote.speaker.role for quote in extract_quotes(article, (VALE,))]
    assert roles == [role]


def test_a_year_in_a_turn_is_no_year_of_its_words() -> None:
    """Of a label's turn the years are what it tells of."""
    text = (
        "PRESIDENT BRUNO VALE: In 2003.\n\nQUESTION: And then what?\n\n"
        "PRESIDENT BRUNO VALE: We went home in 2003 at once.\n\nQUESTION: And then?\n\n"
        "PRESIDENT BRUNO VALE: In 2004 we came back."
    )
    article = taken(text, published=date(2025, 2, 12))
    quotes = extract_quotes(article, (VALE,), unmarked=True)
    roles = {quote.speaker.role for quote in quotes if quote.speaker.name}
    assert roles == {"president of Sur"}


def test_a_post_of_long_ago_yields_to_the_office_of_a_label() -> None:
    """Of who speaks by a label, the text may tell what somebody was once."""
    text = (
        "PRESIDENT ADA QUILL: Good morning. They went to Ada Quill, member of the council of Lomas,"
        " and asked.\n\nQUESTION: And then what?\n\nPRESIDENT ADA QUILL: We went home at once."
    )
    article = taken(text, published=date(2025, 1, 12))
    roles = {quote.speaker.role for quote in extract_quotes(article, (QUILL,), unmarked=True)}
    assert "president of Sur" in roles
    assert not any(role and "member" in role for role in roles)


def test_alias_of_the_profile() -> None:
    """A surname that the article never spells out is the profile's person of that alias."""
    assert _speaker("“No, not today,” Quill said.", published=date(2025, 1, 12))[0] == "Ada Quill"


@pytest.mark.parametrize("before", ["", "Ada Quill came to Lomas. "])
@pytest.mark.parametrize(("title", "name"), [("Mr.", None), ("Mrs.", "Ada Quill")])
def test_a_title_of_the_other_gender_is_another(before: str, title: str, name: str | None) -> None:
    """“Mr. Quill” is not the woman whom the profile knows, whether or not the article names her."""
    assert _speaker(f"{before}“No, not today,” {title} Quill said.")[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Press secretary Eva Lode spoke. Quill posted a letter. “No, not today,” she wrote.",
            True,
        ),
        ("Press secretary Tom Lode spoke. Quill posted a letter. “No, not today,” he said.", False),
        (
            "Eva Lode, the mayor, spoke. Tom Quill posted a letter. “No, not today,” she said.",
            False,
        ),
    ],
)
def test_a_pronoun_means_whom_the_profile_knows(text: str, name: bool) -> None:
    """ "She" is the profile's person whom the sentence before names by surname, not the woman
    before her; where the article gives the surname to another, it is not.
    """
    assert (_speaker(text, published=date(2025, 1, 12))[0] == "Ada Quill") is name


@pytest.mark.parametrize(
    ("text", "language", "day", "name"),
    [
        ("Quill came. “No, not today,” the president said.", "en", 12, "Ada Quill"),
        ("Quill came. “No, not today,” the leader of Sur said.", "en", 12, "Ada Quill"),
        ("Quill vino. «No, hoy no», dijo la mandataria.", "es", 12, "Ada Quill"),
        ("Ayer vino Ada Quill. La mandataria dijo que «hoy no, mañana».", "es", 12, "Ada Quill"),
        ("Quill came. “No, not today,” the president said.", "en", 9, None),
        ("Quill came with Mayor Tom Ruiz. “No, not today,” the mayor said.", "en", 12, "Tom Ruiz"),
        ("Quill came. “No, not today,” the Democrat said.", "en", 12, None),
        ("Quill vino. «No, hoy no», dijo el mandatario.", "es", 12, None),
        ("Ada Quill, a rancher, came. “No, not today,” the president said.", "en", 12, None),
    ],
)
def test_an_office_that_the_profile_knows(
    text: str, language: str, day: int, name: str | None
) -> None:
    """ "The president" means whom the profile knows to hold that office on the article's day, though
    the article prints no office; not on a day before, nor a namesake, nor by a word for a party.
    """
    assert _speaker(text, language=language, published=date(2025, 1, day))[0] == name


def test_the_article_goes_before_the_profile() -> None:
    """A surname belongs to whom the article names in full, not to the profile's namesake."""
    assert _speaker("Tom Quill came. “No, not today,” Quill said.") == ("Tom Quill", None, None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tom Quill Jr. came with Tom Quill. “No, not today,” Quill Jr. said.", "Tom Quill Jr."),
        ("Tom A. Marsh and Tom B. Marsh came. “No, not today,” Marsh said.", None),
        ("Enrique Peña Nava came. “No, not today,” Peña Nava said.", "Enrique Peña Nava"),
        ("Carla Munt of Port Alder came. “No, not today,” Munt said.", "Carla Munt"),
        ("The University of Alder opened. “No, not today,” the university said.", None),
        ("Mexico City woke. “No, not today,” he said.", None),
        ("Rafael Tobar’s aide Carla Munt came. “No, not today,” he said.", None),
        ("Rafael Tobar and Carla Munt came. “No, not today,” they said.", None),
        ("“No, not today,” Rafael Tobar and Carla Munt said.", None),
    ],
)
def test_full_name(text: str, name: str | None) -> None:
    """Short names lead back to one full name of the article, or to none."""
    assert _speaker(text)[0] == name


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "“No, not today,” said Carla Munt, the office’s deputy commissioner.",
            "deputy commissioner",
        ),
        (
            "The town’s negotiator for water, Carla Munt, said “no, not today.”",
            "negotiator for water",
        ),
        ("“No, not today,” Gov. Carla Munt said.", "Gov."),
        ("“No, not today,” his rival Carla Munt said.", None),
        ("Carla Munt, who left in May, said “no, not today.”", None),
    ],
)
def test_printed_role(text: str, role: str | None) -> None:
    """A role stands before or after a name and is told without possessor; a rival has none."""
    assert _speaker(text)[1] == role


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("“No, not today,” Carla Munt said.", "high"),
        ("“No, not today,” officials said.", "medium"),
        ("“No, not today,” a voice in the crowd said.", "medium"),
        ("Carla Munt recalled that men came and shouted: “Not today.”", "medium"),
        ("Carla Munt said the day was “not today but soon.”", "high"),
        (
            "In Ohio, Carla Munt told reporters that the day was “not today but soon” at all.",
            "high",
        ),
        ("Carla Munt said that Tom Marsh called it “not today but soon.”", "medium"),
        ("Carla Munt and Tom Marsh said the day was “not today but soon.”", "medium"),
        ("According to the council, Carla Munt said the day was “not today but soon.”", "medium"),
        ("Carla Munt never said the day was “not today but soon.”", "medium"),
        ("Carla Munt spoke and Tom Marsh said the day was “not today but soon.”", "medium"),
        ("“No, not today, Carla Munt said.", "low"),
    ],
)
def test_how_sure(text: str, confidence: str) -> None:
    """Who alone can have said it is high; many, a rival verb or subject, a lost mark are less."""
    (quote,) = extract_quotes(taken(text))
    assert quote.confidence == confidence


def test_damaged_quotes_are_low() -> None:
    """A quote that touches damage is at most of low confidence."""
    whole = taken("“No, not today,” Carla Munt said.")
    (quote,) = extract_quotes(replace(whole, damage=(Damage(span=Span(4, 8), kind="lost words"),)))
    assert quote.confidence == "low"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“No, not today,” ADA QUILL said.", "Ada Quill"),
        ("Ada Quill Marsh came. “No, not today,” Quill Marsh said.", "Ada Quill Marsh"),
        ("Tom Quill came. “No, not today,” Ms. Quill said.", "Tom Quill"),
        ("His wife, Elsa Quill, and President Quill came. “No, not today,” Quill said.", None),
    ],
)
def test_a_name_written_otherwise(text: str, name: str | None) -> None:
    """A profile's person is known without accents and with a second surname, not by a shared one."""
    assert _speaker(text, published=date(2025, 1, 12))[0] == name


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("“No, not today,” chief negotiator Ada Quill said.", "chief negotiator"),
        ("“No, not today,” Ada Quill said.", None),
    ],
)
def test_where_the_office_is_printed(text: str, printed: str | None) -> None:
    """A speaker tells the place of a printed office, and none where the profile gave it."""
    (quote,) = extract_quotes(taken(text, published=date(2025, 1, 12)), (QUILL,))
    span = quote.speaker.role_printed
    assert (span.slice(text) if span else None) == printed


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        (
            "es",
            "La presidenta Ana Vale sostuvo una conversación con su homólogo de Lomas, Pedro Ruiz, "
            "en la que lo convenció. “Hemos acordado abrir el puente”, publicó Ruiz en su red.",
            None,
        ),
        (
            "en",
            "President Vale met her counterpart from Sur, Pedro Ruiz, on Monday. "
            "“We will open the bridge in May,” Ruiz said.",
            None,
        ),
        (
            "es",
            "Habló el secretario de Puertos, Pedro Ruiz, el lunes. "
            "“Vamos a abrir el puente”, dijo Ruiz.",
            "secretario de Puertos",
        ),
    ],
)
def test_an_office_of_another_is_no_role(language: str, text: str, role: str | None) -> None:
    """An office whose holder stands beside it is not the role of who is named after a comma."""
    (quote,) = extract_quotes(taken(text, language=language), ())
    assert (quote.speaker.name, quote.speaker.role) == ("Pedro Ruiz", role)


@pytest.mark.parametrize(
    ("language", "text", "confidence"),
    [
        (
            "en",
            "Governor Pedro Ruiz called the minister, Luis Paz. Paz put the governor on "
            "speakerphone. “An hour ago we were told that the bridge was closed,” he said.",
            "medium",
        ),
        (
            "en",
            "Governor Ana Ruiz called the minister, Luis Paz. Paz put the governor on "
            "speakerphone. “An hour ago we were told that the bridge was closed,” he said.",
            "high",
        ),
        (
            "es",
            "El gobernador Pedro Ruiz llamó al ministro Luis Paz. Paz puso al gobernador en el "
            "altavoz. “Hace una hora nos dijeron que el puente estaba cerrado”, dijo él.",
            "medium",
        ),
    ],
)
def test_a_description_contests_a_pronoun(language: str, text: str, confidence: str) -> None:
    """Another man in the sentence before, though only as "the governor", makes "he" unsure."""
    (quote,) = extract_quotes(taken(text, language=language), ())
    assert quote.confidence == confidence


SPEECH = (
    "I know my town, and we love our river. We built our gate ourselves, as my father did. " * 30
)


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        (SPEECH + "Mayor Tom Marsh came. “No, not today,” he said.", "medium"),
        (SPEECH + "Mayor Tom Marsh came. He said, “No, not today.”", "medium"),
        (SPEECH + "“No, not today,” Tom Marsh said.", "high"),
        ("I know my town. Mayor Tom Marsh came. “No, not today,” he said.", "high"),
        (
            SPEECH.replace("I ", "Ann ")
            .replace("We ", "They ")
            .replace("we ", "they ")
            .replace("my ", "the ")
            .replace("our ", "the ")
            + "Mayor Tom Marsh came. “No, not today,” he said.",
            "high",
        ),
    ],
)
def test_who_tells_of_others_in_a_speech(text: str, confidence: str) -> None:
    """What a speech or a column puts in marks is medium at most, unless told as reporters do."""
    (quote,) = extract_quotes(taken(text))
    assert quote.confidence == confidence


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In her youth, Langdon left, and she came back. “No, not today,” Langdon said.", None),
        ("The shares of Langdon rose. “No, not today,” Langdon said.", "Langdon"),
        ("The shares of Langdon rose. “No, not today,” Langdon said of his plane.", None),
        ("Now Langdon left. He also came back. “No, not today,” Langdon said.", None),
        (
            "Now Langdon left. Its boss is ill. He sold it. “No, not today,” Langdon said.",
            "Langdon",
        ),
        ("Langdon met Bruno Vale, and he came back. “No, not today,” Langdon said.", "Langdon"),
    ],
)
def test_a_surname_alone_is_no_name(text: str, name: str | None) -> None:
    """With a profile, one word that goes on with "she" is a person whose name is not whole."""
    told = [quote.speaker.name for quote in extract_quotes(taken(text), (QUILL,))]
    assert told == [name]
