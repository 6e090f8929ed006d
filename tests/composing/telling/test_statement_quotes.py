"""A statement's sentences are quotes of who signs it, or of the office whose site has it."""

from dataclasses import replace
from datetime import date

import pytest

from briefing import profiles
from briefing.composing.telling.statements.statement_author import find_statement_author
from briefing.composing.telling.statements.statement_choice import choose_statement_quotes
from briefing.composing.telling.statements.statement_quotes import (
    find_statement_quotes,
)
from briefing.model import Relevance
from briefing.model.analyzed import AnalyzedArticle
from briefing.profiles import Person
from briefing.profiles.localized_text import LocalizedText
from briefing.profiles.offices import HeldOffice
from tests import builders
from tests.composing.telling.test_key_sentences import make_edition

# Nobody real is given words: the profile's people, and one more who is made up.
MONTALBAN = Person(name="Elvira Montalbán", aliases=("Elvira Montalbán Paz",))
US_MEXICO = profiles.load("us-mexico")
PAIR = replace(US_MEXICO, people=(*US_MEXICO.people, MONTALBAN))
DAY = date(2025, 5, 6)
DUTY = "We shall raise the duty on the steel of Mexico by ten percent from June 4 on."
CUOTA = "México pagará desde el 4 de junio una cuota de diez por ciento por su acero."
SITE = "https://www.trade.gov/duty"


def _statement(text: str, **fields: object) -> AnalyzedArticle:
    cleaned = builders.taken(text, published=DAY, **fields)
    made = builders.analyzed(cleaned, day=DAY)
    statement = replace(cleaned, article=replace(made.article, kind="statement"))
    return replace(made, prepared=replace(made.prepared, cleaned=statement))


def quotes_of(text: str, **fields: object) -> list[tuple[str, str]]:
    """Words and speakers of the quotes that a statement has."""
    article = _statement(text, **fields)
    keeper = builders.index(article).gate
    found = find_statement_quotes(article, keeper, replace(make_edition(), profile=PAIR))
    return [(one.speaker.name or "", article.text_of(one.span)) for one in found]


@pytest.mark.parametrize(
    ("title", "language", "text", "speaker"),
    [
        ("Fact Sheet: A Duty on Steel", "en", DUTY, "Trade Office"),
        ("Statement from President Elvira Montalbán on Steel", "en", DUTY, "Elvira Montalbán"),
        (
            "Mensaje de la presidenta Elvira Montalbán sobre el acero",
            "es",
            CUOTA,
            "Elvira Montalbán",
        ),
        ("Entra en vigor la cuota", "es", CUOTA, "Trade Office"),
        # Signed by somebody unknown: nobody's; by several: the statement's own.
        ("Statement from Mayor Ada Quill on Steel", "en", DUTY, None),
        ("Joint Statement by Two Offices on Steel", "en", DUTY, "Joint Statement by Two Offices"),
        ("Comunicado conjunto sobre el acero", "es", CUOTA, "Comunicado conjunto"),
        # Its whole title stands above it: of a long one only what it is.
        (
            "Joint Press Statement from the President of Puerto Nuevo Ada Quill and the President "
            "of Río Alto Elvira Montalbán on Steel",
            "en",
            DUTY,
            "Joint Press Statement",
        ),
        (
            "Declaración conjunta de la presidenta de Río Alto Elvira Montalbán y la presidenta de "
            "Puerto Nuevo Ada Quill sobre el acero",
            "es",
            CUOTA,
            "Declaración conjunta",
        ),
    ],
)
def test_whose_words_they_are(title: str, language: str, text: str, speaker: str | None) -> None:
    """The headline's person, as far as the profile knows one; else the site's own office."""
    found = quotes_of(text, title=title, language=language, url=SITE, outlet="Trade Office")
    assert [name for name, _ in found] == ([speaker] if speaker else [])


@pytest.mark.parametrize(
    ("url", "outlet"),
    [("https://wire.example/duty", "Trade Wire"), (SITE, None), (SITE, "trade.gov")],
)
def test_no_office_no_quote(url: str, outlet: str | None) -> None:
    """What is on no state's site, or does not say of which office it is, is nobody's."""
    assert quotes_of(DUTY, title="Fact Sheet: A Duty on Steel", url=url, outlet=outlet) == []


