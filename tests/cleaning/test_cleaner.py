"""Cleaning: what must hold of any text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.cleaning import clean_article, label_all_as_body
from briefing.model import Article, Span
from briefing.sources.formats import record
from tests.growth import assert_linear

ARTICLE = """The river commission of Port Alder agreed on Tuesday to share the water for ten years.
The farmers of the valley had asked for a longer term because their loans run for twenty years.
The agreement still needs the consent of both parliaments, which debate it before the summer."""
# Times the time for five times the work: a page of pictures takes 6.4 times on an idle machine, and
# more where other tests fill the caches; quadratic work takes twenty-five times.
BOUND = 12

LINES = st.sampled_from(
    [
        "",
        " ",
        "By A B",
        "6 COMMENTS",
        "Read more »",
        "• x",
        "Foto: y",
        "The town met on Monday, and it was cold. MEXICO CITY — The",
    ]
)


@given(st.text() | st.lists(LINES | st.text(alphabet="aB .—(\u2028\n", max_size=60)).map("\n".join))
def test_blocks_cover_the_text(text: str) -> None:
    """The blocks, in order and without overlap, hold every character but white space, and none
    begins or ends in it.
    """
    for cleaned in (
        clean_article(Article(id="a", text=text)),
        label_all_as_body(Article(id="a", text=text)),
    ):
        spans = [block.span for block in cleaned.blocks]
        assert "".join("".join(span.slice(text) for span in spans).split()) == "".join(text.split())
        assert all(one.end <= two.start for one, two in pairwise(spans))
        assert all(span.slice(text) == span.slice(text).strip() != "" for span in spans)
        assert cleaned.article.text == text


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [*'a1.A(—-•|,"“ \n', "A.", "a.b", "2025-", "Jan. ", "AB, ", "(A", "aaaA", "the", "by \n"],
)
def test_hostile_text_is_read_in_linear_time(piece: str) -> None:
    """A hundred thousand repeats of anything take about five times as long as twenty thousand, not
    twenty-five.
    """
    assert_linear(lambda repeats: _clean(f"The town met. {piece * repeats}"), 100_000, bound=BOUND)


@pytest.mark.slow
@pytest.mark.parametrize(
    "head", ["Contents", "Related", "Read more »", "Tags", "Poll", "Comments", "By Ann Ruiz"]
)
def test_heads_of_lists_are_read_in_linear_time(head: str) -> None:
    """Twenty thousand heads in a row take about five times as long as four thousand."""
    assert_linear(
        lambda repeats: _clean("The town met.\n" + f"{head}\n" * repeats), 20_000, bound=BOUND
    )


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "<p>The town council met on Monday and agreed on the water of the valley for ten "
        "years, it said.</p>",
        "<li><a href=x>The council meets again on Monday</a></li>",
        "<h1>Council meets on Monday again</h1>",
        "<figure><img src=x><figcaption>The town on Monday, by Ann Ruiz</figcaption></figure>",
        "<span class='date'>Jan. 1</span> ",
        "<time datetime=2025-01-01>x</time>",
        "<p></p>x",
        "<script></script>x",
        "<img src=x>x",
        "<nav>x</nav>x",
    ],
)
def test_a_long_page_is_read_in_linear_time(piece: str) -> None:
    """A page of 400,000 characters takes about five times as long as one of 80,000."""
    assert_linear(
        lambda size: _clean(f"<article><h1>Town meets</h1>{piece * (size // len(piece))}"),
        400_000,
        bound=BOUND,
    )


def _clean(source: str) -> None:
    clean_article(
        record.read_record({"html" if source.startswith("<") else "text": source, "language": "en"})
    )


def test_an_empty_text_has_no_blocks() -> None:
    """Nothing is made of nothing."""
    assert clean_article(Article(id="a", text=" \n ")).blocks == ()


def test_what_was_stated_stays() -> None:
    """Metadata that came with the article is not replaced by what its text says."""
    article = Article(
        id="a",
        text="By Nora Teller\nThe town met on Monday, and it was cold.",
        author="Ida Frame",
        language="es",
    )
    cleaned = clean_article(article).article
    assert (cleaned.author, cleaned.language) == ("Ida Frame", "es")


@pytest.mark.parametrize(
    ("language", "sentence", "is_damaged"),
    [
        ("en", "Both cities spoke on Tuesday during thesigned in the old hall of Lomas.", True),
        ("en", "The mayor spoke on Tuesday of thecalled to order in the old hall.", True),
        ("en", "The mayor theorized on Tuesday that the bridge of Lomas would hold.", False),
        ("en", "The mayor opened the themed garden of the old bridge on Tuesday.", False),
        ("es", "El golpe fue delineado y lastimado el muro del puente de Lomas.", False),
        (
            "en",
            "Mayor Quill Ada Jane QuillHarrow says no Watchdog: yes MORE spoke on Monday.",
            True,
        ),
        ("en", "The vote was held in AlderThe mayor went home after it on Monday.", True),
        ("en", "The towns agreed on Monday,but the farms of the valley did not.", True),
        ("en", "The head of the of Alder said that the gate would open on Monday.", True),
        ("en", "She wrote on LinkedIn that the farms want MORE water on Monday.", False),
        ("en", "Ronald McDonald and the YouTube star met in Alder on Monday.", False),
        ("es", "El acuerdo se firmó en PortillaLa madrugada del martes volvieron todos.", True),
        ("es", "Los equipos se reunieron en la aduana dePortilla para revisar el acuerdo.", True),
        ("es", "La secretaria de , dijo que los pueblos firmarán el acuerdo en octubre.", True),
        ("es", "La embajada de en Portilla felicitó al gobierno por el acuerdo del agua.", True),
        ("es", "Firmarán el acuerdo “en octubre”.La cuota del agua seguirá como está.", True),
        ("es", "“Esta decisión. se tomó por el agua de los pueblos”, dijo la alcaldesa.", True),
        ("en", "“This decision. was taken for the water of the towns,” the mayor said.", True),
        ("en", "The towns met in the United Valleys.The mayor of Alder spoke on Monday.", False),
        ("en", "The towns met in the United Valleys.Quillstone of Alder spoke on Monday.", True),
        ("es", "Los pueblos se vieron en Portilla.El alcalde habló el lunes del agua.", False),
        ("es", "Los pueblos se vieron en Portilla.Quintana habló el lunes del agua.", True),
        ("en", "The farms of the valley paid approx. two thirds of it on Monday.", False),
        ("es", "La alcaldesa, que llegó ayer, dijo que el agua de los pueblos alcanza.", False),
    ],
)
def test_what_a_scraper_glued_or_lost_is_damage(
    language: str, sentence: str, is_damaged: bool
) -> None:
    """Boxes of linked names, glued names, commas and gaps are marked; brands and names are not."""
    article = Article(id="a", text="\n\n".join([ARTICLE, sentence, ARTICLE]), language=language)
    cleaned = clean_article(article)
    start = len(ARTICLE) + 2
    place = Span(start, start + len(sentence))
    assert any(damage.span.overlaps(place) for damage in cleaned.damage) == is_damaged


@pytest.mark.parametrize(
    "headline",
    [
        "Más de 7 mil guardias cuidarán el paso del valle",
        "Más de la mitad del agua va al norte",
        "Más sobre el agua: los pueblos acuerdan un plazo",
        "Te puede interesar la frontera: el valle busca inversión",
    ],
)
def test_a_headline_may_open_as_a_list_does(headline: str) -> None:
    """The first line is the headline where a paragraph follows it."""
    text = f"{headline}\n\n" + "\n\n".join(
        [
            "La alcaldesa de Portilla acordó ayer con los pueblos del valle un plazo de noventa días.",
            "La llamada duró cuarenta minutos, según informó la oficina de la alcaldesa.",
            "Los pueblos pidieron más agua de la que la autoridad había ofrecido en otoño.",
        ]
    )
    assert clean_article(Article(id="a", text=text, language="es")).article.title == headline


def test_the_frame_of_a_language_without_a_folder() -> None:
    """Heads, invitations and notices are known in languages of which nothing else is."""
    paragraphs = [
        f"Die Fähre von Erlenhafen fährt ab {month} an Sonntagen nicht mehr, teilte der Rat mit, weil "
        "der Treibstoff für beide Boote binnen eines Jahres um ein Drittel teurer geworden ist."
        for month in ("März", "April", "Mai", "Juni", "Juli", "August")
    ]
    frame = (
        "Lesen Sie auch: Rat streitet über den Fahrplan der Fähre",
        "Alle Rechte vorbehalten.",
        "Ähnliche Artikel",
        "Der Hafen von Erlenhafen bekommt im Herbst ein neues Lager, sagte der Bürgermeister gestern.",
    )
    text = "\n\n".join((*paragraphs[:3], frame[0], *paragraphs[3:], *frame[1:]))
    cleaned = clean_article(Article(id="a", text=text))
    kinds = [(block.kind, block.keep) for block in cleaned.blocks]
    assert kinds == [
        *[("body", True)] * 3, ("related", False), *[("body", True)] * 3,
        ("notice", False), ("related", False), ("teaser", False),
    ]  # fmt: skip
