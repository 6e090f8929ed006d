"""A found `briefing.toml` is obeyed only if it is the user's, and asks only for what is its own."""

import os
from pathlib import Path

import pytest

from briefing.config import SETTINGS_FILE, read_layers, resolve
from briefing.config.project_trust import find_foreign_hand, is_own_secret
from briefing.errors import SettingsError

NO_USER_FILE = Path("/nowhere") / SETTINGS_FILE
FORBIDDEN = {
    "sources": ('sources = ["/etc"]', "sources is '/etc'"),
    "one of several sources": ('sources = ["inbox", "../../x/*.txt"]', "sources is '../../x"),
    "a pattern that climbs": ('sources = ["inbox/*/../../../x"]', "sources is"),
    "a home": ('sources = ["~/mail"]', "sources is '~/mail'"),
    "out": ('out = "../elsewhere"', "out is '../elsewhere'"),
    "archive": ('archive = "/var/tmp/a"', "archive is"),
    "templates": ('templates = "/usr/share"', "templates is"),
    "profile": ('profile = "../p.toml"', "profile is"),
    "list": ('[mail]\nlist_file = "/etc/passwd"', "mail.list_file is '/etc/passwd'"),
    "key": ('[mail]\ndkim_key_file = "/etc/ssl/key.pem"', "mail.dkim_key_file is"),
    "secret": ('[mail]\npassword_env = "AWS_SECRET_ACCESS_KEY"', "mail.password_env"),
    "trust": ('trusted = ["/"]', "a project can't trust itself"),
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder of the user's alone, with a folder below it."""
    tmp_path.chmod(0o755)
    (tmp_path / "deep").mkdir()
    return tmp_path


def _write(project: Path, text: str) -> Path:
    path = project / SETTINGS_FILE
    path.write_text(text, encoding="utf-8")
    path.chmod(0o644)
    return path


@pytest.mark.parametrize("case", FORBIDDEN)
def test_a_project_names_nothing_outside_of_its_folder(project: Path, case: str) -> None:
    """Paths elsewhere, secrets of others and its own trust get a line that says how to allow it."""
    text, said = FORBIDDEN[case]
    _write(project, text)
    with pytest.raises(SettingsError) as caught:
        read_layers(project / "deep", {}, NO_USER_FILE)
    assert said in str(caught.value)
    assert f"set BRIEFING_TRUSTED={project}" in str(caught.value)


@pytest.mark.parametrize("case", [case for case in FORBIDDEN if case != "trust"])
def test_a_trusted_project_may(project: Path, case: str) -> None:
    """What the user trusts, in the environment or in the user's file, is obeyed."""
    _write(project, FORBIDDEN[case][0])
    environment = {"BRIEFING_TRUSTED": f"/nowhere, {project}"}
    assert resolve(read_layers(project / "deep", environment, NO_USER_FILE)).settings.trusted


def test_a_link_out_of_the_project_is_outside(project: Path) -> None:
    """A folder of the project that is a link to another place is that other place."""
    (project / "inbox").symlink_to("/etc")
    _write(project, 'sources = ["inbox"]')
    with pytest.raises(SettingsError, match="outside of the project"):
        read_layers(project, {}, NO_USER_FILE)


def test_paths_and_secrets_of_its_own_are_obeyed(project: Path) -> None:
    """Folders and patterns below the project, standard input and own secrets are as before."""
    _write(
        project,
        'sources = ["-", "inbox", "in/**/*.txt"]\nout = "b"\narchive = ""\n'
        '[mail]\npassword_env = "BRIEFING_DESK_PASSWORD"\n',
    )
    environment = {"BRIEFING_DESK_PASSWORD": "x"}
    settings = resolve(read_layers(project / "deep", environment, NO_USER_FILE)).settings
    assert settings.out == str(project / "b")
    assert settings.mail.password_env == "BRIEFING_DESK_PASSWORD"


@pytest.mark.parametrize("mode", [0o666, 0o646, 0o777])
@pytest.mark.parametrize("place", ["file", "folder"])
def test_what_everybody_can_write_is_not_obeyed(project: Path, mode: int, place: str) -> None:
    """A file or folder that others may write is named, with how to allow it."""
    path = _write(project, 'language = "es"')
    (path if place == "file" else project).chmod(mode | (0o111 if place == "folder" else 0))
    with pytest.raises(SettingsError, match=r"can be written by everybody; if you trust it, set"):
        read_layers(project / "deep", {}, NO_USER_FILE)


@pytest.mark.skipif(os.getuid() != 0, reason="only root gives a file away")
@pytest.mark.parametrize("place", ["file", "folder"])
def test_what_belongs_to_another_user_is_not_obeyed(project: Path, place: str) -> None:
    """A file or folder of another user is named."""
    path = _write(project, 'language = "es"')
    os.chown(path if place == "file" else project, 65534, 65534)
    with pytest.raises(SettingsError, match="belongs to another user"):
        read_layers(project / "deep", {}, NO_USER_FILE)


def test_the_user_s_own_file_is_obeyed(project: Path) -> None:
    """A file and folder that only the user can write raise no doubt."""
    assert find_foreign_hand(_write(project, "")) is None


def test_which_variables_hold_secrets() -> None:
    """Only the program's own names count, in full."""
    assert is_own_secret("SMTP_PASSWORD")
    assert is_own_secret("BRIEFING_DESK_PASSWORD")
    assert not is_own_secret("AWS_SMTP_PASSWORD")
    assert not is_own_secret("BRIEFING_OUT")
    assert not is_own_secret("SMTP_PASSWORD_X")