def test_no_quote_of_turns() -> None:
    """A press call that is filed among statements is what several said."""
    text = f"MODERATOR: {DUTY}\n\nADA QUILL: {DUTY}\n\nMODERATOR: {DUTY}"
    found = quotes_of(
        text, title="Press Call on the Duty on Steel", url=SITE, outlet="Trade Office"
    )
    assert found == []


def test_no_heading_is_quoted() -> None:
    """A heading before a colon is none of the sentence that it heads."""
    text = f"A DUTY THAT HELPS: {DUTY}"
    found = quotes_of(text, title="Fact Sheet: A Duty on Steel", url=SITE, outlet="Trade Office")
    assert found == [("Trade Office", DUTY)]


def test_only_what_stands_alone() -> None:
    """No leaning sentence, no short one, and none that quotes somebody itself."""
    text = f"{DUTY} It will last. But that is all of it for the steel of the neighbours. “We see,” said Ada Quill, “no other way for the steel of Mexico.”"
    found = quotes_of(text, title="Fact Sheet: A Duty on Steel", url=SITE, outlet="Trade Office")
    assert found == [("Trade Office", DUTY)]


@pytest.mark.parametrize(
    "said",
    [
        "I will raise the duty on the steel of Mexico by ten percent from June 4 on.",
        "25% duties on the steel of Mexico that is not melted in the two countries.",
        # How a paper ends, and what has markup in it, are no acts either.
        "Signed at Lomas on May 6, 2025, in duplicate, for the steel of Mexico.",
        "On the 6<sup>th</sup> day of May we ended the duty on the steel of Mexico.",
    ],
)
def test_an_office_says_no_i_and_no_item_of_a_list(said: str) -> None:
    """One person's words on an office's site are that person's; an item is half a sentence."""
    text = f"{said}\n\n{DUTY}"
    found = quotes_of(text, title="Memorandum on Steel", url=SITE, outlet="Trade Office")
    assert found == [("Trade Office", DUTY)]


@pytest.mark.parametrize(
    ("said", "is_told"),
    [
        ("The navy of Mexico handed 20 boats to the harbour guard in the port.", True),
        ("The navy of Mexico made this possible with all of its officers in the port.", False),
        ("The Mexican forces seized nine tons of the drug on Tuesday near the port.", True),
        ("Far too many Americans have lost their sons and daughters to this drug.", False),
        ("The forces of the two seized nine tons of the drug on Tuesday at the port.", False),
    ],
)
def test_a_story_quotes_what_names_the_other_side(said: str, is_told: bool) -> None:
    """A statement speaks of the relationship where it names the side that its speaker is not of."""
    article = _statement(said, title="Fact Sheet: The Drug", url=SITE, outlet="The White House")
    keeper = builders.index(article).gate
    edition = replace(make_edition(), profile=PAIR)
    assert bool(choose_statement_quotes([article], keeper, edition)) is is_told


@pytest.mark.parametrize(
    ("above", "said", "is_quoted"),
    [
        ("The order has two parts:\n", "- ", False),
        ("The order has two parts:\n\n", "", True),
        ("The order has two parts.\n", "  • ", True),  # with a subject of its own
        ("Two Offices\n", "", True),
    ],
)
def test_what_touches_the_line_above_is_an_item(above: str, said: str, is_quoted: bool) -> None:
    """An item is completed by the line above it; behind a blank line a sentence stands alone."""
    found = quotes_of(
        above + said + DUTY, title="Fact Sheet: Steel", url=SITE, outlet="Trade Office"
    )
    assert (DUTY in [text for _, text in found]) is is_quoted


@pytest.mark.parametrize(
    ("clause", "language"),
    [("Under Section 4 of the order: ", "en"), ("Conforme al Artículo 4 del decreto: ", "es")],
)
def test_no_numbered_clause_is_quoted(clause: str, language: str) -> None:
    """What names its own number among others is read with them, in either language."""
    text = clause + (DUTY if language == "en" else CUOTA)
    found = quotes_of(text, title="Memo", language=language, url=SITE, outlet="Trade Office")
    assert found == []


