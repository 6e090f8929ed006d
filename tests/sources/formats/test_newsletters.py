"""One newsletter in ten MIME shapes is one article."""

from collections.abc import Callable
from email.message import EmailMessage
from email.policy import SMTP
from html import escape

import pytest

from briefing.cleaning import clean_article
from briefing.model import Article, Problem
from briefing.sources.formats.mail import read_mail
from briefing.sources.raw_document import RawDocument

HEADLINE = "El puerto de Lomas subirá la cuota del puente"
PARAGRAPHS = (
    "El consejo del puerto de Lomas acordó el lunes subir un diez por ciento la cuota del puente.",
    "“La obra del muelle no espera”, dijo la alcaldesa Ana Vale a quienes preguntaron por el plazo.",
    "Los transportistas respondieron que nadie les preguntó y que irán a los tribunales en mayo.",
)
PLAIN = "\n\n".join((HEADLINE, *PARAGRAPHS))
PAGE = f"<html><body><h1>{HEADLINE}</h1>" + "".join(
    f"<p>{escape(paragraph)}</p>" for paragraph in PARAGRAPHS
)
Fill = Callable[[EmailMessage], None]


def _fill_flowed(mail: EmailMessage) -> None:
    lines = "\n\n".join(" \n".join(part.split(". ")) for part in (HEADLINE, *PARAGRAPHS))
    mail.set_content(lines, params={"format": "flowed"})


def _fill_alternative(mail: EmailMessage) -> None:
    mail.set_content("Su programa no muestra HTML; active HTML para leer este boletín.")
    mail.add_alternative(PAGE, subtype="html")


def _fill_mixed(mail: EmailMessage) -> None:
    _fill_alternative(mail)
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="puente.png")
    mail.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="acta.pdf")


def _fill_related(mail: EmailMessage) -> None:
    mail.set_content(PAGE, subtype="html")
    mail.add_related(b"GIF89a", maintype="image", subtype="gif", cid="<logo@lomas.example>")


def _fill_forwarded(mail: EmailMessage) -> None:
    inner = EmailMessage()
    inner["Subject"] = HEADLINE
    inner.set_content(PLAIN)
    mail.add_attachment(inner)


SHAPES: dict[str, Fill] = {
    "plain text in 8 bits": lambda mail: mail.set_content(PLAIN, cte="8bit"),
    "quoted-printable": lambda mail: mail.set_content(PLAIN, cte="quoted-printable"),
    "base64": lambda mail: mail.set_content(PLAIN, cte="base64"),
    "windows-1252": lambda mail: mail.set_content(PLAIN, charset="windows-1252"),
    "flowed": _fill_flowed,
    "html alone": lambda mail: mail.set_content(PAGE, subtype="html"),
    "a stub beside html": _fill_alternative,
    "with files": _fill_mixed,
    "with its pictures": _fill_related,
    "a mail in a mail": _fill_forwarded,
}


def _read(shape: str) -> list[Article | Problem]:
    mail = EmailMessage(policy=SMTP)
    mail["From"] = "El Faro de Lomas <boletin@faro.example>"
    mail["Date"] = "Tue, 07 May 2024 06:00:00 -0500"
    mail["Subject"] = HEADLINE
    mail["List-Unsubscribe"] = "<https://faro.example/baja>"
    SHAPES[shape](mail)
    return list(read_mail(RawDocument(content=mail.as_bytes(), id="m", origin="m.eml")))


@pytest.mark.parametrize("shape", SHAPES)
def test_one_newsletter_in_all_shapes(shape: str) -> None:
    """Headline, every paragraph, outlet and day are the same, however the mail is made."""
    (article,) = (item for item in _read(shape) if isinstance(item, Article))
    cleaned = clean_article(article)
    kept = [block.span.slice(article.text) for block in cleaned.kept]
    assert [paragraph for paragraph in PARAGRAPHS if paragraph in kept] == list(PARAGRAPHS)
    assert cleaned.article.title == HEADLINE
    assert (cleaned.article.outlet, str(cleaned.article.published)) == (
        "El Faro de Lomas",
        "2024-05-07",
    )


def test_only_the_file_is_named_as_left_out() -> None:
    """A document beside the article is a problem with its name; pictures are none."""
    problems = {
        shape: [item for item in _read(shape) if isinstance(item, Problem)] for shape in SHAPES
    }
    named = {shape: found[0].what for shape, found in problems.items() if found}
    assert list(named) == ["with files"]
    assert named["with files"].values == ("acta.pdf",)  # type: ignore[union-attr]


FOOTERS = {
    "en": "You get this since you signed up. Unsubscribe: https://www.alderpost.example/u/1",
    "es": "Para darse de baja: https://boletin.alderpost.example/baja",
}


def _read_letter(footer: str, subject: str = "The morning", sender: str = "alderpost") -> Article:
    """A plain mail without any field of lists, with this last line."""
    mail = EmailMessage()
    mail["From"] = f"The Alder Post <news@{sender}.example>"
    mail["Date"] = "Fri, 17 Jan 2025 06:00:00 +0000"
    mail["Subject"] = subject
    mail.set_content(f"{PLAIN}\n\n{footer}")
    found = next(iter(read_mail(RawDocument(id="m", origin="m", content=mail.as_bytes()))))
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize("footer", FOOTERS.values(), ids=FOOTERS)
def test_a_letter_that_says_how_to_unsubscribe(footer: str) -> None:
    """Without a field of lists too, its sender is the outlet and its day the article's."""
    found = _read_letter(footer)
    assert (found.outlet, str(found.published)) == ("The Alder Post", "2025-01-17")


def test_a_letter_of_a_person_is_none() -> None:
    """Who forwards a newsletter, sends its text from elsewhere, or writes, is no outlet."""
    letters = (
        _read_letter(FOOTERS["en"], subject="Fwd: The morning"),
        _read_letter(FOOTERS["en"], sender="anaruiz"),
        _read_letter("Greetings, Ana"),
    )
    assert [found.outlet for found in letters] == [None, None, None]
