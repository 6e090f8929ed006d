"""Texts that are kept: made once for what they are made of, and never taken from a file that was
spoiled.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from briefing.composing.digest import Period, make_digest
from briefing.model import Brief
from briefing.publishing.build_cache import RenderCache
from briefing.publishing.engine import toolchain_fingerprint as stamping
from briefing.publishing.pages.site_config import SiteOptions
from briefing.publishing.pages.site_context import SiteContext
from briefing.publishing.site_index import build_site_index
from briefing.workflow.site_build import list_site_files
from tests.publishing.test_all_pages import FIRST, told


def never() -> str:
    """What must not be asked for."""
    raise AssertionError("made again")


def test_a_text_is_made_once(tmp_path: Path) -> None:
    """The next run takes it from the folder.

    Another thing that it is made of, or another stamp, makes it anew.
    """
    assert RenderCache(tmp_path, "1").text(("a", 1), lambda: "é\r\n") == "é\r\n"
    assert RenderCache(tmp_path, "1").text(("a", 1), never) == "é\r\n"
    assert RenderCache(tmp_path, "1").text(("a", 2), lambda: "other") == "other"
    assert RenderCache(tmp_path, "2").text(("a", 1), lambda: "new") == "new"


def test_without_a_folder_it_lasts_as_long_as_the_value(tmp_path: Path) -> None:
    """Two feeds of a run share a text, and nothing is written."""
    kept = RenderCache()
    assert kept.text(("a",), lambda: "text") == kept.text(("a",), never) == "text"
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("spoiled", [b"", b"x" * 10, b"\xff" * 200, b"0" * 64 + b"wrong"])
def test_a_spoiled_file_is_made_anew(tmp_path: Path, spoiled: bytes) -> None:
    """A torn, emptied or changed file counts as not there, and is whole afterwards."""
    RenderCache(tmp_path).text(("a",), lambda: "text")
    (path,) = tmp_path.iterdir()
    path.write_bytes(spoiled)
    assert RenderCache(tmp_path).text(("a",), lambda: "text") == "text"
    assert RenderCache(tmp_path).text(("a",), never) == "text"


def test_any_changed_byte_is_seen(tmp_path: Path) -> None:
    """Whichever byte of the file is another, the text is made anew."""
    RenderCache(tmp_path).text(("a",), lambda: "text")
    (path,) = tmp_path.iterdir()
    whole = path.read_bytes()
    for n in range(len(whole)):
        path.write_bytes(whole[:n] + bytes([whole[n] ^ 1]) + whole[n + 1 :])
        assert RenderCache(tmp_path).text(("a",), lambda: "again") == "again"


def test_what_nobody_asked_for_goes(tmp_path: Path) -> None:
    """The folder holds what the last run needed, so that it does not grow for ever."""
    for name in "ab":
        RenderCache(tmp_path).text((name,), lambda: "text")
    last = RenderCache(tmp_path)
    last.text(("a",), never)
    last.remove_unused()
    assert len(list(tmp_path.iterdir())) == 1


def test_a_text_that_failed_is_not_kept(tmp_path: Path) -> None:
    """What could not be made is tried again the next time."""
    with pytest.raises(AssertionError):
        RenderCache(tmp_path).text(("a",), never)
    assert RenderCache(tmp_path).text(("a",), lambda: "text") == "text"


def test_the_stamp_knows_the_users_templates(tmp_path: Path) -> None:
    """A template of the user's that is added or changed gives another stamp, and everything is made
    anew.
    """
    before = stamping.compute_fingerprint(tmp_path)
    (tmp_path / "brief.md.j2").write_text("x", encoding="utf-8")
    added = stamping.compute_fingerprint(tmp_path)
    (tmp_path / "brief.md.j2").write_text("y", encoding="utf-8")
    assert len({before, added, stamping.compute_fingerprint(tmp_path)}) == 3


def test_the_stamp_knows_every_library() -> None:
    """What pyproject.toml asks for at run time, and the engine, are in the stamp."""
    import tomllib

    project = tomllib.loads(
        (Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8")
    )["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["site"]]
    assert {one.split(">")[0].split("=")[0] for one in wanted} <= set(stamping.LIBRARIES)


def editions() -> Sequence[Sequence[Brief]]:
    """A folder of briefs through its life: grows, is corrected, loses a day, gets a digest, a
    namesake, a language.
    """
    days = [told(FIRST + timedelta(days=n), f"Ana {'AB'[n % 2]}") for n in range(3)]
    week = make_digest(days, Period(name="2025-W05", start=FIRST, end=FIRST + timedelta(days=3)))
    corrected = told(FIRST, "Ana A", headline="Another title")
    namesake = told(FIRST - timedelta(days=1), "Aná A")
    return [
        days[:1], days[:2], days, [*days[1:], corrected], days[1:], [*days, week],
        [*days, namesake],
        [namesake, *days[1:]], [replace(days[0], language="es"), *days[1:]], days[:1],
    ]  # fmt: skip


def test_whatever_changes_the_pages_are_those_of_a_first_build(tmp_path: Path) -> None:
    """Through ten editions of a folder, and in two languages, each build gives what one without
    anything kept gives.
    """
    for n, briefs in enumerate(editions() * 2):
        language = "en" if n < len(editions()) else "es"
        kept = RenderCache(tmp_path / "texts", "stamp")
        assert _texts(briefs, language, kept) == _texts(briefs, language, RenderCache()), (
            f"edition {n}"
        )
        kept.remove_unused()


def _texts(briefs: Sequence[Brief], language: str, kept: RenderCache) -> Mapping[str, str]:
    return list_site_files(
        SiteContext(build_site_index(briefs), language, kept=kept), SiteOptions()
    )