@pytest.mark.parametrize(
    "before",
    [
        "**RAISING A DUTY: **",
        "**Raising a duty on steel.** ",
        "RAISING A DUTY: ",
        "RAISING A DUTY AND CLOSING A PORT ",
        "(2) ",
    ],
)
def test_what_stands_behind_a_heading_is_quoted(before: str) -> None:
    """A heading in bold or capitals and a clause's number are no part of the sentence."""
    found = quotes_of(f"{before}{DUTY}", title="Fact Sheet: Steel", url=SITE, outlet="Trade Office")
    assert found == [("Trade Office", DUTY)]


def test_a_list_of_whole_sentences_is_quoted() -> None:
    """Each has its subject; an item that begins with the verb shares one that stands above."""
    whole = "The duty on the steel of Mexico will take effect on June 4 at noon."
    text = f"- {DUTY}\n- {whole}\n- Raise the duty on the steel of Mexico by ten percent on June 4."
    found = quotes_of(text, title="Fact Sheet: Steel", url=SITE, outlet="Trade Office")
    assert [said for _, said in found] == [DUTY, whole]


def test_an_order_is_of_who_orders() -> None:
    """Who says so by name is the speaker of a proclamation; its site's office of other papers."""
    text = (
        f"{DUTY}\n\nNOW, THEREFORE, I, ELVIRA MONTALBÁN, President of the two, so order on June 4."
    )
    found = quotes_of(text, title="Adjusting the Duty on Steel", url=SITE, outlet="Trade Office")
    assert found[0] == ("Elvira Montalbán", DUTY)


@pytest.mark.parametrize(
    ("title", "speaker"),
    [
        ("Statement from Spokesperson Ada Quill on Steel", "Trade Office"),
        ("Statement from Ada Quill on Steel", None),
    ],
)
def test_who_speaks_for_an_office_is_the_office(title: str, speaker: str | None) -> None:
    """Of a spokesperson whom nobody knows the office on whose site it stands is the speaker."""
    found = quotes_of(DUTY, title=title, url=SITE, outlet="Trade Office")
    assert [name for name, _ in found] == ([speaker] if speaker else [])


def test_an_own_masthead_is_enough() -> None:
    """A paper without an address is of the press room that stands above it."""
    found = quotes_of(
        CUOTA,
        title="Comunicado sobre el acero",
        language="es",
        outlet="Presidencia de la República",
    )
    assert found == [("Presidencia de la República", CUOTA)]


ITEM = "raised the duty on the steel of Mexico by ten percent on June 4."


@pytest.mark.parametrize(
    ("item", "is_quoted"),
    [
        (f"President Montalbán {ITEM}", True),
        (f"In answer to the mayors, the trade office {ITEM}", True),
        (f"Until the talks are over, President Montalbán {ITEM}", True),
        (f"CBP {ITEM}", True),
        ("Mexico intends to purchase 40 pumps of the United States for the dam of Lomas.", True),
        (f"{ITEM[0].upper()}{ITEM[1:]}", False),
        ("Expand Operation Harbour for the steel of Mexico to eight ports of the two.", False),
        ("Raising the duty on the steel of Mexico, which has ended the talks of June 4.", False),
    ],
)
def test_a_named_subject_makes_a_sentence_of_an_item(item: str, is_quoted: bool) -> None:
    """Whoever acts in it by name needs no line above; a verb alone does."""
    text = f"{DUTY}\n\n- {DUTY}\n- {item}"
    found = quotes_of(text, title="Fact Sheet: Steel", url=SITE, outlet="Trade Office")
    assert (item in [said for _, said in found]) is is_quoted


def _chosen(
    text: str, *, title: str, language: str = "en", outlet: str = "The White House"
) -> list[str]:
    article = _statement(text, title=title, url=SITE, outlet=outlet, language=language)
    edition = replace(make_edition(), profile=PAIR)
    chosen = choose_statement_quotes([article], builders.index(article).gate, edition)
    return [article.text_of(quote.span) for quote, _ in chosen]


