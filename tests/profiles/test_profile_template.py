"""Profiles drafted for any two countries."""

import tomllib
from importlib.resources import files
from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefing import config, profiles
from briefing.cli.app import app
from briefing.errors import UnknownName, WrongUse
from briefing.grouping import prepare_article, score_relevance
from tests.builders import taken

CODES = sorted(tomllib.loads(files(profiles).joinpath("common/countries.toml").read_text("utf-8")))


def _drafted(tmp_path: Path, one: str, other: str) -> profiles.Profile:
    key, text = profiles.draft_profile(one, other)
    path = tmp_path / f"{key}.toml"
    path.write_text(text, encoding="utf-8")
    return profiles.load(str(path))


@pytest.mark.slow
@pytest.mark.parametrize("code", CODES)
def test_every_country(tmp_path: Path, code: str) -> None:
    """A draft with any country of the list is a profile without fault."""
    other = "Japan" if code != "JP" else "Italy"
    assert len(_drafted(tmp_path, code, other).sides) == 2


@pytest.mark.parametrize("name", ["Italy", "italia", "IT", " Italia "])
def test_names_of_a_country(name: str) -> None:
    """A country is known by its English or Spanish name and by its code."""
    assert profiles.draft_profile(name, "Austria")[0] == "italy-austria"


def test_known_countries_bring_their_people(tmp_path: Path) -> None:
    """A country that comes with the program comes with its cities and people."""
    pair = _drafted(tmp_path, "United States", "Canadá")
    assert {side.key for side in pair.sides} == {"us", "canada"}
    assert {"Donald Trump", "Mark Carney"} <= {person.name for person in pair.people}


def test_a_draft_is_usable(tmp_path: Path) -> None:
    """With a draft alone an article on both countries is relevant, and one on a third is not."""
    pair = _drafted(tmp_path, "Austria", "Italy")
    both = "Austria and Italy agreed on fewer trucks. Vienna wants tolls; Italian exporters fear tariffs on trade."
    other = "Austria and France agreed on fewer trucks. Vienna wants tolls; French exporters fear tariffs on trade."
    assert score_relevance(
        prepare_article(taken(both, title="Austria and Italy agree"), pair), pair
    ).relevant
    assert not score_relevance(
        prepare_article(taken(other, title="Austria and France agree"), pair), pair
    ).relevant


def test_unknown_country() -> None:
    """A country that is not in the list is refused with the nearest name."""
    with pytest.raises(UnknownName, match=r"'Austria'\?; \d+ are known, from Afghanistan to Z"):
        profiles.draft_profile("Austra", "Italy")


def test_one_country_twice() -> None:
    """A relationship is between two countries."""
    with pytest.raises(WrongUse, match="same country"):
        profiles.draft_profile("Italy", "Italia")


def test_init_between(tmp_path: Path) -> None:
    """`init --between` writes the profile and a briefing.toml that names it, and writes over
    neither.
    """
    call = ["init", str(tmp_path), "--between", "Austria", "Italy"]
    assert CliRunner().invoke(app, call).exit_code == 0
    made = tomllib.loads((tmp_path / config.SETTINGS_FILE).read_text("utf-8"))
    assert made["profile"] == "austria-italy.toml"
    assert profiles.load(str(tmp_path / "austria-italy.toml")).key == "austria-italy"
    assert CliRunner().invoke(app, call).exit_code != 0
