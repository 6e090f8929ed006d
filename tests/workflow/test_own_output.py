"""The program never reads what it wrote, overwrites no hand's work unseen, and takes nothing back."""

from pathlib import Path

from briefing.archive.deliveries import Delivery, open_ledger
from briefing.config import Settings
from briefing.workflow.day import daily_build
from briefing.workflow.proof.publishable import find_publishable
from briefing.workflow.proof.verify_brief import verify_brief
from tests.workflow.day.test_settle_articles import MONDAY, cited, put

DAY = MONDAY.isoformat()


def settings_of(folder: Path, source: str = "inbox") -> Settings:
    """The settings of a project in a folder."""
    return Settings(
        sources=(str(folder / source),),
        out=str(folder / "out" / "briefs"),
        archive=str(folder / "kept"),
    )


def test_a_source_that_holds_the_output_is_read_without_it(tmp_path: Path) -> None:
    """With the project itself as source, the second build reads the same articles as the first, and
    says once what it left out.
    """
    put(tmp_path / "inbox", "a", MONDAY, 0)
    put(tmp_path / "out", "b", MONDAY, 1)
    settings = settings_of(tmp_path, ".")
    first = daily_build.run_build(settings, MONDAY)
    second = daily_build.run_build(settings, MONDAY)
    assert cited(first.brief) == cited(second.brief) == {"a.txt", "b.txt"}
    (said,) = [problem for problem in second.unread if "own_output" in str(problem.what)]
    assert "briefs" in str(said.what)


def test_briefs_among_their_sources_are_not_read(tmp_path: Path) -> None:
    """Built into the folder of its articles, the second build reads the same as the first, and says
    what it left out.
    """
    put(tmp_path, "a", MONDAY, 0)
    put(tmp_path, "b", MONDAY, 1)
    settings = Settings(sources=(str(tmp_path),), out=str(tmp_path), archive="")
    first = daily_build.run_build(settings, MONDAY)
    second = daily_build.run_build(settings, MONDAY)
    assert first.brief.counts.read == second.brief.counts.read == 2
    (said,) = [problem for problem in second.unread if "own_output" in str(problem.what)]
    assert f"{DAY}.md … {DAY}.json" in str(said.what)


def test_a_document_edited_by_hand_is_kept_beside(tmp_path: Path) -> None:
    """Built again, the day is written anew, and what the hand wrote lies beside it."""
    put(tmp_path / "inbox", "a", MONDAY, 0)
    settings = settings_of(tmp_path)
    daily_build.run_build(settings, MONDAY)
    document = tmp_path / "out" / "briefs" / f"{DAY}.md"
    document.write_text("mine", encoding="utf-8")
    result = daily_build.run_build(settings, MONDAY)
    assert [path.read_text(encoding="utf-8") for path in result.edited] == ["mine"]
    assert document.read_text(encoding="utf-8") != "mine"
    assert not list(verify_brief(document, settings))
    assert not find_publishable(settings).skipped
    assert not daily_build.run_build(settings, MONDAY).edited


def test_a_removed_source_stays_in_a_brief_that_was_sent(tmp_path: Path) -> None:
    """Before anybody has the brief a source can be taken away; after that its story stays, proven
    from the archive.
    """
    settings = settings_of(tmp_path)
    put(tmp_path / "inbox", "a", MONDAY, 0)
    put(tmp_path / "inbox", "b", MONDAY, 1)
    put(tmp_path / "inbox", "c", MONDAY, 2)
    daily_build.run_build(settings, MONDAY)
    (tmp_path / "inbox" / "b.txt").unlink()
    assert cited(daily_build.run_build(settings, MONDAY).brief) == {"a.txt", "c.txt"}
    with open_ledger(tmp_path / "kept", "us-mexico", DAY) as ledger:
        ledger.note(Delivery(recipient="x@example.org", message_id="<1>", state="sent"))
    (tmp_path / "inbox" / "c.txt").unlink()
    result = daily_build.run_build(settings, MONDAY)
    assert cited(result.brief) == {"a.txt", "c.txt"}
    assert [problem.where for problem in result.unread] == ["c.txt"]
    path = tmp_path / "out" / "briefs" / f"{DAY}.json"
    assert not list(verify_brief(path, settings))
