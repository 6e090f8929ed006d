"""A mail becomes an article."""

from datetime import date

import pytest

from briefing.errors import InputError
from briefing.model import Article, Problem
from briefing.sources.formats.mail import read_mail
from briefing.sources.raw_document import RawDocument
from tests.growth import assert_linear

HEAD = b"From: desk@example.org\nDate: Fri, 17 Jan 2025 06:00:00 -0600\n"


def read(mail: bytes) -> Article:
    """The article of a mail."""
    (found,) = read_mail(RawDocument(content=mail, id="a", origin="a.eml"))
    assert isinstance(found, Article)
    return found


def read_all(mail: bytes) -> tuple[list[Article], list[Problem]]:
    """All articles and problems of a mail."""
    found = list(read_mail(RawDocument(content=mail, id="a", origin="a.eml")))
    return (
        [item for item in found if isinstance(item, Article)],
        [item for item in found if isinstance(item, Problem)],
    )


def make_parts(kind: bytes, *parts: bytes) -> bytes:
    """A mail of these parts; each part brings its own headers."""
    inside = b"".join(b"--b\n" + part + b"\n" for part in parts)
    return HEAD + b"Content-Type: multipart/" + kind + b'; boundary="b"\n\n' + inside + b"--b--\n"


PLAIN, PAGE = b"Content-Type: text/plain\n\n", b"Content-Type: text/html\n\n"
LETTER = (
    b"<h1>The gate opens at dawn</h1>" + b"<p>The towns open the gate of the dam today.</p>" * 5
)


def test_the_day_of_sending_is_not_the_day_of_publication() -> None:
    """A mail's date is the page's date; the article's is not known."""
    found = read(HEAD + b"\nTalks resume.")
    assert (found.page_date, found.published, found.author) == (date(2025, 1, 17), None, None)


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        (b"Fwd: RE: fw: Tariff talks resume", "Tariff talks resume"),
        (b"RV: Se reanuda el di\xc3\xa1logo", "Se reanuda el diálogo"),
        (b"=?utf-8?q?Habr=C3=A1_di=C3=A1logo?=", "Habrá diálogo"),
        (b"=?utf-8?b?not base64?=", "=?utf-8?b?not base64?="),
        (b"=?no-such-charset?q?Talks_resume?=", "Talks resume"),
        (b"=?\xc3\xbctf-8?q?x?=", "x"),
        (b"Lomas: =?iso-8859-1?q?di=E1?= =?utf-8?q?logo_?= hoy", "Lomas: diálogo hoy"),
        (b"=?gb2312?b?ztKw0b61zbfArb380KmjrA==?=", "我把镜头拉近些，"),
        (b"Re: ", None),
        (b"Regarding: talks", "Regarding: talks"),
    ],
)
def test_the_subject_is_the_title(subject: bytes, title: str | None) -> None:
    """The subject, decoded, without what mail programs put before it."""
    assert read(HEAD + b"Subject: " + subject + b"\n\nTalks resume.").title == title


def test_plain_text_goes_before_html() -> None:
    """Of a mail in two forms the plain one is read."""
    mail = HEAD + (
        b'Content-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: '
        b"text/html\n\n<p>As page.\n"
        b"--b\nContent-Type: text/plain\n\nAs text.\n--b--\n"
    )
    assert read(mail).text.strip() == "As text."


def test_html_alone_is_read_as_a_page() -> None:
    """A mail that is only HTML has blocks and hints."""
    found = read(HEAD + b"Content-Type: text/html; charset=utf-8\n\n<p>One.<p>Two.")
    assert (found.text, [hint.tag for hint in found.hints]) == ("One.\n\nTwo.", ["p", "p"])


def test_the_article_may_be_a_forwarded_mail() -> None:
    """A mail attached to a mail is where the text is found."""
    inner = b"Subject: Talks\nContent-Type: text/plain\n\nInner text.\n"
    mail = (
        HEAD
        + b'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: message/rfc822\n\n'
        + inner
        + b"--b--"
    )
    assert read(mail).text.strip() == "Inner text."


def test_encoded_text_is_decoded() -> None:
    """Quoted-printable in a declared charset is read; a wrong charset is passed over."""
    head = HEAD + b"Content-Transfer-Encoding: quoted-printable\nContent-Type: text/plain; charset="
    assert read(head + b"iso-8859-1\n\nHabr=E1 di=E1logo").text == "Habrá diálogo"
    assert read(head + b"iso-8859-1\n\nHabr=C3=A1 di=C3=A1logo").text == "Habrá diálogo"


