"""A message: its header says what was meant and nothing else, its bytes are the same each time."""

from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.delivering import headers
from briefing.delivering.mail_addresses import MailAddress
from briefing.delivering.message import Envelope, Message, build_message
from briefing.rendering.mail.email import Attachment, Email

ANA = MailAddress("ana@example.org", "Ana Prueba")
NAMES = [
    "from", "to", "subject", "date", "message-id", "auto-submitted", "list-id", "list-unsubscribe",
    "list-unsubscribe-post", "mime-version", "content-type",
]  # fmt: skip
INJECTIONS = [
    "x\nBcc: b@example.org", "x\r\nBcc: b@example.org", "x\rBcc: b@example.org", "x\n\nbody",
    "x\r\n\r\n<html>",
    "\nBcc: b@example.org", "x\r\n Bcc: b@example.org", "x\r\n\tfolded", "x\x0bBcc: b",
    "x\x0cBcc: b", "x\x1cBcc: b",
    "x\x1dBcc: b", "x\x1eBcc: b", "x\x85Bcc: b", "x\u2028Bcc: b", "x\u2029Bcc: b", "x\x00Bcc: b",
    "x\x7fBcc: b",
    "=?utf-8?q?=0D=0ABcc:_b@example.org?=", "=?utf-8?b?DQpCY2M6IGI=?=", "=?UTF-8?Q?=0ABcc:_x?= y",
    "=?utf-8?q?a?= =?utf-8?q?=0D=0ABcc:_x?=", "==?utf-8?q?=0D=0ABcc:_x?==",
    "=?us-ascii?q?=0d=0a=0d=0abody?=",
    "=?utf-7?q?+AA0ACg-Bcc:_x?=", "= ?utf-8?q?=0D=0ABcc:_x?=", "=\u200b?utf-8?q?=0D=0ABcc:_x?=",
    "=\x00?utf-8?q?=0D=0ABcc:_x?=", "=\u202e?utf-8?b?DQpCY2M6IGI=?=", "=\n?utf-8?q?=0D=0ABcc:_x?=",
    "%0d%0aBcc: x",
    "\\r\\nBcc: x", "&#13;&#10;Bcc: x", "x" * 900 + "\r\nBcc: b", "é" * 900, "x" * 2000,
    "é" + " " * 500 + "\nBcc: b",
    "Bcc: b@example.org", "b@example.org, c@example.org", '" <b@example.org>', "<b@example.org>",
    "x; Bcc=b",
    "(comment)", "a:b@example.org;", "x\u202eBcc", "x\ufeffBcc", "x\u00adBcc",
    "Zo\u0308e\r\nBcc: x", ",", '"', "\\",
    "\\\"", ":", ";", "@",
    "x\r\n.\r\nMAIL FROM:<b@example.org>", "\r\n.\r\n", "x\n--=_0\nContent-Type: text/html",
    "\ud800", " ", "\t",
]  # fmt: skip
SCRIPTS = {
    "Latin": "México y Estados Unidos: acuerdo", "Greek": "Συμφωνία για το νερό",
    "Cyrillic": "Договор о воде",
    "Arabic": "اتفاق على المياه", "Hebrew": "הסכם על המים", "Persian": "می‌خواهند آب",
    "Devanagari": "जल समझौता हुआ",
    "Bengali": "জল চুক্তি", "Tamil": "நீர் ஒப்பந்தம்", "Telugu": "నీటి ఒప్పందం",
    "Thai": "ข้อตกลงเรื่องน้ำ",
    "Lao": "ຂໍ້ຕົກລົງ", "Khmer": "កិច្ចព្រមព្រៀង", "Burmese": "ရေသဘောတူညီချက်",
    "Georgian": "შეთანხმება წყალზე",
    "Armenian": "Համաձայնագիր", "Ethiopic": "የውሃ ስምምነት",
    "Han": "两国就用水达成协议", "Japanese": "水に関する合意",
    "Hangul": "물에 관한 합의", "Cherokee": "ᎠᎹ ᎧᏃᎮᏛ", "emoji": "👩‍👩‍👧 🇲🇽🇺🇸 👍🏽 ✔️",
}  # fmt: skip


def envelope(**fields: object) -> Envelope:
    """An envelope with everything in it."""
    known: dict[str, object] = {
        "brief": "us-mexico 2025-01-16", "sender": MailAddress("desk@example.org", "Brief Desk"),
        "list_id": "b.example.org",
        "date": datetime(2025, 1, 16, 7, tzinfo=UTC),
        "unsubscribe": "https://b.example/leave?who={to}",
    }  # fmt: skip
    return Envelope(**{**known, **fields})  # type: ignore[arg-type]


def _mail(subject: str = "A subject", text: str = "Text.\n", **fields: object) -> Email:
    return Email(subject=subject, html=f"<p>{text}</p>\n", text=text, **fields)  # type: ignore[arg-type]


def _parsed(message: Message) -> EmailMessage:
    return cast(EmailMessage, message_from_bytes(message.content, policy=policy.default))


