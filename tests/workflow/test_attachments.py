"""The brief as Word file and PDF that go with its mail."""

import shutil
from datetime import UTC, datetime
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from briefing import rendering
from briefing.config import MailSettings, Settings
from briefing.errors import UnknownName
from briefing.workflow import mail_batch
from briefing.workflow.mail_batch import SendRequest

ROOT = Path(__file__).parents[2]
DAY = "2025-01-16"


def _attached(folder: Path, order: SendRequest, **mail: object) -> dict[str, tuple[str, bytes]]:
    """Names of the attached files of the mail, with media type and content."""
    shutil.copy(ROOT / "briefs" / f"{DAY}.json", folder)
    known = MailSettings.model_validate(
        {"sender": "desk@example.org", "to": ["ana@example.org"], **mail}
    )
    settings = Settings(out=str(folder), archive="", mail=known)
    (message,) = mail_batch.prepare_batch(
        settings, order, datetime(2025, 1, 16, 7, tzinfo=UTC)
    ).messages
    read = message_from_bytes(message.content, policy=policy.default)
    return {
        part.get_filename(): (part.get_content_type(), part.get_content())
        for part in read.iter_attachments()
    }


def test_both_formats_go_with_the_mail(tmp_path: Path) -> None:
    """Each is attached under the brief's name, byte for byte as it is rendered."""
    found = _attached(tmp_path, SendRequest(brief=DAY, attach=("docx", "pdf")))
    brief = mail_batch.load_brief(tmp_path / f"{DAY}.json")
    assert {name: kind for name, (kind, _) in found.items()} == {
        f"{DAY}.docx": mail_batch.MEDIA_TYPES["docx"],
        f"{DAY}.pdf": "application/pdf",
    }
    assert found[f"{DAY}.docx"][1] == rendering.render_word(brief)
    assert found[f"{DAY}.pdf"][1] == rendering.render_pdf(brief)


def test_the_option_stands_in_for_the_setting(tmp_path: Path) -> None:
    """`mail.attach` holds where nothing else is named; without either nothing is attached."""
    assert list(_attached(tmp_path, SendRequest(brief=DAY), attach="docx")) == [f"{DAY}.docx"]
    assert list(_attached(tmp_path, SendRequest(brief=DAY, attach=("pdf",)), attach=["docx"])) == [
        f"{DAY}.pdf"
    ]
    assert _attached(tmp_path, SendRequest(brief=DAY)) == {}


def test_another_format_is_said(tmp_path: Path) -> None:
    """A format that can't be attached is named with those that can."""
    with pytest.raises(UnknownName, match="no format to attach 'doc'; did you mean 'docx'"):
        _attached(tmp_path, SendRequest(brief=DAY, attach=("doc",)))