BOTH = {
    "en": "The two mayors ordered their guards to reduce the crossings within 30 days.",
    "es": "Ambas alcaldesas ordenaron a sus guardias reducir los cruces en 30 días.",
}


@pytest.mark.parametrize(
    ("title", "language", "is_told"),
    [
        ("Joint Statement by Two Mayors", "en", True),
        ("Joint Press Release by Two Mayors", "en", True),
        ("Declaración conjunta de dos alcaldesas", "es", True),
        ("Two Mayors Strengthen a Joint Plan", "en", False),
        ("Fact Sheet: Two Mayors", "en", False),
        ("Dos alcaldesas refuerzan una política conjunta", "es", False),
    ],
)
def test_what_two_say_together_is_of_the_two(title: str, language: str, is_told: bool) -> None:
    """A joint paper need not name both in each sentence; a plan that is joint makes none."""
    assert (_chosen(BOTH[language], title=title, language=language) != []) is is_told


@pytest.mark.parametrize(
    "said",
    [
        "The two mayors discussed how to manage the crossings of the border.",
        "We previously agreed with Mexico to raise the duty on steel by ten percent on June 4.",
    ],
)
def test_talk_and_background_are_no_act(said: str) -> None:
    """That they spoke of something decides nothing; what was so before is no news."""
    assert _chosen(said, title="Joint Statement by Two Mayors") == []


def test_of_each_paper_the_strongest_first_and_of_an_order_what_it_orders() -> None:
    """Its reasons, with however many days and numbers, are background of what it orders."""
    reason = "On May 2, the ports of Mexico sent 300 tons of steel and 40 boats to the harbour."
    order = "All steel of Mexico, as described in section 2(d) of this order, shall be subject to a duty."
    text = f"{reason}\n\nSec. 2. (a) {order}"
    assert _chosen(text, title="Adjusting the Duty on Steel")[-1] == order


@pytest.mark.parametrize(
    ("language", "heading", "order"),
    [
        ("en", "Sec. 2. Coverage and Relief of the Goods. (a) ", DUTY),
        ("es", "Artículo 2. Cobertura y Alivio de los Productos. (a) ", CUOTA),
    ],
)
def test_the_heading_of_a_clause_is_not_quoted(language: str, heading: str, order: str) -> None:
    """Its number, its name in whatever language, and its letter are no words of the order."""
    found = quotes_of(
        heading + order, title="A", language=language, url=SITE, outlet="Trade Office"
    )
    assert [said for _, said in found] == [order]


AUTHORITY = (
    "NOW, THEREFORE, I, ELVIRA MONTALBÁN, President of the two, by the authority vested in me by the "
    "laws of the two, section 4 of the Harbour Act and section 9 of the Steel Act, as amended, "
)


def test_of_a_very_long_order_the_clause_that_orders_is_quoted() -> None:
    """What stands before it names laws, and what follows it only adds."""
    order = "hereby declare that an emergency exists at the border of the United States with Mexico"
    rest = " and".join(f" the office of the port of Lomas{n}" for n in "abcdefgh")
    text = f"{AUTHORITY}{order}, and that section 12 of the Harbour Act applies to{rest}."
    assert _chosen(text, title="Declaring an Emergency") == [order]


def test_an_order_that_cannot_be_cut_is_quoted_whole_up_to_a_larger_limit() -> None:
    """It names the lists that it changes; one that is longer yet is not quoted."""
    lists = " and".join(f" list {n} of the Harbour Act" for n in range(1, 11))
    text = f"Articles that are free of duty as goods of Mexico under{lists} shall not be subject to the duty."
    assert _chosen(text, title="Amending the Duty") == [text]
    assert _chosen(text.replace(lists, f"{lists} and{lists}"), title="Amending the Duty") == []