@pytest.mark.parametrize("place", ["subject", "recipient", "sender"])
@pytest.mark.parametrize("text", INJECTIONS, ids=range(len(INJECTIONS)))
def test_nothing_is_injected(place: str, text: str) -> None:
    """As headline or as a name, a hostile text leaves the header's names and addresses as they were
    set.
    """
    who = MailAddress("ana@example.org", text)
    around = (
        envelope(sender=MailAddress("desk@example.org", text)) if place == "sender" else envelope()
    )
    subject = f"[Brief] US–Mexico: {text}" if place == "subject" else "s"
    read = _parsed(build_message(_mail(subject), around, who if place == "recipient" else ANA))
    assert [name.lower() for name in read] == NAMES
    assert [address.addr_spec for address in read["To"].addresses] == ["ana@example.org"]
    assert [address.addr_spec for address in read["From"].addresses] == ["desk@example.org"]
    assert not [
        line
        for line in build_message(_mail(subject), around, ANA).content.split(b"\r\n")
        if len(line) > 998
    ]


@given(st.text(st.characters(blacklist_categories=()), max_size=250))
def test_any_subject_is_read_as_it_was_cleaned(text: str) -> None:
    """Whatever the headline: the header's names are those that were set, and the subject reads as
    cleaned.
    """
    read = _parsed(build_message(_mail(f"[Brief] {text}"), envelope(), ANA))
    assert [name.lower() for name in read] == NAMES
    assert str(read["Subject"]) == headers.clean_header(f"[Brief] {text}")


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_script_arrives(script: str) -> None:
    """Subjects of twenty scripts and emoji are decoded as they were written."""
    subject = f"[Brief] US–Mexico, 2025-01-16: {SCRIPTS[script]}"
    assert str(_parsed(build_message(_mail(subject), envelope(), ANA))["Subject"]) == subject


@pytest.mark.parametrize(
    "name", ["Prueba, Ana", "Ana María", "Ana (desk)", "A. Prueba", 'Ana "la" P', "名前", "x" * 70]
)
def test_a_name_arrives(name: str) -> None:
    """Names with commas, dots, accents and quotation marks are decoded as they were written."""
    read = _parsed(build_message(_mail(), envelope(), MailAddress("ana@example.org", name)))
    assert read["To"].addresses[0].display_name == name


def test_a_long_subject_is_cut_at_a_word() -> None:
    """A subject has at most 180 characters, and ends with a word and an ellipsis."""
    cut = headers.clean_header("[Brief] " + "frontera " * 60)
    assert len(cut) <= headers.MAX_LENGTH
    assert cut.endswith("frontera…")


def test_the_same_mail_gives_the_same_bytes() -> None:
    """Nothing in a message is random or of the clock: boundaries and Message-ID come from brief and
    recipient.
    """
    attached = _mail(attachments=(Attachment(name="a.txt", text="x\n"),))
    assert (
        build_message(attached, envelope(), ANA).content
        == build_message(attached, envelope(), ANA).content
    )


def test_each_recipient_has_a_message_id() -> None:
    """Another recipient or another brief is another Message-ID.

    Capitals make no other recipient.
    """
    ids = [
        build_message(_mail(), envelope, MailAddress(box)).id
        for envelope in (envelope(), envelope(brief="us-mexico 2025-01-17"))
        for box in ("ana@example.org", "beto@example.org")
    ]
    assert len(set(ids)) == 4
    assert build_message(_mail(), envelope(), MailAddress("ANA@example.org")).id == ids[0]


def test_the_list_headers_name_the_recipient() -> None:
    """List-Id, and a one-click List-Unsubscribe that holds the recipient's own address."""
    read = _parsed(build_message(_mail(), envelope(), MailAddress("a+b@example.org")))
    assert read["List-Id"] == "<b.example.org>"
    assert read["List-Unsubscribe"] == "<https://b.example/leave?who=a%2Bb%40example.org>"
    assert read["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert read["Auto-Submitted"] == "auto-generated"
    assert read["Date"] == "Thu, 16 Jan 2025 07:00:00 +0000"


def test_one_click_needs_https() -> None:
    """A mailto address to leave the list has no one-click header, and no address no header."""
    by_mail = _parsed(build_message(_mail(), envelope(unsubscribe="mailto:leave@example.org"), ANA))
    assert by_mail["List-Unsubscribe"] == "<mailto:leave@example.org>"
    assert by_mail["List-Unsubscribe-Post"] is None
    assert (
        _parsed(build_message(_mail(), envelope(unsubscribe=None), ANA))["List-Unsubscribe"] is None
    )


@given(st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=2000))
def test_bodies_arrive_whole(text: str) -> None:
    """Text, HTML and attachment are read back as they were, with no defect and no line beyond 998
    bytes.
    """
    sent = _mail(text=f"{text}\n", attachments=(Attachment(name="a.txt", text=f"{text}\n"),))
    message = build_message(sent, envelope(), ANA)
    read = _parsed(message)
    parts = [part for part in read.walk() if not part.is_multipart()]
    assert [part.get_content().replace("\r\n", "\n") for part in parts] == [
        sent.text,
        sent.html,
        f"{text}\n",
    ]
    assert not any(part.defects for part in read.walk())
    assert max(map(len, message.content.split(b"\r\n"))) <= 998
    assert message.content.isascii()


def test_the_recipient_stands_in_the_footer() -> None:
    """The mark in the mail's own texts becomes the recipient's address, fit for a link."""
    sent = _mail(text="Leave: https://b.example/?{to}\n")
    assert (
        "Leave: https://b.example/?ana%40example.org"
        in _parsed(build_message(sent, envelope(), ANA)).get_body(("plain",)).get_content()
    )  # type: ignore[union-attr]
