"""`briefing site` for a person: what it says when all is well, and what it does not do and why."""

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefing.cli.app import app
from briefing.cli.commands.site import NO_ADDRESS

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder of the samples' brief, and of nothing else."""
    for name in ("samples", "briefs"):
        shutil.copytree(ROOT / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)


@pytest.mark.slow
def test_without_an_address_it_says_what_is_missing(tmp_path: Path) -> None:
    """The page to open is on standard output.

    Beside it stand the counts, and what the lack of an address costs.
    """
    done = CliRunner().invoke(app, ["site", "build"], catch_exceptions=False)
    assert done.exit_code == 0
    assert done.stdout == "site/index.html\n"
    assert "briefs published: 1; skipped: 0" in done.stderr
    assert NO_ADDRESS in done.stderr
    assert not (tmp_path / "site" / "sitemap.xml").exists()


@pytest.mark.slow
def test_an_address_from_the_settings_is_enough(tmp_path: Path) -> None:
    """With `site_url` in briefing.toml, with or without its last slash, there is nothing to
    complain of.
    """
    (tmp_path / "briefing.toml").write_text(
        'site_url = "https://briefs.example/us"\n', encoding="utf-8"
    )
    done = CliRunner().invoke(app, ["site", "build"], catch_exceptions=False)
    assert "site_url" not in done.stderr
    assert (
        "<loc>https://briefs.example/us/briefs/2025-01-16/</loc>"
        in (tmp_path / "site/sitemap.xml").read_text()
    )


@pytest.mark.parametrize(
    "address", ["ftp://x.example", "x.example", "https://", "https://me@x.example/", "https://x/?a"]
)
def test_what_is_no_address_is_refused(address: str) -> None:
    """Anything but the address of a folder of the web is wrong use, and nothing is built."""
    done = CliRunner().invoke(app, ["site", "build", "--url", address])
    assert done.exit_code == 2
    assert "wanted an address such as https://briefs.example.org/" in done.stderr
    assert not Path("site").exists()
