"""The zone in which days are counted where the settings name none."""

from pathlib import Path

import pytest

from briefing.config import ResolvedSettings, SettingsLayer, resolve
from briefing.errors import WrongUse
from briefing.workflow.profile_zone import settle_zone


def _resolve(**values: object) -> ResolvedSettings:
    return resolve([SettingsLayer("option", values)])


@pytest.mark.parametrize(
    ("profile", "zone"),
    [
        ("us-mexico", "America/Mexico_City"),
        ("us-canada", "America/Toronto"),
        ("spain-morocco", "Europe/Madrid"),
    ],
)
def test_a_profile_counts_in_its_own_zone(profile: str, zone: str) -> None:
    """Without a setting, the profile's zone holds, and the origin says so."""
    settled = settle_zone(_resolve(profile=profile))
    assert settled.settings.zone == zone
    assert settled.origins["zone"] == f"profile {profile}"


def test_a_zone_that_is_set_is_kept() -> None:
    """A setting beats the profile, also where it says what the default says."""
    settled = settle_zone(_resolve(zone="UTC"))
    assert settled.settings.zone == "UTC"
    assert settled.origins["zone"] == "option"


def test_an_extension_has_the_zone_of_what_it_extends(tmp_path: Path) -> None:
    """It may name another; the nearest file that names one counts."""
    plain, own = tmp_path / "plain.toml", tmp_path / "own.toml"
    plain.write_text('extends = "us-canada"\n', encoding="utf-8")
    own.write_text('extends = "plain.toml"\nzone = "America/Vancouver"\n', encoding="utf-8")
    assert settle_zone(_resolve(profile=str(plain))).settings.zone == "America/Toronto"
    assert settle_zone(_resolve(profile=str(own))).settings.zone == "America/Vancouver"


@pytest.mark.parametrize(
    "text",
    ["key = 1", "not toml [", "key = " + "[" * 9_999, 'extends = "own.toml"', 'zone = "Moon"'],
)
def test_a_profile_without_a_zone_counts_in_utc(tmp_path: Path, text: str) -> None:
    """One that can't be read, too: whoever reads the whole of it says what is wrong."""
    path = tmp_path / "own.toml"
    path.write_text(text, encoding="utf-8")
    for name in (str(path), str(tmp_path / "none.toml"), "us-mexcio"):
        assert settle_zone(_resolve(profile=name)).settings.zone == "UTC"


def test_several_profiles_of_one_run_need_one_zone() -> None:
    """Profiles that count differently are refused, unless a zone is set for all."""
    with pytest.raises(WrongUse, match="us-canada in America/Toronto; set `zone`"):
        settle_zone(_resolve(), ("us-mexico", "us-canada"))
    assert settle_zone(_resolve(zone="UTC"), ("us-mexico", "us-canada")).settings.zone == "UTC"
    assert settle_zone(_resolve(), ("us-canada",)).settings.zone == "America/Toronto"
