"""Settings: layers, origins, and faults that are all reported at once."""

from pathlib import Path

import pytest

from briefing.config import Settings, SettingsLayer, find_project_file, read_layers, resolve
from briefing.errors import SettingsError

HERE = Path("/somewhere")


def test_defaults_stand_when_nothing_is_said() -> None:
    """Without layers every setting is its default and says so."""
    resolved = resolve([])
    assert resolved.settings == Settings()
    assert set(resolved.origins.values()) == {"default"}


def test_the_stronger_layer_wins() -> None:
    """A later layer beats an earlier one, and the origin names it."""
    resolved = resolve(
        [
            SettingsLayer("file", {"story_words": 80}, HERE),
            SettingsLayer("flag", {"story_words": 90}, HERE),
        ]
    )
    assert (resolved.settings.story_words, resolved.origins["story_words"]) == (90, "flag")


def test_none_in_a_layer_says_nothing() -> None:
    """A flag that was not given leaves the value of the layer below."""
    resolved = resolve(
        [
            SettingsLayer("file", {"language": "es"}, HERE),
            SettingsLayer("flag", {"language": None}, HERE),
        ]
    )
    assert resolved.settings.language == "es"


def test_all_faults_are_reported_at_once() -> None:
    """Unknown keys come with the nearest name, and every layer's faults stand in one message."""
    with pytest.raises(SettingsError) as caught:
        resolve(
            [
                SettingsLayer("briefing.toml", {"langauge": "en", "story_words": "many"}, HERE),
                SettingsLayer("environment", {"zone": "Mars/Olympus"}, HERE),
            ]
        )
    message = str(caught.value)
    assert "briefing.toml: there is no setting 'langauge'; did you mean 'language'?" in message
    assert "story_words is 'many'" in message
    assert (
        "BRIEFING_ZONE is 'Mars/Olympus'; wanted a time zone such as America/Mexico_City" in message
    )


def test_paths_are_meant_from_the_folder_that_says_them() -> None:
    """A relative path of a file's setting starts at that file's folder; `-` stays standard
    input."""
    settings = resolve(
        [SettingsLayer("file", {"sources": ["inbox", "-"], "out": "briefs"}, HERE)]
    ).settings
    assert settings.sources == ("/somewhere/inbox", "-")
    assert settings.out == "/somewhere/briefs"


def test_environment_lists_have_commas(tmp_path: Path) -> None:
    """`BRIEFING_FORMATS=md,json` is a list of two."""
    found = read_layers(
        tmp_path, {"BRIEFING_FORMATS": "md, json", "HOME": "/root"}, tmp_path / "none.toml"
    )
    assert resolve(found).settings.formats == ("md", "json")


def test_the_project_file_is_found_upwards(tmp_path: Path) -> None:
    """The nearest `briefing.toml` above the working folder counts."""
    (tmp_path / "briefing.toml").write_text('profile = "us-canada"\n', encoding="utf-8")
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    assert find_project_file(deep) == tmp_path / "briefing.toml"
    assert resolve(read_layers(deep, {}, tmp_path / "none.toml")).settings.profile == "us-canada"


def test_the_default_folders_are_the_projects(tmp_path: Path) -> None:
    """Called in a folder of a project, briefs and archive lie in the project's folder all the
    same."""
    (tmp_path / "briefing.toml").write_text("", encoding="utf-8")
    (tmp_path / "deep").mkdir()
    resolved = resolve(read_layers(tmp_path / "deep", {}, tmp_path / "none.toml"))
    assert resolved.settings.out == str(tmp_path / "briefs")
    assert resolved.settings.archive == str(tmp_path / ".briefing")
    assert resolved.origins["out"] == "default"
    assert resolve(read_layers(tmp_path, {}, tmp_path / "none.toml")).settings.out == "briefs"


def test_broken_toml_names_the_file(tmp_path: Path) -> None:
    """A file that is no TOML is an error that names it and says where."""
    (tmp_path / "briefing.toml").write_text("profile = \n", encoding="utf-8")
    with pytest.raises(SettingsError, match="line 1"):
        read_layers(tmp_path, {}, tmp_path / "none.toml")


def test_toml_that_nests_too_deep_names_the_file(tmp_path: Path) -> None:
    """Brackets without end are one line that names the file, and no traceback."""
    (tmp_path / "briefing.toml").write_text("zone = " + "[" * 100_000, encoding="utf-8")
    with pytest.raises(SettingsError, match=r"briefing\.toml can't be read as TOML"):
        read_layers(tmp_path, {}, tmp_path / "none.toml")