def test_a_paper_of_which_nothing_is_strong_is_told_by_its_opening() -> None:
    """It opens with what it is about; a later sentence that weighs as little tells nothing."""
    plain = (
        "President Montalbán is proceeding with the duties on the steel of Mexico and its ports."
    )
    home = "The harbour of Lomas has forty new rooms with beds for all of its guests and guards."
    assert _chosen(f"{plain} {home}", title="Fact Sheet: Steel") == [plain]
    assert _chosen(f"{home} {home} {plain}", title="Fact Sheet: Steel") == []


def _held(title: str) -> HeldOffice:
    return HeldOffice(label=LocalizedText(by_language=(("en", title),)), side="us")


@pytest.mark.parametrize(
    ("title", "author"),
    [
        ("Joint Statement on Water", "Joint Statement"),
        ("Statement on Water", "The White House"),
        ("Remarks at the Signing of the Joint Statement on Water", None),
    ],
)
def test_what_was_said_at_an_act_is_not_of_its_title(title: str, author: str | None) -> None:
    """Two presidents spoke below one title; turns that nobody could tell apart have no speaker."""
    article = _statement("We will open the gates.", title=title, url=SITE, outlet="The White House")
    speaker = find_statement_author(article, US_MEXICO, "en")
    assert (speaker and speaker.name) == author


@pytest.mark.parametrize(
    "paper",
    ["By the authority vested in me as President by the laws, ", "PRESIDENTIAL MEMORANDUM\n\n"],
)
def test_a_private_president_orders_nothing(paper: str) -> None:
    """The office by which a paper is ordered is a public one: a chamber has a president, too."""
    people = (
        Person(name="Ada Quill", offices=(_held("President of the United States"),)),
        Person(name="Bo Lark", offices=(_held("President of the U.S. Chamber of Commerce"),)),
    )
    article = _statement(f"{paper}I order it.", title="Steel", url=SITE, outlet="The White House")
    speaker = find_statement_author(article, replace(US_MEXICO, people=people), "en")
    assert speaker is not None
    assert speaker.name == "Ada Quill"


@pytest.mark.parametrize(
    ("said", "is_told"),
    [
        ("The mayor of Mexico spoke today of the historic, great and shared vision of the two ports.", True),
        ("The mayor of Mexico speaks of the historic, great and shared vision of the two ports.", False),
        ("On January 9, 2025, the mayor of Mexico and the port signed the pact on 30 boats.", False),
        ("On Tuesday the guards of Mexico captured Ada Quill (“La Quill”) at the port.", True),
    ],
)  # fmt: skip
def test_what_a_paper_opens_with(said: str, is_told: bool) -> None:
    """Its act of the day is told, though it be praised; an act of months ago is not. A nickname is
    nobody's words.
    """
    assert bool(_chosen(said, title="Readout of a Call")) is is_told


DUE = "all goods that come in by the sea shall be subject to a surcharge of 10 percent."
LEAD = "the surcharge shall not apply to the following products"
EXEMPT = (
    "articles that enter free of duty as a good of Canada or Mexico under the rules of the port"
)


@pytest.mark.parametrize("gap", [" ", "\n"])
def test_the_item_of_an_order_that_names_the_other_side(gap: str) -> None:
    """The duty, the words that let goods out, and the item that says whose, up to what only adds."""
    many = ", ".join(f"metal {number}" for number in range(1, 50))
    items = f"(a) {many};{gap}(b) {EXEMPT}, including any boats; and{gap}(c) books."
    text = f"13. The port is in need. Accordingly, {DUE}\n14. Because of the needs of the port, {LEAD}, as listed below:{gap}{items}"
    told = [DUE, f"Because of the needs of the port, {LEAD}, as listed below", f"(b) {EXEMPT}"]
    assert _chosen(text, title="Imposing a Surcharge") == told
    assert told[-1] not in _chosen(text.replace("Mexico", "Peru"), title="Imposing a Surcharge")


def test_an_item_that_orders_by_itself_needs_no_words_above_it() -> None:
    """Each of its items has a rate of its own: that of the other side is told alone."""
    rate = "The office shall impose a duty of {} percent on goods of {}"
    items = f"(i) {rate.format(10, 'Peru and Mexico')}.\n(ii) {rate.format(12, 'Canada')}."
    text = f"The office shall impose the following duties on goods of all ports:\n{items}"
    assert _chosen(text, title="Duties of the Ports") == [rate.format(10, "Peru and Mexico") + "."]


