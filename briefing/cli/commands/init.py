"""`briefing init`: a commented `briefing.toml` to start from."""

from pathlib import Path
from typing import Annotated

import typer

from briefing.errors import WrongUse


def init(
    folder: Annotated[Path, typer.Argument(help="Where to write briefing.toml.")] = Path(),
    force: Annotated[
        bool, typer.Option("--force", help="Write over a file that is there.")
    ] = False,
    between: Annotated[
        tuple[str, str] | None,
        typer.Option("--between", help="Also a profile of these two countries to start from."),
    ] = None,
    people: Annotated[
        Path | None,
        typer.Option("--people", help="Who holds which office there: a CSV, for the new profile."),
    ] = None,
) -> None:
    """Write a briefing.toml that names every setting, what it is for, and its default."""
    from briefing import config, profiles
    from briefing.archive import atomic_write

    if people and not between:
        raise WrongUse("--people fills a new profile; name its countries with --between")
    key, profile = profiles.draft_profile(*between) if between else ("", "")
    written = {
        folder / config.SETTINGS_FILE: config.write_commented_settings(
            profile=f"{key}.toml" if key else None
        )
    }
    if key:
        written |= _plan_profile(folder / f"{key}.toml", profile, people)
    for path in written:
        if path.exists() and not force:
            raise WrongUse(f"{path} is there already; --force writes over it")
    atomic_write.write_files(written)
    for path in written:
        typer.echo(str(path))


def _plan_profile(path: Path, text: str, people: Path | None) -> dict[Path, str]:
    """The new profile, and the offices and people of the list that shall fill it."""
    from datetime import date

    from briefing.profiles.upkeep.people_import import read_people_file
    from briefing.profiles.upkeep.people_update import fill_profile

    rows = read_people_file(people, date.today()) if people else ()
    return fill_profile(path, text, rows) if rows else {path: text}
