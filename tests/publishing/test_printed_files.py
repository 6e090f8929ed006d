"""The brief as Word file and PDF on the site."""

import shutil
from pathlib import Path

import pytest

from briefing import rendering
from briefing.config import Settings
from briefing.publishing.pages.site_config import SiteOptions
from briefing.workflow import site_build
from briefing.workflow.load_brief import load_brief

ROOT = Path(__file__).parents[2]
DAY = "2025-01-16"


@pytest.mark.slow  # builds a site with the engine
def test_a_brief_s_page_links_its_files(tmp_path: Path) -> None:
    """What lies beside a brief is on the site byte for byte, linked over the brief.

    What does not lie there is not.
    """
    folder = tmp_path / "briefs"
    folder.mkdir()
    shutil.copy(ROOT / "briefs" / f"{DAY}.json", folder)
    content = rendering.render_word(load_brief(folder / f"{DAY}.json"))
    (folder / f"{DAY}.docx").write_bytes(content)
    settings = Settings(out=str(folder), archive=str(tmp_path / ".briefing"))
    site_build.build_site(settings, tmp_path / "site", SiteOptions(url=""), force=True)
    page = (tmp_path / "site" / "briefs" / DAY / "index.html").read_text(encoding="utf-8")
    assert f'href="../{DAY}.docx"' in page
    assert ">Word</a>" in page
    assert f"{DAY}.pdf" not in page
    assert (tmp_path / "site" / "briefs" / f"{DAY}.docx").read_bytes() == content