AGREED = "They agreed to open a bridge for the steel of both on June 4."


@pytest.mark.parametrize(
    ("title", "is_told"), [("Joint Statement by Two Mayors", True), ("Two Mayors Meet", False)]
)
def test_they_are_whose_joint_paper_it_is(title: str, *, is_told: bool) -> None:
    """In another paper nobody knows who "they" are."""
    assert (_chosen(AGREED, title=title) == [AGREED]) is is_told


@pytest.mark.parametrize(
    ("said", "is_told"),
    [
        ("The two mayors agreed on the importance of working together for the port.", False),
        ("The two mayors reaffirmed their commitment to the Water Treaty of the two ports.", True),
        ("The two mayors discussed more patrols against the boats used to bring steel.", True),
        ("The two mayors discussed how their guards used to wait at the two ports.", False),
    ],
)
def test_what_is_agreed_on_has_a_name(said: str, *, is_told: bool) -> None:
    """The importance of working together is nothing that was agreed; things used are no past."""
    assert bool(_chosen(said, title="Joint Statement by Two Mayors")) is is_told


def test_a_story_of_papers_says_nothing_twice() -> None:
    """One plan in other words is one quote, and more of them are told than beside sentences."""
    plans = [
        "The two mayors agreed to open a bridge for the steel of both by June 4.",
        "The mayors agreed to open the bridge for steel of both ports on June 4.",
        "The two mayors agreed to send 40 guards to the river by May 9.",
        "The two mayors agreed to lower the toll of trucks to 30 pesos.",
        "The two mayors agreed to meet again in Lomas in July.",
    ]
    told = _chosen(" ".join(plans), title="Joint Statement by Two Mayors")
    assert len(told) == 4
    assert len({*told} & {*plans[:2]}) == 1


def test_a_heading_in_title_case_is_no_part_of_what_stands_behind_it() -> None:
    """ "Security and Ports: …"; a colon amid a sentence is its own."""
    text = f"Security and Ports of Lomas: {DUTY}"
    found = quotes_of(text, title="Fact Sheet: Steel", url=SITE, outlet="Trade Office")
    assert [said for _, said in found] == [DUTY]


def test_nobody_of_a_list_of_the_arrested_is_told() -> None:
    """Who is told by age is no office's act, whatever an office did with them."""
    listed = "Rafael Tobar, a 36-year-old citizen of Mexico, was arrested by the guard of Lomas."
    assert quotes_of(listed, title="The Guard of Lomas", url=SITE, outlet="Trade Office") == []


def test_a_paper_is_told_by_what_it_does_before_a_sum_beside_it() -> None:
    """Its title's words and its first sentences say what that is; what follows a day is of it."""
    measure = "The office is announcing today new rules for the steel of Mexico at the port."
    beside = "The office sent 23 million dollars to the schools of Mexico by May 4."
    past = f"On February 12, the office of Mexico and the port met in Lomas. {beside}"
    chosen = _chosen(f"{measure}\n\n{past}", title="Fact Sheet: New Rules for Steel")
    assert chosen == [measure]


def test_a_clause_that_waits_for_its_verb_is_no_end() -> None:
    """ "Until such time that the Secretary" goes on, however long the sentence is."""
    rest = " and".join(f" the head of the port of Lomas{n}" for n in "abcdefghijkl")
    text = f"Steel of Mexico shall not be subject to the duty until such time that the office, in consultation with{rest}, says so."
    assert _chosen(text, title="Amending the Duty") != [text.partition(",")[0]]


