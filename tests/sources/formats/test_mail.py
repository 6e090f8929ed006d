"""A mail becomes an article."""

from datetime import date

import pytest

from briefing.model import Article
from briefing.sources.formats.mail import read_mail
from briefing.sources.raw_document import RawDocument

HEAD = b"From: desk@example.org\nDate: Fri, 17 Jan 2025 06:00:00 -0600\n"


def read(mail: bytes) -> Article:
    """The article of a mail."""
    (found,) = read_mail(RawDocument(content=mail, id="a", origin="a.eml"))
    return found


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
        (b"=?no-such-charset?q?x?=", "=?no-such-charset?q?x?="),
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
