"""What one sentence of a story says that another has said."""

import pytest

from briefing.composing.telling.news_lead import LeadSentence
from briefing.composing.telling.repetition import fold_names, read_story_stems
from tests import builders

LEAD = "Judge Otto Vidal freed Ilse Brándt on Monday in the customs fraud case of Puerto Nuevo."
REST = (
    "Otto Vidal has been a judge in Puerto Nuevo for eleven years.",
    "Puerto Nuevo lost forty trucks of coffee in the winter.",
    "Otto Vidal studied law in Río Alto with two mayors of Puerto Nuevo.",
)


def _sentences(first: str, second: str, language: str = "en") -> list[LeadSentence]:
    """The openings of two articles of one story."""
    articles = [
        builders.analyzed(
            builders.taken(" ".join((text, *REST)), id=name, language=language), origin=name
        )
        for name, text in (("a", first), ("b", second))
    ]
    return [LeadSentence(article=one, sentence=one.sentences[0]) for one in articles]


@pytest.mark.parametrize(
    ("first", "second", "language", "repeats"),
    [
        (LEAD, "Ilse Brandt was freed Monday by Judge Otto Vidal in a customs fraud case.", "en", True),
        (LEAD, "In Puerto Nuevo Otto Vidal met growers of coffee, cane and maize from seven valleys to hear of the long drought.", "en", False),
        (LEAD, "Ilse Brandt will pay 40 million pesos to the growers by the end of June.", "en", False),
        (
            "La jueza Ana Vidal liberó el lunes a Ilse Brandt por el fraude en la aduana de Río Alto.",
            "Ilse Brandt, acusada de fraude en la aduana, fue liberada el lunes por la jueza Ana Vidal.",
            "es",
            True,
        ),
        (
            "La jueza Ana Vidal liberó el lunes a Ilse Brandt por el fraude en la aduana de Río Alto.",
            "La jueza Ana Vidal ordenó pagar 40 millones de pesos a los cafetaleros de la sierra.",
            "es",
            False,
        ),
    ],
)  # fmt: skip
def test_openings_of_two_articles_on_one_act_repeat_each_other(
    first: str, second: str, language: str, repeats: bool
) -> None:
    """Whatever the order of words and the accents; the same people in another matter do not."""
    lead, opening = _sentences(first, second, language)
    assert read_story_stems([lead.article, opening.article]).repeats(opening, [lead]) is repeats


def test_what_all_say_together_is_said() -> None:
    """A sentence of whose words a half stand in two others adds a mood."""
    lead, opening = _sentences(LEAD, "The customs fraud case in Puerto Nuevo lost years in winter.")
    stems = read_story_stems([lead.article, opening.article])
    others = [LeadSentence(article=lead.article, sentence=one) for one in lead.article.sentences]
    assert stems.share_said(opening, [lead]) < stems.share_said(opening, others)
    assert stems.repeats(opening, others)


def test_names_alone_repeat_nothing() -> None:
    """Two sentences on the same people and places tell two things where no other word is shared."""
    lead, opening = _sentences(
        "Otto Vidal of Puerto Nuevo paid.", "Otto Vidal of Puerto Nuevo sang."
    )
    stems = read_story_stems([lead.article, opening.article])
    assert stems.overlap(lead, opening) > 0.5
    assert not stems.tells_alike(lead, opening)


def test_a_word_of_every_sentence_weighs_least() -> None:
    """Who is named throughout a story tells no two sentences of it from each other."""
    lead, opening = _sentences(LEAD, "Ilse Brandt likes Puerto Nuevo.")
    stems = read_story_stems([lead.article, opening.article])
    shared = stems.overlap(lead, opening)
    assert 0 < shared < 1


def test_names_inside_a_sentence_lose_their_accents() -> None:
    """A Spanish word in lower case keeps its own, by which it is stemmed."""
    assert fold_names("Dijo José López que también habló.") == "Dijo Jose Lopez que también habló."