@pytest.mark.parametrize(
    ("title", "language", "author"),
    [
        ("Statement from President Quill on the Steel", "en", "Ada Quill"),
        ("Statement by Vice President Montalbán on the Steel", "en", "Elvira Montalbán"),
        ("Mensaje de la presidenta Quill sobre el acero", "es", "Ada Quill"),
        # Of two of that name nobody knows whose it is, nor of an office that is not held.
        ("Statement from President Lark on the Steel", "en", None),
        ("Statement from Governor Quill on the Steel", "en", None),
        ("Statement from Quill on the Steel", "en", None),
    ],
)
def test_who_signs_by_office_and_surname(title: str, language: str, author: str | None) -> None:
    """A state's papers name their head so; the surname alone may be anybody's."""

    def hold(name: str, english: str, spanish: str) -> Person:
        label = LocalizedText(by_language=(("en", english), ("es", spanish)))
        return Person(name=name, offices=(HeldOffice(label=label, side="us"),))

    president = ("President of the United States", "presidenta de Estados Unidos")
    people = (
        hold("Ada Quill", *president),
        hold("Elvira Montalbán", f"Vice {president[0]}", f"vice{president[1]}"),
        hold("Bo Lark", *president),
        hold("Cy Lark", *president),
    )
    article = _statement(DUTY, title=title, language=language, url=SITE, outlet="Trade Office")
    found = find_statement_author(article, replace(US_MEXICO, people=people), language)
    assert (found.name if found else None) == author


@pytest.mark.parametrize(
    "said",
    [
        "We are deeply concerned by the raid of the harbour in Mexico.",
        "The Trade Office strongly condemns the raid of the harbour in Mexico.",
        "We continue to urge Mexico to open the harbour of the two towns.",
    ],
)
def test_what_a_paper_stands_for_is_told(said: str) -> None:
    """A statement is published for what it condemns or urges: nothing else happens in it."""
    text = f"The harbour of Mexico is a place of much trade and care. {said}"
    assert _chosen(text, title="Statement on the Harbour") == [said]


def _choose_order(text: str, url: str) -> list[tuple[str | None, str]]:
    """What is told of a paper of an office whose head is Ada Quill, and who says it."""
    head = Person(name="Ada Quill", offices=(_held("President of the United States"),))
    pair = replace(US_MEXICO, people=(head,))
    article = _statement(text, title="Notice on Mexico", url=url, outlet="The White House")
    edition = replace(make_edition(), profile=pair)
    chosen = choose_statement_quotes([article], builders.index(article).gate, edition)
    return [(quote.speaker.name, article.text_of(quote.span)) for quote, article in chosen]


CONTINUED = "I am continuing for 1 year the emergency with respect to the harbours of Mexico."
CONSIDERED = "I have received information on the harbours of Mexico, which were declared a threat."


def test_what_the_head_of_a_house_signs_is_his() -> None:
    """In the folder of what he signs "I" is the head of the house, in another nobody known."""
    own = "https://www.trade.gov/presidential-actions/notice"
    assert _choose_order(CONTINUED, own) == [("Ada Quill", CONTINUED)]
    assert _choose_order(CONTINUED, SITE) == []


def test_an_order_is_told_by_what_it_orders() -> None:
    """Not by what its author considered first, and by the laws of whatever years."""
    law = "in accordance with section 4 of the Harbour Act (50 U.S.C. 1622(d)), "
    own = "https://www.trade.gov/presidential-actions/notice"
    told = _choose_order(f"{CONSIDERED} Therefore, {law}{CONTINUED}", own)
    assert told == [("Ada Quill", f"{law}{CONTINUED}")]


MET = "met with Mayor Bo Lark of Mexico today at the town hall"


def test_two_meet_the_same_third() -> None:
    """Two meetings of one day share their words, and are two acts."""
    texts = (f"President Ada Quill {MET}.", f"Vice President Elvira Montalbán {MET}.")
    articles = [
        _statement(
            text, title=f"Readout of a Meeting with Mexico {n}", url=SITE, outlet="The White House"
        )
        for n, text in enumerate(texts)
    ]
    edition = replace(make_edition(), profile=PAIR)
    chosen = choose_statement_quotes(articles, builders.index(*articles).gate, edition)
    assert [article.text_of(quote.span) for quote, article in chosen] == [*texts]


