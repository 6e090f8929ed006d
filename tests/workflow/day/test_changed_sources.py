"""What an outlet changed after it was cited is told, with both wordings; so is what we corrected."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from briefing.config import MailSettings, Settings
from briefing.model import Brief
from briefing.rendering import render_markdown
from briefing.workflow.day import daily_build
from briefing.workflow.mail_batch import SendRequest, prepare_batch
from briefing.workflow.upkeep.recheck_briefs import recheck_briefs
from tests.workflow.day.test_settle_articles import MONDAY

URL = "https://laredo-beacon.example/bridge"
EN = (
    "Customs officers of the United States and Mexico seized 24 trucks at the bridge of Laredo on"
    " Monday.",
    "Mexico asked Washington for more scanners at the bridge of Laredo, the trade desks of both"
    " countries said.",
)
ES = (
    "Las aduanas de México y Estados Unidos decomisaron 24 camiones el lunes en el puente de Laredo.",
    "México pidió a Washington más escáneres para el puente de Laredo, dijeron las dos aduanas.",
)


def write(folder: Path, name: str, text: str, day: date = MONDAY) -> None:
    """A record of the address with this text."""
    folder.mkdir(exist_ok=True)
    record = {"text": text, "url": URL, "title": "Bridge", "date": day.isoformat()}
    (folder / f"{name}.json").write_text(json.dumps(record), encoding="utf-8")


def settings_of(folder: Path, **fields: object) -> Settings:
    """The settings of a project in a folder."""
    return Settings(
        sources=(str(folder / "inbox"),),
        out=str(folder / "briefs"),
        archive=str(folder / ".briefing"),
    ).model_copy(update=fields)


def build(folder: Path, days: int = 0, **fields: object) -> Brief:
    """Build a day, so many after the first."""
    return daily_build.run_build(settings_of(folder, **fields), MONDAY + timedelta(days)).brief


def said(brief: Brief) -> list[str]:
    """The codes of the brief's problems."""
    return [problem.what.code for problem in brief.problems if not isinstance(problem.what, str)]


@pytest.mark.parametrize("sentences", [EN, ES])
def test_another_figure_at_the_same_address_is_told(
    tmp_path: Path, sentences: tuple[str, str]
) -> None:
    """Both wordings stand in the next brief, once, and `recheck` finds them as long as it lasts."""
    text = "\n\n".join((*sentences, sentences[1].replace("Laredo", "Pharr")))
    write(tmp_path / "inbox", "a", text)
    assert "24" in render_markdown(build(tmp_path))
    assert not list(recheck_briefs(settings_of(tmp_path), None))
    write(tmp_path / "inbox", "a", text.replace("24", "42"))
    (change,) = recheck_briefs(settings_of(tmp_path), MONDAY.isoformat())
    assert "24" in change.was
    assert "42" in str(change.now)
    second = build(tmp_path, 1)
    assert said(second).count("cited_otherwise") == 1
    document = render_markdown(second)
    assert "42" in document
    assert "24" in document
    assert "cited_otherwise" not in said(build(tmp_path, 2))


def test_an_outlets_note_is_told(tmp_path: Path) -> None:
    """A correction that the outlet prints at a cited address is told in its words."""
    text = "\n\n".join((*EN, EN[1].replace("Laredo", "Pharr")))
    write(tmp_path / "inbox", "a", text)
    build(tmp_path)
    note = "Correction: An earlier version gave the wrong number of trucks."
    write(tmp_path / "inbox", "a", f"{text}\n\n{note}")
    assert "An earlier version gave the wrong number" in render_markdown(build(tmp_path, 1))


def test_more_text_is_no_change(tmp_path: Path) -> None:
    """A paragraph that was added, or other white space, leaves all cited sentences where they are."""
    text = "\n\n".join((*EN, EN[1].replace("Laredo", "Pharr")))
    write(tmp_path / "inbox", "a", text)
    build(tmp_path)
    write(tmp_path / "inbox", "a", text.replace(" bridge", "\nbridge") + "\n\nIt rained.")
    assert not list(recheck_briefs(settings_of(tmp_path), None))


def test_our_correction_is_in_subject_and_next_brief(tmp_path: Path) -> None:
    """A corrected brief says so in its subject, and the next day's brief repeats the correction
    once.
    """
    write(tmp_path / "inbox", "a", "\n\n".join((*EN, EN[1].replace("Laredo", "Pharr"))))
    build(tmp_path)
    (tmp_path / "briefs" / f"{MONDAY}.edits.toml").write_text(
        f'[[correction]]\nday = {MONDAY + timedelta(1)}\ntext = "It was Pharr."\nby = "A. Prueba"\n',
        encoding="utf-8",
    )
    build(tmp_path)
    mail = MailSettings(sender="a@example.org", to=("b@example.org",))
    settings = settings_of(tmp_path, mail=mail)
    noon = datetime(2025, 3, 4, 12, tzinfo=UTC)
    batch = prepare_batch(settings, SendRequest(brief=MONDAY.isoformat()), noon)
    assert batch.email.subject.startswith("Corrected: ")
    notes = [[note.text for note in build(tmp_path, n).notes] for n in (1, 2)]
    assert notes == [["Correction to the brief of 3 March 2025: It was Pharr."], []]


def test_a_later_edition_of_the_day_says_what_changed_since_the_first(tmp_path: Path) -> None:
    """Built again on the same day with another text at the address, the brief says at its top what
    the first edition cited; a third edition still does, and is the second to a byte.
    """
    text = "\n\n".join((*EN, EN[1].replace("Laredo", "Pharr")))
    write(tmp_path / "inbox", "a", text)
    assert "edition_otherwise" not in said(build(tmp_path))
    write(tmp_path / "inbox", "a", text.replace("24", "42"))
    second = build(tmp_path)
    assert said(second).count("edition_otherwise") == 1
    document = render_markdown(second)
    assert document.index("What sources changed") < document.index("## Bottom line")
    assert document.count("changed since the earlier edition of this brief") == 1
    assert render_markdown(build(tmp_path)) == document


def test_the_next_brief_opens_with_what_changed(tmp_path: Path) -> None:
    """A change since yesterday stands above all stories, and not again among the notes on sources."""
    text = "\n\n".join((*EN, EN[1].replace("Laredo", "Pharr")))
    write(tmp_path / "inbox", "a", text)
    build(tmp_path)
    write(tmp_path / "inbox", "a", text.replace("24", "42"))
    document = render_markdown(build(tmp_path, 1))
    assert document.count("changed since 3 March") == 1
    assert document.index("changed since 3 March") < document.index("## About")
    assert document.index("changed since 3 March") < 900


def test_the_new_wording_is_a_whole_sentence(tmp_path: Path) -> None:
    """Neither an abbreviation nor the day in a dateline cuts what the address says now."""
    told = EN[0].replace("the bridge", "Gov. Prueba's bridge")
    write(tmp_path / "inbox", "a", f"LAREDO, Texas, Mar. 3, 2025 — {told}\n\n{EN[1]}")
    build(tmp_path)
    now = told.replace("24", "28")
    write(tmp_path / "inbox", "a", f"LAREDO, Texas, Mar. 3, 2025 — {now}\n\n{EN[1]}")
    (change,) = recheck_briefs(settings_of(tmp_path), None)
    assert (change.was, change.now) == (told, now)
