"""From a brief on disk to messages: who gets what, and what is missing is said."""

import shutil
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from briefing.composing.brief_json import brief_from_json, brief_to_json
from briefing.config import MailSettings, Settings
from briefing.errors import InputError, WrongUse
from briefing.workflow import mail_batch
from briefing.workflow.mail_batch import MailBatch, SendRequest

ROOT = Path(__file__).parents[2]
DAY = "2025-01-16"
NOW = datetime(2025, 1, 16, 7, tzinfo=UTC)


def _settings(folder: Path, **mail: object) -> Settings:
    known = {"sender": "Desk <desk@example.org>", "to": ["ana@example.org"], **mail}
    shutil.copy(ROOT / "briefs" / "2025-01-16.json", folder)
    return Settings(
        out=str(folder), archive=str(folder / ".briefing"), mail=MailSettings.model_validate(known)
    )


def _recipients(post: MailBatch) -> list[str]:
    return [message.recipient for message in post.messages]


def test_recipients_of_settings_and_list_get_one_message_each(tmp_path: Path) -> None:
    """`mail.to` and the list file are joined, each box once."""
    (tmp_path / "list.txt").write_text("beto@example.org\nANA@example.org\n", encoding="utf-8")
    settings = _settings(tmp_path, list_file=str(tmp_path / "list.txt"))
    assert _recipients(mail_batch.prepare_batch(settings, SendRequest(brief=DAY), NOW)) == [
        "ana@example.org",
        "beto@example.org",
    ]


def test_recipients_that_are_named_stand_in_for_those_of_the_settings(tmp_path: Path) -> None:
    """--to and --list are the only recipients where they are given: a trial never reaches the whole
    list.
    """
    (tmp_path / "list.txt").write_text("beto@example.org\n", encoding="utf-8")
    settings = _settings(tmp_path, list_file=str(tmp_path / "list.txt"))
    order = SendRequest(brief=DAY, to=("me@example.org",))
    assert _recipients(mail_batch.prepare_batch(settings, order, NOW)) == ["me@example.org"]
    assert _recipients(
        mail_batch.prepare_batch(settings, SendRequest(brief=DAY, test="t@example.org"), NOW)
    ) == ["t@example.org"]


@pytest.mark.parametrize(
    ("mail", "order", "said"),
    [
        ({"sender": ""}, {}, "mail.sender"),
        ({"sender": "nobody"}, {}, "mail.sender: 'nobody' is no mail address"),
        ({"to": []}, {}, "nobody to send to"),
        ({}, {"list_file": Path("none.txt")}, "the list none.txt can't be read: No such file"),
        ({"reply_to": "x"}, {}, "mail.reply_to: 'x' is no mail address"),
    ],
)
def test_what_is_missing_is_said(
    tmp_path: Path, mail: dict[str, object], order: dict[str, object], said: str
) -> None:
    """A sender or recipients that are missing or no addresses are wrong use, with the setting's
    name.
    """
    with pytest.raises(WrongUse, match=said.replace("'", ".")):
        mail_batch.prepare_batch(_settings(tmp_path, **mail), SendRequest(brief=DAY, **order), NOW)  # type: ignore[arg-type]


def test_a_day_without_a_brief_is_said(tmp_path: Path) -> None:
    """No brief of that day, no mail: yesterday's is never sent for today's."""
    with pytest.raises(
        InputError, match=r"there is no brief of 2025-01-17 in .* build --date 2025-01-17"
    ):
        mail_batch.prepare_batch(_settings(tmp_path), SendRequest(brief="2025-01-17"), NOW)


def test_a_digest_is_sent_beside_the_brief_of_its_last_day(tmp_path: Path) -> None:
    """Day and digest are two briefs: other files, other Message-IDs."""
    settings = _settings(tmp_path)
    day = brief_from_json((tmp_path / "2025-01-16.json").read_text(encoding="utf-8"))
    (tmp_path / "2025-W03.json").write_text(
        brief_to_json(replace(day, period="2025-W03")), encoding="utf-8"
    )
    posts = [
        mail_batch.prepare_batch(settings, SendRequest(brief=name), NOW)
        for name in (DAY, "2025-W03")
    ]
    assert posts[0].messages[0].id != posts[1].messages[0].id
    assert mail_batch.write_batch(posts[1], tmp_path)[0].name == "2025-W03-1-ana@example.org.eml"


def test_messages_are_written_as_files(tmp_path: Path) -> None:
    """Each message is a file that a mail program opens, with the recipient's own address to leave
    the list.
    """
    settings = _settings(
        tmp_path,
        unsubscribe="https://b.example/leave?who={to}",
        page="https://b.example/{day}.html",
    )
    post = mail_batch.prepare_batch(
        settings, SendRequest(brief=DAY, to=("ana+1@example.org", "b/x@example.org")), NOW
    )
    written = mail_batch.write_batch(post, tmp_path / "out")
    assert [path.name for path in written] == [
        "2025-01-16-1-ana+1@example.org.eml",
        "2025-01-16-2-b_x@example.org.eml",
    ]
    read = message_from_bytes(written[0].read_bytes(), policy=policy.default)
    assert str(read["Subject"]) == post.email.subject
    text = read.get_body(("plain",)).get_content()  # type: ignore[attr-defined]
    assert "https://b.example/leave?who=ana%2B1%40example.org" in text
    assert "https://b.example/2025-01-16.html" in text


def test_a_trial_has_an_id_of_its_own(tmp_path: Path) -> None:
    """A box that had the trial takes the brief itself as well: many drop a Message-ID that they
    have.
    """
    settings = _settings(tmp_path)
    (trial,) = mail_batch.prepare_batch(
        settings, SendRequest(brief=DAY, test="ana@example.org"), NOW
    ).messages
    (later,) = mail_batch.prepare_batch(
        settings, SendRequest(brief=DAY, test="ana@example.org"), NOW + timedelta(1)
    ).messages
    (real,) = mail_batch.prepare_batch(settings, SendRequest(brief=DAY), NOW).messages
    assert len({trial.id, later.id, real.id}) == 3


def test_messages_are_signed_where_there_is_a_key(tmp_path: Path) -> None:
    """With `mail.dkim_key_file` each message begins with a signature of the sender's domain."""
    made = rsa.generate_private_key(65537, 2048)
    form = serialization.PrivateFormat.TraditionalOpenSSL
    key = made.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption())
    (tmp_path / "key.pem").write_bytes(key)
    settings = _settings(tmp_path, dkim_key_file=str(tmp_path / "key.pem"), dkim_selector="d1")
    (message,) = mail_batch.prepare_batch(settings, SendRequest(brief=DAY), NOW).messages
    header = message_from_bytes(message.content)["DKIM-Signature"]
    assert {"d=example.org", "s=d1"} <= {part.strip() for part in header.split(";")}


def test_without_the_package_a_key_is_wrong_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A key without dkimpy is one line that says what to install; nothing is sent unsigned."""
    monkeypatch.setitem(sys.modules, "dkim", None)
    settings = _settings(tmp_path, dkim_key_file=str(tmp_path / "key.pem"))
    with pytest.raises(WrongUse, match=r"pip install '.\[dkim\]'"):
        mail_batch.prepare_batch(settings, SendRequest(brief=DAY), NOW)