def test_a_long_opening_ends_before_what_they_met_for() -> None:
    """Who met whom is told of a very long first sentence, and no more."""
    aim = " and".join(f" the harbour of the town of the river number {n}" for n in range(6))
    text = f"President Ada Quill {MET} to discuss{aim}. The mayor left at night."
    told = _chosen(text, title="Joint Readout of the Meeting of Two Mayors")
    assert told == [f"President Ada Quill {MET}"]


def test_what_was_made_clear_is_no_supposition() -> None:
    """ "She made clear that they would pay" reports what is meant; "it would pay" supposes."""
    told = "Mayor Quill made clear that the United States would answer the duty of Mexico on steel."
    assert _chosen(told, title="Statement on the Duty on Steel") == [told]
    supposed = "The United States would answer the duty of Mexico on steel within 30 days."
    assert _chosen(supposed, title="Statement on the Duty on Steel") == []


def test_an_order_is_read_by_no_definition() -> None:
    """What a term includes is neither ordered nor done."""
    term = "The term “steel” includes goods of Mexico that were announced on May 2 by the office."
    assert _chosen(f"{term} {DUTY}", title="Fact Sheet: A Duty on Steel") == [DUTY]
    termino = "Se entenderá por acero lo que México anunció el 2 de mayo ante la oficina del ramo."
    assert _chosen(termino, title="Cuota al acero", language="es", outlet="La Casa Blanca") == []


def test_what_a_paper_on_the_other_side_orders_needs_no_name() -> None:
    """Its headline names the other side: "the duty" is the one on that side's goods."""
    ordered = "The duty on steel of section 2 shall be subject to an increase of ten percent."
    head = Person(name="Ada Quill", offices=(_held("President of the United States"),))
    article = _statement(ordered, title="Duty on Mexico", url=SITE, outlet="The White House")
    relevance = Relevance(relevant=True, score=1, on_other=True)
    edition = replace(make_edition(), profile=replace(US_MEXICO, people=(head,)))
    for one, number in ((article, 0), (replace(article, relevance=relevance), 1)):
        chosen = choose_statement_quotes([one], builders.index(one).gate, edition)
        assert len(chosen) == number


def test_an_office_is_of_its_side_whatever_its_paper_names() -> None:
    """A paper on forty countries is the house's all the same, and of its head's side."""
    named = " ".join(f"Goods of {one} are in." for one in ("Chile", "Peru", "Norway", "Japan") * 9)
    article = _statement(named, title="Steel", url=SITE, outlet="The White House")
    speaker = find_statement_author(article, US_MEXICO, "en")
    assert speaker is not None
    assert speaker.side == "us"


def test_an_order_that_is_to_find_out_supposes_nothing() -> None:
    """ "In order to assess whether …" is an order's reason; "if it fails" is a condition."""
    paused = (
        "In order to assess whether the threat has abated, the duty on the goods of Mexico shall be "
        "paused until June 4."
    )
    own = "https://www.trade.gov/presidential-actions/notice"
    assert [said for _, said in _choose_order(paused, own)] == [paused]
    supposed = (
        "If Mexico fails to act, the duty on the goods of Mexico shall be increased on June 4."
    )
    assert _choose_order(supposed, own) == []


def test_places_of_a_schedule_are_not_told() -> None:
    """Which heading of a tariff is terminated nobody reads who does not have it open."""
    own = "https://www.trade.gov/presidential-actions/notice"
    place = "Effective June 4, heading 9903.01.84 on goods of Mexico is hereby terminated by order."
    assert _choose_order(place, own) == []
    plain = "Effective June 4, the duty on goods of Mexico is hereby terminated by this order."
    assert [said for _, said in _choose_order(plain, own)] == [plain]


@pytest.mark.parametrize(
    ("said", "is_told"),
    [
        ("The two mayors agreed today to end the duty on steel on June 4.", True),
        ("The two mayors agreed today to help Ukraine with 40 pumps on June 4.", False),
        ("Mexico and the United States agreed today to help Ukraine with 40 pumps.", True),
    ],
)
def test_of_a_joint_paper_a_third_country_is_no_matter(said: str, *, is_told: bool) -> None:
    """What two say of a third is of the two where it names both."""
    assert (_chosen(said, title="Joint Statement by Two Mayors") != []) is is_told
