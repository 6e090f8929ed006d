"""`briefing init`: a commented `briefing.toml` to start from."""

from pathlib import Path
from typing import Annotated

import typer

from briefing.errors import WrongUse

INBOX = "inbox"


def init(
    folder: Annotated[Path, typer.Argument(help="Where to write briefing.toml.")] = Path(),
    force: Annotated[
        bool, typer.Option("--force", help="Write over a file that is there.")
    ] = False,
    between: Annotated[
        tuple[str, str] | None,
        typer.Option(
            "--between",
            metavar="COUNTRY COUNTRY",
            help="Also a profile of these two countries to start from, by name or code.",
        ),
    ] = None,
    people: Annotated[
        Path | None,
        typer.Option("--people", help="Who holds which office there: a CSV, for the new profile."),
    ] = None,
) -> None:
    """Write a briefing.toml that names every setting, what it is for, and its default; make an
    inbox.

    Sources are the inbox, and the time zone is this machine's.
    """
    from briefing import config, profiles
    from briefing.archive.files import atomic_write

    if people and not between:
        raise WrongUse("--people fills a new profile; name its countries with --between")
    key, profile = profiles.draft_profile(*between) if between else ("", "")
    given = {"profile": f"{key}.toml" if key else None, "sources": [INBOX], "zone": _find_zone()}
    settings = {name: value for name, value in given.items() if value}
    text = config.write_commented_settings(settings) + ("" if key else _offer_outlets())
    written = {folder / config.SETTINGS_FILE: text}
    if key:
        written |= _plan_profile(folder / f"{key}.toml", profile, people)
    for path in written:
        if path.exists() and not force:
            raise WrongUse(f"{path} is there already; --force writes over it")
    atomic_write.write_files(written)
    (folder / INBOX).mkdir(exist_ok=True)
    for path in written:
        typer.echo(str(path))
    where = "" if folder.resolve() == Path.cwd() else f" in {folder}"
    typer.echo(
        f"put articles into {folder / INBOX}, loose or in a folder for each day, and call"
        f" `briefing build`{where}",
        err=True,
    )


def _find_zone() -> str | None:
    from briefing.cli.machine_zone import find_machine_zone

    return find_machine_zone()


def _offer_outlets() -> str:
    """Outlets of the first tier of the profile that is set where none is, all in comments."""
    import json

    from briefing import config, profiles

    profile = str(config.declared_settings()["profile"].default)
    outlets = [one for one in profiles.load(profile).outlets if one.tier == 1 and one.is_press]
    lines = [
        f"#   {json.dumps(source.removeprefix('home:'), ensure_ascii=False)},  # {outlet.name}\n"
        for outlet in outlets
        for source in outlet.sources
    ]
    head = (
        "\n# Outlets to collect from: take away the # of the first two lines, of the last, and of"
        "\n# those you want.\n# [collect]\n# sources = [\n"
    )
    return f"{head}{''.join(lines)}# ]\n"


def _plan_profile(path: Path, text: str, people: Path | None) -> dict[Path, str]:
    """The new profile, and the offices and people of the list that shall fill it."""
    from datetime import date

    from briefing.profiles.upkeep.people_import import read_people_file
    from briefing.profiles.upkeep.people_update import fill_profile

    rows = read_people_file(people, date.today()) if people else ()
    return fill_profile(path, text, rows) if rows else {path: text}