def test_flowed_lines_are_joined() -> None:
    """In flowed text a line that ends in a space goes on in the next one; a signature's rule
    stays."""
    mail = (
        HEAD + b"Content-Type: text/plain; format=flowed\n\nTalks on \ntariffs resume.\n\n-- \nDesk"
    )
    assert read(mail).text == "Talks on tariffs resume.\n\n-- \nDesk"


@pytest.mark.parametrize(
    "stub",
    [
        b"This message contains HTML. Please use another program.",
        "Para ver este boletín, active HTML en su correo.".encode(),
        b"View in your browser: https://valley.example/w/1",
        b"",
    ],
)
def test_a_stub_is_passed_over(stub: bytes) -> None:
    """Where the plain part only points to the page, the page is read, and its heading is the
    title."""
    found = read(make_parts(b"alternative", PLAIN + stub, PAGE + LETTER))
    assert (found.title, found.text.count("open the gate")) == ("The gate opens at dawn", 5)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The gate opens at dawn\nBy Ana Ruiz\n\nThe gate opens.\n", "The gate opens at dawn"),
        ("Abre el puente de Lomas\n\nPor Ana Ruiz\n\nAbre.\n", "Abre el puente de Lomas"),
        (
            "The gate opens at dawn\n<https://lomas.example/gate>\n\nBy Ana Ruiz\n\nThe gate opens.\n",
            "The gate opens at dawn",
        ),
        (
            "La compuerta abre al alba\nhttps://lomas.example/c\nPor Ana Ruiz\n\nAbre hoy.\n",
            "La compuerta abre al alba",
        ),
        ("https://lomas.example/gate\nBy Ana Ruiz\n\nThe gate opens.\n", "Border letter"),
        ("The gate opens at dawn\n\nThe gate opens.\n", "Border letter"),
        ("Lomas\nBy Ana Ruiz\n\nThe gate opens.\n", "Border letter"),
        ("One gate opens\nBy Ana Ruiz\nTwo gates shut\nBy Bo Lindt\nOne.\n", "Border letter"),
        ("The council met today.\nBy Ana Ruiz\n\nThe gate opens.\n", "Border letter"),
    ],
)
def test_the_headline_above_a_byline_beats_the_subject(text: str, title: str) -> None:
    """The only such line is the title, in a page too; one of many or a section's name is not."""
    mail = b"Subject: Border letter\n" + PLAIN + text.encode()
    assert read(mail).title == title
    lines = "".join(f"<div>{line}</div>" for line in text.split("\n") if line)
    assert read(b"Subject: Border letter\n" + PAGE + lines.encode()).title == title


def test_every_text_part_counts() -> None:
    """The texts of a mixed mail are one article, in order; plain and page make a page."""
    plain = read(make_parts(b"mixed", PLAIN + b"One.", PLAIN + b"Two.", PLAIN + b"Three."))
    assert plain.text.split() == ["One.", "Two.", "Three."]
    mixed = read(make_parts(b"mixed", PLAIN + b"One < two.", PAGE + b"<p>Three."))
    assert mixed.text.split("\n\n") == ["One < two.", "Three."]


def test_a_digest_holds_several_articles() -> None:
    """Each mail inside is an article with its own subject; the day is that of the mail around."""
    item = b"Content-Type: message/rfc822\n\nSubject: Gate %d\n\nThe gate opens.\n"
    articles, problems = read_all(make_parts(b"digest", item % 1, item % 2))
    assert [(one.id, one.title) for one in articles] == [("a#1", "Gate 1"), ("a#2", "Gate 2")]
    assert {one.page_date for one in articles} == {date(2025, 1, 17)}
    assert not problems


def test_a_file_that_is_left_is_named() -> None:
    """An attached document is a problem with its name; a picture is not."""
    document = b"Content-Type: application/pdf\nContent-Disposition: attachment; filename=a.pdf\n\n"
    picture = b"Content-Type: image/png\nContent-Disposition: attachment; filename=a.png\n\n"
    articles, problems = read_all(make_parts(b"mixed", PLAIN + b"One.", document, picture))
    assert len(articles) == 1
    assert [problem.what.values for problem in problems] == [("a.pdf",)]


def test_a_newsletter_says_outlet_and_day() -> None:
    """The sender and the day of a mail to subscribers are the outlet's and the article's."""
    letter = b"From: The Alder Post <a@b.example>\n" + HEAD.split(b"\n", 1)[1]
    found = read(letter + b"List-Unsubscribe: <https://b.example/u>\n\nTalks resume.")
    assert (found.outlet, found.published) == ("The Alder Post", date(2025, 1, 17))
    assert read(letter + b"\nTalks resume.").outlet is None


