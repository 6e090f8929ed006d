"""`briefing profile`: whether its offices fit together, and what a newer list of people says."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.errors import WrongUse

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from briefing.profiles.upkeep.people_import import ImportedRow

profile = typer.Typer(
    help="Check the offices of a profile, and bring them up to date.", no_args_is_help=True
)

Name = Annotated[
    str | None,
    typer.Argument(help="A built-in name or a .toml file; without one the settings' profile."),
]
Day = Annotated[str | None, typer.Option("--on", help="The day to judge by; today without one.")]


@profile.command()
def check(name: Name = None, on: Day = None) -> None:
    """Report gaps, overlaps and two holders of an office on one day.

    Offices that were not checked for a year are named, too.
    """
    from briefing import profiles
    from briefing.profiles.upkeep.office_check import check_offices

    problems = check_offices(profiles.load(_chosen(name)), _day(on))
    for problem in problems:
        office = f"{problem.office}: " if problem.office else ""  # a title of a person's own
        typer.echo(f"{problem.kind}: {office}{problem.what}")
    if problems:
        raise typer.Exit(1)


@profile.command()
def update(
    people: Annotated[
        Path,
        typer.Option(
            "--people",
            help="A CSV with name and office, a Wikidata answer, or legislators-current.yaml.",
        ),
    ],
    name: Name = None,
    on: Day = None,
    write: Annotated[
        bool, typer.Option("--write", help="Write what is new beside the profile's file.")
    ] = False,
) -> None:
    """Show where a list of people says otherwise than the profile.

    The profile is written only if asked.
    """
    from briefing import profiles
    from briefing.profiles.loading.profile_files import read_profile
    from briefing.profiles.upkeep.people_import import read_people_file
    from briefing.profiles.upkeep.people_update import compare_people

    chosen = _chosen(name)
    rows = read_people_file(people, _day(on))
    differences = compare_people(read_profile(profiles.find_profile_file(chosen)), rows)
    for difference in differences:
        if difference.kind != "unknown office":
            typer.echo(f"{difference.kind}: {difference.what}")
    unknown = sum(difference.kind == "unknown office" for difference in differences)
    if unknown:
        typer.echo(
            f"{unknown} of {len(rows)} rows name offices that are not in the profile", err=True
        )
    if write:
        _write(chosen, [difference.row for difference in differences if difference.row])


def _chosen(name: str | None) -> str:
    from briefing.cli import settings

    return name or settings.resolve_settings({}).settings.profile


def _day(text: str | None) -> "date":
    from datetime import date

    try:
        return date.fromisoformat(text) if text else date.today()
    except ValueError as error:
        raise WrongUse(f"--on is {text!r}; wanted a day such as 2025-01-16") from error


def _write(chosen: str, rows: "Sequence[ImportedRow]") -> None:
    """Write the rows beside a profile of one's own.

    WrongUse for one that comes with the program.
    """
    from briefing import profiles
    from briefing.archive.files import atomic_write
    from briefing.profiles.upkeep.people_update import plan_update

    if chosen in profiles.BUILT_IN:
        raise WrongUse(
            f"{chosen} comes with the program and is replaced with its next version: write a file "
            f'of your own with the line extends = "{chosen}", and update that one'
        )
    written = plan_update(profiles.find_profile_file(chosen), rows) if rows else {}
    atomic_write.write_files(written)
    for path in written:
        typer.echo(str(path), err=True)
