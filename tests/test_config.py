"""Settings: layers, origins, and faults that are all reported at once."""

from pathlib import Path

import pytest

from briefing.config import Layer, Settings, layers, project_file, resolve
from briefing.errors import SettingsError

HERE = Path("/somewhere")


def test_defaults_stand_when_nothing_is_said() -> None:
    """Without layers every setting is its default and says so."""
    resolved = resolve([])
    assert resolved.settings == Settings()
    assert set(resolved.origins.values()) == {"default"}


def test_the_stronger_layer_wins() -> None:
    """A later layer beats an earlier one, and the origin names it."""
    resolved = resolve([Layer("file", {"story_words": 80}, HERE), Layer("flag", {"story_words": 90}, HERE)])
    assert (resolved.settings.story_words, resolved.origins["story_words"]) == (90, "flag")


def test_none_in_a_layer_says_nothing() -> None:
    """A flag that was not given leaves the value of the layer below."""
    resolved = resolve([Layer("file", {"language": "es"}, HERE), Layer("flag", {"language": None}, HERE)])
    assert resolved.settings.language == "es"


def test_all_faults_are_reported_at_once() -> None:
    """Unknown keys come with the nearest name, and every layer's faults stand in one message."""
    with pytest.raises(SettingsError) as caught:
        resolve(
            [
                Layer("briefing.toml", {"langauge": "en", "story_words": "many"}, HERE),
                Layer("environment", {"zone": "Mars/Olympus"}, HERE),
            ]
        )
    message = str(caught.value)
    assert "briefing.toml: there is no setting 'langauge'; did you mean 'language'?" in message
    assert "story_words is 'many'" in message
    assert "environment: zone is 'Mars/Olympus': wanted a time zone such as America/Mexico_City" in message


def test_paths_are_meant_from_the_folder_that_says_them() -> None:
    """A relative path of a file's setting starts at that file's folder; `-` stays standard input."""
    settings = resolve([Layer("file", {"sources": ["inbox", "-"], "out": "briefs"}, HERE)]).settings
    assert settings.sources == ("/somewhere/inbox", "-")
    assert settings.out == "/somewhere/briefs"


def test_environment_lists_have_commas(tmp_path: Path) -> None:
    """`BRIEFING_FORMATS=md,json` is a list of two."""
    found = layers(tmp_path, {"BRIEFING_FORMATS": "md, json", "HOME": "/root"}, tmp_path / "none.toml")
    assert resolve(found).settings.formats == ("md", "json")


def test_the_project_file_is_found_upwards(tmp_path: Path) -> None:
    """The nearest `briefing.toml` above the working folder counts."""
    (tmp_path / "briefing.toml").write_text('profile = "us-canada"\n', encoding="utf-8")
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    assert project_file(deep) == tmp_path / "briefing.toml"
    assert resolve(layers(deep, {}, tmp_path / "none.toml")).settings.profile == "us-canada"


def test_broken_toml_names_the_file(tmp_path: Path) -> None:
    """A file that is no TOML is an error that names it and says where."""
    (tmp_path / "briefing.toml").write_text("profile = \n", encoding="utf-8")
    with pytest.raises(SettingsError, match="line 1"):
        layers(tmp_path, {}, tmp_path / "none.toml")