def test_quoted_lines_are_read_without_their_marks() -> None:
    """An answered or forwarded mail is read as it was before it was quoted."""
    assert read(HEAD + b"\nSee below.\n\n> > Talks\n>resume.\n").text.split("\n\n")[1] == (
        "Talks\nresume.\n"
    )


def test_letters_in_seven_bits_are_decoded() -> None:
    """UTF-7, which is ASCII to look at, is read where it is declared."""
    found = read(HEAD + b"Content-Type: text/plain; charset=utf-7\n\nHabr+AOE di+AOE-logo")
    assert found.text == "Habrá diálogo"


@pytest.mark.slow
@pytest.mark.parametrize("field", [b'Content-Type: text/plain; x="', b"Subject: =?a?q?", b"X: "])
def test_endless_header_fields_cost_linear_time(field: bytes) -> None:
    """A field of nothing but marks is cut before the standard library parses it."""
    assert_linear(lambda size: read_all(field + b";=?a?q?" * size + b"\n\nTalks."), 100_000)


def test_parts_behind_another_boundary_are_found() -> None:
    """The boundary between the parts counts, not the one that the head names; without any the
    body is text.
    """
    head = HEAD + b'Content-Type: multipart/alternative; boundary="no"\n\n'
    assert read(head + b"--yes\n" + PLAIN + b"Talks resume.\n--yes--\n").text.strip() == (
        "Talks resume."
    )
    assert read(head + b"\nTalks resume.\n").text.strip() == "Talks resume."


def test_parts_in_parts_behind_other_boundaries_end() -> None:
    """Each such part is parsed again: of many within each other the inner ones are not read.

    Without a bound the time would grow with their number times what stands in them.
    """

    def nested(levels: int) -> bytes:
        heads = (
            b'Content-Type: multipart/mixed; boundary="no"\n\n--b%d\n' % n for n in range(levels)
        )
        return b"".join((HEAD, *heads, PLAIN, b"Talks resume.\n"))

    ((article,), problems) = read_all(nested(3))
    assert (article.text.strip(), problems) == ("Talks resume.", [])
    with pytest.raises(InputError):
        read_all(nested(99))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (b"VGFsa3MgcmVzdW1lLg==", "Talks resume."),
        (b"VGFsa3MgcmVzdW1lLi", "Talks resume"),
        (b"VGFsa3Mg!cmVzdW1lLg", "Talks resume."),
        (b"Talks resume now.", "Talks resume now."),
    ],
)
def test_broken_base64_is_read_as_far_as_it_goes(body: bytes, text: str) -> None:
    """What a cut or noisy base64 still holds is text; its letters are none."""
    head = HEAD + b"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n"
    assert read(head + body).text.startswith(text)


def test_what_servers_report_is_no_article() -> None:
    """The machine's part of a bounce is neither an article nor a file that was left."""
    report = b"Content-Type: message/delivery-status\n\nStatus: 5.0.0\n\nAction: failed\n"
    headers = b"Content-Type: text/rfc822-headers\n\nSubject: x\n"
    articles, problems = read_all(make_parts(b"report", PLAIN + b"Not sent.\n", report, headers))
    assert [article.text.strip() for article in articles] == ["Not sent."]
    assert problems == []


def test_a_page_that_says_it_is_plain() -> None:
    """HTML in a part of plain text is read as the page that it is."""
    assert read(HEAD + PLAIN + b"<div>Talks resume.</div><div>They end.</div>\n").text == (
        "Talks resume.\n\nThey end."
    )


def test_names_of_files_are_decoded() -> None:
    """The name of a file that is left is printed as its sender wrote it."""
    part = b'Content-Type: application/pdf; name="=?utf-8?q?A=C3=B1o_nuevo?=.pdf"\n\n%PDF\n'
    _, problems = read_all(make_parts(b"mixed", PLAIN + b"Text.\n", part))
    assert [problem.what.values for problem in problems] == [("Año nuevo.pdf",)]


def test_a_mail_of_pictures_alone_has_no_text() -> None:
    """A page without a word is no article."""
    with pytest.raises(InputError):
        read_all(HEAD + PAGE + b"<img src='cid:1'><p></p>\n")


def test_a_binary_part_loses_no_mail() -> None:
    """A part that says it is text and is none is named as left; the others are read."""
    articles, problems = read_all(make_parts(b"mixed", PLAIN + b"Text.\n", PLAIN + b"\0\1\2" * 9))
    assert [article.text.strip() for article in articles] == ["Text."]
    assert [problem.what.values for problem in problems] == [("text/plain",)]
