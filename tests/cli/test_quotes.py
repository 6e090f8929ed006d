"""`briefing quotes` for a reader."""

from pathlib import Path

from typer.testing import CliRunner

from briefing.cli.app import app


def test_an_article_without_a_quote_says_so(tmp_path: Path) -> None:
    """Nothing below a headline could be a fault as well."""
    (tmp_path / "a.txt").write_text("The gate opens on Monday, the office said.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("“It is late,” said Ana Ruiz, the mayor.", encoding="utf-8")
    without, having = (
        CliRunner().invoke(app, ["quotes", "--no-clean", str(tmp_path / name)]).output
        for name in ("a.txt", "b.txt")
    )
    assert without == f"(no headline) {tmp_path / 'a.txt'}\n\n  (no quote)\n\n"
    assert "“It is late,”" in having
    assert "no quote" not in having