def test_the_table_of_mail_has_names_with_a_dot(tmp_path: Path) -> None:
    """`[mail]` in the file and BRIEFING_MAIL_… in the environment are one setting, the environment
    the stronger."""
    (tmp_path / "briefing.toml").write_text(
        '[mail]\nhost = "a"\nlist_file = "l.txt"\nport = 25\n', encoding="utf-8"
    )
    found = resolve(
        read_layers(
            tmp_path,
            {"BRIEFING_MAIL_HOST": "b", "BRIEFING_MAIL_TO": "x@y.z, z@y.z"},
            tmp_path / "no",
        )
    )
    mail = found.settings.mail
    assert (mail.host, mail.port, mail.to) == ("b", 25, ("x@y.z", "z@y.z"))
    assert mail.list_file == str(tmp_path / "l.txt")
    assert found.origins["mail.host"] == "environment"
    assert found.origins["mail.port"] == str(tmp_path / "briefing.toml")


def test_faults_of_mail_are_named() -> None:
    """A key of the table that nobody knows, a wrong value, and a table that is none are told by
    name."""
    with pytest.raises(SettingsError) as caught:
        resolve(
            [
                SettingsLayer(
                    "file", {"mail.hots": "x", "mail.port": 0, "mail.page": "no address"}, HERE
                )
            ]
        )
    assert "there is no setting 'mail.hots'; did you mean 'mail.host'?" in str(caught.value)
    assert "file: mail.port is 0; wanted at least 1" in str(caught.value)
    assert "mail.page is 'no address'; wanted an address" in str(caught.value)
    with pytest.raises(SettingsError, match="file: there is no setting 'mail'"):
        resolve([SettingsLayer("file", {"mail": "x"}, HERE)])


def test_a_password_in_the_wrong_place_is_not_repeated() -> None:
    """Who writes the password where its variable's name belongs, or as a key, does not read it in
    the message."""
    with pytest.raises(SettingsError) as caught:
        resolve(
            [
                SettingsLayer(
                    "file",
                    {"mail.password_env": "tr0ub4dor&3", "mail.password": "tr0ub4dor&3"},
                    HERE,
                )
            ]
        )
    assert "wanted the name of an environment variable, not the password itself" in str(
        caught.value
    )
    assert "tr0ub4dor" not in str(caught.value)


@pytest.mark.parametrize(
    ("key", "value", "wanted"),
    [
        (
            "formats",
            ["htm"],
            "'htm'; wanted md, html, json, ics, docx or pdf; did you mean 'html'?",
        ),
        ("formats", [], "[]; wanted at least one"),
        ("undated", "maybe", "'maybe'; wanted keep or drop"),
        ("window_days", "three", "'three'; wanted a whole number"),
        ("window_days", 1.5, "1.5; wanted a whole number"),
        ("brief_words", -3, "-3; wanted at least 60"),
        ("guard.most_unread", 2, "2; wanted at most 1"),
        ("mail.timeout", 0, "0; wanted more than 0"),
        ("mail.timeout", "soon", "'soon'; wanted a number"),
        ("again", "perhaps", "'perhaps'; wanted true or false"),
        ("out", 7, "7; wanted a text in quotes"),
        ("sources", 7, "7; wanted a list of texts"),
        ("sources", [7], "7; wanted a text in quotes"),
    ],
)
def test_a_value_that_does_not_fit_says_what_would(key: str, value: object, wanted: str) -> None:
    """Every kind of fault says what was found and what is wanted, in words of our own."""
    with pytest.raises(SettingsError) as caught:
        resolve([SettingsLayer("file", {key: value}, HERE)])
    assert str(caught.value) == f"file: {key} is {wanted}"


def test_a_fault_is_named_as_it_was_written() -> None:
    """An option has its dashes, a variable its capitals."""
    layers = [
        SettingsLayer("environment", {"mail.rate": 0}),
        SettingsLayer("option", {"formats": "doc", "window_days": -1}),
    ]
    with pytest.raises(SettingsError) as caught:
        resolve(layers)
    assert str(caught.value).split("\n  ") == [
        "BRIEFING_MAIL_RATE is 0; wanted at least 1",
        "--format is 'doc'; wanted md, html, json, ics, docx or pdf; did you mean 'docx'?",
        "--window-days is -1; wanted at least 0",
    ]


def test_a_profile_file_is_meant_from_the_folder_that_says_it() -> None:
    """A file is; a built-in name is no path."""
    for given, meant in (("ours.toml", "/somewhere/ours.toml"), ("us-canada", "us-canada")):
        layers = [SettingsLayer("file", {"profile": given}, HERE)]
        assert resolve(layers).settings.profile == meant


@pytest.mark.parametrize(
    "address", ["briefs.example.org", "ftp://a.example/", "https://a.example/?x"]
)
def test_an_address_of_a_site_is_whole(address: str) -> None:
    """Pages follow it, so it has a scheme and no query; a slash at its end is put there."""
    with pytest.raises(SettingsError, match="wanted an address such as"):
        resolve([SettingsLayer("file", {"site_url": address}, HERE)])
    layers = [SettingsLayer("file", {"site_url": "https://a.example/us"}, HERE)]
    assert resolve(layers).settings.site_url == "https://a.example/us/"