def test_a_story_without_sentences_has_no_stems() -> None:
    """Nothing is read of nothing."""
    assert read_story_stems([]) == read_story_stems([])


@pytest.mark.parametrize(
    ("language", "title", "lead", "later", "repeats"),
    [
        ("en", "“No deal”: Vidal shuts the bridge", LEAD, "“No deal,” Otto Vidal said flatly at dawn.", True),
        ("en", "Vidal shuts the bridge", LEAD, "“No deal,” Otto Vidal said flatly at dawn.", False),
        ("en", "Vidal: “No deal”", LEAD, "“No deal,” he said, “until June ends.”", False),
        ("en", "Vidal delays fruit duty of Río Alto", LEAD, "Vidal will delay the fruit duty as talks go on.", True),
        ("es", "“No hay trato”: Vidal", "Ana Vidal cerró el lunes el puente.", "“No hay trato”, dijo tajante Ana Vidal.", True),
        ("es", "Vidal cierra el puente", "Ana Vidal cerró el lunes el puente.", "“No hay trato”, dijo tajante Ana Vidal.", False),
    ],
)  # fmt: skip
def test_what_the_headline_says_or_quotes_is_said(
    language: str, title: str, lead: str, later: str, repeats: bool
) -> None:
    """A sentence all of whose quotations, or half of whose words, stand in the headline."""
    text = " ".join((lead, later, *REST))
    cleaned = builders.taken(text, language=language, title=title)
    article = builders.analyzed(cleaned)
    first, second, *_ = (LeadSentence(article=article, sentence=one) for one in article.sentences)
    assert read_story_stems([article]).repeats(second, [first]) is repeats


PLEA = "Brandt entered a plea of not guilty to all charges in the court of Río Alto on Friday, filed papers show."


@pytest.mark.parametrize(
    ("other", "repeats"),
    [
        ("Brandt, 76, pleaded not guilty to all charges at a court of appeal Friday and is held on seven counts.", True),
        ("Brandt flew to the capital on Friday with two guards and a bag of maize for the governor.", False),
    ],
)  # fmt: skip
def test_one_subject_in_one_act_is_told_once(other: str, repeats: bool) -> None:
    """Far below their leads two sentences on one person's act share less, and still repeat."""
    articles = [
        builders.analyzed(builders.taken(" ".join((LEAD, *REST, text)), id=name), origin=name)
        for name, text in (("a", PLEA), ("b", other))
    ]
    first, second = (LeadSentence(article=one, sentence=one.sentences[-1]) for one in articles)
    assert read_story_stems(articles).repeats(second, [first]) is repeats


@pytest.mark.parametrize(
    ("title", "opening", "repeats"),
    [
        (
            "Vidalia stops pepper imports from Lomas after attack on its inspectors",
            "Because of the attack on its inspectors Vidalia put a stop to the import of Lomas peppers.",
            True,
        ),
        # Another act of the same matter, and one whose headline is another's.
        (
            "Mayor of Lomas calls the measure unfair",
            "The mayor of Lomas called the measure unfair and asked for talks in the capital.",
            False,
        ),
        (
            "Vidalia stops pepper imports from Lomas after attack on its inspectors",
            "Growers of Lomas lost nine trucks of peppers on the first evening, their union said.",
            False,
        ),
    ],
)
def test_a_report_that_opens_with_the_storys_event_tells_it_again(
    title: str, opening: str, repeats: bool
) -> None:
    """Its headline is the story's in other words, and its first sentence tells its headline."""
    articles = [
        builders.analyzed(builders.taken(" ".join((text, *REST)), id=name, title=own), origin=name)
        for name, text, own in (
            (
                "a",
                "The office of Vidalia closed its pepper inspections in Lomas until all are safe.",
                "Vidalia stops pepper inspections in Lomas after attack",
            ),
            ("b", opening, title),
        )
    ]
    lead, one = (LeadSentence(article=one, sentence=one.sentences[0]) for one in articles)
    assert read_story_stems(articles).repeats(one, [lead]) is repeats
